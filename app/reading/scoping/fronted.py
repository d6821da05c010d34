"""Whose a number is that stands in a participle before its sentence: "Fined $4m, Corvane said"."""

from app.lexicon.lexicon import Language
from app.lexicon.names import Form
from app.lexicon.verbs import VerbForm
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of

FRONTED = "subject.fronted"
COMMA = ","
VERBAL = frozenset({VerbForm.PARTICIPLE, VerbForm.GERUND})


def fronted(setting: Setting, language: Language) -> Facet | None:
    """The name right behind the comma that ends the participle in which the number stands."""
    verbs, lower, governing = setting.grammar.verbs, setting.lower, setting.governing
    opening = verbs.get(0)
    if opening is None or opening.forms.isdisjoint(VERBAL) or VerbForm.BASE in opening.forms:
        return None
    places = range(governing.after, len(lower))
    end = next((at for at in places if lower[at] == COMMA), None)
    if end is None or COMMA in lower[: governing.first]:
        return None
    if any(opened <= end for opened in verbs if opened >= governing.after):
        return None  # "Asked whether the 40 jobs would go, Corvane declined"
    start = end + 1
    while start < len(lower) and lower[start] in language.scopes.determiners:
        start += 1
    for name in setting.grammar.names:
        is_doer = name.after in verbs or lower[name.after : name.after + 1] == (COMMA,)
        if name.first == start and name.form is Form.NAME and is_doer:
            return Facet(name.canonical, FRONTED, span_of(setting.words, start, name.after))
    return None
