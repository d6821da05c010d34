"""The clients against the service: the real app in one process, and a served one over a socket."""

import asyncio
import inspect
import json
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import httpx
import pytest

from app.client import (
    ApartBody,
    ArticleBody,
    AsyncClient,
    Changed,
    CheckBody,
    Client,
    FacetsBody,
    FigureBody,
    FigureListing,
    MergeBody,
    NotFound,
    Options,
    Patience,
    PinBody,
    ProblemResult,
    QuantityBody,
    ReportResult,
    ReviewBody,
    SearchTerms,
    SeriesBody,
    Silent,
    SplitBody,
    UndoBody,
    Unusable,
    WordBody,
)
from app.domain import Verdict
from app.domain.review import ReviewKind
from app.web.app import create_app
from app.wiring import House
from tests.commands import started
from tests.databases import migrated
from tests.integration.test_reviews import house

__all__ = ["house"]

Result = TypeVar("Result")
TEXT = "Norland has sent 4,000 troops to the border."
ARTICLE = CheckBody(
    text=TEXT,
    source="Harbour Post",
    published="2022-01-30",
    url="https://harbour.example/border",
)


def figure(subject: str, low: str = "4100.5") -> FigureBody:
    return FigureBody(
        series=SeriesBody(item="troop", subject=subject),
        quantity=QuantityBody(low=Decimal(low), high=Decimal(low), unit="troop"),
        source="Coast Agency",
    )


def asking(house: House, act: Callable[[AsyncClient], Awaitable[Result]]) -> Result:
    """What the act comes to with a client of the app."""

    async def acted() -> Result:
        transport = httpx.ASGITransport(app=create_app(house))
        async with AsyncClient("http://test", transport=transport) as client:
            return await act(client)

    return asyncio.run(acted())


async def listed(entries: AsyncIterator[Result]) -> list[Result]:
    return [entry async for entry in entries]


def test_an_article_is_checked_and_looked_at(house: House) -> None:
    async def act(client: AsyncClient) -> None:
        report = await client.check(ARTICLE)
        (claim,) = report.claims
        assert (claim.quantity.low, claim.verdict) == (Decimal(4000), Verdict.UNSEEN)
        assert TEXT[claim.start : claim.end] == claim.surface
        (entry,) = await listed(client.articles())
        seen = await client.article(entry.id)
        assert seen.article.report == await client.report(entry.id)
        reading = await client.extract(ArticleBody(text=TEXT))
        assert reading.claims[0].surface == claim.surface

    asking(house, act)


def test_each_article_of_a_batch_has_its_own_answer(house: House) -> None:
    async def act(client: AsyncClient) -> None:
        first, second = await client.check_batch([ARTICLE, CheckBody(text=" ")])
        assert isinstance(first, ReportResult)
        assert isinstance(second, ProblemResult)
        assert (second.status, second.problem.status) == (422, 422)

    asking(house, act)


def test_figures_are_added_listed_page_by_page_and_retracted(house: House) -> None:
    async def act(client: AsyncClient) -> None:
        added = await client.add_figures([figure("Norland", str(n)) for n in range(1, 6)])
        assert [one.quantity.low for one in added] == [1, 2, 3, 4, 5]
        found = await listed(client.figures(FigureListing(limit=2, source="coast agency")))
        assert {one.id for one in found} == {one.id for one in added}
        assert await listed(client.figures(FigureListing(q="tank"))) == []
        retracted = await client.retract(added[0].id)
        assert await client.figure(added[0].id) == retracted
        assert retracted.status == "retracted"
        (series,) = await listed(client.find_series("norland"))
        assert series.figures == 4
        line = await client.series(series.id)
        assert line.consensus
        assert line.consensus.figures == 4

    asking(house, act)


def test_numbers_go_there_and_back_digit_for_digit(house: House) -> None:
    async def act(client: AsyncClient) -> None:
        number = "12345678901234567890.123456789"
        (added,) = await client.add_figures([figure("Norland", number)])
        assert str(added.quantity.low) == number

    asking(house, act)


def test_series_are_joined_parted_and_split(house: House) -> None:
    async def act(client: AsyncClient) -> None:
        one, other = await client.add_figures([figure("Norland"), figure("Kingdom of Norland")])
        merged = await client.merge(one.series, MergeBody(into=other.series, who="desk"))
        assert (merged.kind, merged.figures) == ("merge", 1)
        parted = await client.apart(one.series, ApartBody(other=other.series))
        assert (parted.kind, parted.figures) == ("apart", 1)
        word = SplitBody(figures=[one.id], facets=FacetsBody(part="marine"))
        split = await client.split(one.series, word)
        assert (await client.series(split.other or "")).part == "marine"

    asking(house, act)


def test_a_figure_is_pinned_retracted_and_all_of_it_taken_back(house: House) -> None:
    async def act(client: AsyncClient) -> None:
        (one,) = await client.add_figures([figure("Norland")])
        word = WordBody(who="desk", reason="its own count")
        pin = await client.pin(one.series, PinBody(figure=one.id, who="desk"))
        seen = (await client.series(one.series)).pinned
        assert seen is not None
        assert (seen.figure, seen.decision) == (one.id, pin.number)
        await client.unpin(one.series, word)
        await client.retract(one.id, word)
        undo = await client.undo(one.series, UndoBody(number=3))
        assert (undo.undoes, (await client.figure(one.id)).status) == (3, "current")
        told = [(one.kind, one.reason) async for one in client.decisions()]
        assert told == [
            ("undo", None),
            ("retract", "its own count"),
            ("unpin", "its own count"),
            ("pin", None),
        ]

    asking(house, act)


