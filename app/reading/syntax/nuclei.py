"""The subject of a verb, as far as word order tells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.lexicon.lexicon import Language
from app.lexicon.scopes import Scopes
from app.lexicon.verbs import VerbClass, VerbForm, VerbReading
from app.reading.syntax.fronts import past_front
from app.reading.syntax.names import Name
from app.reading.syntax.openings import HARD_STOPS, LISTING, STOPS
from app.reading.syntax.relatives import is_of_relative, is_relative_clause
from app.reading.syntax.verbal_nouns import GERUND
from app.reading.syntax.verbs import PAST_ENDING, is_adverb
from app.reading.text.words import Word

LEADING = (VerbClass.AUXILIARY, VerbClass.COPULA, VerbClass.LIGHT, VerbClass.WILL)
"""Verbs that lead others: "has been put", "plans to cut"."""


@dataclass(frozen=True, slots=True)
class Nucleus:
    """The words before a number that starts at `first`, with their verbs; asides are `hidden`."""

    words: Sequence[Word]
    first: int
    language: Language
    verbs: Mapping[int, VerbReading]
    hidden: frozenset[int]
    names: Sequence[Name]

    @property
    def scopes(self) -> Scopes:
        return self.language.scopes

    def group(self, verb: int) -> int:
        """The first word of the verb group: "has since been put", "plans to cut"."""
        group, place = verb, verb - 1
        while place >= 0:
            if place in self.verbs and self.verbs[place].kind in LEADING:
                group = place
            elif place not in self.hidden and not is_adverb(self.words[place].lower, self.scopes):
                break
            place -= 1
        return group

    def subject(self, group: int) -> range:
        """The noun phrase before the verb group, or that of the verb which shares its subject."""
        after = self.before(group) + 1
        if self._is_joined_on(group, after):
            return self.subject(self.group(self._verbs_before(after)[-1]))
        start = self._start(after)
        start = after if self._is_only_when(range(start, after)) else start
        before = self.words[start - 1].lower if start else ""
        if start < after and self._is_done_to(start):
            return self.subject(self.group(start - 1))
        if start < after and not self._is_step(start, after):
            relative = self._relative_around(start, after)
            front = past_front(self.words, range(start, after), self.names, self.language)
            phrase = range(front, after)
            return phrase if relative is None else self.subject(relative)
        if start == after and start - 1 in self.verbs:
            relative = self._relative_around(self._start(self.group(start - 1)), start)
            if relative is not None:
                return self.subject(relative)
        if before in self.scopes.relatives:
            return self.subject(start - 1 - (self.words[start - 2].text == ","))
        earlier = self._verbs_before(start)
        if not earlier or before in HARD_STOPS:
            return range(group, group)
        return self.subject(self.group(earlier[-1]))

    def _is_joined_on(self, group: int, after: int) -> bool:
        """ "Corvane took the cup with 107 points, beating the 70 of last year": it did both."""
        verb = self.verbs.get(group)
        is_gerund = verb is not None and verb.forms == GERUND
        is_apart = after > 0 and self.words[after - 1].text == ","
        return is_gerund and is_apart and bool(self._verbs_before(after))

    def _verbs_before(self, after: int) -> list[int]:
        """The verbs before `after` that no aside hides."""
        return sorted(verb for verb in self.verbs if verb < after and verb not in self.hidden)

    def _is_only_when(self, phrase: range) -> bool:
        """ "Sales grew 5% and in 2011 exceeded $4m": a time does nothing."""
        if not phrase[1:] or self.words[phrase.start].lower not in self.scopes.prepositions:
            return False
        times = self.language.subjects.times | self.scopes.dated | self.scopes.determiners
        return all(
            self.words[at].lower in times
            or self.words[at].lower.isdecimal()
            or self.words[at].text in self.language.names.calendar
            for at in phrase[1:]
        )

    def _start(self, after: int) -> int:
        """Where the noun phrase starts that ends right before `after`."""
        start = after
        while start > 0 and not self._ends_subject(start - 1):
            start -= 1
        return start

    def _is_done_to(self, start: int) -> bool:
        """ "Damage reported | on Monday reached $4m": a participle that no helping verb makes a
        verb of its own, and what it adds."""
        verb = start - 1
        if verb not in self.verbs or VerbForm.PARTICIPLE not in self.verbs[verb].forms:
            return False
        is_led = self.words[start].lower in self.scopes.prepositions | self.scopes.dated
        return is_led and self.group(verb) == verb and self.words[verb].lower.endswith(PAST_ENDING)

    def _relative_around(self, start: int, after: int) -> int | None:
        """Where the clause about a noun opens that these words end, if they do: "losses from the
        storm | that hit the coast | reached $4m", "the town | that the river flooded | lost"."""
        opening = (self.group(start - 1) if start - 1 in self.verbs else start) - 1
        phrase = range(start, after)
        if is_of_relative(self.words, self.verbs, phrase, opening, self.scopes):
            return opening
        is_whole = is_relative_clause(self.words, self.verbs, phrase, self.scopes)
        return start - 1 if is_whole else None

    def _is_step(self, start: int, after: int) -> bool:
        """ "Shares fell 3% to close at 43": what closes is no 3%."""
        is_infinitive = self.words[after].lower == self.scopes.small.infinitive
        return is_infinitive and self.words[start].text[0].isdigit() and after < self.first

    def _ends_subject(self, place: int) -> bool:
        if place in self.hidden:
            return False
        word = self.words[place].lower
        if place in self.verbs or word in STOPS or word in self.scopes.relatives:
            return True
        if word in self.scopes.conjunctions and (self._is_led_by(place) or self.is_when(place)):
            return False
        if word in self.scopes.aside:
            return self._follows_verb(place) and not self._is_deducted(place)
        if word not in self.scopes.conjunctions:
            return False
        return not (word in LISTING and self._joins_nouns(place))

    def _joins_nouns(self, place: int) -> bool:
        """ "That damage in Lindal and Arrow reached", and not "prices fell and rents rose", "And
        rents rose"."""
        for before in range(place - 1, -1, -1):
            word = self.words[before].lower
            if before in self.verbs and before not in self.hidden and not self._is_led(before):
                return False
            if word in STOPS or (word in self.scopes.conjunctions and word not in LISTING):
                return before < place - 1
        return place > 0

    def _is_led(self, verb: int) -> bool:
        """ "The cost of building a line between Orrin and Tarsk rose": one that only says which."""
        before = self.words[verb - 1].lower if verb else ""
        return before in self.scopes.prepositions and self.verbs[verb].forms == GERUND

    def _is_led_by(self, place: int) -> bool:
        """ "Revenue since March rose", "output as of Friday": a preposition here."""
        if self.words[place].lower not in self.scopes.prepositions or place + 1 >= len(self.words):
            return False
        behind = self.words[place + 1]
        is_time = behind.lower in self.scopes.dated or not behind.text[0].islower()
        return is_time or behind.lower in self.scopes.prepositions

    def is_when(self, place: int) -> bool:
        """ "Revenue so far this year", "fell since March to 43": no conjunction."""
        pair = self.words[place : place + 2]
        is_day = pair[-1].text in self.language.names.calendar
        is_led = is_day and pair[0].lower in self.scopes.prepositions
        return is_led or " ".join(word.lower for word in pair) in self.scopes.no_conjunctions

    def _is_deducted(self, place: int) -> bool:
        """ "While profit before tax was $4m", and not "rose 5% after taxes fell"."""
        subjects, measures = self.language.subjects, self.language.measures
        pair = [word.lower for word in self.words[place : place + 2]]
        is_part = pair[0] in subjects.deducting and pair[-1] in subjects.deducted
        whole = self.language.nouns.singular(self.words[place - 1].lower)
        return is_part and measures.named((whole,)) is not None

    def _follows_verb(self, place: int) -> bool:
        """ "Paid 14 cents after profit reached $310m": what stands before "after" is the end of
        another clause, but not in "he said rain after the storm flooded 40 homes"."""
        before = [verb for verb in self.verbs if verb < place and verb not in self.hidden]
        return bool(before) and self.verbs[max(before)].kind is not VerbClass.SPEECH

    def before(self, place: int) -> int:
        """The nearest word before `place` that no aside hides and no adverb or article is."""
        place -= 1
        while place >= 0 and (
            place in self.hidden or is_adverb(self.words[place].lower, self.scopes)
        ):
            place -= 1
        return place
