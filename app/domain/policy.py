"""Tolerances and thresholds of the verdict semantics, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.alignment import Alignment
from app.domain.rates import NO_RATES, Exchange, RateTable


@dataclass(frozen=True, slots=True)
class Precision:
    """How far a number reaches beyond its digits (SEMANTICS 1.1, 1.2)."""

    cap: Decimal
    hedged_cap: Decimal
    cap_floor: Decimal
    exact_below: Decimal
    exact_dimensions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hedges:
    """How far hedge words widen a number, as shares of it (SEMANTICS 1.3)."""

    about: Decimal
    about_small_below: Decimal
    about_small_least: Decimal
    nearly: Decimal
    just_over: Decimal
    vague_end: Decimal
    vague_as_given: tuple[str, ...]
    more_than_reach: Decimal
    at_least_reach: Decimal
    less_than_reach: Decimal
    at_most_reach: Decimal


@dataclass(frozen=True, slots=True)
class Gaps:
    """How far apart is how bad (SEMANTICS 3.1-3.5, 4.0); shares of the recorded value."""

    wide: Decimal
    weak_bound: Decimal
    same_floor: Decimal
    outgrown: Decimal
    range_overlap: Decimal
    slip_near: Decimal
    slip_digits: int
    slip_least: Decimal
    slip_scaled: Decimal
    lost_zeros: int
    slip_powers: int
    transposed_digits: int
    swapped_digits: int
    unit_apart: Decimal
    telling_digits: int
    round_digits: int
    round_least: Decimal
    place_part: Decimal
    total_jump: Decimal
    total_jump_least: Decimal
    mixed_near: Decimal
    total_outdone: Decimal
    level_moved: Decimal
    rate_points: Decimal
    unit_ratios: Mapping[str, tuple[Decimal, ...]]


@dataclass(frozen=True, slots=True)
class Timing:
    """Which times are the same time (SEMANTICS 2.8, 3.6), in days and shares of days."""

    published_slack_days: int
    level_days: int
    moving_days: int
    occasion_days: int
    monthly_days: int
    stale_days: int
    overlap: Decimal
    money_days: int


@dataclass(frozen=True, slots=True)
class Polls:
    """How far two polls may lie apart (SEMANTICS 4.0c), in percentage points."""

    margin: Decimal


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """When numbers of one text are held against each other (SEMANTICS 4.1 to 4.4).

    At most `reach_words` words lie between two numbers of one move. Conversions may be off by
    `conversion_slack`, exchanged money by `exchange_slack`; `loose_units` mean several units.
    """

    turned_most: Decimal
    reach_words: int
    aside_words: int
    conversion_slack: Decimal
    exchange_slack: Decimal
    base_days: int
    loose_units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Linking:
    """When two numbers are taken for one measured thing.

    Two words for what one story counts may be one where their meanings are `items_alike`, and at
    most `story_series` of a story are heard besides a number's own. `everyday_words` stand beside
    numbers whatever their story; `common_names` say nothing of the story; `common_words` are what
    other such names are made of; `outlet_words` what the names of papers and stations are made of,
    beside that of their town. Items of persons by what befell them end in `fated`;
    `placeless_items` are somebody's wherever they are told of.
    """

    shared_least: int
    stem_letters: int
    word_letters: int
    items_alike: Decimal
    story_series: int
    generic_items: tuple[str, ...]
    crowds: tuple[str, ...]
    fated: str
    owned_items: tuple[str, ...]
    placeless_items: tuple[str, ...]
    everyday_items: tuple[str, ...]
    everyday_words: tuple[str, ...]
    common_names: tuple[str, ...]
    common_words: tuple[str, ...]
    outlet_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Namesakes:
    """When an equal number of another subject is worth a notice."""

    least: Decimal
    least_digits: int
    days: int


@dataclass(frozen=True, slots=True)
class Origins:
    """When two quotes are one sentence, copied: shared words, and their share of all words."""

    copy_share: Decimal
    copy_words: int


@dataclass(frozen=True, slots=True)
class Words:
    """Words that checking looks for in quotes and facets, by their canonical forms."""

    unheard: tuple[str, ...]
    with_the: tuple[str, ...]
    revision: tuple[str, ...]
    annualised: tuple[str, ...]
    since_year: tuple[str, ...]
    since_quarter: tuple[str, ...]
    since_month: tuple[str, ...]
    growing: tuple[str, ...]
    shrinking: tuple[str, ...]
    reaching: tuple[str, ...]
    leaving: tuple[str, ...]
    in_points: tuple[str, ...]
    no_levels: tuple[str, ...]
    behind_levels: tuple[str, ...]
    compared_with: tuple[str, ...]
    ago: tuple[str, ...]
    goals: tuple[str, ...]
    ago_words: tuple[str, ...]
    it_was: tuple[str, ...]
    spreading: tuple[str, ...]
    listing: tuple[str, ...]
    instalments: tuple[str, ...]
    coming_to: tuple[str, ...]
    equally: tuple[str, ...]
    wholes: tuple[str, ...]
    out_of: tuple[str, ...]
    spent_on: tuple[str, ...]
    remaining: tuple[str, ...]
    steps_led: tuple[str, ...]
    steps: tuple[str, ...]
    steps_again: tuple[str, ...]
    more_or_less: tuple[str, ...]
    containing: tuple[str, ...]
    of_them: tuple[str, ...]
    times_of: tuple[str, ...]
    apart_from: tuple[str, ...]
    relating: tuple[str, ...]
    carrying: tuple[str, ...]
    risen_from: tuple[str, ...]
    fallen_from: tuple[str, ...]
    breaks: tuple[str, ...]
    part_of: tuple[str, ...]
    inclusive: tuple[str, ...]
    restating: tuple[str, ...]
    summed_up: tuple[str, ...]
    summing: tuple[str, ...]
    averaging: tuple[str, ...]
    owning: tuple[str, ...]
    each: tuple[str, ...]
    each_of: tuple[str, ...]
    to_each: tuple[str, ...]
    costing: tuple[str, ...]
    whole: tuple[str, ...]
    alone: tuple[str, ...]
    contained: tuple[tuple[str, ...], ...]
    another: tuple[str, ...]
    others: tuple[str, ...]
    again: tuple[str, ...]
    happenings: tuple[str, ...]
    accounts: tuple[str, ...]
    steady: tuple[str, ...]
    slow: tuple[str, ...]
    daily: tuple[str, ...]
    counting: tuple[str, ...]
    ballot: str
    counted: tuple[str, ...]
    authorities: tuple[str, ...]
    organisers: tuple[str, ...]
    moving: tuple[str, ...]
    multiples: tuple[tuple[str, ...], ...]
    multiplied: tuple[str, ...]
    peaks: tuple[str, ...]
    further: tuple[str, ...]
    furthered: tuple[str, ...]
    on_top: tuple[str, ...]
    peaking: tuple[str, ...]
    held_against: tuple[str, ...]
    now: tuple[str, ...]
    monthly: tuple[str, ...]
    narrowing: tuple[str, ...]
    kinds: tuple[str, ...]
    growth_rates: tuple[tuple[str, ...], ...]
    gaps_led: tuple[str, ...]
    differences: tuple[str, ...]
    against: tuple[str, ...]
    persons: tuple[str, ...]
    opposed_events: tuple[tuple[str, ...], ...]
    opposed_bases: tuple[tuple[str, ...], ...]
    basis_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sure:
    """The confidence that a link needs for another series of the story to be heard besides; for a
    difference to count: where something shows what is wrong; where two numbers only differ; and
    where they are levels or flows of no equal owner. Two numbers that are `farthest` apart measure
    two things, however sure the link."""

    sister: Decimal
    alarm: Decimal
    plain: Decimal
    moving: Decimal
    farthest: Decimal


@dataclass(frozen=True, slots=True, eq=False)
class Policy:
    """Every number SEMANTICS.md fixes; read from `tolerances.toml`.

    Told apart by which it is, not by what it says, so that what is made of it can be kept with it.

    `agreeing_origins` independent sources turn a lone conflict into a drift; at most
    `evidence_limit` figures are held against one claim. `rates` come from whoever asks, not from
    the file, and so does `is_one_story`: two texts that are said to tell of one thing.
    """

    fingerprint: str
    precision: Precision
    hedges: Hedges
    gaps: Gaps
    timing: Timing
    exchange: Exchange
    polls: Polls
    arithmetic: Arithmetic
    linking: Linking
    namesakes: Namesakes
    sure: Sure
    origins: Origins
    words: Words
    alignment: Alignment
    agreeing_origins: int
    evidence_limit: int
    rates: RateTable = NO_RATES
    is_one_story: bool = False
