"""Which series each claim of an article belongs to, if any: facet by facet, and explained."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain

from app.checking.counters import speakers_differ
from app.checking.keys import key_of
from app.checking.kin import Kinship
from app.checking.likeness import veto_of
from app.checking.nearness import is_same_figure
from app.checking.one_story import is_shown
from app.checking.overrules import as_said, settled
from app.checking.sketches import Sketch, sketch_of
from app.checking.times import day_of
from app.checking.trials import Linker, Told, Trial, overruled, trials_of
from app.domain import (
    ANCHORS,
    Card,
    Claim,
    FacetMatch,
    Kind,
    Link,
    LinkModel,
    Overrules,
    Reading,
    Series,
    SeriesKey,
)
from app.domain.deadline import within

BY_FACETS = "link.facets"
BY_STORY = "link.story"
BY_WORDS = "link.words"
NO_SERIES = "link.none.no-series"
UNPROVEN = "link.none.unproven"
VETO = "link.none."
"""Followed by the facet that differs: `link.none.subject`."""

RELATED = 4
"""Series measured in another way that one claim is held against."""

LOOKED_AT = 20
"""Numbers of one key that each is held against: a text may repeat thousands."""

NEARLY_SAME = 0.9
"""How near a number lies to one on file that is within some 7 % of it."""

BY_PERIOD = (Kind.FLOW, Kind.OCCASION)
"""What differs from one stretch of days to the next; all else has one value at one time."""

STORY = ("names_shared",)


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
    sketches = [sketch_of(card, linker.scale) for card in cards]
    told = Told(reading.claims, sketches, reading.article.id)
    known = [
        linker.scale.sketch_of(_settled(card, linker.overrules))
        for card in on_file
        if card.series.id not in linker.overrules.merged
    ]
    series = {card.series.id: card.series for card in on_file}
    trials = trials_of(told, known, linker)
    if linker.overrules.version:
        trials = [_overruled(trial, told, series, linker.overrules) for trial in trials]
    tried: dict[int, list[Trial]] = {}
    for trial in trials:
        tried.setdefault(trial.place, []).append(trial)
    chosen = _chosen(told, tried, linker)
    by_item = _by_item(known)
    linked: list[Linked] = []
    for place, card in enumerate(within(linker.deadline, cards)):
        own, found = tried.get(place, []), chosen.get(place)
        link = _link(told, found, own, series)
        home = series[found.card.series.id] if found else _opened(told, place, linked, series)
        others = () if link.series else (_namesakes(own), _related(sketches[place], by_item))
        linked.append(Linked(told.claims[place], card, link, home, *others))
    return tuple(linked)


def _settled(card: Card, overrules: Overrules) -> Card:
    """The card under the key by which persons want its series to be known."""
    if not overrules.version:
        return card
    return replace(card, series=Series(card.series.id, settled(card.series.key, overrules)))


def _overruled(
    trial: Trial, told: Told, series: Mapping[str, Series], overrules: Overrules
) -> Trial:
    on_file = series[trial.card.series.id]
    return overruled(trial, told.claims[trial.place], on_file, overrules)


def _chosen(told: Told, tried: Mapping[int, Sequence[Trial]], linker: Linker) -> dict[int, Trial]:
    crowded = _crowded(told)
    pairs = [(place, one.ours, one.theirs) for place in tried for one in tried[place]]
    kin = Kinship(pairs, told.article_id)
    able = [
        trial
        for of_claim in tried.values()
        for trial in of_claim
        if not trial.is_vetoed
        and trial.confidence >= _needed(trial, linker.model)
        and (trial.place not in crowded or trial.person or _is_nearly_same(trial))
        and is_shown(trial, of_claim, kin)
    ]
    surest = sorted(able, key=lambda trial: (_is_own(told, trial), trial.rank))
    chosen: dict[int, Trial] = {}
    taken: dict[str, list[int]] = {}
    for trial in within(linker.deadline, surest):
        beside = taken.setdefault(trial.card.series.id, [])
        if trial.place in chosen or any(_are_rivals(told, trial.place, at) for at in beside):
            continue
        chosen[trial.place] = trial
        beside.append(trial.place)
    return chosen


def _is_nearly_same(trial: Trial) -> bool:
    return trial.has_same_figure or trial.features.get("value_near", 0.0) >= NEARLY_SAME


def _crowded(told: Told) -> frozenset[int]:
    """The claims that say the same of two numbers which cannot both be right: of one of them it was
    misread whose it is, and only the number itself can tell of which."""
    alike: dict[object, list[int]] = {}
    for place, sketch in enumerate(told.sketches):
        alike.setdefault((sketch.key, day_of(told.claims[place].period)), []).append(place)
    return frozenset(
        one
        for same in alike.values()
        for one in same
        if any(one != other and _are_rivals(told, one, other) for other in same[:LOOKED_AT])
    )


def _needed(trial: Trial, model: LinkModel) -> Decimal:
    """The confidence that a link asks for.

    Where the facets prove it, less; and none where they prove it twice, where a sentence of those
    days was copied but for its number, or where the series came from a table of figures: that has
    no words of a story to share, and its years may lie far back.
    """
    if not trial.is_proven:
        is_copy = trial.is_copied and trial.features.get("days_close")
        return Decimal(0) if is_copy and trial.features.get("item_same") else model.threshold
    return Decimal(0) if trial.is_tabled or trial.is_twice_proven else model.proven


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
        return day_of(period) == day_of(others)
    return (day_of(period), period.start, period.end) == (day_of(others), others.start, others.end)


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
    alike: dict[str, list[int]] = {}
    for at, linked in enumerate(before):
        if linked.card.series.key == key:
            alike.setdefault(linked.home.id, []).append(at)
    for places in alike.values():  # not with one that it may join, and another that it may not
        if not any(_are_rivals(told, place, at) for at in places):
            return before[places[0]].home
    taken = known.keys() | {linked.home.id for linked in before}
    is_anchored = any(getattr(key, name) for name in ANCHORS)
    if is_anchored and key.id not in taken:
        return Series(key.id, key)
    seed = f"{key.id}\x1f{told.claims[place].id}"
    return Series("ser_" + hashlib.sha256(seed.encode()).hexdigest()[:20], key)


def _link(
    told: Told, found: Trial | None, tried: Sequence[Trial], series: Mapping[str, Series]
) -> Link:
    """The link with its reasons; a series that only this article ever spoke of is no evidence."""
    if not tried or (found and _is_own(told, found)):
        return Link(None, NO_SERIES)
    shown = found or _nearest(tried)
    on_file = series[shown.card.series.id]
    facets = shown.facets
    if shown.person:
        facets = as_said(facets, key_of(told.claims[shown.place]), on_file.key)
    if found:
        return Link(on_file, shown.person or _rule_of(shown), facets, shown.confidence)
    veto = veto_of(facets)
    rule = VETO + veto if veto else UNPROVEN
    return Link(None, shown.person or rule, facets, shown.confidence)


def _nearest(tried: Sequence[Trial]) -> Trial:
    """The surest; where a facet forbids them all, the one that shares most words."""
    able = [trial for trial in tried if not trial.is_vetoed]
    if able:
        return min(able, key=lambda trial: trial.rank)
    return min(
        tried,
        key=lambda trial: (-len(trial.ours.words & trial.theirs.words), trial.card.series.id),
    )


def _rule_of(trial: Trial) -> str:
    """What the link rests on most: an equal facet, the story, or no more than its words."""
    same = {facet.name for facet in trial.facets if facet.match is FacetMatch.SAME}
    if same.intersection(ANCHORS):
        return BY_FACETS
    if any(trial.features.get(name) for name in STORY):
        return BY_STORY
    return BY_WORDS


def _namesakes(tried: Sequence[Trial]) -> tuple[Series, ...]:
    """Those that hold the same number and, of all facets, are first kept apart by the subject."""
    return tuple(
        trial.card.series
        for trial in tried
        if trial.is_vetoed
        and trial.ours.folded[0] != trial.theirs.folded[0]
        and trial.has_same_figure
        and veto_of(trial.facets) == "subject"
    )


def _by_item(known: Sequence[Sketch]) -> dict[str, list[Sketch]]:
    found: dict[str, list[Sketch]] = {}
    for sketch in known:
        found.setdefault(sketch.key.item, []).append(sketch)
    return found


def _related(ours: Sketch, by_item: Mapping[str, Sequence[Sketch]]) -> tuple[Series, ...]:
    """The series last in the look-up that share item and owner, and are not measured alike; also
    under the other name of a rate: inflation, and what consumer prices rose by."""
    item, pairs = ours.key.item, ours.scale.policy.words.growth_rates
    items = [item, *(one for pair in pairs if item in pair for one in pair if one != item)]
    found = [
        known.card.series
        for known in chain.from_iterable(by_item.get(one, ()) for one in items)
        if ours.measured != known.measured and _shares_owner(ours.key, known.key)
    ]
    return tuple(found[:RELATED])


def _shares_owner(one: SeriesKey, other: SeriesKey) -> bool:
    return any(
        getattr(one, name) is not None and getattr(one, name) == getattr(other, name)
        for name in ANCHORS
    )
