"""The manual of webhooks says what the code does: systems, headers, commands, outcomes."""

import argparse
import re
import shlex
from pathlib import Path

import pytest

from app.cli.main import parser
from app.domain.sender import Cms
from app.intake.from_standard import GONE, PUBLISHED
from app.services.hooks import KEPT
from app.web.hooks.signatures import PRESETS

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "docs" / "hooks.md").read_text(encoding="utf-8")
BLOCKS = "\n".join(re.findall(r"```sh\n(.*?)```", MANUAL, re.DOTALL)).replace("\\\n", " ")
COMMANDS = sorted(
    {
        *re.findall(r"^(plumbline .*)$", BLOCKS, re.MULTILINE),
        *re.findall(r"`(plumbline [^`]+)`", MANUAL),
    }
)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_can_be_given_as_it_stands(command: str) -> None:
    _, *arguments = shlex.split(command)
    assert callable(parser().parse_args(arguments).command)


def test_the_commands_are_found() -> None:
    assert len(COMMANDS) >= 15


@pytest.mark.parametrize("cms", Cms)
def test_each_system_has_its_path_and_its_headers(cms: Cms) -> None:
    assert f"`{cms}`" in MANUAL
    assert f"--cms {cms}" in MANUAL
    for scheme in PRESETS[cms]:
        for header in (scheme.header, scheme.ts_header):
            assert header in MANUAL


def test_each_option_of_a_scheme_is_there() -> None:
    senders = _action(parser(), "senders")
    add = _action(senders, "add")
    options = {option for one in add._actions for option in one.option_strings}
    assert {one for one in options if one.startswith("--")} - {"--help"} <= set(
        re.findall(r"--[a-z-]+", MANUAL)
    )


@pytest.mark.parametrize("kind", [*PUBLISHED, *GONE])
def test_each_type_of_event_is_there(kind: str) -> None:
    assert f"`{kind}`" in MANUAL


def test_how_long_a_delivery_is_kept_is_there() -> None:
    assert f"kept for {KEPT.days} days" in MANUAL


def _action(above: argparse.ArgumentParser, name: str) -> argparse.ArgumentParser:
    for one in above._actions:
        if isinstance(one, argparse._SubParsersAction) and name in one.choices:
            found: argparse.ArgumentParser = one.choices[name]
            return found
    raise AssertionError(name)
