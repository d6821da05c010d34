"""What one process writes the other heeds at once: two houses on one database, of each kind.

A house is a process: what it remembers, it remembers by itself. For each thing that a process keeps
in mind, or looks up with each request, there is a test: the other one has it in mind, then it is
changed here.
"""

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import httpx
import pytest

from app.domain.key import Scope
from app.domain.review import ReviewKind
from app.domain.sender import Cms
from app.exporters.as_json import report_json
from app.intake import Payload, article_from
from app.services import decisions
from app.services.check import check_article
from app.services.decisions import Word
from app.services.given_reviews import Given
from app.services.keys import NewKey, create_key, revoke_key
from app.services.people import disable, person_named
from app.services.reviews import ClaimName, review_claim
from app.services.senders import NewSender, add_sender, remove_sender
from app.services.series import get_series
from app.services.sessions import sign_out
from app.services.undoing import undo_decision
from app.settings import CountsIn, Settings
from app.store import jobs
from app.wiring import House, build
from tests.databases import url_of
from tests.integration.browsers import ADA, BO, Desk, with_people
from tests.integration.conftest import NOW
from tests.integration.test_desk_events import Listening

TEXT = "The harbour of Tarsa has {} cranes."
LEASE = timedelta(minutes=5)


@pytest.fixture
def here(house: House) -> Iterator[House]:
    """The process that writes."""
    counting = build(Settings(url_of(house.store), counts_in=CountsIn.DATABASE))
    yield replace(house, counts=counting.counts)
    counting.close()


@pytest.fixture
def there(database_url: str) -> Iterator[House]:
    """The process that has to notice."""
    other = build(Settings(database_url, counts_in=CountsIn.DATABASE))
    yield other
    other.close()


def claim(house: House, text: str, source: str) -> dict[str, Any]:
    """The first claim of the text as that process checks it, and of which article it is."""
    report = check_article(
        article_from(Payload(text=text, source=source, published="2022-02-20")),
        house.engine,
        house.store,
        now=NOW,
    )
    answer = json.loads(report_json(report))
    return {**answer["claims"][0], "article": answer["article"]["id"]}


def desk(house: House) -> decisions.Desk:
    return decisions.Desk(house.store, house.engine)


@pytest.fixture
def apart(here: House, there: House) -> tuple[str, str]:
    """Two series, which the other process has looked up by what was decided so far: nothing."""
    one = claim(here, TEXT.format(12), "Harbour Post")["series"]
    other = claim(here, "The port of Esk has 30 cranes.", "Harbour Post")["series"]
    assert claim(there, TEXT.format(13), "Esk Ledger")["series"] == one
    return one, other


def test_series_that_were_merged_and_parted_again(
    here: House, there: House, apart: tuple[str, str]
) -> None:
    """Seen to fail with what is remembered never read anew."""
    one, other = apart
    made = decisions.merge_series(desk(here), one, other, Word(), NOW)
    assert claim(there, TEXT.format(14), "Meridian Wire")["series"] == other
    undo_decision(desk(here), made.number, Word(), NOW)
    assert claim(there, TEXT.format(15), "Tarsa Times")["series"] == one


def test_a_figure_that_was_pinned_and_one_that_was_retracted(
    here: House, there: House, apart: tuple[str, str]
) -> None:
    figures = get_series(here.store, apart[0]).figures
    first = next(one for one in figures if one.provenance.source == "Harbour Post")
    decisions.pin_figure(desk(here), apart[0], first.id, Word(who="Ada"), NOW)
    found = claim(there, TEXT.format(12), "Meridian Wire")
    assert found["evidence"][0]["pinned"]["who"] == "Ada"
    decisions.retract_figure(desk(here), first.id, Word(), NOW)
    found = claim(there, TEXT.format(12), "Tarsa Times")
    assert first.id not in {one["figure_id"] for one in found["evidence"]}


