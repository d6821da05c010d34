import pytest

from app.lexicon.loader import DATA, load, parsed
from app.lexicon.meant_units import MeantUnitRow
from app.lexicon.numbers import NumbersFile, RatioRow, ShareRow, SuffixRow, VagueRow
from tests.unit.reading.stating import stated

FILE = parsed(DATA / "en" / "numbers.toml", NumbersFile)


def rules(text: str) -> list[str]:
    return [rule for one in stated(text) for rule in one.rules]


@pytest.mark.parametrize(
    "row", [*FILE.vague, *FILE.share, *FILE.ratio, *FILE.meant], ids=lambda row: row.id
)
def test_a_number_word_acts_on_its_yes_and_not_on_its_no(
    row: VagueRow | ShareRow | RatioRow | MeantUnitRow,
) -> None:
    assert [text for text in row.yes if row.id not in rules(text)] == []
    assert [text for text in row.no if row.id in rules(text)] == []


@pytest.mark.parametrize("row", FILE.suffix, ids=lambda row: row.id)
def test_a_suffix_scales_in_its_yes_and_not_in_its_no(row: SuffixRow) -> None:
    for text in row.yes:
        assert [one for one in stated(text) if (one.quantity.amount.low or 0) >= row.value]
    for text in row.no:
        assert [one for one in stated(text) if (one.quantity.amount.low or 0) >= row.value] == []


def test_a_number_may_begin_with_any_of_its_openers() -> None:
    openers = load().language.numbers.openers
    assert {"one", "a", "half", "tens", "several", "dozen"} <= openers
