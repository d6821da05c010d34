"""Whose worth a number is: "the offer values Corvane at $40 million"."""

from app.domain import MONEY
from app.lexicon.lexicon import Language
from app.lexicon.names import Form
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of

VALUED = "subject.valued"


def valued(setting: Setting, language: Language) -> Facet | None:
    """The name between the verb of valuing and "at"."""
    small, lower, lead = language.scopes.small, setting.lower, setting.governing.first - 1
    if setting.stated.quantity.unit.dimension != MONEY or lead < 1 or lower[lead] != small.at_firm:
        return None
    for name in setting.grammar.names:
        verb = name.first - 1
        while verb > 0 and lower[verb] in language.scopes.determiners:
            verb -= 1
        is_object = name.after == lead and verb >= 0 and lower[verb] in language.scopes.valuing
        if is_object and name.form is not Form.ADJECTIVE:
            return Facet(name.canonical, VALUED, span_of(setting.words, name.first, name.after))
    return None
