"""What the pure core needs to read and check, as one value."""

from dataclasses import dataclass, field

from app import VERSION
from app.checking.sketches import Scale
from app.checking.trials import Linker
from app.domain import NO_PARSER, LinkModel, Policy, Stamp
from app.domain.limits import Sizes
from app.domain.pace import Pace, unhurried
from app.lexicon import Lexicon
from app.reading.parses import Parser


@dataclass(frozen=True, slots=True)
class Engine:
    """The words, the thresholds, the link model and, in the full profile, the parser of sentences;
    and how much of an article is read, and at which pace.

    Alike in every process that loads the same data.
    """

    lexicon: Lexicon
    policy: Policy
    link_model: LinkModel
    parser: Parser | None = None
    sizes: Sizes = field(default_factory=Sizes)
    pace: Pace = unhurried

    @property
    def stamp(self) -> Stamp:
        """What makes its reports: two engines of one stamp say the same of the same article."""
        fingerprints = (self.lexicon.fingerprint, self.policy.fingerprint)
        return Stamp(VERSION, *fingerprints, self.parser.fingerprint if self.parser else NO_PARSER)

    @property
    def linker(self) -> Linker:
        """What linking judges by."""
        scale = Scale(self.lexicon.language.meanings, self.policy)
        return Linker(scale, self.link_model, pace=self.pace)
