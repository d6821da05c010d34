"""Words of mood that belong to another clause than the number: what they say is no news of it."""

from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbForm
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.verbs import PAST_ENDING

COMMA, DOING = ",", "ing"

HANGING = ("aux", "cop", "advmod")
"""Relations of what gives a verb its mood: "may", "is not", "no longer"."""

CLAUSES = ("advcl", "acl")
"""Relations of clauses that say something of their own."""

RELATIVE = "acl:relcl"
PAST, DONE = "VBD", "VBN"
"""Tags of verbs in the past and of participles."""


def is_of_noun(setting: Setting, cue: int) -> bool:
    """ "A petition demanding a vote has drawn 4,000 signatures": only what was drawn up demands;
    and "half of the 40 boats promised to the town had come", whatever was promised."""
    governing, verbs, lower = setting.governing, setting.grammar.verbs, setting.lower
    if governing.verb is None or not 0 < cue < governing.verb:
        return False
    if governing.role is Role.SUBJECT:
        return governing.first < cue and lower[cue].endswith(PAST_ENDING)
    is_behind = lower[cue - 1][0].isalpha() and cue - 1 not in verbs
    return lower[cue].endswith(DOING) and is_behind and governing.verb < governing.first


def is_told_apart(setting: Setting, cue: int, language: Language) -> bool:
    """ "They demand pay for the leak, in which 4,000 barrels escaped": what that clause tells of is
    past, whatever anybody demands."""
    reading, between = setting.governing.reading, range(cue + 1, setting.governing.first)
    is_past = reading is not None and VerbForm.PAST in reading.forms
    is_past = is_past and VerbForm.BASE not in (reading.forms if reading else ())
    relatives = [at for at in between if setting.lower[at] in language.scopes.relatives]
    return is_past and any(COMMA in setting.lower[at - 2 : at] for at in relatives)


def is_elsewhere(setting: Setting, cue: int) -> bool:
    """Whether the cue belongs to a clause about something else, as the parse has it.

    "As the old line is no longer sold, users save 100 euros" denies no saving.
    """
    parse = setting.grammar.sentence.parse
    if not parse.heads:
        return False
    verb = cue
    while parse.relation(verb) in HANGING and parse.heads[verb] != verb:
        verb = parse.heads[verb]
    number = parse.top_of(range(setting.governing.first, setting.governing.after))
    is_clause = verb != cue and parse.relation(verb) in CLAUSES
    return is_clause and verb not in parse.path(number)


def relative_behind(setting: Setting, cue: int) -> int | None:
    """The verb of the clause about a noun that the number stands in, where the cue stands before.

    "It is not the first gale in which 40 drowned" denies no drowning.
    """
    parse = setting.grammar.sentence.parse
    if not parse.heads:
        return None
    number = parse.top_of(range(setting.governing.first, setting.governing.after))
    above = parse.path(number)
    return next((word for word in above if parse.relations[word] == RELATIVE and cue < word), None)


def tells_past(setting: Setting, verb: int, language: Language) -> bool:
    """ "Will go to the town where 16 were killed", "for the failure that led it to cancel 40"."""
    parse = setting.grammar.sentence.parse
    helping = {setting.lower[word] for word in parse.children(verb, ("aux",))}
    is_done = helping <= language.deeds.perfect | language.deeds.borne
    return parse.tags[verb] == PAST or (parse.tags[verb] == DONE and bool(helping) and is_done)
