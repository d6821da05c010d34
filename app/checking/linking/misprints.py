"""Numbers that the story never tells, and that have the digits of one which it does.

£4.37 million where all others of the story have £4.73 million: whatever either text calls it, and
whoever reading took for its owner, nobody comes upon such digits by chance.
"""

from collections.abc import Collection, Mapping, Sequence

from app.checking.linking.mangled import CROWDED, misprinted, unit_ratios
from app.checking.linking.marks import TELLING_DIGITS, Mark
from app.checking.linking.nearness import is_same_figure
from app.checking.linking.one_story import UNIQUE_DIGITS, WORDS
from app.checking.linking.scenes import met
from app.checking.linking.sketches import Sketch
from app.checking.linking.trials import Told, Trial
from app.domain import FacetMatch, Series


def misprints_of(
    told: Told, chosen: Mapping[int, Trial], of_story: Sequence[Sketch]
) -> dict[int, tuple[Series, ...]]:
    """By the place of the claim: the series of the same story whose number it may be a slip of.

    None where the story, or another number of the article, has either: who tells both means both.
    """
    found: dict[int, tuple[Series, ...]] = {}
    if not of_story:
        return found
    dimensions = {known.key.dimension for known in of_story}
    for place, ours in enumerate(told.sketches):
        if not ours.marks or ours.digits < TELLING_DIGITS or _is_told(ours, of_story):
            continue
        trial = chosen.get(place)
        if trial is not None and trial.has_same_figure:
            continue
        able = _able(ours, dimensions)
        series = tuple(
            known.card.series
            for known in of_story
            if known.key.dimension in able
            and known.measured[1:] == ours.measured[1:]
            and any(
                not _is_told_beside(place, mark, known, told) for mark in misprinted(ours, known)
            )
            and _may_be_meant(ours, known)
        )
        if series:
            found[place] = series[: ours.scale.policy.linking.story_series]
    return found


def _able(ours: Sketch, dimensions: Collection[str]) -> frozenset[str]:
    """The dimensions of which the number may be a slip: its own, and those of units that writers
    take for its unit."""
    own, gaps = ours.key.dimension, ours.scale.policy.gaps
    return frozenset(one for one in dimensions if one == own or unit_ratios(own, one, gaps))


def _may_be_meant(ours: Sketch, known: Sketch) -> bool:
    """Whether both texts share a name that not every text has, or words of the story, and call what
    they count by words that may mean one thing: 215 cities are no slip of 215,000 soldiers. No
    two things are counted by chance to the same five digits, or nearly."""
    if ours.digits >= UNIQUE_DIGITS:
        return True
    shared = met(ours.scene, known.scene)
    if not shared.has_rare and shared.words < WORDS:
        return False
    if ours.key.dimension not in CROWDED:
        return True
    tie = ours.scale.tie_of(ours.concepts, known.concepts, ours.is_counted)
    return tie.match is not FacetMatch.DIFFERS and "item_far" not in tie.features


def _is_told(ours: Sketch, of_story: Sequence[Sketch]) -> bool:
    """Whether the story tells the very number, of whatever."""
    mark, dimension = ours.marks[-1], ours.key.dimension
    return any(
        is_same_figure(mark, known)
        for sketch in of_story
        if sketch.key.dimension == dimension
        for known in sketch.marks
    )


def _is_told_beside(place: int, mark: Mark, known: Sketch, told: Told) -> bool:
    """Whether another number of the article is the very one: then it has its own already."""
    dimension = known.key.dimension
    return any(
        is_same_figure(other.marks[-1], mark)
        for at, other in enumerate(told.sketches)
        if at != place and other.marks and other.key.dimension == dimension
    )
