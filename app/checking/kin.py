"""Which articles tell of the same things in nearly the same numbers: they are likely one story."""

from collections.abc import Iterable, Mapping

from app.checking.nearness import RARE_DIGITS, is_same_figure
from app.checking.sketches import TELLING_DIGITS, Mark, Sketch

Pair = tuple[int, Sketch, Sketch]
"""A claim by its place in the article, its sketch, and that of a series measured alike."""

Kin = Mapping[str, Mapping[int, int]]
"""By article on file: the claims that it seems to tell of too, each with how much it says."""

RARE, COMMON, NEAR = 4, 2, 1
"""What a number that both articles state says of their being one story: one of three digits,
whatever is counted; one of two, or of an equal item; one that is near, or has one digit."""

FULL = 8
"""As much as that beside the claim's own number; more says nothing more."""

WITHIN = 0.1
"""In powers of ten: a quarter more or less is near."""


def kin_of(pairs: Iterable[Pair], article_id: str) -> Kin:
    """The articles that state numbers of this one, measured alike; none of its own counts."""
    found: dict[str, dict[int, int]] = {}
    for place, ours, theirs in pairs:
        mark = ours.marks[-1]
        near = [known for known in theirs.marks if _is_near(mark, known)]
        is_one_item = bool(near) and not ours.telling.isdisjoint(theirs.telling)
        for known in near:
            article, weight = known.trace.article_id, _weight(mark, known, is_one_item=is_one_item)
            if weight and article and article != article_id:
                shared = found.setdefault(article, {})
                shared[place] = max(weight, shared.get(place, 0))
    return found


def kin_shared(place: int, theirs: Sketch, kin: Kin) -> float:
    """How much the other claims of the article say for one story with an article of the series."""
    said = [
        sum(weight for other, weight in kin[article].items() if other != place)
        for article in theirs.articles
        if article in kin
    ]
    return min(max(said, default=0), FULL) / FULL


def _is_near(mark: Mark, known: Mark) -> bool:
    if mark.power is None or known.power is None:
        return False
    return abs(mark.power - known.power) <= WITHIN and mark.is_negative == known.is_negative


def _weight(mark: Mark, known: Mark, *, is_one_item: bool) -> int:
    if not is_same_figure(mark, known):
        return NEAR if is_one_item else 0
    digits = mark.digits
    if digits >= RARE_DIGITS:
        return RARE
    return COMMON if is_one_item or digits >= TELLING_DIGITS else NEAR
