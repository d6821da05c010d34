"""Whether a claim and a series tell one story: numbers alone never show it.

"Revenue rose 12%" may be anybody's. A name, a rare number among the same words, or several other
numbers in common prove that two texts tell of the same; less will do where nothing else on file
could be meant.
"""

from collections.abc import Sequence
from decimal import Decimal

from app.checking.linking.kin import Kinship
from app.checking.linking.scenes import met
from app.checking.linking.trials import OWNED, Trial
from app.domain import Kind

ANCHORED = (
    "names_shared",
    "subject_same",
    "subject_alike",
    "subject_heard",
    "place_same",
    "place_alike",
    "place_heard",
)
"""Likenesses by which two texts tell of the same persons or places."""

KIN, SOME_KIN = 0.5, 0.25
"""As much do the other numbers say (kin.py): one rare number or several near ones; and
one that is the same, or two that are near."""

WORDS_OF_RARE, WORDS = 3, 4
"""Story words that two texts of no common name share around the same number: so many show that they
tell one story, if the number is rare, and make it likely, if it is not or if another number is in
common."""

TELLING_WORDS = 2
"""As much as those say so many that are not in the news every day: "ferry", not "killed"."""

UNIQUE_DIGITS = 5
"""A number of so many digits is met once in the news of a few days."""

NAMED_WELL = 2
"""An article that names so many others than another one does is about something else; one name may
have been missed in the other."""

MONTH = 0.5
"""How far two days lie apart (nearness.py) that are a month from each other."""

MAY_BE = Decimal("0.1")
"""A confidence from which a series leaves it open whether a claim is its own, ..."""

TIMES_SURER = 4
"""... unless the odds of another are more than so many times as good."""


def is_shown(trial: Trial, trials: Sequence[Trial], kin: Kinship) -> bool:
    """Whether something shows that both tell one story; `trials` are all of the same claim.

    A table has no story to share, but it says exactly what it measures: a word that is only near
    in meaning is something else ("budget deficit" and "inflation"). What a person said needs no
    proof.
    """
    if trial.person:
        return True
    if trial.is_tabled:
        return not any(trial.features.get(name) for name in ("item_other", "item_far"))
    if _is_of_another(trial) or _is_nothing_said(trial):
        return False
    if is_anchored(trial, kin):
        return True
    return is_plausible(trial, kin) and not any(_is_alternative(other, trial) for other in trials)


def is_told_beside(trial: Trial, articles: frozenset[str]) -> bool:
    """Whether one of these articles, which tell the claim's story, tells of the series too. It does
    not where one counts persons and the other things: of 135 hurt and 135 villages a story tells
    both."""
    if trial.theirs.articles.isdisjoint(articles) or _are_persons_and_things(trial):
        return False
    return not _is_of_another(trial) and not _is_nothing_said(trial)


def _are_persons_and_things(trial: Trial) -> bool:
    if not trial.features.get("item_far") or not trial.ours.is_counted:
        return False
    meanings = trial.ours.scale.meanings
    ours, theirs = (meanings.counts_persons(one.concepts[0]) for one in (trial.ours, trial.theirs))
    return ours is not theirs


def _is_of_another(trial: Trial) -> bool:
    """Whether one of the two is told as of another happening than its story is about, "another
    boat", and no owner or place that is the same says that it is the other's."""
    is_owned = any(trial.features.get(name) for name in ("subject_same", "place_same"))
    return trial.ours.card.is_other is not trial.theirs.card.is_other and not is_owned


def _is_nothing_said(trial: Trial) -> bool:
    """Whether neither text says what its number measures: then only the very number may tell."""
    is_unsaid = not any(trial.ours.concepts) and not any(trial.theirs.concepts)
    return is_unsaid and not trial.features.get("value_same")


def is_anchored(trial: Trial, kin: Kinship) -> bool:
    """Whether a name, a rare number among the same words or several other numbers prove it.

    Of two words that have little to do with each other it takes more.
    """
    features = trial.features
    is_worded = _words_shared(trial) >= WORDS_OF_RARE
    if features.get("item_far"):
        return _is_one_thing(trial, kin, is_worded=is_worded)
    if _is_unique(trial):
        return True
    if is_named_otherwise(trial):
        return any(features.get(name) for name in OWNED)
    if any(features.get(name) for name in ANCHORED):
        return True
    is_rare = bool(features.get("value_telling"))
    return (is_rare and is_worded) or kin.shared(trial.place, trial.theirs) >= KIN


