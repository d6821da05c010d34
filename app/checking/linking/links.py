"""Which series each claim of an article belongs to, if any: facet by facet, and explained."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.checking.keys import key_of
from app.checking.linking.beside import Beside, Neighbours
from app.checking.linking.choosing import are_rivals, chosen_of, is_own
from app.checking.linking.likeness import veto_of
from app.checking.linking.overrules import as_said, settled
from app.checking.linking.sketches import Sketch, sketch_of
from app.checking.linking.trials import Linker, Told, Trial, overruled, trials_of
from app.checking.linking.ways import NO_SERIES, UNPROVEN, VETO, rule_of
from app.domain import (
    ANCHORS,
    Card,
    Claim,
    Link,
    Overrules,
    Reading,
    Series,
)
from app.domain.deadline import within


@dataclass(frozen=True, slots=True)
class Linked:
    """A claim with its series. `home` is where its figure is kept: the series that it was linked
    to, or one that it opens. `beside` is what else a check asks."""

    claim: Claim
    card: Card
    link: Link
    home: Series
    beside: Beside


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
    tried = _tried(told, known, series, linker)
    chosen = chosen_of(told, tried, linker)
    neighbours = Neighbours(told, tried, chosen, known, linker.overrules)
    linked: list[Linked] = []
    for place, card in enumerate(within(linker.deadline, cards)):
        own, found = tried.get(place, []), chosen.get(place)
        link = _link(told, found, own, series)
        home = series[found.card.series.id] if found else _opened(told, place, linked, series)
        beside = neighbours.of(place, series, is_linked=link.series is not None)
        linked.append(Linked(told.claims[place], card, link, home, beside))
    return tuple(linked)


def _tried(
    told: Told, known: Sequence[Sketch], series: Mapping[str, Series], linker: Linker
) -> dict[int, list[Trial]]:
    """By the place of the claim: its trials against what is on file, with what persons said."""
    tried: dict[int, list[Trial]] = {}
    for trial in trials_of(told, known, linker):
        is_ruled = bool(linker.overrules.version)
        said = _overruled(trial, told, series, linker.overrules) if is_ruled else trial
        tried.setdefault(trial.place, []).append(said)
    return tried


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
        if not any(are_rivals(told, place, at) for at in places):
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
    if not tried or (found and is_own(told, found)):
        return Link(None, NO_SERIES)
    shown = found or _nearest(tried)
    on_file = series[shown.card.series.id]
    facets = shown.facets
    if shown.person:
        facets = as_said(facets, key_of(told.claims[shown.place]), on_file.key)
    if found:
        return Link(on_file, shown.person or rule_of(shown), facets, shown.confidence)
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
