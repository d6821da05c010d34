"""An article that somebody asked to be erased is gone from everything that held its words."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import event, insert, select

from app.cli.main import main
from app.domain.audit import AuditFilter
from app.services.audit import list_audit
from app.services.rejudging import rejudge_all
from app.services.retention import Pruning, prune
from app.services.subscriptions import Wish, subscribe
from app.store.tables import DELIVERIES, MESSAGES, VERSIONS
from app.web.app import create_app
from app.wiring import House
from tests.databases import url_of
from tests.integration import pages
from tests.integration.asking import Ask, asking

NOW = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)
URL = "https://meridian.example/cranes-of-tarsa"
TITLE = "Quenby tells of the cranes"
TEXT = "The harbour of Tarsa has 31 cranes, Quenby Ostrander said. The gulls were quiet."
OTHER = "The harbour of Tarsa has 12 cranes."
WORDS = ("Quenby tells", "Ostrander said", "gulls were quiet", "cranes-of-tarsa", "quenb ostra")
"""What stands in the article alone: title, sentences, address, and their stems."""

SPEAKER = "Quenby Ostrander"
"""Whom it credits: part of its figure, as long as that counts."""

Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(create_app(house, lambda: NOW))


def hand_in(ask: Ask, text: str, source: str, **fields: Any) -> httpx.Response:
    body = {"text": text, "source": source, "published": "2022-02-01", **fields}
    return ask("POST", "/check", body, idempotency_key=f"key-{source}")


@pytest.fixture
def article_id(house: House, ask: Ask) -> str:
    """The article, which another one is held against, whose reports and messages quote it."""
    subscribe(house.store, Wish("https://desk.example/hook"), house.reach, NOW)
    first = hand_in(ask, TEXT, "Meridian Wire", title=TITLE, url=URL)
    assert first.status_code == 200, first.text
    identifier = str(first.json()["article"]["id"])
    answer = hand_in(ask, OTHER, "Tarsa Times", published="2022-02-02")
    evidence = answer.json()["claims"][0]["evidence"]
    assert "Quenby" in evidence[0]["quote"]
    claim = first.json()["claims"][0]["id"]
    word = {"kind": "override", "verdict": "agrees", "reason": "we counted", "who": "desk"}
    reviewed = ask("POST", f"/articles/{identifier}/claims/{claim}/review", word, if_match="*")
    assert reviewed.status_code in (200, 201), reviewed.text
    with house.store.writing() as connection:
        row = {"id": "dlv_1", "source_id": "desk", "cms": "ghost", "source": "Meridian Wire"}
        row |= {"timezone": "UTC", "body": json.dumps({"html": TEXT}), "article_id": identifier}
        row |= {"outcome": "checked"}
        connection.execute(insert(DELIVERIES).values(received_at=NOW, **row))
    return identifier


def held(table: Callable[[], Rows]) -> set[str]:
    """The tables in which any of the words stands."""
    return {
        name
        for name, rows in table().items()
        if any(word in str(row) for row in rows for word in WORDS)
    }


def bytes_of(house: House) -> bytes:
    """What the database's files hold, whether a row is theirs or not."""
    file = Path(str(house.store.engine.url.database))
    return b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))


def test_its_words_stand_in_many_places(article_id: str, table: Callable[[], Rows]) -> None:
    """What the next ones take away: a list that a new table would lengthen."""
    assert held(table) == {
        "answers",
        "articles",
        "deliveries",
        "figures",
        "messages",
        "reports",
        "reviews",
        "series",
        "verdicts",
        "versions",
    }


def test_nothing_of_it_is_left_but_that_it_was_erased(
    house: House, ask: Ask, article_id: str, table: Callable[[], Rows]
) -> None:
    """Seen to fail with each statement of the erasure taken out, one after the other, and, for the
    file's bytes, without the log emptied."""
    answer = ask("DELETE", f"/articles/{article_id}", params={"who": "the lawyer"})
    assert answer.status_code == 200, answer.text
    assert answer.json() == {
        "article": article_id,
        "quotes": "dropped",
        "figures": "kept",
        "who": "the lawyer",
        "erased_at": "2022-03-01T12:00:00+00:00",
    }
    assert held(table) == set()
    stored = bytes_of(house)
    assert [word for word in WORDS if word.encode() in stored] == []
    assert table()["erasures"][0][:5] == (1, article_id, "dropped", "kept", "the lawyer")
    entry = list_audit(house.store, AuditFilter(act="article.erased"), None, 9).items[0]
    assert (entry.subject, entry.after) == (article_id, "quotes dropped, figures kept")


