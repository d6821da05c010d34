"""Other series of a story that a number may belong to as well as to the one it was linked to.

One thing is often on file twice, as two texts told it in different words: the toll of Thursday in
one series, that of Sunday in another. The number finds the one that is likest, and the other may
know better.
"""

from collections.abc import Collection, Sequence

from app.checking.linking.one_story import is_told_beside
from app.checking.linking.trials import Trial


def sisters_of(
    found: Trial, tried: Sequence[Trial], articles: Collection[str]
) -> tuple[Trial, ...]:
    """The trials of the claim against other series of its story, told by these articles, that count
    the same thing."""
    story, policy = frozenset(articles), found.ours.scale.policy
    sisters = [
        trial
        for trial in tried
        if trial.card.series.id != found.card.series.id
        and not trial.is_vetoed
        and not trial.person
        and trial.confidence >= policy.sure.sister
        and _is_one_item(trial)
        and is_told_beside(trial, story)
    ]
    return tuple(sorted(sisters, key=lambda one: one.rank)[: policy.linking.story_series])


def _is_one_item(trial: Trial) -> bool:
    features = trial.features
    linking = trial.ours.scale.policy.linking
    items = {trial.ours.concepts[0], trial.theirs.concepts[0]}
    is_generic = not items.isdisjoint(linking.generic_items) and all(items)
    is_same = bool(features.get("item_same")) or is_generic
    return is_same or features.get("item_alike", 0.0) >= linking.items_alike
