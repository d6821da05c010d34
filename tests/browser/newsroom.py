"""A desk that has been at work for some months: articles, figures of an office, decisions.

Everything comes in by the HTTP interface, each on its day, and is judged again as it is in service.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import httpx

from app.domain.person import Role
from app.domain.sender import Cms
from app.outgoing import Reach
from app.services.deliveries import Means, carry_out
from app.services.hooks import Received, receive
from app.services.people import NewPerson, add_person
from app.services.rejudging import rejudge_all
from app.services.senders import NewSender, add_sender, get_sender
from app.services.subscriptions import Wish, subscribe
from app.settings import Profile, Settings
from app.web.app import create_app
from app.wiring import House, build
from tests.browser.people import ADMIN, EDITOR, PASSWORD, ROLES
from tests.databases import migrated
from tests.integration.asking import asking

Json = Any  # JSON has any shape

FILE = Path(__file__).with_name("newsroom.toml")
MORNING = time(8, tzinfo=UTC)
LAST = date(2026, 11, 18)
AN_HOUR = timedelta(hours=1)
AT_ONCE = timedelta(minutes=5)
"""Between one article of a day and the next."""

RETRACTED = ("Northern Ledger", "About 21,000 homes")
ACCEPTED = ("Harbour Post", "6.3%")
ASSIGNED = ("Harbour Post", "190,000 troops")
OVERRIDDEN = ("Northern Ledger", "5,000 soldiers")


@dataclass
class Room:
    """What hands things in, and what time it is there."""

    house: House
    later: timedelta = timedelta()
    """By how much everything comes in later than the morning of its day."""
    now: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    reports: list[Json] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._ask = asking(create_app(self.house, lambda: self.now))

    def ask(self, method: str, path: str, body: object = None, **headers: str) -> httpx.Response:
        """The answer, which is no refusal."""
        answer = self._ask(method, path, body, **headers)
        assert answer.is_success, answer.text
        return answer

    def on(self, day: date) -> None:
        """Goes on to that morning, or by some minutes if it has come."""
        self.now = max(datetime.combine(day, MORNING) + self.later, self.now + AT_ONCE)

    def settle(self) -> None:
        """Judges again what the last change touched."""
        self.now += AT_ONCE
        rejudge_all(self.house.store, self.house.engine, self.now)

    def claim(self, source: str, surface: str) -> tuple[str, Json]:
        """The article and the claim of that outlet that reads so."""
        (found,) = (
            (report["article"]["id"], claim)
            for report in self.reports
            for claim in report["claims"]
            if report["article"]["source"] == source and claim["surface"] == surface
        )
        return found


@contextmanager
def room_at(database: Path, profile: Profile = Profile.FAST) -> Iterator[Room]:
    """A newsroom over a fresh database in that file."""
    settings = Settings(database_url=f"sqlite:///{database}", profile=profile)
    migrated(settings.database_url)
    house = build(settings)
    try:
        yield Room(house)
    finally:
        house.store.close()


def furnish(database: Path, profile: Profile = Profile.FAST) -> None:
    """Fills a fresh database so that its last day is today: the desk shows what came this week.

    In a thread of its own: a browser of this one keeps asyncio busy.
    """
    with ThreadPoolExecutor(1) as pool:
        pool.submit(_furnish, database, profile).result()


def _furnish(database: Path, profile: Profile) -> None:
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    with room_at(database, profile) as room:
        room.later = datetime.now(UTC) - datetime.combine(LAST, MORNING) - AN_HOUR
        hand_in(room, told["story"])
        add_figures(room, told["figure"])
        decide(room)
        connect(room)
        employ(room)


def hand_in(room: Room, stories: Sequence[Mapping[str, Any]]) -> None:
    """Each article on the day on which it was published."""
    for story in stories:
        room.on(story["published"])
        body = {**story, "published": story["published"].isoformat()}
        room.reports.append(room.ask("POST", "/check", body).json())
        room.settle()


def add_figures(room: Room, figures: Sequence[Mapping[str, Any]]) -> None:
    """What an importer brings."""
    body = json.loads(json.dumps({"figures": figures}, default=date.isoformat))
    room.ask("POST", "/figures", body)
    room.settle()


def decide(room: Room) -> None:
    """What persons said of some of it."""
    article, claim = room.claim(*ACCEPTED)
    _review(room, article, claim, {"kind": "accept"})
    article, claim = room.claim(*OVERRIDDEN)
    reason = "The person was briefed on one brigade; the ministry's figure is of all."
    _review(room, article, claim, {"kind": "override", "verdict": "superseded", "reason": reason})
    article, claim = room.claim(*ASSIGNED)
    _review(room, article, claim, {"kind": "assign", "assignee": EDITOR})
    _review(room, article, claim, {"kind": "note", "reason": "Asked the alliance; no answer yet."})
    _, claim = room.claim(*RETRACTED)
    for figure in room.ask("GET", f"/series/{claim['series']}").json()["figures"]:
        if figure["source"] == RETRACTED[0]:
            room.ask("DELETE", f"/figures/{figure['id']}")
    room.settle()


def _review(room: Room, article: str, claim: Json, body: dict[str, str]) -> None:
    path = f"/articles/{article}"
    tag = room.ask("GET", path).headers["etag"]
    body = {**body, "who": ADMIN}
    room.ask("POST", f"{path}/claims/{claim['id']}/review", body, if_match=tag)
    room.settle()


def connect(room: Room) -> None:
    """A system that hands in and one that is told; nothing is due to be sent by it."""
    room.on(LAST)
    store, now = room.house.store, room.now
    add_sender(store, NewSender("main-blog", Cms.STANDARD, "Harbour Post"), now)
    value = {
        "text": "The port authority hired 300 engineers in March.",
        "published": LAST.isoformat(),
    }
    sender = get_sender(store, "main-blog")
    came = receive(store, Received(sender, json.dumps(value), value), now)
    carry_out(Means(store, room.house.engine, Reach()), came.delivery_id, now)
    subscribe(store, Wish("https://cms.example/plumbline", source="Nobody"), Reach(), now)
    room.settle()


def employ(room: Room) -> None:
    """Those who sign in from now on."""
    for name, role in ROLES.items():
        add_person(room.house.store, NewPerson(name, Role(role), PASSWORD), room.now)
