"""How alike two measured things are: facet by facet, and in numbers for the link model.

Most series that a look-up brings are about something else: what forbids a link is looked for
first, what does so most often at once, and only what may be linked is weighed. Facets are written
out for what is shown.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from math import log10

from app.checking.sketches import NAMED, Mark, Scale, Sketch
from app.domain import Facet, FacetMatch, Kind, SeriesKey

Features = Mapping[str, float]
Found = tuple[FacetMatch, Features]

LOWEST_ALIKE = 0.4
"""Below this similarity two items are taken for different things."""

FARTHEST = 0.2
"""Below this one they are different things, whatever else is alike."""

FULL_COUNT = 3
"""Names or figures shared; more say nothing more."""

NEARLY = 0.0043
"""1 %, in powers of ten: two values as near as this are one, differently rounded."""

FACTOR_OF_TWO = 0.3
"""In powers of ten; two values within it may be one thing at two times."""

SPREAD = 3.0
"""Powers of ten between two values, or of days between two dates, that count in full."""

CLOSE_DAYS = 3

NOTHING: Features = {}


def features_of(ours: Sketch, theirs: Sketch) -> Features | None:
    """How alike the two are, in numbers; None where a facet forbids to link them.

    They must be measured alike. What the other claims of the article add is not among them.
    """
    said: dict[str, Features] = {}
    for facet in SUREST_FIRST:
        match, said[facet] = FACETS[facet](ours, theirs)
        if match is FacetMatch.DIFFERS:
            return None
    features: dict[str, float] = {}
    for facet in WEIGHED:
        features.update(said[facet])
    features.update(_story(ours, theirs))
    features.update(_values(ours, theirs))
    features.update(_times(ours, theirs))
    return features


def facets_of(ours: Sketch, theirs: Sketch) -> tuple[Facet, ...]:
    """The facets of which either speaks, side by side."""
    said = ((name, getattr(ours.key, name), getattr(theirs.key, name)) for name in FACETS)
    return tuple(
        Facet(name, one or None, other or None, FACETS[name](ours, theirs)[0])
        for name, one, other in said
        if one or other
    )


def veto_of(facets: Iterable[Facet]) -> str | None:
    """The first facet that forbids to link the two, if any."""
    return next((facet.name for facet in facets if facet.match is FacetMatch.DIFFERS), None)


def is_same_figure(one: Mark, other: Mark) -> bool:
    """Whether two values are the same beyond chance: two digits that tell, nearly equal."""
    if one.power is None or other.power is None:
        return one.power is other.power
    if abs(one.power - other.power) > NEARLY or one.is_negative != other.is_negative:
        return False
    return one.trace.value == other.trace.value or (one.is_telling and other.is_telling)


def _item(ours: Sketch, theirs: Sketch) -> Found:
    """The item, or what befell it: employees who were let go are the layoffs of another text."""
    (item, befell), (other, became) = ours.concepts, theirs.concepts
    if not item or not other:
        return FacetMatch.UNSAID, {"item_unsaid": 1.0 if item or other else 0.5}
    generic = ours.scale.policy.linking.generic_items
    if item == other:
        match = FacetMatch.SAME if ours.key.item == theirs.key.item else FacetMatch.ALIKE
        return match, {"item_generic" if item in generic else "item_same": 1.0}
    if item == became or befell == other:
        return FacetMatch.ALIKE, {"item_same": 1.0}
    if ours.scale.meanings.are_opposed(item, other):
        return FacetMatch.DIFFERS, NOTHING
    near = ours.scale.meanings.similarity(item, other)
    is_like = near >= LOWEST_ALIKE
    if befell and befell == became and (is_like or item in generic or other in generic):
        return FacetMatch.ALIKE, {"item_alike": max(near, LOWEST_ALIKE)}
    if near < FARTHEST:
        return FacetMatch.DIFFERS, NOTHING
    match = FacetMatch.ALIKE if is_like else FacetMatch.UNSAID
    return match, {"item_alike": near, "item_other": 1.0 - near}


def _event(ours: Sketch, theirs: Sketch) -> Found:
    event, other = ours.key.event, theirs.key.event
    if not event or not other:
        return FacetMatch.UNSAID, NOTHING
    meanings = ours.scale.meanings
    if meanings.are_opposed(event, other):
        return FacetMatch.DIFFERS, NOTHING
    if ours.concepts[1] == theirs.concepts[1]:
        return FacetMatch.SAME, {"event_same": 1.0}
    near = meanings.similarity(event, other)
    match = FacetMatch.ALIKE if near >= LOWEST_ALIKE else FacetMatch.UNSAID
    return match, {"event_alike": near, "event_other": 1.0 - near}


def _named(place: int, ours: Sketch, theirs: Sketch) -> Found:
    """How the names in that place of NAMED are alike; events of no fixed name are never a veto."""
    name, one, other = NAMED[place], ours.folded[place], theirs.folded[place]
    if one is not None and one == other:
        return FacetMatch.SAME, {f"{name}_same": 1.0}
    if _is_crossed(name, ours.key, theirs.key) or _is_within(one, other):
        return FacetMatch.ALIKE, {f"{name}_alike": 1.0}
    if one is None or other is None:
        return FacetMatch.UNSAID, {f"{name}_once": 1.0} if one or other else NOTHING
    if name == "context":
        return FacetMatch.UNSAID, {f"{name}_other": 1.0}
    return FacetMatch.DIFFERS, NOTHING


def _is_within(one: str | None, other: str | None) -> bool:
    """Whether one may be short for the other: "Macron" for "Emmanuel Macron"; neither proof nor
    veto, for "Korea" may be "South Korea"."""
    if one is None or other is None:
        return False
    words, others = set(one.split()), set(other.split())
    return words <= others or others <= words


def _is_crossed(name: str, one: SeriesKey, other: SeriesKey) -> bool:
    """Whether the one has for subject what the other has for place: "Pakistan", "in Pakistan"."""
    if name == "subject":
        return one.subject is not None and one.subject == other.place
    return name == "place" and one.place is not None and one.place == other.subject


FACETS: Mapping[str, Callable[[Sketch, Sketch], Found]] = {
    "item": _item,
    "event": _event,
    **{name: partial(_named, place) for place, name in enumerate(NAMED)},
}
SUREST_FIRST = ("item", *NAMED, "event")
"""What most often forbids a link, first: of ten that are forbidden nine are of another item."""

WEIGHED = (*NAMED, "event", "item")
"""The order in which they are summed up: in another one a sum may end in another digit."""


def _story(ours: Sketch, theirs: Sketch) -> Features:
    shared = len(ours.names & theirs.names)
    return {
        "names_shared": min(shared, FULL_COUNT) / FULL_COUNT,
        "names_apart": float(bool(ours.names and theirs.names and not shared)),
        "near_shared": _overlap(ours.near, theirs.near),
        "words_shared": _overlap(ours.words, theirs.words),
        "story_shared": _overlap(ours.story, theirs.story),
    }


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def _values(ours: Sketch, theirs: Sketch) -> Features:
    """How near the values lie; never enough by itself, for numbers meet by chance.

    A lost zero, or a million for a billion, is as near as a slip of the pen can be.
    """
    if not ours.marks or not theirs.marks:
        return NOTHING
    mark = ours.marks[-1]
    apart = [(_powers_apart(mark, known), known) for known in theirs.marks]
    nearest = min(gap for gap, _ in apart)
    if nearest <= NEARLY and any(is_same_figure(mark, known) for known in theirs.marks):
        return {"value_same": 1.0}
    if any(
        _is_slip(gap, ours.scale) and mark.is_telling and known.is_telling for gap, known in apart
    ):
        return {"value_slipped": 1.0}
    return {
        "value_near": max(1.0 - nearest / FACTOR_OF_TWO, 0.0),
        "value_far": min(max(nearest - FACTOR_OF_TWO, 0.0), SPREAD) / SPREAD,
    }


def _is_slip(powers_apart: float, scale: Scale) -> bool:
    """Whether it is one or more powers of ten, as near as `policy.gaps.slip_near`."""
    power = round(powers_apart)
    is_power = 1 <= power <= scale.policy.gaps.slip_powers
    return is_power and abs(powers_apart - power) <= scale.slip_near


def _powers_apart(one: Mark, other: Mark) -> float:
    if one.power is None or other.power is None:
        return 0.0 if one.power is other.power else SPREAD
    if one.is_negative != other.is_negative:
        return SPREAD
    return abs(one.power - other.power)


def _times(ours: Sketch, theirs: Sketch) -> Features:
    kinds = {ours.card.kind, theirs.card.kind}
    apart = {"kind_apart": float(len(kinds) > 1 and Kind.OCCASION in kinds)}
    if not ours.days or not theirs.days:
        return apart
    nearest = min(abs(ours.days[-1] - day) for day in theirs.days)
    if ours.days[-1] in theirs.table:
        nearest = min(nearest, CLOSE_DAYS + 1)
    return {
        **apart,
        "days_close": float(nearest <= CLOSE_DAYS),
        "days_far": min(log10(1 + nearest) / SPREAD, 1.0),
    }
