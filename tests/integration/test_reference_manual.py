"""docs/reference-data.md: its examples do what it says, and it leaves out no field and no form."""

import re
from pathlib import Path

import pytest

from app.cli.arguments.figures_import import PRESETS
from app.cli.main import main
from app.domain import ObservationStatus
from app.importers.documents import checked, document_in
from app.importers.mapping import ALIASES, FIELDS, Mapping
from app.importers.words import WordFile

MANUAL = (Path(__file__).parents[2] / "docs" / "reference-data.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"`([\w-]+\.(?:csv|toml|yaml))`[^`]*?:\n\n```\w*\n(.*?)```", re.DOTALL)


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The files that the manual shows, in a folder with a database of its own."""
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", f"sqlite:///{tmp_path}/desk.sqlite3")
    monkeypatch.chdir(tmp_path)
    for name, text in BLOCK.findall(MANUAL):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_first_example_does_what_the_manual_says(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["figures", "import", "population.csv", "--mapping", "population.toml"]
    assert main([*asked, "--rejects", "rejects.csv"]) == 1
    said = capsys.readouterr()
    assert said.err + said.out in MANUAL
    assert main(["figures", "list", "population"]) == 0
    listed = re.sub(r"fig_\w+", "fig_…", capsys.readouterr().out)
    assert listed in MANUAL
    (files / "story.txt").write_text("Norland's population is 54 million.\n", encoding="utf-8")
    told = ["--source", "Harbour Post", "--published", "2025-03-10", "--no-record"]
    assert main(["check", "story.txt", *told]) == 1
    assert capsys.readouterr().out in MANUAL


def test_the_wide_example_does_too(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["figures", "import", "population-wide.csv", "--mapping", "population-wide.yaml"]
    assert (files / "population-wide.yaml").exists()
    assert main(asked) == 0
    assert capsys.readouterr().out == "2 added\n"


def test_the_words_for_codes_are_such_a_file(tmp_path: Path) -> None:
    (block,) = re.findall(r"```toml\n(\[\[indicator.*?)```", MANUAL, re.DOTALL)
    path = tmp_path / "words.toml"
    path.write_text(block, encoding="utf-8")
    words = checked(WordFile, document_in(path), path.name)
    assert len(words.indicator) == 2


@pytest.mark.parametrize(
    "name",
    [*FIELDS, *(name for name in ALIASES if name in ("measure", "geo")), *Mapping.model_fields],
)
def test_each_field_is_in_the_manual(name: str) -> None:
    assert f"`{name}" in MANUAL


@pytest.mark.parametrize("name", [*PRESETS, *ObservationStatus])
def test_each_form_and_status_is_in_the_manual(name: str) -> None:
    assert f"`{name}`" in MANUAL
