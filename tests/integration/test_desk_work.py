"""Work in progress: what an import on the command line leaves on the page."""

from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from app.cli.main import main
from app.domain.rejudging import Cause, Why
from app.domain.undertaking import Count, UndertakingKind
from app.services.progress import Task, advance, begin, fail, list_undertakings
from app.store import jobs, rejudgings
from app.wiring import House
from tests.integration.conftest import NOW
from tests.integration.pages import Ask, asking, is_sound, tree

FILES = Path(__file__).parents[1] / "reference"
HOSTILE = '"><script>alert(1)</script>\u202e.csv'


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(house)


def rows(response: httpx.Response) -> list[str]:
    found = tree(response).xpath("//tbody/tr")
    return [" ".join(row.text_content().split()) for row in found]


def test_an_empty_page_says_how_to_import(ask: Ask) -> None:
    response = ask("GET", "/desk/work")
    is_sound(response)
    assert "plumbline figures import" in response.text
    assert ask("GET", "/desk/work.json").json() == {
        "undertakings": [],
        "waiting": {"rejudgings": 0, "jobs": 0, "given_up": 0},
    }


def test_an_import_on_the_command_line_is_seen(
    house: House, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", f"sqlite:///{tmp_path}/plumbline.sqlite3")
    asked = ["figures", "import", str(FILES / "world-bank.csv"), "--preset", "world-bank"]
    assert main([*asked, "--dry-run"]) == 1
    assert list_undertakings(house.store, 9) == ()
    assert main(asked) == 1
    (told,) = ask("GET", "/desk/work.json").json()["undertakings"]
    known = {name: told[name] for name in ("kind", "what", "going", "done", "rejected", "error")}
    assert known == {
        "kind": "import",
        "what": "world-bank.csv",
        "going": "finished",
        "done": 41,
        "rejected": 2,
        "error": None,
    }
    (row,) = rows(ask("GET", "/desk/work"))
    assert row.startswith("Import: world-bank.csv finished 41 done, 2 rejected, in ")


def test_an_import_that_fails_says_why(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", f"sqlite:///{tmp_path}/plumbline.sqlite3")
    assert main(["figures", "import", str(FILES / "owid.csv"), "--preset", "sdmx-csv-1"]) == 2
    (found,) = list_undertakings(house.store, 9)
    assert found.error is not None
    assert "is no SDMX-CSV 1" in found.error


def test_each_state_is_a_word_and_what_runs_has_a_bar(house: House, ask: Ask) -> None:
    began = NOW - timedelta(minutes=10)
    running = begin(house.store, Task(UndertakingKind.BACKFILL, "2021", "Ada", 1_000), began)
    advance(house.store, running, Count(250, 1), NOW)
    begin(house.store, Task(UndertakingKind.IMPORT, HOSTILE), began - timedelta(minutes=1))
    failed = begin(house.store, Task(UndertakingKind.IMPORT, "b.csv"), began - timedelta(hours=1))
    fail(house.store, failed, Count(3), HOSTILE, NOW)
    response = ask("GET", "/desk/work")
    is_sound(response)
    assert response.text.count("<script") == 2
    states = tree(response).xpath("//td/span[contains(@class, 'state')]/text()")
    assert states == ["running", "stopped", "failed"]
    (bar,) = tree(response).xpath("//progress")
    assert (bar.get("value"), bar.get("max"), bar.get("aria-label")) == (
        "250",
        "1000",
        "Backfill: 2021",
    )
    first, *_ = rows(response)
    assert "250 of 1,000 done, 1 rejected, about 30 minutes left" in first


def test_what_waits_is_counted(house: House, ask: Ask) -> None:
    with house.store.writing() as connection:
        rejudgings.ask(connection, [], Why(Cause.RECORDED, "none"), NOW)
        jobs.put(connection, "deliver", {"delivery": "1"}, NOW, NOW)
        jobs.put(connection, "deliver", {"delivery": "2"}, NOW, NOW)
        taken = jobs.take(connection, "deliver", NOW, NOW)
        assert taken
        jobs.give_up(connection, taken, "no", NOW)
    response = ask("GET", "/desk/work")
    is_sound(response)
    said = " ".join(tree(response).xpath("//main")[0].text_content().split())
    assert "0 reports wait to be judged again" in said
    assert "1 job waits" in said
    assert "1 job was given up" in said
    assert "plumbline jobs retry" in said
