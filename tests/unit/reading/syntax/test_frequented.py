import pytest

from app.lexicon.loader import DATA, parsed
from app.lexicon.scopes import ScopesFile
from app.lexicon.verbs import FrequentingRow
from tests.unit.reading.measuring import claim_in

FILE = parsed(DATA / "en" / "scopes.toml", ScopesFile)


@pytest.mark.parametrize("row", FILE.frequenting, ids=lambda row: row.id)
def test_each_row_gives_those_who_come_to_what_they_come_to(row: FrequentingRow) -> None:
    rules = [_rule(text) for text in row.yes]
    assert rules == ["subject.frequented"] * len(row.yes)
    assert [text for text in row.no if _rule(text) == "subject.frequented"] == []


def _rule(text: str) -> str | None:
    claim = claim_in(text, "43" if "43" in text else "4,300", is_parsed=True)
    return next((one.rule for one in claim.grounds if one.field == "subject"), None)


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Some 43 million passengers used Lindal airport last year.", "Lindal"),
        ("Hollin School is attended by 43 pupils.", "Hollin School"),
        ("The talk was attended by 43 pupils.", None),
        ("Corvane was attacked by 43 pupils.", None),
        ("Some 43 pupils attend the talk at Hollin School.", None),
    ],
)
def test_only_what_they_go_to_has_them(text: str, subject: str | None, *, is_parsed: bool) -> None:
    claim = claim_in(text, "43", is_parsed=is_parsed)
    assert claim.scope.subject == subject
    assert subject is None or claim.scope.event is None
