"""A file becomes an article with what is said beside it, its offsets those of the file."""

import io
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.cli.checking import drafts
from app.cli.checking.config import Projects
from app.cli.checking.drafts import NOWHERE, Draft, draft_of, place_in_file
from app.cli.checking.options import Wanted
from app.cli.checking.paths import Target
from app.domain import Span
from app.errors import BadInput, TooLarge

Write = Callable[..., Path]


def drafted(path: Path, **said: str) -> Draft:
    draft = draft_of(Target(path.name, path), Projects().of(path.parent), Wanted((), **said))  # type: ignore[arg-type]  # only words are said
    assert draft is not None
    return draft


FRONT = "---\ntitle: Above\nsource: Front\ndate: 2022-01-28\nurl: https://front.example/a\n---\n"


def test_front_matter_is_blank_and_offsets_stay(write: Write) -> None:
    text = FRONT + "The crew counted 12 men.\n"
    draft = drafted(write("a.md", text))
    article = draft.article
    assert (article.title, article.source) == ("Above", "Front")
    assert (article.published, article.url) == (date(2022, 1, 28), "https://front.example/a")
    assert draft.payload.text.strip() == "The crew counted 12 men."
    assert draft.payload.text.index("The") == text.index("The")
    assert "2022" not in draft.payload.text


def test_the_command_line_goes_before_front_matter(write: Write) -> None:
    path = write("a.md", FRONT + "The crew counted 12 men.\n")
    said = {"title": "T", "source": "S", "published": "2020-05-05", "url": "https://s.example/"}
    article = drafted(path, **said).article
    assert (article.title, article.source, article.url) == ("T", "S", "https://s.example/")
    assert article.published == date(2020, 5, 5)


@pytest.mark.parametrize(
    ("name", "text", "source"),
    [
        ("a.md", FRONT + "Twelve men.", "Front"),
        ("a.md", "Twelve men.", "Project"),
        ("opinion/a.md", "Twelve men.", "Later"),
        ("a.html", "<p>Twelve men.</p>", "Project"),
    ],
)
def test_a_source_is_the_front_matters_else_the_projects(
    write: Write, name: str, text: str, source: str
) -> None:
    write(
        "plumbline.toml",
        'source = "Project"\n'
        '[[override]]\npaths = ["opinion/"]\nsource = "Opinion"\n'
        '[[override]]\npaths = ["opinion/a.*"]\nsource = "Later"\n'
        '[[override]]\npaths = ["opinion/a.*"]\nrules = {}\n',
    )
    assert drafted(write(name, text)).article.source == source


def test_without_any_the_source_is_the_host(write: Write) -> None:
    text = "---\nurl: https://www.front.example/a\n---\nTwelve men."
    assert drafted(write("a.md", text)).article.source == "front.example"


PAGE = """<html><head><title>Page</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Linked",
 "datePublished": "2022-01-28T08:00:00Z", "publisher": {"name": "The Page"}}</script></head>
<body><article><h1>Linked</h1>
<p>The crew of the ship counted 12 men &amp; one dog on the way to the northern harbour.</p>
</article></body></html>
"""


def test_a_page_says_of_itself_what_nobody_else_says(write: Write) -> None:
    article = drafted(write("a.html", PAGE)).article
    assert (article.published, article.source) == (date(2022, 1, 28), "The Page")


def test_places_are_those_in_the_source_of_a_page(write: Write) -> None:
    draft = drafted(write("a.html", PAGE))
    text = draft.article.text
    start = text.index("one dog")
    place = place_in_file(draft, text)(Span(start, start + 7))
    line = PAGE.splitlines()[place.line - 1]
    assert line[place.column - 1 : place.end_column - 1] == "one dog"
    assert not draft.is_whole


def test_where_a_service_reads_the_page_otherwise_no_place_is_known(write: Write) -> None:
    draft = drafted(write("a.html", PAGE))
    assert place_in_file(draft, "other text")(Span(0, 5)) == NOWHERE


def test_an_item_of_ninjs_is_read_and_its_places_are_not_known(write: Write) -> None:
    item = {"uri": "urn:a", "body_text": "The crew counted 12 men.", "headline": "Men"}
    draft = drafted(write("a.json", json.dumps(item)))
    assert (draft.article.text, draft.article.title) == ("The crew counted 12 men.", "Men")
    assert place_in_file(draft, draft.article.text)(Span(0, 3)) == NOWHERE


def test_an_item_that_was_withdrawn_is_not_stood_by(write: Write) -> None:
    item = {"uri": "urn:a", "body_text": "The crew counted 12 men.", "pubStatus": "canceled"}
    assert not drafted(write("a.json", json.dumps(item))).is_stood_by
    assert drafted(write("b.md", "The crew counted 12 men.")).is_stood_by


def test_a_file_that_is_switched_off_is_no_draft(write: Write) -> None:
    path = write("a.md", "---\nplumbline: off\n---\nTwelve men.")
    assert draft_of(Target("a.md", path), None, Wanted(())) is None


def test_a_byte_order_mark_is_no_character(write: Write) -> None:
    draft = drafted(write("a.md", "\ufeff" + FRONT + "Twelve men."))
    assert draft.file_text.startswith("---")
    assert draft.article.title == "Above"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"Twelve\xff men", "is not UTF-8 at byte 6"),
        (b"\x89PNG\r\n\x1a\n\0\0", "is no text: byte 8 is NUL"),
        ("Twelve".encode("utf-16"), "is no text: byte 3 is NUL"),
        (b"", "article is empty"),
        (b"---\na: b\n---\n", "article is empty"),
        (b"12", "holds no letter"),
    ],
)
def test_what_is_no_article_is_refused(here: Path, content: bytes, said: str) -> None:
    path = here / "a.md"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=said):
        drafted(path)


def test_a_file_without_end_is_not_read_to_its_end(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "LARGEST", 10)
    path = here / "a.md"
    path.write_text("Twelve men came.", encoding="utf-8")
    with pytest.raises(TooLarge, match="is larger than 10 bytes"):
        drafted(path)


def test_stdin_is_read_in_the_format_of_the_name_it_is_given(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(PAGE.encode())))
    draft = draft_of(Target("a.html", here / "a.html", is_stdin=True), None, Wanted(()))
    assert draft is not None
    assert draft.media_type == "text/html"
