"""The words that name a speaker → whom they credit: a known name, an office, or what "it" means."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain import Attribution, Span
from app.lexicon.lexicon import Language
from app.lexicon.names import NameKind
from app.reading.scoping.apposed import name_in
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.names import POSSESSIVE, Name
from app.reading.syntax.phrases import is_acronym
from app.reading.syntax.references import (
    Story,
    bearer_before,
    lone_name_before,
    meant_before,
    refers,
)
from app.reading.syntax.verbs import is_adverb
from app.reading.text.words import Word

LONGEST_TOLL = 5
"""Words of "as many as 23 lives"."""

ANYBODY = frozenset(NameKind)
PLURAL_POSSESSIVE = frozenset({"'", "’"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a sentence credits, the word that does `at`, and the verb where the parse must tell how
    far it reaches: ", the ministry said" reaches the whole sentence, and who speaks in a clause
    about a number `only` some words of it. Whoever is named as the source goes before whoever
    counts, puts or says the number."""

    credited: Attribution
    at: int
    verb: int | None = None
    is_source: bool = False
    only: range = range(0)


def credited(
    grammar: Grammar, words: Sequence[Word], rule: str, story: Story, language: Language
) -> Attribution | None:
    """The speaker that the words name; None where they name nobody.

    "Coach Nia Rowlands" is Nia Rowlands, "police data" are the police's, a spokesman speaks for the
    house, and "it" for the name that it stands for.
    """
    said = _spoken(words, language)
    if not said:
        return None
    if said[-1].lower in language.attributions.voices:
        return _house(grammar, said, rule, (story, language))
    if _is_speechless(said, language):
        return None
    last = said[-1].lower if len(said) == 1 else said[-1].text
    if last in language.scopes.happenings:  # "the floods have claimed 40 lives"; not "Cal Fire"
        return None
    named = _named(grammar, name_in(said, language) or said, rule, language)
    if named.speaker.lower() != " ".join(word.lower for word in said):
        return named
    meant = _meant(grammar, said[-1], rule, (story, language)) if len(said) == 1 else None
    if meant or said[-1].text.lower() in language.attributions.nobody:
        return meant
    return None if said[-1].text in language.names.calendar else named


def _is_speechless(said: Sequence[Word], language: Language) -> bool:
    """ "The results show", "half of them showed a response", "confirmed its forecast"."""
    last, numbers = said[-1].lower, language.numbers
    is_plain = any(word.lower in language.attributions.speechless for word in said)
    is_hope = len(said) == 1 and last in language.subjects.hopes
    # of "the 150 first announced" and of "initially estimated" nobody is named
    is_when = len(said) == 1 and said[-1].text.islower() and _says_when(last, language)
    return is_plain or is_hope or is_when or last in numbers.shares or last in numbers.cardinals


def _says_when(word: str, language: Language) -> bool:
    return word in language.dates.ordinals or is_adverb(word, language.scopes)


def _spoken(words: Sequence[Word], language: Language) -> Sequence[Word]:
    """The words without marks, articles and adverbs, and without the paper that somebody wrote."""
    kept = [
        word
        for word in words
        if (word.text[0].isalnum() or word.lower in POSSESSIVE)
        and word.lower not in language.scopes.adverbs
    ]
    while kept and (kept[0].lower in POSSESSIVE or kept[0].lower == language.scopes.small.definite):
        kept = kept[1:]
    wrote = _writing(kept, language)
    while wrote and wrote[-1].lower in POSSESSIVE:
        wrote = wrote[:-1]
    return wrote or kept  # "a recent poll" is nobody's


def _writing(words: Sequence[Word], language: Language) -> Sequence[Word]:
    """Whose paper it is: the ministry of "the ministry's latest report"; none of "new data"."""
    kept = words
    # "the Bureau of Statistics" is no paper of a bureau
    while len(kept) > 1 and kept[-1].text in language.attributions.documents:
        kept = kept[:-1]
    if len(kept) == len(words):
        return kept
    while kept and kept[-1].lower in language.attributions.described:
        kept = kept[:-1]
    is_common = bool(kept) and (len(kept) == 1 or kept[-1].text.islower())
    if is_common and language.measures.named((kept[-1].lower,)):
        return ()  # "damage estimates" are no paper of the damage
    return kept


