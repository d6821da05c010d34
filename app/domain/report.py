"""Everything that was found in one article."""

from dataclasses import dataclass, field
from datetime import date

from app.domain.article import Article
from app.domain.claim import Claim
from app.domain.finding import Decided, Finding
from app.domain.quantity import Stated
from app.domain.review import Review
from app.domain.span import Span

NO_PARSER = "none"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A number that was seen and left alone, and the rule that says why.

    `decided` is the person's decision that it is no claim, where that is why.
    """

    span: Span
    surface: str
    rule: str
    decided: Decided | None = None


@dataclass(frozen=True, slots=True)
class Misdated:
    """A day at `span` that was another weekday than its sentence says: `weekday` is its own."""

    span: Span
    quote: str
    day: date
    weekday: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in an article; `article.published` is filled from its header where needed.

    `quantities` holds every quantity, `claims` those that say something about the world, both in
    reading order. `names` are those that the article is about, the most often named first, and
    `lying` the places of which it says in which larger one they are: ("Serrat", "Marano"). `titled`
    are the claims of a title that came beside the text; they stand in the title, and not in it.
    `misdated` are days that are told with the name of another weekday.
    """

    article: Article
    claims: tuple[Claim, ...]
    quantities: tuple[Stated, ...]
    skipped: tuple[Skipped, ...]
    names: tuple[str, ...] = ()
    lying: tuple[tuple[str, str], ...] = ()
    titled: tuple[Claim, ...] = ()
    misdated: tuple[Misdated, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the article that is no verdict on one claim (CONTRACT: `findings`)."""

    kind: str
    span: Span
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """What produced a report: the engine's version and the fingerprints of its data.

    `parser` is that of the trained model, or NO_PARSER where the fast profile read by rules alone.
    """

    engine: str
    lexicon: str
    policy: str
    parser: str = NO_PARSER


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of an article. `recorded` says whether the reference table holds it now.

    `reviews` are what persons decided about its claims, as far as that counts. `written` is the
    JSON text that it was recorded as, without them: long, and not worth writing twice.
    """

    article: Article
    recorded: bool
    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...]
    skipped: tuple[Skipped, ...]
    stamp: Stamp
    reviews: tuple[Review, ...] = ()
    written: str = field(default="", compare=False, repr=False)
