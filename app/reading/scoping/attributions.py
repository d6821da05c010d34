"""Whom the article credits for a number, and the words that say so."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from app.domain import Attribution
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass, VerbForm, VerbReading
from app.reading.scoping.apposed import name_aside, named_before, named_behind
from app.reading.scoping.foreseers import foreseer_of
from app.reading.scoping.reaching import APART, is_parted, is_right_behind, reaches, says
from app.reading.scoping.speakers import Speaker, credited, takes_lives
from app.reading.scoping.spoken import author_of, finds, interposed, of_papers, pollsters
from app.reading.scoping.tellers import teller_of
from app.reading.syntax.clauses import Setting
from app.reading.syntax.closings import before_day, speaker_before, speaker_start
from app.reading.syntax.governors import speaker_end
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.names import POSSESSIVE
from app.reading.syntax.phrases import phrase_after, phrase_before
from app.reading.syntax.references import Story
from app.reading.text.words import Word

BREAKS = frozenset({",", "”", '"'})
"""What may stand before "said the ministry"."""

FARTHEST_BY = 5
"""Words of "by the army's own"."""

COMMA = ","
PLURAL_TAG = "VBP"
"""The tag of "say" in "they say", where "to say" has another."""


def speakers_in(grammar: Grammar, story: Story, language: Language) -> tuple[Speaker, ...]:
    """Whom the sentence credits, the surest first."""
    return (
        *_after_words(grammar, story, language),
        *_by_count(grammar, story, language),
        *_by_pollsters(grammar, story, language),
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
        and reaches(setting, speaker, numbers, language)
    ]
    others = [speaker.at for speaker in able if speaker.at != setting.governing.verb]
    beside = [each for each in able if not is_parted(setting, each, numbers, others)]
    behind = [each for each in beside if is_right_behind(setting, each)]
    return next((speaker.credited for speaker in behind or beside or able), None)


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


def _by_pollsters(grammar: Grammar, story: Story, language: Language) -> Iterator[Speaker]:
    """ "Of 900 adults polled by the agency"."""
    for place, speaker, rule in pollsters(grammar, language):
        named = credited(grammar, speaker, rule, story, language)
        if named:
            yield Speaker(named, place, is_source=True)


def _with_verbs(grammar: Grammar, story: Story, language: Language) -> Iterator[Speaker]:
    """Who says it by a verb; whoever finds a thing only where nobody else says that it is so."""
    found = list(_sayers(grammar, story, language))
    others = [speaker for is_finder, speaker in found if not is_finder]
    yield from others or (speaker for _, speaker in found)


def _sayers(grammar: Grammar, story: Story, language: Language) -> Iterator[tuple[bool, Speaker]]:
    """ "The ministry said", before the number or behind it; ", said the ministry" too; and whether
    it only finds: "divers found 40 bodies"."""
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
        is_sure = place == grammar.closing or place in apart
        speaker = speaker_of(grammar, place, language, is_sure=is_sure)
        speaker = named_before(grammar, speaker, place, language)
        if speaker and speaker[0].start > grammar.words[place].start:
            speaker = named_behind(grammar, speaker, language)
        named = credited(grammar, speaker, rule, story, language)
        if named:
            is_plain = _stands_apart(grammar, place, language)
            is_finder = finds(grammar, speaker, place, language)
            yield is_finder, Speaker(named, place, None if is_plain else place)


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


def speaker_of(
    grammar: Grammar, verb: int, language: Language, *, is_sure: bool = False
) -> Sequence[Word]:
    """Who says with that verb: the subject it has in the parse, else whoever stands beside it, as
    he does where it `is_sure` that one stands there, ", the ministry said"."""
    words = grammar.words
    found = speaker_end(grammar, verb, language)
    beside = speaker_before(words, grammar.names, verb, language)
    if beside and found:
        is_seat = found[0] >= beside.stop
        if is_seat or (is_sure and _is_parted_from(words, found[0], beside.start)):
            return words[beside.start : beside.stop]
    if found and found[0] > verb and _ends_relative(grammar, verb, language):
        return _before_aside(grammar, verb, language)
    if found is None or words[found[0]].text in language.names.calendar:  # "said Monday"
        named = name_aside(grammar, verb, language)
        if named:
            return named
    if found is not None:
        noun, end = found
        author = author_of(grammar, noun + 1, language)
        start = min(speaker_start(words, grammar.names, noun + 1, language), noun)  # "it said"
        end = max(before_day(words, end, language), noun + 1)
        end = min(end, beside.stop) if noun in beside else end  # "the Road Centre in Lindal said"
        return author or words[start:end]
    speaker = words[beside.start : beside.stop]
    if not speaker and verb and words[verb - 1].text in BREAKS:
        return _before_aside(grammar, verb, language) or phrase_after(words, verb + 1, language)
    is_meant = not speaker and verb and words[verb - 1].lower in language.scopes.references
    return words[verb - 1 : verb] if is_meant else speaker


def _ends_relative(grammar: Grammar, verb: int, language: Language) -> bool:
    """ "Flare, whose app is free, said revenue": what it says is behind the verb, and not who."""
    if not _before_aside(grammar, verb, language):
        return False
    return any(
        aside.stop == verb and grammar.sentence.lower[aside.start + 1] in language.scopes.relatives
        for aside in grammar.asides
    )


def _is_parted_from(words: Sequence[Word], noun: int, start: int) -> bool:
    """Whether the parse has the subject of another clause: "Rain cut output, Corvane told them"."""
    return any(word.text == COMMA for word in words[noun:start])


def _before_aside(grammar: Grammar, verb: int, language: Language) -> Sequence[Word]:
    """ "Veltar, the largest maker, said profit fell": who speaks stands before the aside, unless
    the verb has its speaker behind it (", said the ministry")."""
    words = grammar.words
    behind = phrase_after(words, verb + 1, language)
    is_speaker = behind and grammar.sentence.index_after(behind[-1].end) not in grammar.verbs
    noun = behind[-1].lower if behind else ""
    is_speaker = is_speaker and language.measures.named((noun,)) is None
    aside = next((each for each in grammar.asides if each.stop == verb), None)
    if aside is None or is_speaker:
        return ()
    return words[speaker_start(words, grammar.names, aside.start, language) : aside.start]


def _stands_apart(grammar: Grammar, verb: int, language: Language) -> bool:
    """ ", the ministry said": behind a mark, or at the start, it is in no clause about a noun."""
    words = grammar.words
    beside = speaker_before(words, grammar.names, verb, language)
    place = beside.start
    if not beside:
        return False
    while place and words[place - 1].lower in language.scopes.determiners:
        place -= 1
    return place == 0 or words[place - 1].text in APART
