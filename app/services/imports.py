"""Records of a file → figures of the reference table: in bounded memory, and nothing twice."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import groupby, islice

from app.checking.linking.overrules import home_of
from app.domain import COUNT, MONEY, Figure, NewFigure, Period, Series, SeriesFacets, Status
from app.domain.source import folded_name
from app.errors import BadInput
from app.importers import Action, Blank, Record, Rejected, Row
from app.services.engine import Engine
from app.services.figures import retract_figure
from app.services.new_figures import figure_of, period_given, series_of
from app.services.recording import Entry, record_entries
from app.store import Store, observations
from app.store import series as series_store

CHUNK = 500
"""Records of one transaction: others can write in between, and memory holds no more."""

CODE = re.compile(r"[A-Z0-9_]{2,}|.*[_$€£\d].*")

TWICE = (
    "the file has another value for the same source, series and period: "
    "map what tells the two apart, or skip one"
)
RETRACTED = "the same figure was retracted before: {}"
NOT_THERE = "no figure of this source, series and period is on file"


@dataclass(slots=True)
class Tally:
    """How many records became what; `known` are those whose figures were on file already."""

    added: int = 0
    known: int = 0
    retracted: int = 0
    blank: int = 0
    rejected: int = 0

    @property
    def records(self) -> int:
        return self.added + self.known + self.retracted + self.blank + self.rejected


def _unheard(_told: object) -> None:
    """For whoever does not want to be told."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How an import goes: whether nothing is written, and whom to tell of each rejected record, in
    the order of their lines, and of the count after each chunk."""

    dry_run: bool = False
    rejected: Callable[[Rejected], None] = _unheard
    progress: Callable[[Tally], None] = _unheard


@dataclass(slots=True)
class _Run:
    """One import on its way. `seen` holds a hash of each record, some 60 bytes (twice that in a dry
    run): the only thing that grows with the file. `series` are those of the rows just before."""

    store: Store
    engine: Engine
    now: datetime
    dry_run: bool
    tally: Tally = field(default_factory=Tally)
    seen: set[int] = field(default_factory=set)
    series: dict[tuple[SeriesFacets, str], Series] = field(default_factory=dict)
    rejects: list[Rejected] = field(default_factory=list)

    def reject(self, line: int, name: str, reason: str) -> None:
        self.rejects.append(Rejected(line, name, reason))


def run_import(
    store: Store,
    engine: Engine,
    records: Iterable[Record],
    now: datetime,
    manner: Manner | None = None,
) -> Tally:
    """Adds what the records say, chunk by chunk; each chunk is on disk whole or not at all.

    What is on file already is counted and left alone: the same file again adds nothing, and an
    import that was stopped is taken up by starting it again. A record that is no figure is rejected
    with its line, field and reason; the others go in. Where a source gives another value than it
    gave in an earlier import, and the file names no vintage, the new one is of the day `now`. With
    `dry_run` nothing is written. Raises what the importer raises for the file as a whole.
    """
    manner = manner or Manner()
    run = _Run(store, engine, now, manner.dry_run)
    for number, chunk in enumerate(_chunks(records)):
        # A moment of its own, for series are looked up by when they were last fed (store.cards).
        run.now = now + timedelta(microseconds=number * CHUNK)
        for kind, group in groupby(chunk, key=_kind):
            _take(run, kind, list(group))
        for rejected in sorted(run.rejects, key=lambda one: one.line):
            manner.rejected(rejected)
        run.tally.rejected += len(run.rejects)
        run.rejects.clear()
        manner.progress(run.tally)
    return run.tally


def _chunks(records: Iterable[Record]) -> Iterator[list[Record]]:
    rest = iter(records)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def _kind(record: Record) -> object:
    return record.action if isinstance(record, Row) else type(record)


def _take(run: _Run, kind: object, group: Sequence[Record]) -> None:
    rows = [record for record in group if isinstance(record, Row)]
    if kind is Action.ADD:
        _record(run, _fresh(run, rows))
    elif kind is Action.RETRACT:
        for row in rows:
            _retract(run, row)
    elif kind is Blank:
        run.tally.blank += len(group)
    else:
        run.rejects += (record for record in group if isinstance(record, Rejected))


def _fresh(run: _Run, rows: Sequence[Row]) -> list[Entry]:
    """The figures that are not on file, each once; the others are counted or rejected."""
    entries = list(_entries(run, rows))
    with run.store.reading() as connection:
        on_file = observations.statuses(connection, [figure.id for _, (_, figure) in entries])
    fresh: dict[str, Entry] = {}
    for line, (series, figure) in entries:
        said = _hash(*_observation(figure))
        if on_file.get(figure.id) is Status.RETRACTED:
            run.reject(line, "figure", RETRACTED.format(figure.id))
        elif figure.id in on_file or figure.id in fresh or _hash(figure.id) in run.seen:
            run.tally.known += 1
        elif said in run.seen:
            run.reject(line, "value", TWICE)
        else:
            fresh[figure.id] = (series, figure)
        run.seen.add(said)
        if run.dry_run:  # else the table knows it, from the next chunk on
            run.seen.add(_hash(figure.id))
    return list(fresh.values())


def _record(run: _Run, fresh: Sequence[Entry]) -> None:
    new = list(_new_values(run, fresh)) if fresh else []
    run.tally.known += len(fresh) - len(new)
    if run.dry_run or not new:
        run.tally.added += len(new)
        return
    recorded = record_entries(run.store, run.engine, new, run.now)
    run.tally.added += len(recorded.fresh)
    run.tally.known += len(new) - len(recorded.fresh)


def _entries(run: _Run, rows: Sequence[Row]) -> Iterator[tuple[int, Entry]]:
    known = _named(run.store, [row.figure for row in rows])
    for row in rows:
        try:
            series = _series(run, row.figure, known)
            _require_words(row.figure.unit, series, run.engine)
            yield row.line, (series, figure_of(row.figure, series, run.engine))
        except BadInput as error:
            run.reject(row.line, _place_in(error), error.message)


def _require_words(unit: str, series: Series, engine: Engine) -> None:
    """A code that no unit has would count as a noun or a currency, and open a series that no
    article meets."""
    known = engine.lexicon.currencies
    base = unit.partition("/")[0].strip()
    is_noun = series.key.dimension == COUNT and CODE.fullmatch(unit.strip())
    is_money = series.key.dimension == MONEY
    if is_noun or (is_money and base not in known.symbols and base.lower() not in known.names):
        raise BadInput(
            f"{unit[:40]!a} is no unit; map it to a unit, a currency or the noun that is counted",
            "unit",
        )


def _series(run: _Run, new: NewFigure, known: Mapping[str, Series]) -> Series:
    """As `series_of`; most rows of a file are of a series that came just before."""
    if isinstance(new.series, str):
        return series_of(new, known, run.engine)
    words = new.series, new.unit
    found = run.series.get(words)
    if found is None:
        if len(run.series) >= CHUNK:
            run.series.clear()
        found = run.series[words] = series_of(new, known, run.engine)
    return found


def _named(store: Store, figures: Sequence[NewFigure]) -> dict[str, Series]:
    ids = [new.series for new in figures if isinstance(new.series, str)]
    if not ids:
        return {}
    with store.reading() as connection:
        return series_store.by_ids(connection, ids)


def _new_values(run: _Run, entries: Sequence[Entry]) -> Iterator[Entry]:
    """Those that say something new, each with a vintage if it revises what is on file.

    A publisher repeats its values with each release: what stayed as it was is no new figure.
    """
    with run.store.reading() as connection:
        overrules = run.store.memory.overrules(connection)
        homes = [home_of(series, overrules).id for series, _ in entries]
        on_file = series_store.by_ids(connection, list(dict.fromkeys(homes)))
        for home, (series, figure) in zip(homes, entries, strict=True):
            source, period = figure.provenance.source, figure.period
            earlier = (
                observations.current(connection, home, source, period) if home in on_file else ()
            )
            if not (earlier and _is_as_before(figure, earlier[-1])):
                is_undated = earlier and figure.observation.vintage is None
                yield series, _dated(figure, run.now) if is_undated else figure


def _is_as_before(new: Figure, last: Figure) -> bool:
    """Whether it repeats, at that time or later, what its source had last."""
    ours, theirs = new.observation, last.observation
    if ours.vintage and theirs.vintage and ours.vintage < theirs.vintage:
        return False
    is_same = new.quantity == last.quantity and ours.status is theirs.status
    return is_same and ours.rank is theirs.rank


def _dated(figure: Figure, now: datetime) -> Figure:
    return replace(figure, observation=replace(figure.observation, vintage=now.date()))


def _retract(run: _Run, row: Row) -> None:
    try:
        ids = _said(run, row.figure, period_given(row.figure))
    except BadInput as error:
        run.reject(row.line, _place_in(error), error.message)
        return
    if not ids:
        run.reject(row.line, "figure", NOT_THERE)
        return
    run.tally.retracted += 1
    if not run.dry_run:
        for one in ids:
            retract_figure(run.store, one, run.now)


def _said(run: _Run, new: NewFigure, period: Period) -> tuple[str, ...]:
    series = series_of(new, _named(run.store, [new]), run.engine)
    with run.store.reading() as connection:
        home = home_of(series, run.store.memory.overrules(connection))
        found = observations.current(connection, home.id, new.source, period)
        return tuple(figure.id for figure in found)


def _observation(figure: Figure) -> tuple[str, ...]:
    """What a source says once: another value for it is a mistake of the file or its mapping."""
    period, observation = figure.period, figure.observation
    return (
        figure.series_id,
        folded_name(figure.provenance.source),
        *map(str, (period.as_of, period.start, period.end)),
        *map(str, (observation.vintage, observation.rank, observation.is_void)),
    )


def _hash(*words: str) -> int:
    joined = "\x1f".join(words).encode()
    return int.from_bytes(hashlib.blake2b(joined, digest_size=7).digest())


def _place_in(error: BadInput) -> str:
    return ".".join(map(str, error.loc))
