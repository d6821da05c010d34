"""Whose a number is that a headline tells without a verb: "Corvane profit up 4%"."""

from app.lexicon.lexicon import Language
from app.lexicon.names import Form
from app.reading.measures.labelled import label_of
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of

HEADLINED = "subject.headline"
"""The name that opens the headline, right before what moved."""

COLON = ":"


def headlined(setting: Setting, language: Language) -> Facet | None:
    """The name at the start of such a label, or before a colon there: "Corvane: revenue up 5%"."""
    names = setting.grammar.names
    if not names or names[0].first > 0 or names[0].form is Form.ADJECTIVE:
        return None
    label, name = label_of(setting, language), names[0]
    is_before = setting.lower[name.after : name.after + 1] == (COLON,)
    is_its = label.start == 0 or (is_before and label.start == name.after + 1)
    if not label or not is_its or name.after >= label.stop:
        return None
    return Facet(name.canonical, HEADLINED, span_of(setting.words, name.first, name.after))
