"""Archives of our own making, in every form, and the tables that they come to."""

import contextlib
import gzip
import json
import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app.cli.filling.engine import Engine
from app.cli.filling.engines import local
from app.cli.filling.sources import archive_of
from app.cli.filling.work import Given, look, read
from app.domain.backfill import Reject, Tally
from app.services.archives import Means
from app.services.backfill import Manner, rejects_of, run_backfill
from app.settings import Profile
from app.store import Store
from app.store.tables import METADATA
from app.wiring import DEFAULTS, House, build_engine
from tests.integration.conftest import NOW, Rows

Row = dict[str, Any]
Filled = tuple[Tally, list[Reject]]

PATIENT = replace(DEFAULTS, work=replace(DEFAULTS.work, check_seconds=600))
"""A busy machine may take its time: what is read here is no matter of seconds."""

FAST = partial(build_engine, Profile.FAST, PATIENT)
START = date(2021, 3, 1)
WHERE = ("Norland", "Elmland", "Tarsa", "Fjordia")
OF_THE_RUN = ("audit", "audit_seals", "backfills", "backfill_rejects", "undertakings")
"""Tables that tell of a backfill itself, and who did what at which moment."""


def rows(count: int) -> list[Row]:
    """Articles of several outlets on a few stories, in no order of days."""
    chance = random.Random(7)  # noqa: S311 - the same archive each time
    return [_row(number, chance) for number in range(count)]


def _row(number: int, chance: random.Random) -> Row:
    where, troops = chance.choice(WHERE), chance.randrange(40, 60) * 100
    return {
        "text": f"{where} has {troops:,} soldiers at the border, the ministry said.\n\n"
        f"The harbour of {where} handled {chance.randrange(20, 90)} ships on Monday.",
        "source": f"Outlet {number % 3}",
        "published": (START + timedelta(chance.randrange(300))).isoformat(),
        "url": f"https://outlet{number % 3}.example/{number}",
        "id": number,
    }


def written(path: Path, articles: Iterable[Row | str]) -> Path:
    """The file with a line for each; packed if it is named so."""
    lines = (one if isinstance(one, str) else json.dumps(one) for one in articles)
    content = "".join(f"{line}\n" for line in lines).encode()
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


def by_date(articles: Iterable[Row]) -> list[Row]:
    """In the order in which they are to be checked."""
    return sorted(articles, key=lambda row: str(row["published"]))


def recorded(store: Store) -> Rows:
    """All rows of all tables but those that tell of the run itself."""
    with store.reading() as connection:
        return {
            table.name: [
                tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))
            ]
            for table in METADATA.sorted_tables
            if table.name not in OF_THE_RUN
        }


def filled(
    house: House, *sources: Path, processes: int = 1, by: Engine | None = None, **given: str
) -> Filled:
    """What a backfill of these sources comes to, on a clock that stands still at NOW; read by so
    many processes, or by the engine that is given."""
    said = Given(**given)
    with contextlib.ExitStack() as closing:
        archive = closing.enter_context(archive_of([str(path) for path in sources], said))
        engine = by or closing.enter_context(local(processes))
        means = Means(
            look=partial(engine.spread, partial(look, given=said)),
            read=partial(engine.spread, partial(read, given=said, build=FAST)),
        )
        manner = Manner(lambda: NOW, batch=7)
        tally, number = run_backfill(house.store, house.engine, archive, means, manner)
        return tally, list(rejects_of(house.store, number))
