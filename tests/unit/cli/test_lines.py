"""JSON lines: each row is answered under its id, a bad one is named by its number."""

import io
import json
from datetime import date

import pytest

from app.cli.lines import Row, answer_lines, article_in
from app.errors import BadInput, TookTooLong
from app.exporters.encoding import Document


def answered(*lines: bytes) -> list[Row]:
    out = io.BytesIO()
    answer_lines(lines, out, _count)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def _count(row: Row) -> Document:
    return {"letters": len(article_in(row).text)}


def test_rows_are_answered_in_order_under_their_ids() -> None:
    lines = (b'{"id": "x", "text": "ab"}\n', b"\n", b'{"id": 7, "text": "", "more": 1}')
    assert answered(*lines) == [{"id": "x", "letters": 2}, {"id": 7, "letters": 0}]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"{", "line 2: is not JSON"),
        (b"\xff", "line 2: is not UTF-8"),
        (b"[]", "line 2: is no JSON object"),
        (b"[" * 100_000, "line 2: is nested too deeply"),
        (b'{"text": "a"}', "line 2: id: needs"),
        (b'{"id": null, "text": "a"}', "line 2: id: needs"),
        (b'{"id": true, "text": "a"}', "line 2: id: needs"),
        (b'{"id": "\\ud800", "text": "a"}', "line 2: id: holds"),
        (b'{"id": 1}', "line 2: text: needs a string"),
        (b'{"id": 1, "text": ["a"]}', "line 2: text: is no string"),
        (b'{"id": 1, "text": "a\\u0000"}', "line 2: text: holds a NUL"),
        (b'{"id": 1, "text": "a", "published": "soon"}', "line 2: published: "),
        (b'{"id": 1, "text": "a", "published": 2022}', "line 2: published: is no string"),
        (b'{"id": 1, "text": "' + b"a" * 1_048_577 + b'"}', "line 2: text: is longer"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_bad_line_is_named(line: bytes, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        answered(b'{"id": 1, "text": "a"}', line)
    assert str(refused.value).startswith(said)


def test_a_field_inside_a_row_is_named_with_its_path() -> None:
    with pytest.raises(BadInput) as refused:
        article_in({"text": "a", "published": "soon"}, "b")
    assert refused.value.loc == ("b", "published")


def test_a_row_becomes_an_article() -> None:
    article = article_in({"id": 1, "text": "12 men", "source": "Post", "published": "2022-01-28"})
    assert (article.text, article.source, article.published) == (
        "12 men",
        "Post",
        date(2022, 1, 28),
    )


def test_two_sides_that_say_the_same_are_two_articles() -> None:
    side = {"text": "12 men", "source": "Post"}
    assert article_in(side, "a").id != article_in(side, "b").id


def test_a_line_that_takes_too_long_is_told_of_and_the_others_are_answered(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Seen to fail with the error let through: the lines behind it had no answer."""

    def answer(row: Row) -> Document:
        if row["text"] == "long":
            raise TookTooLong("it took longer than 10 s")
        return _count(row)

    lines = (b'{"id": 1, "text": "ab"}', b'{"id": 2, "text": "long"}', b'{"id": 3, "text": "c"}')
    out = io.BytesIO()
    assert answer_lines(lines, out, answer) == 1
    assert [json.loads(line)["id"] for line in out.getvalue().splitlines()] == [1, 3]
    assert capsys.readouterr().err == "plumbline: line 2: it took longer than 10 s\n"
