"""What the pure core needs to read and check, as one value."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from app import VERSION
from app.checking.linking.sketches import scale_of
from app.checking.linking.trials import Linker
from app.domain import NO_PARSER, LinkModel, Policy, Stamp
from app.domain.deadline import Budget, Deadline, unhurried
from app.domain.limits import Sizes
from app.lexicon import Lexicon
from app.reading.text.parses import Parser


@dataclass(frozen=True, slots=True)
class Engine:
    """The words, the thresholds, the link model and, in the full profile, the parser of sentences;
    how much of an article is read, and how long that and checking it may take.

    `deadline` is that of the article whose time is running, if any. Alike in every process that
    loads the same data.
    """

    lexicon: Lexicon
    policy: Policy
    link_model: LinkModel
    parser: Parser | None = None
    sizes: Sizes = field(default_factory=Sizes)
    budget: Budget | None = None
    deadline: Deadline = unhurried

    def in_time(self) -> "Engine":
        """The same for one article, whose time runs from now on, or ran already.

        Each service that reads or checks an article asks for it, so no door has to.
        """
        if self.budget is None or self.deadline is not unhurried:
            return self
        return replace(self, deadline=self.budget.deadline())

    @property
    def longest(self) -> timedelta:
        """How long one article may take; none at all where nobody counts."""
        return timedelta(seconds=self.budget.seconds if self.budget else 0)

    @property
    def stamp(self) -> Stamp:
        """What makes its reports: two engines of one stamp say the same of the same article."""
        fingerprints = (self.lexicon.fingerprint, self.policy.fingerprint)
        return Stamp(VERSION, *fingerprints, self.parser.fingerprint if self.parser else NO_PARSER)

    @property
    def linker(self) -> Linker:
        """What linking judges by."""
        language = self.lexicon.language
        scale = scale_of(language.meanings, language.names.countries, self.policy)
        return Linker(scale, self.link_model, deadline=self.deadline)


Build = Callable[[], Engine]
"""Builds an engine; it can be pickled, so that another process has one that is alike."""
