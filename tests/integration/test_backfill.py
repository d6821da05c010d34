"""An archive comes to the same tables as its articles checked one by one, whatever happens."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import Table, func, select

from app.cli.main import main
from app.domain.backfill import Tally
from app.intake import Payload, article_from
from app.services.backfill import TICK
from app.services.check import check_article
from app.services.withdrawals import withdraw_article
from app.settings import Profile, Settings
from app.store import Store, open_store
from app.store.tables import ARTICLES, BACKFILL_ARTICLES, CITATIONS, REPORTS, VERDICTS, VERSIONS
from app.wiring import House, build
from tests.commands import run
from tests.databases import migrated
from tests.integration.archives import Row, by_date, filled, recorded, rows, written
from tests.integration.conftest import NOW
from tests.integration.pages import asking, is_sound, tree

MakeHouse = Callable[[str], House]

ROOT = Path(__file__).parents[2]
FIELDS = ("text", "source", "published", "url")


@pytest.fixture
def made(tmp_path: Path) -> Iterator[MakeHouse]:
    """Makes a house of that name, on an empty database."""
    houses: list[House] = []

    def make(name: str) -> House:
        settings = Settings(f"sqlite:///{tmp_path}/{name}.sqlite3", profile=Profile.FAST)
        migrated(settings.database_url)
        houses.append(build(settings))
        return houses[-1]

    yield make
    for house in houses:
        house.store.close()


@pytest.fixture
def house(made: MakeHouse) -> House:
    return made("plumbline")


def checked(house: House, articles: list[Row]) -> None:
    """One by one, as POST /check does."""
    for number, row in enumerate(articles):
        article = article_from(Payload(**{name: row[name] for name in FIELDS}))
        check_article(article, house.engine, house.store, now=NOW + number * TICK)


def count(store: Store, table: Table) -> int:
    with store.reading() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def test_it_comes_to_the_tables_of_checks_one_by_one_in_date_order(
    made: MakeHouse, tmp_path: Path
) -> None:
    """Seen to fail with the order of turns taken out of the look-up of what waits."""
    articles = rows(25)
    one_by_one = made("checked")
    checked(one_by_one, by_date(articles))
    expected = recorded(one_by_one.store)
    assert expected["citations"]  # so that the order matters
    archive = written(tmp_path / "archive.jsonl", articles)
    for processes in (1, 2):
        house = made(f"filled{processes}")
        assert filled(house, archive, processes=processes) == (Tally(recorded=25), [])
        assert recorded(house.store) == expected


def test_no_verdict_cites_what_was_published_later(house: House, tmp_path: Path) -> None:
    filled(house, written(tmp_path / "archive.jsonl", rows(25)))
    with house.store.reading() as connection:
        bodies = list(connection.scalars(select(REPORTS.c.body)))
    cited = 0
    for report in map(json.loads, bodies):
        for claim in report["claims"]:
            for evidence in claim["evidence"]:
                cited += 1
                assert evidence["published"] <= report["article"]["published"]
    assert cited
    assert count(house.store, CITATIONS)


def test_what_was_recorded_before_it_and_came_later_accuses_nobody(
    house: House, tmp_path: Path
) -> None:
    """Seen to fail with the archive's articles judged as those that come in time."""

    def said(soldiers: str, day: str) -> Row:
        text = f"Norland has {soldiers} soldiers at the border."
        return {"text": text, "published": day, "source": f"Outlet {soldiers}", "url": None}

    checked(house, [said(f"{9 + number},000", f"2023-05-{number + 10}") for number in range(20)])
    archive = [said("4,000", "2021-05-01"), said("6,000", "2021-05-02")]
    filled(house, written(tmp_path / "archive.jsonl", archive))
    with house.store.reading() as connection:
        verdicts = {row.surface: row.verdict for row in connection.execute(select(VERDICTS))}
    assert verdicts["4,000 soldiers"] == "unseen"
    assert verdicts["6,000 soldiers"] == "conflicts"  # with the one of the day before


def test_the_same_archive_again_changes_nothing(house: House, tmp_path: Path) -> None:
    archive = written(tmp_path / "archive.jsonl", rows(20))
    filled(house, archive)
    before = recorded(house.store)
    assert filled(house, archive) == (Tally(known=20), [])
    assert recorded(house.store) == before


def test_an_archive_that_grew_adds_what_is_new(house: House, tmp_path: Path) -> None:
    archive = written(tmp_path / "archive.jsonl", rows(10))
    filled(house, archive)
    written(archive, rows(14))
    assert filled(house, archive) == (Tally(recorded=4, known=10), [])
    assert count(house.store, VERSIONS) == 14


def test_versions_of_one_article_come_in_their_order_and_once(house: House, tmp_path: Path) -> None:
    first, second = (
        {
            "text": f"The harbour of Tarsa handled {ships} ships on Monday.",
            "url": "https://a.example/1",
        }
        for ships in (40, 45)
    )
    days = ("2021-03-01", "2021-03-02", "2021-03-03")
    told = (first, second, first)
    versions = [{**one, "published": day} for one, day in zip(told, days, strict=True)]
    archive = written(tmp_path / "archive.jsonl", reversed(versions))
    assert filled(house, archive) == (Tally(recorded=3), [])
    assert filled(house, archive) == (Tally(known=3), [])
    assert count(house.store, VERSIONS) == 3


