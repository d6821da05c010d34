"""How far what somebody says reaches: which numbers of the sentence it is not said of."""

from collections.abc import Sequence

from app.lexicon.lexicon import Language
from app.reading.scoping.speakers import Speaker
from app.reading.syntax.clauses import Setting
from app.reading.text.parses import Parse

COMMA = ","
APART = frozenset({",", ";", ":", "”", '"', "–", "—"})
"""Marks that set a speaker apart from what is said."""


def reaches(setting: Setting, speaker: Speaker, numbers: Sequence[int], language: Language) -> bool:
    """Whether the speaker may say the number, by where the two stand."""
    return not (
        _is_apart(setting, speaker, numbers, language)
        or _is_in_past(setting, speaker, language)
        or _is_in_another_clause(setting, speaker, language)
    )


def says(parse: Parse, verb: int, number: int) -> bool:
    """Whether the verb of speech may say the number: not from inside a clause about a noun.

    In "15,000 jobs, a plan the treasury says would cost 2 billion" the treasury says one number.
    Further out a parse errs too often to tell.
    """
    is_inside = bool(parse.heads) and parse.relations[verb].startswith("acl")
    return not is_inside or verb in parse.path(number)


def _is_in_another_clause(setting: Setting, speaker: Speaker, language: Language) -> bool:
    """ "$18m for a man who, his lawyers argued, had lost an eye", "the app, which by its own count
    has 40 users, costs $9": what is said inside a clause about a noun is said of nothing else."""
    lower, governing = setting.lower, setting.governing
    leads = {*language.scopes.relatives, language.scopes.small.that}
    start = setting.grammar.sentence.index_at(speaker.credited.span.start)
    while start and lower[start - 1] in language.scopes.determiners - leads:
        start -= 1
    lead = start - 1 - (start > 1 and lower[start - 1] == COMMA)
    if lead > 0 and lower[lead] in leads:
        # "the 90 that brokers had forecast" is the number itself
        return governing.first < lead and lead - governing.after > 1
    return any(
        speaker.at in aside and governing.first not in aside and lower[aside.start + 1] in leads
        for aside in setting.grammar.asides
    )


def is_right_behind(setting: Setting, speaker: Speaker) -> bool:
    """ "25,000 according to the organisers and 11,000 according to the police"."""
    return speaker.is_source and 0 <= speaker.at - setting.governing.after <= 1


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


def is_parted(
    setting: Setting, speaker: Speaker, numbers: Sequence[int], others: Sequence[int]
) -> bool:
    """Whether another number, or of what the speaker goes on to say another speaker, parts them."""
    number, place = setting.governing.first, speaker.at
    parting = others if place < number and _leads(setting, speaker, numbers) else numbers
    return any(min(number, place) < at < max(number, place) for at in parting)
