"""Bare numbers of what is told in per cent: "turnout rose by 3.2 points to 71.6"."""

from dataclasses import replace

from app.domain import NUMBER, PERCENT, Stated, Unit
from app.lexicon.lexicon import Language
from app.reading.leaning.before import LENT
from app.reading.measures.subjects import Measured
from app.reading.measures.traded import POINT
from app.reading.syntax.clauses import Setting

WHOLE = 100
SHARE = Unit("%", PERCENT)


def in_percent(
    setting: Setting, measured: Measured, language: Language
) -> tuple[Stated, Measured] | None:
    """The number as a share; None where its unit is stated, or where it may count something."""
    stated, amount = setting.stated, setting.stated.quantity.amount
    row = language.measures.by_item.get(measured.measure.item)
    if row is None or not row.in_percent or stated.noun:
        return None
    unit = stated.quantity.unit
    is_bare = unit == NUMBER or (unit.dimension == POINT and LENT in stated.rules)
    lead = setting.lower[setting.governing.first - 1] if setting.governing.first else ""
    is_level = lead in language.dates.formers.reached or lead in language.subjects.origins
    if not (is_bare and is_level) or (amount.high or WHOLE + 1) > WHOLE:
        return None
    return replace(stated, quantity=replace(stated.quantity, unit=SHARE)), measured
