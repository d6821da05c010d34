"""Whose number a claim has that its own series never had: others of the story that have it."""

from collections.abc import Collection, Mapping, Sequence

from app.checking.linking.likeness import veto_of
from app.checking.linking.trials import Trial
from app.domain import Series

DIGITS = 2
"""Of so many digits a number is hardly told twice in one story by chance."""


def owners_of(
    found: Trial, tried: Sequence[Trial], chosen: Mapping[int, Trial], articles: Collection[str]
) -> tuple[Series, ...]:
    """The series of the same story that hold the claim's number and are none of its own: of another
    fate of persons, or of the same thing of somebody else. `tried` are all trials of the claim,
    `chosen` those of all claims, `articles` tell the story."""
    if found.has_same_figure or found.ours.digits < DIGITS:
        return ()
    same = [
        trial
        for trial in tried
        if trial.has_same_figure and not trial.theirs.articles.isdisjoint(articles)
    ]
    if any(not trial.is_vetoed for trial in same):
        return ()
    told = {trial.card.series.id for trial in chosen.values() if trial.has_same_figure}
    return tuple(
        trial.card.series
        for trial in same
        if trial.card.series.id not in told and _is_another_s(trial, found)
    )


def _is_another_s(trial: Trial, found: Trial) -> bool:
    """Whether the other is another fate of persons, or the very same thing of somebody else.
    What befell persons takes a sure link to hold it against."""
    veto, ours, theirs = veto_of(trial.facets), trial.ours.concepts[0], trial.theirs.concepts[0]
    if veto == "subject":
        return ours == theirs and bool(ours)
    scale = trial.ours.scale
    if found.confidence < scale.policy.sure.alarm:
        return False
    meanings = scale.meanings
    are_persons = meanings.counts_persons(ours) and meanings.counts_persons(theirs)
    return veto == "item" and are_persons and meanings.are_opposed(ours, theirs)
