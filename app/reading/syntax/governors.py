"""Finds the verb and the subject that govern a number where the sentence has a parse.

Word order answers first (clauses.py); the parse corrects it, because a subject may stand far away.
"""

from dataclasses import dataclass, replace

from app.domain import Stated
from app.lexicon.lexicon import Language
from app.lexicon.names import Form
from app.lexicon.verbs import VerbClass, VerbForm, VerbReading, guessed_reading
from app.reading.syntax.bounded import tells_level
from app.reading.syntax.clauses import Governing, Role, governing_of
from app.reading.syntax.filed import unfiled
from app.reading.syntax.fronts import past_comma, past_preposition
from app.reading.syntax.grammar import Grammar, grammar_of
from app.reading.syntax.guessed_verbs import FORMS, may_be_verb
from app.reading.syntax.lost_subjects import lost_subject
from app.reading.syntax.names import POSSESSIVE
from app.reading.syntax.passives import is_passive
from app.reading.syntax.relatives import RELATIVE_TAGS, is_relative
from app.reading.syntax.sure_names import NAME_TAGS, sure_names
from app.reading.text.parses import Parse
from app.reading.text.words import SentenceText

SUBJECTS = ("nsubj", "csubj")
OBJECTS = ("obj", "iobj")
CARRYING = (*SUBJECTS, *OBJECTS, "obl", "conj", "xcomp")
"""Relations of what takes part in what a verb says."""

HELPING = ("aux", "cop")

SHARING = ("conj", "xcomp", "advcl")
"""Relations of a verb that has the subject of the verb it hangs on, unless it has its own."""

OPENING = ("punct", "cc", "case", "mark", "obl", "advcl", "acl", "parataxis", "discourse")
"""Relations of what stands before a noun without being part of its phrase."""

ENDING = ("punct", "acl", "appos", "parataxis")
"""Relations of what follows a noun without being part of its phrase."""

NAMING = ("flat", "nmod")
"""Relations of a name's further words."""

CLAUSING = (",", ";")
"""Marks that a clause may stand behind."""


def parsed_grammar(sentence: SentenceText, language: Language) -> Grammar:
    """What all the numbers of the sentence share; with a parse, without names that are none.

    A capital alone makes a name of "Snow" at the start of a sentence, but not of "Barnet Steel";
    how the rest of the text writes the word says more than the parse.
    """
    grammar = grammar_of(sentence, language)
    if not sentence.parse.tags:
        return grammar
    return replace(grammar, names=sure_names(grammar, language))


def governor_of(grammar: Grammar, stated: Stated, language: Language) -> Governing:
    """What governs the number: by word order, corrected by the parse of the sentence if any."""
    ruled = governing_of(grammar, stated, language)
    if lost_subject(grammar, ruled, language):
        return _levelling(grammar, replace(ruled, is_ruled=True), stated, language)
    if ruled.role is Role.ITSELF:
        return ruled
    found = parsed_governing(grammar, ruled, language) or ruled
    return _levelling(grammar, found, stated, language)


def _levelling(grammar: Grammar, found: Governing, stated: Stated, language: Language) -> Governing:
    """ "The bill came to 412 million", "the rate held at 3.6%", "shares closed down 2%": it only
    tells the level; "closed down 40 shops" does more."""
    lower, reading = grammar.sentence.lower, found.reading
    if stated.noun and lower[max(found.first - 1, 0)] in language.scopes.particles:
        return found
    if reading is None or not tells_level(lower, found.first, reading.lemma, language):
        return found
    return replace(found, reading=replace(reading, kind=VerbClass.LIGHT))


def parsed_governing(grammar: Grammar, ruled: Governing, language: Language) -> Governing | None:
    """The same number governed as the parse has it; None where that names no verb."""
    if not grammar.sentence.parse.heads:
        return None
    return _Tree(grammar, grammar.sentence.parse, language).governing(ruled)


def speaker_end(grammar: Grammar, verb: int, language: Language) -> tuple[int, int] | None:
    """Noun and end of whoever says with that verb; None without a parse, or a subject in it."""
    if not grammar.sentence.parse.heads:
        return None
    return _Tree(grammar, grammar.sentence.parse, language).speaker_end(verb)


