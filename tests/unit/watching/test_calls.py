"""A call is carried along with the work, and ends where its block does."""

import threading
from contextvars import copy_context

from app.watching import NOBODY, Call, call_now, calling


def test_without_a_door_nobody_acts_and_nothing_is_kept() -> None:
    call_now().count(claims=3)
    assert call_now() == Call(None, None, NOBODY, {})


def test_what_happens_in_the_block_is_part_of_the_call() -> None:
    with calling(Call("outer")) as outer:
        with calling(Call("inner")):
            assert call_now().request_id == "inner"
        assert call_now() is outer
    assert call_now().request_id is None


def test_numbers_add_up_over_the_articles_of_a_batch() -> None:
    call = Call()
    call.count(articles=1, claims=3)
    call.count(articles=1, claims=4)
    assert call.facts == {"articles": 2, "claims": 7}


def test_a_thread_that_takes_the_context_along_works_for_the_same_call() -> None:
    seen: list[str | None] = []

    def work() -> None:
        seen.append(call_now().request_id)

    with calling(Call("a-1")):
        inherits = threading.Thread(target=copy_context().run, args=(work,))
    inherits.start()
    inherits.join()
    alone = threading.Thread(target=work)
    alone.start()
    alone.join()
    assert seen == ["a-1", None]
