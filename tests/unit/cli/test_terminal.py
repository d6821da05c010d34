"""No word of an article, a sender or a file does anything on the terminal that shows it."""

from decimal import Decimal
from pathlib import Path

import pytest

from app.cli.main import main
from app.cli.terminal import note, say, spelt_out
from app.domain import NewFigure, SeriesFacets
from app.domain.person import Role
from app.services.figures import add_figures
from app.services.people import NewPerson, add_person
from app.settings import Profile
from app.store import open_store
from app.wiring import build_engine
from tests.databases import migrated
from tests.unit.store.samples import NOW

SNARE = "Wire\x1b[2J\x9b31m\r\n\u202etluafed\u2066\u2028::error::##[group]x\ty"
"""It clears the screen, colours, begins lines, turns around, and commands two build runners."""


def is_harmless(text: str) -> bool:
    """Whether it is nothing but lines of printed signs and tabs, without a runner's command."""
    lines = text.removesuffix("\n").split("\n")
    return all(
        line.replace("\t", "").isprintable() and not line.startswith("::") and "##[" not in line
        for line in lines
    )


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    found = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", found)
    migrated(found)
    return found


def test_fields_are_divided_by_the_only_tabs(capsys: pytest.CaptureFixture[str]) -> None:
    say("::warning::a", SNARE)
    said = capsys.readouterr().out
    assert is_harmless(said)
    assert (said.count("\n"), said.count("\t")) == (1, 1)


def test_a_note_is_one_line_that_names_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    note(SNARE)
    said = capsys.readouterr().err
    assert is_harmless(said)
    assert said.startswith("plumbline: Wire")


def test_a_files_name_is_spelt_out() -> None:
    assert spelt_out("a\x1b[2J.txt") == "a\\x1b[2J.txt"


def test_figures_are_listed_and_do_nothing(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Seen to fail with the lines written to stdout as they are."""
    store = open_store(url)
    series = SeriesFacets(item="boat", subject=SNARE)
    figure = NewFigure(series=series, low=Decimal(3), high=Decimal(3), unit="boat", source=SNARE)
    add_figures(store, build_engine(Profile.FAST), [figure], NOW)
    store.close()
    assert main(("figures", "list")) == 0
    said = capsys.readouterr().out
    assert "Wire" in said
    assert is_harmless(said)
    assert said.count("\n") == 1


def test_a_persons_name_is_no_command(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Seen to fail with the lines written to stdout as they are."""
    store = open_store(url)
    add_person(store, NewPerson("::stop-commands::x", Role.ADMIN, "the tide comes at noon"), NOW)
    store.close()
    assert main(("users", "list")) == 0
    assert is_harmless(capsys.readouterr().out)


def test_what_went_wrong_with_a_file_does_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Seen to fail with the message written to stderr as it is."""
    assert main(("check", "gone\x1b[2J\u202e.md")) == 2
    said = capsys.readouterr().err
    assert "gone" in said
    assert is_harmless(said)
