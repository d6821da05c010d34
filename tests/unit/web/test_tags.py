"""If-Match is read as RFC 9110 says."""

import pytest
from fastapi import HTTPException

from app.web.tags import tag_header, tags_in, tags_said


@pytest.mark.parametrize(
    ("header", "tags"),
    [
        ('"1.0.3"', {"1.0.3"}),
        (' "1.0.3" , "1.0.4"', {"1.0.3", "1.0.4"}),
        ('W/"1.0.3"', set()),
        ('W/"1.0.3", "1.0.4"', {"1.0.4"}),
        ('"a,b"', {"a,b"}),
    ],
)
def test_the_strong_tags_are_found(header: str, tags: set[str]) -> None:
    assert set(tags_in(header) or ()) == tags


def test_a_star_matches_anything() -> None:
    assert tags_in(" * ") is None


def test_a_missing_header_is_asked_for() -> None:
    with pytest.raises(HTTPException) as refused:
        tags_in(None)
    assert refused.value.status_code == 428


@pytest.mark.parametrize("header", ["1.0.3", '"1.0.3', '"a" "b', "", '"a";', '"a"' * 400 + "!"])
def test_what_is_no_tag_is_refused(header: str) -> None:
    with pytest.raises(HTTPException) as refused:
        tags_in(header)
    assert refused.value.status_code == 400


def test_a_tag_is_given_in_quotes() -> None:
    assert tag_header("1.0.3") == {"ETag": '"1.0.3"'}


def test_a_header_that_may_be_left_out_is_as_good_as_a_star() -> None:
    assert tags_said(None) is None
    assert tags_said('"1.0.3"') == frozenset({"1.0.3"})
