"""Where an article says where it was written: "GENEVA - The fund", "Lindal: Corvane on Tuesday"."""

from app.lexicon.lexicon import Language
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.names import Name

COLON, COMMA = ":", ","
DASHES = frozenset({"-", "–", "—"})
APPOSED = ("appos",)
LONGEST = 8
"""Words and marks of "NEW YORK, Norland, April 7"."""


def filed_end(grammar: Grammar, language: Language) -> int:
    """The word behind the place, the day and the mark that the sentence opens with; 0 without."""
    words, calendar = grammar.words, language.names.calendar
    for place, word in enumerate(words[: min(LONGEST, len(words) - 1)]):
        if word.text in DASHES:
            before = [each.text for each in words[:place]]
            is_dated = not calendar.isdisjoint(before)
            is_shouted = all(text.isupper() or not text[0].isalpha() for text in before)
            is_open = not words[place + 1].text[0].islower()
            return place + 1 if before and is_open and (is_dated or is_shouted) else 0
        if word.text == COLON:
            return place + 1 if _is_between_names(grammar, place) else 0
        if word.text[0].islower():
            return 0
    return 0


def _is_between_names(grammar: Grammar, colon: int) -> bool:
    names = [name for name in grammar.names if name.after == colon or name.first == colon + 1]
    return len(names) > 1 and names[0].first == 0


def is_filed_from(grammar: Grammar, name: Name, language: Language) -> bool:
    """Whether the name is only where the article was written, which did nothing."""
    return name.after <= filed_end(grammar, language)


def unfiled(grammar: Grammar, noun: int | None, language: Language) -> int | None:
    """The subject behind such a place where the parse takes the place for it: "GENEVA - The fund
    will close"."""
    end = filed_end(grammar, language)
    if noun is None or noun >= end:
        return noun
    named = (
        name.after - 1
        for name in grammar.names
        if end <= name.first <= end + 1 and _is_subject(grammar, name, language)
    )
    return next(named, next(grammar.sentence.parse.children(noun, APPOSED), noun))


def _is_subject(grammar: Grammar, name: Name, language: Language) -> bool:
    """Whether no noun follows that is the name's: "Corvane on Tuesday", not "Corvane shares"."""
    behind = grammar.sentence.lower[name.after : name.after + 1]
    is_apart = behind == (COMMA,) or not language.scopes.prepositions.isdisjoint(behind)
    return name.after in grammar.verbs or is_apart
