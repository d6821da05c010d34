"""How alike the names are of whose, where, amid what and of which part two numbers are."""

from app.checking.linking.items import LOWEST_ALIKE
from app.checking.linking.nearness import NOTHING, Features, has_same_figure
from app.checking.linking.sketches import NAMED, OWNERS, Sketch
from app.domain import FacetMatch, SeriesKey

Found = tuple[FacetMatch, Features]
"""How a facet stands to the other's, and what that says to the link model."""

PLACE, PART = NAMED.index("place"), NAMED.index("part")


def named(place: int, ours: Sketch, theirs: Sketch) -> Found:
    """How the names in that place of NAMED are alike; events of no fixed name are never a veto."""
    name, one, other = NAMED[place], ours.folded[place], theirs.folded[place]
    if one is not None and one == other:
        return FacetMatch.SAME, {f"{name}_same": 1.0}
    is_crossed = _is_crossed(name, ours.key, theirs.key)
    if is_crossed and _is_reversed(ours.key, theirs.key):
        return FacetMatch.DIFFERS, NOTHING
    if is_crossed or _is_within(one, other) or _is_like_part(name, ours, theirs):
        return FacetMatch.ALIKE, {f"{name}_alike": 1.0}
    if one is None or other is None:
        if _is_learnt_otherwise(place, ours, theirs) or _is_learnt_otherwise(place, theirs, ours):
            return FacetMatch.DIFFERS, NOTHING
        return FacetMatch.UNSAID, {f"{name}_once": 1.0} if one or other else NOTHING
    if name == "context":
        return FacetMatch.UNSAID, {f"{name}_other": 1.0}
    if _may_be_one(place, ours, theirs, (one, other)):
        return FacetMatch.UNSAID, {f"{name}_once": 1.0}
    return FacetMatch.DIFFERS, NOTHING


def _may_be_one(place: int, ours: Sketch, theirs: Sketch, named: tuple[str, str]) -> bool:
    """Whether two names in that facet may stand for one thing: of somebody's shares any two places
    do. Else the sentence of each has to know the other's: of a fire in a valley its country tells
    as well, whatever either burned; but two towns or two countries are two, and so are a firm that
    is paid and one that pays, unless the numbers are the same: a firm wins the order that an
    airline placed."""
    if place == PLACE and (ours.within == named[1] or theirs.within == named[0]):
        return True  # "in Serrat", "in Marano", which holds it
    if place == PLACE and _is_placeless(ours, theirs):
        return True
    wide = ours.scale.common
    is_within = place == PLACE and (named[0] in wide) is not (named[1] in wide)
    is_open = is_within or (place < PART and has_same_figure(ours, theirs))
    return is_open and _are_both_named(*named, ours, theirs)


def _is_placeless(ours: Sketch, theirs: Sketch) -> bool:
    """Whether it is one owner's wherever it is told of: the shares of Corvane fell on two
    exchanges."""
    subject = ours.folded[0]
    is_such = ours.concepts[0] in ours.scale.policy.linking.placeless_items
    return is_such and subject is not None and subject == theirs.folded[0]


def _are_both_named(one: str, other: str, ours: Sketch, theirs: Sketch) -> bool:
    """Whether the sentence of each names the other's too. Niger is not heard where Nigeria is
    named."""
    mine, yours = (ours.scale.name_of(name).stems for name in (one, other))
    are_two = bool(mine and yours) and mine.isdisjoint(yours)
    return are_two and mine <= theirs.words and yours <= ours.words


def _is_learnt_otherwise(place: int, one: Sketch, other: Sketch) -> bool:
    """Whether figures of the other say of whose or where it is what the one does not: "deaths" that
    a second text put in Lindal are none in Arrow. It proves nothing where they say the same."""
    said = one.folded[place]
    learnt = other.learnt[place] if place < len(other.learnt) else None
    if said is None or learnt is None or said == learnt or _is_within(said, learnt):
        return False
    if place == PLACE and (one.within == learnt or other.within == said):
        return False
    return said not in (other.folded[:OWNERS])


def _is_within(one: str | None, other: str | None) -> bool:
    """Whether one may be short for the other: "Macron" for "Emmanuel Macron"; neither proof nor
    veto, for "Korea" may be "South Korea"."""
    if one is None or other is None:
        return False
    words, others = set(one.split()), set(other.split())
    return words <= others or others <= words


def _is_like_part(name: str, ours: Sketch, theirs: Sketch) -> bool:
    """Whether both may name one part, "petrol model" and "petrol car"; it is kept as it is said."""
    one, other = ours.key.part, theirs.key.part
    is_said = name == "part" and one is not None and other is not None
    return is_said and ours.scale.similarity(one or "", other or "") >= LOWEST_ALIKE


def _is_reversed(one: SeriesKey, other: SeriesKey) -> bool:
    """Whether each is the other's the other way about: what Norland sent to Veltar is not what
    Veltar sent to Norland."""
    is_both = bool(one.subject and one.place) and one.subject != one.place
    return is_both and (one.subject, one.place) == (other.place, other.subject)


def _is_crossed(name: str, one: SeriesKey, other: SeriesKey) -> bool:
    """Whether the one has for subject what the other has for place: "Pakistan", "in Pakistan"."""
    if name == "subject":
        return one.subject is not None and one.subject == other.place
    return name == "place" and one.place is not None and one.place == other.subject
