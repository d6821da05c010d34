"""How alike two measured things are: facet by facet, and in numbers for the link model.

Most series that a look-up brings are about something else: what forbids a link is looked for
first, what does so most often at once, and only what may be linked is weighed. Facets are written
out for what is shown.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from app.checking.linking.items import LOWEST_ALIKE, Proof
from app.checking.linking.marks import TELLING_DIGITS
from app.checking.linking.named import Found, named
from app.checking.linking.nearness import (
    NOTHING,
    RARE_DIGITS,
    Features,
    has_like_figure,
    has_same_figure,
    times_of,
    values_of,
)
from app.checking.linking.scenes import Met, met, overlap
from app.checking.linking.sketches import NAMED, Sketch
from app.domain import PERCENT, Facet, FacetMatch, Statistic

FULL_COUNT = 3
"""Names or figures shared; more say nothing more."""


def features_of(ours: Sketch, theirs: Sketch) -> Features | None:
    """How alike the two are, in numbers; None where a facet forbids to link them.

    They must be measured alike. What the other claims of the article add is not among them.
    """
    said: dict[str, Features] = {}
    for facet in SUREST_FIRST:
        match, said[facet] = FACETS[facet](ours, theirs)
        if match is FacetMatch.DIFFERS:
            return None
    weighed: dict[str, float] = {}
    for facet in WEIGHED:
        weighed.update(said[facet])
    shared = met(ours.scene, theirs.scene)
    weighed.update(_heard(ours, theirs, shared, weighed))
    weighed.update(_story(ours, theirs, shared))
    weighed.update(values_of(ours, theirs))
    weighed.update(times_of(ours, theirs))
    return weighed


def facets_of(ours: Sketch, theirs: Sketch) -> tuple[Facet, ...]:
    """The facets of which either speaks, side by side."""
    said = ((name, _said(name, ours), _said(name, theirs)) for name in FACETS)
    return tuple(
        _facet(name, one, other, theirs, match_of(name, ours, theirs))
        for name, one, other in said
        if one or other
    )


def _said(name: str, sketch: Sketch) -> str | None:
    """The facet in words: money that is for something with what it is for."""
    said: str | None = getattr(sketch.key, name)
    if name != "item" or not sketch.card.aims:
        return said
    return f"{said} ({', '.join(sketch.card.aims)})"


def _facet(
    name: str, one: str | None, other: str | None, theirs: Sketch, match: FacetMatch
) -> Facet:
    """A facet that differs from what the series does not say by itself differs from what it has
    learnt."""
    if match is FacetMatch.DIFFERS and not other:
        other = getattr(theirs.card, name)
    return Facet(name, one or None, other or None, match)


def match_of(name: str, ours: Sketch, theirs: Sketch) -> FacetMatch:
    """How the facet of that name stands to the other's."""
    return FACETS[name](ours, theirs)[0]


def veto_of(facets: Iterable[Facet]) -> str | None:
    """The first facet that forbids to link the two, if any."""
    return next((facet.name for facet in facets if facet.match is FacetMatch.DIFFERS), None)


def _item(ours: Sketch, theirs: Sketch) -> Found:
    """The item by its words, and where these leave it open by the number."""
    match, features, proof = ours.scale.tie_of(ours.concepts, theirs.concepts, ours.is_counted)
    if proof is not Proof.NONE and not _is_given(proof, ours, theirs):
        return FacetMatch.DIFFERS, NOTHING
    if _are_other_persons(ours, theirs) or _are_for_two_things(ours, theirs):
        return FacetMatch.DIFFERS, NOTHING
    if match is FacetMatch.SAME and ours.key.item != theirs.key.item:
        match = FacetMatch.ALIKE
    return match, features


def _is_given(proof: Proof, ours: Sketch, theirs: Sketch) -> bool:
    """Whether both have one number, and a rare one where that is asked for. It need be less rare
    where a text does not name beside the number what is counted: of "140 are to close" it is only
    inferred what they are. Where one has people and the other voters or pilgrims, nearly the same
    number will do."""
    if proof is Proof.SAME:
        return has_same_figure(ours, theirs)
    are_named = ours.is_counted and not (ours.card.is_inferred or theirs.card.is_inferred)
    least = RARE_DIGITS if are_named else TELLING_DIGITS
    if ours.digits >= least and has_same_figure(ours, theirs):
        return True
    is_near = proof is Proof.NEAR and ours.digits >= RARE_DIGITS
    return is_near and has_like_figure(ours, theirs)


