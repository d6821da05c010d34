"""Which series each claim of an article belongs to, if any: facet by facet, and explained."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.checking.counters import speakers_differ
from app.checking.keys import key_of
from app.checking.likeness import Likeness, is_same_figure
from app.checking.overrules import as_said
from app.checking.sketches import Sketch
from app.checking.trials import Linker, Told, Trial, trials_of
from app.domain import (
    Card,
    Claim,
    Facet,
    FacetMatch,
    Kind,
    Link,
    LinkModel,
    Reading,
    Series,
    SeriesKey,
)

BY_FACETS = "link.facets"
BY_STORY = "link.story"
BY_WORDS = "link.words"
NO_SERIES = "link.none.no-series"
UNPROVEN = "link.none.unproven"
VETO = "link.none."
"""Followed by the facet that differs: `link.none.subject`."""

ANCHORS = ("subject", "place", "context")
RELATED = 4
"""Series measured in another way that one claim is held against."""

BY_PERIOD = (Kind.FLOW, Kind.OCCASION)
"""What differs from one stretch of days to the next; all else has one value at one time."""

STORY = ("names_shared", "figures_shared", "story_linked")


@dataclass(frozen=True, slots=True)
class Linked:
    """A claim with its series. `home` is where its figure is kept: the series that it was linked
    to, or one that it opens. `namesakes` hold the same number and belong to somebody else;
    `related` measure the same item of the same owner in another way: a level beside a change."""

    claim: Claim
    card: Card
    link: Link
    home: Series
    namesakes: tuple[Series, ...] = ()
    related: tuple[Series, ...] = ()


def link_all(
    reading: Reading, cards: Sequence[Card], on_file: Sequence[Card], linker: Linker
) -> tuple[Linked, ...]:
    """Each claim with its series, in order; `cards` are the claims' own.

    The surest links are made first. Two numbers of one article that cannot both be right do not
    share a series: the less sure one must find another, or opens its own.
    """
    sketches = [Sketch(card, linker.scale) for card in cards]
    told = Told(reading.claims, sketches, reading.article.id)
    trials = trials_of(told, on_file, linker)
    chosen = _chosen(told, trials, linker.model)
    tried: dict[int, list[Trial]] = {}
    for trial in trials:
        tried.setdefault(trial.place, []).append(trial)
    known = {card.series.id: card.series for card in on_file}
    linked: list[Linked] = []
    for place, card in enumerate(cards):
        own, found = tried.get(place, []), chosen.get(place)
        link = _link(told, found, own, known)
        home = known[found.card.series.id] if found else _opened(told, place, linked, known)
        others = () if link.series else (_namesakes(own), _related(sketches[place], on_file))
        linked.append(Linked(told.claims[place], card, link, home, *others))
    return tuple(linked)


def _chosen(told: Told, trials: Sequence[Trial], model: LinkModel) -> dict[int, Trial]:
    able = [
        trial
        for trial in trials
        if trial.likeness.veto is None
        and trial.confidence >= (model.proven if trial.is_proven else model.threshold)
    ]
    chosen: dict[int, Trial] = {}
    taken: dict[str, list[int]] = {}
    for trial in sorted(able, key=lambda trial: (_is_own(told, trial), trial.rank)):
        beside = taken.setdefault(trial.card.series.id, [])
        if trial.place in chosen or any(_are_rivals(told, trial.place, at) for at in beside):
            continue
        chosen[trial.place] = trial
        beside.append(trial.place)
    return chosen


def _is_own(told: Told, trial: Trial) -> bool:
    """Whether only this article ever spoke of the series: then it is its home, and no evidence."""
    return all(trace.article_id == told.article_id for trace in trial.card.traces)


def _are_rivals(told: Told, one: int, other: int) -> bool:
    """Whether two numbers of one article cannot both be the same thing at the same time."""
    ours, theirs = told.claims[one], told.claims[other]
    if is_same_figure(told.sketches[one].marks[-1], told.sketches[other].marks[-1]):
        return False
    if speakers_differ(ours.attribution, theirs.attribution):
        return False
    if ours.measure.kind is not theirs.measure.kind:
        return True
    period, others = ours.period, theirs.period
    if ours.measure.kind not in BY_PERIOD:
        return period.as_of == others.as_of
    return (period.as_of, period.start, period.end) == (others.as_of, others.start, others.end)


def _opened(
    told: Told, place: int, before: Sequence[Linked], known: Mapping[str, Series]
) -> Series:
    """A series for a claim that has none: that of an equal claim of the article, or a new one.

    Where persons made another series of what the claim says, it is that one.
    """
    series = told.sketches[place].card.series
    key = series.key
    if series.id != key_of(told.claims[place]).id:
        return series
    for at, linked in enumerate(before):
        if linked.card.series.key == key and not _are_rivals(told, place, at):
            return linked.home
    taken = known.keys() | {linked.home.id for linked in before}
    is_anchored = any(getattr(key, name) for name in ANCHORS)
    if is_anchored and key.id not in taken:
        return Series(key.id, key)
    seed = f"{key.id}\x1f{told.claims[place].id}"
    return Series("ser_" + hashlib.sha256(seed.encode()).hexdigest()[:20], key)


def _link(
    told: Told, found: Trial | None, tried: Sequence[Trial], known: Mapping[str, Series]
) -> Link:
    """The link with its reasons; a series that only this article ever spoke of is no evidence."""
    if found and _is_own(told, found):
        return Link(None, NO_SERIES)
    if found:
        series, rule = known[found.card.series.id], found.person or _rule_of(found.likeness)
        return Link(series, rule, _said(told, found, series), found.confidence)
    if not tried:
        return Link(None, NO_SERIES)
    best = min(tried, key=lambda trial: (trial.likeness.veto is not None, trial.rank))
    rule = VETO + best.likeness.veto if best.likeness.veto else UNPROVEN
    facets = _said(told, best, known[best.card.series.id])
    return Link(None, best.person or rule, facets, best.confidence)


def _said(told: Told, trial: Trial, series: Series) -> tuple[Facet, ...]:
    """The facets in the words of both sides, whatever persons made of them."""
    if trial.person is None:
        return trial.likeness.facets
    return as_said(trial.likeness.facets, key_of(told.claims[trial.place]), series.key)


def _rule_of(likeness: Likeness) -> str:
    """What the link rests on most: an equal facet, the story, or no more than its words."""
    same = {facet.name for facet in likeness.facets if facet.match is FacetMatch.SAME}
    if same.intersection(ANCHORS):
        return BY_FACETS
    if any(likeness.features.get(name) for name in STORY):
        return BY_STORY
    return BY_WORDS


def _namesakes(tried: Sequence[Trial]) -> tuple[Series, ...]:
    return tuple(
        trial.card.series
        for trial in tried
        if _belongs_elsewhere(trial.likeness) and trial.has_same_figure
    )


def _related(ours: Sketch, on_file: Sequence[Card]) -> tuple[Series, ...]:
    """The series last in the look-up that share item and owner, and are not measured alike."""
    found = [
        card.series
        for card in on_file
        if _shares_owner(ours.key, card.series.key) and ours.key.item == card.series.key.item
        if ours.measured != Sketch(card, ours.scale).measured
    ]
    return tuple(found[:RELATED])


def _shares_owner(one: SeriesKey, other: SeriesKey) -> bool:
    return any(
        getattr(one, name) is not None and getattr(one, name) == getattr(other, name)
        for name in ANCHORS
    )


def _belongs_elsewhere(likeness: Likeness) -> bool:
    return likeness.veto == "subject" or bool(likeness.features.get("subject_other"))