def _named(grammar: Grammar, said: Sequence[Word], rule: str, language: Language) -> Attribution:
    """A name at the end of the words by itself; without one the words, but not whose they are."""
    inside = [name for name in grammar.names if _starts_inside(grammar, name, said)]
    last = inside[-1] if inside else None
    if len(inside) > 1 and _is_of(grammar, inside[-2], inside[-1], language):
        last, said = inside[-2], said[: -(inside[-1].after - inside[-2].after)]
    if last and grammar.words[last.after - 1].end == said[-1].end:
        span = Span(grammar.words[last.first].start, said[-1].end)
        return Attribution(last.canonical, span, rule)
    owners = [place for place, word in enumerate(said) if _is_owner(said, place, language)]
    kept = said[owners[-1] + 1 :] if owners else said
    span = Span(kept[0].start, kept[-1].end)
    return Attribution(_as_noun(grammar, kept), span, rule)


def _is_of(grammar: Grammar, one: Name, other: Name, language: Language) -> bool:
    """ "Petr Halas of Corvane Bank": he says it."""
    between = grammar.sentence.lower[one.after : other.first]
    return len(between) == 1 and between[0] in language.subjects.wholes


def _as_noun(grammar: Grammar, said: Sequence[Word]) -> str:
    """The words as they would stand inside a sentence: "Researchers" at its start are no name."""
    opening, *others = said
    is_first = opening.start == grammar.words[0].start and not is_acronym(opening)
    is_name = "-" in opening.text or any(name.first == 0 for name in grammar.names)
    first = opening.text.lower() if is_first and not is_name else opening.text
    behind = (word.text if word.lower in POSSESSIVE else f" {word.text}" for word in others)
    return "".join((first, *behind))


def _is_owner(said: Sequence[Word], place: int, language: Language) -> bool:
    """Whether a mark of possession parts a house from what is said of it: "the farmers' union" and
    "the mayor's office" are one name for one house, "the alliance's chief" is not."""
    if said[-1].lower in language.attributions.offices and said[place - 1].text.islower():
        return False
    is_theirs = said[place].text in PLURAL_POSSESSIVE and said[place - 1].text.islower()
    return said[place].lower in POSSESSIVE and not is_theirs


def _house(
    grammar: Grammar, said: Sequence[Word], rule: str, known: tuple[Story, Language]
) -> Attribution | None:
    """Whom a spokesman speaks for: "the alliance's spokesman", "its spokeswoman"."""
    _, language = known
    house = [word for word in said[:-1] if word.lower not in POSSESSIVE]
    if not house:
        span = Span(said[0].start, said[-1].end)
        return Attribution(said[-1].text, span, rule)
    if house[-1].lower in language.scopes.owners:
        return _meant(grammar, house[-1], rule, known)
    return _named(grammar, house, rule, language)


def _meant(
    grammar: Grammar, word: Word, rule: str, known: tuple[Story, Language]
) -> Attribution | None:
    story, language = known
    place = grammar.sentence.index_after(word.start)
    if not refers(grammar, place, language):
        return None
    if word.lower in language.attributions.bearing:
        bearer = bearer_before(grammar, place, story, language)
        return Attribution(bearer, word.span, rule) if bearer else None
    kinds = language.scopes.references.get(word.lower, frozenset())
    is_body = NameKind.COUNTRY not in kinds and bool(kinds)  # no union is Chile
    name = meant_before(grammar, place, kinds if is_body else ANYBODY, story, language)
    if name is None and NameKind.ORGANISATION in kinds:
        name = lone_name_before(grammar, story, language)
    return Attribution(name, word.span, rule) if name else None


def _starts_inside(grammar: Grammar, name: Name, said: Sequence[Word]) -> bool:
    return said[0].start <= grammar.words[name.first].start < said[-1].end


def takes_lives(grammar: Grammar, verb: int, language: Language) -> bool:
    """ "The storm claimed at least 23 lives": whether they stand behind the verb."""
    taken = language.attributions.taken
    return not taken.isdisjoint(grammar.sentence.lower[verb + 1 : verb + 1 + LONGEST_TOLL])
