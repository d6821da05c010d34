"""/desk/articles/{id}/claims/{claim}: why a verdict was given, and the forms that decide."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Response

from app.domain import Tolerance, Verdict
from app.domain.review import Review, state_of
from app.errors import BadInput, Changed, Conflict
from app.exporters.article_page import first_words
from app.exporters.as_history import change_document
from app.exporters.as_reviews import review_document
from app.exporters.cards import value_words
from app.exporters.decided import standing_of
from app.exporters.encoding import Document
from app.exporters.evidence_rows import EvidenceRow, claim_allows, evidence_rows, row_document
from app.exporters.interval_charts import interval_words
from app.exporters.plain import plain
from app.exporters.rule_words import rule_words
from app.exporters.steps import Step, step_document, steps_of
from app.services.articles import ArticleRecord, get_article
from app.services.explain import Explained, explain_claim
from app.services.reviews import ClaimName, claims_in, meanwhile, review_claim, tag_of
from app.web.deps import Door, TheDoor, json_answer
from app.web.limits import JsonRoute
from app.web.pages.deciding import SENTENCES, Did, given_in, page_of, typed, way_back
from app.web.pages.forms import Filled, Posted, refused
from app.web.pages.listings import EMPTY
from app.web.pages.pages import back, page
from app.web.pages.route import PageRoute
from app.web.pages.visitor import TheEditor, visitor_of
from app.web.schemas import Body

HERE = "/desk/articles/{article_id}/claims"
READERS = [Depends(visitor_of)]

router = APIRouter(
    prefix=HERE, route_class=PageRoute, include_in_schema=False, dependencies=READERS
)
documents = APIRouter(
    prefix=HERE, route_class=JsonRoute, include_in_schema=False, dependencies=READERS
)
ROUTERS = (documents, router)

SHOWN = 5
"""Figures shown at once; the others open on a click."""


class ClaimView(Body):
    """`done` is what was decided just before."""

    done: Annotated[Did | None, EMPTY] = None


Asked = Annotated[ClaimView, Query()]


@router.get("/{claim_id}")
def show(article_id: str, claim_id: str, asked: Asked, door: TheDoor) -> Response:
    """How the number was read, what it was held against, and what was decided."""
    return _shown(door, ClaimName(article_id, claim_id), Filled(), asked.done)


@documents.get("/{claim_id}.json")
def document(article_id: str, claim_id: str, door: TheDoor) -> Response:
    """The same for programs."""
    explained = _explained(door, ClaimName(article_id, claim_id))
    rows = _rows(door, explained)
    told = {
        **_document(door, explained),
        "allowed": claim_allows(explained.claim),
        "steps": [step_document(step) for step in _steps(explained)],
        "held_against": [row_document(row) for row in rows],
    }
    return json_answer(told)


@router.post("/{claim_id}/decide")
def decide(
    article_id: str, claim_id: str, form: Posted, visitor: TheEditor, door: TheDoor
) -> Response:
    """Puts a decision on record; where somebody decided meanwhile, shows both and records none."""
    claim = ClaimName(article_id, claim_id)
    try:
        given = given_in(form, visitor.name)
        review_claim(door.store, claim, given, [form.text("tag")], door.now())
    except Changed:
        return _both(door, claim, typed(form))
    except (BadInput, Conflict) as error:
        return _shown(door, claim, refused(error, typed(form), "reason"))
    return back(way_back(form, claim))


def _shown(door: Door, claim: ClaimName, form: Filled, done: Did | None = None) -> Response:
    explained = _explained(door, claim)
    told = _document(door, explained)
    return page(
        "claim",
        form.status,
        told=told,
        claim=told["claim"],
        standing=standing_of(_claim(told)),
        steps=_steps(explained),
        rows=_rows(door, explained),
        shown=SHOWN,
        here_at=page_of(claim),
        form=form,
        done=done,
        done_words=SENTENCES,
        choices=_choices(_claim(told)),
        consensus=_consensus(_claim(told)),
        allowed=claim_allows(_claim(told)),
    )


def _both(door: Door, claim: ClaimName, yours: Mapping[str, object]) -> Response:
    """412: what was decided meanwhile, and the form with what was typed and the tag of now."""
    record = get_article(door.store, claim.article_id)
    since = meanwhile(record, str(yours["tag"]))
    known = {one["id"]: one for one in claims_in(record)}
    return page(
        "claim_changed",
        412,
        article=_entry(record),
        claim=known.get(claim.claim_id),
        since=since,
        theirs=[_reviewed(door, one) for one in reversed(since.reviews)],
        mine=claim.claim_id,
        yours=yours,
        tag=tag_of(record),
        here_at=page_of(claim),
    )


def _explained(door: Door, claim: ClaimName) -> Explained:
    with door.gate.entered():
        return explain_claim(door.store, door.engine.in_time(), claim, door.readings)


def _document(door: Door, explained: Explained) -> Document:
    record, claim_id = explained.record, explained.claim["id"]
    claims = [one["id"] for one in explained.report["claims"]]
    place = claims.index(claim_id)
    reviews = [one for one in record.reviews if one.claim_id == claim_id]
    state = state_of(claim_id, record.reviews)
    series = explained.series
    return {
        "article": _entry(record, explained.text),
        "tag": tag_of(record),
        "claim": _reviewed_claim(door, explained),
        "rule_says": rule_words(str(explained.claim["rule"])) or None,
        "link_says": rule_words(str(explained.claim["link"]["rule"])) or None,
        "series": {"id": series.id, "label": series.key.label} if series else None,
        "is_read_alike": explained.is_read_alike(door.engine),
        "is_read": explained.reading is not None,
        "stamp": explained.report["stamp"],
        "number": place + 1,
        "of": len(claims),
        "previous": claims[place - 1] if place else None,
        "next": claims[place + 1] if place + 1 < len(claims) else None,
        "stands": state.words if state.kind else None,
        "assignee": state.assignee,
        "reviews": [_reviewed(door, one, explained.review) for one in reversed(reviews)],
        "history": [
            change_document(one) for one in reversed(record.history) if one.claim_id == claim_id
        ],
    }


def _reviewed_claim(door: Door, explained: Explained) -> Document:
    claim, review = explained.claim, explained.review
    if review is None:
        return claim
    return {**claim, "review": review_document(review, door.publisher, counts=True)}


def _claim(told: Document) -> Mapping[str, Any]:
    claim: Any = told["claim"]
    return dict(claim)


def _reviewed(door: Door, review: Review, counting: Review | None = None) -> Document:
    counts = counting is not None and counting.number == review.number
    return review_document(review, door.publisher, counts=counts)


def _steps(explained: Explained) -> tuple[Step, ...]:
    reading = explained.reading
    return steps_of(reading.claims[0], reading.article.text) if reading else ()


def _rows(door: Door, explained: Explained) -> tuple[EvidenceRow, ...]:
    reading = explained.reading
    read = reading.claims[0] if reading else None
    return evidence_rows(explained.claim, read, explained.figures, door.engine.policy)


def _choices(claim: Mapping[str, Any]) -> list[str]:
    """The verdicts that a person can give instead of the one that the report gives."""
    return [str(verdict) for verdict in Verdict if verdict != claim["verdict"]]


def _consensus(claim: Mapping[str, Any]) -> str:
    said = claim["consensus"]
    if not said or said["figures"] < 2:
        return ""
    unit = plain(claim["quantity"]["unit"])
    together = interval_words(Tolerance(_number(said["low"]), _number(said["high"])), unit)
    return f"{together}, in the middle {value_words(said['median'], None)}"


def _number(value: object) -> Decimal:
    return Decimal(str(value))


def _entry(record: ArticleRecord, text: str = "") -> Document:
    return {
        "id": record.id,
        "source": record.source,
        "called": record.title or first_words(text or record.url or record.id),
        "url": record.url,
        "published": record.published.isoformat() if record.published else None,
        "version": record.version,
        "edition": record.edition,
        "is_withdrawn": record.withdrawn_at is not None,
    }
