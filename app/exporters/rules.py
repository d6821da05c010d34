"""The rules under which a build system lists what was found: their ids are stable, one row each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain import Verdict


class Level(StrEnum):
    """How grave a remark is, in the words of SARIF 2.1.0 (`result.level`)."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


GRAVITY = (Level.ERROR, Level.WARNING, Level.NOTE)
"""The gravest first."""


class Listed(StrEnum):
    """When a form lists the remarks of a rule."""

    ALWAYS = "always"
    ON_REQUEST = "on request"
    AS_PASSED = "as passed"  # only by forms that also list what is in order


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of remark. `short` is a sentence, `full` says when it is made, `advice` what to do.

    `precision` is how sure a remark is, in the words that code scanning services sort by.
    """

    id: str
    level: Level
    short: str
    full: str
    advice: str
    precision: str = "high"
    listed: Listed = Listed.ALWAYS


RULES: tuple[Rule, ...] = (
    Rule(
        "figure-contradicts",
        Level.ERROR,
        "A number contradicts a figure on file.",
        "The article gives one number and the reference table another for the same thing at the "
        "same time, and the two cannot both hold.",
        "Look at the figures beneath the remark. Correct the article, or retract the figure on "
        "file if it is that one that is wrong.",
    ),
    Rule(
        "figure-drift",
        Level.WARNING,
        "A number lies further from the figures on file than rounding explains.",
        "The article and the reference table give the same thing different numbers. Both may be "
        "reported in good faith: by other counters, on other days, with other roundings.",
        "Look at who counted and when. Name the counter or the day, or use the figure on file.",
        precision="medium",
    ),
    Rule(
        "figure-stale",
        Level.WARNING,
        "A number was right once, and a newer figure is on file.",
        "The number agrees with an older figure or belongs to an earlier day, while a newer and "
        "different figure of the same thing is on file.",
        "Use the newer figure, or say in the sentence of which day the number is.",
    ),
    Rule(
        "figure-update",
        Level.NOTE,
        "A number updates an older figure on file.",
        "The figure on file was right at its time, and the article's number is the newer one.",
        "Nothing has to be done.",
        listed=Listed.AS_PASSED,
    ),
    Rule(
        "unit-mismatch",
        Level.WARNING,
        "Two numbers are not counted in one unit, or not on one basis.",
        "Per cent stands where percentage points are meant, or only one of two texts says on what "
        "basis it counts: adjusted, confirmed, net.",
        "Compare the unit word with the source: a rise from 4% to 6% is two percentage points and "
        "50 per cent. Name the basis where there is one.",
        precision="medium",
    ),
    Rule(
        "internal-inconsistency",
        Level.ERROR,
        "Two numbers of the article exclude each other.",
        "A part is larger than the whole it is said to belong to, the headline has a number that "
        "its text has otherwise, or the text has one thing twice, with two digits swapped or a "
        "zero too many; or a day is given the name of another weekday.",
        "One of the two numbers is wrong, or they do not speak of the same whole. Go back to the "
        "notes for both.",
    ),
    Rule(
        "arithmetic",
        Level.ERROR,
        "The numbers of a sentence do not add up.",
        "Parts do not make their sum, a change does not lead from one number to the other, a share "
        "is not what its own counts give, or an amount is another in its second unit.",
        "Work the sentence out with a pencil: the remark says what comes out.",
    ),
    Rule(
        "same-number-elsewhere",
        Level.NOTE,
        "The same number is on file for another subject.",
        "The article gives a number to one subject; the reference table has it for the same thing "
        "of another subject. It may be chance, or a number that was given to the wrong one.",
        "Read the sentence once more: whose number is it?",
        precision="low",
    ),
    Rule(
        "other-finding",
        Level.WARNING,
        "Something about the article's numbers does not fit.",
        "A finding of a kind that this version does not name, as a newer service may send.",
        "Read the remark; bring this command up to the version of the service.",
        precision="medium",
    ),
    Rule(
        "date-missing",
        Level.NOTE,
        "Nothing says when the article was published.",
        "Without a day of publication “last year” and “by Friday” stay unresolved, and a number "
        "without a day of its own is compared with less certainty.",
        "Name the day: in the front matter (date: 2022-01-28) or with --published 2022-01-28.",
    ),
    Rule(
        "unverified-figure",
        Level.NOTE,
        "Nothing is on file that a number can be held against.",
        "The reference table holds no figure of this thing, or none that can be compared.",
        "Nothing has to be done. Once a source for the number is known, record it as a figure.",
        listed=Listed.ON_REQUEST,
    ),
    Rule(
        "figure-agrees",
        Level.NOTE,
        "A number agrees with what is on file.",
        "The article and the reference table say the same within the precision of both.",
        "Nothing has to be done.",
        listed=Listed.AS_PASSED,
    ),
    Rule(
        "bad-ignore",
        Level.WARNING,
        "A comment to silence a remark does not say enough.",
        "A comment for this command has no reason, names a rule that does not exist, or is none "
        "that the command knows. It silences nothing.",
        "Write plumbline-ignore, the rule, a colon and why the number stands.",
    ),
    Rule(
        "unused-ignore",
        Level.NOTE,
        "A comment silences nothing.",
        "Nothing is said of the block below the comment that the comment would silence.",
        "Take the comment out, or move it to the block that it is meant for.",
    ),
)
"""In the order in which forms list them; an id is never given to another rule."""

RULE: Mapping[str, Rule] = {rule.id: rule for rule in RULES}

OF_VERDICT: Mapping[str, Rule] = {
    Verdict.CONFLICTS: RULE["figure-contradicts"],
    Verdict.DRIFTS: RULE["figure-drift"],
    Verdict.SUPERSEDED: RULE["figure-stale"],
    Verdict.AGREES: RULE["figure-agrees"],
    Verdict.UNSEEN: RULE["unverified-figure"],
}
OF_FINDING: Mapping[str, Rule] = {
    "arithmetic": RULE["arithmetic"],
    "does-not-add-up": RULE["arithmetic"],
    "part-exceeds-whole": RULE["internal-inconsistency"],
    "contradicts-itself": RULE["internal-inconsistency"],
    "wrong-weekday": RULE["internal-inconsistency"],
    "percent-or-point": RULE["unit-mismatch"],
    "basis-differs": RULE["unit-mismatch"],
    "same-number-other-subject": RULE["same-number-elsewhere"],
}
"""By `findings[].kind`; any other kind is an `other-finding`."""