@dataclass(frozen=True, slots=True)
class _Tree:
    """The parse of a sentence with the words and verbs it was made for."""

    grammar: Grammar
    parse: Parse
    language: Language

    def governing(self, ruled: Governing) -> Governing | None:
        """The governing that word order found, with subject, verb and role as the parse has them.

        Of a number that is a mere part of what is said only the subject is sure.
        """
        verb, role = self._verb_and_role(self.parse.top_of(range(ruled.first, ruled.after)))
        if self._is_sure(ruled):
            verb, role = ruled.verb, ruled.role
        reading = None if verb is None else self._reading(verb)
        if verb is None or reading is None or reading.kind is VerbClass.SPEECH:
            return None
        noun = unfiled(self.grammar, self._subject(verb), self.language)
        subject = self._phrase(noun) or self._ruled_subject(ruled, verb)
        subject = self._with_name(
            self._without_verb(
                past_preposition(self.grammar.words, subject, self.grammar.names, self.language)
            )
        )
        if role is Role.NONE:
            return replace(ruled, subject=subject)
        group = min((verb, *self.parse.children(self._clause(verb), HELPING)))
        return replace(
            ruled,
            start=min(ruled.start, group),
            role=role,
            verb=verb,
            reading=reading,
            group=group,
            subject=subject,
            is_passive=self._is_passive(verb),
        )

    def _is_sure(self, ruled: Governing) -> bool:
        """ "Affected more than 2 million": what stands right before the number is its verb; so is
        the participle right behind it: "2,000 houses were burnt and 90 damaged by noon"."""
        if ruled.verb is None or ruled.role is Role.SUBJECT:
            return ruled.is_reduced or self._opens_clause(ruled)
        between = range(ruled.verb + 1, ruled.first)  # "laid off 300 workers"
        particles = self.language.scopes.particles
        pair = self._lower(ruled.verb), self._lower(ruled.first - 1)
        is_phrasal = len(between) == 1 and pair in self.language.hedges.phrasals  # "took over 12"
        is_beside = all(self._lower(word) in particles for word in between)
        return ruled.role is Role.OBJECT and (is_phrasal or is_beside)

    def _opens_clause(self, ruled: Governing) -> bool:
        """ "And 17,374 have recovered", "; 97 were hurt": the number stands between the "and" and
        its verb."""
        if ruled.verb is None or ruled.group != ruled.after:
            return False
        before = self._lower(ruled.first - 1) if ruled.first else ","
        return before in CLAUSING or before in self.language.scopes.conjunctions

    def speaker_end(self, verb: int) -> tuple[int, int] | None:
        """The name or noun that is the verb's own subject, and the word behind all of it."""
        subjects = list(self.parse.children(verb, SUBJECTS))
        if not subjects:
            return None
        noun = min(subjects, key=lambda word: abs(word - verb))
        further = (word for word in self.parse.children(noun, NAMING) if self._is_name(word))
        return noun, max([noun, *further]) + 1

    def _is_name(self, word: int) -> bool:
        """ "Roval" in "Ines Roval", "Statistics" in "Office for National Statistics"."""
        return (
            self.parse.tags[word] in NAME_TAGS
            and self.parse.tags[self.parse.heads[word]] in NAME_TAGS
        )

    def _verb_and_role(self, top: int) -> tuple[int | None, Role]:
        """The first verb on the way up to the root; no role where the number is a mere part."""
        below = top
        is_aside = is_part = False
        for word in self.parse.path(top):
            if len(list(self.parse.children(word, SUBJECTS))) > 1:
                break  # one clause, one subject: this parse went wrong
            verb = self._verb_at(word, top)
            if verb is not None:
                role = Role.SUBJECT if self.parse.relation(below) in SUBJECTS else Role.OBJECT
                role = Role.OBJECT if word == top else role  # "the toll is 31"
                return verb, Role.NONE if is_part else Role.ASIDE if is_aside else role
            is_part = is_part or not self._carries(word)
            is_aside = is_aside or self._is_led_aside(word)
            below = word
        return None, Role.NONE

    def _verb_at(self, word: int, top: int) -> int | None:
        """The word if it is a verb, or the copula of one that is said of something."""
        copula = next(self.parse.children(word, ("cop",)), None)
        is_verb = word != top and may_be_verb(self.grammar, word, self.language)
        return word if copula is None and is_verb else copula

    def _carries(self, word: int) -> bool:
        """Whether what is said with the word is said of the word it hangs on too.

        So it is of "the deaths of 12 miners", not of "a 14% fall", "a firm with 300 workers",
        "61 of their 240 captives" or "61,000 hectares (150,700 acres)".
        """
        relation, head = self.parse.relation(word), self.parse.heads[word]
        if relation != "nmod" or self.parse.relations[word] == "nmod:poss":
            return relation in CARRYING
        leads = {self._lower(lead) for lead in self.parse.children(word, ("case",))}
        is_whole = self.parse.tags[head] == "CD"
        return not is_whole and bool(leads & self.language.subjects.wholes)

    def _is_led_aside(self, word: int) -> bool:
        leads = self.parse.children(word, ("case", "mark"))
        return any(self._lower(lead) in self.language.scopes.aside for lead in leads)

    def _reading(self, verb: int) -> VerbReading:
        lower = self._lower(verb)
        if lower in POSSESSIVE:
            lower = self.language.scopes.small.contracted  # "she's 80"
        known = self.grammar.verbs.get(verb) or self.language.scopes.verbs.get(lower)
        form = FORMS.get(self.parse.tags[verb], VerbForm.BASE)
        return known or guessed_reading(lower, form)

    def _clause(self, verb: int) -> int:
        """The word that the verb's subject hangs on: of a copula, what is said."""
        return self.parse.heads[verb] if self.parse.relation(verb) == "cop" else verb

    def _is_passive(self, verb: int) -> bool:
        is_fate = self._lower(verb) in self.language.deeds.fates
        return is_passive(self.parse, verb, self._reading(verb).kind, is_fate=is_fate)

    def _subject(self, verb: int) -> int | None:
        """The word that the verb is said of: its own subject, or one that it shares."""
        clause = self._clause(verb)
        head, relation = self.parse.heads[clause], self.parse.relation(clause)
        own = next(self.parse.children(clause, SUBJECTS), None)
        is_relative = own is not None and self.parse.tags[own] in RELATIVE_TAGS
        if relation == "acl" and (own is None or is_relative):
            return head  # "the blast that killed 12", "the blast killing 12"
        if own is not None:
            return None if is_relative else own
        if relation not in SHARING or head == clause:
            return None
        # "asked the mill to shed jobs": the mill sheds; "used the money to buy jets": it does not
        askable = OBJECTS if relation == "xcomp" else ("iobj",)
        asked = next(self.parse.children(head, askable), None)
        return self._subject(head) if asked is None else asked

    def _without_verb(self, subject: range) -> range:
        """ "Norland's Corvane plans to": no plans of Corvane's."""
        behind = self.grammar.sentence.lower[subject.stop : subject.stop + 1]
        is_led = behind == (self.language.scopes.small.infinitive,)
        is_named = any(name.after == subject.stop - 1 for name in self.grammar.names)
        is_verb = is_named and is_led and subject.stop - 1 in self.grammar.verbs
        return subject[:-1] if is_verb else subject

    def _ruled_subject(self, ruled: Governing, verb: int) -> range:
        """Where the parse has no subject, or "which" for no noun: what word order has."""
        return ruled.subject if ruled.verb == verb else range(0)

    def _phrase(self, noun: int | None) -> range:
        """The words of the noun phrase, without what only follows it between commas."""
        if noun is None:
            return range(0)
        inside = whole = self.parse.subtree(noun)
        for word in self.parse.children(noun):
            if self.parse.relation(word) in (ENDING if word > noun else OPENING):
                inside -= self.parse.subtree(word)
        for word in whole - {noun}:
            if self._is_place(word) or (word > noun and is_relative(self.parse, word)):
                inside -= self.parse.subtree(word)
        start = after = noun
        while start - 1 in inside:
            start -= 1
        while after in inside:
            after += 1
        return range(past_comma(self.grammar.words, range(start, noun), self.language), after)

    def _with_name(self, subject: range) -> range:
        """With the name of whom the noun tells: "the striker Ada Brenn", "start-up Quarl"."""
        for name in self.grammar.names if subject else ():
            between = range(subject.stop, name.first)
            is_open = any(self._lower(word) in self.language.scopes.closed for word in between)
            is_near = len(between) <= 1 and not is_open and between.stop >= subject.stop
            if is_near and self._is_noun(name.first - 1) and name.form is Form.NAME:
                return range(subject.start, name.after)
        return subject

    def _is_noun(self, word: int) -> bool:
        text = self.grammar.words[word].text
        is_verb = word in self.grammar.verbs or self.parse.tags[word] in FORMS
        return text[0].isalpha() and text.islower() and not is_verb

    def _is_place(self, word: int) -> bool:
        """ "Rents in Lisbon" are not Lisbon's; "shares in Corvane" are Corvane's."""
        if self._lower(self.parse.heads[word]) in self.language.scopes.holdings:
            return False
        leads = (self._lower(lead) for lead in self.parse.children(word, ("case",)))
        is_place = any(lead in self.language.scopes.places for lead in leads)
        return self.parse.relation(word) == "nmod" and is_place

    def _lower(self, word: int) -> str:
        return self.grammar.sentence.lower[word]
