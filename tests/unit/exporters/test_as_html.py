"""The page is whole by itself, does nothing, and shows every number with what is known of it."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from app.exporters.as_html import content_security_policy, run_html
from app.exporters.remarks import Run, checked_text
from tests.unit.exporters.sample import DYKES, answer, claim, figure, sample_run

VOID = {"meta", "br"}
ELEMENTS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section"),
    *("h1", "h2", "h3", "p", "div", "span", "mark", "a", "ol", "ul", "li", "strong", "q", "br"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "id", "dir", "href", "rel"),
    "scope",
}


class Outline(HTMLParser):
    """Reads a page strictly: each element is closed where it must be, ids are told once."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.words: list[tuple[str, str]] = []
        self.feed(page)
        self.close()
        assert self.open == []
        assert len(set(self.ids)) == len(self.ids)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        told = dict(attrs)
        self.ids += [told["id"] or ""] if "id" in told else []
        self.links += [told["href"] or ""] if "href" in told else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.words.append((self.open[-1], data))

    def text_of(self, element: str) -> list[str]:
        return [data for name, data in self.words if name == element]


def page_with(reason: str, **fields: object) -> Outline:
    said = claim(DYKES, "$7.2 billion", "conflicts", "equal", reason, **fields)
    return Outline(run_html(Run((checked_text("a.md", DYKES, answer([said])),))))


def test_the_page_is_well_formed_and_holds_only_what_it_needs() -> None:
    page = Outline(run_html(sample_run()))
    assert page.names <= ELEMENTS
    assert page.attributes <= ATTRIBUTES


def test_every_link_inside_the_page_leads_somewhere() -> None:
    page = Outline(run_html(sample_run()))
    inside = {link[1:] for link in page.links if link.startswith("#")}
    assert inside
    assert inside <= set(page.ids)
    assert {link.split(":")[0] for link in page.links if not link.startswith("#")} == {"https"}


def test_the_text_stands_there_letter_for_letter() -> None:
    page = Outline(run_html(sample_run()))
    shown = "".join(data for name, data in page.words if name in ("p", "mark"))
    for line in DYKES.split("\n"):
        assert line in shown


def test_a_mark_tells_its_verdict_in_style_and_word() -> None:
    page = run_html(sample_run())
    assert '<mark class="conflicts">$7.2 billion</mark>' in page
    assert '<a class="tag conflicts" href="#clm_64">1 conflicts</a>' in page
    assert "mark.conflicts { text-decoration: underline wavy" in page


def test_marks_inside_each_other_are_both_told() -> None:
    page = run_html(sample_run())
    assert '<mark class="unseen shared">120 km</mark><a class="tag agrees" ' in page
    assert '<mark class="unseen"> wall</mark><a class="tag unseen" ' in page


def test_a_card_says_why_and_by_which_rule() -> None:
    page = run_html(sample_run())
    assert "a thousand times as much: million and billion look swapped.</p>" in page
    assert 'error · figure-contradicts · magnitude-slip · <a href="#f1-m1">line 3</a>' in page


def test_what_needs_a_look_comes_first_the_gravest_on_top() -> None:
    page = Outline(run_html(sample_run()))
    assert page.links[:3] == ["#clm_64", "#f1-c5", "#clm_126"]
    assert "#clm_334" not in page.links[:6]


def test_what_is_in_order_stays_closed_and_holds_no_link_in_its_summary() -> None:
    page = run_html(sample_run())
    assert '<details class="card agrees" id="clm_176">' in page
    summaries = re.findall(r"<summary>(.*?)</summary>", page)
    assert summaries
    assert not any("<a" in summary for summary in summaries)


def test_many_figures_open_on_a_click() -> None:
    figures = [figure(f"Source{number}", f"{number} boat", "conflicts") for number in range(5)]
    page = page_with("So it is.", evidence=figures)
    assert page.text_of("summary") == ["2 more on file"]


