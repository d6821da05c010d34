"""Which series each claim of an article belongs to, if any: facet by facet, and explained."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from app.checking.keys import key_of
from app.checking.linking.choosing import are_rivals, articles_of, chosen_of, is_own
from app.checking.linking.likeness import veto_of
from app.checking.linking.lookups import OTHER_PERCENT
from app.checking.linking.marks import TELLING_DIGITS
from app.checking.linking.misprints import misprints_of
from app.checking.linking.overrules import as_said, settled
from app.checking.linking.owners import owners_of
from app.checking.linking.sisters import sisters_of
from app.checking.linking.sketches import Sketch, sketch_of
from app.checking.linking.trials import Linker, Told, Trial, overruled, trials_of
from app.domain import (
    ANCHORS,
    Card,
    Claim,
    FacetMatch,
    Link,
    Overrules,
    Reading,
    Series,
    SeriesKey,
    Statistic,
)
from app.domain.deadline import within

BY_FACETS = "link.facets"
BY_STORY = "link.story"
BY_WORDS = "link.words"
BY_ARTICLE = "link.article"
NO_SERIES = "link.none.no-series"
UNPROVEN = "link.none.unproven"
VETO = "link.none."
"""Followed by the facet that differs: `link.none.subject`."""

RELATED = 4
"""Series measured in another way that one claim is held against."""

STORY = ("names_shared",)


@dataclass(frozen=True, slots=True)
class Linked:
    """A claim with its series. `home` is where its figure is kept: the series that it was linked
    to, or one that it opens. `namesakes` hold the same number and belong to somebody else;
    `related` measure the same item of the same owner in another way: a level beside a change.
    `in_points` changed by the same number in the same story, told in points where the claim says
    per cent or the other way about; `owners` hold the number in the same story, where the claim's
    own series has another one, `misprints` one of which it may be a slip, and `sisters` those
    of the same thing in the same story."""

    claim: Claim
    card: Card
    link: Link
    home: Series
    namesakes: tuple[Series, ...] = ()
    related: tuple[Series, ...] = ()
    in_points: tuple[Series, ...] = ()
    owners: tuple[Series, ...] = ()
    misprints: tuple[Series, ...] = ()
    sisters: tuple[Link, ...] = ()


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
    by_item = _by_item(known)
    articles = articles_of(chosen.values(), told.article_id)
    of_story = [one for one in known if not one.articles.isdisjoint(articles)]
    misprints = misprints_of(told, chosen, of_story)
    linked: list[Linked] = []
    for place, card in enumerate(within(linker.deadline, cards)):
        own, found = tried.get(place, []), chosen.get(place)
        link = _link(told, found, own, series)
        home = series[found.card.series.id] if found else _opened(told, place, linked, series)
        ours = sketches[place]
        namesakes = () if link.series else _namesakes(own)
        related = () if link.series else _related(ours, by_item)
        in_points = _in_points(ours, of_story)
        owners = owners_of(found, own, chosen, articles) if found and link.series else ()
        sisters = _sisters(found, own, articles, series) if found and link.series else ()
        others = (namesakes, related, in_points, owners, misprints.get(place, ()), sisters)
        linked.append(Linked(told.claims[place], card, link, home, *others))
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
        return Link(on_file, shown.person or _rule_of(shown), facets, shown.confidence)
    veto = veto_of(facets)
    rule = VETO + veto if veto else UNPROVEN
    return Link(None, shown.person or rule, facets, shown.confidence)


def _sisters(
    found: Trial, tried: Sequence[Trial], articles: frozenset[str], series: Mapping[str, Series]
) -> tuple[Link, ...]:
    """Links to other series of the same thing in the same story, by which nothing is counted."""
    return tuple(
        Link(series[one.card.series.id], _rule_of(one), one.facets, one.confidence)
        for one in sisters_of(found, tried, articles)
    )


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
    """What the link rests on most: an equal facet, the story, another number that is linked to the
    same article, or no more than its words."""
    same = {facet.name for facet in trial.facets if facet.match is FacetMatch.SAME}
    if same.intersection(ANCHORS):
        return BY_FACETS
    if any(trial.features.get(name) for name in STORY):
        return BY_STORY
    return BY_ARTICLE if trial.is_beside else BY_WORDS


def _namesakes(tried: Sequence[Trial]) -> tuple[Series, ...]:
    """Those that hold the same number and, of all facets, are first kept apart by the subject.

    A bare number is anybody's, and what nobody is named for is nobody else's.
    """
    return tuple(
        trial.card.series
        for trial in tried
        if trial.is_vetoed
        and trial.ours.key.item
        and trial.theirs.key.subject
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


def _in_points(ours: Sketch, of_story: Sequence[Sketch]) -> tuple[Series, ...]:
    """Those of the same story that changed by as many points as ours by per cent, or the other way
    about; of one digit only where the same thing is named, for such are met by chance."""
    other = OTHER_PERCENT.get(ours.key.dimension)
    if other is None or ours.key.statistic is not Statistic.CHANGE or not ours.marks:
        return ()
    value = ours.marks[-1].trace.value
    found = (
        known.card.series
        for known in of_story
        if known.key.dimension == other
        and known.key.statistic is Statistic.CHANGE
        and any(mark.trace.value == value for mark in known.marks)
        and (ours.digits >= TELLING_DIGITS or ours.concepts == known.concepts)
    )
    return tuple(found)[:RELATED]


def _shares_owner(one: SeriesKey, other: SeriesKey) -> bool:
    return any(
        getattr(one, name) is not None and getattr(one, name) == getattr(other, name)
        for name in ANCHORS
    )
