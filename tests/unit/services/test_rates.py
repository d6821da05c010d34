"""A table of rates goes in whole, and a rate is told as a check would use it."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from app.errors import BadInput, TooLarge
from app.lexicon.loader import load_policy
from app.services.rates import list_rates, load_rates, show_rate, table_bytes
from app.store import Store

NOW = datetime(2022, 3, 2, tzinfo=UTC)
POLICY = load_policy()
TABLE = b"""date,base,quote,rate,source
2022-02-25,USD,UAH,29.2549,NBU
2022-02-25,EUR,USD,1.1216,NBU
2022-02-25,EUR,UAH,abc,NBU
"""


def test_what_was_read_and_what_was_not_is_told(store: Store) -> None:
    loaded = load_rates(store, TABLE, None, NOW)
    assert loaded.added.fresh == 2
    assert [row.line for row in loaded.rejected] == [4]
    assert [held.into for held in list_rates(store)] == ["USD", "UAH"]


def test_a_table_that_is_none_leaves_no_trace(store: Store) -> None:
    with pytest.raises(BadInput):
        load_rates(store, b"a,b\n1,2\n", None, NOW)
    assert list_rates(store) == ()


def test_a_rate_is_shown_as_a_check_would_use_it(store: Store) -> None:
    load_rates(store, TABLE, None, NOW)
    shown = show_rate(store, ("eur", "uah"), date(2022, 3, 1), POLICY)
    assert shown.quotation.value == Decimal("32.8122958400").normalize()
    assert shown.words == "1 EUR was 32.812 UAH on 25 February 2022 (NBU, through USD)"


def test_where_there_is_none_that_is_said(store: Store) -> None:
    with pytest.raises(BadInput, match=r"no rate between USD and UAH .* 7 days to 1 March 2022"):
        show_rate(store, ("USD", "UAH"), date(2022, 3, 1), POLICY)
    with pytest.raises(BadInput, match="no code of a currency"):
        show_rate(store, ("US$", "UAH"), date(2022, 3, 1), POLICY)
    with pytest.raises(BadInput, match="one currency"):
        show_rate(store, ("USD", "usd"), date(2022, 3, 1), POLICY)


def test_a_source_is_a_short_line(store: Store) -> None:
    for source, error in (("  ", BadInput), ("x" * 201, TooLarge), ("a\x00", BadInput)):
        with pytest.raises(error):
            load_rates(store, TABLE, source, NOW)


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "rates.csv"
    path.write_bytes(TABLE)
    assert table_bytes(path) == TABLE
    with pytest.raises(FileNotFoundError):
        table_bytes(tmp_path / "none.csv")
