"""Tables of rates, good and bad: every row is a rate or a line with a reason."""

import io
import zipfile
from datetime import date
from decimal import Decimal
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.domain import Rate
from app.errors import BadInput, TooLarge, Unavailable
from app.importers import from_rates
from app.importers.from_rates import FILE_BYTES, BadRow, package_bytes, rates_in

WIDE = """Date,USD,RUB,HRK,
2022-03-03,1.1076,N/A,7.5675,
2022-03-02,1.1106,N/A,7.5687,
2022-03-01,1.1162,117.201,7.5720,
"""
LONG = """date,base,quote,rate,source
2022-03-01,USD,UAH,29.2549,NBU
2022-03-01,EUR,UAH,32.7684,NBU
"""


def zipped(**names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in names.items():
            archive.writestr(name.replace("_", "."), text)
    return held.getvalue()


def reasons(text: str, source: str | None = None) -> list[tuple[int, str]]:
    return [(row.line, row.reason) for row in rates_in(text.encode(), source).rejected]


def test_a_wide_table_gives_what_one_euro_bought() -> None:
    found = rates_in(WIDE.encode())
    assert found.rejected == ()
    assert Rate("EUR", "USD", date(2022, 3, 1), Decimal("1.1162"), "ECB") in found.rates


def test_where_a_currency_ends_only_the_first_day_without_it_is_kept() -> None:
    roubles = [rate for rate in rates_in(WIDE.encode()).rates if rate.into == "RUB"]
    assert [(rate.day.day, rate.value) for rate in roubles] == [(1, Decimal("117.201")), (2, None)]


def test_the_table_of_one_day_is_read_with_its_own_date() -> None:
    found = rates_in(b"Date, USD, JPY, \n28 January 2022, 1.1138, 128.79, \n")
    assert found.rates == (
        Rate("EUR", "USD", date(2022, 1, 28), Decimal("1.1138"), "ECB"),
        Rate("EUR", "JPY", date(2022, 1, 28), Decimal("128.79"), "ECB"),
    )


def test_a_zip_of_one_table_is_that_table() -> None:
    assert rates_in(zipped(eurofxref_csv=WIDE)) == rates_in(WIDE.encode())


def test_a_plain_table_says_base_quote_and_source() -> None:
    found = rates_in(LONG.encode())
    assert found.rates[0] == Rate("USD", "UAH", date(2022, 3, 1), Decimal("29.2549"), "NBU")
    assert len(found.rates) == 2


def test_a_source_can_be_said_for_a_whole_file() -> None:
    text = "date,base,quote,rate\n2022-03-01,USD,UAH,29.2549\n"
    assert rates_in(text.encode(), "NBU").rates[0].source == "NBU"
    assert reasons(text) == [(2, "says no source: name it in a column, or with --source")]


def test_units_are_divided_out_exactly() -> None:
    text = "date;base;quote;rate;source;units\n2022-03-01;JPY;RUB;81.1234;CBR;100\n"
    (rate,) = rates_in(text.encode()).rates
    assert rate.value == Decimal("0.811234")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("2022-13-01,USD,UAH,29,NBU", "'2022-13-01' is no date such as 2022-01-28"),
        ("01/03/2022,USD,UAH,29,NBU", "'01/03/2022' is no date such as 2022-01-28"),
        ("2022-03-01,usd,UAH,29,NBU", "base is 'usd' and no code such as USD"),
        ("2022-03-01,USD,=A1,29,NBU", "quote is '=A1' and no code such as USD"),
        ("2022-03-01,USD,USD,1,NBU", "base and quote are one currency"),
        ("2022-03-01,USD,UAH,NaN,NBU", "rate is 'NaN' and no number such as 1.1138"),
        ("2022-03-01,USD,UAH,-3,NBU", "rate is '-3' and no number such as 1.1138"),
        ("2022-03-01,USD,UAH,1e9,NBU", "rate is '1e9' and no number such as 1.1138"),
        ("2022-03-01,USD,UAH,,NBU", "rate is '' and no number such as 1.1138"),
        ("2022-03-01,USD,UAH,0.00,NBU", "rate is zero"),
        ("2022-03-01,USD,UAH,29", "has 4 cells and not 5"),
        ("2022-03-01,USD,UAH,29,N\x1b[31mBU", "source holds a sign that cannot be printed"),
        ('2022-03-01,USD,UAH,"29,25",NBU', "rate is '29,25' and no number such as 1.1138"),
    ],
)
def test_a_bad_row_is_named_by_its_line_and_leaves_the_others(row: str, reason: str) -> None:
    found = rates_in((LONG + row + "\n").encode())
    assert found.rejected == (BadRow(4, reason),)
    assert len(found.rates) == 2


