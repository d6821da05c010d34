"""The manual of people and keys says what the code does: commands, roles, limits, answers."""

import re
import shlex
from pathlib import Path

import pytest

from app.cli.main import parser
from app.domain.key import Scope
from app.domain.limits import Quotas
from app.domain.person import IDLE, LONGEST, Role
from app.domain.quota import Counted
from app.services import access, passwords
from app.services.keys import KEY
from app.web import keys, quotas, shown, throttle
from app.web.access import TAKES, Way
from app.web.pages import guard, sign_in

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "docs" / "people.md").read_text(encoding="utf-8")
BLOCKS = "\n".join(re.findall(r"```sh\n(.*?)```", MANUAL, re.DOTALL))
COMMANDS = sorted(
    {
        *re.findall(r"^(plumbline .*)$", BLOCKS, re.MULTILINE),
        *re.findall(r"`(plumbline [^`<]+?) ?[`<]", MANUAL),
    }
)
COOKIE = f"`{shown.COOKIE}`"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_can_be_given_as_it_stands(command: str) -> None:
    _, *arguments = shlex.split(command)
    assert callable(parser().parse_args(arguments).command)


def test_the_commands_are_found() -> None:
    assert len(COMMANDS) >= 12


def test_the_key_that_is_shown_is_written_as_keys_are() -> None:
    shown_keys = set(re.findall(r"plb_[0-9a-f]+_\S{20,}?(?=['\s])", MANUAL))
    assert len(shown_keys) == 1
    assert all(KEY.fullmatch(one) for one in shown_keys)


@pytest.mark.parametrize("word", [*Role, *Scope])
def test_each_role_and_scope_is_there(word: str) -> None:
    assert f"| `{word}` |" in MANUAL


def test_the_limits_are_those_of_the_code() -> None:
    cost = passwords.RFC_9106
    for said in (
        f"{passwords.LEAST} to {passwords.MOST:,} characters",
        f"{cost.passes} passes over {cost.kibibytes // 1024} MiB in {cost.lanes} lanes",
        f"a salt of {passwords.SALT_BYTES} bytes, a tag of {passwords.TAG_BYTES}",
        f"After {throttle.NAME_TRIES} wrong passwords for one name",
        f"or {throttle.ADDRESS_TRIES} from one address",
        f"within {throttle.WITHIN.seconds // 60} minutes",
        f"more than {Quotas().failed_keys_a_minute} within a minute",
        f"{IDLE.seconds // 3600} hours after its last use, and {LONGEST.days} days at most",
        COOKIE,
        shown.OTHER_HEADER,
    ):
        assert said in MANUAL, said


def test_what_is_answered_is_there_word_for_word() -> None:
    too_many = f"too many {quotas.WORDS[Counted.FAILED_KEYS]}"
    for said in (guard.NOT_HERE, guard.FOREIGN, keys.MISSING, shown.UNKNOWN, too_many):
        quoted = re.split("[:,]", said)[0]
        assert quoted in MANUAL, quoted
    assert sign_in.WRONG in MANUAL
    assert access.OPEN_TO_ALL.format("0.0.0.0").partition(" with ")[0] in MANUAL  # noqa: S104  # read


def test_what_takes_nothing_is_there() -> None:
    for one, takes in TAKES.items():
        if takes is Way.NONE:
            assert f"`{one.partition(' ')[2]}`" in MANUAL