@pytest.mark.on_sqlite("it is SQLite that lets them lie")
def test_its_bytes_are_overwritten_where_sqlite_would_let_them_lie(
    house: House, ask: Ask, article_id: str
) -> None:
    """Whether it overwrites by itself is told when SQLite is built. Seen to fail without
    `PRAGMA secure_delete`, which the test above does not where SQLite was built with it."""
    engine = house.store.engine
    engine.dispose()
    event.listen(
        engine, "connect", lambda raw, _: raw.cursor().execute("PRAGMA secure_delete = OFF")
    )
    assert ask("DELETE", f"/articles/{article_id}").status_code == 200
    stored = bytes_of(house)
    assert [word for word in WORDS if word.encode() in stored] == []


def test_its_figures_stay_without_their_sentence(ask: Ask, article_id: str) -> None:
    ask("DELETE", f"/articles/{article_id}")
    (figure,) = ask("GET", "/figures", params={"source": "Meridian Wire"}).json()["items"]
    assert (figure["quantity"]["low"], figure["quote"], figure["url"]) == (31, "", None)
    assert figure["status"] == "current"
    told = ask("GET", f"/articles/{article_id}").json()
    assert (told["title"], told["url"], told["source"]) == (None, None, "Meridian Wire")
    assert told["report"]["claims"][0]["quantity"]["low"] == 31


def test_its_figures_count_no_more_where_that_is_asked(
    house: House, ask: Ask, article_id: str, table: Callable[[], Rows]
) -> None:
    answer = ask("DELETE", f"/articles/{article_id}", params={"figures": "withdrawn"})
    assert answer.json()["figures"] == "withdrawn"
    rejudge_all(house.store, house.engine, NOW + timedelta(hours=1))
    other = next(
        one for one in ask("GET", "/articles").json()["items"] if one["source"] == "Tarsa Times"
    )
    report = ask("GET", f"/articles/{other['id']}/report.json").json()
    assert report["claims"][0]["verdict"] == "unseen"
    assert SPEAKER not in str(table())


def test_the_setting_says_what_becomes_of_figures(house: House, article_id: str) -> None:
    strict = asking(create_app(replace(house, withdraws_erased=True), lambda: NOW))
    assert strict("DELETE", f"/articles/{article_id}").json()["figures"] == "withdrawn"


def test_quotes_may_be_kept(ask: Ask, article_id: str, table: Callable[[], Rows]) -> None:
    ask("DELETE", f"/articles/{article_id}", params={"quotes": "kept"})
    rows = str(table())
    assert "31 cranes, Quenby Ostrander said." in rows
    for gone in ("gulls were quiet", "cranes-of-tarsa", TITLE):
        assert gone not in rows


@pytest.mark.parametrize(
    "path", ["", "/report.json", "/report.html", "/report.sarif", "/report.claimreview"]
)
@pytest.mark.parametrize("quotes", ["kept", "dropped"])
def test_what_is_left_can_be_looked_at(ask: Ask, article_id: str, path: str, quotes: str) -> None:
    ask("DELETE", f"/articles/{article_id}", params={"quotes": quotes})
    answer = ask("GET", f"/articles/{article_id}{path}")
    assert answer.status_code == (409 if path == "/report.claimreview" else 200)
    assert "gulls" not in answer.text


@pytest.mark.parametrize(
    "page",
    ["/desk/articles", "/desk/articles/{id}", "/desk/queue?verdict=conflicts", "/desk/series"],
)
def test_the_desk_shows_what_is_left(house: House, ask: Ask, article_id: str, page: str) -> None:
    ask("DELETE", f"/articles/{article_id}")
    answer = pages.asking(house)("GET", page.format(id=article_id))
    assert answer.status_code == 200, answer.text
    assert not [word for word in WORDS if word in answer.text]


def test_it_is_recorded_no_more(ask: Ask, article_id: str, table: Callable[[], Rows]) -> None:
    """Seen to fail without the look at what was erased: the CMS sent it once more, and it stood."""
    ask("DELETE", f"/articles/{article_id}")
    for text in (TEXT, f"{TEXT} It rained."):
        body = {"text": text, "source": "Meridian Wire", "title": TITLE, "url": URL}
        answer = ask("POST", "/check", body)
        assert answer.status_code == 409
        assert "erased" in answer.json()["detail"]
    looked = ask("POST", "/check", {**body, "record": False})
    assert looked.json()["claims"][0]["quantity"]["low"] == 31
    assert held(table) == set()


