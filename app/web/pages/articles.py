"""/desk/articles: what was checked, the newest first, and what stands of it."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Response
from pydantic import Field

from app.domain import Verdict
from app.domain.limits import PAGE, QUERY_CHARACTERS
from app.exporters.article_page import first_words
from app.exporters.decided import DISMISSED, name_of
from app.exporters.encoding import Document
from app.exporters.figure_documents import day_text
from app.services.versions import Found, find_articles
from app.web.deps import TheDoor, json_answer
from app.web.limits import JsonRoute
from app.web.pages.listings import EMPTY, Cursor
from app.web.pages.pages import page
from app.web.pages.route import PageRoute
from app.web.pages.visitor import visitor_of
from app.web.schemas import Body

HERE = "/desk/articles"
READERS = [Depends(visitor_of)]

router = APIRouter(route_class=PageRoute, include_in_schema=False, dependencies=READERS)
documents = APIRouter(route_class=JsonRoute, include_in_schema=False, dependencies=READERS)
ROUTERS = (documents, router)

ORDER = (
    *(Verdict.CONFLICTS, Verdict.DRIFTS, Verdict.SUPERSEDED),
    *(Verdict.AGREES, Verdict.UNSEEN, DISMISSED),
)
"""In which an article's counts are told: what has to be looked at comes first."""


class ArticleListing(Body):
    """Which articles: each word of `q` is in the outlet's name, the title or the first words."""

    q: Annotated[Annotated[str, Field(max_length=QUERY_CHARACTERS)] | None, EMPTY] = None
    cursor: Cursor = None
    limit: int = Field(default=50, ge=1, le=PAGE)

    def address(self, cursor: str | None) -> str:
        """Where the part of the listing behind the cursor stands."""
        told = {"q": self.q, "cursor": cursor, "limit": None if self.limit == 50 else self.limit}
        query = urlencode({name: value for name, value in told.items() if value})
        return f"{HERE}?{query}" if query else HERE


Asked = Annotated[ArticleListing, Query()]


@router.get(HERE)
def show(asked: Asked, door: TheDoor) -> Response:
    """The articles, with a search, and how many claims of each stand under each word."""
    found = find_articles(door.store, asked.q, asked.cursor, asked.limit)
    return page(
        "articles",
        articles=[_entry(one) for one in found.items],
        asked=asked,
        first=asked.address(None) if asked.cursor else None,
        next=asked.address(found.next_cursor) if found.next_cursor else None,
    )


@documents.get(f"{HERE}.json")
def document(asked: Asked, door: TheDoor) -> Response:
    """The same for programs."""
    found = find_articles(door.store, asked.q, asked.cursor, asked.limit)
    items = [_entry(one) for one in found.items]
    return json_answer({"items": items, "next_cursor": found.next_cursor})


def _entry(found: Found) -> Document:
    article = found.article
    gone = article.withdrawn_at
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "called": article.title or first_words(article.opening),
        "url": article.url,
        "published": day_text(article.published),
        "recorded_at": article.recorded_at.isoformat(),
        "version": article.version,
        "edition": article.edition,
        "withdrawn_at": gone.isoformat() if gone else None,
        "counts": [
            {"verdict": str(word), "word": name_of(word), "claims": found.counts[word]}
            for word in ORDER
            if found.counts.get(word)
        ],
    }