def test_what_a_review_taught(here: House, there: House) -> None:
    first = claim(here, TEXT.format(12), "Harbour Post")
    second = claim(there, TEXT.format(20), "Meridian Wire")
    assert second["verdict"] == "conflicts"
    named = ClaimName(second["article"], second["id"])
    review_claim(here.store, named, Given(ReviewKind.NOT_A_CLAIM), None, NOW)
    answer = check_article(
        article_from(Payload(text=TEXT.format(20), source="Meridian Wire")),
        there.engine,
        there.store,
        now=NOW,
    )
    assert not any(one.claim.id == first["id"] for one in answer.findings)
    assert answer.findings == ()


def test_a_key_that_was_made_and_revoked(here: House, there: House) -> None:
    browser = Desk(there).browser()
    assert browser.get("/figures").status_code == 200, "nobody can be told apart yet"
    key = create_key(here.store, NewKey("the CMS", (Scope.READ,)), NOW)
    assert browser.get("/figures").status_code == 401
    assert browser.get("/figures", Authorization=f"Bearer {key.text}").status_code == 200
    revoke_key(here.store, key.key.id, NOW)
    assert browser.get("/figures", Authorization=f"Bearer {key.text}").status_code == 401


def test_who_signed_out_and_who_was_disabled(here: House, there: House) -> None:
    mine, other = with_people(here, ADA, BO), Desk(there)
    ada, bo = mine.signed_in(ADA), other.signed_in(BO)
    elsewhere = other.browser()
    elsewhere.cookies = ada.cookies
    assert (elsewhere.get("/").status_code, bo.get("/").status_code) == (200, 200)
    (token,) = (one.value for one in ada.cookies.jar if one.value)
    sign_out(here.store, token)
    disable(here.store, person_named(here.store, BO.name).id, NOW)
    assert (elsewhere.get("/").status_code, bo.get("/").status_code) == (303, 303)


def test_wrong_passwords(here: House, there: House) -> None:
    """Seen to fail with each counting in its own memory."""
    mine, other = with_people(here, ADA), Desk(there)
    for _ in range(10):
        assert mine.browser().sign_in(ADA.name, "wrong").status_code != 429
    assert other.browser().sign_in(ADA.name, "wrong").status_code == 429


def test_a_sender_that_was_removed(here: House, there: House) -> None:
    add_sender(here.store, NewSender("blog", Cms.GHOST, "Harbour Post", "s" * 32), NOW)
    browser = Desk(there).browser()
    assert "signature" in browser.ask("POST", "/hooks/ghost/blog", json={}).text
    remove_sender(here.store, "blog")
    assert "signature" not in browser.ask("POST", "/hooks/ghost/blog", json={}).text


def test_an_answer_that_is_asked_for_again(here: House, there: House) -> None:
    body = {"text": TEXT.format(12), "source": "Harbour Post"}
    first, again = (
        Desk(one).browser().ask("POST", "/check", json=body, headers={"Idempotency-Key": "k"})
        for one in (here, there)
    )
    assert first.status_code == again.status_code == 200
    assert first.text == again.text


def test_a_job_that_another_has_taken(here: House, there: House) -> None:
    def taken(house: House) -> bool:
        with house.store.writing() as connection:
            return jobs.take(connection, "hook", NOW, NOW + LEASE) is not None

    with here.store.writing() as connection:
        jobs.put(connection, "hook", {"n": 1}, NOW, NOW)
    assert taken(here)
    assert not taken(there)


def test_a_report_that_comes_in_is_told_to_a_page_that_is_open_elsewhere(
    here: House, there: House
) -> None:
    app = Desk(there).app

    async def listen(post: Callable[[], httpx.Response]) -> Any:
        async with asyncio.timeout(60), Listening(app) as page:
            assert (await page.event())[0] == "hello"
            await asyncio.to_thread(post)
            return await page.event()

    body = {"text": TEXT.format(12), "source": "Harbour Post"}
    post = partial(Desk(here).browser().ask, "POST", "/check", json=body)
    kind, _, news = asyncio.run(listen(post))
    assert (kind, news["articles"]) == ("news", 1)