def test_a_review_is_made_on_what_was_seen(house: House) -> None:
    async def act(client: AsyncClient) -> None:
        report = await client.check(ARTICLE)
        seen = await client.article(report.article.id)
        word = ReviewBody(kind=ReviewKind.ACCEPT, textual_rating="Unproven")
        review = await client.review(seen, report.claims[0].id, word)
        assert (review.number, review.counts) == (1, True)
        with pytest.raises(Changed):
            await client.review(seen, report.claims[0].id, word)
        later = await client.article(report.article.id)
        assert later.article.report.claims[0].review == review
        assert await listed(client.reviews(report.article.id)) == [review]
        (claim,) = await listed(client.search_claims(SearchTerms("troops", site="desk.example")))
        assert claim.claim_review[0].textual_rating == "Unproven"
        graph = json.loads(await client.claimreview(report.article.id))["@graph"]
        assert len(graph) == 1

    asking(house, act)


def test_what_the_service_refuses_is_raised(house: House) -> None:
    async def act(client: AsyncClient) -> None:
        with pytest.raises(NotFound) as unknown:
            await client.figure("../articles")
        assert unknown.value.status == 404
        with pytest.raises(Unusable) as unusable:
            await client.check(CheckBody(text="12 men", published="soon"))
        assert unusable.value.errors[0].loc == ("published",)

    asking(house, act)


# Both clients alike


def public(kind: type) -> dict[str, inspect.Signature]:
    return {
        name: inspect.signature(method)
        for name, method in inspect.getmembers(kind, inspect.isfunction)
        if not name.startswith("_")
    }


def test_both_clients_have_the_same_methods() -> None:
    blocking, awaiting = public(Client), public(AsyncClient)
    assert set(blocking) == set(awaiting)
    for name, signature in blocking.items():
        assert list(signature.parameters) == list(awaiting[name].parameters), name
        ours = str(signature.return_annotation)
        theirs = str(awaiting[name].return_annotation)
        assert theirs.replace("AsyncIterator", "Iterator") == ours, name


# Waiting, without a network


class Scripted(httpx.MockTransport):
    """Answers with one thing after the other, and keeps what was asked."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self.asked: list[httpx.Request] = []
        self.answers = list(answers)
        super().__init__(self.answer)

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


PAGE: dict[str, list[object]] = {"claims": []}


def busy() -> httpx.Response:
    return httpx.Response(503, headers={"Retry-After": "5"}, json={"detail": "later"})


def test_a_busy_service_is_asked_again_with_the_same_key() -> None:
    pauses: list[float] = []
    transport = Scripted(busy(), httpx.ReadTimeout("slow"), httpx.Response(201, json={"items": []}))
    with Client("http://test", transport=transport, sleep=pauses.append) as client:
        assert client.add_figures([figure("Norland")]) == []
    assert pauses == [5, 1]
    assert len({request.headers["idempotency-key"] for request in transport.asked}) == 1
    assert len({request.content for request in transport.asked}) == 1


def test_both_clients_wait_alike() -> None:
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    async def act() -> None:
        transport = Scripted(busy(), httpx.Response(200, json=PAGE))
        async with AsyncClient("http://test", transport=transport, sleep=sleep) as client:
            assert await listed(client.search_claims()) == []

    asyncio.run(act())
    assert pauses == [5]


def test_a_key_is_sent_and_not_shown() -> None:
    transport = Scripted(httpx.Response(200, json=PAGE))
    options = Options(key="plb_secret")
    with Client("http://test/desk/", options, transport=transport) as client:
        assert list(client.search_claims()) == []
    (request,) = transport.asked
    assert request.headers["authorization"] == "Bearer plb_secret"
    assert request.url.path == "/desk/claims:search"
    assert "secret" not in repr(options)


def test_a_key_follows_no_redirect() -> None:
    elsewhere = httpx.Response(307, headers={"Location": "http://elsewhere/"})
    transport = Scripted(elsewhere)
    with (
        Client("http://test", Options(key="k"), transport=transport) as client,
        pytest.raises(Exception, match="307"),
    ):
        client.series("ser_1")
    assert len(transport.asked) == 1


@pytest.mark.parametrize("answer", [httpx.Response(200, text="<html>"), httpx.Response(204)])
def test_what_is_no_service_is_said_to_be_none(answer: httpx.Response) -> None:
    with (
        Client("http://test", transport=Scripted(answer)) as client,
        pytest.raises(Silent, match="no Plumbline service"),
    ):
        client.series("ser_1")


# A served process


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"sqlite:///{tmp_path}/desk.sqlite3"
    migrated(url)
    environment = {**os.environ, "PLUMBLINE_DATABASE_URL": url, "PLUMBLINE_PROFILE": "fast"}
    process = started("serve", "--port", str(port), environment=environment)
    with process:
        try:
            assert process.stderr is not None
            assert any(b"loopback only" in line for line in iter(process.stderr.readline, b""))
            yield f"http://127.0.0.1:{port}"
        finally:
            process.kill()


def test_a_served_process_answers_the_client_that_waits(address: str) -> None:
    with Client(address) as client:
        report = client.check(ARTICLE)
        assert report.article.recorded
        (entry,) = client.articles()
        seen = client.article(entry.id)
        word = ReviewBody(
            kind=ReviewKind.OVERRIDE, verdict=Verdict.CONFLICTS, reason="counted twice"
        )
        assert client.review(seen, report.claims[0].id, word).verdict is Verdict.CONFLICTS
        added = client.add_figures([figure("Norland", str(n)) for n in range(3)])
        assert len(list(client.figures(FigureListing(limit=1)))) == len(added) + 1
        with pytest.raises(NotFound):
            client.retract("fig_none")


def test_nobody_there_is_silence() -> None:
    options = Options(patience=Patience(retries=0))
    with Client("http://127.0.0.1:1", options) as client, pytest.raises(Silent):
        client.series("ser_1")
