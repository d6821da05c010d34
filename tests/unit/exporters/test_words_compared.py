"""What a later text says otherwise, in words."""

import pytest

from app.exporters import words_compared
from app.exporters.marks import paragraphs_of
from app.exporters.words_compared import Fate, Passage, passages_of

OLD = "Headline\n\nNorland has 4,000 troops.\n\nIt rained on Monday.\n\nThe end."
NEW = "Headline\n\nNorland has 9,000 troops, it says.\n\nThe end."


def side(passages: tuple[Passage, ...], without: Fate) -> str:
    kept = [
        "".join(run.text for run in passage.runs if run.fate is not without) for passage in passages
    ]
    return "\n\n".join(part for part in kept if part)


def blanked(text: str) -> str:
    return "\n\n".join(span.of(text) for span in paragraphs_of(text))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (OLD, NEW),
        (NEW, OLD),
        ("", NEW),
        (OLD, ""),
        (OLD, OLD),
        ("a b c", "a x c"),
        ("a  b", "a b"),
        ("one two three", "four five six"),
        ("1\n\n2\n\n3\n\n4", "2\n\n3\n\n5\n\n4\n\n6"),
    ],
)
def test_both_texts_can_be_read_out_of_the_passages(old: str, new: str) -> None:
    passages = passages_of(old, new)
    assert side(passages, Fate.PUT_IN) == blanked(old)
    assert side(passages, Fate.TAKEN_OUT) == blanked(new)


def test_only_the_words_that_changed_are_told() -> None:
    (_, changed, *_) = passages_of(NEW, NEW.replace("9,000", "4,000"))
    assert [(run.fate, run.text) for run in changed.runs] == [
        (Fate.KEPT, "Norland has "),
        (Fate.TAKEN_OUT, "9,000"),
        (Fate.PUT_IN, "4,000"),
        (Fate.KEPT, " troops, it says."),
    ]


def test_a_blank_between_two_changes_belongs_to_them() -> None:
    (passage,) = passages_of("the big ship sank", "the small boat sank")
    told = [(run.fate, run.text) for run in passage.runs if run.fate is not Fate.KEPT]
    assert told == [(Fate.TAKEN_OUT, "big ship"), (Fate.PUT_IN, "small boat")]


def test_equal_texts_are_kept() -> None:
    assert all(passage.is_kept for passage in passages_of(OLD, OLD))


def test_a_passage_too_long_to_be_held_word_by_word_is_replaced(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(words_compared, "WORDS", 3)
    (passage,) = passages_of("one two three four", "one two three five")
    assert [run.fate for run in passage.runs] == [Fate.TAKEN_OUT, Fate.PUT_IN]


def test_a_long_hostile_text_is_compared_in_no_time() -> None:
    old, new = ("\n\n".join(["a"] * 300_000), "\n\n".join(["a", "b"] * 150_000))
    passages = passages_of(old, new)
    assert side(passages, Fate.PUT_IN) == old
