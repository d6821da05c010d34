"""Who counts, puts or lists a number by a verb of its own: "police counted 87,000", whose event the
telling is not."""

from collections.abc import Sequence

from app.domain import Attribution
from app.lexicon.lexicon import Language
from app.lexicon.names import NameKind
from app.reading.scoping.apposed import named_before
from app.reading.scoping.speakers import credited
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.closings import speaker_before
from app.reading.syntax.phrases import phrase_before
from app.reading.syntax.references import Story
from app.reading.text.words import Word

AT = "at"
OF_ONE = 4
"""Words of "at a depth of"."""

FARTHEST = 10
"""Words of "put the number of the injured"."""


def telling_rule(setting: Setting, language: Language) -> str | None:
    """The rule of the verb that only tells the number: "counted 40", "put the toll at 40", "lowered
    its count to 40"; None where the verb does more."""
    governing, lower = setting.governing, setting.lower
    put = put_at(setting, language)
    if put is not None:
        return language.attributions.telling[put[1]][AT]
    if governing.reading is None or governing.verb is None or governing.is_passive:
        return None
    if governing.role is not Role.OBJECT or governing.verb >= governing.first:
        return None
    leads = language.attributions.telling.get(governing.reading.lemma, {})
    lead = lower[governing.first - 1]
    if lead not in language.scopes.prepositions:
        lead = ""
    return leads.get(lead) or _recounted(setting, language)


def put_at(setting: Setting, language: Language) -> tuple[int, str] | None:
    """Where "put" stands, and its lemma, in "put the number of injured at 40" """
    lower, first = setting.lower, setting.governing.first
    lead = first - 1 if first and lower[first - 1] == AT else first - 2
    is_of = first > OF_ONE and lower[first - 1] in language.subjects.wholes
    if is_of and lower[first - OF_ONE + 1] in language.numbers.articles:
        lead = first - OF_ONE  # "put the epicentre near Lindal at a depth of 10 km"
    if lead < 1 or lower[lead] != AT:  # "put at magnitude 6"
        return None
    for place in range(lead - 1, max(lead - FARTHEST, 0), -1):
        reading = language.scopes.verbs.get(lower[place])
        if not lower[place][0].isalnum() or lower[place] in language.scopes.relatives:
            return None
        is_noun = lower[place - 1] in language.scopes.determiners  # "the number of injured"
        if reading and not is_noun and AT in language.attributions.telling.get(reading.lemma, {}):
            return place, reading.lemma
    return None


def teller_of(setting: Setting, story: Story, language: Language) -> Attribution | None:
    """Whom the verb that tells the number credits: its subject, or whoever stands in for that one
    in "police counted 87,000 and the union 500,000". A country tells of itself."""
    rule = telling_rule(setting, language)
    if rule is None:
        return None
    for words in (_speaker(setting, language), _subject(setting, language)):
        found = credited(setting.grammar, words, rule, story, language) if words else None
        known = language.attributions
        is_counter = any(word.lower in known.counters for word in words)
        is_named = rule not in known.reckoning and _is_named(setting, words)
        if found and (is_counter or is_named):
            return None if _is_country(setting, found) else found
    return None


def _recounted(setting: Setting, language: Language) -> str | None:
    """ "Lowered its count of the dead to 116": whose count it is."""
    verb, lower = setting.governing.verb, setting.lower
    for place in range((verb or 0) + 2, setting.governing.first):
        if lower[place - 1] in language.scopes.owners:
            return language.attributions.counts.get(lower[place])
    return None


def _speaker(setting: Setting, language: Language) -> Sequence[Word]:
    """Whoever tells, by name where the name stands behind the post."""
    put = put_at(setting, language)
    verb = setting.governing.verb if put is None else put[0]
    told = _told_by(setting, put, language)
    return named_before(setting.grammar, told, verb or 0, language)


def _told_by(setting: Setting, put: tuple[int, str] | None, language: Language) -> Sequence[Word]:
    governing, words = setting.governing, setting.words
    if put is not None and put[0] != governing.verb:
        before = speaker_before(words, setting.grammar.names, put[0], language)
        return words[before.start : before.stop]
    verb = governing.verb or 0
    is_gapped = any(word.text[0].isdigit() for word in words[verb + 1 : governing.first])
    if not is_gapped:
        return _subject(setting, language)
    end = governing.first - (setting.lower[governing.first - 1] in language.scopes.prepositions)
    return phrase_before(words, end, language)


def _subject(setting: Setting, language: Language) -> Sequence[Word]:
    """Of whom the verb is said: also where it tells two numbers, "put the toll at 40 and the
    damage at 90 million"."""
    return setting.words[_past_place(setting, language) : setting.governing.subject.stop]


def _past_place(setting: Setting, language: Language) -> int:
    """Where the subject starts behind a place that leads it: "In Paris police counted 40"."""
    subject, lower = setting.governing.subject, setting.lower
    start = subject.start + (
        subject.start in subject and lower[subject.start] in language.scopes.places
    )
    if not start or lower[start - 1] not in language.scopes.places:
        return subject.start
    after = next((name.after for name in setting.grammar.names if name.first == start), start)
    return after if after < subject.stop else subject.start


def _is_named(setting: Setting, words: Sequence[Word]) -> bool:
    """Whether a name is among the words: "Haaretz names 250,000 people"."""
    starts = {word.start for word in words}
    return any(setting.words[name.first].start in starts for name in setting.grammar.names)


def _is_country(setting: Setting, found: Attribution) -> bool:
    return any(
        name.kind is NameKind.COUNTRY and name.canonical == found.speaker
        for name in setting.grammar.names
    )
