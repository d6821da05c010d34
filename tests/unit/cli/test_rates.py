"""What a load of rates tells: few lines, however many rates were corrected or rejected."""

from datetime import date
from decimal import Decimal

import pytest

from app.cli.main import parser
from app.cli.rates import SHOWN, _told
from app.domain import Rate
from app.services.rates import Added, BadRow, Corrected, Loaded

DAY = date(2022, 3, 1)


def corrected(old: str | None, new: str | None) -> Corrected:
    values = (None if value is None else Decimal(value) for value in (old, new))
    first, second = (Rate("EUR", "USD", DAY, value, "ECB") for value in values)
    return Corrected(first, second)


def test_a_correction_says_what_was_and_what_is() -> None:
    added = Added(2, 3, (corrected("1.1160", "1.1162"), corrected("1.2", None)))
    assert list(_told(Loaded(added, ()))) == [
        "2 rates new, 3 known, 2 corrected",
        "corrected: EUR USD on 2022-03-01 (ECB): 1.1160 is now 1.1162",
        "corrected: EUR USD on 2022-03-01 (ECB): 1.2 is now none",
    ]


def test_of_many_bad_rows_the_first_are_told_and_the_others_counted() -> None:
    rows = tuple(BadRow(line, "is bad") for line in range(2, SHOWN + 7))
    told = list(_told(Loaded(Added(0, 0, ()), rows)))
    assert told[1] == "rejected: line 2: is bad"
    assert told[-1] == "rejected: 5 more"
    assert len(told) == SHOWN + 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("rates", "load"), "is required"),
        (("rates", "load", "ecb.zip", "--from-package"), "not allowed with"),
        (("rates", "show", "USD", "UAH", "--on", "1 March"), "write the day as 2022-05-03"),
        (("figures", "export", "--since", "May"), "write the day as 2022-05-03"),
    ],
)
def test_what_is_asked_wrongly_is_said(
    arguments: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parser().parse_args(arguments)
    assert left.value.code == 2
    assert words in capsys.readouterr().err
