"""The capitals of a number's sign, unit or words are no name."""

from datetime import date

import pytest

from app.domain import Article
from app.lexicon.loader import load
from app.reading import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mill paid Rs 40 million and Ksh 12,500.", ()),
        ("The mill paid AUD7.25bn, then 40 billion USD.", ()),
        ("The price rose from Sh64 to Sh75 in Tarsa.", ("Tarsa",)),
        ("Mines in Tarsa made 1.28Mt of ore.", ("Tarsa",)),
        ("Lib Dems 7%, Greens 5%.", ("Lib Dems", "Greens")),
        ("The mill in Peru K40 million short.", ("Peru",)),
        ("Thirty Corvane lorries burned.", ("Corvane",)),
        ("The court met 243,650 UK pupils.", ("United Kingdom",)),
        ("The bank lent 40 billion Swiss francs.", ()),
    ],
)
def test_what_belongs_to_a_number_is_no_name(text: str, names: tuple[str, ...]) -> None:
    article = Article("art_1", text, "Meridian Wire", date(2022, 1, 28))
    assert read(article, load()).names == names


def test_a_sign_is_nobody_that_a_number_is_of() -> None:
    article = Article("art_1", "Revenue is put at Ksh 3.09 trillion.", "Meridian Wire")
    (claim,) = read(article, load()).claims
    assert (claim.scope.subject, claim.scope.place) == (None, None)
