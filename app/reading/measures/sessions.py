"""Where a session on a market ended: "closed 3% down", "ended the day at $29.60"."""

from decimal import Decimal

from app.domain import MONEY, PERCENT
from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting

DEAREST = Decimal(1_000_000)
"""No share costs so much, but a film may open at it."""


def is_shut(setting: Setting, language: Language) -> bool:
    """ "Closed 3% down", "ended the day up 3%": so a session ends."""
    stated, verb = setting.stated, setting.governing.verb
    is_moved = stated.quantity.unit.dimension == PERCENT and stated.quantity.change is not None
    return is_moved and verb is not None and setting.lower[verb] in language.hedges.settling


def closes_behind(setting: Setting, language: Language) -> bool:
    """ "Halden lost 4% to close at £3.12": so a session ends."""
    after = setting.governing.after
    to, verb = (*setting.lower[after : after + 2], "", "")[:2]
    is_led = to == language.scopes.small.infinitive
    return is_led and verb in language.hedges.settling


def is_closed(setting: Setting, language: Language) -> bool:
    """ "Halden closed the week at $29.60", "closed 3% higher at $43.20": only a price is so."""
    lead = setting.lower[setting.governing.first - 1] if setting.governing.first else ""
    governing, markets, verb = setting.governing, language.markets, setting.governing.verb
    unit, amount = setting.stated.quantity.unit, setting.stated.quantity.amount.stated
    is_price = unit.dimension == MONEY and amount < DEAREST
    if verb is None or not is_price or lead not in language.dates.formers.reached:
        return False
    said = setting.lower[verb : governing.first - 1]
    is_week = said[1:2] != () and said[1] in language.scopes.determiners
    is_week = is_week and not markets.sessions.isdisjoint(said[2:3])
    if is_week:
        return said[0] in markets.closing
    subjects = language.subjects
    steps = subjects.comparatives | subjects.versus | subjects.amounts
    is_step = all(one in steps or not one[0].isalpha() for one in said[1:])
    return said[:1] != () and said[0] in language.hedges.settling and is_step
