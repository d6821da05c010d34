"""Whose a number is that a headline tells without a verb: "Corvane profit up 4%"."""

from app.lexicon.lexicon import Language
from app.lexicon.names import Form
from app.reading.measures.labelled import label_of
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of

HEADLINED = "subject.headline"
"""The name that opens the headline, right before what moved."""

COLON = ":"
OPENING = frozenset({COLON, ",", "("})


def headlined(setting: Setting, language: Language) -> Facet | None:
    """The name at the start of such a label, before a colon there, "Corvane: revenue up 5%", or
    before the bracket that it stands in: "Lindal (population 43,000)"."""
    names, lower = setting.grammar.names, setting.lower
    label = label_of(setting, language) if names else range(0)
    for name in names if label else ():
        is_first = name.first == label.start == 0 and name.after < label.stop
        behind = lower[name.after : name.after + 1]
        is_before = name.after + 1 == label.start and behind != () and behind[0] in OPENING
        is_free = name.first == 0 or behind != (COLON,)
        if name.form is not Form.ADJECTIVE and (is_first or (is_before and is_free)):
            return Facet(name.canonical, HEADLINED, span_of(setting.words, name.first, name.after))
    return None
