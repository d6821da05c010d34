"""Whether a regular expression can match one text in ever more ways, told from its tree alone.

A loop is a repeat without an end, or of LONG times and more. Its signs are the states of an
automaton; an edge counts as often as there are ways from one sign to the next. Looking ahead and
behind is taken to succeed, and what is atomic to give back: so more ways are seen than there are,
and never fewer.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import chain, product
from typing import (  # the parser's trees: (operator, argument), each of its own shape
    Any,
    NamedTuple,
)

from tests.house.patterns import LONG, REPEATS, codes, parser, parts_of, signs_of

LOOPS = (*REPEATS, codes.POSSESSIVE_REPEAT)
ALPHABET = "".join(map(chr, range(128))) + "éÉß£€½–—’“”\u00a0\u2009\u2028٣१０Ａж中\U0001f6f6"
ONE_SIGN = (codes.LITERAL, codes.NOT_LITERAL, codes.IN, codes.ANY)
LOOKS = (codes.AT, codes.ASSERT, codes.ASSERT_NOT)

Signs = frozenset[str]
Edges = Counter[tuple[int, int]]


class Fragment(NamedTuple):
    """A part of a pattern: whether it may be empty, and the states it begins and ends with."""

    is_empty: bool
    first: tuple[int, ...] = ()
    last: tuple[int, ...] = ()


NOTHING, WALL = Fragment(is_empty=True), Fragment(is_empty=False)


@dataclass(slots=True)
class Automaton:
    """The states of a part of a pattern, each with the signs that it takes, and their edges.

    With `of_endless` a state is an endless repeat of one sign, and any other sign a wall.
    """

    alphabet: str
    flags: int
    of_endless: bool = False
    states: list[Signs] = field(default_factory=list)
    edges: Edges = field(default_factory=Counter)

    def sequence(self, tree: Any) -> Fragment:
        return reduce(self.joined, (self.part(step, one) for step, one in tree), NOTHING)

    def part(self, step: Any, argument: Any) -> Fragment:
        if step in LOOPS:
            return self.endless(*argument) or self.repeat(*argument)
        if step is codes.BRANCH:
            return self.any_of([self.sequence(one) for one in argument[1]])
        if step is codes.SUBPATTERN:
            return self.with_flags(argument[1], argument[2], argument[3])
        if step is codes.ATOMIC_GROUP:
            return self.sequence(argument)
        if step in LOOKS:
            return NOTHING
        return WALL if self.of_endless else self.state(step, argument)

    def state(self, step: Any, argument: Any) -> Fragment:
        self.states.append(taken(step, argument, self.alphabet, self.flags))
        made = (len(self.states) - 1,)
        return Fragment(is_empty=False, first=made, last=made)

    def endless(self, least: int, most: Any, tree: Any) -> Fragment | None:
        if not (self.of_endless and most is codes.MAXREPEAT and len(tree) == 1):
            return None
        step, argument = tree[0]
        if step not in ONE_SIGN:
            return None
        return self.state(step, argument)._replace(is_empty=not least)

    def with_flags(self, more: int, fewer: int, tree: Any) -> Fragment:
        before = self.flags
        self.flags = (before | more) & ~fewer
        told = self.sequence(tree)
        self.flags = before
        return told

    def repeat(self, least: int, most: Any, tree: Any) -> Fragment:
        if most is codes.MAXREPEAT or most >= LONG:
            body = self.sequence(tree)
            self.edges.update(product(body.last, body.first))
            return body._replace(is_empty=body.is_empty or not least)
        told = NOTHING
        for at in reversed(range(most)):  # a(a(a)?)?: none can be left out but the last ones
            told = self.joined(self.sequence(tree), told)
            told = told if at < least else told._replace(is_empty=True)
        return told

    def joined(self, one: Fragment, other: Fragment) -> Fragment:
        self.edges.update(product(one.last, other.first))
        return Fragment(
            one.is_empty and other.is_empty,
            one.first + (other.first if one.is_empty else ()),
            other.last + (one.last if other.is_empty else ()),
        )

    @staticmethod
    def any_of(parts: Sequence[Fragment]) -> Fragment:
        return Fragment(
            any(one.is_empty for one in parts),
            tuple(chain.from_iterable(one.first for one in parts)),
            tuple(chain.from_iterable(one.last for one in parts)),
        )


def taken(step: Any, argument: Any, alphabet: str, flags: int) -> Signs:
    """The signs of the alphabet that one place of a pattern takes."""
    match step:
        case codes.LITERAL:
            found = {chr(argument)}
        case codes.NOT_LITERAL:
            found = set(alphabet) - {chr(argument)}
        case codes.IN:
            found = set(signs_of(argument, alphabet))
        case codes.ANY:
            found = set(alphabet) - (set() if flags & re.DOTALL else {"\n"})
        case _:
            raise ValueError(f"{step} is not known here")
    if flags & re.IGNORECASE:
        found |= {other for one in found for other in (one.lower(), one.upper())}
    return frozenset(found)


def ambiguous_loops(source: str, flags: int = 0) -> list[str]:
    """What is said twice by each loop that can take one text in more ways the longer it is."""
    tree = parser.parse(source, flags)
    known = ALPHABET + "".join(dict.fromkeys(source))
    found = []
    for loop in loops_in(tree):
        made = Automaton(known, tree.state.flags)
        made.part(*loop)
        told = told_twice(made)
        if told is not None:
            found.append(told)
    return found


def endless_neighbours(source: str, flags: int = 0) -> list[str]:
    """Endless repeats of one sign that may stand side by side and take the same sign: `\\s*\\s*`
    parts n signs in n ways, and takes the square of a text that does not go on."""
    tree = parser.parse(source, flags)
    known = ALPHABET + "".join(dict.fromkeys(source))
    made = Automaton(known, tree.state.flags, of_endless=True)
    made.sequence(tree)
    return [
        f"{shown(made, one)} and {shown(made, other)}"
        for one, other in made.edges
        if made.states[one] & made.states[other]
    ]


def loops_in(tree: Any) -> Iterator[tuple[Any, Any]]:
    """The outermost loops; what is within them is looked at with them."""
    for step, argument in tree:
        if step in LOOPS and (argument[1] is codes.MAXREPEAT or argument[1] >= LONG):
            yield step, argument
            continue
        for part in parts_of(step, argument):
            yield from loops_in(part)


def told_twice(made: Automaton) -> str | None:
    """Two ways round from one state to itself over the same signs make a text of n signs take 2^n
    steps (Weber and Seidl, On the degree of ambiguity of finite automata, 1991: EDA)."""
    pairs = Pairs(made)
    for (one, other), times in made.edges.items():
        if times > 1 and (one, one) in pairs.reached((other, other)):
            return f"{shown(made, one)} in two ways before {shown(made, other)}"
    left = set(range(len(made.states)))
    while left:  # what one state of a circle tells, each of the circle's would
        one = left.pop()
        circle = pairs.around((one, one))
        for mine, yours in circle:
            if mine != yours:
                return f"{shown(made, mine)} and {shown(made, yours)}"
        left -= {mine for mine, _ in circle}
    return None


Pair = tuple[int, int]


class Pairs:
    """Where two readers of one text can go from two states."""

    def __init__(self, made: Automaton) -> None:
        self.states = made.states
        self.follow: dict[int, list[int]] = defaultdict(list)
        for one, other in made.edges:
            self.follow[one].append(other)
        self.next: dict[Pair, list[Pair]] = {}

    def after(self, pair: Pair) -> list[Pair]:
        if pair not in self.next:
            self.next[pair] = [
                (one, other)
                for one in self.follow[pair[0]]
                for other in self.follow[pair[1]]
                if self.states[one] & self.states[other]
            ]
        return self.next[pair]

    def reached(self, start: Pair) -> set[Pair]:
        return searched(start, self.after)

    def around(self, start: Pair) -> set[Pair]:
        """Those on the ways from the start back to itself."""
        there = self.reached(start)
        if len(there) == 1:
            return there
        before = defaultdict(list)
        for pair in there:
            for behind in self.after(pair):
                before[behind].append(pair)
        return searched(start, lambda pair: before[pair])


def searched(start: Pair, step: Callable[[Pair], list[Pair]]) -> set[Pair]:
    found, left = {start}, [start]
    while left:
        fresh = [pair for pair in step(left.pop()) if pair not in found]
        found.update(fresh)
        left += fresh
    return found


def shown(made: Automaton, state: int) -> str:
    return "[" + "".join(sorted(made.states[state])[-12:]) + "]"
