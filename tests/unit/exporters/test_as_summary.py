"""The summary page of a job holds everything that fits, and nothing an article could put there."""

import pytest
from markdown_it import MarkdownIt

from app.exporters import as_summary
from app.exporters.as_summary import run_summary
from app.exporters.remarks import Run, checked_text
from tests.unit.exporters.sample import DYKES, answer, claim, sample_run

MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})


def cells(run: Run) -> list[str]:
    """What a reader sees in the cells of the table."""
    tokens = MARKDOWN.parse(run_summary(run))
    inside = [one for one in tokens if one.type == "inline"]
    return ["".join(child.content for child in one.children or ()) for one in inside]


def test_a_row_says_where_how_grave_and_why() -> None:
    shown = cells(sample_run())
    assert shown[0] == "Plumbline"
    assert shown[1].startswith("7 claims: 1 agrees, 2 drifts")
    row = shown.index("stories/dykes.md:3:33")
    assert shown[row + 1 : row + 4] == [
        "error",
        "figure-contradicts",
        "“$7.2 billion” conflicts with a figure on file",
    ]


def test_what_was_not_checked_comes_first() -> None:
    shown = cells(sample_run())
    assert shown.index("stories/old.md") < shown.index("stories/dykes.md:3:33")


@pytest.mark.parametrize(
    "words",
    [
        "a | b",
        "**bold** _i_ ~~s~~ `code`",
        "<b>x</b><script>alert(1)</script>",
        "![x](https://evil.example/p.png)",
        "[x](https://evil.example)",
        "<https://evil.example> https://evil.example www.evil.example",
        "&lt;b&gt; \\| @desk #12 $x$ :boat:",
        "x\n\n# Heading\n- list",
    ],
)
def test_words_of_an_article_are_shown_as_they_are(words: str) -> None:
    said = claim(DYKES, "$7.2 billion", "conflicts", "equal", words)
    run = Run((checked_text("a.md", DYKES, answer([said])),))
    tokens = MARKDOWN.parse(run_summary(run))
    kinds = {child.type for one in tokens for child in one.children or ()}
    assert kinds <= {"text", "text_special"}
    assert sum(one.type == "tr_open" for one in tokens) == 2
    assert cells(run)[-1] == " ".join(words.split(" ")).replace("\n", " ") + " [equal]"
    assert "https://" not in run_summary(run)
    assert "www." not in run_summary(run)


def test_a_summary_that_is_too_long_is_cut_at_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(as_summary, "LONGEST", 1_200)
    summary = run_summary(sample_run())
    assert len(summary.encode()) <= 1_200
    assert summary.endswith("4 more are left out: a summary holds 1200 bytes.\n")
    assert summary.count("| error |") == 3


def test_nothing_to_tell_makes_no_table() -> None:
    assert run_summary(Run(())) == "## Plumbline\n\n0 claims\n"
