"""The client that lets others work while it waits for an answer."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from types import TracebackType
from typing import TypeVar

import httpx

from app.client import methods
from app.client.calls import Call, Listed
from app.client.exchange import Pause, Step, Told, exchange
from app.client.shapes import (
    EVERY_CLAIM,
    EVERY_FIGURE,
    ApartBody,
    ArticleBody,
    ArticleEntry,
    CheckBody,
    DecisionAnswer,
    FactCheckedClaim,
    FigureAnswer,
    FigureBody,
    FigureListing,
    MergeBody,
    PinBody,
    ProblemResult,
    ReadingAnswer,
    ReportAnswer,
    ReportResult,
    ReviewAnswer,
    ReviewBody,
    SearchTerms,
    SeenArticle,
    SeriesEntry,
    SeriesTimeLine,
    SplitBody,
    UndoBody,
    WordBody,
)
from app.client.transport import DEFAULT, Options, failure_of, reply_of, request_of, settings_of

Answer = TypeVar("Answer")
Entry = TypeVar("Entry")


class AsyncClient:
    """Asks one Plumbline service, over connections that are kept until it is closed.

    Each method raises Problem where the service refuses and Silent where it does not answer.
    `transport` takes the place of the network; `sleep` that of waiting.
    """

    def __init__(
        self,
        address: str,
        options: Options = DEFAULT,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._http = httpx.AsyncClient(transport=transport, **settings_of(address, options))
        self._patience = options.patience
        self._sleep = sleep

    async def __aenter__(self) -> "AsyncClient":
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        await self._http.aclose()

    async def check(self, article: CheckBody) -> ReportAnswer:
        """Checks an article and, unless its `record` is false, records it."""
        return await self._do(methods.check(article))

    async def check_batch(
        self, articles: Sequence[CheckBody]
    ) -> list[ReportResult | ProblemResult]:
        """Checks up to 100 articles; one report or problem for each, in order."""
        return await self._do(methods.check_batch(articles))

    async def extract(self, article: ArticleBody) -> ReadingAnswer:
        """Reads an article and compares nothing."""
        return await self._do(methods.extract(article))

    def figures(self, asked: FigureListing = EVERY_FIGURE) -> AsyncIterator[FigureAnswer]:
        """The reference table's figures, latest recorded first; pages come as they are needed."""
        return self._all(methods.figures(asked))

    async def add_figures(self, figures: Sequence[FigureBody]) -> list[FigureAnswer]:
        """Adds figures, all or none; the same figure again is the one already there."""
        return await self._do(methods.add_figures(figures))

    async def figure(self, figure_id: str) -> FigureAnswer:
        """One figure, in any status."""
        return await self._do(methods.figure(figure_id))

    async def retract(self, figure_id: str, word: WordBody | None = None) -> FigureAnswer:
        """Retracts a figure: it is compared with nothing until that is taken back."""
        return await self._do(methods.retract(figure_id, word))

    def find_series(self, words: str | None = None) -> AsyncIterator[SeriesEntry]:
        """The measured things whose label holds all the words, by their labels."""
        return self._all(methods.find_series(words))

    async def series(self, series_id: str) -> SeriesTimeLine:
        """One measured thing with its whole time line."""
        return await self._do(methods.series(series_id))

    async def merge(self, series_id: str, word: MergeBody) -> DecisionAnswer:
        """Says that the series is another one from now on."""
        return await self._do(methods.merge(series_id, word))

    async def apart(self, series_id: str, word: ApartBody) -> DecisionAnswer:
        """Says that the series is not the other one."""
        return await self._do(methods.apart(series_id, word))

    async def split(self, series_id: str, word: SplitBody) -> DecisionAnswer:
        """Says that figures are of another series."""
        return await self._do(methods.split(series_id, word))

    async def pin(self, series_id: str, word: PinBody) -> DecisionAnswer:
        """Says that a figure is the reference of the series."""
        return await self._do(methods.pin(series_id, word))

    async def unpin(self, series_id: str, word: WordBody) -> DecisionAnswer:
        """Says that the series has no reference."""
        return await self._do(methods.unpin(series_id, word))

    async def undo(self, series_id: str, word: UndoBody) -> DecisionAnswer:
        """Takes a decision about the series back."""
        return await self._do(methods.undo(series_id, word))

    def decisions(self) -> AsyncIterator[DecisionAnswer]:
        """What was decided about series and figures, the latest first."""
        return self._all(methods.decisions())

    def articles(self) -> AsyncIterator[ArticleEntry]:
        """What was recorded, the latest first."""
        return self._all(methods.articles())

    async def article(self, article_id: str) -> SeenArticle:
        """One article with its report, its history, and the tag to decide on it with."""
        return await self._do(methods.article(article_id))

    async def report(self, article_id: str) -> ReportAnswer:
        """The report of an article as it stands."""
        return await self._do(methods.report(article_id))

    async def claimreview(self, article_id: str) -> str:
        """The reviewed claims of an article as schema.org ClaimReview, in JSON-LD."""
        return await self._do(methods.claimreview(article_id))

    async def review(self, seen: SeenArticle, claim_id: str, word: ReviewBody) -> ReviewAnswer:
        """Puts on record what a person decides about a claim of the article that they saw."""
        return await self._do(methods.review(seen, claim_id, word))

    def reviews(self, article_id: str) -> AsyncIterator[ReviewAnswer]:
        """What was decided about an article's claims, the latest first."""
        return self._all(methods.reviews(article_id))

    def search_claims(self, terms: SearchTerms = EVERY_CLAIM) -> AsyncIterator[FactCheckedClaim]:
        """The desk's reviewed claims, the latest first."""
        return self._all(methods.search_claims(terms))

    async def _do(self, call: Call[Answer]) -> Answer:
        steps = exchange(call, self._patience)
        told: Told = None
        while True:
            try:
                step = steps.send(told)
            except StopIteration as done:
                answer: Answer = done.value
                return answer
            told = await self._perform(step)

    async def _perform(self, step: Step[Answer]) -> Told:
        if isinstance(step, Pause):
            await self._sleep(step.seconds)
            return None
        try:
            return reply_of(await self._http.request(**request_of(step)))
        except httpx.TransportError as error:
            return failure_of(error)

    async def _all(self, listed: Listed[Entry]) -> AsyncIterator[Entry]:
        page = await self._do(listed(None))
        for entry in page.items:
            yield entry
        while page.next_cursor is not None:
            page = await self._do(listed(page.next_cursor))
            for entry in page.items:
                yield entry
