"""Each claim of an article against each series that it may belong to, weighed."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from app.checking.keys import key_of
from app.checking.linking.likeness import facets_of, features_of
from app.checking.linking.nearness import NOTHING, Features, has_same_figure
from app.checking.linking.overrules import PERSON_APART, PERSON_MERGE, is_reworded, ruled
from app.checking.linking.sketches import NAMED, OWNERS, Scale, Sketch
from app.domain import (
    ANCHORS,
    NO_OVERRULES,
    Card,
    Claim,
    Facet,
    LinkModel,
    Overrules,
    Series,
)
from app.domain.deadline import Deadline, unhurried, within

IMPOSSIBLE, CERTAIN = Decimal(0), Decimal(1)

DOUBTFUL = ("kind_apart", "part_once", "event_other", "subject_once", "subject_other")
"""Likenesses that leave open whether two things with one owner are one."""

OWNED = tuple(f"{name}_same" for name in NAMED[:OWNERS])
"""Those that say that both are of one owner or place."""

COPIED, COPIED_WORDS = 0.8, 4
"""The share of its words, and how many, from which a sentence is another's but for the number."""


@dataclass(frozen=True, slots=True)
class Linker:
    """What linking judges by."""

    scale: Scale
    model: LinkModel
    overrules: Overrules = NO_OVERRULES
    deadline: Deadline = unhurried


@dataclass(frozen=True, slots=True)
class Told:
    """The claims of one article, each with the sketch of the series that it would open."""

    claims: Sequence[Claim]
    sketches: Sequence[Sketch]
    article_id: str


class Trial(NamedTuple):
    """A claim, by its place in the article, against one series on file.

    A tuple, for an article makes eight hundred and a data class takes three times as long. What a
    facet forbids to link is not weighed: it has no features, and a confidence of zero. `person`
    is the rule by which a person decided whether they are one, if one did; `is_beside` tells that
    only another number of the article showed them to be of one story.
    """

    place: int
    ours: Sketch
    theirs: Sketch
    features: Features
    confidence: Decimal
    is_vetoed: bool = False
    person: str | None = None
    is_beside: bool = False

    @property
    def facets(self) -> tuple[Facet, ...]:
        """The two side by side, in words; only what is shown is asked for them."""
        return facets_of(self.ours, self.theirs)

    @property
    def card(self) -> Card:
        return self.theirs.card

    @property
    def rank(self) -> tuple[Decimal, int, str]:
        """Surest first; the rest makes the order certain."""
        return (-self.confidence, self.place, self.card.series.id)

    @property
    def is_proven(self) -> bool:
        """Whether the facets prove it, whatever the numbers: one thing, of one owner or place.

        So a number that is a thousand times too high is still held against the right one. People
        are counted for every reason: such an item proves nothing, and no more does an attack or a
        fire without a name.
        """
        features = self.features
        is_owned = any(features.get(name) for name in OWNED)
        is_owned = is_owned or (bool(features.get("context_same")) and self.ours.is_occasion_named)
        is_doubtful = any(features.get(name) for name in DOUBTFUL)
        return bool(features.get("item_same")) and is_owned and not is_doubtful

    @property
    def is_twice_proven(self) -> bool:
        """Whether two owners or places are the same: then no number is too far off to be held
        against the right one."""
        same = [name for name in ANCHORS if self.features.get(f"{name}_same")]
        return self.is_proven and len(same) > 1

    @property
    def is_copied(self) -> bool:
        """Whether both sentences are the same but for the number: one was copied from the other, or
        both from a third."""
        shared = len(self.ours.words & self.theirs.words)
        return shared >= COPIED_WORDS and self.features.get("words_shared", 0.0) >= COPIED

    @property
    def is_tabled(self) -> bool:
        """Whether a figure of the series came from no article: by hand, or from a table."""
        return any(trace.article_id is None for trace in self.card.traces)

    @property
    def has_same_figure(self) -> bool:
        """Whether the claim's number is one of the series'."""
        return has_same_figure(self.ours, self.theirs)


def trials_of(told: Told, on_file: Sequence[Sketch], linker: Linker) -> list[Trial]:
    """Each claim against each series that is measured alike and shares a word or name with it."""
    alike: dict[object, list[Sketch]] = {}
    for known in on_file:
        alike.setdefault(known.measured, []).append(known)
    return [
        _trial(place, ours, theirs, linker.model)
        for place, ours in enumerate(within(linker.deadline, told.sketches))
        for theirs in alike.get(ours.measured, ())
        if _may_meet(ours, theirs)
    ]


def _trial(place: int, ours: Sketch, theirs: Sketch, model: LinkModel) -> Trial:
    features = features_of(ours, theirs)
    if features is None:
        return Trial(place, ours, theirs, NOTHING, IMPOSSIBLE, is_vetoed=True)
    return Trial(place, ours, theirs, features, model.confidence(features))


def _may_meet(ours: Sketch, theirs: Sketch) -> bool:
    """What look-up found for one claim need not be looked at for all others."""
    if _is_strange(ours, theirs):
        return False
    if not ours.kin.isdisjoint(theirs.heard):
        return True
    return not (
        ours.owners.isdisjoint(theirs.owners)
        and ours.near.isdisjoint(theirs.near)
        and ours.names.isdisjoint(theirs.names)
        and ours.scene.name_words.isdisjoint(theirs.scene.name_words)
        and not ours.scene.lent_to(theirs.scene)
    )


def _is_strange(ours: Sketch, theirs: Sketch) -> bool:
    """Whether only tables tell of the other, and of somebody whom the article does not name.

    The rows of a table share all their words: what tells one country's inflation from another's is
    the country alone.
    """
    if theirs.articles or not theirs.owners or not theirs.card.traces:
        return False
    return not any(
        one <= owner or owner <= one for one in ours.spoken_of for owner in theirs.owner_words
    )


def overruled(trial: Trial, claim: Claim, series: Series, overrules: Overrules) -> Trial:
    """The trial with a person's word on it, if there is one: that is certain, either way.

    `series` is the one on file as it was opened, before persons had it known otherwise.
    """
    said = key_of(claim)
    rule = ruled(said, series, overrules)
    if rule is None and trial.is_proven and is_reworded(said, series.key, overrules):
        rule = PERSON_MERGE
    if rule is None:
        return trial
    is_apart = rule == PERSON_APART
    confidence = IMPOSSIBLE if is_apart else CERTAIN
    return trial._replace(confidence=confidence, is_vetoed=is_apart, person=rule)
