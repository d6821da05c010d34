"""/desk/articles/{id}: one article with what is said of each number, and its versions compared."""

from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Depends, Query, Response
from pydantic import Field

from app.exporters.article_page import ArticlePage, Show, article_page, first_words, mark_document
from app.exporters.as_history import change_document
from app.exporters.claims_compared import Fate
from app.exporters.claims_compared import change_document as compared_document
from app.exporters.encoding import Document
from app.exporters.figure_documents import day_text
from app.exporters.locations import web_link
from app.exporters.remarks import checked_text
from app.services.articles import ArticleRecord
from app.services.reviews import tag_of
from app.services.versions import Compared, Looked, Version, compare_versions, look_at
from app.web.deps import Door, TheDoor, json_answer
from app.web.limits import JsonRoute
from app.web.pages.deciding import SENTENCES, Did
from app.web.pages.listings import EMPTY
from app.web.pages.pages import page
from app.web.pages.route import PageRoute
from app.web.pages.visitor import visitor_of
from app.web.schemas import Body

HERE = "/desk/articles"
READERS = [Depends(visitor_of)]

router = APIRouter(
    prefix=HERE, route_class=PageRoute, include_in_schema=False, dependencies=READERS
)
documents = APIRouter(
    prefix=HERE, route_class=JsonRoute, include_in_schema=False, dependencies=READERS
)
ROUTERS = (documents, router)

MOST_VERSIONS = 1_000_000

Number = Annotated[Annotated[int, Field(ge=1, le=MOST_VERSIONS)] | None, EMPTY]


class ArticleView(Body):
    """How an article is shown: in which version, which marks, and numbers left alone or not.

    `done` is what was decided just before.
    """

    v: Number = None
    show: Show = Show.ALL
    left: bool = False
    done: Annotated[Did | None, EMPTY] = None

    def address(self, article_id: str, **other: object) -> str:
        """The page of the article with these things otherwise."""
        told = {"v": self.v, "show": self.show, "left": self.left, **other}
        chosen = {
            "v": told["v"],
            "show": str(told["show"]) if told["show"] is not Show.ALL else None,
            "left": 1 if told["left"] else None,
        }
        query = urlencode({name: value for name, value in chosen.items() if value is not None})
        path = f"{HERE}/{quote(article_id, safe='')}"
        return f"{path}?{query}" if query else path


class VersionPair(Body):
    """Which two versions are compared: the last two where nothing is said."""

    old: Number = Field(default=None, alias="from")
    new: Number = Field(default=None, alias="to")


Asked = Annotated[ArticleView, Query()]
Pair = Annotated[VersionPair, Query()]


@router.get("/{article_id}")
def show(article_id: str, asked: Asked, door: TheDoor) -> Response:
    """The text with its marks, and beside each paragraph what is said of them."""
    looked = look_at(door.store, article_id, asked.v)
    report = looked.report(door.publisher)
    shown = _page(looked, report, asked)
    return page(
        "article",
        article=_entry(looked),
        shown=shown,
        asked=asked,
        done_words=SENTENCES,
        looked=looked,
        tag=tag_of(looked.record),
        stamp=report["stamp"],
        link=web_link(looked.record.url),
        history=_history(looked.record, shown),
        ways=_ways(article_id, asked, looked),
    )


@documents.get("/{article_id}.json")
def document(article_id: str, asked: Asked, door: TheDoor) -> Response:
    """The same for programs: the text, every mark that is shown, and the report."""
    looked = look_at(door.store, article_id, asked.v)
    report = looked.report(door.publisher)
    shown = _page(looked, report, asked)
    told = {
        **_entry(looked),
        "versions": [_version(one) for one in looked.versions],
        "text": looked.text,
        "marks": [mark_document(mark) for mark in shown.marks],
        "left_alone": [mark_document(mark) for mark in shown.left_alone],
        "history": [change_document(change) for change in looked.record.history],
        "report": report,
    }
    return json_answer(told)


@router.get("/{article_id}/versions")
def versions(article_id: str, asked: Pair, door: TheDoor) -> Response:
    """Two versions: what was taken out and put in, and which claims say something else."""
    found = _compared(article_id, asked, door)
    changed = [one for one in found.claims if one.fate is not Fate.KEPT]
    return page(
        "article_versions",
        article=_entry(found.new),
        found=found,
        versions=[_version(one) for one in found.new.versions],
        changed=changed,
        kept=len(found.claims) - len(changed),
        is_same=all(passage.is_kept for passage in found.passages),
    )


@documents.get("/{article_id}/versions.json")
def versions_document(article_id: str, asked: Pair, door: TheDoor) -> Response:
    """The same for programs."""
    found = _compared(article_id, asked, door)
    passages = [
        [{"fate": str(run.fate), "text": run.text} for run in passage.runs]
        for passage in found.passages
    ]
    told = {
        "id": found.new.record.id,
        "versions": [_version(one) for one in found.new.versions],
        "from": found.old.record.version,
        "to": found.new.record.version,
        "passages": passages,
        "claims": [compared_document(one) for one in found.claims],
    }
    return json_answer(told)


def _compared(article_id: str, asked: VersionPair, door: Door) -> Compared:
    newest = asked.new or look_at(door.store, article_id).record.version
    return compare_versions(door.store, article_id, asked.old or max(newest - 1, 1), newest)


def _page(looked: Looked, report: Document, asked: ArticleView) -> ArticlePage:
    checked = checked_text(looked.record.id, looked.text, report)
    return article_page(checked, asked.show, left=asked.left)


def _ways(article_id: str, asked: ArticleView, looked: Looked) -> Document:
    """Addresses of this page, otherwise, and of the report in its other forms."""
    own = f"/articles/{quote(article_id, safe='')}"
    return {
        "self": asked.address(article_id),
        "all": asked.address(article_id, show=Show.ALL),
        "problems": asked.address(article_id, show=Show.PROBLEMS),
        "with_left": asked.address(article_id, left=True),
        "without_left": asked.address(article_id, left=False),
        "current": asked.address(article_id, v=None),
        "versions": f"{HERE}/{quote(article_id, safe='')}/versions",
        "claims": f"{HERE}/{quote(article_id, safe='')}/claims",
        "json": asked.address(article_id).replace(
            f"/{quote(article_id, safe='')}", f"/{quote(article_id, safe='')}.json", 1
        ),
        "reports": own if looked.is_current else None,
    }


def _entry(looked: Looked) -> Document:
    record = looked.record
    gone = record.withdrawn_at
    return {
        "id": record.id,
        "source": record.source,
        "title": record.title,
        "called": record.title or first_words(looked.text),
        "url": record.url,
        "published": day_text(record.published),
        "recorded_at": record.recorded_at.isoformat(),
        "version": record.version,
        "edition": record.edition,
        "is_current": looked.is_current,
        "withdrawn_at": gone.isoformat() if gone else None,
        "tag": tag_of(record),
    }


def _version(version: Version) -> Document:
    return {
        "version": version.number,
        "edition": version.edition,
        "title": version.title,
        "published": day_text(version.published),
        "recorded_at": version.recorded_at.isoformat(),
    }


def _history(record: ArticleRecord, shown: ArticlePage) -> list[Document]:
    """How verdicts changed, the latest first; `is_shown` whether its card is on the page."""
    known = {mark.claim_id for mark in shown.marks}
    return [
        {**change_document(change), "is_shown": change.claim_id in known}
        for change in reversed(record.history)
    ]
