"""What all the numbers of a sentence share: its words, verbs, names and asides."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter

from app.lexicon.lexicon import Language
from app.lexicon.scopes import Scopes
from app.lexicon.verbs import VerbClass, VerbForm, VerbReading
from app.reading.syntax.closings import closing_verb
from app.reading.syntax.names import Name, names_in
from app.reading.syntax.verbal_nouns import GERUND
from app.reading.syntax.verbs import PAST_ENDING, is_adverb, verbs_in
from app.reading.text.words import SentenceText, Word

APPOSITION = 8
"""Words of an aside before it is taken for more than that."""

SAID_WHEN = 4
"""Words from such a verb to the comma: "said late on Monday"."""

DOING = "ing"
"""How participles end of what does something."""

DASHED = 16
"""Words between two dashes before the first is taken for one that parts two clauses."""

DASHES = frozenset({"–", "—"})
ASIDE_MARKS = frozenset({",", "(", ")"})
COMMA = ","


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words of a sentence with its verbs, its names and its asides, found once for all its
    numbers; verbs and asides by the index of their words. `closing` is the verb that names at the
    end who said it."""

    sentence: SentenceText
    verbs: Mapping[int, VerbReading]
    names: tuple[Name, ...]
    asides: tuple[range, ...]
    closing: int | None = None

    @property
    def words(self) -> tuple[Word, ...]:
        return self.sentence.words


def grammar_of(sentence: SentenceText, language: Language) -> Grammar:
    """What all the numbers of a sentence share, as far as word order tells."""
    words = sentence.words
    names = names_in(words, language)
    verbs = verbs_in(words, language)
    closing = closing_verb(words, names, language)
    if closing is not None:
        said = language.scopes.verbs[words[closing].lower]
        verbs[closing] = replace(said, kind=VerbClass.SPEECH)
    asides = (
        *_asides(words, verbs, language.scopes),
        *_dashed(words),
        *_open_asides(names, sentence, verbs, language),
    )
    return Grammar(sentence, verbs, names, asides, closing)


def _asides(
    words: Sequence[Word], verbs: Mapping[int, VerbReading], scopes: Scopes
) -> Iterator[range]:
    """The words between two commas, or brackets, that a clause can do without, marks included."""
    marks = [place for place, word in enumerate(map(_text, words)) if word in ASIDE_MARKS]
    for opening, closing in pairwise(marks):
        inside = range(opening + 1, closing)
        if not inside:
            continue
        is_relative = words[opening + 1].lower in scopes.relatives
        is_bracket = words[opening].text == "(" and words[closing].text == ")"
        has_verb = any(verbs[place].forms != GERUND for place in inside if place in verbs)
        is_done = _is_reduced(words, inside, verbs, scopes)
        behind = verbs.get(_behind_adverbs(words, closing, scopes))
        is_told = behind is not None and behind.forms != GERUND
        is_done = is_done or (is_told and _is_said(inside, verbs))
        is_short = (is_done or not has_verb) and len(inside) <= APPOSITION
        is_apposition = is_short and _behind_adverbs(words, closing, scopes) in verbs
        if is_relative or is_bracket or is_apposition:
            yield range(opening, closing + 1)


def _is_said(inside: range, verbs: Mapping[int, VerbReading]) -> bool:
    """ ", the agency said,", ", police said on Monday,": who says the rest, and no more."""
    told = [place for place in inside if place in verbs]
    is_last = bool(told) and verbs[told[-1]].kind is VerbClass.SPEECH
    return is_last and inside.start < told[-1] and inside.stop - told[-1] <= SAID_WHEN


def _is_reduced(
    words: Sequence[Word], inside: range, verbs: Mapping[int, VerbReading], scopes: Scopes
) -> bool:
    """ ", owned by Tobin Steel,", ", having lost money,": a participle that opens the aside, and no
    other verb."""
    first = words[inside.start].lower
    is_doing = first.endswith(DOING) and len(inside) > 1
    behind = words[inside.start + 1].lower if len(inside) > 1 else ""
    is_done = first.endswith(PAST_ENDING) or (
        inside.start in verbs and _is_participle(verbs[inside.start])
    )
    if not (is_doing or (is_done and behind in scopes.prepositions)):
        return False
    rest = inside[1 + is_doing :]
    return not any(place in verbs and verbs[place].forms != GERUND for place in rest)


def _is_participle(reading: VerbReading) -> bool:
    return VerbForm.PARTICIPLE in reading.forms


def _behind_adverbs(words: Sequence[Word], place: int, scopes: Scopes) -> int:
    """The word behind that mark, and behind adverbs: ", however, now exceeds"."""
    place += 1
    while place < len(words) and is_adverb(words[place].lower, scopes):
        if words[place].lower == scopes.small.infinitive:
            break  # "fell 812 points, or 2.1%, to close at 38,079"
        place += 1
    return place


def _dashed(words: Sequence[Word]) -> Iterator[range]:
    """The words between two dashes: "the toll – twelve of them children – rose"."""
    dashes = [place for place, word in enumerate(map(_text, words)) if word in DASHES]
    for opening, closing in zip(dashes[::2], dashes[1::2], strict=False):
        if 1 < closing - opening <= DASHED:
            yield range(opening, closing + 1)


def _open_asides(
    names: Sequence[Name],
    sentence: SentenceText,
    verbs: Mapping[int, VerbReading],
    language: Language,
) -> Iterator[range]:
    """ "The toll in Lindal, Norland stands at 40": the second comma is often left out. Not where a
    sentence that opens with when or where goes on behind it: "In Lindal, Corvane said"."""
    lower, scopes = sentence.lower, language.scopes
    if not names or lower[0] in scopes.closed - scopes.determiners:
        return
    for one, other in pairwise(names):
        comma = one.after
        is_next = other.first == comma + 1 and lower[comma] == COMMA and other.after in verbs
        is_next = is_next and not language.attributions.after.at(lower, 0)  # "according to"
        if is_next and one.first > 1 and lower[one.first - 1] in scopes.prepositions:
            yield range(comma, other.after)


_text = itemgetter(2)
