"""The manual of limits says what the code does: numbers, names, answers."""

import re
import shlex
from pathlib import Path

import pytest

from app.cli.connections import HEAD_BYTES, SLOWEST
from app.domain import limits
from app.domain.limits import Limits
from app.domain.quota import Counted
from app.errors import BadInput
from app.services import idempotency
from app.settings import PREFIX, limits_in
from app.store.engine import LIGHT_WAIT_SECONDS
from app.web.quotas import WORDS

DOCS = Path(__file__).parents[2] / "docs"
MANUAL = (DOCS / "limits.md").read_text(encoding="utf-8")
KNOWN = set(re.findall(r"`(PLUMBLINE_[A-Z_]+)`", (DOCS / "settings.md").read_text("utf-8")))
ALL = Limits()


@pytest.mark.parametrize("one", Counted)
def test_each_quota_stands_there_with_its_default_and_its_variable(one: Counted) -> None:
    variable = f"{PREFIX}{one.replace('-', '_').upper()}_A_MINUTE"
    most = ALL.quotas.of(one).most
    assert re.search(rf"^\| `{one}` \| .* \| {most} \| `{variable}` \|$", MANUAL, re.MULTILINE)


def test_each_variable_that_is_named_is_a_setting() -> None:
    named = set(re.findall(r"PLUMBLINE_[A-Z_]+[A-Z]", MANUAL)) - {"PLUMBLINE_KEY"}
    assert len(named) >= 12
    assert {one for one in named if one not in KNOWN} <= {"PLUMBLINE_FETCH"}


@pytest.mark.parametrize(
    ("what", "seconds", "variable"),
    [
        ("the head of a request", ALL.patience.head_seconds, "HEAD_SECONDS"),
        ("its body", ALL.patience.body_seconds, "BODY_SECONDS"),
        ("a connection on which", ALL.patience.keep_alive_seconds, "KEEP_ALIVE_SECONDS"),
        ("an answer that is not taken", ALL.patience.taking_seconds, "TAKING_SECONDS"),
        ("what is being answered", ALL.patience.drain_seconds, "DRAIN_SECONDS"),
    ],
)
def test_each_time_stands_there(what: str, seconds: float, variable: str) -> None:
    row = rf"^\| {what}.* \| {seconds} s.* \| `{PREFIX}{variable}` \|"
    assert re.search(row, MANUAL, re.MULTILINE)


def test_the_numbers_are_those_of_the_code() -> None:
    mib = limits.MIB
    for said in (
        f"body of `/check`, `/extract`, `/hooks/…` | {ALL.bodies.check_body_bytes // mib} MiB",
        f"body of `/check/batch` | {ALL.bodies.batch_body_bytes // mib} MiB",
        f"any other body | {ALL.bodies.body_bytes // mib} MiB",
        f"text of an article | {ALL.sizes.text_bytes // mib} MiB",
        f"claims of an article | {ALL.sizes.claims:,}",
        f"articles of a batch | {ALL.sizes.batch_articles}",
        f"`source` {limits.SOURCE_CHARACTERS} characters",
        f"`title` {limits.TITLE_CHARACTERS}",
        f"`url` {limits.URL_CHARACTERS:,}",
        f"`q` {limits.QUERY_CHARACTERS}",
        f"`Idempotency-Key` {idempotency.KEY_CHARACTERS}",
        f"a page of {limits.PAGE} entries",
        f"numbers of {limits.DIGITS} digits",
        f"a second more for each {SLOWEST // 1024} KiB",
        f"A head has {HEAD_BYTES // 1024} KiB at most",
        f"{ALL.work.queue} requests wait",
        f"each for {ALL.work.queue_seconds} seconds at most",
        f"does not answer within {LIGHT_WAIT_SECONDS} s",
        f"kept for {idempotency.KEPT.total_seconds() / 3600:.0f} hours",
        f"`Retry-After: {idempotency.AGAIN.seconds}`",
        f"{ALL.fetches.fetch_connect_seconds} seconds to connect, ",
        f"{ALL.fetches.fetch_seconds} in all",
    ):
        assert said in MANUAL, said
    assert f"again after {idempotency.LEASE.seconds} seconds" in MANUAL


def test_what_is_answered_is_there_word_for_word() -> None:
    with pytest.raises(BadInput) as refused:
        limits_in({"PLUMBLINE_CHECKS_A_MINUTE": "many"})
    assert f"plumbline: {refused.value}" in MANUAL
    assert f"too many {WORDS[Counted.CHECKS]}: at most 120 a minute; try again in 12 s" in MANUAL


def test_each_command_can_be_given_as_it_stands() -> None:
    blocks = re.findall(r"```sh\n(.*?)```", MANUAL, re.DOTALL)
    assert len(blocks) >= 2
    for block in blocks:
        assert shlex.split(block.replace("\\\n", " "))[0] == "curl"
