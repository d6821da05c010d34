"""`plumbline decisions`: every decision, said and listed on the command line."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from app.cli.main import main
from app.domain import Figure
from app.services.figures import NewFigure, SeriesFacets, add_figures
from app.settings import Profile
from app.store import open_store
from app.wiring import build_engine
from tests.databases import migrated
from tests.unit.store.samples import NOW

FAST = build_engine(Profile.FAST)
Add = Callable[..., Figure]


@pytest.fixture
def add(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Add:
    url = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", url)
    migrated(url)

    def added(subject: str, value: int = 300) -> Figure:
        number = Decimal(value)
        facets = SeriesFacets("engineer", subject)
        new = NewFigure(facets, number, number, "engineer", "Coast Agency", published=NOW.date())
        store = open_store(url)
        try:
            return add_figures(store, FAST, [new], NOW)[0]
        finally:
            store.close()

    return added


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[..., list[list[str]]]:
    def rows(*arguments: str) -> list[list[str]]:
        assert main(("decisions", *arguments)) == 0
        return [line.split("\t") for line in capsys.readouterr().out.splitlines()]

    return rows


Said = Callable[..., list[list[str]]]


def test_a_merge_is_printed_with_who_and_why(add: Add, said: Said) -> None:
    one, other = add("BLG"), add("Blue Lagoon")
    who = ("--who", "Ines Brandt", "--reason", "one company")
    ((number, _, told, kind, before, after, why),) = said(
        "merge", one.series_id, other.series_id, *who
    )
    assert (number, told, kind, why) == ("1", "Ines Brandt", "merge", "one company")
    assert before == f"{one.series_id}: engineer · BLG"
    assert after == f"is {other.series_id}: engineer · Blue Lagoon; 1 figure moved"


def test_every_decision_can_be_said_and_is_listed(add: Add, said: Said) -> None:
    one, other = add("BLG"), add("Blue Lagoon")
    said("apart", one.series_id, other.series_id)
    said("pin", one.series_id, one.id)
    said("unpin", one.series_id)
    said("split", one.series_id, one.id, "--part", "marine", "--place", "Port Vale")
    said("retract", other.id, "--reason", "a slip")
    said("undo", "5")
    listed = said("list")
    kinds = ["undo", "retract", "split", "unpin", "pin", "apart"]
    assert [row[3] for row in listed] == kinds
    assert listed[1][5] == "is retracted: compared with nothing (taken back by 6)"
    assert "marine" in listed[2][5]
    assert [row[3] for row in said("list", "--limit", "2")] == kinds[:2]
    about = said("list", "--series", other.series_id, "--limit", "2")
    assert [row[0] for row in about] == ["6", "5"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("merge", "ser_none", "ser_other"),
        ("retract", "fig_none"),
        ("undo", "7"),
        ("unpin", "ser_none"),
        ("list", "--series", "ser_none"),
    ],
)
def test_what_cannot_be_decided_ends_with_2(
    add: Add, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert main(("decisions", *arguments)) == 2
    assert capsys.readouterr().err.startswith("plumbline: no ")


def test_a_split_without_a_facet_is_refused(add: Add, capsys: pytest.CaptureFixture[str]) -> None:
    one = add("BLG")
    assert main(("decisions", "split", one.series_id, one.id)) == 2
    assert "these are the facets that the series has" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "-1", "x", "٣"])
def test_a_number_is_one(number: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(("decisions", "undo", number))
    assert ended.value.code == 2
