"""The queue of claims: a page of it in any order and under any filter, however many there are.

Each page walks one index in the order of the page. What no index answers is looked for among the
next WINDOW claims in that order and no further: the caller is told where the walk ended.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any  # of keys and columns, which differ in type

from sqlalchemy import Column, ColumnElement, Connection, func, select, tuple_, union_all

from app.domain import Verdict
from app.domain.queue import GRAVITY, ClaimState, Listed, Sort, Wanted
from app.store.columns import moment_text
from app.store.queue_rows import Key, rows_of
from app.store.rows import fed_at
from app.store.series import holding
from app.store.tables import VERDICTS
from app.store.tables.reports import IS_ASSIGNED, IS_MEASURED

WINDOW = 10_000
"""The claims that one page looks through for what no index answers."""

WINDOW_OF_GAPS = 4_000
"""The same in the order of gaps: neighbours there lie far apart on disk."""

COUNTED = 1_000
"""Nobody reads on: counting stops here."""

CLAIM = VERDICTS.c
HAS_GAP = CLAIM.gap > 0
MEASURED = tuple(verdict for verdict in GRAVITY if verdict is not Verdict.UNSEEN)
LEADS: Mapping[str, Column[Any]] = {
    "series": CLAIM.series_id,
    "assignee": CLAIM.assignee,
    "source": CLAIM.source_id,
}
"""What picks few claims and has an index by age; the first that is asked for is walked by."""

ASKED: Mapping[str, Column[Any]] = {"verdict": CLAIM.verdict, "state": CLAIM.state, **LEADS}

Conditions = tuple[ColumnElement[bool], ...]
Floor = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in an order of the queue a page begins: behind the claim with these keys.

    `rank` is that of its verdict where the order is by gravity, `gap` its gap where it is by that.
    """

    rank: int
    gap: float
    recency: str
    claim_id: str


@dataclass(frozen=True, slots=True)
class Walk:
    """The claims that were found, and where the next page begins; None at the end.

    `is_cut` says that the walk ended at its WINDOW, and that what follows was not looked at;
    `older`, where only the newest claims were put in order, when the oldest of them came in.
    """

    claims: tuple[Listed, ...]
    further: Place | None
    is_cut: bool = False
    older: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Group:
    """Runs of an index that are walked side by side, and what is asked of their claims besides."""

    rank: int
    runs: tuple[Conditions, ...]
    besides: Conditions


def listed(connection: Connection, wanted: Wanted, after: Place | None, limit: int) -> Walk:
    """Up to `limit` claims in the wanted order, from `after` on."""
    if wanted.sort is Sort.GAP and _lead(wanted):
        return _widest_of_newest(connection, wanted, after, limit)
    groups = _groups(wanted)
    window = (WINDOW_OF_GAPS if wanted.sort is Sort.GAP else WINDOW) // len(groups)
    found: list[Key] = []
    for group in groups:
        if after and group.rank < after.rank:
            continue
        behind = after if after and group.rank == after.rank else None
        walked = _range(wanted, behind)
        floor = _floor(connection, group, wanted, walked, window)
        lowest = floor or _lowest(connection, group, wanted, walked, limit + 1 - len(found))
        down_to = (*walked, *_down_to(wanted, lowest))
        found += _keys(connection, group, wanted, down_to, limit + 1 - len(found))
        if len(found) > limit:
            return Walk(rows_of(connection, found[:limit]), _behind(found[limit - 1]))
        if floor is not None:
            *_, gap, recency = (0.0, *floor)
            end = Place(group.rank, gap, recency, "")
            return Walk(rows_of(connection, found), end, is_cut=True)
    return Walk(rows_of(connection, found), None)


def count(
    connection: Connection,
    verdict: Verdict | None,
    state: ClaimState | None,
    since: datetime | None = None,
    most: int = COUNTED,
) -> int:
    """How many claims are so and came in since, as far as one more than `most`."""
    wanted, found = Wanted(verdict=verdict, state=state, since=since), 0
    for run in _group(0, wanted).runs:
        some = select(CLAIM.recency).where(*run, *_days(wanted)).limit(most + 1 - found).subquery()
        found += connection.scalar(select(func.count()).select_from(some)) or 0
        if found > most:
            break
    return found


def _widest_of_newest(
    connection: Connection, wanted: Wanted, after: Place | None, limit: int
) -> Walk:
    """Of one series, assignee or source the widest gaps, among as many of the newest as count."""
    (group,) = _groups(replace(wanted, sort=Sort.NEWEST))
    newest = replace(wanted, sort=Sort.NEWEST)
    walked = (*_days(wanted), HAS_GAP)
    floor = _floor(connection, replace(group, besides=walked), newest, _days(wanted), WINDOW)
    conditions = (*walked, *_down_to(newest, floor), *_keyset(wanted, after))
    found = _keys(connection, group, wanted, conditions, limit + 1)
    further = _behind(found[limit - 1]) if len(found) > limit else None
    older = fed_at(floor[0]) if floor is not None else None
    return Walk(rows_of(connection, found[:limit]), further, older=older)


def _groups(wanted: Wanted) -> Sequence[_Group]:
    """The runs in which the wanted claims lie, in the order of the queue."""
    if wanted.sort is not Sort.GRAVEST:
        return (_group(0, wanted),)
    ranks = [rank for rank, one in enumerate(GRAVITY) if wanted.verdict in (None, one)]
    return [_group(rank, replace(wanted, verdict=GRAVITY[rank])) for rank in ranks]


