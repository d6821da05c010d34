"""A call is tried again where that may help and does no harm, and never for ever."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from app.client.calls import Call
from app.client.errors import Busy, Contradicted, Silent
from app.client.exchange import Failure, Patience, Pause, Reply, Told, exchange

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
PATIENCE = Patience(retries=2, longest_pause=30)
CALL = Call("GET", "/figures", lambda _headers, raw: raw.decode())
ONCE = Call("POST", "/merge", lambda _headers, raw: raw.decode(), is_repeatable=False)
BROKEN = Failure(OSError("the line broke"), was_sent=True)
UNREACHED = Failure(OSError("nobody there"), was_sent=False)


def reply(status: int, **headers: str) -> Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status, b'{"detail": "so"}', named, NOW)


def performed(
    call: Call[str], told: Sequence[Told], patience: Patience = PATIENCE
) -> tuple[str, list[float]]:
    """What the call came to, and the pauses on the way; each try is told the next thing."""
    steps, waiting = exchange(call, patience), list(told)
    pauses: list[float] = []
    answer: Told = None
    while True:
        try:
            step = steps.send(answer)
        except StopIteration as done:
            assert not waiting
            return done.value, pauses
        if isinstance(step, Pause):
            pauses.append(step.seconds)
            answer = None
        else:
            answer = waiting.pop(0)


@pytest.mark.parametrize("status", [200, 201])
def test_an_answer_is_read_at_once(status: int) -> None:
    assert performed(CALL, [reply(status)]) == ('{"detail": "so"}', [])


def test_the_service_says_how_long_to_wait() -> None:
    told = [reply(503, retry_after="5"), reply(429, retry_after="7"), reply(200)]
    assert performed(CALL, told)[1] == [5, 7]


def test_a_moment_to_come_back_at_is_understood() -> None:
    told = [reply(503, retry_after="Tue, 01 Feb 2022 09:30:12 GMT"), reply(200)]
    assert performed(CALL, told)[1] == [12]
    past = [reply(503, retry_after="Tue, 01 Feb 2022 09:00:00 GMT"), reply(200)]
    assert performed(CALL, past)[1] == [0]


@pytest.mark.parametrize("header", ["", "soon", "-3", "1.5"])
def test_without_a_word_the_pauses_double(header: str) -> None:
    told = [reply(503, retry_after=header), reply(503), reply(200)]
    assert performed(CALL, told)[1] == [0.5, 1]


def test_patience_ends() -> None:
    with pytest.raises(Busy) as refused:
        performed(CALL, [reply(503, retry_after="1")] * 3)
    assert (refused.value.status, refused.value.retry_after) == (503, 1)


def test_nobody_waits_longer_than_they_want_to() -> None:
    with pytest.raises(Busy) as refused:
        performed(CALL, [reply(503, retry_after="31")])
    assert refused.value.retry_after == 31


def test_without_patience_there_is_one_try() -> None:
    with pytest.raises(Busy):
        performed(CALL, [reply(503, retry_after="1")], Patience(retries=0))


def test_a_refusal_is_final() -> None:
    with pytest.raises(Contradicted):
        performed(CALL, [reply(409, retry_after="1")])


def test_a_broken_line_is_tried_again_where_twice_does_no_harm() -> None:
    assert performed(CALL, [BROKEN, UNREACHED, reply(200)])[1] == [0.5, 1]
    with pytest.raises(Silent) as silence:
        performed(ONCE, [BROKEN])
    assert silence.value.__cause__ is BROKEN.error


def test_what_never_arrived_is_sent_again() -> None:
    assert performed(ONCE, [UNREACHED, reply(201)])[1] == [0.5]


def test_what_was_refused_for_now_was_not_done_and_is_sent_again() -> None:
    assert performed(ONCE, [reply(503, retry_after="0"), reply(201)])[1] == [0]
