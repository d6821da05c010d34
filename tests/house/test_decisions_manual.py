"""The manual of decisions says what the code does: commands, addresses, refusals."""

import re
import shlex
from pathlib import Path

import pytest
from fastapi.routing import APIRoute

from app.cli.main import parser
from app.domain import DecisionKind
from app.web.api import decisions, figures

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "docs" / "desk-decisions.md").read_text(encoding="utf-8")
BLOCKS = "\n".join(re.findall(r"```sh\n(.*?)```", MANUAL, re.DOTALL))
COMMANDS = re.findall(r"^(plumbline .*)$", BLOCKS, re.MULTILINE)
SAID = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "app" / "services").glob("*.py"))
)
REFUSALS = re.findall(r"^\| (?:409|412|422) `([^`]+)`", MANUAL, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_can_be_given_as_it_stands(command: str) -> None:
    _, *arguments = shlex.split(command)
    assert callable(parser().parse_args(arguments).command)


@pytest.mark.parametrize("kind", DecisionKind)
def test_each_kind_is_explained_and_has_its_command(kind: DecisionKind) -> None:
    assert f"| `{kind}` |" in MANUAL
    assert any(command.startswith(f"plumbline decisions {kind} ") for command in COMMANDS)


def test_each_address_is_there() -> None:
    named = {
        (method, re.sub(r"\{\w+\}", "{id}", route.path))
        for router in (decisions.router, figures.router)
        for route in router.routes
        if isinstance(route, APIRoute)
        for method in route.methods or ()
    }
    told = re.findall(r"^\| `(POST|GET|DELETE) (/[^`?]+)", MANUAL, re.MULTILINE)
    assert len(told) >= 8
    assert set(told) <= named


@pytest.mark.parametrize("refusal", REFUSALS)
def test_each_refusal_is_in_the_code(refusal: str) -> None:
    words = re.split(r"ser_…|\b9\b|\bretracted\b", refusal)
    assert all(part.strip() in SAID for part in words)


def test_the_refusals_are_found() -> None:
    assert len(REFUSALS) >= 8