def _group(rank: int, wanted: Wanted) -> _Group:
    words = tuple(holding(wanted.words, CLAIM.quote))
    lead = _lead(wanted)
    if lead is not None:
        is_some = (IS_ASSIGNED,) if lead == "assignee" else ()
        run = (LEADS[lead] == getattr(wanted, lead), *is_some)
        return _Group(rank, (run,), (*_besides(wanted, lead), *words))
    if wanted.sort is Sort.GAP:
        runs = tuple((*run, IS_MEASURED) for run in _runs(wanted, MEASURED))
        return _Group(rank, runs, (*_hidden_days(wanted), *words))
    if wanted.verdict is None and wanted.state is None:
        return _Group(rank, ((),), words)
    return _Group(rank, _runs(wanted, GRAVITY), words)


def _lead(wanted: Wanted) -> str | None:
    return next((name for name in LEADS if getattr(wanted, name) is not None), None)


def _runs(wanted: Wanted, known: Sequence[Verdict]) -> tuple[Conditions, ...]:
    return tuple(
        (CLAIM.state == str(state), CLAIM.verdict == str(verdict))
        for state in ClaimState
        if wanted.state in (None, state)
        for verdict in known
        if wanted.verdict in (None, verdict)
    )


def _besides(wanted: Wanted, lead: str) -> Conditions:
    """What is asked besides; hidden from the planner, which might take a worse index for it."""
    asked = {name: getattr(wanted, name) for name in ASKED if name != lead}
    return tuple(
        func.coalesce(ASKED[name], "") == str(value)
        for name, value in asked.items()
        if value is not None
    )


def _days(wanted: Wanted) -> Conditions:
    since = [] if wanted.since is None else [CLAIM.recency >= moment_text(wanted.since)]
    until = [] if wanted.until is None else [CLAIM.recency < moment_text(wanted.until)]
    return (*since, *until)


def _hidden_days(wanted: Wanted) -> Conditions:
    recency = func.coalesce(CLAIM.recency, "")
    since = [] if wanted.since is None else [recency >= moment_text(wanted.since)]
    until = [] if wanted.until is None else [recency < moment_text(wanted.until)]
    return (*since, *until)


def _range(wanted: Wanted, behind: Place | None) -> Conditions:
    """The stretch of an index in which a page lies; a place lies before `until` anyway."""
    keyset = _keyset(wanted, behind)
    if wanted.sort is Sort.GAP:
        return keyset
    return (*_days(replace(wanted, until=None) if keyset else wanted), *keyset)


def _keys_of(wanted: Wanted) -> tuple[Column[Any], ...]:
    return (CLAIM.gap, CLAIM.recency) if wanted.sort is Sort.GAP else (CLAIM.recency,)


def _least(wanted: Wanted) -> Conditions:
    """Where the order ends. No other bound stands beside it: SQLite takes the first it sees."""
    return (HAS_GAP,) if wanted.sort is Sort.GAP else ()


def _keyset(wanted: Wanted, behind: Place | None) -> Conditions:
    if behind is None:
        return ()
    keys = (behind.gap, behind.recency) if wanted.sort is Sort.GAP else (behind.recency,)
    return (tuple_(*_keys_of(wanted), CLAIM.claim_id) < (*keys, behind.claim_id),)


def _floor(
    connection: Connection, group: _Group, wanted: Wanted, walked: Conditions, window: int
) -> Floor | None:
    """The keys down to which all runs are looked through; None where that is to their ends."""
    if not group.besides:
        return None
    keys, place = _keys_of(wanted), max(1, window // len(group.runs)) - 1
    order = [key.desc() for key in keys]
    ranked = (
        select(*keys).where(*run, *walked, *_least(wanted)).order_by(*order).offset(place).limit(1)
        for run in group.runs
    )
    found = [tuple(floor) for query in ranked for floor in connection.execute(query)]
    return max(found, default=None)


def _lowest(
    connection: Connection, group: _Group, wanted: Wanted, walked: Conditions, limit: int
) -> Floor | None:
    """The keys of the last claim of the page, from the indexes alone: so no claim is fetched of any
    run that is not shown. None where there is but one run, or the page is not full."""
    if group.besides or len(group.runs) == 1:
        return None
    keys = _keys_of(wanted)
    order = [key.desc() for key in keys]
    runs = [
        select(*keys).where(*run, *walked, *_least(wanted)).order_by(*order).limit(limit).subquery()
        for run in group.runs
    ]
    together = union_all(*(select(run) for run in runs)).subquery()
    ordered = select(together).order_by(*(together.c[key.name].desc() for key in keys))
    row = connection.execute(ordered.offset(limit - 1).limit(1)).one_or_none()
    return None if row is None else tuple(row)


def _down_to(wanted: Wanted, floor: Floor | None) -> Conditions:
    if floor is None:
        return _least(wanted)
    return (tuple_(*_keys_of(wanted)) >= floor,)


def _keys(
    connection: Connection, group: _Group, wanted: Wanted, walked: Conditions, limit: int
) -> list[Key]:
    """The first claims of all runs together, in the wanted order."""
    shown = (CLAIM.article_id, CLAIM.claim_id, CLAIM.gap, CLAIM.recency)
    order = [key.desc() for key in (*_keys_of(wanted), CLAIM.claim_id)]
    runs = [
        select(*shown).where(*run, *group.besides, *walked).order_by(*order).limit(limit).subquery()
        for run in group.runs
    ]
    together = union_all(*(select(run) for run in runs)).subquery()
    names = [key.name for key in (*_keys_of(wanted), CLAIM.claim_id)]
    query = select(together).order_by(*(together.c[name].desc() for name in names)).limit(limit)
    return [
        Key(row.article_id, row.claim_id, group.rank, row.gap or 0.0, row.recency)
        for row in connection.execute(query)
    ]


def _behind(key: Key) -> Place:
    return Place(key.rank, key.gap, key.recency, key.claim_id)
