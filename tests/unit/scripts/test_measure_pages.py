"""The measure counts what is kept of an article and what is dropped of the page around it."""

from pathlib import Path

import pytest

from scripts.measure_pages import Part, Score, main, parts_of, raw, score

HTML = (
    "<html><body><div>Join 900 readers.</div><!--article--><p>Some 300 people came to the port. It"
    " rained.</p><!--/article--><p>12 comments</p></body></html>"
)
PARTS = [
    Part("Join 900 readers.", is_article=False),
    Part("Some 300 people came to the port.", is_article=True),
    Part("It rained.", is_article=True),
    Part("12 comments", is_article=False),
]


def test_the_marked_sentences_are_the_articles() -> None:
    assert list(parts_of(HTML)) == PARTS


@pytest.mark.parametrize(
    ("output", "found"),
    [
        (raw(HTML), Score(43, 43, 0, 28)),
        ("Some 300 people came to the port.\nIt rained.", Score(43, 43, 28, 28)),
        ("Well. Some 300 people came to the port. 12 comments", Score(33, 43, 17, 28)),
        ("", Score(0, 43, 28, 28)),
    ],
)
def test_characters_are_counted(output: str, found: Score) -> None:
    assert score(PARTS, output) == found


def test_a_short_line_has_to_stand_by_itself() -> None:
    assert score([Part("44", is_article=False)], "It has 44 ships.") == Score(0, 0, 2, 2)


def test_the_table_holds_every_page_and_their_sum(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "port.html").write_text(HTML, "utf-8")
    main(tmp_path, {"all visible": raw})
    assert capsys.readouterr().out.splitlines() == [
        "| page | all visible: kept | dropped |",
        "|---|---:|---:|",
        "| port | 100.0 % | 0.0 % |",
        "| **all** | 100.0 % | 0.0 % |",
    ]
