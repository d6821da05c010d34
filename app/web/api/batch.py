"""POST /check/batch: articles → their reports, each by itself."""

from dataclasses import dataclass

from fastapi import APIRouter, Response
from pydantic import ValidationError

from app.domain.key import ApiKey
from app.errors import BadInput, ServiceError, TooLarge
from app.exporters.as_reviews import answer_document
from app.exporters.encoding import Document
from app.web.api.check import report_of
from app.web.asked import asked_in
from app.web.batch_answers import BatchAnswer
from app.web.deps import BODY_PROBLEMS, Door, TheDoor, json_answer, problems
from app.web.limits import JsonRoute
from app.web.problems import Problem, problem_of, problem_of_validation
from app.web.schemas import BatchBody, CheckBody
from app.web.shown import TheKey

MOST_PAGES = 10
"""Pages that are fetched for one batch: each may take its 8 seconds."""

router = APIRouter(tags=["check"], route_class=JsonRoute)


@router.post(
    "/check/batch",
    response_model=BatchAnswer,
    responses=problems(*BODY_PROBLEMS),
    summary="Check up to 100 articles",
)
def check_batch(body: BatchBody, door: TheDoor, key: TheKey) -> Response:
    """Checks one article after the other; each gets its own result or problem, in order."""
    most = door.limits.sizes.batch_articles
    if len(body.articles) > most:
        raise TooLarge(f"a batch has no more than {most} articles", "articles")
    pages = Pages(MOST_PAGES)
    means = Means(door, key, pages)
    return json_answer({"results": [_result(article, means) for article in body.articles]})


@dataclass
class Pages:
    """How many pages may still be fetched for a batch."""

    left: int

    def take(self) -> None:
        """Counts one; BadInput where there is none left."""
        if self.left == 0:
            raise BadInput(f"a batch has no more than {MOST_PAGES} pages fetched", "fetch")
        self.left -= 1


@dataclass(frozen=True, slots=True)
class Means:
    """What every article of the batch is checked with."""

    door: Door
    key: ApiKey | None
    pages: Pages


def _result(given: object, means: Means) -> Document:
    try:
        asked = asked_in(CheckBody.model_validate(given))
        if asked.fetch is not None:
            means.pages.take()
        report = report_of(asked, means.door, means.key)
    except ValidationError as error:
        return _refused(problem_of_validation(error.errors()))
    except ServiceError as error:
        return _refused(problem_of(error))
    return {"status": 200, "report": answer_document(report, means.door.publisher)}


def _refused(problem: Problem) -> Document:
    return {"status": problem["status"], "problem": problem}
