"""Series that are not a claim's own and are asked all the same: who else has its number, and what
else the story tells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from app.checking.keys import key_of
from app.checking.linking.choosing import articles_of
from app.checking.linking.credited import credited_of
from app.checking.linking.echoes import echoes_of
from app.checking.linking.likeness import veto_of
from app.checking.linking.lookups import OTHER_PERCENT
from app.checking.linking.marks import TELLING_DIGITS
from app.checking.linking.misprints import misprints_of
from app.checking.linking.overrules import is_decided
from app.checking.linking.owners import owners_of
from app.checking.linking.sisters import sisters_of
from app.checking.linking.sketches import Sketch
from app.checking.linking.trials import Told, Trial
from app.checking.linking.ways import rule_of
from app.checking.times import is_former
from app.domain import (
    ANCHORS,
    NO_OVERRULES,
    Claim,
    Link,
    Overrules,
    Series,
    SeriesKey,
    Statistic,
)

RELATED = 4
"""Series measured in another way that one claim is held against."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a claim's own series.

    `namesakes` hold the same number and belong to somebody else; `related` measure the same item of
    the same owner in another way: a level beside a change. `in_points` changed by the same number
    in the same story, told in points where the claim says per cent or the other way about; `owners`
    hold the number in the same story, where the claim's own series has another one, `misprints` one
    of which it may be a slip, `credited` a count of the same crowd by somebody else, `sisters`
    those of the same thing in the same story, `steps` how far it moved, beside what it was before,
    and `echoes` its very number in other words.
    """

    namesakes: tuple[Series, ...] = ()
    related: tuple[Series, ...] = ()
    in_points: tuple[Series, ...] = ()
    owners: tuple[Series, ...] = ()
    misprints: tuple[Series, ...] = ()
    credited: tuple[Series, ...] = ()
    sisters: tuple[Link, ...] = ()
    steps: tuple[Series, ...] = ()
    echoes: tuple[Link, ...] = ()

    def series(self) -> Iterator[Series]:
        """All of them, some more than once."""
        yield from chain(self.namesakes, self.related, self.in_points, self.owners, self.misprints)
        yield from chain(self.credited, self.steps)
        yield from (link.series for link in (*self.sisters, *self.echoes) if link.series)


class Neighbours:
    """What is on file beside the claims of one article, looked through for each of them."""

    def __init__(
        self,
        told: Told,
        tried: Mapping[int, Sequence[Trial]],
        chosen: Mapping[int, Trial],
        known: Sequence[Sketch],
        overrules: Overrules = NO_OVERRULES,
    ) -> None:
        self._told, self._tried, self._chosen = told, tried, chosen
        self._articles = articles_of(chosen.values(), told.article_id)
        self._of_story = [one for one in known if not one.articles.isdisjoint(self._articles)]
        self._by_item = _by_item(known)
        own = {told.article_id}
        self._of_others = [one for one in known if one.articles != own]
        self._overrules = overrules
        self._around = self._around_story(known)
        self._misprints = misprints_of(told, chosen, self._around)

    def _around_story(self, known: Sequence[Sketch]) -> list[Sketch]:
        """What is on file of the articles of the story, and of those that tell one thing with them:
        what a slip was made of stood in any of these."""
        told = frozenset(chain.from_iterable(one.articles for one in self._of_story))
        articles = told - {self._told.article_id}
        return [one for one in known if not one.articles.isdisjoint(articles)]

    def of(self, place: int, series: Mapping[str, Series], *, is_linked: bool) -> Beside:
        """Those of the claim at `place`; `series` are all on file, by id."""
        ours, own = self._told.sketches[place], self._tried.get(place, ())
        found = self._chosen.get(place) if is_linked else None
        return Beside(
            namesakes=() if is_linked else _namesakes(own),
            related=() if is_linked else _related(ours, self._by_item),
            in_points=_in_points(ours, self._of_story),
            owners=owners_of(found, own, self._chosen, self._articles) if found else (),
            misprints=self._misprints.get(place, ()),
            credited=credited_of(self._told.claims[place], ours, self._around),
            sisters=_sisters(found, own, self._articles, series) if found else (),
            steps=_steps(self._told.claims[place], ours, self._of_story) if found else (),
            echoes=() if is_linked else self._echoes(place, series),
        )

    def _echoes(self, place: int, series: Mapping[str, Series]) -> tuple[Link, ...]:
        """The claim's number in other words, where no person spoke of the two."""
        key, ours = key_of(self._told.claims[place]), self._told.sketches[place]
        known = [
            one
            for one in self._of_others
            if not is_decided(key, series[one.card.series.id], self._overrules)
        ]
        return echoes_of(ours, known, self._articles, series)


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


def _steps(claim: Claim, ours: Sketch, of_story: Sequence[Sketch]) -> tuple[Series, ...]:
    """How far it moved from what the claim says it was before: "lowered by half a point"."""
    if not is_former(claim.period):
        return ()
    found = (
        known.card.series
        for known in of_story
        if known.key.item == ours.key.item and known.key.statistic is Statistic.CHANGE
    )
    return tuple(found)[:RELATED]


def _shares_owner(one: SeriesKey, other: SeriesKey) -> bool:
    return any(
        getattr(one, name) is not None and getattr(one, name) == getattr(other, name)
        for name in ANCHORS
    )


def _sisters(
    found: Trial, tried: Sequence[Trial], articles: frozenset[str], series: Mapping[str, Series]
) -> tuple[Link, ...]:
    """Links to other series of the same thing in the same story, by which nothing is counted."""
    return tuple(
        Link(series[one.card.series.id], rule_of(one), one.facets, one.confidence)
        for one in sisters_of(found, tried, articles)
    )
