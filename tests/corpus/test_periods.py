"""Every row of the periods corpus: which time governs which number."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.domain import NUMBER, Amount, Quantity, Sentence, Span, Stated
from app.lexicon.loader import load
from app.reading.text.words import sentence_text
from app.reading.times.nearest import period_for
from app.reading.times.periods import periods_in

FILES = sorted(Path(__file__).parent.glob("*/periods.toml"))
ROWS = [
    (path.parent.name, row)
    for path in FILES
    for row in tomllib.loads(path.read_text(encoding="utf-8"))["row"]
]


def stated_at(text: str, number: str) -> Stated:
    start = text.index(number)
    span = Span(start, start + len(number))
    amount = Amount(Decimal(1), Decimal(1), Decimal(1))
    return Stated(Quantity(amount, NUMBER), span, numeral=span)


@pytest.mark.parametrize(
    ("language", "row"), ROWS, ids=[f"{row['number']}-{row['sentence']}" for _, row in ROWS]
)
def test_the_number_has_the_period(language: str, row: dict[str, Any]) -> None:
    # Any: a row of a data file, read as it is.
    text: str = row["sentence"]
    published: date | None = row.get("published")
    sentence = sentence_text(text, Sentence(0, Span(0, len(text))))
    periods = periods_in(sentence, published, load(language).language)
    period = period_for(stated_at(text, row["number"]), periods, published)
    assert (period.as_of, period.start, period.end, period.basis, period.stated) == tuple(
        row.get(name) for name in ("as_of", "start", "end", "basis", "stated")
    )