def test_units_are_a_power_of_ten() -> None:
    text = "date,base,quote,rate,source,units\n2022-03-01,JPY,RUB,81,CBR,3\n"
    assert reasons(text) == [(2, "units is no 1, 10, 100 …")]


def test_a_day_that_is_given_twice_counts_once_or_is_refused() -> None:
    again = "2022-03-01,USD,UAH,29.2549,NBU\n"
    assert reasons(LONG + again) == []
    other = "2022-03-01,USD,UAH,30,NBU\n"
    assert reasons(LONG + other) == [(4, "USD UAH on 2022-03-01 has another rate before")]


def test_a_wide_row_that_is_broken_is_rejected() -> None:
    text = WIDE + "yesterday,1,2,3,\n2022-02-28,x,1,7.5,\n2022-02-25,1,2,3,4,5\n"
    assert reasons(text) == [
        (5, "'yesterday' is no date such as 2022-01-28"),
        (6, "USD is 'x' and no number such as 1.1138"),
        (7, "has more cells than the first line has names"),
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty"),
        (b"Entity,Code,Year\n", "names no column date, base, quote, rate"),
        (b"date,base,quote,rate,bid\n", "the first line names bid"),
        (b"date,base,quote,rate,rate\n", "the first line names date"),
        (b"\xff\xfe\x00", "is not UTF-8 at byte 0"),
        (b"PK\x03\x04 and no more", "the zip cannot be unpacked"),
        (zipped(a_csv=WIDE, b_csv=WIDE), "the zip holds 2 CSV files"),
        (zipped(readme_txt="none"), "the zip holds 0 CSV files"),
    ],
)
def test_what_is_no_table_of_rates_is_refused_whole(content: bytes, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        rates_in(content)


def test_a_zip_that_unpacks_to_more_than_rates_ever_are_is_refused() -> None:
    with pytest.raises(TooLarge):
        rates_in(zipped(bomb_csv="0" * (FILE_BYTES + 1)))


@given(some.binary(max_size=200) | some.text(max_size=200).map(lambda text: text.encode()))
def test_whatever_is_handed_in_is_read_or_refused(content: bytes) -> None:
    for start in (b"", WIDE.encode(), LONG.encode()):
        try:
            found = rates_in(start + content)
        except BadInput:
            continue
        assert all(rate.value is None or rate.value > 0 for rate in found.rates)


def test_the_package_carries_the_banks_history_and_ends_the_rouble() -> None:
    found = rates_in(package_bytes())
    assert found.rejected == ()
    ends = {
        rate.into: rate.day
        for rate in found.rates
        if rate.value is None and rate.into in ("RUB", "HRK") and rate.day.year > 2020
    }
    assert ends == {"RUB": date(2022, 3, 2), "HRK": date(2023, 1, 2)}


def test_without_the_package_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(from_rates, "PACKAGE", "no_such_package")
    with pytest.raises(Unavailable, match=r"pip install 'plumbline\[fx\]'"):
        package_bytes()
    assert files("currency_converter").is_dir()
