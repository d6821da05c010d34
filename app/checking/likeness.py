"""How alike two measured things are: facet by facet, and in numbers for the link model."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log10

from app.checking.sketches import Mark, Sketch
from app.domain import Facet, FacetMatch, Kind, Policy, SeriesKey

Features = Mapping[str, float]
Found = tuple[Facet, Features]

NAMED = ("subject", "place", "context", "part")
LOWEST_ALIKE = 0.4
"""Below this similarity two items are taken for different things."""

FARTHEST = 0.1
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


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two things side by side. `veto` names the facet that forbids to link them, if any."""

    facets: tuple[Facet, ...]
    features: Features
    veto: str | None = None


def likeness_of(ours: Sketch, theirs: Sketch, shared_figures: int) -> Likeness:
    """How alike the two are; they must be measured alike.

    `shared_figures` counts the other numbers that an article behind `theirs` has in common with
    ours.
    """
    one, other = ours.key, theirs.key
    found = [
        _item(ours, theirs),
        _event(ours, theirs),
        *(_named(name, one, other) for name in NAMED),
    ]
    facets = tuple(facet for facet, _ in found if facet.claim or facet.series)
    veto = next((facet.name for facet in facets if facet.match is FacetMatch.DIFFERS), None)
    features = {name: value for _, each in found for name, value in each.items()}
    features |= _story(ours, theirs, shared_figures)
    features |= _values(ours, theirs)
    features |= _times(ours, theirs)
    return Likeness(facets, features, veto)


def is_same_figure(one: Mark, other: Mark) -> bool:
    """Whether two values are the same beyond chance: two digits that tell, nearly equal."""
    if one.trace.value == other.trace.value:
        return True
    if not (one.is_telling and other.is_telling) or one.power is None or other.power is None:
        return False
    is_one_sign = (one.trace.value < 0) == (other.trace.value < 0)
    return is_one_sign and abs(one.power - other.power) <= NEARLY


def _item(ours: Sketch, theirs: Sketch) -> Found:
    """The item, or what befell it: employees who were let go are the layoffs of another text."""
    (item, befell), (other, became) = ours.concepts, theirs.concepts
    meanings, generic = ours.scale.meanings, ours.scale.policy.linking.generic_items

    def found(match: FacetMatch, **features: float) -> Found:
        return Facet("item", ours.key.item or None, theirs.key.item or None, match), features

    if not item or not other:
        return found(FacetMatch.UNSAID, item_unsaid=1.0 if item or other else 0.5)
    if item == other:
        match = FacetMatch.SAME if ours.key.item == theirs.key.item else FacetMatch.ALIKE
        return found(match, **{"item_generic" if item in generic else "item_same": 1.0})
    if item == became or befell == other:
        return found(FacetMatch.ALIKE, item_same=1.0)
    if meanings.are_opposed(item, other):
        return found(FacetMatch.DIFFERS)
    near = meanings.similarity(item, other)
    if (
        befell
        and befell == became
        and (near >= LOWEST_ALIKE or item in generic or other in generic)
    ):
        return found(FacetMatch.ALIKE, item_alike=max(near, LOWEST_ALIKE))
    if near < FARTHEST:
        return found(FacetMatch.DIFFERS)
    match = FacetMatch.ALIKE if near >= LOWEST_ALIKE else FacetMatch.UNSAID
    return found(match, item_alike=near, item_other=1.0 - near)


def _event(ours: Sketch, theirs: Sketch) -> Found:
    one, other = ours.key, theirs.key

    def found(match: FacetMatch, **features: float) -> Found:
        return Facet("event", one.event, other.event, match), features

    if not one.event or not other.event:
        return found(FacetMatch.UNSAID)
    meanings = ours.scale.meanings
    if meanings.are_opposed(one.event, other.event):
        return found(FacetMatch.DIFFERS)
    if ours.concepts[1] == theirs.concepts[1]:
        return found(FacetMatch.SAME, event_same=1.0)
    near = meanings.similarity(one.event, other.event)
    match = FacetMatch.ALIKE if near >= LOWEST_ALIKE else FacetMatch.UNSAID
    return found(match, event_alike=near, event_other=1.0 - near)


