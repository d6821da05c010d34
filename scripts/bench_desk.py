"""Measures the desk's pages on a large made-up newsroom.

    python -m scripts.bench_desk 1000000 /tmp/newsroom

makes a database of that many figures and as many judged claims in the folder, unless one is there
(a million take some two minutes and 2 GB), asks the application for each page in one process, and
prints how long an answer took, in milliseconds: the work of this process in the middle of the runs
(the database's too, where that is SQLite), and by the clock the middle, the longest, and the first,
before anything of that page was read. A database's URL in place of the folder is taken as it is.
"""

import asyncio
import statistics
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlencode

import httpx

from app.services.paging import Place, cursor_of
from app.settings import Settings
from app.store.columns import moment_text
from app.web.app import create_app
from app.wiring import build
from scripts.desk_table import NOW, Sizes, article_id, came_in, opened, series_id, source_id

SIZE = 100_000
ROUNDS = 15
HERE = "http://127.0.0.1:8000"
COLUMNS = ("page", "work", "time", "longest", "first")

Row = tuple[str, ...]
Run = tuple[float, float]
"""The milliseconds of work, and by the clock."""


def main() -> int:
    """Measures and prints a row a page."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else SIZE
    where = sys.argv[2] if len(sys.argv) > 2 else f"/tmp/plumbline-desk-{size}"  # noqa: S108
    print("|", " | ".join(COLUMNS), "|")
    print("|", " | ".join(["---"] * len(COLUMNS)), "|")
    for row in rows(where, size):
        print("|", " | ".join(row), "|", flush=True)
    return 0


def rows(where: str, size: int, rounds: int = ROUNDS) -> list[Row]:
    """For each page that is there what COLUMNS say, in milliseconds, on that many claims."""
    return [row_of(name, runs) for name, runs in taken(where, size, rounds).items()]


def taken(where: str, size: int, rounds: int = ROUNDS) -> dict[str, list[Run]]:
    """Work and time of each run, by page, the first one with nothing read before.

    `where` is a folder or the URL of a database; both are filled if they are empty.
    """
    url = where if "://" in where else f"sqlite:///{_file(where, size)}"
    opened(url, size).close()
    return asyncio.run(_measured(url, Sizes(size), rounds))


def _file(folder: str, size: int) -> Path:
    Path(folder).mkdir(parents=True, exist_ok=True)
    return Path(folder).resolve() / f"desk-{size}.sqlite3"


async def _measured(url: str, sizes: Sizes, rounds: int) -> dict[str, list[Run]]:
    house = build(Settings(database_url=url))
    transport = httpx.ASGITransport(app=create_app(house, lambda: NOW))
    found: dict[str, list[Run]] = {}
    async with httpx.AsyncClient(transport=transport, base_url=HERE) as client:
        await client.get("/desk/settings")  # the templates' loader and the routes are warm
        for name, path in paths(sizes).items():
            times = [await _taken(client, path) for _ in range(rounds)]
            if None not in times:
                found[name] = [one for one in times if one is not None]
    house.store.close()
    return found


async def _taken(client: httpx.AsyncClient, path: str) -> Run | None:
    """The milliseconds of work and of time until the answer is whole; None for no such page."""
    start = time.process_time(), time.perf_counter()
    response = await client.get(path)
    end = time.process_time(), time.perf_counter()
    if response.status_code == httpx.codes.NOT_FOUND:
        return None
    response.raise_for_status()
    return (end[0] - start[0]) * 1000, (end[1] - start[1]) * 1000


def row_of(name: str, runs: Sequence[Run]) -> Row:
    """What COLUMNS say of a page."""
    (_, first), *warm = runs
    work, times = zip(*warm, strict=True)
    middle = statistics.median(work), statistics.median(times)
    return name, *map(_told, middle), _told(max(times)), _told(first)


def _told(milliseconds: float) -> str:
    return f"{milliseconds:.0f} ms"


def paths(sizes: Sizes) -> Mapping[str, str]:
    """What is asked, by what it is called in the table."""
    middle = came_in(sizes.articles // 2, sizes)
    deep = f"{moment_text(middle)} {article_id(sizes.articles // 2)}"
    return {
        "desk": "/",
        "desk, of a year": f"/?{urlencode({'since': (NOW - timedelta(365)).isoformat()})}",
        "queue": _queue(),
        "queue, open conflicts": _queue(verdict="conflicts", state="open"),
        "queue, drifts in any state": _queue(verdict="drifts"),
        "queue, overridden": _queue(state="overridden"),
        "queue, of the largest source": _queue(source=source_id(0)),
        "queue, of it what is rare": _queue(
            source=source_id(0), verdict="conflicts", state="dismissed"
        ),
        "queue, of the crowded series": _queue(series=series_id(0)),
        "queue, of one assignee": _queue(assignee="Ada"),
        "queue, of a week": _queue(age="7d"),
        "queue, words that many have": _queue(q="mayor Tarsa"),
        "queue, words that none has": _queue(q="zeppelin"),
        "queue, words that none has, by gap": _queue(q="zeppelin", sort="gap"),
        "queue, gravest": _queue(sort="gravest"),
        "queue, gravest of a source": _queue(sort="gravest", source=source_id(3)),
        "queue, widest gap": _queue(sort="gap", state="open"),
        "queue, widest gap of a source": _queue(sort="gap", source=source_id(0)),
        "queue, from the middle on": _queue(cursor=_cursor("newest", 0, deep)),
        "queue, gravest, from the middle on": _queue(
            sort="gravest", cursor=_cursor("gravest", 3, deep)
        ),
        "queue, 200 claims as JSON": _queue(limit="200").replace("/queue?", "/queue.json?"),
        "sources": "/desk/sources",
        "the largest source": f"/desk/sources/{source_id(0)}",
        "a series": f"/desk/series/{series_id(77)}",
        "a series of 2,000 figures": f"/desk/series/{series_id(0)}",
        "the same as JSON": f"/series/{series_id(0)}",
    }


def _queue(**asked: str) -> str:
    return f"/desk/queue?{urlencode(asked)}"


def _cursor(sort: str, rank: int, recency: str) -> str:
    """A cursor that leads there, as a page that ends there gives it."""
    return cursor_of(f"queue by {sort}", Place(f'[{rank}, 0.0, "{recency}"]', ""))


if __name__ == "__main__":
    sys.exit(main())
