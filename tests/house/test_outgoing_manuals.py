"""The manuals of webhooks out and of fetch say what the code does."""

import re
import shlex
from itertools import pairwise
from pathlib import Path

import pytest

from app.cli.arguments.webhooks import EVENTS
from app.cli.main import parser
from app.domain.limits import Fetches
from app.domain.webhooks import JITTER_PERCENT, LONGEST_WAIT, SCHEDULE, SUBSCRIBABLE, EventType
from app.exporters import as_events
from app.jobs.handlers import SENDING
from app.outgoing import pages, posts
from app.services import messages, subscriptions
from app.web.api import batch, webhooks
from app.web.deps import FETCH_QUEUE, FETCHES

DOCS = Path(__file__).parents[2] / "docs"
WEBHOOKS = (DOCS / "webhooks.md").read_text(encoding="utf-8")
FETCH = (DOCS / "fetch.md").read_text(encoding="utf-8")
BLOCKS = "\n".join(re.findall(r"```sh\n(.*?)```", WEBHOOKS, re.DOTALL))
COMMANDS = sorted(
    {
        *re.findall(r"^(plumbline .*)$", BLOCKS, re.MULTILINE),
        *re.findall(r"`(plumbline [^`]+)`", WEBHOOKS),
    }
)
FETCHES_BY_DEFAULT = Fetches()
NUMBERS = {4: "four", 8: "eight"}


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_can_be_given_as_it_stands(command: str) -> None:
    _, *arguments = shlex.split(command)
    assert callable(parser().parse_args(arguments).command)


def test_the_commands_are_found() -> None:
    assert len(COMMANDS) >= 10


@pytest.mark.parametrize("event", EventType)
def test_each_event_is_there(event: EventType) -> None:
    assert f"| `{event}` |" in WEBHOOKS


def test_the_command_line_knows_each_event_that_can_be_subscribed_to() -> None:
    assert EVENTS == SUBSCRIBABLE


def test_each_operation_is_there() -> None:
    for route in webhooks.router.routes:
        path = re.sub(r"{[a-z_]+}", "{id}", getattr(route, "path", ""))
        for method in getattr(route, "methods", ()):
            assert f"`{method} {path}`" in WEBHOOKS


def test_the_schedule_is_there() -> None:
    waits = "5 seconds, 5 and 30 minutes, 2, 5, 10, 14, 20 and 24 hours"
    assert waits in WEBHOOKS
    said = [int(number) for number in re.findall(r"\d+", waits)]
    seconds = [said[0], *(one * 60 for one in said[1:3]), *(one * 3600 for one in said[3:])]
    assert [one.total_seconds() for one in SCHEDULE] == [0, *seconds]
    assert all(one <= other for one, other in pairwise(seconds))
    assert JITTER_PERCENT == 10
    assert LONGEST_WAIT.days == 1


def test_the_numbers_of_webhooks_are_there() -> None:
    for said in (
        f"within {posts.TOTAL_SECONDS} seconds",
        f"kept for {messages.KEPT.days} days",
        f"at most {subscriptions.MOST} subscriptions",
        f"For {subscriptions.OVERLAP.days * 24} hours",
        f"beyond {as_events.CHARACTERS} characters",
        f"at most {as_events.CLAIM_EVENTS} claims",
        f"{NUMBERS[SENDING]} at once",
        f"{NUMBERS[messages.REST]} times as long",
    ):
        assert said in WEBHOOKS


def test_the_numbers_of_fetch_are_there() -> None:
    for said in (
        f"At most {FETCHES_BY_DEFAULT.fetch_redirects} redirects",
        f"{FETCHES_BY_DEFAULT.fetch_connect_seconds} seconds to connect",
        f"{FETCHES_BY_DEFAULT.fetch_seconds} seconds in all",
        f"at most {FETCHES_BY_DEFAULT.fetch_bytes // 1_048_576} MiB",
        f"longer than {FETCHES_BY_DEFAULT.fetch_bytes} bytes",
        f"at most {batch.MOST_PAGES} pages",
        f"{NUMBERS[FETCHES].capitalize()} pages are fetched at once",
        f"{NUMBERS[FETCH_QUEUE]} requests may wait",
        *(f"`{kind}`" for kind in pages.MEDIA_TYPES),
    ):
        assert said in FETCH


def test_each_page_leads_to_the_others() -> None:
    for page in (WEBHOOKS, FETCH):
        for target in re.findall(r"\]\(([a-z-]+\.md)", page):
            assert (DOCS / target).exists()


@pytest.mark.parametrize("words", ["address that is not public", "takes too long"])
def test_what_goes_wrong_is_there(words: str) -> None:
    assert words in WEBHOOKS
    assert words in FETCH
