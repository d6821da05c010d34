"""POST /check and /extract: an article → its report or its reading."""

import logging
from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Response

from app.domain import Report, Verdict
from app.domain.key import ApiKey
from app.exporters.as_json import reading_document
from app.exporters.as_reviews import answer_json
from app.intake import Payload, Standing, article_from
from app.services.check import check_article
from app.services.extract import read_article
from app.services.idempotency import KEY_CHARACTERS, OPEN, Answer, Once, answer_once
from app.services.keys import require_source
from app.services.withdrawals import take_place
from app.web.answers import ReadingAnswer, ReportAnswer
from app.web.asked import ArticleRoute, Asked, asked_to_check, asked_to_read
from app.web.bodies import article_body
from app.web.deps import FETCH_PROBLEMS, JSON, Door, TheDoor, json_answer, problems
from app.web.schemas import ArticleBody, CheckBody
from app.web.shown import TheKey

log = logging.getLogger(__name__)

router = APIRouter(tags=["check"], route_class=ArticleRoute)

IdempotencyKey = Annotated[
    str | None,
    Header(
        min_length=1,
        max_length=KEY_CHARACTERS,
        description="Makes a repeat of the same request return the first answer, for 24 hours.",
    ),
]


ToCheck = Annotated[Asked, Depends(asked_to_check)]
ToRead = Annotated[Asked, Depends(asked_to_read)]


@router.post(
    "/check",
    response_model=ReportAnswer,
    responses=problems(409, *FETCH_PROBLEMS),
    summary="Check an article",
    openapi_extra=article_body(CheckBody),
)
def check(
    asked: ToCheck, door: TheDoor, key: TheKey, idempotency_key: IdempotencyKey = None
) -> Response:
    """Finds the article's numbers, holds them against the reference table, and records them.

    The article comes in a format of its own, with what is to be said about it in the query, or in
    JSON. Of an item that its sender withholds or cancels nothing is recorded.
    """
    if idempotency_key is None:
        return Response(answer_json(report_of(asked, door, key), door.publisher), media_type=JSON)
    kept = answer_once(
        door.store,
        Once(idempotency_key, asked.digest, key.id if key else OPEN),
        door.now(),
        lambda: Answer(200, answer_json(report_of(asked, door, key), door.publisher)),
        door.limits.longest_answer,
    )
    return Response(kept.body, kept.status, media_type=JSON)


@router.post(
    "/extract",
    response_model=ReadingAnswer,
    responses=problems(*FETCH_PROBLEMS),
    summary="Read an article",
    openapi_extra=article_body(ArticleBody),
)
def extract(asked: ToRead, door: TheDoor) -> Response:
    """Finds the article's numbers; asks and changes no reference table."""
    payload = _reader(asked, door)
    with door.gate.entered():
        engine = door.engine.in_time()
        reading = read_article(article_from(payload()), engine)
    return json_answer(reading_document(reading, door.engine.policy))


def report_of(asked: Asked, door: Door, key: ApiKey | None) -> Report:
    """The report of the article that is asked about, recorded unless it must not be.

    NotAllowed where the key writes as other sources alone.
    """
    read = _reader(asked, door)
    with door.gate.entered():
        engine = door.engine.in_time()
        payload = read()
        article = article_from(payload)
        require_source(key, article.source)
        record = asked.record and payload.standing is Standing.USABLE
        report = check_article(article, engine, door.store, now=door.now(), record=record)
        if record and payload.earlier is not None:
            moments = (payload.updated or door.now(), door.now())
            take_place(payload.earlier, payload, door.store, moments)
    alarms = sum(finding.verdict is Verdict.CONFLICTS for finding in report.findings)
    facts = {"article_id": article.id, "claims": len(report.findings), "conflicts": alarms}
    log.info("article checked", extra={**facts, "recorded": report.recorded})
    return report


def _reader(asked: Asked, door: Door) -> Callable[[], Payload]:
    """What reads the article. A page is fetched first: whoever waits for one computes nothing, and
    so takes no place from those who do."""
    if asked.fetch is None:
        return asked.payload
    with door.fetching.entered():
        return asked.fetch(door.house.reach)
