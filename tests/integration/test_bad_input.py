"""What cannot be checked is refused in words, and leaves no row behind."""

from collections.abc import Callable
from typing import Any

import pytest

from app.errors import BadInput

Check = Callable[..., dict[str, Any]]
Table = Callable[[], dict[str, list[tuple[object, ...]]]]


@pytest.mark.parametrize(
    ("text", "fields", "field"),
    [
        ("", {}, "text"),
        (" \n ", {}, "text"),
        ("7" * 1_048_576, {}, "text"),
        ("The fire killed 12 people.", {"published": "2022-02-30"}, "published"),
        ("a " + "7% " * 20_001, {}, "text"),
    ],
    ids=["empty", "blank", "1 MiB of digits", "no date", "nothing but numbers"],
)
def test_it_is_refused_with_the_field_s_name_and_nothing_is_recorded(
    check: Check, table: Table, text: str, fields: dict[str, str], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        check(text, source="Meridian Wire", **fields)
    assert refused.value.loc == (field,)
    assert all(not rows for rows in table().values())


def test_a_text_without_numbers_is_an_article_without_claims(check: Check) -> None:
    report = check("The minister thanked the crews.", source="Meridian Wire")
    assert report["claims"] == []
    assert report["article"]["recorded"] is True
