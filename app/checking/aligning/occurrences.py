"""Every number of a text with the words around it: what two texts are laid side by side by."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from app.checking.content import stems_of
from app.domain import COUNT, Claim, Policy, Quantity, Reading, Span
from app.lexicon.meanings import Meanings

WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
ORDINAL = "ordinal"
COLLECTIVE = "collective"
"""The family of "the pair" and "a trio": they say how many without a number."""

LEAD = 3
"""Words before a number that may say that it is of others: "extra funds worth"."""

BARE = "bare"
"""The family of a number that does not say what it counts: akin to most."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The content stems around a number: beside it, about it, and those of names.

    `before` and `after` are the very words beside it, `lead` the last few before it.
    """

    before: str
    after: str
    lead: tuple[str, ...]
    near: frozenset[str]
    far: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One number where it stands.

    `quantity` and `claim` are what reading made of it. Both are None where it left the number alone
    ("2-1", "No. 8", "seven"): then `digits` are the numbers as written. `family` says what it may
    be held against, `item` and `noun` are what is counted, and its stems; `own` those of its own
    words. `follows` another number of its sentence that counts something else.
    """

    span: Span
    surface: str
    family: str
    digits: tuple[Decimal, ...]
    quantity: Quantity | None
    claim: Claim | None
    item: str
    noun: frozenset[str]
    own: frozenset[str]
    around: Surroundings
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """What words mean to those who lay two texts side by side."""

    policy: Policy
    meanings: Meanings | None = None
    countries: frozenset[str] = frozenset()

    def stems(self, text: str) -> frozenset[str]:
        """Content stems without number words, synonyms as one; so are "city" and "cities"."""
        unheard = self.policy.words.unheard
        words = (word.lower() for word in WORD.findall(text))
        content = " ".join(
            self._concept(word)
            for word in words
            if word not in self.policy.alignment.number_words and word not in unheard
        )
        stems = stems_of(content, self.policy)
        return frozenset(stem[:-1] + "i" if stem.endswith("y") else stem for stem in stems)

    def are_opposed(self, one: str, other: str) -> bool:
        """Whether one excludes the other: what was killed is not what was injured."""
        return self.meanings is not None and self.meanings.are_opposed(one, other)

    def are_alike(self, one: str, other: str) -> bool:
        """Whether two things counted are near enough in meaning: passengers are no planes."""
        if self.meanings is None or not one or not other:
            return False
        least = float(self.policy.alignment.alike)
        return self.meanings.similarity(one, other) >= least

    def are_akin(self, one: str, other: str) -> bool:
        """Whether two things counted may be one: alike in meaning, or kindred as crowds are."""
        is_kindred = self.meanings is not None and self.meanings.are_kindred(one, other)
        return is_kindred or self.are_alike(one, other)

    def _concept(self, word: str) -> str:
        return self.meanings.concept(word) if self.meanings and len(word) > 1 else word


@dataclass(frozen=True, slots=True)
class _Text:
    """A text in words: what surroundings are cut from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    wording: Wording
    generic: frozenset[str]

    def words(self, span: Span, reach: int) -> tuple[str, str]:
        """The stretches of `reach` words before and behind the span."""
        first = max(bisect_right(self.ends, span.start) - reach, 0)
        last = min(bisect_left(self.starts, span.end) + reach, len(self.ends)) - 1
        start = min(self.starts[first] if self.starts else 0, span.start)
        end = max(self.ends[last] if self.ends else 0, span.end)
        return self.text[start : span.start], self.text[span.end : end]


def occurrences_of(reading: Reading, wording: Wording) -> tuple[Occurrence, ...]:
    """All numbers that may have a counterpart, in reading order; dates and the like have none."""
    text = reading.article.text
    words = [found.span() for found in WORD.finditer(text)]
    starts, ends = tuple(start for start, _ in words), tuple(end for _, end in words)
    generic = wording.stems(" ".join(wording.policy.linking.generic_items))
    cut = _Text(text, starts, ends, wording, generic)
    found = [*_stated(reading, cut), *_left_alone(reading, cut)]
    taken = [occurrence.span for occurrence in found] + [left.span for left in reading.skipped]
    found += _ordinals(taken, cut)
    found += _collectives(taken, cut)
    return _following(sorted(found, key=lambda occurrence: occurrence.span))


def _following(occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Which of them go on from another thing: "killed seven and wounded another 31"."""
    items: dict[Span, set[str]] = {}
    found: list[Occurrence] = []
    for one in occurrences:
        if one.claim is None:
            found.append(one)
            continue
        before = items.setdefault(one.claim.sentence, set())
        found.append(replace(one, follows=bool(before) and one.item not in before))
        before.add(one.item)
    return tuple(found)


def shares_digits(one: Occurrence, other: Occurrence) -> bool:
    """Whether both are the same numbers as written."""
    return _digits(one) == _digits(other)


