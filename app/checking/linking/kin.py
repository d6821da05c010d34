"""Which articles tell of the same things in nearly the same numbers: they are likely one story."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from app.checking.linking.marks import TELLING_DIGITS, Mark
from app.checking.linking.nearness import RARE_DIGITS, is_same_figure
from app.checking.linking.sketches import Sketch

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
        mark, (low, high) = ours.marks[-1], theirs.reach
        if mark.power is None or not low - WITHIN <= mark.power <= high + WITHIN:
            continue
        for known in theirs.marks:
            article = known.trace.article_id
            if article and article != article_id and _is_near(mark, known):
                shared = found.setdefault(article, {})
                if shared.get(place) != RARE:
                    shared[place] = max(_weight(ours, theirs, known), shared.get(place, 0))
    return found


@dataclass(frozen=True)
class Kinship:
    """What the numbers of an article say of the stories that it tells.

    It is worked out when it is first asked for, and once: most articles name whom they are about.
    """

    pairs: Iterable[Pair]
    article_id: str

    @cached_property
    def _kin(self) -> Kin:
        return kin_of(self.pairs, self.article_id)

    def shared(self, place: int, theirs: Sketch) -> float:
        """How much the other claims of the article say for one story with one of the series."""
        said = [
            sum(weight for other, weight in self._kin[article].items() if other != place)
            for article in theirs.articles
            if article in self._kin
        ]
        return min(max(said, default=0), FULL) / FULL


def _is_near(mark: Mark, known: Mark) -> bool:
    if mark.power is None or known.power is None:
        return False
    return -WITHIN <= mark.power - known.power <= WITHIN and mark.is_negative == known.is_negative


def _weight(ours: Sketch, theirs: Sketch, known: Mark) -> int:
    is_one_item = not ours.telling.isdisjoint(theirs.telling)
    if not is_same_figure(ours.marks[-1], known):
        return NEAR if is_one_item else 0
    if ours.digits >= RARE_DIGITS:
        return RARE
    return COMMON if is_one_item or ours.digits >= TELLING_DIGITS else NEAR
