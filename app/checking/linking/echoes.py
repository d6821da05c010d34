"""Numbers that another text gives in other words: the very number, where both name the same.

Reading may take a thing, its place or how it is measured otherwise than it did in the text on file,
and then no facet leads from the one to the other. That both sentences have one name which not every
text has, and one number, seldom happens by chance. Such a number bears the claim out, and does no
more: no difference is ever told by it. Whether a number that is only near may be the same ("more
than 12,000" of 12,480) is for those to say who compare the two.
"""

from collections.abc import Mapping, Sequence

from app.checking.linking.likeness import facets_of, match_of
from app.checking.linking.marks import TELLING_DIGITS
from app.checking.linking.nearness import RARE_DIGITS, has_figure_within, has_same_figure
from app.checking.linking.scenes import met
from app.checking.linking.sketches import Sketch
from app.checking.linking.ways import BY_ECHO
from app.domain import PERCENT, Facet, FacetMatch, Link, Series

WEEK, MONTH = 7, 31
"""Days within which an equal number of one thing, and of two words for it, is no chance."""

WORDS = 3
"""Words that two sentences share around a number of one digit, or around two that are only near."""

NAMES = 2
"""Names in common that no two sentences share by chance."""

ROUNDED = 0.06
"""15 %, in powers of ten: what a writer rounds or hedges is no farther from what it was."""

MOST = 4
"""Series that one claim is held against."""

ONE_THING = (FacetMatch.SAME, FacetMatch.ALIKE)
LIKEST = (*ONE_THING, FacetMatch.UNSAID, FacetMatch.DIFFERS)


def echoes_of(
    ours: Sketch, known: Sequence[Sketch], articles: frozenset[str], series: Mapping[str, Series]
) -> tuple[Link, ...]:
    """Links to the series that give the claim's number in other words, the likest first.

    `articles` are those on file that tell the claim's story, `series` all on file, by id.
    """
    found = [theirs for theirs in known if is_echo(ours, theirs, articles)]
    found.sort(key=lambda theirs: _rank(ours, theirs))
    return tuple(
        Link(series[theirs.card.series.id], BY_ECHO, _likened(ours, theirs))
        for theirs in found[:MOST]
    )


def is_echo(ours: Sketch, theirs: Sketch, articles: frozenset[str]) -> bool:
    """Whether both give one number, and mean one thing by all that they name.

    A number of one digit is met every day: its sentences must share words as well, and so must
    those of two that are only near. Of one thing it is enough that the articles tell one story; of
    two words for it the sentences must have a name in common, and another name or word too if the
    number is not rare: of a town a paper tells 43 of this and that every month. What excludes the
    other, or is somebody else's, is no echo.
    """
    if not _are_commensurable(ours, theirs) or not has_figure_within(ROUNDED, ours, theirs):
        return False
    is_worded = _are_worded_alike(ours, theirs)
    is_telling = ours.digits >= TELLING_DIGITS and has_same_figure(ours, theirs)
    if not (is_telling or is_worded) or _exclude_each_other(ours, theirs):
        return False
    days = _days_apart(ours, theirs)
    if match_of("item", ours, theirs) not in ONE_THING:
        is_rare = ours.digits >= RARE_DIGITS or _say_the_same(ours, theirs)
        return is_rare and days <= MONTH and _name_the_same(ours, theirs)
    is_told = not theirs.articles.isdisjoint(articles)
    if _name_the_same(ours, theirs):
        return is_told or days <= WEEK
    is_there = match_of("place", ours, theirs) is not FacetMatch.DIFFERS
    is_named = days <= WEEK and met(ours.scene, theirs.scene).has_rare
    return is_there and (is_told or is_named)


def _are_commensurable(ours: Sketch, theirs: Sketch) -> bool:
    """Whether both are in one dimension; one text may leave out that it is by the litre."""
    one, other = ours.key, theirs.key
    return one.dimension == other.dimension and (
        one.per == other.per or one.per is None or other.per is None
    )


