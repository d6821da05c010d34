"""What a service is asked: with the key, if there is one, and at no other address."""

import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from itertools import count
from pathlib import Path

import pytest

from app.cli.checking.config import Projects
from app.cli.checking.drafts import Draft, draft_of
from app.cli.checking.options import Wanted
from app.cli.checking.paths import Target
from app.cli.checking.remote import outcomes_of
from app.domain.deadline import TOOK_TOO_LONG
from app.errors import BadInput, TookTooLong, Unavailable
from tests.unit.outgoing.servers import LOOPBACK, sent, serving

SHOWN = "plb_0123456789ab_" + "A" * 43
REFUSED = b'{"status": 401, "detail": "show a key"}'


@pytest.fixture
def draft(write: Callable[..., Path]) -> Draft:
    path = write("a.md", "The crew counted 12 men.\n")
    made = draft_of(Target(path.name, path), Projects().of(path.parent), Wanted(()))
    assert made is not None
    return made


def test_the_key_is_shown(draft: Draft) -> None:
    with serving(sent(REFUSED, 401)) as server:
        address = server.url("", LOOPBACK)
        with pytest.raises(BadInput, match=r"show a key.*PLUMBLINE_KEY"):
            list(outcomes_of([draft], address, record=False, key=SHOWN))
        with pytest.raises(BadInput):
            list(outcomes_of([draft], address, record=False))
    (_, first, _), (_, second, _) = server.asked
    assert first["authorization"] == f"Bearer {SHOWN}"
    assert "authorization" not in second


def test_the_key_goes_to_no_other_address(draft: Draft) -> None:
    with serving(sent(REFUSED, 401)) as other:
        elsewhere = sent(b"", 307, location=other.url("/check", LOOPBACK))
        with serving(elsewhere) as server, pytest.raises(Unavailable):
            list(outcomes_of([draft], server.url("", LOOPBACK), record=False, key=SHOWN))
    assert other.asked == []


@pytest.mark.parametrize("key", ["plb a", "plb\u00e9", "plb\nX-Other: 1"])
def test_what_could_stand_in_no_header_is_refused_without_being_shown(
    draft: Draft, key: str
) -> None:
    with pytest.raises(BadInput, match="PLUMBLINE_KEY is no key") as refused:
        list(outcomes_of([draft], "http://127.0.0.1:1", record=False, key=key))
    assert key not in str(refused.value)


def test_a_connection_that_ends_before_the_answer_is_made_anew(draft: Draft) -> None:
    """Seen to fail without the second try."""
    late = json.dumps({"type": TOOK_TOO_LONG, "status": 503, "detail": "longer than 10 s"})
    tell, asked = sent(late.encode(), 503), count()

    def once_a_connection(handler: BaseHTTPRequestHandler, body: bytes) -> None:
        number = next(asked)
        handler.close_connection = number > 0
        if number != 1:
            tell(handler, body)

    with serving(once_a_connection) as server:
        found = list(outcomes_of([draft, draft], server.url("", LOOPBACK), record=False))
    assert [type(one) for one in found] == [TookTooLong, TookTooLong]
    assert len(server.asked) == 3


def test_a_service_that_never_answers_is_told_of(draft: Draft) -> None:
    with serving(lambda _handler, _body: None) as server:
        address = server.url("", LOOPBACK)
        with pytest.raises(Unavailable, match="does not answer"):
            list(outcomes_of([draft], address, record=False))
    assert len(server.asked) == 2


def test_an_article_that_takes_the_service_too_long_leaves_the_others(draft: Draft) -> None:
    """Seen to fail with every 503 taken for a service that is out of order."""
    late = json.dumps({"type": TOOK_TOO_LONG, "status": 503, "detail": "longer than 10 s"})
    with serving(sent(late.encode(), 503)) as server:
        found = list(outcomes_of([draft, draft], server.url("", LOOPBACK), record=False))
    assert [type(one) for one in found] == [TookTooLong, TookTooLong]
    busy = json.dumps({"type": "about:blank", "status": 503, "detail": "the disk is gone"})
    with serving(sent(busy.encode(), 503)) as server, pytest.raises(Unavailable, match="the disk"):
        list(outcomes_of([draft, draft], server.url("", LOOPBACK), record=False))
