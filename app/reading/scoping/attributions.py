"""Whom the article credits for a number, and the words that say so."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain import Attribution
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass, VerbForm, VerbReading
from app.reading.scoping.apposed import name_aside, named_before, named_behind
from app.reading.scoping.foreseers import foreseer_of
from app.reading.scoping.speakers import credited, takes_lives
from app.reading.scoping.spoken import author_of, interposed, of_papers
from app.reading.scoping.tellers import teller_of
from app.reading.syntax.clauses import Setting
from app.reading.syntax.closings import speaker_start
from app.reading.syntax.governors import says, speaker_end
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.names import POSSESSIVE
from app.reading.syntax.phrases import phrase_after, phrase_before
from app.reading.syntax.references import Story
from app.reading.text.words import Word

BREAKS = frozenset({",", "”", '"'})
"""What may stand before "said the ministry"."""

APART = frozenset({",", ";", ":", "”", '"', "–", "—"})
"""Marks that set a speaker apart from what is said."""


SHORTEST_DAY = 2
"""Words of "on Friday"."""

FARTHEST_BY = 5
"""Words of "by the army's own"."""

PLURAL_TAG = "VBP"
"""The tag of "say" in "they say", where "to say" has another."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a sentence credits, the word that does `at`, and the verb where the parse must tell how
    far it reaches: ", the ministry said" reaches the whole sentence. Whoever is named as the
    source goes before whoever counts, puts or says the number."""

    credited: Attribution
    at: int
    verb: int | None = None
    is_source: bool = False


def speakers_in(grammar: Grammar, story: Story, language: Language) -> tuple[Speaker, ...]:
    """Whom the sentence credits, the surest first."""
    return (
        *_after_words(grammar, story, language),
        *_by_count(grammar, story, language),
        *_with_verbs(grammar, story, language),
    )


def attribution_of(
    speakers: Sequence[Speaker], setting: Setting, numbers: Sequence[int], language: Language
) -> Attribution | None:
    """The first of the speakers who says the number and is not counted by it.

    One beside the number goes before one whom another of the `numbers` parts from it: "110,000 by
    the police's estimate and 150,000 by that of the organisers"; a source named right behind it
    goes before all.
    """
    parse, number = setting.grammar.sentence.parse, setting.governing.first
    able = [
        speaker
        for speaker in speakers
        if not speaker.credited.span.overlaps(setting.stated.span)
        and (speaker.verb is None or says(parse, speaker.verb, number))
        and not _is_apart(setting, speaker, numbers, language)
        and not _is_in_past(setting, speaker, language)
    ]
    others = [speaker.at for speaker in able if speaker.at != setting.governing.verb]
    beside = [each for each in able if not _is_parted(setting, each, numbers, others)]
    behind = [each for each in beside if _is_right_behind(setting, each)]
    return next((speaker.credited for speaker in behind or beside or able), None)


def _is_right_behind(setting: Setting, speaker: Speaker) -> bool:
    """ "25,000 according to the organisers and 11,000 according to the police"."""
    return speaker.is_source and 0 <= speaker.at - setting.governing.after <= 1


def with_teller(
    speakers: Sequence[Speaker], setting: Setting, story: Story, language: Language
) -> tuple[Speaker, ...]:
    """The speakers, with the one whose verb tells this number behind the sources, and before all
    who foresaw it."""
    foreseer = foreseer_of(setting, story, language)
    if foreseer:
        return (Speaker(foreseer, setting.governing.after, is_source=True), *speakers)
    teller, verb = teller_of(setting, story, language), setting.governing.verb
    if teller is None or verb is None:
        return tuple(speakers)
    sources = [speaker for speaker in speakers if speaker.is_source]
    others = (speaker for speaker in speakers if not speaker.is_source)
    return (*sources, Speaker(teller, verb), *others)


def _is_in_past(setting: Setting, speaker: Speaker, language: Language) -> bool:
    """ "Oil fell to $62 after Maresia said it would pump more": she says nothing of the price."""
    start = setting.grammar.sentence.index_at(speaker.credited.span.start)
    while start and setting.lower[start - 1] in language.scopes.determiners:
        start -= 1
    is_led = start > 0 and setting.lower[start - 1] in language.modalities.past_leads
    return is_led and setting.governing.after <= start < speaker.at


def _leads(setting: Setting, speaker: Speaker, numbers: Sequence[int]) -> bool:
    """Whether a number follows in what is said: "the organisers say it was 40"."""
    behind = setting.lower[speaker.at + 1 : speaker.at + 2]
    return behind != () and behind[0] not in APART and any(at > speaker.at for at in numbers)


def _is_apart(
    setting: Setting, speaker: Speaker, numbers: Sequence[int], language: Language
) -> bool:
    """ "Some 40 came; the organisers say it was 90": who has a number of his own to tell behind a
    semicolon, or behind "while", does not tell the one before."""
    between = setting.lower[setting.governing.after : speaker.at]
    return not language.attributions.turns.isdisjoint(between) and _leads(setting, speaker, numbers)


def _is_parted(
    setting: Setting, speaker: Speaker, numbers: Sequence[int], others: Sequence[int]
) -> bool:
    """Whether another number, or of what the speaker goes on to say another speaker, parts them."""
    number, place = setting.governing.first, speaker.at
    parting = others if place < number and _leads(setting, speaker, numbers) else numbers
    return any(min(number, place) < at < max(number, place) for at in parting)


def _after_words(grammar: Grammar, story: Story, language: Language) -> Iterator[Speaker]:
    """ "According to the agency", "citing officials"."""
    lower = grammar.sentence.lower
    for place in language.attributions.after.places_in(lower):
        found = language.attributions.after.at(lower, place)
        if found is None:
            continue
        rule, after = found
        speaker: Sequence[Word] = phrase_after(grammar.words, after, language)
        behind = grammar.sentence.index_after(speaker[-1].end) if speaker else after
        author = author_of(grammar, behind, language)
        speaker = author or named_behind(grammar, speaker, language)
        named = credited(grammar, speaker, rule, story, language)
        if named:
            yield Speaker(named, place, is_source=True)


def _by_count(grammar: Grammar, story: Story, language: Language) -> Iterator[Speaker]:
    """ "By the union's count", "by its own count", "the ministry's latest figures"."""
    words, counts = grammar.words, language.attributions.counts
    for place, word in enumerate(grammar.sentence.lower):
        rule = counts.get(word)
        end = place - 1
        if rule and _is_own(grammar, end, language):
            end -= 1
        if rule and place and words[end].lower in POSSESSIVE:
            speaker = phrase_before(words, end, language)
            named = credited(grammar, speaker, rule, story, language)
            if named:
                yield Speaker(named, place, is_source=True)


def _is_own(grammar: Grammar, place: int, language: Language) -> bool:
    """ "By the firm's own count": the word before a count only says what it is like."""
    lower = grammar.sentence.lower
    led = lower[max(place - FARTHEST_BY, 0) : place]
    return (
        lower[place] in language.attributions.described and language.attributions.authored[0] in led
    )


def _with_verbs(grammar: Grammar, story: Story, language: Language) -> Iterator[Speaker]:
    """ "The ministry said", before the number or behind it; ", said the ministry" too."""
    known, apart = language.attributions, frozenset(interposed(grammar, language))
    for place, reading in _sayings(grammar, apart, language):
        rule = known.verbs.get(reading.lemma)
        is_open = place in apart or _says_something(grammar, place, reading, language)
        # "a court heard" says so only behind what it heard
        is_late = reading.lemma in known.heard and place not in (grammar.closing, *apart)
        if rule is None or is_late or not is_open:
            continue
        if reading.lemma in known.taking and takes_lives(grammar, place, language):
            continue
        speaker = named_before(grammar, speaker_of(grammar, place, language), place, language)
        if speaker and speaker[0].start > grammar.words[place].start:
            speaker = named_behind(grammar, speaker, language)
        named = credited(grammar, speaker, rule, story, language)
        if named:
            is_plain = _stands_apart(grammar, place, language)
            yield Speaker(named, place, None if is_plain else place)


def _sayings(
    grammar: Grammar, apart: Collection[int], language: Language
) -> Iterable[tuple[int, VerbReading]]:
    """The verbs of the sentence, and what only papers and commas make one."""
    known, lower = language.scopes.verbs, grammar.sentence.lower
    found = dict((*grammar.verbs.items(), *of_papers(grammar, language)))
    found.update((at, known[lower[at]]) for at in sorted(apart))
    return found.items()


def _says_something(grammar: Grammar, place: int, reading: VerbReading, language: Language) -> bool:
    """Whether the verb says what the sentence states: "aid groups say", "media reported that"."""
    if place == grammar.closing:
        return True
    parse = grammar.sentence.parse
    before = grammar.verbs.get(place - 1)
    if before is not None and before.kind is VerbClass.COPULA:
        return False  # "the party is projected to win"
    if parse.relations[place : place + 1] == ("acl",):
        return False  # "a sketch found at the mill"
    is_that = grammar.sentence.lower[place + 1 : place + 2] == (language.scopes.small.that,)
    if reading.kind is not VerbClass.SPEECH and not is_that:
        return False
    if reading.forms & {VerbForm.PAST, VerbForm.PRESENT}:
        return not _is_so_far(grammar, place, language)
    if place and grammar.words[place - 1].lower in language.attributions.documents:
        return True  # "figures show"
    if _is_inverted(grammar, place, language):
        return True
    return parse.tags[place : place + 1] == (PLURAL_TAG,) and bool(
        speaker_end(grammar, place, language)
    )


def _is_so_far(grammar: Grammar, verb: int, language: Language) -> bool:
    """ "Of the seats declared so far": nobody declares the number."""
    lower, lasting = grammar.sentence.lower, language.modalities.lasting
    return verb + 1 < len(lower) and lasting.at(lower, verb + 1) is not None


def _is_inverted(grammar: Grammar, verb: int, language: Language) -> bool:
    """ ", say the police": several stand behind the verb, and a mark before it."""
    if not verb or grammar.words[verb - 1].text not in BREAKS:
        return False
    speaker = phrase_after(grammar.words, verb + 1, language)
    noun = speaker[-1].lower if speaker else ""
    return language.nouns.is_plural(noun) or noun in language.subjects.persons


def speaker_of(grammar: Grammar, verb: int, language: Language) -> Sequence[Word]:
    """Who says with that verb: the subject it has in the parse, else whoever stands beside it."""
    words = grammar.words
    found = speaker_end(grammar, verb, language)
    if found is None or words[found[0]].text in language.names.calendar:  # "said Monday"
        named = name_aside(grammar, verb, language)
        if named:
            return named
    if found is not None:
        noun, end = found
        author = author_of(grammar, noun + 1, language)
        start = min(speaker_start(words, grammar.names, noun + 1, language), noun)  # "it said"
        end = max(_before_day(words, end, language), noun + 1)
        return author or words[start:end]
    end = _before_day(words, verb, language)
    speaker = words[speaker_start(words, grammar.names, end, language) : end]
    if not speaker and verb and words[verb - 1].text in BREAKS:
        return _before_aside(grammar, verb, language) or phrase_after(words, verb + 1, language)
    is_meant = not speaker and verb and words[verb - 1].lower in language.scopes.references
    return words[verb - 1 : verb] if is_meant else speaker


def _before_day(words: Sequence[Word], verb: int, language: Language) -> int:
    """Where the speaker ends before the day of "Maresia on Friday said"."""
    if verb < SHORTEST_DAY or words[verb - 1].text not in language.names.calendar:
        return verb
    return verb - 1 - (words[verb - SHORTEST_DAY].lower in language.scopes.places)


def _before_aside(grammar: Grammar, verb: int, language: Language) -> Sequence[Word]:
    """ "Veltar, the largest maker, said profit fell": who speaks stands before the aside, unless
    the verb has its speaker behind it (", said the ministry")."""
    words = grammar.words
    behind = phrase_after(words, verb + 1, language)
    is_speaker = behind and grammar.sentence.index_after(behind[-1].end) not in grammar.verbs
    aside = next((each for each in grammar.asides if each.stop == verb), None)
    if aside is None or is_speaker:
        return ()
    return words[speaker_start(words, grammar.names, aside.start, language) : aside.start]


def _stands_apart(grammar: Grammar, verb: int, language: Language) -> bool:
    """ ", the ministry said": behind a mark, or at the start, it is in no clause about a noun."""
    words = grammar.words
    place = speaker_start(words, grammar.names, verb, language)
    if place == verb:
        return False
    while place and words[place - 1].lower in language.scopes.determiners:
        place -= 1
    return place == 0 or words[place - 1].text in APART