def _exclude_each_other(ours: Sketch, theirs: Sketch) -> bool:
    """Whether rows or facets make two things, deeds or owners of them, or one counts persons and
    the other does not."""
    if ours.card.is_other is not theirs.card.is_other or _is_tabled(theirs):
        return True
    if _are_two_owners(ours, theirs) or match_of("part", ours, theirs) is FacetMatch.DIFFERS:
        return True
    if _are_two_things(ours, theirs):
        return True
    scale, (one, other) = ours.scale, (ours.key, theirs.key)
    if one.item and other.item and scale.are_opposed(one.item, other.item):
        return True
    if one.event and other.event:
        are_apart = scale.are_opposed(one.event, other.event)
        if are_apart or scale.are_two_deeds(one.event, other.event):
            return True
    persons = scale.meanings.counts_persons
    return ours.is_counted and persons(ours.concepts[0]) is not persons(theirs.concepts[0])


def _are_two_things(ours: Sketch, theirs: Sketch) -> bool:
    """Whether rows know what the two measure, or what befell it, for two things."""
    (item, befell), (others, became) = ours.concepts, theirs.concepts
    if item == became or befell == others:
        return False
    is_told = {item, others}.isdisjoint(ours.scale.policy.linking.generic_items)
    return is_told and ours.scale.meanings.are_two_things(item, others)


def _is_tabled(theirs: Sketch) -> bool:
    """Whether a table says exactly what it measures: other words are another row of it."""
    return any(trace.article_id is None for trace in theirs.card.traces)


def _are_two_owners(ours: Sketch, theirs: Sketch) -> bool:
    """Whether each is somebody else's; of the shares of a vote or a poll also where both sentences
    name both of them."""
    match = match_of("subject", ours, theirs)
    is_share = ours.key.dimension == PERCENT and ours.key.subject and theirs.key.subject
    return match is FacetMatch.DIFFERS or (bool(is_share) and match not in ONE_THING)


def _are_worded_alike(ours: Sketch, theirs: Sketch) -> bool:
    return len(ours.words & theirs.words) >= WORDS and _name_the_same(ours, theirs)


def _name_the_same(ours: Sketch, theirs: Sketch) -> bool:
    """Whether a name, not such as every text has, stands in the sentences of both numbers."""
    both = ours.words & theirs.words
    return any(name.stems and name.stems <= both for name in ours.scene.rare_names)


def _say_the_same(ours: Sketch, theirs: Sketch) -> bool:
    """Whether two names stand in both sentences, or a word beside their names that is none of every
    day's news."""
    both = ours.words & theirs.words
    rare = {name.stems for one in (ours, theirs) for name in one.scene.rare_names if name.stems}
    shared = [stems for stems in rare if stems <= both]
    is_told = not both - frozenset[str]().union(*rare) <= ours.scale.everyday
    return is_told or len(shared) >= NAMES


def _days_apart(ours: Sketch, theirs: Sketch) -> int:
    """How many days lie between the two; of unknown days more than any."""
    if not ours.days or not theirs.days:
        return MONTH + 1
    return min(abs(ours.days[-1] - day) for day in theirs.days)


def _rank(ours: Sketch, theirs: Sketch) -> tuple[int, int, int, str]:
    return (
        LIKEST.index(match_of("item", ours, theirs)),
        -len(ours.words & theirs.words),
        -len(ours.near & theirs.near),
        theirs.card.series.id,
    )


def _likened(ours: Sketch, theirs: Sketch) -> tuple[Facet, ...]:
    """The facets side by side; what differs is taken for other words."""
    return tuple(
        Facet(one.name, one.claim, one.series, FacetMatch.ALIKE)
        if one.match is FacetMatch.DIFFERS
        else one
        for one in facets_of(ours, theirs)
    )
