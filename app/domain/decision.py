"""What persons decided about measured things and their figures: it holds from then on, and wins."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.figure import Figure, Pin
from app.domain.series import Series, SeriesKey

FACETS = ("item", "subject", "place", "event", "context", "part")
"""The facets whose wording may differ between two series that a person joins or parts."""


class DecisionKind(StrEnum):
    """What a person decided about two series, one figure, or an earlier decision."""

    MERGE = "merge"  # the first series is the second
    SPLIT = "split"  # some figures of the first are the second's
    APART = "apart"  # the first is not the second
    PIN = "pin"  # the figure is the reference of its series
    UNPIN = "unpin"  # it is so no more
    RETRACT = "retract"  # the figure is wrong: it is compared no more
    UNDO = "undo"  # an earlier decision is taken back


RULING_KINDS = (DecisionKind.MERGE, DecisionKind.SPLIT, DecisionKind.APART)
"""The kinds that rule how two series stand to each other."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a decision speaks of, as it is shown: labels, the figure, and what was taken back."""

    series: str = ""
    other: str | None = None
    figure: Figure | None = None
    undone: DecisionKind | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the record; `figures` is how many it moved. A later one may reverse it.

    `other_id` is None where it is about one series alone, `figure_id` where it is about no single
    figure. An undo has the ids of what it takes back, whose number is `undoes`; `undone_by` is the
    number of the undo that took this one back.
    """

    number: int
    kind: DecisionKind
    series_id: str
    other_id: str | None
    figures: int
    reason: str | None
    who: str | None
    decided_at: datetime
    figure_id: str | None = None
    undoes: int | None = None
    undone_by: int | None = None
    subject: Subject = Subject()

    @property
    def pair(self) -> frozenset[str]:
        """The series that it is about, one or two."""
        return frozenset(one for one in (self.series_id, self.other_id) if one is not None)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision as linking sees it: which two series are one, or are not."""

    kind: DecisionKind
    series: Series
    other: Series


@dataclass(frozen=True, slots=True, order=True)
class Wording:
    """One way to say a facet, in one case; `item` is what is measured, empty for items."""

    facet: str
    item: str
    words: str


@dataclass(frozen=True, slots=True)
class Overrules:
    """All decisions that hold, as linking asks for them; `version` is the number of the last one.

    `merged` leads from the id of a series that is another one to that one. `apart` holds
    pairs of ids, `made` the series that persons split off. `aliases` say one wording by another and
    `opposites` are pairs of wordings that are never one: both come from decisions on series that
    differ in one facet alone, so they hold for all that is measured alike. `pins` are the figures
    that are the reference of their series, by the ids of these.
    """

    version: int = 0
    merged: Mapping[str, Series] = field(default_factory=dict)
    apart: frozenset[frozenset[str]] = frozenset()
    made: frozenset[str] = frozenset()
    aliases: Mapping[Wording, str] = field(default_factory=dict)
    opposites: frozenset[frozenset[Wording]] = frozenset()
    pins: Mapping[str, Pin] = field(default_factory=dict)


NO_OVERRULES = Overrules()


def overrules_from(
    rulings: Iterable[Ruling], version: int, pins: Mapping[str, Pin] | None = None
) -> Overrules:
    """What holds after all rulings, given oldest first: of two on one pair the later one does.

    Rulings that were undone are no part of them.
    """
    latest: dict[frozenset[str], Ruling] = {}
    for ruling in rulings:
        pair = frozenset((ruling.series.id, ruling.other.id))
        latest.pop(pair, None)  # so that it takes its place among the later ones
        latest[pair] = ruling
    merged = {
        ruling.series.id: ruling.other
        for ruling in latest.values()
        if ruling.kind is DecisionKind.MERGE
    }
    aliases, opposites = _wordings(latest.values())
    apart = {
        frozenset(_survivor(one, merged).id for one in (ruling.series, ruling.other))
        for ruling in latest.values()
        if ruling.kind is not DecisionKind.MERGE
    }
    return Overrules(
        version=version,
        merged={away: _survivor(into, merged) for away, into in merged.items()},
        apart=frozenset(pair for pair in apart if len(pair) > 1),
        made=frozenset(
            ruling.other.id for ruling in latest.values() if ruling.kind is DecisionKind.SPLIT
        ),
        aliases=aliases,
        opposites=opposites,
        pins=pins or {},
    )


def wording(facet: str, item: str, words: str) -> Wording:
    """The wording as decisions remember it: case and white space say nothing."""
    folded = " ".join(words.casefold().split())
    return Wording(facet, "" if facet == "item" else item.casefold(), folded)


def differing(one: SeriesKey, other: SeriesKey) -> tuple[str, ...]:
    """The facets in which the two keys differ."""
    return tuple(name for name in FACETS if getattr(one, name) != getattr(other, name))


def _wordings(
    rulings: Iterable[Ruling],
) -> tuple[dict[Wording, str], frozenset[frozenset[Wording]]]:
    aliases: dict[Wording, str] = {}
    opposites: set[frozenset[Wording]] = set()
    for ruling in rulings:
        ours, theirs = ruling.series.key, ruling.other.key
        is_merge = ruling.kind is DecisionKind.MERGE
        pair = _one_difference(ours, theirs, without_event=is_merge)
        if pair is None:
            continue
        said, meant = pair
        for one, other in ((said, meant), (meant, said)):
            if wording(one.facet, one.item, aliases.get(one, "")) == other:
                del aliases[one]
        opposites.discard(frozenset(pair))
        if is_merge:
            aliases[said] = getattr(theirs, said.facet)
        else:
            opposites.add(frozenset(pair))
    return aliases, frozenset(opposites)


def _one_difference(
    one: SeriesKey, other: SeriesKey, *, without_event: bool
) -> tuple[Wording, Wording] | None:
    """The two wordings of the only facet that differs; None where one side leaves it unsaid.

    Writers vary their verbs: where the events differ besides one facet, a merge says that facet.
    """
    facets = differing(one, other)
    if without_event and len(facets) > 1:
        facets = tuple(name for name in facets if name != "event")
    if len(facets) != 1:
        return None
    (name,) = facets
    ours, theirs = getattr(one, name), getattr(other, name)
    if not ours or not theirs:
        return None
    pair = wording(name, one.item, ours), wording(name, other.item, theirs)
    return None if pair[0] == pair[1] else pair


def _survivor(series: Series, merged: Mapping[str, Series]) -> Series:
    seen = {series.id}
    while series.id in merged and merged[series.id].id not in seen:
        series = merged[series.id]
        seen.add(series.id)
    return series
