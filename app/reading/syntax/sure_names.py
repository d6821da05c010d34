"""Which capitals that open a sentence are names, as the parse and the rest of the text tell."""

from app.lexicon.lexicon import Language
from app.lexicon.names import NameKind
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.names import Name, opening_name
from app.reading.syntax.openings import opens_sentence
from app.reading.syntax.spelled import COMMA, written_inside, written_small
from app.reading.syntax.verbs import is_adverb

NAME_TAGS = frozenset({"NNP", "NNPS"})


def sure_names(grammar: Grammar, language: Language) -> tuple[Name, ...]:
    """The names of a sentence that has a parse, with the first word where it is one and without
    what is none."""
    names = tuple(name for name in grammar.names if _is_named(grammar, name, language))
    return (*_missed(grammar, language), *names)


def _is_named(grammar: Grammar, name: Name, language: Language) -> bool:
    is_known = name.kind is not NameKind.OTHER or name.canonical in language.names.towns
    is_sure = is_known or name.after > name.first + 1 or _is_told_of(grammar, name, language)
    if is_sure or not opens_sentence(grammar.words, name.first) or _is_inside(grammar, name):
        return True
    sentence, word = grammar.sentence, grammar.words[name.first]
    said = written_inside(sentence.text, word.start, word.text)
    if said is not None:
        return said
    return sentence.parse.tags[name.first] in NAME_TAGS or _owns(grammar, name, language)


def _owns(grammar: Grammar, name: Name, language: Language) -> bool:
    """ "Corvane shares fell": no word that anybody knows, before what is always somebody's."""
    lower = grammar.sentence.lower
    if lower[name.first] in language.common or name.after >= len(lower):
        return False
    row = language.measures.named((language.nouns.singular(lower[name.after]),))
    return row is not None and row.owned


def _is_told_of(grammar: Grammar, name: Name, language: Language) -> bool:
    """ "Olmay, with 400 people, is small": no word that is common, and what it is stands behind."""
    comma, lead = (*grammar.sentence.lower[name.after : name.after + 2], "", "")[:2]
    word, scopes = grammar.sentence.lower[name.first], language.scopes
    if comma != COMMA or word in language.common or is_adverb(word, scopes):
        return False
    return lead in scopes.relatives | scopes.prepositions | language.numbers.articles


def _is_inside(grammar: Grammar, name: Name) -> bool:
    """ "; Reform is unchanged", ": Reds 30%, Blues 25%": no small word is capital there."""
    mark = grammar.words[name.first - 1].text if name.first else ""
    behind = grammar.words[name.after : name.after + 1]
    return mark == ";" or (mark == ":" and behind != () and behind[0].text[0].isdigit())


def _missed(grammar: Grammar, language: Language) -> tuple[Name, ...]:
    """The first word as a name, where the rest of the text has it as one and never small."""
    if grammar.names and grammar.names[0].first == 0:
        return ()
    name = opening_name(grammar.words, language)
    if name is None:
        return ()
    text, at = grammar.sentence.text, grammar.words[0].start
    is_name = written_inside(text, at, name.canonical) is True
    return (name,) if is_name and not written_small(text, at, name.canonical) else ()
