"""What each method asks of the service, and what it answers with: said once, for both clients."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from app.client.calls import (
    PAGE,
    Call,
    Headers,
    Listed,
    listing,
    members,
    once,
    params,
    post,
    read,
    segment,
)
from app.client.shapes import (
    ApartBody,
    ArticleBody,
    ArticleEntry,
    ArticlePage,
    ArticleReport,
    BatchAnswer,
    CheckBody,
    ClaimSearchAnswer,
    DecisionAnswer,
    DecisionPage,
    FactCheckedClaim,
    FigureAnswer,
    FigureBody,
    FigureItems,
    FigureListing,
    FigurePage,
    MergeBody,
    PinBody,
    ProblemResult,
    ReadingAnswer,
    ReportAnswer,
    ReportResult,
    ReviewAnswer,
    ReviewBody,
    ReviewPage,
    SearchTerms,
    SeenArticle,
    SeriesEntry,
    SeriesPage,
    SeriesTimeLine,
    SplitBody,
    UndoBody,
    WordBody,
)

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Page(Generic[Entry]):
    """One page of an answer whose pages are named in another way."""

    items: Sequence[Entry]
    next_cursor: str | None


def check(article: CheckBody) -> Call[ReportAnswer]:
    """POST /check."""
    return post("/check", article, read(ReportAnswer))


def check_batch(articles: Sequence[CheckBody]) -> Call[list[ReportResult | ProblemResult]]:
    """POST /check/batch."""
    answer = read(BatchAnswer)
    body = {"articles": [members(one) for one in articles]}
    return post("/check/batch", body, lambda headers, raw: answer(headers, raw).results)


def extract(article: ArticleBody) -> Call[ReadingAnswer]:
    """POST /extract."""
    return post("/extract", article, read(ReadingAnswer))


def figures(asked: FigureListing) -> Listed[FigureAnswer]:
    """GET /figures, page by page."""
    return listing("/figures", members(asked), read(FigurePage))


def add_figures(added: Sequence[FigureBody]) -> Call[list[FigureAnswer]]:
    """POST /figures."""
    answer = read(FigureItems)
    body = {"figures": [members(one) for one in added]}
    return post("/figures", body, lambda headers, raw: answer(headers, raw).items)


def figure(figure_id: str) -> Call[FigureAnswer]:
    """GET /figures/{id}."""
    return Call("GET", f"/figures/{segment(figure_id)}", read(FigureAnswer))


def retract(figure_id: str, word: WordBody | None = None) -> Call[FigureAnswer]:
    """DELETE /figures/{id}, with who and why."""
    said = params(members(word)) if word else {}
    return Call("DELETE", f"/figures/{segment(figure_id)}", read(FigureAnswer), said)


def find_series(words: str | None) -> Listed[SeriesEntry]:
    """GET /series, page by page."""
    return listing("/series", {"q": words} if words else {}, read(SeriesPage))


def series(series_id: str) -> Call[SeriesTimeLine]:
    """GET /series/{id}."""
    return Call("GET", f"/series/{segment(series_id)}", read(SeriesTimeLine))


def articles() -> Listed[ArticleEntry]:
    """GET /articles, page by page."""
    return listing("/articles", {}, read(ArticlePage))


def article(article_id: str) -> Call[SeenArticle]:
    """GET /articles/{id}, with its tag."""
    answer = read(ArticleReport)

    def seen(headers: Headers, raw: bytes) -> SeenArticle:
        return SeenArticle(answer(headers, raw), headers.get("etag", ""))

    return Call("GET", f"/articles/{segment(article_id)}", seen)


def report(article_id: str) -> Call[ReportAnswer]:
    """GET /articles/{id}/report.json."""
    return Call("GET", f"/articles/{segment(article_id)}/report.json", read(ReportAnswer))


def claimreview(article_id: str) -> Call[str]:
    """GET /articles/{id}/report.claimreview, as it is sent."""
    path = f"/articles/{segment(article_id)}/report.claimreview"
    return Call("GET", path, lambda _headers, raw: raw.decode())


def merge(series_id: str, word: MergeBody) -> Call[DecisionAnswer]:
    """POST /series/{id}/merge."""
    return once(post(f"/series/{segment(series_id)}/merge", word, read(DecisionAnswer)))


def apart(series_id: str, word: ApartBody) -> Call[DecisionAnswer]:
    """POST /series/{id}/apart."""
    return once(post(f"/series/{segment(series_id)}/apart", word, read(DecisionAnswer)))


def split(series_id: str, word: SplitBody) -> Call[DecisionAnswer]:
    """POST /series/{id}/split."""
    return once(post(f"/series/{segment(series_id)}/split", word, read(DecisionAnswer)))


def pin(series_id: str, word: PinBody) -> Call[DecisionAnswer]:
    """POST /series/{id}/pin."""
    return once(post(f"/series/{segment(series_id)}/pin", word, read(DecisionAnswer)))


def unpin(series_id: str, word: WordBody) -> Call[DecisionAnswer]:
    """POST /series/{id}/unpin."""
    return once(post(f"/series/{segment(series_id)}/unpin", word, read(DecisionAnswer)))


def undo(series_id: str, word: UndoBody) -> Call[DecisionAnswer]:
    """POST /series/{id}/undo."""
    return once(post(f"/series/{segment(series_id)}/undo", word, read(DecisionAnswer)))


def decisions() -> Listed[DecisionAnswer]:
    """GET /decisions, page by page."""
    return listing("/decisions", {}, read(DecisionPage))


def review(seen: SeenArticle, claim_id: str, word: ReviewBody) -> Call[ReviewAnswer]:
    """POST /articles/{id}/claims/{claim_id}/review, on what was seen."""
    path = f"/articles/{segment(seen.article.id)}/claims/{segment(claim_id)}/review"
    return once(post(path, word, read(ReviewAnswer)), **{"if-match": seen.tag})


def reviews(article_id: str) -> Listed[ReviewAnswer]:
    """GET /articles/{id}/reviews, page by page."""
    return listing(f"/articles/{segment(article_id)}/reviews", {}, read(ReviewPage))


def search_claims(terms: SearchTerms) -> Listed[FactCheckedClaim]:
    """GET /claims:search, page by page."""
    answer = read(ClaimSearchAnswer)
    asked = {
        "query": terms.words,
        "languageCode": terms.language,
        "reviewPublisherSiteFilter": terms.site,
        "maxAgeDays": terms.max_age_days,
        "pageSize": PAGE,
    }

    def found(headers: Headers, raw: bytes) -> Page[FactCheckedClaim]:
        page = answer(headers, raw)
        return Page(page.claims, page.next_page_token)

    def page(cursor: str | None) -> Call[Page[FactCheckedClaim]]:
        return Call("GET", "/claims:search", found, params({**asked, "pageToken": cursor}))

    return page
