"""Each error of the project has one status, and a problem never repeats what was sent."""

import json

import pytest

from app.domain.deadline import TOOK_TOO_LONG
from app.errors import (
    BadData,
    BadInput,
    Conflict,
    Full,
    NotFound,
    ServiceError,
    TookTooLong,
    TooLarge,
    TooSlow,
    Unavailable,
    Unreachable,
)
from app.web.problems import answer, problem_of, problem_of_validation


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (BadInput("article is empty", "text"), 422),
        (TooLarge("the text is too long", "text"), 413),
        (NotFound("figure", "fig_1"), 404),
        (Conflict("it was retracted"), 409),
        (Unavailable("the database does not answer"), 503),
        (Full("no room is left on the disk"), 507),
        (Unreachable("the other server cannot be reached"), 502),
        (TooSlow("the other server takes too long"), 504),
        (BadData("units.toml: bad row"), 500),
        (ServiceError("something else"), 500),
    ],
)
def test_each_error_has_its_status(error: ServiceError, status: int) -> None:
    problem = problem_of(error)
    assert problem["status"] == status
    assert list(problem)[:4] == ["type", "title", "status", "detail"]


def test_bad_input_names_its_field() -> None:
    problem = problem_of(BadInput("low lies above high", "figures", 1, "quantity", "low"))
    assert problem["errors"] == [
        {"loc": ["figures", 1, "quantity", "low"], "msg": "low lies above high"}
    ]


def test_a_fault_of_our_own_is_not_explained() -> None:
    assert "units.toml" not in json.dumps(problem_of(BadData("units.toml: bad row")))


def test_an_unknown_field_is_named_with_what_to_do() -> None:
    problem = problem_of_validation(
        [{"type": "extra_forbidden", "loc": ("html",), "msg": "Extra inputs …", "input": "secret"}]
    )
    assert problem["errors"] == [
        {"loc": ["html"], "msg": "is no field of this request: leave it out"}
    ]
    assert "secret" not in json.dumps(problem)


def test_a_long_name_of_the_senders_choice_is_cut() -> None:
    problem = problem_of_validation([{"type": "extra_forbidden", "loc": ("x" * 9999,), "msg": ""}])
    assert len(json.dumps(problem)) < 1000


def test_any_character_can_be_sent() -> None:
    response = answer(problem_of(BadInput("half a pair: \ud800", "text")))
    assert bytes(response.body).isascii()
    assert response.media_type == "application/problem+json"


@pytest.mark.parametrize("error", [Unavailable("locked"), Full("no room")])
def test_an_outage_says_when_to_come_back(error: ServiceError) -> None:
    assert int(answer(problem_of(error)).headers["retry-after"]) > 0


def test_that_an_article_took_too_long_can_be_told_from_a_service_out_of_order() -> None:
    """Seen to fail with one type for both: a program could not know whether to go on."""
    late = problem_of(TookTooLong("it took longer than 10 s"))
    assert (late["status"], late["type"]) == (503, TOOK_TOO_LONG)
    assert problem_of(Unavailable("the database does not answer"))["type"] == "about:blank"
