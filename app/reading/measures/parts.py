"""Whether a percentage is the part of a whole: "15% of voters", "one in six women"."""

from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.names import POSSESSIVE

ONE_IN = "numeral.share.one-in"
LONGEST_HAD = 6
"""Words of "it did not already own"."""


def is_part(setting: Setting, language: Language) -> bool:
    """ "15% of voters", "40% came from abroad", "the share of cars hit 92%"."""
    governing, lower, subjects = setting.governing, setting.lower, language.subjects
    if not subjects.wholes.isdisjoint(lower[governing.after : governing.after + 1]):
        return not _is_recalled(setting, language)
    if not subjects.shares.isdisjoint(lower[governing.after : governing.after + 1]):
        return True  # "a 21% share of the audience"
    if _is_recalled(setting, language):
        return False
    if _is_had(setting, language):
        return True
    said = lower[governing.subject.start : governing.subject.stop]
    return governing.role is Role.SUBJECT or not subjects.shares.isdisjoint(said)


def is_one_in(setting: Setting) -> bool:
    """ "Asthma affects one in six women": so many of so many are a share."""
    return ONE_IN in setting.stated.rules


def _is_had(setting: Setting, language: Language) -> bool:
    """ "From the 12% it held", "the 27% she had won": a part of something."""
    after, lower = setting.governing.after, setting.lower
    if language.scopes.pronouns.isdisjoint(lower[after : after + 1]):
        return False
    verbs = (setting.grammar.verbs.get(at) for at in range(after + 1, after + LONGEST_HAD))
    done = [verb for verb in verbs if verb is not None]  # "the 8% it had tabled" is no part
    return bool(done) and done[-1].lemma in language.subjects.having


def _is_recalled(setting: Setting, language: Language) -> bool:
    """ "From the 4.9% reported in May", "the 4.9% of a year earlier": a level that was told before,
    and no part of anything."""
    lower, first, after = setting.lower, setting.governing.first, setting.governing.after
    if not first or lower[first - 1] != language.scopes.small.definite:
        return False
    behind = lower[after + 1 : after + 4]
    is_time = (
        bool(behind[1:])
        and behind[1] in language.subjects.times
        and behind[0] != language.scopes.small.definite
    )
    is_when = is_time and POSSESSIVE.isdisjoint(behind)
    return is_when or not language.subjects.recorded.isdisjoint(lower[after : after + 1])
