import pytest

from app.lexicon.loader import DATA, load, parsed
from app.lexicon.traps import TrapRow, TrapsFile, traps_from
from tests.unit.reading.stating import skipped

FILE = parsed(DATA / "traps.toml", TrapsFile)


@pytest.mark.parametrize("row", FILE.trap, ids=lambda row: row.id)
def test_a_trap_acts_on_its_yes_and_not_on_its_no(row: TrapRow) -> None:
    pattern = next(trap.pattern for trap in load().traps.traps if trap.rule == row.id)
    assert row.yes
    assert [text for text in row.yes if not pattern.search(text)] == []
    assert [text for text in row.no if pattern.search(text)] == []


@pytest.mark.parametrize("row", FILE.trap, ids=lambda row: row.id)
def test_what_a_trap_catches_is_skipped_by_a_trap(row: TrapRow) -> None:
    for text in row.yes:
        assert [one.rule for one in skipped(text) if one.rule.startswith("trap.")]


def test_a_word_list_fills_its_place_in_a_pattern() -> None:
    row = TrapRow(id="trap.test", pattern="in {month} (\\d+)")
    file = FILE.model_copy(update={"trap": (row,), "words": {"month": ("May", "June")}})
    (trap,) = traps_from(file).traps
    assert trap.pattern.fullmatch("in June 4")
    assert not trap.pattern.fullmatch("in July 4")


def test_a_trap_is_tried_where_one_of_its_words_or_signs_stands() -> None:
    row = TrapRow(id="trap.test", pattern="xyz", words=("{month}",), signs=("9/9",))
    traps = traps_from(FILE.model_copy(update={"trap": (row,)}))
    assert traps.standing({"in", "june"}, "in june")
    assert traps.standing({"on"}, "on 9/9")
    assert not traps.standing({"on"}, "on 9-9")


@pytest.mark.parametrize(
    "unit", ["1", "1-", "1:", "a", "A-", "1/", "a@", "May ", "(555", ". ", "one "]
)
def test_no_trap_is_slow_on_a_long_run(unit: str) -> None:
    text = unit * 5000
    for trap in load().traps.traps:
        assert sum(len(found.group()) for found in trap.pattern.finditer(text)) <= len(text)
