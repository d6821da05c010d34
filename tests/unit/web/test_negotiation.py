"""The client gets the form it would rather have."""

import pytest

from app.web.negotiation import preferred

JSON, LINKED = "application/json", "application/ld+json"


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, JSON),
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        ("text/html", JSON),
        ("application/ld+json", LINKED),
        ("APPLICATION/LD+JSON", LINKED),
        ("application/ld+json, application/json", JSON),
        ("application/json;q=0.9, application/ld+json", LINKED),
        ("application/ld+json;q=0.5, */*;q=0.1", LINKED),
        ("application/ld+json;q=0.1, application/json;q=0.2", JSON),
        ("application/ld+json;q=0", JSON),
        ("application/json;q=0, */*", LINKED),
        ("application/ld+json;q=x, text/html", JSON),
        ("application/ld+json;q=nan", JSON),
        ("application/ld+json;q=9", JSON),
        (",;,", JSON),
        ("application/ld+json," * 100, JSON),
    ],
)
def test_the_form_with_the_highest_weight_is_given(accept: str | None, form: str) -> None:
    assert preferred(accept, (JSON, LINKED)) == form
