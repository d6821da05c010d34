"""Texts of a treebank become articles, and what they are judged is counted."""

from pathlib import Path

import pytest

from app.domain import Verdict
from scripts.bench_alarms import apart, texts_in, told
from tests.corpus import apart as apart_corpus

TREEBANK = """# newdoc id = one
# newpar
# sent_id = 1
# text = A fire killed 12 people.
1\tA\ta\tDET\tDT\t_\t2\tdet\t_\t_

# sent_id = 2
# text = It began at noon.
# newpar
# sent_id = 3
# text = Rain fell later.

# newdoc id = two
# sent_id = 4
# text = The mill sold 40 boats.
"""


def test_a_document_is_its_sentences_in_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "some.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    assert list(texts_in(path)) == [
        "A fire killed 12 people. It began at noon.\n\nRain fell later.",
        "The mill sold 40 boats.",
    ]


def test_verdicts_are_counted() -> None:
    text = "Russia has massed {} troops on the Ukrainian border."
    found = told([text.format("8,500"), text.format("8,500"), "The mill sold 40 boats."])
    assert (found["texts"], found["claims"]) == (3, 3)
    assert (found[Verdict.AGREES], found[Verdict.UNSEEN]) == (1, 2)


def test_two_things_are_held_against_each_other_both_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    said = ["Corvane's revenue was @.", "Corvane had sales of @.", "Corvane borrowed @."]
    things = [{"id": "sums", "told": "$43m", "other": "$59m", "said": said}]
    monkeypatch.setattr(apart_corpus, "THINGS", things)
    section = apart()
    assert section.rows == [
        ("pairs", "6"),
        ("agree, where only the number is the same", "2"),  # revenue and sales are one
        ("raise an alarm", "2"),
    ]
