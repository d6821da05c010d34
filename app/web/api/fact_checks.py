"""GET /claims:search: the desk's reviewed claims, as Google's Fact Check Tools API gives them."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.exporters.as_fact_checks import FactCheck, fact_checks_document
from app.services.fact_checks import FactCheckQuery, search_fact_checks, site_of
from app.web.deps import TheDoor, json_answer, problems
from app.web.fact_checks import ClaimSearch, ClaimSearchAnswer
from app.web.limits import JsonRoute

router = APIRouter(tags=["reviews"], route_class=JsonRoute)


@router.get("/v1alpha1/claims:search", include_in_schema=False)
@router.get("/v1/claims:search", include_in_schema=False)
@router.get(
    "/claims:search",
    response_model=ClaimSearchAnswer,
    responses=problems(422, 503),
    summary="Search reviewed claims",
)
def search_claims(asked: Annotated[ClaimSearch, Query()], door: TheDoor) -> Response:
    """What persons accepted or overrode and what still counts, the latest first; nothing of others.

    The same under `/v1/claims:search` and, for clients of Google's API, `/v1alpha1/claims:search`.
    """
    query = FactCheckQuery(
        words=asked.query,
        language=asked.language_code,
        site=asked.review_publisher_site_filter,
        max_age_days=asked.max_age_days,
        offset=asked.offset,
    )
    publisher = door.publisher
    wanted = asked.page_token, asked.page_size
    page = search_fact_checks(door.store, query, publisher, wanted, door.now())
    if publisher is None:
        return json_answer({"claims": []})
    found = [FactCheck(one.review, one.source, one.published, one.language) for one in page.items]
    site = site_of(publisher.url)
    return json_answer(fact_checks_document(found, page.next_cursor, publisher, site))
