"""Linked data is JSON, and inert wherever a page carries it."""

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.exporters.linked_data import linked_data, said


def test_the_context_comes_first_and_numbers_keep_their_digits() -> None:
    text = linked_data({"@type": "Observation", "value": Decimal("2.10")})
    assert text == '{"@context": "https://schema.org", "@type": "Observation", "value": 2.1}'


def test_a_script_element_cannot_be_ended_from_within() -> None:
    text = linked_data({"text": "12 men</script><script>alert(1)</script><!-- & \u2028\u2029"})
    for mark in "<>&\u2028\u2029":
        assert mark not in text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_escape_means_the_same(text: str) -> None:
    assert json.loads(linked_data({"text": text}))["text"] == text


def test_what_is_not_known_is_left_out() -> None:
    assert said({"a": None, "b": 0, "c": "", "d": []}) == {"b": 0, "c": "", "d": []}
