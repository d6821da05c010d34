"""Which nouns a number is about, as the parse has it: "a 14% fall in gas prices"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain import MONEY, PERCENT
from app.lexicon.lexicon import Language
from app.lexicon.names import NameKind
from app.lexicon.verbs import VerbClass
from app.reading.measures.amounts import is_of_rise
from app.reading.syntax.clauses import Setting
from app.reading.syntax.guessed_verbs import FORMS
from app.reading.syntax.modifiers import NOUNS, modifiers_of
from app.reading.text.parses import NO_PARSE, Parse

PARTING = frozenset({":", ";"})
DEEPEST = 4
"""How many nouns are looked through: "the total of the number of ..." ends somewhere."""

AMOUNT_TAGS = ("CD", "$", "#")
MODIFYING = ("compound", "amod", "nmod", "nummod", "advmod", "obl", "dep")
SUBJECTS = ("nsubj", "csubj")

LENGTH = "length"
STRETCHES = ("time", "calendar month")
LASTING = ("for", "in")
"""Before how long something is done to what the verb has for its object."""

ACTORS = frozenset({NameKind.ORGANISATION})
"""What a noun such as "the company" means where it only does what a number measures."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A noun that a number may be about; `is_said` where it is only what the verb is said of, and
    `is_acting` where that verb does something with the number: has it for its object, or behind a
    preposition that leads to no level and no step ("the board agreed on 7%"). `verb` is that one.
    """

    head: int
    is_said: bool = False
    is_acting: bool = False
    verb: int | None = None


def topics_of(setting: Setting, language: Language) -> Iterator[Topic]:
    """The nouns that an amount, a share or a change may be about, the surest first.

    None without a parse, and none where the parse names no noun.
    """
    parse = setting.grammar.sentence.parse
    if parse is NO_PARSE:
        return
    seen: set[int] = set()
    for topic in _Topics(setting, parse, language).all():
        # "sales shrank by 3%": what word order knows for a verb is no noun, whatever its tag
        is_verb = topic.head in setting.grammar.verbs
        if topic.head not in seen and not is_verb and not _speaks(setting, parse, topic.head):
            seen.add(topic.head)
            yield topic


def _speaks(setting: Setting, parse: Parse, noun: int) -> bool:
    """ "Rose to 11, emergency services said": who says the number is not what it counts."""
    verb = setting.grammar.verbs.get(parse.heads[noun])
    is_speech = verb is not None and verb.kind is VerbClass.SPEECH
    return is_speech and parse.relation(noun) in SUBJECTS


class _Topics:
    """Walks the parse from the number."""

    def __init__(self, setting: Setting, parse: Parse, language: Language) -> None:
        self._setting = setting
        self._lower = setting.lower
        self._parse = parse
        self._language = language
        self._subjects = language.subjects
        self._numbers = language.numbers
        self._hollow: list[int] = []

    def all(self) -> Iterator[Topic]:
        governing = self._setting.governing
        inside = range(governing.first, governing.after)
        yield from self._about(self._parse.top_of(inside), inside, DEEPEST)
        yield from (Topic(noun, is_said=True) for noun in self._hollow)

    def _is_amount(self, word: int) -> bool:
        """Whether the word is the head of a number phrase itself: a per cent sign, a currency."""
        if self._parse.tags[word] in AMOUNT_TAGS or self._lower[word] in self._subjects.amounts:
            return True
        if not self._numbers.tellers.isdisjoint(self._lower[word].split("-")):
            return True  # "two-thirds of the glaciers"
        governing = self._setting.governing
        own = range(governing.first, governing.after)
        is_bare = len(own) == 1  # "the 35-kilometre mark" is a mark
        numbers = self._parse.children(word, ("nummod",))
        return any(is_bare or word in own or number not in own for number in numbers)

    def _about(self, top: int, inside: range, depth: int) -> Iterator[Topic]:
        """The nouns that the number phrase around `top` is about."""
        if depth == 0:
            return
        yield from self._below(top, inside)
        head, relation = self._parse.heads[top], self._parse.relation(top)
        if head == top or head in inside or self._has_subject(top):
            yield from self._said_of(top)
        elif relation in ("appos", "conj") or (relation != "obl" and self._is_amount(head)):
            if relation == "appos":  # "the highest temperature, 47 degrees, was recorded"
                yield from self._clear(head, is_said=True)
            yield from self._about(head, inside, depth - 1)
        elif relation in SUBJECTS:
            yield from self._of_predicate(head)
        elif self._is_verb(head):
            yield from self._of_verb(head, top, inside)
        else:
            yield from self._of_noun(top, inside, depth)

    def _has_subject(self, top: int) -> bool:
        """ "The shop is one of 52": what it is said of is named; "it is down 13%" names nothing."""
        tags = self._parse.tags
        return any(
            tags[word] in NOUNS and not self._is_of(word, self._subjects.hollow)
            for word in self._parse.children(top, SUBJECTS)
        )

    def _of_noun(self, top: int, inside: range, depth: int) -> Iterator[Topic]:
        """What a number under another noun is about: that noun, or what is said of it."""
        head, relation = self._parse.heads[top], self._parse.relation(top)
        is_apart = self._is_apart(head, top)
        if relation == "obl" and next(self._parse.children(head, ("cop",)), None) is not None:
            yield from self._said_of(top)
            if self._moves(head, top, range(0)):
                yield from self._said_of(head)  # "turnout was a record at 62%"
            return
        if self._parse.tags[head].startswith("N") and relation in MODIFYING and not is_apart:
            yield from self._through(head, inside, depth)
            if self._lower[head] in self._subjects.comparing:
                yield from self._said_of(head)  # "butter was 12% dearer"
            return
        if not is_apart:
            yield from self._said_of(top)
        yield from self._about(head, inside, depth - 1)

    def _below(self, top: int, inside: range) -> Iterator[Topic]:
        """ "3% of GDP", "$65 million in military aid": what hangs on the number itself."""
        is_money = self._setting.stated.quantity.unit.dimension == MONEY
        is_count = top in inside or self._parse.tags[top] == "CD"  # "one of 43 in the country"
        is_share = self._setting.stated.quantity.unit.dimension == PERCENT
        # "a rise of 4% in water bills", but not "in the capital"
        is_moved = is_share and is_of_rise(self._setting, self._language)
        is_number = is_count and not (is_money or is_moved)  # no village of "49 degrees in" it
        leads = self._subjects.wholes if is_number else self._subjects.leads
        nowhere = self._language.scopes.localities if is_moved else frozenset()
        for word in self._parse.children(top):
            if word in inside or self._parse.relation(word) not in ("nmod", "obl"):
                continue
            is_thing = word > top and self._lower[word] not in nowhere
            if is_thing and self._lead(word) in leads | self._subjects.wholes:
                yield from self._clear(word)

    def _through(self, noun: int, inside: range, depth: int) -> Iterator[Topic]:
        """The noun that the number modifies, or what that one is looked through for."""
        if self._is_of(noun, self._subjects.changes) or self._is_of(noun, self._subjects.clear):
            yield from self._below(noun, inside)
            yield from map(Topic, reversed(self._kinds_of_change(noun)))
            if next(self._inside(noun), None) is not None:
                yield from self._clear(noun)  # "doctors blame a vaccination rate of 81%"
            yield from self._about(noun, inside, depth - 1)
        yield from self._clear(noun)

    def _kinds_of_change(self, noun: int) -> tuple[int, ...]:
        """ "sales" of "sales growth of 4%", nothing of "second-quarter growth"."""
        if not self._is_of(noun, self._subjects.changes):
            return ()
        times = self._subjects.times
        kinds = modifiers_of(self._setting, noun)
        return tuple(at for at in kinds if times.isdisjoint(self._lower[at].split("-")))

    def _clear(self, noun: int, *, is_said: bool = False) -> Iterator[Topic]:
        """ "the number of troops" are troops, "its profit forecast" is about profit."""
        if self._is_amount(noun) or (is_said and self._is_actor(noun)):
            return
        if not self._is_measure(noun):  # "the repo rate" is no rate of repos
            yield from (Topic(word, is_said) for word in self._inside(noun))
        if self._is_of(noun, self._subjects.hollow):
            self._hollow.append(noun)
        else:
            yield Topic(noun, is_said)

    def _inside(self, noun: int) -> Iterator[int]:
        """What a noun that says little is looked through for: "refugee numbers"."""
        is_clear = self._is_of(noun, self._subjects.clear)
        if is_clear or self._is_of(noun, self._subjects.hopes):
            yield from reversed(modifiers_of(self._setting, noun))
        if is_clear:
            for word in self._parse.children(noun, ("nmod",)):
                if self._lead(word) in self._subjects.wholes:
                    yield word

    def _is_actor(self, noun: int) -> bool:
        """ "the firm raised its dividend 5%": who does it is not what is raised."""
        references = self._language.scopes.references
        return bool(references.get(self._lower[noun], frozenset()) & ACTORS)

    def _is_measure(self, noun: int) -> bool:
        kinds = modifiers_of(self._setting, noun)
        phrase = (
            *(self._lower[at] for at in kinds),
            self._language.nouns.singular(self._lower[noun]),
        )
        return bool(kinds) and self._language.measures.named(phrase) is not None

    def _is_of(self, noun: int, words: frozenset[str]) -> bool:
        return self._lower[noun] in words or self._lower[noun].removesuffix("s") in words

    def _is_apart(self, head: int, top: int) -> bool:
        """ "18 miles off the coast", "12% above the issue price": a preposition parts the two."""
        is_led = next(self._parse.children(top, ("case",)), None) is not None
        cases = self._parse.children(head, ("case",))
        return not is_led and any(top < case < head for case in cases)

    def _of_predicate(self, head: int) -> Iterator[Topic]:
        """ "12 were children" counts children; "12 were in the cellar" no cellars, and "a third use
        old bulbs" no bulbs."""
        is_noun = self._parse.tags[head] in NOUNS and not self._lead(head)
        is_same = next(self._parse.children(head, ("cop",)), None) is not None
        if is_noun and is_same:
            yield from self._clear(head)

    def _of_verb(self, verb: int, top: int, inside: range) -> Iterator[Topic]:
        """What the verb moves or is said of: "raised its dividend 5%", "rents rose 5%"; nothing
        that is had or done for the number: "for €18 guests get a tour"."""
        is_object = self._parse.relation(top) == "obj"
        is_beside = not is_object and not self._moves(verb, top, inside)
        known = self._setting.grammar.verbs.get(verb)
        is_doing = known is None or known.kind is VerbClass.PLAIN
        if not is_object and (not is_beside or self._lasts(top)):
            for word in self._parse.children(verb, ("obj",)):
                if word != top:
                    yield from self._clear(word, is_said=True)
        if is_beside and (top in inside or is_doing):
            return  # "for $14 diners get a soup", "nurses voted for a rise of 4%"
        for topic in self._said_of(verb):
            yield replace(topic, is_acting=is_object or is_beside or self._is_stretch(), verb=verb)

    def _moves(self, verb: int, top: int, inside: range) -> bool:
        """Whether the number is a level reached or a step: "by 5%", "at 6%", "from 4%", "5%"; a
        length may be gone "for 3 km"."""
        leads = [self._lower[at] for at in self._parse.children(top, ("case",)) if at not in inside]
        subjects, unit = self._subjects, self._setting.stated.quantity.unit
        moving = subjects.margins | subjects.reached | subjects.origins | subjects.crossed
        is_gone = unit.dimension == LENGTH and not subjects.reasons.isdisjoint(leads[:1])
        known = self._setting.grammar.verbs.get(verb)
        pair = f"{known.lemma} {leads[0]}" if known and leads else ""  # "came in 3% below it"
        is_level = pair in self._language.scopes.levelling
        return not leads or leads[0] in moving or is_gone or is_level

    def _lasts(self, top: int) -> bool:
        """ "Sustained the plasma for 22 minutes", "ran the race in two hours": how long it took."""
        return self._is_stretch() and self._lead(top) in LASTING

    def _is_stretch(self) -> bool:
        """ "Crews found him 11 days after the quake": whoever does it then is nothing so long."""
        return self._setting.stated.quantity.unit.dimension in STRETCHES

    def _said_of(self, word: int) -> Iterator[Topic]:
        """The subject of the verb, or of what is said with a copula; one that it shares too."""
        at: int | None = word
        for _ in range(DEEPEST):
            if at is None or self._is_speech(at):
                return
            own = list(self._parse.children(at, SUBJECTS))
            for each in own:
                yield from self._clear(each, is_said=True)
            shared = self._parse.relation(at) in ("conj", "xcomp", "advcl") and not own
            head = self._parse.heads[at]
            at = head if shared and head != at and not self._is_parted(head, at) else None

    def _is_parted(self, head: int, word: int) -> bool:
        """ "Rates remain low: inflation ran at 9%": behind a colon another statement starts."""
        return not PARTING.isdisjoint(self._lower[head:word])

    def _is_verb(self, word: int) -> bool:
        """By its tag, or by word order where it has a subject: "lists shrank" is no noun."""
        if self._parse.tags[word] in FORMS:
            return True
        is_known = word in self._setting.grammar.verbs
        return is_known and next(self._parse.children(word, SUBJECTS), None) is not None

    def _is_speech(self, word: int) -> bool:
        """Whoever says the number is not what it counts: ", the commission said"."""
        reading = self._setting.grammar.verbs.get(word)
        return reading is not None and reading.kind is VerbClass.SPEECH

    def _lead(self, word: int) -> str:
        leads = list(self._parse.children(word, ("case",)))
        return self._lower[leads[0]] if leads else ""
