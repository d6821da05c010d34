"""The whole flow on one real agency article, and on articles of our own that follow it.

The agency's article is read where it stands, beside the checkout; it is no part of the project.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SEED = ROOT.parent / "shared" / "data" / "seed" / "000_750f19587e149a29.txt"
OWN = ROOT / "tests" / "articles"

Json = dict[str, Any]  # the documented answer of POST /check
Check = Callable[..., Json]

pytestmark = pytest.mark.skipif(
    not SEED.exists(), reason="the seed article is not there (../shared/data/seed)"
)


@pytest.fixture
def seed(check: Check) -> Json:
    return check(SEED.read_text(encoding="utf-8"), source="Seed Agency")


def claim(report: Json, surface: str) -> Json:
    """The one claim whose surface holds these words."""
    found = [one for one in report["claims"] if surface in one["surface"]]
    assert len(found) == 1, [one["surface"] for one in report["claims"]]
    only: Json = found[0]
    return only


def test_it_makes_four_claims_and_no_more(seed: Json) -> None:
    assert [one["surface"] for one in seed["claims"]] == [
        "some 100,000 troops",
        "more than double",
        "$650 million",
        "8,500 troops",
    ]


def test_the_publication_date_comes_from_the_page(seed: Json) -> None:
    assert seed["article"]["published"] == "2022-01-28"


def test_the_troops_on_the_border(seed: Json) -> None:
    troops = claim(seed, "100,000")
    assert troops["quantity"] == {
        "low": 100000,
        "high": 100000,
        "bound": "about",
        "unit": "troop",
        "dimension": "count",
        "stated": "100,000",
        "tolerance": [90000, 110000],
    }
    assert (troops["item"], troops["subject"], troops["place"], troops["statistic"]) == (
        "troop",
        "Russia",
        "Ukraine border",
        "level",
    )
    assert troops["time"]["stated"] == "in recent weeks"
    assert troops["time"]["basis"] == "relative"
    assert troops["time"]["start"] < troops["time"]["end"] == "2022-01-28"
    assert troops["modality"] == "asserted"


def test_the_aid_over_the_past_year(seed: Json) -> None:
    aid = claim(seed, "$650 million")
    assert (aid["quantity"]["low"], aid["quantity"]["unit"]) == (650_000_000, "USD")
    assert (aid["item"], aid["subject"], aid["place"]) == (
        "military aid",
        "United States",
        "Ukraine",
    )
    assert (aid["time"]["start"], aid["time"]["end"]) == ("2021-01-28", "2022-01-28")


def test_the_troops_on_standby(seed: Json) -> None:
    standby = claim(seed, "8,500")
    assert (standby["quantity"]["low"], standby["quantity"]["bound"]) == (8500, "exact")
    assert (standby["item"], standby["subject"], standby["place"]) == ("troop", "NATO", None)
    assert (standby["event"], standby["context"]) == ("put on standby", "Ukraine crisis")
    assert standby["time"] == {
        "as_of": "2022-01-28",
        "start": None,
        "end": None,
        "stated": None,
        "basis": "published",
    }


def test_the_planned_doubling_of_gas_supplies(seed: Json) -> None:
    gas = claim(seed, "double")
    assert (gas["quantity"]["low"], gas["quantity"]["high"]) == (2, None)
    assert (gas["quantity"]["bound"], gas["quantity"]["dimension"]) == ("more_than", "ratio")
    assert (gas["statistic"], gas["modality"]) == ("ratio", "planned")
    assert (gas["subject"], gas["place"]) == ("Nord Stream 2", "Germany")
    assert gas["item"] == "gas supply"


@pytest.mark.parametrize("surface", ["319716", "0334", "28", "2022", "25", "2020", "0/5278"])
def test_a_number_that_counts_nothing_is_left_alone_with_its_rule(seed: Json, surface: str) -> None:
    skipped = [one for one in seed["skipped"] if surface in one["surface"]]
    assert skipped
    assert all(one["rule"] for one in skipped)


def test_the_pipeline_s_name_holds_no_quantity(seed: Json) -> None:
    start = SEED.read_text(encoding="utf-8").index("Nord Stream 2")
    inside = range(start, start + len("Nord Stream 2"))
    assert any(
        one["start"] in inside and one["rule"].startswith("trap.") for one in seed["skipped"]
    )


def test_every_claim_stands_where_it_says(seed: Json) -> None:
    text = SEED.read_text(encoding="utf-8")
    for one in seed["claims"]:
        assert text[one["start"] : one["end"]] == one["surface"]
        assert one["surface"] in one["quote"]


class TestASecondSource:
    """Two days later another outlet writes about the same events."""

    @pytest.fixture
    def follow_up(self, seed: Json, check: Check) -> Json:
        text = (OWN / "border-follow-up.txt").read_text(encoding="utf-8")
        return check(text, source="Meridian Wire", published="2022-01-30")

    def test_about_106_000_soldiers_agree(self, follow_up: Json) -> None:
        soldiers = claim(follow_up, "106,000")
        assert (soldiers["verdict"], soldiers["rule"]) == ("agrees", "within-precision")
        assert [one["source"] for one in soldiers["evidence"]] == ["Seed Agency"]
        assert soldiers["evidence"][0]["quote"].startswith("Russia has deployed some 100,000")
        assert "100,000" in soldiers["reason"]
        assert "28 January 2022" in soldiers["reason"]

    def test_650_billion_conflicts_as_a_magnitude_slip(self, follow_up: Json) -> None:
        aid = claim(follow_up, "$650 billion")
        assert (aid["verdict"], aid["rule"]) == ("conflicts", "magnitude-slip")
        assert "$650 million" in aid["reason"]

    def test_the_same_number_for_another_subject_is_another_series(
        self, seed: Json, follow_up: Json
    ) -> None:
        alert = claim(follow_up, "8,500")
        assert alert["series"] != claim(seed, "8,500")["series"]
        assert (alert["subject"], alert["verdict"]) == ("United States", "unseen")
        assert alert["evidence"][0]["relation"] == "not_comparable"
        assert alert["evidence"][0]["rule"] == "scope.subject"
        assert "NATO" in alert["reason"]
        assert "United States" in alert["reason"]
        assert [one["kind"] for one in follow_up["findings"]] == ["same-number-other-subject"]

    def test_150_000_troops_two_weeks_later_drift(self, follow_up: Json, check: Check) -> None:
        text = (OWN / "border-two-weeks-later.txt").read_text(encoding="utf-8")
        troops = claim(check(text, source="Harbour Post", published="2022-02-11"), "150,000")
        assert troops["verdict"] == "drifts"
        assert {one["source"] for one in troops["evidence"]} == {"Seed Agency", "Meridian Wire"}
        assert troops["consensus"]["independent_sources"] == 2


def test_posting_it_again_changes_nothing(
    seed: Json, check: Check, table: Callable[[], dict[str, list[tuple[object, ...]]]]
) -> None:
    before = table()
    again = check(SEED.read_text(encoding="utf-8"), source="Seed Agency")
    assert again == seed
    assert table() == before
    assert len(before["figures"]) == 4
