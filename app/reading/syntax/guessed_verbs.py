"""Whether a word that only the parse takes for a verb is one."""

from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbForm
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.verbal_nouns import is_noun

FORMS = {
    "VB": VerbForm.BASE,
    "VBP": VerbForm.BASE,
    "VBZ": VerbForm.PRESENT,
    "VBD": VerbForm.PAST,
    "VBN": VerbForm.PARTICIPLE,
    "VBG": VerbForm.GERUND,
}
"""The forms of verbs by their tags (Penn Treebank)."""


PAST, PAST_ENDING = frozenset({VerbForm.PAST, VerbForm.PARTICIPLE}), "ed"
"""Past forms that no row knows end so: "net profit $4m" profits from nothing."""


def may_be_verb(grammar: Grammar, word: int, language: Language) -> bool:
    """ "Left unchanged", "cocaine worth 80 million": no verb is guessed where neither its ending
    nor the word before it speaks for one."""
    form = FORMS.get(grammar.sentence.parse.tags[word])
    lower, scopes = grammar.sentence.lower[word], language.scopes
    if form is None or lower in scopes.moves.steady:
        return False
    forms = frozenset({form})
    if is_noun(grammar.sentence.lower, word, forms, grammar.verbs, scopes):
        return False
    if word in grammar.verbs or lower in scopes.verbs:
        return True
    if form is not VerbForm.BASE:
        return form not in PAST or lower.endswith(PAST_ENDING)
    before = grammar.sentence.lower[word - 1] if word else ""
    known = grammar.verbs.get(word - 1)
    is_led = known is not None and known.is_auxiliary
    return before == scopes.small.infinitive or before in scopes.pronouns or is_led
