"""Which claims came with a later version, which went, and which say something else."""

from typing import Any

from app.exporters.claims_compared import Fate, change_document, changes_of


def claim(name: str, value: int, series: str = "ser_1", **other: Any) -> dict[str, Any]:
    return {
        "id": f"clm_{name}",
        "series": series,
        "surface": f"{value} troops",
        "quote": f"Norland has {value} troops.",
        "verdict": "agrees",
        "quantity": {"low": value, "high": value, "bound": "exact", "unit": "troop"},
        **other,
    }


def fates(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> list[Fate]:
    return [change.fate for change in changes_of(old, new)]


def test_the_same_claim_further_on_is_kept() -> None:
    assert fates([claim("a", 4)], [claim("b", 4)]) == [Fate.KEPT]


def test_another_number_of_the_same_series_is_the_same_claim() -> None:
    (change,) = changes_of([claim("a", 4)], [claim("b", 9)])
    assert change.fate is Fate.VALUE
    assert change.old
    assert change.new
    assert (change.old.value, change.new.value) == ("4 troops", "9 troops")


def test_another_verdict_on_the_same_number_is_told() -> None:
    assert fates([claim("a", 4)], [claim("b", 4, verdict="drifts")]) == [Fate.VERDICT]
    review = {"kind": "override", "verdict": "drifts", "who": "Ada", "reason": "x"}
    assert fates([claim("a", 4)], [claim("b", 4, review=review)]) == [Fate.VERDICT]


def test_claims_come_and_go() -> None:
    old, new = [claim("a", 4)], [claim("b", 4, "ser_2", quote="A bridge.", surface="4 km")]
    assert fates(old, new) == [Fate.CAME, Fate.WENT]


def test_the_same_sentence_is_the_same_claim_in_another_series() -> None:
    assert fates([claim("a", 4)], [claim("b", 4, "ser_2")]) == [Fate.KEPT]


def test_the_same_sentence_goes_before_another_of_the_series() -> None:
    old = [claim("a", 4), claim("b", 5)]
    changes = changes_of(old, [claim("c", 5), claim("d", 4)])
    pairs = [(one.old and one.old.id, one.new and one.new.id) for one in changes]
    assert pairs == [("clm_b", "clm_c"), ("clm_a", "clm_d")]


def test_a_change_for_programs_holds_both_sides() -> None:
    (change,) = changes_of([], [claim("a", 4)])
    told = change_document(change)
    assert (told["fate"], told["old"]) == ("came", None)
    assert told["new"] == {
        "claim": "clm_a",
        "surface": "4 troops",
        "quote": "Norland has 4 troops.",
        "value": "4 troops",
        "verdict": "agrees",
    }
