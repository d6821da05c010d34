"""Short noun and verb phrases → the concepts that curated rows give them, head by head."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.lexicon.measures import Measures
from app.lexicon.nouns import Nouns
from app.lexicon.rows import DataFile, Row
from app.lexicon.scopes import Scopes
from app.lexicon.verbs import VerbClass, VerbForm, VerbReading, inflected

WORD = re.compile(r"[^\W\d_]+")
OF = "of"
POSSESSIVE = "s"
MOST_WORDS = 12
"""What is longer is no phrase but a sentence: only its first words count."""

Key = tuple[str, ...]

PAST_FORMS = frozenset({VerbForm.PAST, VerbForm.PARTICIPLE})


class GroupRow(Row):
    """Phrases that name one concept: `words` are singular noun phrases, `verbs` begin with a lemma.

    `loose` words mean it only beside one of `beside`: what "goes" is laid off if it is a job. What
    is `implied` adds nothing next to it: people killed are deaths.
    """

    concept: str
    words: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    implied: tuple[str, ...] = ()


class ApartRow(Row):
    """Concepts of which none is another, however near they look; or modifiers, by what they say."""

    concepts: tuple[str, ...] = ()
    modifiers: tuple[tuple[str, ...], ...] = ()


class KindredRow(Row):
    """Concepts by which two writers may well mean one thing, though they are two elsewhere."""

    concepts: tuple[str, ...]


class MeaningsFile(DataFile):
    """`meanings.toml` of one language.

    `empty` modifiers say nothing of what is counted, `clear` nouns are looked through before "of".
    `states` say what befell those behind them ("dead soldiers"). `irregular` verbs stand with their
    past and participle, `spellings` are other spellings of one word. `closeness` gives for a cosine
    of two phrases' vectors the chance that they mean the same, both in percent.
    """

    empty: tuple[str, ...]
    clear: tuple[str, ...]
    states: tuple[str, ...]
    irregular: tuple[str, ...]
    closeness: tuple[tuple[int, int], ...]
    spellings: dict[str, str]
    group: tuple[GroupRow, ...]
    apart: tuple[ApartRow, ...]
    kindred: tuple[KindredRow, ...]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a phrase speaks of: the concept of its head, those beside it, and its plain words."""

    head: str
    beside: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def concept(self) -> str:
        """The name of the whole: "civilian death"."""
        return " ".join((*self.beside, self.head))


@dataclass(frozen=True, slots=True)
class _Token:
    """One word as it is written, as a singular noun, and as the base of a verb."""

    word: str
    singular: str
    lemma: str
    is_past: bool


@dataclass(frozen=True, slots=True)
class _Segment:
    """A stretch of a phrase with its concept: a curated one, or one word's own lemma.

    A doubtful one is a single word that may be a noun: "gross" of "gross profit" grosses nothing.
    """

    concept: str
    words: Key
    is_verb: bool = False
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """Everything that the rows say about words, by their cleaned spelling."""

    nouns: Nouns
    prepositions: frozenset[str]
    skipped: frozenset[str]
    auxiliaries: frozenset[str]
    forms: Mapping[str, tuple[str, bool]]
    empty: frozenset[str]
    clear: frozenset[str]
    states: frozenset[str]
    spellings: Mapping[str, str]
    by_noun: Mapping[Key, str]
    by_verb: Mapping[Key, str]
    by_loose: Mapping[str, tuple[GroupRow, ...]]
    implied: Mapping[str, frozenset[str]]

    def sense(self, phrase: str, of: str = "") -> Sense:
        """What the phrase speaks of, `of` being what is counted where the phrase is an event."""
        tokens = self._tokens(phrase)
        segments = self._looked_through(self._segments(tokens))
        if not segments:
            return Sense(phrase.casefold().strip())
        place, name = self._headed(segments, self.sense(of).concept if of else "")
        implied = self.implied.get(name, frozenset())
        around = [_concept_beside(segment) for segment in _around(segments, place)]
        words = tuple(token.word for token in tokens)
        return Sense(name, tuple(word for word in around if word not in implied), words)

    def key(self, phrase: str) -> Key:
        """The cleaned singular words of a noun phrase."""
        return tuple(token.singular for token in self._tokens(phrase))

    def verb_key(self, phrase: str) -> Key:
        """The cleaned words of a phrase that begins with the base of a verb."""
        first, *others = self._tokens(phrase)
        return (first.word, *(token.singular for token in others))

    def _tokens(self, phrase: str) -> list[_Token]:
        found = (match[0].casefold() for match in WORD.finditer(phrase))
        words = [word for word in found if word not in self.skipped]
        kept = [word for word in words if word not in self.auxiliaries] or words
        return [self._token(self.spellings.get(word, word)) for word in kept[:MOST_WORDS]]

    def _token(self, word: str) -> _Token:
        lemma, is_past = self.forms.get(word, (word, False))
        return _Token(word, self.nouns.singular(word), lemma, is_past)

    def _segments(self, tokens: Sequence[_Token]) -> list[_Segment]:
        """The longest curated stretches, from the end, where the head of a noun phrase is."""
        found: list[_Segment] = []
        end = len(tokens)
        while end:
            segment = next(filter(None, (self._at(tokens[start:end]) for start in range(end))))
            found.append(segment)
            end -= len(segment.words)
        return found[::-1]

    def _at(self, tokens: Sequence[_Token]) -> _Segment | None:
        singulars = tuple(token.singular for token in tokens)
        verbal = (tokens[0].lemma, *singulars[1:])
        if singulars in self.by_noun:
            leads = singulars[0] in self.states and len(tokens) == 1
            return _Segment(self.by_noun[singulars], singulars, leads)
        if verbal in self.by_verb:
            is_sure = len(tokens) > 1 or tokens[0].is_past
            return _Segment(self.by_verb[verbal], verbal, is_sure, not is_sure)
        if len(tokens) > 1:
            own = " ".join(verbal)
            return _Segment(own, verbal, is_verb=True) if own in self.by_loose else None
        (token,) = tokens
        own = token.lemma if token.is_past else token.singular
        return _Segment(own, (own,))

    def _looked_through(self, segments: list[_Segment]) -> list[_Segment]:
        """Without modifiers that say nothing and nouns that only lead to another: "number of"."""
        last = len(segments) - 1
        kept = [
            segment
            for place, segment in enumerate(segments)
            if place == last or segment.words[-1] not in self.empty
        ]
        is_clear = len(kept) > 2 and kept[1].words == (OF,) and kept[0].words[-1] in self.clear
        return kept[2:] if is_clear else kept

    def _headed(self, segments: Sequence[_Segment], of: str) -> tuple[int, str]:
        """Which segment is the head, and what it means here.

        A loose word in front or at the head means what it does beside the others: jobs that go.
        """
        head = _head_of(segments, self.prepositions)
        for place in dict.fromkeys((head, 0)):
            around = {of, *(_concept_beside(segment) for segment in _around(segments, place))}
            rows = self.by_loose.get(" ".join(segments[place].words), ())
            for row in rows:
                if not around.isdisjoint(row.beside):
                    return place, row.concept
        return head, segments[head].concept


