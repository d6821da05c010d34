"""What a story tells of a crowd that two have counted, where one of its numbers is a claim's.

Whose count it was is known from the figures alone: so their series are asked for, whatever links
the claim to them or keeps it apart.
"""

from collections.abc import Sequence

from app.checking.linking.nearness import has_same_figure, is_same_figure
from app.checking.linking.sketches import Sketch
from app.domain import COUNT, Claim, Series


def credited_of(claim: Claim, ours: Sketch, of_story: Sequence[Sketch]) -> tuple[Series, ...]:
    """The series with the claim's number, and then those of the same articles; none where the claim
    credits nobody, counts no crowd, or where the story has no such number."""
    if claim.attribution is None or not ours.marks or not _is_crowd(ours):
        return ()
    crowds = [known for known in of_story if known.measured == ours.measured and _is_crowd(known)]
    equal = [known for known in crowds if has_same_figure(ours, known)]
    if not equal:
        return ()
    mark = ours.marks[-1]
    articles = {
        known.trace.article_id
        for sketch in equal
        for known in sketch.marks
        if is_same_figure(mark, known)
    }
    beside = [one for one in crowds if one not in equal and not articles.isdisjoint(one.articles)]
    most = 2 * ours.scale.policy.linking.story_series
    return tuple(known.card.series for known in (*equal, *beside))[:most]


def _is_crowd(sketch: Sketch) -> bool:
    is_counted = sketch.key.dimension == COUNT
    return is_counted and sketch.concepts[0] in sketch.scale.policy.linking.crowds
