"""Whom the article credits for a number, and the words that say so."""

from collections.abc import Iterator, Sequence

from app.domain import Attribution
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbForm
from app.reading.scoping.apposed import named_before, named_behind
from app.reading.scoping.foreseers import foreseer_of
from app.reading.scoping.reaching import APART, is_parted, is_right_behind, reaches, says
from app.reading.scoping.related import related
from app.reading.scoping.said_by import said_by
from app.reading.scoping.sayers import speaker_of
from app.reading.scoping.sayings import sayings, says_something
from app.reading.scoping.speakers import Speaker, credited, takes_lives
from app.reading.scoping.spoken import author_of, finds, interposed, pollsters
from app.reading.scoping.tellers import teller_of
from app.reading.syntax.clauses import Setting
from app.reading.syntax.closings import speaker_before
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.names import POSSESSIVE
from app.reading.syntax.phrases import phrase_after, phrase_before
from app.reading.syntax.references import Story
from app.reading.text.words import Word

BREAKS = frozenset({",", "”", '"'})
"""What may stand before "said the ministry"."""

OF, FARTHEST_OF = "of", 3
"""Words of "of some 22,000"."""

FARTHEST_BY = 5
"""Words of "by the army's own"."""

COMMA = ","
PLURAL_TAG = "VBP"
"""The tag of "say" in "they say", where "to say" has another."""


def speakers_in(grammar: Grammar, story: Story, language: Language) -> tuple[Speaker, ...]:
    """Whom the sentence credits, the surest first."""
    return (
        *_after_words(grammar, story, language),
        *_per(grammar, story, language),
        *_by_count(grammar, story, language),
        *_by_pollsters(grammar, story, language),
        *related(grammar, story, language),
        *said_by(grammar, story, language),
        *_with_verbs(grammar, story, language),
    )


def attribution_of(
    speakers: Sequence[Speaker], setting: Setting, numbers: Sequence[int], language: Language
) -> Attribution | None:
    """The first of the speakers who says the number and is not counted by it.

    One beside the number goes before one whom another of the `numbers` parts from it: "110,000 by
    the police's estimate and 150,000 by that of the organisers"; a source named right behind it
    goes before all, and of sources before it the nearest.
    """
    parse, number = setting.grammar.sentence.parse, setting.governing.first
    able = [
        speaker
        for speaker in speakers
        if not speaker.credited.span.overlaps(setting.stated.span)
        and (not speaker.only or number in speaker.only)
        and (speaker.verb is None or says(parse, speaker.verb, number))
        and reaches(setting, speaker, numbers, language)
    ]
    others = [speaker.at for speaker in able if speaker.at != setting.governing.verb]
    beside = [each for each in able if not is_parted(setting, each, numbers, others)]
    behind = [each for each in beside if is_right_behind(setting, each)]
    found = behind or beside or able
    return _nearest(found, number).credited if found else None


def _nearest(speakers: Sequence[Speaker], number: int) -> Speaker:
    """The first; of sources before the number rather the last: "9,000 by the police count; the
    unions' estimate is 20,000"."""
    first = speakers[0]
    closer = [each for each in speakers if each.is_source and first.at < each.at < number]
    return max(closer, key=lambda each: each.at) if first.is_source and closer else first


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
        speaker = _after(grammar, after, language)
        named = credited(grammar, speaker, rule, story, language)
        if named:
            yield Speaker(named, place, is_source=True)


def _after(grammar: Grammar, start: int, language: Language) -> Sequence[Word]:
    """Who is named from `start` on, or whose paper: "figures Enrolia collects from schools"."""
    speaker: Sequence[Word] = phrase_after(grammar.words, start, language)
    for word in speaker:
        author = author_of(grammar, grammar.sentence.index_after(word.end), language)
        if author:
            return author
    return named_behind(grammar, _up_to_paper(speaker, language), language)


def _up_to_paper(speaker: Sequence[Word], language: Language) -> Sequence[Word]:
    """ "A paper put to the committee", "a letter read out in court": what was done with it is no
    more who says so."""
    for end in range(1, len(speaker)):
        word = speaker[end].lower
        reading = language.scopes.verbs.get(word)
        is_done = reading is not None and VerbForm.PARTICIPLE in reading.forms
        is_done = is_done or language.nouns.is_past(word)
        if is_done and speaker[end - 1].lower in language.attributions.documents:
            return speaker[:end]
    return speaker


def _per(grammar: Grammar, story: Story, language: Language) -> Iterator[Speaker]:
    """ ", per studio estimates", ", per the Gazette": no unit, but a paper or a name."""
    lower, known = grammar.sentence.lower, language.attributions
    for place in range(1, len(lower) - 1):
        rule = known.apart.get(lower[place])
        if rule is None or lower[place - 1] != COMMA:
            continue
        speaker = _after(grammar, place + 1, language)
        starts = {grammar.words[name.first].start for name in grammar.names}
        is_paper = speaker != () and speaker[-1].lower in known.documents
        if not is_paper and starts.isdisjoint(word.start for word in speaker):
            continue
        named = credited(grammar, speaker, rule, story, language)
        if named:
            yield Speaker(named, place, is_source=True)


def _by_count(grammar: Grammar, story: Story, language: Language) -> Iterator[Speaker]:
    """ "By the union's count", "by its own count", "the ministry's latest figures", "the police
    count"."""
    words, counts = grammar.words, language.attributions.counts
    for place, word in enumerate(grammar.sentence.lower):
        rule = counts.get(word)
        end = place - 1
        if rule and _is_own(grammar, end, language):
            end -= 1
        is_counter = end >= 0 and words[end].lower in language.attributions.counters
        if rule and place and (is_counter or words[end].lower in POSSESSIVE):
            speaker = phrase_before(words, end + is_counter, language)
            named = credited(grammar, speaker, rule, story, language)
            if named:
                yield Speaker(named, place, is_source=True, only=_counted(grammar, place))


def _counted(grammar: Grammar, count: int) -> range:
    """Where the number of a count may stand that goes on to say it: "against a police estimate of
    22,000"; nowhere of one that does not."""
    lower, start = grammar.sentence.lower, count + 2
    said = lower[start : start + FARTHEST_OF] if lower[count + 1 : start] == (OF,) else ()
    has_number = any(word[0].isdigit() for word in said)
    return range(start, start + len(said)) if has_number else range(0)


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
    for place, reading in sayings(grammar, apart, language):
        rule = known.verbs.get(reading.lemma)
        is_open = place in apart or says_something(grammar, place, reading, language)
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
            is_plain = _stands_apart(grammar, place, speaker, language)
            is_finder = finds(grammar, speaker, place, language)
            yield is_finder, Speaker(named, place, None if is_plain else place)


def _stands_apart(grammar: Grammar, verb: int, speaker: Sequence[Word], language: Language) -> bool:
    """ ", the ministry said": behind a mark, or at the start, it is in no clause about a noun."""
    beside = speaker_before(grammar.words, grammar.names, verb, language)
    starts = {beside.start} if beside else set()
    starts.add(grammar.sentence.index_at(speaker[0].start))
    return any(_opens(grammar, start, language) for start in starts)


def _opens(grammar: Grammar, place: int, language: Language) -> bool:
    words = grammar.words
    while place and words[place - 1].lower in language.scopes.determiners:
        place -= 1
    return place == 0 or words[place - 1].text in APART