def _named(name: str, one: SeriesKey, other: SeriesKey) -> Found:
    ours, theirs = getattr(one, name), getattr(other, name)
    match = _names_match(name, ours, theirs)
    if match is not FacetMatch.SAME and _is_crossed(name, one, other):
        match = FacetMatch.ALIKE
    feature = {FacetMatch.SAME: "same", FacetMatch.ALIKE: "alike"}.get(match)
    if match is FacetMatch.UNSAID and (ours or theirs):
        feature = "other" if ours and theirs else "once"
    return Facet(name, ours, theirs, match), {f"{name}_{feature}": 1.0} if feature else {}


def _names_match(name: str, ours: str | None, theirs: str | None) -> FacetMatch:
    if ours is None or theirs is None:
        return FacetMatch.UNSAID
    one, other = ours.casefold(), theirs.casefold()
    if one == other:
        return FacetMatch.SAME
    # "Macron" may stand for "Emmanuel Macron", and "Korea" for "South Korea": no proof, no veto.
    words, others = set(one.split()), set(other.split())
    if words <= others or others <= words:
        return FacetMatch.ALIKE
    return FacetMatch.UNSAID if name == "context" else FacetMatch.DIFFERS


def _is_crossed(name: str, one: SeriesKey, other: SeriesKey) -> bool:
    """Whether the one has for subject what the other has for place: "Pakistan", "in Pakistan"."""
    if name == "subject":
        return one.subject is not None and one.subject == other.place
    return name == "place" and one.place is not None and one.place == other.subject


def _story(ours: Sketch, theirs: Sketch, shared_figures: int) -> Features:
    shared = len(ours.names & theirs.names)
    return {
        "names_shared": min(shared, FULL_COUNT) / FULL_COUNT,
        "names_apart": float(bool(ours.names and theirs.names and not shared)),
        "near_shared": _overlap(ours.near, theirs.near),
        "words_shared": _overlap(ours.words, theirs.words),
        "story_shared": _overlap(ours.story, theirs.story),
        "figures_shared": min(shared_figures, FULL_COUNT) / FULL_COUNT,
    }


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def _values(ours: Sketch, theirs: Sketch) -> Features:
    """How near the values lie; never enough by itself, for numbers meet by chance.

    A lost zero, or a million for a billion, is as near as a slip of the pen can be.
    """
    if not ours.marks or not theirs.marks:
        return {}
    mark = ours.marks[-1]
    apart = [_powers_apart(mark, known) for known in theirs.marks]
    if any(is_same_figure(mark, known) for known in theirs.marks):
        return {"value_same": 1.0}
    if any(
        _is_slip(mark, known, gap, ours.scale.policy)
        for known, gap in zip(theirs.marks, apart, strict=True)
    ):
        return {"value_slipped": 1.0}
    nearest = min(apart)
    return {
        "value_near": max(1.0 - nearest / FACTOR_OF_TWO, 0.0),
        "value_far": min(max(nearest - FACTOR_OF_TWO, 0.0), SPREAD) / SPREAD,
    }


def _is_slip(one: Mark, other: Mark, powers_apart: float, policy: Policy) -> bool:
    """Whether the two are a power of ten apart, as near as `policy.gaps.slip_near`."""
    power = round(powers_apart)
    is_telling = one.is_telling and other.is_telling
    near = log10(1 + float(policy.gaps.slip_near))
    return (
        is_telling and 1 <= power <= policy.gaps.slip_powers and abs(powers_apart - power) <= near
    )


def _powers_apart(one: Mark, other: Mark) -> float:
    is_one_sign = (one.trace.value < 0) == (other.trace.value < 0)
    if one.power is None or other.power is None or not is_one_sign:
        return 0.0 if one.trace.value == other.trace.value else SPREAD
    return abs(one.power - other.power)


def _times(ours: Sketch, theirs: Sketch) -> Features:
    kinds = {ours.card.kind, theirs.card.kind}
    apart = {"kind_apart": float(len(kinds) > 1 and Kind.OCCASION in kinds)}
    if not ours.days or not theirs.days:
        return apart
    nearest = min(abs(ours.days[-1] - day) for day in theirs.days)
    return {
        **apart,
        "days_close": float(nearest <= CLOSE_DAYS),
        "days_far": min(log10(1 + nearest) / SPREAD, 1.0),
    }