def value_in(occurrence: Occurrence) -> Decimal:
    """One value to speak of; of a score the first."""
    return _digits(occurrence)[0]


def ends_in(occurrence: Occurrence) -> tuple[Decimal, Decimal]:
    """The lowest and the highest value that it names: those of a range, else the one it has."""
    value = value_in(occurrence)
    amount = occurrence.quantity.amount if occurrence.quantity else None
    if amount is None or amount.low is None or amount.high is None:
        return value, value
    return amount.low, amount.high


def _digits(occurrence: Occurrence) -> tuple[Decimal, ...]:
    return (occurrence.quantity.amount.stated,) if occurrence.quantity else occurrence.digits


def _stated(reading: Reading, cut: _Text) -> Iterator[Occurrence]:
    claims = {claim.span: claim for claim in reading.claims}
    for stated in reading.quantities:
        claim = claims.get(stated.span)
        quantity = claim.quantity if claim else stated.quantity
        item = claim.measure.item if claim else ""
        noun = cut.wording.stems(f"{stated.phrase} {item}") - cut.generic
        yield Occurrence(
            span=stated.span,
            surface=" ".join(stated.span.of(cut.text).split()),
            family=_family(quantity, item),
            digits=(),
            quantity=quantity,
            claim=claim,
            item=item or quantity.unit.base,
            noun=noun,
            own=cut.wording.stems(stated.span.of(cut.text)),
            around=_surroundings(stated.span, cut),
        )


def _family(quantity: Quantity, item: str) -> str:
    if quantity.unit.dimension == COUNT and not quantity.unit.name and not item:
        return BARE
    return quantity.unit.dimension


def _left_alone(reading: Reading, cut: _Text) -> Iterator[Occurrence]:
    stated = {quantity.numeral.start for quantity in reading.quantities}
    stated |= {quantity.span.start for quantity in reading.quantities}
    for left in reading.skipped:
        family = cut.wording.policy.alignment.families.get(left.rule)
        is_taken = left.span.start in stated or (family == ORDINAL and _is_period(left.span, cut))
        if family is not None and not is_taken:
            yield from _unread(left.span, family, cut)


def _is_period(span: Span, cut: _Text) -> bool:
    """ "The third quarter" is a time."""
    behind = WORD.findall(cut.words(span, 1)[1])
    return bool(behind) and behind[0].lower() in cut.wording.policy.alignment.periods


def _ordinals(taken: list[Span], cut: _Text) -> Iterator[Occurrence]:
    rules = cut.wording.policy.alignment
    for start, end in zip(cut.starts, cut.ends, strict=True):
        if cut.text[start:end].lower() not in rules.ordinals or _is_period(Span(start, end), cut):
            continue
        if not any(span.start < end and start < span.end for span in taken):
            yield from _unread(Span(start, end), ORDINAL, cut)


def _collectives(taken: list[Span], cut: _Text) -> Iterator[Occurrence]:
    for start, end in zip(cut.starts, cut.ends, strict=True):
        is_collective = cut.text[start:end].lower() in cut.wording.policy.alignment.collectives
        if is_collective and not any(span.start < end and start < span.end for span in taken):
            yield from _unread(Span(start, end), COLLECTIVE, cut)


def _unread(span: Span, family: str, cut: _Text) -> Iterator[Occurrence]:
    digits = _written(span.of(cut.text), cut.wording.policy)
    if digits:
        yield Occurrence(
            span=span,
            surface=" ".join(span.of(cut.text).split()),
            family=family,
            digits=digits,
            quantity=None,
            claim=None,
            item="",
            noun=frozenset(),
            own=frozenset(),
            around=_surroundings(span, cut),
        )


def _written(surface: str, policy: Policy) -> tuple[Decimal, ...]:
    """The numbers in a surface that reading made nothing of: in digits, else in words."""
    digits = DIGITS.findall(surface)
    if digits:
        return tuple(Decimal(number.replace(",", "")) for number in digits)
    rules = policy.alignment
    known = {**rules.cardinals, **rules.ordinals, **rules.collectives}
    words = (word.lower() for word in WORD.findall(surface))
    return tuple(Decimal(known[word]) for word in words if word in known)


def _surroundings(span: Span, cut: _Text) -> Surroundings:
    rules = cut.wording.policy.alignment
    near, far = cut.words(span, rules.near_words), cut.words(span, rules.far_words)
    before, after = WORD.findall(near[0]), WORD.findall(near[1])
    own = span.of(cut.text)
    names = (word for part in far for word in WORD.findall(part) if word[:1].isupper())
    return Surroundings(
        before=before[-1].lower() if before else "",
        after=after[0].lower() if after else "",
        lead=tuple(word.lower() for word in before[-LEAD:]),
        near=cut.wording.stems(" ".join((near[0], own, near[1]))),
        far=cut.wording.stems(" ".join((far[0], own, far[1]))),
        names=cut.wording.stems(" ".join(names)),
    )