def test_what_was_under_way_is_looked_through_later(
    house: House, ask: Ask, article_id: str, table: Callable[[], Rows]
) -> None:
    """Seen to fail without the second look: a check that read the figure before it was erased
    records its sentence afterwards."""
    with house.store.reading() as connection:
        body = connection.scalar(select(MESSAGES.c.body)) or ""
        kept = connection.execute(select(MESSAGES)).mappings().first()
    assert kept is not None
    ask("DELETE", f"/articles/{article_id}")
    with house.store.writing() as connection:
        connection.execute(insert(MESSAGES).values({**kept, "body": body + TEXT}))
    pruning = Pruning(house.store, None)
    assert not pruning.step(NOW + timedelta(minutes=5))
    assert held(table) == {"messages"}
    assert prune(house.store, None, NOW + timedelta(minutes=11)) == 1
    assert held(table) == set()


def test_what_is_not_there_is_not_erased(ask: Ask, article_id: str) -> None:
    assert ask("DELETE", "/articles/art_none").status_code == 404
    assert ask("DELETE", f"/articles/{article_id}", params={"quotes": "some"}).status_code == 422
    assert ask("DELETE", f"/articles/{article_id}", params={"who": "\0"}).status_code == 422


# The command


@pytest.fixture
def configured(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", url_of(house.store))


@pytest.mark.usefixtures("configured")
def test_the_command_finds_it_by_its_address(
    article_id: str, table: Callable[[], Rows], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(("articles", "erase", "--url", URL, "--who", "the lawyer")) == 0
    told = capsys.readouterr()
    assert told.out == f"{article_id}\n"
    assert "backups" in told.err
    assert held(table) == set()
    assert main(("articles", "erased")) == 0
    line = capsys.readouterr().out.split("\t")
    assert (line[:2], line[3:]) == (
        ["1", article_id],
        ["quotes dropped", "figures kept", "the lawyer\n"],
    )
    assert main(("articles", "erase", "--url", URL)) == 2
    assert "no article" in capsys.readouterr().err


@pytest.mark.usefixtures("configured")
def test_the_command_takes_the_words_of_the_setting(
    article_id: str, monkeypatch: pytest.MonkeyPatch, table: Callable[[], Rows]
) -> None:
    monkeypatch.setenv("PLUMBLINE_ERASED_FIGURES", "withdraw")
    assert main(("articles", "erase", article_id, "--keep-quotes")) == 0
    assert table()["erasures"][0][2:4] == ("kept", "withdrawn")


# After some days


def test_texts_go_after_their_time_and_claims_stay(
    house: House, ask: Ask, article_id: str, table: Callable[[], Rows]
) -> None:
    """Seen to fail without the text taken from the version, and to find no end where what its
    sender sent is never dropped."""
    kept = timedelta(days=30)
    prune(house.store, kept, NOW + kept)
    assert "gulls were quiet" in str(table()["versions"])
    prune(house.store, kept, NOW + kept + timedelta(minutes=1))
    assert "gulls were quiet" not in str(table())
    told = ask("GET", f"/articles/{article_id}").json()
    assert told["title"] == TITLE
    assert "Quenby" in told["report"]["claims"][0]["quote"]
    assert pages.asking(house)("GET", f"/desk/articles/{article_id}").status_code == 200
    again = hand_in(ask, TEXT, "Meridian Wire", title=TITLE, url=URL)
    assert again.json()["article"]["id"] == article_id
    with house.store.reading() as connection:
        rows = connection.execute(select(VERSIONS.c.text, VERSIONS.c.text_dropped_at)).all()
    assert [(text, dropped is not None) for text, dropped in rows] == [("", True)] * 2


def test_without_the_setting_texts_stay(
    house: House, article_id: str, table: Callable[[], Rows]
) -> None:
    prune(house.store, None, NOW + timedelta(days=9_999))
    assert "gulls were quiet" in str(table()["versions"])
    assert table()["deliveries"] == []  # what came by webhook goes after thirty days anyway


def test_a_report_whose_text_is_gone_is_judged_no_more(
    house: House, ask: Ask, table: Callable[[], Rows]
) -> None:
    """Seen to fail without the look: an empty text was read, and its claims left the queue."""
    hand_in(ask, TEXT, "Meridian Wire", url=URL)
    prune(house.store, timedelta(days=1), NOW + timedelta(days=2))
    hand_in(ask, OTHER, "Tarsa Times")
    rejudge_all(house.store, house.engine, NOW + timedelta(days=3))
    reports = [
        ask("GET", f"/articles/{one['id']}/report.json").json()
        for one in ask("GET", "/articles").json()["items"]
    ]
    assert [len(report["claims"]) for report in reports] == [1, 1]
    assert len(table()["verdicts"]) == 2
    assert table()["rejudgings"] == []
