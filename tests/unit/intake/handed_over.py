"""What a CMS sends, from the samples beside the tests, and what is to be done about it."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.sender import Cms
from app.errors import BadInput
from app.intake import Check, Ignore, Instruction, Origin, Payload, Withdraw, instruction_in

PAYLOADS = Path(__file__).parents[2] / "payloads"
ORIGIN = Origin("site", "Harbour Post", "Europe/Berlin")
TEXT = "The ferry sank with 212 people on board, the coast guard said."


def sample(cms: Cms, name: str) -> Any:  # JSON has any shape
    return json.loads((PAYLOADS / cms / f"{name}.json").read_text(encoding="utf-8"))


def asked(cms: Cms, name: str) -> Instruction:
    return instruction_in(cms, sample(cms, name), ORIGIN)


def check(cms: Cms, name: str) -> Check:
    instruction = asked(cms, name)
    assert isinstance(instruction, Check)
    return instruction


def payload(cms: Cms, name: str) -> Payload:
    return check(cms, name).payload()


def withdrawal(cms: Cms, name: str) -> Withdraw:
    instruction = asked(cms, name)
    assert isinstance(instruction, Withdraw)
    return instruction


def reason(cms: Cms, name: str) -> str:
    instruction = asked(cms, name)
    assert isinstance(instruction, Ignore)
    return instruction.reason


def refused(cms: Cms, name: str) -> tuple[str | int, ...]:
    """The path to the field that is refused."""
    with pytest.raises(BadInput) as error:
        asked(cms, name)
    return error.value.loc
