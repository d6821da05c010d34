"""A drift between numbers on bases that only one text names is told to the desk."""

from dataclasses import replace

from app.checking.judging.bases import basis_notices
from app.domain import Claim, Notice
from tests.unit.checking.making import checked, history, troops


def notices(stated: Claim, recorded: Claim) -> list[Notice]:
    findings = checked(stated, on_file=(history(recorded),)).findings
    return list(basis_notices(findings))


def test_a_basis_of_one_side_only_is_told() -> None:
    gross = replace(troops("9600"), quote="The gross figure was 9,600 troops.")
    (notice,) = notices(gross, troops("8500"))
    assert notice.kind == "basis-differs"
    assert notice.reason.endswith("only one of them says on what basis it was counted.")


def test_equal_numbers_raise_none() -> None:
    gross = replace(troops("8500"), quote="The gross figure was 8,500 troops.")
    assert notices(gross, troops("8500")) == []


def test_without_a_basis_there_is_none() -> None:
    assert notices(troops("9600"), troops("8500")) == []
