"""A newsroom in which everything that others write is written to break a page.

Whatever of it became markup would carry `data-broke`, ask for /broke, or open a dialog.
"""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.person import Role
from app.domain.sender import Cms
from app.outgoing import Reach
from app.services.people import NewPerson, add_person
from app.services.senders import NewSender, add_sender
from app.services.subscriptions import Wish, subscribe
from tests.browser.newsroom import Room, employ, room_at
from tests.browser.people import PASSWORD

Json = Any  # JSON has any shape

TURNS = "\u202e\u2066"
"""Turn the reading direction around (Unicode, UAX 9)."""

MARKUP = (
    "\"'>{{ 7*7 }}</title></style></textarea></svg><img data-broke src=/broke onerror=alert(1)>"
    "<script data-broke>alert(2)</script><style data-broke>*{display:none}</style>"
)
HOSTILE = TURNS + MARKUP
SHORT = f'{TURNS}"><b data-broke>'
"""For fields that hold less."""

NAME = "\"'><b data-broke>"
"""A name may turn nothing: it is refused."""

ADDRESS = "https://hostile.example/"
"""Stands in the database for what no door lets in: see `spoil`."""

SCRIPT = "javascript:alert(3)//"

SURFACE = "77 brigades"
"""How the claim reads that the pages are asked for."""

DAY = date(2026, 11, 2)


def furnish_hostile(database: Path) -> None:
    """Fills a fresh database; in a thread of its own, as a browser keeps asyncio busy."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(_furnish, database).result()


def _furnish(database: Path) -> None:
    with room_at(database) as room:
        room.on(DAY)
        _hand_in(room, "Harbour", "60,000", "two")
        report = _hand_in(room, "Meridian", "82,000", "three")
        _hand_in(room, "Harbour", "95,000", "two")  # another version
        _add_figure(room)
        _decide(room, report)
        store = room.house.store
        add_sender(store, NewSender("main-blog", Cms.STANDARD, f"Post {HOSTILE}"[:200]), room.now)
        wish = Wish(f"{ADDRESS}?a=<script>'\"", source=SHORT)
        subscribe(store, wish, Reach(), room.now)
        employ(room)
        add_person(store, NewPerson(NAME, Role.EDITOR, PASSWORD), room.now)
    spoil(database)


def _hand_in(room: Room, source: str, troops: str, days: str) -> Json:
    text = (
        f"Orland {HOSTILE} has massed {troops} troops near the Keld border.\n\n"
        f"{HOSTILE}Orland has {SURFACE if source == 'Meridian' else '70 brigades'} in the field "
        f"{HOSTILE}, <b data-broke>officials</b> said, and [more](javascript:alert(4)) in reserve."
        f"\n\nThe port {TURNS} hired 300 engineers over {days} days."
    )
    body = {
        "text": text,
        "source": f"{source} {SHORT}",
        "title": f"{source} {HOSTILE}",
        "url": f"{ADDRESS}{source}?\"'><b data-broke>".replace(" ", ""),
        "published": DAY.isoformat(),
    }
    report = room.ask("POST", "/check", body).json()
    room.settle()
    return report


def _add_figure(room: Room) -> None:
    facets = {"item": f"troop {SHORT}", "subject": SHORT, "place": SHORT, "event": SHORT}
    figure = {
        "series": facets,
        "quantity": {"low": 61000, "high": 63000, "bound": "range", "unit": "troop"},
        "time": {"as_of": DAY.isoformat()},
        "source": f"Office {SHORT}",
        "attribution": HOSTILE[:200],
        "published": DAY.isoformat(),
        "url": ADDRESS,
        "quote": HOSTILE,
        "observation": {"licence": HOSTILE, "method": HOSTILE, "page": SHORT},
    }
    second = {**figure, "series": {**facets, "context": SHORT}, "source": f"Bureau {SHORT}"}
    room.ask("POST", "/figures", {"figures": [figure, second]})
    room.settle()


def _decide(room: Room, report: Json) -> None:
    path = f"/articles/{report['article']['id']}"
    (claim,) = (one for one in report["claims"] if one["surface"] == SURFACE)
    said = {"who": SHORT, "reason": HOSTILE}
    override = {"kind": "override", "verdict": "superseded", "textual_rating": SHORT, **said}
    assign = {"kind": "assign", "assignee": SHORT, "who": SHORT}
    for decision in (override, {"kind": "note", **said}, assign):
        tag = room.ask("GET", path).headers["etag"]
        room.ask("POST", f"{path}/claims/{claim['id']}/review", decision, if_match=tag)
    _pin(room, claim["series"])
    one, other, *_ = (item["id"] for item in room.ask("GET", "/series").json()["items"])
    room.ask("POST", f"/series/{one}/apart", {"other": other, **said})
    room.settle()


def _pin(room: Room, series: str) -> None:
    """Makes a figure of the series the reference, and retracts another."""
    said = {"who": SHORT, "reason": HOSTILE}
    pinned, retracted, *_ = room.ask("GET", f"/series/{series}").json()["figures"]
    room.ask("POST", f"/series/{series}/pin", {"figure": pinned["id"], **said})
    room.ask("DELETE", f"/figures/{retracted['id']}")


def spoil(database: Path) -> None:
    """Makes every address that was let in a script, as if an older door had let it in."""
    with sqlite3.connect(database) as connection:
        tables = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
            )
        ]
        for table in tables:
            for _, column, kind, *_ in connection.execute(f"PRAGMA table_info('{table}')"):
                if kind.split("(")[0] in ("TEXT", "VARCHAR"):
                    connection.execute(
                        f'UPDATE "{table}" SET "{column}" = replace("{column}", ?, ?)'  # noqa: S608
                        f' WHERE "{column}" LIKE ?',
                        (ADDRESS, SCRIPT, f"%{ADDRESS}%"),
                    )
    connection.close()