def test_numbers_left_alone_wait_behind_a_click_with_their_reason() -> None:
    page = run_html(sample_run())
    assert "<summary>2 numbers left alone, and why</summary>" in page
    assert "<li>0800 555 010 (line 7): a telephone number</li>" in page
    assert "<details open" not in page


def test_what_was_not_checked_is_named() -> None:
    assert "<strong>stories/old.md</strong>: is not UTF-8 at byte 12" in run_html(sample_run())


def test_an_article_in_order_is_said_to_be() -> None:
    said = claim(DYKES, "120 km", "agrees", "equal", "The same.")
    page = run_html(Run((checked_text("a.md", DYKES, answer([said])),)))
    assert "Nothing: no number contradicts" in page


def test_only_the_style_that_it_brings_is_allowed() -> None:
    page = run_html(sample_run())
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style.group(1).encode()).digest()).decode()
    policy = content_security_policy()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    escaped = policy.replace("'", "&#39;")
    assert f'http-equiv="Content-Security-Policy" content="{escaped}"' in page


def test_nothing_is_loaded() -> None:
    page = run_html(sample_run())
    assert not re.search(r"url\(|@import|src=|<link|<script|<img", page)


@pytest.mark.parametrize(
    "words",
    [
        "</p></section><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '" onmouseover="alert(1)',
        "{{ 7 * 7 }} {% raw %} {# x",
        "</style><style>*{display:none}</style>",
        "<!-- ]]> &amp; &#60;b&#62;",
    ],
)
def test_words_of_an_article_are_never_markup(words: str) -> None:
    text = f"{words}\n\n{DYKES}{words}"
    said = claim(text, words, "conflicts", words, words, evidence=[figure("X", "7 USD", words)])
    said["evidence"][0] |= {"source": words, "quote": words, "url": "https://a.example/" + words}
    article = {"title": words, "source": words, "url": "https://a.example/?" + words}
    answered = {**answer([said]), "article": article}
    run = Run((checked_text(words, text, answered),), warnings=(words,), version=words)
    page = Outline(run_html(run))
    assert page.names <= ELEMENTS
    assert page.attributes <= ATTRIBUTES
    assert any(words in mark for mark in page.text_of("mark"))


def test_what_would_turn_the_reading_direction_is_shown_as_a_sign() -> None:
    text = "Some \u202e005,8\u202c troops\x00\x1b\x85 \ud800"
    page = run_html(Run((checked_text("a.md", text, answer([])),)))
    assert "Some \ufffd005,8\ufffd troops\ufffd\ufffd\ufffd \ufffd" in page


def test_several_texts_share_a_page_and_one_is_named_after_itself() -> None:
    run = sample_run()
    assert "<h1>2 texts</h1>" in run_html(run)
    one = run_html(replace(run, checked=run.checked[:1]))
    assert "<h1>Dykes cost more than planned</h1>" in one
    assert "<h2>The text</h2>" in one
    assert "<h1>0 texts</h1>" in run_html(Run(()))


def style() -> str:
    found = re.search(r"<style>(.*?)</style>", run_html(Run(())), re.DOTALL)
    assert found
    return found.group(1)


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("number", [0, 1, 2], ids=["light", "dark", "print"])
def test_every_colour_of_words_can_be_read_on_every_ground(number: int) -> None:
    palettes = [
        dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6})", block))
        for block in re.findall(r":root \{(.*?)\}", style(), re.DOTALL)
    ]
    palette = palettes[number]
    for ground in ("paper", "wash", "tint"):
        for ink in ("ink", "soft", "red", "amber", "violet", "green", "grey", "link"):
            light, dark = sorted((luminance(palette[ink]), luminance(palette[ground])))[::-1]
            assert (light + 0.05) / (dark + 0.05) >= 4.5, f"{ink} on {ground}"


def test_each_kind_of_mark_has_its_own_line() -> None:
    lines = dict(re.findall(r"mark\.(\w+) \{ text-decoration: underline ([\w-]+ .*?);", style()))
    verdicts = ("conflicts", "drifts", "superseded", "agrees", "unseen")
    assert len({lines[one].split(" var")[0] + lines[one][-4:] for one in verdicts}) == 5
