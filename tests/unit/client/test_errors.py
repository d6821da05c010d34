"""A refusal carries what RFC 9457 says of it, whatever the body holds."""

import json

import pytest

from app.client.errors import BY_STATUS, FieldError, Problem, Unusable, problem_in


def test_the_members_of_a_problem_are_attributes() -> None:
    members = {
        "type": "about:blank",
        "title": "Unprocessable Content",
        "status": 422,
        "detail": "figures.0.unit: is required",
        "errors": [{"loc": ["figures", 0, "unit"], "msg": "is required"}],
    }
    problem = problem_in(422, json.dumps(members).encode(), None)
    assert isinstance(problem, Unusable)
    assert (problem.type, problem.title, problem.status) == (
        "about:blank",
        "Unprocessable Content",
        422,
    )
    assert problem.errors == (FieldError(("figures", 0, "unit"), "is required"),)
    assert str(problem) == "422: figures.0.unit: is required"


@pytest.mark.parametrize("status", [*BY_STATUS, 418, 502])
@pytest.mark.parametrize("body", [b"", b"<html>", b"[1]", b'{"errors": 3}', b'{"errors": [3]}'])
def test_a_body_that_is_no_problem_still_is_one(status: int, body: bytes) -> None:
    problem = problem_in(status, body, None)
    assert isinstance(problem, BY_STATUS.get(status, Problem))
    assert str(problem) == f"{status}: no more than that"
    assert problem.errors == ()