def test_every_form_and_its_gzip_come_to_the_same(made: MakeHouse, tmp_path: Path) -> None:
    articles = rows(6)
    plain = made("plain")
    filled(plain, written(tmp_path / "archive.jsonl", articles))
    packed = made("packed")
    filled(packed, written(tmp_path / "packed.jsonl.gz", articles))
    assert recorded(packed.store) == recorded(plain.store)
    folder = made("folder")
    files = tmp_path / "folder"
    files.mkdir()
    for row in articles:
        said = "".join(f"{name}: {row[name]}\n" for name in FIELDS[1:])
        (files / f"{row['id']}.md").write_text(f"---\n{said}---\n{row['text']}", encoding="utf-8")
    assert filled(folder, files) == (Tally(recorded=6), [])
    assert count(folder.store, ARTICLES) == 6


def test_what_fails_is_set_aside_and_the_rest_goes_on(house: House, tmp_path: Path) -> None:
    good = rows(3)
    many = {**good[0], "text": "They sent 12 men home.\n" * 2_001, "url": "https://a.example/many"}
    lines: list[Row | str] = [
        good[0],
        "{",
        "",
        {"text": "The port hired 12 engineers."},
        many,
        good[1],
        {**good[0], "text": 5},
        {**good[0], "language": "fr"},
        good[2],
    ]
    archive = written(tmp_path / "archive.jsonl", lines)
    patient = replace(house, engine=replace(house.engine, budget=None))
    tally, rejects = filled(patient, archive)
    assert tally == Tally(recorded=3, rejected=5)
    assert [(one.file, one.line) for one in rejects] == [
        (str(archive), number) for number in (2, 4, 5, 7, 8)
    ]
    problems = [one.problem for one in rejects]
    assert problems[1].startswith("names no day of publication")
    assert "2000" in problems[2].replace(",", "")
    assert problems[3] == "text is no string"


def test_an_article_that_was_taken_back_stays_so(house: House, tmp_path: Path) -> None:
    (row,) = rows(1)
    article = article_from(Payload(**{name: row[name] for name in FIELDS}))
    check_article(article, house.engine, house.store, now=NOW)
    withdraw_article(house.store, article.id, NOW, NOW + timedelta(hours=1))
    old = {**row, "text": "Norland has 4,100 soldiers at the border."}
    tally, (reject,) = filled(house, written(tmp_path / "archive.jsonl", [old, row]))
    assert tally == Tally(known=1, rejected=1)
    assert reject.problem.startswith("its sender took it back")


def test_a_kill_in_the_middle_loses_and_doubles_nothing(made: MakeHouse, tmp_path: Path) -> None:
    """Seen to fail with the checkpoint moved by a transaction of its own, before the record; and
    with the processes that read not looking whether the first is still there."""
    articles = rows(40)
    one_by_one = made("checked")
    checked(one_by_one, by_date(articles))
    archive = written(tmp_path / "archive.jsonl", articles)
    url = f"sqlite:///{tmp_path}/killed.sqlite3"
    arguments = ["backfill", str(archive), "--processes", "2", "--batch", "8"]
    command = [sys.executable, "-m", "app", *arguments]
    environment = {**os.environ, "PLUMBLINE_DATABASE_URL": url, "PLUMBLINE_PROFILE": "fast"}
    environment["PYTHONPATH"] = str(ROOT)
    with subprocess.Popen(command, env=environment, start_new_session=True) as process:
        with closing(open_store(url)) as store:
            wait_for_articles(store, 5)
        process.kill()
    assert process.returncode == -signal.SIGKILL
    wait_for_the_end_of_group(process.pid)
    with closing(open_store(url)) as store:
        done = count(store, ARTICLES)
        assert 5 <= done < 40
        left = count(store, BACKFILL_ARTICLES)
        assert left == 40
    again = run(*arguments, environment=environment)
    assert (again.returncode, again.stdout) == (0, b"40 recorded\n")
    with closing(open_store(url)) as store:
        assert count(store, BACKFILL_ARTICLES) == 0
        told, expected = recorded(store), recorded(one_by_one.store)
    for name in ("verdicts", "figures", "reports"):
        assert len(told[name]) == len(expected[name])
    assert bodies(told) == bodies(expected)


def bodies(tables: dict[str, list[tuple[object, ...]]]) -> set[tuple[object, ...]]:
    """The reports as they were told, of which article: when they were written is left out."""
    at = list(REPORTS.c.keys()).index("body")
    return {(row[0], row[at]) for row in tables["reports"]}


def wait_for_articles(store: Store, enough: int) -> None:
    last = time.monotonic() + 60
    while time.monotonic() < last:
        try:
            if count(store, ARTICLES) >= enough:
                return
        except Exception:  # noqa: BLE001, S110  # the tables are not there yet
            pass
    raise AssertionError("nothing is recorded")


def wait_for_the_end_of_group(group: int) -> None:
    """Until the processes that read are gone too: nobody is left to tell them."""
    last = time.monotonic() + 30
    while time.monotonic() < last:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
    raise AssertionError("a process that read outlived the one that began it")


def test_the_desk_shows_it(house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", f"sqlite:///{tmp_path}/plumbline.sqlite3")
    monkeypatch.setenv("PLUMBLINE_PROFILE", "fast")
    archive = written(tmp_path / "2021.jsonl", [*rows(3), "{"])
    assert main(["backfill", str(archive), "--processes", "1"]) == 1
    ask = asking(house)
    (told,) = ask("GET", "/desk/work.json").json()["undertakings"]
    known = {name: told[name] for name in ("kind", "what", "going", "done", "rejected", "total")}
    assert known == {
        "kind": "backfill",
        "what": "2021.jsonl",
        "going": "finished",
        "done": 3,
        "rejected": 1,
        "total": 3,
    }
    response: httpx.Response = ask("GET", "/desk/work")
    is_sound(response)
    (row,) = tree(response).xpath("//tbody/tr")
    assert "Backfill: 2021.jsonl" in " ".join(row.text_content().split())
