"""Other series of a story that a number may belong to as well as to the one it was linked to.

One thing is often on file twice, as two texts told it in different words: the toll of Thursday in
one series, that of Sunday in another. The number finds the one that is likest, and the other may
know better.
"""

from collections.abc import Collection, Sequence
from decimal import Decimal

from app.checking.linking.one_story import is_told_beside
from app.checking.linking.trials import Trial

LEAST = Decimal("0.2")
"""A confidence from which the number may be of the other as well."""

ALIKE = 0.6
"""How near two words for what is measured lie that may be one."""

MOST = 3
"""So many are heard, the surest first."""


def sisters_of(
    found: Trial, tried: Sequence[Trial], articles: Collection[str]
) -> tuple[Trial, ...]:
    """The trials of the claim against other series of its story, told by these articles, that count
    the same thing."""
    story = frozenset(articles)
    sisters = [
        trial
        for trial in tried
        if trial.card.series.id != found.card.series.id
        and not trial.is_vetoed
        and not trial.person
        and trial.confidence >= LEAST
        and _is_one_item(trial)
        and is_told_beside(trial, story)
    ]
    return tuple(sorted(sisters, key=lambda one: one.rank)[:MOST])


def _is_one_item(trial: Trial) -> bool:
    features = trial.features
    items = {trial.ours.concepts[0], trial.theirs.concepts[0]}
    is_generic = not items.isdisjoint(trial.ours.scale.policy.linking.generic_items) and all(items)
    is_same = bool(features.get("item_same")) or is_generic
    return is_same or features.get("item_alike", 0.0) >= ALIKE
