"""Whose a share of voters, or of those who were asked, is."""

import pytest

from app.reading.syntax.backed import BACKED
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("Some 29% of voters would choose Calder.", "29%", "Calder"),
        ("A third of those asked said they would vote for the Tarsans.", "A third", "Tarsans"),
        ("The survey puts the Reds on 23% and the Blues on 44%.", "23%", "Reds"),
        ("The survey puts the Reds on 23% and the Blues on 44%.", "44%", "Blues"),
        ("It has Concord at 34 percent.", "34 percent", "Concord"),
        ("The poll gave President Ana Reyes 52% of the vote.", "52%", "Ana Reyes"),
        ("The poll gave Ana Reyes 52% and her challenger Tom Bell 41%.", "41%", "Tom Bell"),
        ("The Reds are on 34%, Norvane on 25 and Calder on just 18%.", "25", "Norvane"),
        ("The Reds are on 34%, Norvane on 25 and Calder on just 18%.", "18%", "Calder"),
        ("It has the Reds on 23%, behind the Blues on 26.", "26", "Blues"),
        ("The Reds fell to 16%; Calder is unchanged on 25.", "25", "Calder"),
        ("The poll in full: Reds 30%, Blues 25%, Calder 8%.", "30%", "Reds"),
        ("The poll in full: Reds 30%, Blues 25%, Calder 8%.", "8%", "Calder"),
        ("Support for the Reds stood at 31% and for the Blues at 29%.", "31%", "Reds"),
        ("Support for the Reds stood at 31% and for the Blues at 29%.", "29%", "Blues"),
        ("Ana Reyes won with 900 votes to 640 for Tom Bell.", "640", "Tom Bell"),
        ("Ana Reyes won with 900 votes to 640 for Tom Bell.", "900 votes", "Ana Reyes"),
        ("Ana Reyes was backed by 52% of voters and Tom Bell by 41%.", "52%", "Ana Reyes"),
        ("Ana Reyes was backed by 52% of voters and Tom Bell by 41%.", "41%", "Tom Bell"),
        ("The survey found Ana Reyes with 52%, while Tom Bell had just 41%.", "41%", "Tom Bell"),
        ("The survey found Ana Reyes with 52%, while Tom Bell had just 41%.", "52%", "Ana Reyes"),
        ("The poll puts Ana Reyes ahead by six points.", "six points", "Ana Reyes"),
        ("Tom Bell is six points behind Ana Reyes.", "six points", "Ana Reyes"),
        ("Tom Bell trailed Ana Reyes by six points.", "six points", "Ana Reyes"),
        ("Tom Bell fell to 41%, giving Ana Reyes a six-point lead.", "six-point", "Ana Reyes"),
    ],
)
def test_a_share_is_of_whom_the_voters_are_for(text: str, surface: str, subject: str) -> None:
    assert claim_in(text, surface).scope.subject == subject


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The bank gave Norvane 23% of its own shares.", "23%"),
        ("Some 29% of voters stayed at home, and Calder won.", "29%"),
        ("It put rents in Tarsa at 5% below the peak.", "5%"),
        ("Tariffs are highest in Tarsa on 25% of goods.", "25%"),
        ("Norvane was bought by 44% of its workers.", "44%"),
        ("Norvane had 23% of the market.", "23%"),
        ("The bank gave Norvane a loan of six points.", "six points"),
    ],
    ids=[
        "nobody was asked",
        "another statement",
        "a place",
        "a place with on",
        "nobody is backed",
        "no poll",
        "no lead",
    ],
)
def test_other_names_beside_a_share_are_not_backed(text: str, surface: str) -> None:
    claim = claim_in(text, surface)
    assert not any(ground.rule == BACKED for ground in claim.grounds)