def _event(ours: Sketch, theirs: Sketch) -> Found:
    event, other = ours.key.event, theirs.key.event
    if not event or not other:
        return FacetMatch.UNSAID, NOTHING
    if ours.scale.are_opposed(event, other):
        return FacetMatch.DIFFERS, NOTHING
    if ours.concepts[1] == theirs.concepts[1]:
        return FacetMatch.SAME, {"event_same": 1.0}
    near = ours.scale.similarity(event, other)
    if _is_told_by_event(ours) and not _has_telling_figure(ours, theirs):
        are_two = near < LOWEST_ALIKE or ours.scale.are_two_deeds(event, other)
        if are_two and not ours.scale.meanings.are_kindred(event, other):
            return FacetMatch.DIFFERS, NOTHING
    match = FacetMatch.ALIKE if near >= LOWEST_ALIKE else FacetMatch.UNSAID
    return match, {"event_alike": near, "event_other": 1.0 - near}


def _are_other_persons(ours: Sketch, theirs: Sketch) -> bool:
    """Whether the item of the one says what befell them and the event of the other that another
    thing did: rescued persons are no people fined, unless they are as many."""
    fated = ours.scale.policy.linking.fated
    for one, other in ((ours, theirs), (theirs, ours)):
        befell = one.key.item.removesuffix(fated)
        is_said = befell != one.key.item and not one.key.event and other.key.event
        if is_said and other.key.item and not other.key.item.endswith(fated):
            meanings = ours.scale.meanings
            are_two = meanings.are_two_deeds(befell, other.key.event or "")
            if are_two and not meanings.are_kindred(befell, other.key.event or ""):
                return not _has_near_figure(ours, theirs)
    return False


def _are_for_two_things(ours: Sketch, theirs: Sketch) -> bool:
    """Whether the money of the one is for something else: what is spent on roads is no other number
    of what is spent on schools, unless it is as much, to three digits."""
    mine, yours = ours.card.aims, theirs.card.aims
    is_rare = ours.digits >= RARE_DIGITS and has_same_figure(ours, theirs)
    if not mine or not yours or is_rare:
        return False
    near = ours.scale.similarity
    return all(near(one, other) < LOWEST_ALIKE for one in mine for other in yours)


def _is_told_by_event(sketch: Sketch) -> bool:
    """Whether what befell the things tells which are meant: homes insured are not homes raided, nor
    is wheat exported wheat that was harvested."""
    key = sketch.key
    is_share = key.dimension == PERCENT and key.statistic is Statistic.SHARE
    return bool(key.item) and (sketch.is_counted or is_share or key.dimension in STUFF)


def _has_telling_figure(ours: Sketch, theirs: Sketch) -> bool:
    """Whether the numbers speak for one thing whatever the verbs; of two answers of one survey many
    are nearly the same."""
    is_share = ours.key.dimension == PERCENT
    return has_same_figure(ours, theirs) if is_share else _has_near_figure(ours, theirs)


def _has_near_figure(ours: Sketch, theirs: Sketch) -> bool:
    """Whether both count nearly the same: then two verbs may well tell of one thing."""
    return has_same_figure(ours, theirs) or has_like_figure(ours, theirs)


STUFF = ("mass", "volume", "area")
"""Dimensions of what is made, moved and used up."""

HEARD = NAMED[:3]
"""Those whose names an article may know; a part has none."""

FACETS: Mapping[str, Callable[[Sketch, Sketch], Found]] = {
    "item": _item,
    "event": _event,
    **{name: partial(named, place) for place, name in enumerate(NAMED)},
}
SUREST_FIRST = ("item", *NAMED, "event")
"""What most often forbids a link, first: of ten that are forbidden nine are of another item."""

WEIGHED = (*NAMED, "event", "item")
"""The order in which they are summed up: in another one a sum may end in another digit."""


def _heard(ours: Sketch, theirs: Sketch, shared: Met, features: Features) -> dict[str, float]:
    """Of names that only one of the two says for whose, where and amid what: whether the other's
    article knows them. A subject that it does not know, though it tells the story, is another."""
    found: dict[str, float] = {}
    for place, name in enumerate(HEARD):
        if f"{name}_once" not in features:
            continue
        one, other = ours.folded[place], theirs.folded[place]
        if _is_heard(one, theirs) if one else _is_heard(other or "", ours):
            found |= {f"{name}_once": 0.0, f"{name}_heard": 1.0}
        elif name == "subject" and shared.has_rare:
            found |= {"subject_once": 0.0, "subject_other": 1.0}
    return found


def _is_heard(name: str, theirs: Sketch) -> bool:
    """Whether the other article knows the name of a subject, a place or a happening."""
    return theirs.scene.knows(theirs.scale.name_of(name))


def _story(ours: Sketch, theirs: Sketch, shared: Met) -> Features:
    are_named = bool(ours.names and theirs.names)
    return {
        "names_shared": min(len(shared.names), FULL_COUNT) / FULL_COUNT,
        "names_rare": float(shared.has_rare),
        "names_apart": float(are_named and not shared.names),
        "names_unsaid": float(not are_named and not shared.names),
        "near_shared": overlap(ours.near, theirs.near),
        "words_shared": overlap(ours.words, theirs.words),
        "story_shared": shared.story,
    }
