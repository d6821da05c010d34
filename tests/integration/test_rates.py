"""Money in two currencies: compared by a rate that is named, or not at all."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from app.domain import Relation
from app.intake import Payload, article_from
from app.services.compare import compare_articles
from app.services.rates import load_rates
from app.services.rejudging import rejudge_all
from app.web.answers import ReportAnswer
from app.wiring import House
from tests.commands import run as plumbline
from tests.databases import migrated
from tests.integration.conftest import NOW

Check = Callable[..., dict[str, Any]]

ECB = """Date,USD,CHF,RUB,
2022-05-06,1.0570,1.0419,N/A,
2022-03-02,1.1106,1.0229,N/A,
2022-03-01,1.1162,1.0234,117.201,
"""
YEAR = "Date,USD,\n" + "".join(
    f"{2021 + (month > 5)}-{(month + 6) % 12 + 1:02}-{day:02},{rate},\n"
    for month, rate in enumerate(("1.18", "1.17", "1.18", "1.16", "1.14", "1.13", "1.13", "1.13"))
    for day in (1, 7, 13, 19, 25)
)
PLEDGE = "Germany pledged {} in military aid to Ukraine."


@pytest.fixture
def rated(house: House) -> House:
    load_rates(house.store, ECB.encode(), None, NOW)
    return house


def only(report: dict[str, Any]) -> dict[str, Any]:
    (claim,) = report["claims"]
    found: dict[str, Any] = claim
    return found


def pledged(check: Check, sum_: str, source: str, day: str = "2022-05-06") -> dict[str, Any]:
    return only(check(PLEDGE.format(sum_), source=source, published=day))


def test_euros_agree_with_dollars_by_a_rate_that_is_named(rated: House, check: Check) -> None:
    pledged(check, "1.2 billion euros", "Meridian Wire")
    claim = pledged(check, "$1.27 billion", "Kestrel Post")
    assert claim["verdict"] == "agrees"
    assert claim["evidence"][0]["exchange"] == {
        "from": "EUR",
        "into": "USD",
        "rate": 1.057,
        "low": 1.057,
        "high": 1.057,
        "first": "2022-05-06",
        "last": "2022-05-06",
        "sources": ["ECB"],
        "through": None,
    }
    assert claim["reason"] == (
        "Meridian Wire had 1.2 billion euros on 6 May 2022; this article says $1.27 billion, which "
        "is the same in another currency; 1 EUR was 1.057 USD on 6 May 2022 (ECB)."
    )


def test_a_slip_of_scale_is_seen_in_any_currency(rated: House, check: Check) -> None:
    pledged(check, "1.2 billion euros", "Meridian Wire")
    claim = pledged(check, "$1.27 million", "Kestrel Post")
    assert (claim["verdict"], claim["rule"]) == ("conflicts", "magnitude-slip")


def test_without_a_rate_the_evidence_says_which_is_missing(rated: House, check: Check) -> None:
    pledged(check, "1.2 billion euros", "Meridian Wire")
    claim = pledged(check, "40 billion hryvnias", "Kestrel Post")
    assert (claim["verdict"], claim["rule"]) == ("unseen", "currency")
    assert "no UAH rate within 7 days of 6 May 2022, so the two are not compared" in claim["reason"]
    assert "exchange" not in claim["evidence"][0]


@pytest.mark.parametrize(("day", "verdict"), [("2022-03-01", "agrees"), ("2022-03-03", "unseen")])
def test_a_frozen_rouble_is_not_exchanged_at_its_last_rate(
    rated: House, check: Check, day: str, verdict: str
) -> None:
    pledged(check, "1.2 billion euros", "Meridian Wire", day)
    claim = pledged(check, "140 billion rubles", "Kestrel Post", day)
    assert claim["verdict"] == verdict
    if verdict == "unseen":
        assert "ECB gives no RUB rate since 2 March 2022" in claim["reason"]


def test_without_any_rates_nothing_is_new(check: Check) -> None:
    pledged(check, "1.2 billion euros", "Meridian Wire")
    claim = pledged(check, "$1.27 billion", "Kestrel Post")
    assert claim["reason"].endswith("; without an exchange rate the two are not compared.")


def test_over_the_past_year_the_mean_counts(house: House, check: Check) -> None:
    load_rates(house.store, YEAR.encode(), None, NOW)
    text = "The ministry spent {} on new buses over the past six months."
    check(text.format("$650 million"), source="Meridian Wire", published="2022-01-28")
    claim = only(
        check(text.format("565 million euros"), source="Kestrel Post", published="2022-01-28")
    )
    rate = claim["evidence"][0]["exchange"]
    assert claim["verdict"] == "agrees"
    assert rate["low"] < rate["rate"] < rate["high"]
    assert " on average from " in claim["reason"]


def test_a_sum_and_its_brackets_are_held_together(rated: House, check: Check) -> None:
    text = "The tunnel cost 13.5 billion francs (${} billion)."
    fits = check(text.format("13.7"), source="Kestrel Post", published="2022-05-06")
    assert fits["findings"] == []
    errs = check(text.format("24.7"), source="Meridian Wire", published="2022-05-06")
    (finding,) = errs["findings"]
    assert finding["reason"] == (
        "13.5 billion francs and $24.7 billion are not the same amount; "
        "1 USD was 0.98571 CHF on 6 May 2022 (ECB, through EUR)."
    )


def test_one_currency_costs_no_look_up(rated: House, check: Check) -> None:
    said: list[str] = []

    def told(*given: object) -> None:
        said.append(str(given[2]))

    event.listen(rated.store.engine, "before_cursor_execute", told)
    pledged(check, "$1.2 billion", "Meridian Wire")
    pledged(check, "$1.3 billion", "Kestrel Post")
    assert not any("fx_rates" in one for one in said)
    pledged(check, "1.2 billion euros", "Harbour Post")
    assert sum("fx_rates" in one for one in said) == 1


def test_a_report_that_is_judged_again_uses_the_rates_of_now(house: House, check: Check) -> None:
    pledged(check, "1.2 billion euros", "Meridian Wire")
    before = pledged(check, "$1.27 billion", "Kestrel Post", "2022-05-07")
    assert before["verdict"] == "unseen"
    load_rates(house.store, ECB.encode(), None, NOW)
    pledged(check, "1.21 billion euros", "Harbour Post")
    later = datetime(2030, 1, 1, tzinfo=UTC)
    assert rejudge_all(house.store, house.engine, later) > 0
    after = pledged(check, "$1.27 billion", "Kestrel Post", "2022-05-07")
    assert after["verdict"] == "agrees"


def test_an_answer_with_a_rate_is_as_documented(rated: House, check: Check) -> None:
    pledged(check, "1.2 billion euros", "Meridian Wire")
    report = check(PLEDGE.format("$1.27 billion"), source="Kestrel Post", published="2022-05-06")
    ReportAnswer.model_validate(report)


def test_two_texts_are_compared_by_the_rates_on_record(rated: House) -> None:
    a, b = (
        article_from(Payload(PLEDGE.format(sum_), source, "2022-05-06"))
        for sum_, source in (("1.2 billion euros", "Wire"), ("$1.27 billion", "Post"))
    )
    assert compare_articles(a, b, rated.engine, rated.store).verdict is Relation.AGREES
    assert compare_articles(a, b, rated.engine).verdict is Relation.NOT_COMPARABLE


# the command line


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    url = f"sqlite:///{tmp_path}/desk.sqlite3"
    migrated(url)
    return {"PLUMBLINE_DATABASE_URL": url}


def test_rates_are_loaded_listed_and_shown(environment: dict[str, str], tmp_path: Path) -> None:
    table = tmp_path / "ecb.csv"
    table.write_text(ECB)
    done = plumbline("rates", "load", str(table), environment=environment)
    assert (done.returncode, done.stdout) == (0, b"8 rates new, 0 known, 0 corrected\n")
    table.write_text(ECB.replace("1.1162", "1.1160"))
    done = plumbline("rates", "load", str(table), environment=environment)
    assert done.stdout.decode().splitlines() == [
        "0 rates new, 7 known, 1 corrected",
        "corrected: EUR USD on 2022-03-01 (ECB): 1.1162 is now 1.1160",
    ]
    listed = plumbline("rates", "list", environment=environment).stdout.decode()
    assert "EUR USD  ECB  3 days  2022-03-01 to 2022-05-06\n" in listed
    shown = plumbline("rates", "show", "USD", "CHF", "--on", "2022-03-02", environment=environment)
    assert shown.stdout.decode().splitlines() == [
        "1 USD was 0.92103 CHF on 2 March 2022 (ECB, through EUR)",
        "0.921033675491",
    ]


def test_a_bad_row_ends_with_one_and_is_told(environment: dict[str, str], tmp_path: Path) -> None:
    table = tmp_path / "nbu.csv"
    table.write_text("date,base,quote,rate\n2022-03-01,USD,UAH,29.25\n2022-03-02,USD,UAH,?\n")
    done = plumbline("rates", "load", str(table), "--source", "NBU", environment=environment)
    assert done.returncode == 1
    assert b"rejected: line 3: rate is '?' and no number such as 1.1138\n" in done.stdout
    done = plumbline("rates", "show", "EUR", "UAH", "--on", "2022-03-01", environment=environment)
    assert done.returncode == 2
    assert b"no rate between EUR and UAH is on record" in done.stderr
