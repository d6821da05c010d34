"""`plumbline figures import` and `list`, as a desk runs them."""

import csv
from pathlib import Path

import pytest

from app.cli.arguments.figures_import import PRESETS
from app.cli.main import main
from app.importers import IMPORTERS

FILES = Path(__file__).parents[2] / "reference"
PACKAGE = FILES / "package" / "datapackage.json"


@pytest.fixture(autouse=True)
def _database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", f"sqlite:///{tmp_path}/desk.sqlite3")


def test_every_form_but_one_s_own_is_a_preset() -> None:
    assert set(PRESETS) == set(IMPORTERS) - {"csv"}


def test_rejected_rows_are_told_kept_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rejects = tmp_path / "rejects.csv"
    asked = ["figures", "import", str(FILES / "world-bank.csv"), "--preset", "world-bank"]
    assert main([*asked, "--rejects", str(rejects)]) == 1
    said = capsys.readouterr()
    assert said.out == "33 added, 6 without a value, 2 rejected\n"
    assert "line 14: 2020: '10.1m' is no number" in said.err
    with rejects.open(encoding="utf-8", newline="") as rows:
        header, first, _ = csv.reader(rows)
    assert header == ["line", "field", "reason"]
    assert first[:2] == ["14", "2020"]
    assert main(asked) == 1
    assert capsys.readouterr().out.startswith("33 on file already")


def test_a_dry_run_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["figures", "import", str(PACKAGE), "--dry-run"]) == 1
    assert capsys.readouterr().out == "3 to add, 1 without a value, 1 rejected\n"
    assert main(["figures", "list"]) == 0
    assert capsys.readouterr().out == ""


def test_a_table_of_one_s_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "m.toml").write_text(
        '[columns]\nsubject = "land"\nvalue = "v"\ndate = "year"\n'
        '[constants]\nitem = "population"\nunit = "person"\n'
    )
    (tmp_path / "t.csv").write_text("land,year,v\nNorland,2024,5412377\n")
    asked = ["figures", "import", str(tmp_path / "t.csv"), "--mapping", str(tmp_path / "m.toml")]
    assert main([*asked, "--source", "Statistics Norland", "--vintage", "2025-01-20"]) == 0
    capsys.readouterr()
    assert main(["figures", "list", "population", "--source", "statistics norland"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.split(" · ")[1:] == [
        "population",
        "Norland",
        "2024",
        "5,412,377 people",
        "Statistics Norland",
    ]


def test_a_cell_of_the_file_is_no_formula_and_no_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "m.toml").write_text(
        '[columns]\nvalue = "=cmd()"\n[constants]\nitem = "population"\nunit = "person"\n'
        'date = "2024"\nsource_name = "Statistics Norland"\n'
    )
    (tmp_path / "t.csv").write_text("=cmd()\n\x1b[31mred\n")
    rejects = tmp_path / "rejects.csv"
    asked = ["figures", "import", str(tmp_path / "t.csv"), "--mapping", str(tmp_path / "m.toml")]
    assert main([*asked, "--rejects", str(rejects)]) == 1
    assert "\x1b" not in capsys.readouterr().err
    assert rejects.read_text().splitlines()[1].startswith("2,'=cmd(),")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["gone.csv", "--preset", "owid"], "gone.csv: is no file"),
        ([str(FILES / "owid.csv")], "say how to read it: --mapping FILE, or --preset"),
        ([str(FILES / "owid.csv"), "--preset", "sdmx-csv-1"], "is no SDMX-CSV 1"),
        ([str(FILES / "owid.csv"), "--mapping", "gone.toml"], "gone.toml: No such file"),
    ],
)
def test_what_cannot_be_read_ends_with_two(
    asked: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["figures", "import", *asked]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    "asked",
    [["import", "x", "--vintage", "soon"], ["list", "--limit", "0"], ["list", "--limit", "x"]],
)
def test_arguments_that_cannot_be_used_say_why(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["figures", *asked])
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert "write the day" in said or "choose from 1" in said
