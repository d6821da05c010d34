"""POST /check/batch: articles → their reports, each by itself."""

from fastapi import APIRouter, Response
from pydantic import ValidationError

from app.errors import ServiceError
from app.exporters.as_json import report_document
from app.exporters.encoding import Document
from app.web.answers import BatchAnswer
from app.web.api.check import report_of
from app.web.asked import asked_in
from app.web.deps import BODY_PROBLEMS, Door, TheDoor, json_answer, problems
from app.web.limits import JsonRoute
from app.web.problems import Problem, problem_of, problem_of_validation
from app.web.schemas import BatchBody, CheckBody

router = APIRouter(tags=["check"], route_class=JsonRoute)


@router.post(
    "/check/batch",
    response_model=BatchAnswer,
    responses=problems(*BODY_PROBLEMS),
    summary="Check up to 100 articles",
)
def check_batch(body: BatchBody, door: TheDoor) -> Response:
    """Checks one article after the other; each gets its own result or problem, in order."""
    return json_answer({"results": [_result(article, door) for article in body.articles]})


def _result(given: object, door: Door) -> Document:
    try:
        report = report_of(asked_in(CheckBody.model_validate(given)), door)
    except ValidationError as error:
        return _refused(problem_of_validation(error.errors()))
    except ServiceError as error:
        return _refused(problem_of(error))
    return {"status": 200, "report": report_document(report)}


def _refused(problem: Problem) -> Document:
    return {"status": problem["status"], "problem": problem}
