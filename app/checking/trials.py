"""Each claim of an article against each series it may belong to, in the light of the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.checking.keys import key_of
from app.checking.likeness import Likeness, is_same_figure, likeness_of
from app.checking.overrules import PERSON_APART, PERSON_MERGE, is_reworded, ruled, settled
from app.checking.sketches import Scale, Sketch
from app.domain import NO_OVERRULES, Card, Claim, LinkModel, Overrules, Series

FULL_SUPPORT = 3.0
"""Other claims linked to one earlier article; more say nothing more."""

OWNERS = ("subject", "place", "context")
DOUBTFUL = ("kind_apart", "part_once", "event_other", "subject_once")
"""Likenesses that leave open whether two things with one owner are one."""

Supports = Mapping[str, Mapping[int, float]]
"""For each earlier article how surely each claim, by its place, is linked to what it stated."""


@dataclass(frozen=True, slots=True)
class Linker:
    """What linking judges by."""

    scale: Scale
    model: LinkModel
    overrules: Overrules = NO_OVERRULES


@dataclass(frozen=True, slots=True)
class Told:
    """The claims of one article, each with the sketch of the series that it would open."""

    claims: Sequence[Claim]
    sketches: Sequence[Sketch]
    article_id: str


@dataclass(frozen=True, slots=True)
class Trial:
    """A claim, by its place in the article, against one series on file.

    `person` is the rule by which a person decided whether they are one, if one did.
    """

    place: int
    ours: Sketch
    theirs: Sketch
    likeness: Likeness
    confidence: Decimal
    person: str | None = None

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
        are counted for every reason: such an item proves nothing.
        """
        features = self.likeness.features
        is_owned = any(features.get(f"{name}_same") for name in OWNERS)
        is_doubtful = any(features.get(name) for name in DOUBTFUL)
        return bool(features.get("item_same")) and is_owned and not is_doubtful

    @property
    def has_same_figure(self) -> bool:
        """Whether the claim's number is one of the series'."""
        return any(is_same_figure(self.ours.marks[-1], mark) for mark in self.theirs.marks)


def trials_of(told: Told, on_file: Sequence[Card], linker: Linker) -> list[Trial]:
    """Each claim against each series that is measured alike and shares a word or name with it.

    Once the other numbers of the article have found their series, an earlier article is known to
    tell the same story; what it says weighs more then.
    """
    overrules = linker.overrules
    known = [
        Sketch(_settled(card, overrules), linker.scale)
        for card in on_file
        if card.series.id not in overrules.merged
    ]
    shared = _shared_figures(told, known)
    alone = [
        _trial(place, ours, theirs, shared, linker.model)
        for place, ours in enumerate(told.sketches)
        for theirs in known
        if ours.measured == theirs.measured and _may_meet(ours, theirs)
    ]
    supports = _supports(told, alone, linker.model)
    supported = [_supported(trial, supports, linker.model) for trial in alone]
    if not overrules.version:
        return supported
    series = {card.series.id: card.series for card in on_file}
    return [
        _overruled(trial, told.claims[trial.place], series[trial.card.series.id], overrules)
        for trial in supported
    ]


def _settled(card: Card, overrules: Overrules) -> Card:
    """The card under the key by which persons want its series to be known."""
    if not overrules.version:
        return card
    series = Series(card.series.id, settled(card.series.key, overrules))
    return replace(card, series=series)


def _overruled(trial: Trial, claim: Claim, series: Series, overrules: Overrules) -> Trial:
    """The trial with a person's word on it, if there is one: that is certain, either way.

    `series` is the one on file as it was opened, before persons had it known otherwise.
    """
    said = key_of(claim)
    rule = ruled(said, series, overrules)
    if rule is None and trial.is_proven and is_reworded(said, series.key, overrules):
        rule = PERSON_MERGE
    if rule is None:
        return trial
    veto = "person" if rule == PERSON_APART else None
    return replace(
        trial,
        likeness=replace(trial.likeness, veto=veto),
        confidence=Decimal(0) if veto else Decimal(1),
        person=rule,
    )


def _trial(
    place: int, ours: Sketch, theirs: Sketch, shared: Mapping[str, set[int]], model: LinkModel
) -> Trial:
    counts = (
        len(shared[article]) - (place in shared[article])
        for article in theirs.articles
        if article in shared
    )
    likeness = likeness_of(ours, theirs, max(counts, default=0))
    return Trial(place, ours, theirs, likeness, model.confidence(likeness.features))


def _may_meet(ours: Sketch, theirs: Sketch) -> bool:
    """What look-up found for one claim need not be looked at for all others."""
    if any(concept and concept in theirs.concepts for concept in ours.concepts):
        return True
    return not (
        ours.owners.isdisjoint(theirs.owners)
        and ours.near.isdisjoint(theirs.near)
        and ours.names.isdisjoint(theirs.names)
    )


def _shared_figures(told: Told, known: Sequence[Sketch]) -> dict[str, set[int]]:
    """For each earlier article the claims whose number it has for something measured alike."""
    stated: dict[object, set[int]] = {}
    for place, ours in enumerate(told.sketches):
        mark = ours.marks[-1]
        if mark.is_telling:
            stated.setdefault((ours.measured, mark.trace.value), set()).add(place)
    shared: dict[str, set[int]] = {}
    for theirs in known:
        for trace in theirs.card.traces:
            places = stated.get((theirs.measured, trace.value))
            if places and trace.article_id and trace.article_id != told.article_id:
                shared.setdefault(trace.article_id, set()).update(places)
    return shared


def _supports(told: Told, trials: Sequence[Trial], model: LinkModel) -> Supports:
    found: dict[str, dict[int, float]] = {}
    for trial in trials:
        if trial.likeness.veto or trial.confidence < model.threshold:
            continue
        for article in trial.theirs.articles - {told.article_id}:
            sure = found.setdefault(article, {})
            sure[trial.place] = max(sure.get(trial.place, 0.0), float(trial.confidence))
    return found


def _supported(trial: Trial, supports: Supports, model: LinkModel) -> Trial:
    sums = [
        sum(sure for place, sure in supports[article].items() if place != trial.place)
        for article in trial.theirs.articles
        if article in supports
    ]
    if trial.likeness.veto or not sums:
        return trial
    support = min(max(sums), FULL_SUPPORT) / FULL_SUPPORT
    features = {**trial.likeness.features, "story_linked": support}
    return replace(
        trial,
        likeness=replace(trial.likeness, features=features),
        confidence=model.confidence(features),
    )
