"""Of a whole page the article is read, and not what stands around it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.intake import page_of
from app.intake.boilerplate import article_in
from app.intake.visible import Block, blocks_of
from scripts.measure_pages import ours, parts_of, score

PAGES = Path(__file__).parents[2] / "pages"
FIRST = "<p>The port of Eastmouth hired 300 engineers in the spring of the year.</p>"
SECOND = "<p>It paid 7.2 million crowns for cranes that came over the sea in May.</p>"
THIRD = "<p>The mayor said that 40 of the engineers come from the next village.</p>"
STORY = FIRST + SECOND + THIRD
OTHER = "<p>A storm has cut the power of 700 homes, and it will be back on Monday.</p>"


def read(body: str, title: str | None = None) -> str:
    selection = article_in(list(blocks_of(f"<html><body>{body}</body></html>")), title)
    return "\n".join(block.text for block in selection.blocks)


STORY_TEXT = read(STORY)


@pytest.mark.parametrize("path", sorted(PAGES.rglob("*.html")), ids=lambda path: path.stem)
def test_a_saved_page_keeps_its_article_and_loses_nearly_all_of_the_rest(path: Path) -> None:
    html = path.read_text("utf-8")
    found = score(list(parts_of(html)), ours(html))
    assert found.kept >= 0.95 * found.article
    assert found.dropped >= 0.85 * found.rest


@pytest.mark.parametrize(
    "around",
    [
        f"<aside>{OTHER}</aside>",
        f"<footer>{OTHER}</footer>",
        f"<form>{OTHER}</form>",
        f"<div class='related-posts'>{OTHER}</div>",
        f"<div id='newsletterBox'>{OTHER}</div>",
        f"<section role='complementary'>{OTHER}</section>",
        f"<div class='ad'>{OTHER}</div>",
        "<p><a href='/x'>A storm has cut the power of 700 homes in the hills.</a></p>",
        "<p>Share 412</p>",
    ],
)
def test_what_stands_around_is_left_out_wherever_it_stands(around: str) -> None:
    for body in (STORY + around, FIRST + SECOND + around + THIRD, around + STORY):
        assert read(f"<div>{body}</div>") == STORY_TEXT


@pytest.mark.parametrize(
    "part",
    [
        "<h2>Cranes from abroad</h2><p>They came on two ships.</p>",
        "<ul><li>May: 300</li><li>June: 40</li></ul>",
        "<blockquote>We need 90 more</blockquote>",
        "<table><tr><td>May</td><td>300</td></tr></table>",
        "<p>“Yes!”</p>",
        "<p>See <a href='/x'>our report</a>, which has 40 pages.</p>",
    ],
)
def test_the_parts_of_an_article_stay(part: str) -> None:
    text = read(f"<div>{FIRST}{SECOND}{part}{THIRD}</div>")
    assert len(text.splitlines()) > len(STORY_TEXT.splitlines())


@pytest.mark.parametrize("name", ["body class='comments-open'", "article class='post tag-related'"])
def test_the_name_of_what_holds_everything_leaves_nothing_out(name: str) -> None:
    element = name.split()[0]
    html = f"<html><{name}>{STORY}</{element}></html>"
    assert [block.text for block in article_in(list(blocks_of(html)), None).blocks] == (
        STORY_TEXT.split("\n")
    )


@pytest.mark.parametrize(
    "head",
    [
        "<div class='top'><h1>Port hires 300</h1></div>",
        "<div><div class='headline'>Port hires 300</div></div>",
    ],
)
def test_the_headline_above_the_text_belongs_to_it(head: str) -> None:
    standfirst = "<p class='dek'>More than ever before</p><p>By Jane Roe</p>"
    text = read(f"{head}{standfirst}<div>{STORY}</div>")
    assert text == f"Port hires 300\nMore than ever before\n{STORY_TEXT}"


def test_a_line_that_the_title_repeats_is_the_headline() -> None:
    line = "<div>Port hires three hundred</div>"
    story = f"<div class='s'>{STORY}</div>"
    assert read(line + story, "Eastmouth: Port hires three hundred").startswith("Port hires")
    assert read(line + story) == STORY_TEXT


def test_readers_remarks_outside_the_headlines_element_are_none_of_it() -> None:
    remarks = "".join(f"<div>{OTHER}</div>" for _ in range(6))
    assert read(f"<div><h1>Port</h1>{STORY}</div><div>{remarks}</div>") == f"Port\n{STORY_TEXT}"


@pytest.mark.parametrize("element", ["article", "div", "main", "section class='x'"])
@pytest.mark.parametrize("paragraph", ["p", "div"])
def test_a_short_paragraph_beside_a_long_one_is_not_lost(element: str, paragraph: str) -> None:
    short = f"<{paragraph}>It paid 7 million.</{paragraph}>"
    long = FIRST.replace("p>", f"{paragraph}>")
    text = read(f"<{element}>{short}{long}{short}</{element.split()[0]}>")
    assert text.count("It paid 7 million.") == 2


def test_what_holds_the_headline_and_the_text_is_the_article_whatever_it_is_called() -> None:
    html = f"<div class='subscriber-only with-comments'><h1>Port</h1>{STORY}</div>"
    remarks = "".join(f"<div class='remark'>{OTHER}</div>" for _ in range(6))
    assert read(html + remarks) == f"Port\n{STORY_TEXT}"


def test_an_article_in_two_parts_is_read_whole() -> None:
    parts = f"<div class='one'>{STORY}{STORY}</div><div class='two'>{OTHER}</div>"
    assert "700 homes" in read(f"<article>{parts}</article>")
    assert "700 homes" in read(f"<div class='story-content'>{parts}</div>")
    assert "700 homes" not in read(f"<div>{parts}</div>")
    numbered = parts.replace("one", "text part-1").replace("two", "text part-2")
    assert "700 homes" in read(f"<div>{numbered}</div>")


def test_of_a_page_without_prose_all_is_taken_but_what_is_called_something_else() -> None:
    assert (
        read("<div>300 men</div><p>2 dogs</p><div class='ad'>40 women</div>") == "300 men\n2 dogs"
    )
    assert read(f"<h1>Port</h1><p>It pays.</p><footer>{OTHER}</footer>") == "Port\nIt pays."
    assert read("<footer>40 women</footer>") == "40 women"
    assert read("") == ""


def test_lines_that_credit_somebody_are_told_beside_the_text() -> None:
    line = "<div class='c-byline'>Jane Roe / AFP</div><p>By Lou Hart</p>"
    remark = "<div class='comment-author'>Tom</div>"
    blocks = list(blocks_of(f"<h1>Port</h1>{line}<div>{STORY}</div>{remark}"))
    assert article_in(blocks, None).credits == ("Jane Roe / AFP", "By Lou Hart")


def test_short_lines_between_the_headline_and_the_text_are_told_too() -> None:
    lines = "<ul><li>Kim Reed</li><li>8 Jul 2022</li><li><a href='/'>Home</a></li></ul>"
    blocks = list(blocks_of(f"<p>Gull</p><h1>Port</h1>{lines}<div>{STORY}</div><p>9 shares</p>"))
    assert article_in(blocks, None).credits == ("Kim Reed", "8 Jul 2022")


def test_the_page_of_a_whole_page_is_its_article() -> None:
    page = page_of(f"<html lang=en><title>Port</title>{STORY}<footer>{OTHER}</footer>")
    assert (page.text.replace("\n\n", "\n"), page.title, page.language) == (
        STORY_TEXT,
        "Port",
        "en",
    )


class Counted(list[Block]):
    """Blocks that count how often one of them is looked at."""

    looked = 0

    def __iter__(self) -> Iterator[Block]:
        for block in super().__iter__():
            Counted.looked += 1
            yield block


@pytest.mark.parametrize(
    "unit", ["<div>" + OTHER, "<div>" + OTHER + "</div>", OTHER, "<h1>a", "<p>a"]
)
def test_twice_the_page_is_twice_the_work(unit: str) -> None:
    def looked_at(times: int) -> int:
        Counted.looked = 0
        article_in(Counted(blocks_of(unit * times)), None)
        return Counted.looked

    assert looked_at(400) <= 2 * looked_at(200)
