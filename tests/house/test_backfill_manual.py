"""The manual of archives names every option, every ending, and every problem that the code says."""

import argparse
import re
from pathlib import Path

import pytest

from app.cli.arguments import backfill
from app.cli.backfill import SHOWN
from app.cli.filling import lines, on_ray, sources, work
from app.cli.filling.engine import DIED
from app.cli.filling.engines import ENGINES
from app.services.backfill import WITHDRAWN

MANUAL = (Path(__file__).parents[2] / "docs" / "backfill.md").read_text(encoding="utf-8")
CELL = re.compile(r"`([^`]+)`")


def options() -> list[str]:
    parser = argparse.ArgumentParser()
    backfill.add(parser.add_subparsers())
    (commands,) = (one for one in parser._actions if one.choices)  # argparse has no public way
    assert isinstance(commands.choices, dict)
    found = commands.choices["backfill"]._actions
    return [one.option_strings[-1] for one in found if one.option_strings and one.dest != "help"]


@pytest.mark.parametrize("option", options())
def test_each_option_is_explained(option: str) -> None:
    assert f"\n| `{option}" in MANUAL


@pytest.mark.parametrize("ending", sorted(sources.KINDS))
def test_each_ending_that_a_folder_is_searched_for_is_named(ending: str) -> None:
    assert f"`{ending}`" in MANUAL


@pytest.mark.parametrize("engine", ENGINES)
def test_each_engine_is_named(engine: str) -> None:
    assert f"`--engine {engine}`" in MANUAL


@pytest.mark.parametrize(
    "problem",
    [
        work.UNDATED,
        work.NOT_USABLE.format("canceled"),
        sources.NO_NAME,
        sources.GONE,
        on_ray.MISSING,
        lines.TOO_LONG,
        WITHDRAWN,
        DIED,
    ],
)
def test_each_problem_has_its_mend(problem: str) -> None:
    rows = [line for line in MANUAL.splitlines() if line.startswith("| `")]
    told = [cell.split("…")[0].strip() for row in rows for cell in CELL.findall(row)]
    assert any(problem.startswith(cell) for cell in told if len(cell) > 9)


def test_as_many_are_told_as_it_says() -> None:
    assert SHOWN == 10
    assert "The first ten are told on stderr" in MANUAL