def reader_from(file: MeaningsFile, measures: Measures, nouns: Nouns, scopes: Scopes) -> Reader:
    """The reader of the rows, on top of the words that the measures know already."""
    bare = Reader(
        nouns=nouns,
        prepositions=scopes.prepositions,
        skipped=scopes.determiners | scopes.relatives | {POSSESSIVE},
        auxiliaries=frozenset(word for word, verb in scopes.verbs.items() if verb.is_auxiliary),
        forms=_forms(file, scopes),
        empty=frozenset(file.empty),
        clear=frozenset(file.clear),
        states=frozenset(file.states),
        spellings=file.spellings,
        by_noun={},
        by_verb={},
        by_loose={},
        implied={row.concept: frozenset(row.implied) for row in file.group},
    )
    return replace(
        bare,
        by_noun=_nouns(file, measures, bare),
        by_verb={bare.verb_key(verb): row.concept for row in file.group for verb in row.verbs},
        by_loose=_loose(file, bare),
    )


def _nouns(file: MeaningsFile, measures: Measures, bare: Reader) -> dict[Key, str]:
    """The measures' words, and over them those of the rows, all by their cleaned spelling.

    Where a row takes a measure's item for one of its words, the measure's other words follow.
    """
    rows = {
        bare.key(words): group.concept
        for group in file.group
        for words in (group.concept, *group.words)
    }
    measured = {bare.key(" ".join(words)): row.item for words, row in measures.by_words.items()}
    return {key: rows.get(bare.key(item), item) for key, item in measured.items()} | rows


def _loose(file: MeaningsFile, bare: Reader) -> dict[str, tuple[GroupRow, ...]]:
    """The rows that a loose word may mean, as a noun and as the base of a verb."""
    found: dict[str, list[GroupRow]] = {}
    for group in file.group:
        for words in group.loose:
            for key in dict.fromkeys((bare.key(words), bare.verb_key(words))):
                found.setdefault(" ".join(key), []).append(group)
    return {words: tuple(rows) for words, rows in found.items()}


def _forms(file: MeaningsFile, scopes: Scopes) -> dict[str, tuple[str, bool]]:
    """The base of each form of a verb, and whether that form is sure to be no noun."""
    verbs = {words.split()[0] for row in file.group for words in (*row.verbs, *row.loose)}
    told = {text.split()[0]: text for text in file.irregular}
    unknown = verbs - scopes.verbs.keys() - told.keys()
    regular = _inflections([*sorted(unknown), *told.values()])
    readings = dict(regular) | dict(scopes.verbs)
    return {
        word: (verb.lemma, verb.forms <= PAST_FORMS)
        for word, verb in readings.items()
        if not verb.is_auxiliary
    }


def _inflections(texts: Iterable[str]) -> Iterator[tuple[str, VerbReading]]:
    for text in texts:
        yield from inflected(text, VerbClass.PLAIN)


def _concept_beside(segment: _Segment) -> str:
    return " ".join(segment.words) if segment.is_doubtful else segment.concept


def _around(segments: Sequence[_Segment], place: int) -> list[_Segment]:
    """What stands around the head, the nearest last: "X of Y" is a Y X."""
    if place + 1 < len(segments) and segments[place + 1].concept == OF:
        return [*segments[place + 2 :], *segments[:place]]
    return [*segments[:place], *segments[place + 1 :]]


def _head_of(segments: Sequence[_Segment], prepositions: frozenset[str]) -> int:
    """A verb in front is the head of what it does ("laid off workers"), and so is the noun before
    a preposition; else the last word."""
    if segments[0].is_verb:
        return 0
    places = range(1, len(segments))
    behind = (place - 1 for place in places if segments[place].concept in prepositions)
    return next(behind, len(segments) - 1)