def _is_unique(trial: Trial) -> bool:
    """Whether the same thing was counted within days, in words that say what it is, to a number
    that nobody else had by chance: 17,112 people. Then other names tell only who writes."""
    features = trial.features
    is_said = any(trial.ours.concepts) or any(trial.theirs.concepts)
    is_other = bool(features.get("item_other"))
    is_equal = bool(features.get("value_telling")) and trial.ours.digits >= UNIQUE_DIGITS
    return is_equal and is_said and not is_other and bool(features.get("days_close"))


def _is_one_thing(trial: Trial, kin: Kinship, *, is_worded: bool) -> bool:
    """Whether two words that have little to do with each other mean one thing for all that: a name
    that not every text has, or other numbers, and the same words prove it. So does a rare number
    where that name stands in both texts within a month, or where both owner and place are the
    same."""
    features = trial.features
    is_named = bool(features.get("names_rare"))
    if features.get("value_telling"):
        is_month = features.get("days_far", 1.0) < MONTH
        if (is_named and is_month) or all(features.get(name) for name in OWNED):
            return True
    return is_worded and (is_named or kin.shared(trial.place, trial.theirs) >= KIN)


def is_named_otherwise(trial: Trial) -> bool:
    """Whether each article names several others than the other one does; of what always is some
    firm's own, profits and dividends, one other name is enough. Where a rare number is the same,
    only names that tell count: one writer adds whose citizens they were, one who lent the ships.
    Nor does the country prove anything where both name several others of their own and hardly a
    word of the story is one: a bus crash of a country is none of its earthquakes."""
    if trial.features.get("names_rare"):
        return False
    least = 1 if _is_owned(trial) else NAMED_WELL
    sides = (trial.ours, trial.theirs)
    if not trial.features.get("names_apart"):
        is_told = _words_shared(trial) >= WORDS_OF_RARE
        return not is_told and all(len(side.scene.rare_names) >= NAMED_WELL for side in sides)
    if trial.features.get("value_telling"):
        return all(len(side.scene.rare_names) >= least for side in sides)
    return all(len(side.names) >= least for side in sides)


def _is_owned(trial: Trial) -> bool:
    """Whether what is measured always is some firm's own: profits, revenue, dividends."""
    return trial.ours.concepts[0] in trial.ours.scale.policy.linking.owned_items


def is_plausible(trial: Trial, kin: Kinship) -> bool:
    """Whether it may be one story though nothing proves it; "revenue rose 12%" is any firm's."""
    if trial.features.get("item_far") or is_named_otherwise(trial):
        return False
    is_proof = bool(trial.features.get("value_telling")) or trial.is_copied
    if _is_owned(trial) and not is_proof:
        return False
    if _is_one_number(trial) or _is_one_occasion(trial) or trial.is_copied:
        return True
    is_worded = _words_shared(trial) >= WORDS
    return is_worded and kin.shared(trial.place, trial.theirs) >= SOME_KIN


def _is_one_number(trial: Trial) -> bool:
    """The same number of what is not in the news every day, or among the same words."""
    linking = trial.ours.scale.policy.linking
    item = trial.ours.concepts[0]
    is_everyday = item in linking.everyday_items or item in linking.generic_items
    return bool(trial.features.get("value_same")) and (not is_everyday or _is_worded(trial))


def _is_worded(trial: Trial) -> bool:
    """Whether they share enough words of the story, or fewer that tell of it alone."""
    if _words_shared(trial) >= WORDS:
        return True
    telling = (trial.ours.scene.story & trial.theirs.scene.story) - trial.ours.scale.everyday
    return len(telling) >= TELLING_WORDS


def _is_one_occasion(trial: Trial) -> bool:
    """Crowds of one day, nearly as large: two counters of one march."""
    are_crowds = trial.ours.card.kind is trial.theirs.card.kind is Kind.OCCASION
    return are_crowds and all(trial.features.get(name) for name in ("days_close", "value_near"))


def _words_shared(trial: Trial) -> int:
    return met(trial.ours.scene, trial.theirs.scene).words


def _is_alternative(other: Trial, trial: Trial) -> bool:
    """Whether the claim may as well be of the other's series, which tells another story."""
    return (
        other.card.series.id != trial.card.series.id
        and other.confidence >= MAY_BE
        and not _is_far_surer(trial, other)
        and other.theirs.articles.isdisjoint(trial.theirs.articles)
        and not is_named_otherwise(other)
    )


def _is_far_surer(trial: Trial, other: Trial) -> bool:
    """Whether the one is so much likelier than the other that nobody would think of the other."""
    ours, theirs = trial.confidence, other.confidence
    return ours * (1 - theirs) > theirs * (1 - ours) * TIMES_SURER
