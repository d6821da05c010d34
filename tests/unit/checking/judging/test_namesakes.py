"""An equal number of another subject is named, and is no evidence."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.checking.judging.namesakes import INFERRED, namesakes_of, notices_of
from app.domain import Claim, Comparison, Ground, Hedge, Relation, Scope, Status
from tests.unit.checking.making import DAY, POLICY, article, claim, history, linked, on, quantity


def put(subject: str, value: str = "8500", hedge: Hedge = Hedge.NONE) -> Claim:
    stated = claim(quantity(value, hedge=hedge), scope=Scope(subject=subject))
    return replace(stated, surface="8,500 troops", quote="A sentence.")


def found(stated: Claim, *recorded: Claim) -> tuple[Comparison, ...]:
    histories = [history(one, sources=("AFP",)) for one in recorded]
    (each,) = linked((stated,), tuple(histories))
    owners = [known for known in histories if known.series in each.beside.namesakes]
    return namesakes_of(each, owners, article(), POLICY)


def test_the_same_number_of_another_subject_is_named() -> None:
    (same,) = found(put("United States"), put("NATO"))
    assert (same.relation, same.rule) == (Relation.NOT_COMPARABLE, "scope.subject")
    assert same.reason == (
        "The same number, 8,500 troops, is on file for NATO (AFP, 28 January 2022); this article "
        "gives it to the United States, so it is not the same figure."
    )


def test_a_notice_stands_where_the_claim_stands() -> None:
    stated = put("United States")
    (notice,) = notices_of(stated, found(stated, put("NATO")))
    assert (notice.kind, notice.quote) == ("same-number-other-subject", "A sentence.")


def test_no_namesake_gives_no_notice() -> None:
    assert notices_of(put("NATO"), ()) == ()


def test_another_number_is_no_namesake() -> None:
    assert found(put("United States"), put("NATO", "9400")) == ()


def test_the_same_subject_is_no_namesake() -> None:
    assert found(put("NATO"), put("NATO")) == ()


def test_small_and_one_digit_numbers_are_equal_by_chance() -> None:
    assert found(put("United States", "12"), put("NATO", "12")) == ()
    assert found(put("United States", "8000"), put("NATO", "8000")) == ()


def test_a_bound_is_no_namesake() -> None:
    assert found(put("United States", hedge=Hedge.AT_LEAST), put("NATO")) == ()


def test_a_number_of_another_season_is_no_namesake() -> None:
    old = replace(put("NATO"), period=on(DAY - timedelta(days=90)))
    assert found(put("United States"), old) == ()


def test_a_retracted_figure_is_no_namesake() -> None:
    known = history(put("NATO"))
    gone = replace(known, figures=(replace(known.figures[0], status=Status.RETRACTED),))
    (each,) = linked((put("United States"),), (known,))
    assert namesakes_of(each, [gone], article(), POLICY) == ()


@pytest.mark.parametrize("rule", sorted(INFERRED))
def test_an_owner_whom_the_sentence_does_not_name_has_no_namesake(rule: str) -> None:
    ours = put("Meridian Foods")
    named = replace(ours, grounds=(Ground("subject", "subject.owner"),))
    guessed = replace(ours, grounds=(Ground("subject", rule),))
    assert len(found(named, put("Halden Dairies"))) == 1
    assert found(guessed, put("Halden Dairies")) == ()
