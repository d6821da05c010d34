"""Comments take a stretch out of the reading, or silence a rule on the block that follows."""

import time

import pytest

from app.cli.checking.ignores import Directions, blanked, directions_of
from app.domain import Span

RULES = ("figure-drift", "figure-stale", "figure-contradicts")


def directions(text: str, suffix: str = ".md") -> Directions:
    found = directions_of(text, suffix, RULES)
    assert len(found.text) == len(text)
    assert found.text.count("\n") == text.count("\n")
    return found


def blocks(text: str, suffix: str = ".md") -> list[str]:
    return [one.block.of(text) for one in directions(text, suffix).ignores]


def test_a_stretch_that_is_switched_off_is_blank_and_the_rest_stays() -> None:
    text = "Nine men.\n<!-- plumbline off -->\nTwelve men.\n<!-- plumbline on -->\nTen men.\n"
    lines = directions(text).text.splitlines()
    assert [line.strip() for line in lines] == ["Nine men.", "", "", "", "Ten men."]


def test_a_stretch_without_an_end_goes_to_the_end() -> None:
    assert directions("Nine.\n<!-- plumbline off -->\nTwelve.\n").text.split() == ["Nine."]


def test_an_on_without_an_off_changes_nothing() -> None:
    assert directions("Nine.\n<!-- plumbline on -->\nTwelve.").text.split() == ["Nine.", "Twelve."]


def test_a_second_off_does_not_begin_anew() -> None:
    text = "<!-- plumbline off -->a<!-- plumbline off -->b<!-- plumbline on -->c"
    assert directions(text).text.split() == ["c"]


def test_an_ignore_holds_for_the_next_paragraph() -> None:
    text = (
        "First.\n\n<!-- plumbline-ignore figure-drift: their own count -->\n"
        "Second,\nstill second.\n\nThird.\n"
    )
    (ignore,) = directions(text).ignores
    assert ignore.block.of(text) == "Second,\nstill second."
    assert (ignore.rules, ignore.reason) == (("figure-drift",), "their own count")
    assert ignore.span.of(text).startswith("<!-- plumbline-ignore")


def test_two_ignores_above_a_paragraph_both_hold_for_it() -> None:
    text = (
        "<!-- plumbline-ignore figure-drift: a -->\n<!-- plumbline-ignore figure-stale: b -->\n\n"
        "Second.\n\nThird.\n"
    )
    assert blocks(text) == ["Second.", "Second."]


def test_an_ignore_names_several_rules_and_keeps_a_colon_in_its_reason() -> None:
    text = "<!-- plumbline-ignore figure-drift , figure-stale : see: the note -->\nText."
    (ignore,) = directions(text).ignores
    assert (ignore.rules, ignore.reason) == (("figure-drift", "figure-stale"), "see: the note")


def test_an_ignore_at_the_end_holds_for_nothing() -> None:
    assert blocks("Text.\n<!-- plumbline-ignore figure-drift: x -->\n") == [""]


@pytest.mark.parametrize("above", ["", "<p>Zero", "<p>Zero.</p>"])
def test_in_a_page_an_ignore_holds_for_the_next_element(above: str) -> None:
    page = (
        f"{above}<!-- plumbline-ignore figure-drift: x -->\n<p>One <b>two</b>.</p>\n<p>Three.</p>"
    )
    assert blocks(page, ".html") == ["One <b>two</b>."]


def test_in_a_page_an_ignore_inside_an_element_ends_with_it() -> None:
    page = "<div><p>Zero <!-- plumbline-ignore figure-drift: x -->one.</p><p>Two.</p></div>"
    assert blocks(page, ".html") == ["one."]


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("-ignore figure-drift", "no reason is given"),
        ("-ignore figure-drift: ", "no reason is given"),
        ("-ignore: because", "no rule is named"),
        ("-ignore", "no rule is named"),
        ("-ignore figure-drit: x", "no rule “figure-drit”; did you mean figure-drift?"),
        ("-ignore figure-drift, x: y", "no rule “x”"),
        ("-ingore figure-drift: x", "knows no “-ingore figure-drift: x”"),
        (" of", "knows no “of”"),
    ],
)
def test_a_comment_that_does_not_say_enough_silences_nothing(said: str, problem: str) -> None:
    text = f"One.\n<!-- plumbline{said} -->\nTwo.\n"
    found = directions(text)
    assert found.ignores == ()
    assert problem in found.refused[0].problem
    assert found.refused[0].span.of(text).startswith("<!--")
    assert found.text.split() == ["One.", "Two."]


def test_inside_a_stretch_that_is_off_no_comment_is_heard() -> None:
    text = "<!-- plumbline off -->\n<!-- plumbline-ignore figure-drift -->\n"
    assert directions(text).refused == ()


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        (".. plumbline-ignore figure-drift: their count\n\nTwo.\n\nThree.\n", ".rst"),
        ("// plumbline-ignore figure-drift: their count\nTwo.\n\nThree.\n", ".adoc"),
        (".. plumbline-ignore figure-drift: their count\n\nTwo.\n\nThree.\n", ".txt"),
    ],
)
def test_other_formats_say_the_same_in_their_own_comments(text: str, suffix: str) -> None:
    (ignore,) = directions(text, suffix).ignores
    assert (ignore.block.of(text), ignore.reason) == ("Two.", "their count")


def test_blanking_keeps_line_ends_and_takes_spans_that_overlap() -> None:
    assert blanked("ab\r\ncd ef", [Span(4, 6), Span(1, 5)]) == "a \r\n   ef"


def test_many_comments_take_no_long_time() -> None:
    began = time.process_time()
    directions("<!-- plumbline off --> 9 <!-- plumbline on -->" * 15_000)
    directions("<!-- plumbline-ignore figure-drift: x -->\n" * 5_000)
    assert time.process_time() - began < 5
