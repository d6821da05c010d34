"""The thresholds file: its schema, and the policy that checking is handed."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from app.domain import Exchange, policy
from app.domain.alignment import Alignment
from app.lexicon.policy_words import WordsTable
from app.lexicon.rows import DataFile
from app.lexicon.tables import Code, Count, Days, Group, Positive, Reach, Share, Table


class VerdictTable(Table):
    """How single comparisons become one verdict."""

    agreeing_origins: Annotated[int, Field(ge=2)]
    evidence_limit: Count


class PrecisionTable(Table):
    """The stated precision and its cap."""

    cap: Share
    hedged_cap: Share
    cap_floor: Positive
    exact_below: Positive
    exact_dimensions: tuple[str, ...]


class HedgesTable(Table):
    """What hedge words add."""

    about: Share
    about_small_below: Positive
    about_small_least: Positive
    nearly: Share
    just_over: Share
    vague_end: Share
    vague_as_given: tuple[str, ...]
    more_than_reach: Reach
    at_least_reach: Reach
    less_than_reach: Share
    at_most_reach: Share


class GapsTable(Table):
    """How far apart is how bad."""

    wide: Share
    weak_bound: Positive
    same_floor: Share
    outgrown: Share
    range_overlap: Share
    slip_near: Share
    slip_digits: Count
    slip_least: Positive
    slip_scaled: Positive
    lost_zeros: Count
    slip_powers: Count
    transposed_digits: Annotated[int, Field(ge=2)]
    swapped_digits: Count
    unit_apart: Share
    telling_digits: Count
    round_digits: Count
    round_least: Positive
    place_part: Reach
    total_jump: Reach
    total_jump_least: Positive
    mixed_near: Share
    total_outdone: Reach
    level_moved: Reach
    rate_points: Positive
    unit_ratios: dict[str, tuple[Reach, ...]]


class TimingTable(Table):
    """Which times are the same time."""

    published_slack_days: Days
    level_days: Days
    moving_days: Days
    occasion_days: Days
    monthly_days: Count
    stale_days: Days
    overlap: Share
    money_days: Days


class ExchangeTable(Table):
    """How money in two currencies is compared."""

    rate_days: Days
    rate_slack: Share
    period_days: Days
    through: tuple[Code, ...]
    alike: tuple[tuple[Code, ...], ...]
    sources: tuple[str, ...]


class PollsTable(Table):
    """How far two polls may lie apart."""

    margin: Positive


class ArithmeticTable(Table):
    """When numbers of one text are held against each other."""

    turned_most: Positive
    reach_words: Count
    aside_words: Count
    conversion_slack: Share
    exchange_slack: Share
    base_days: Days
    loose_units: tuple[str, ...]


class LinkingTable(Table):
    """When two numbers are taken for one measured thing."""

    shared_least: Count
    stem_letters: Count
    word_letters: Count
    items_alike: Share
    story_series: Count
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


class NamesakesTable(Table):
    """When an equal number of another subject is worth a notice."""

    least: Positive
    least_digits: Count
    days: Days


class OriginsTable(Table):
    """When two quotes are one sentence, copied."""

    copy_share: Share
    copy_words: Count


class AlignmentTable(Table):
    """When two numbers of two texts are counterparts."""

    bias: Decimal
    agreeing: Decimal
    loosely: Decimal
    alarming: Decimal
    weights: dict[str, Decimal]
    near_words: Count
    far_words: Count
    least_far: Share
    thin_far: Share
    version_far: Share
    alike: Share
    most_ties: Count
    most_shared: Count
    most_fellows: Count
    telling_digits: Count
    telling_money: Count
    wide_ratio: Reach
    rival_gap: Positive
    families: dict[str, str]
    akin: tuple[Group, ...]
    others: tuple[str, ...]
    besides: tuple[str, ...]
    contrasting: tuple[str, ...]
    anything: tuple[str, ...]
    past: tuple[str, ...]
    on_the_way: tuple[str, ...]
    leading: tuple[str, ...]
    national: tuple[str, ...]
    leeway: frozenset[str]
    periods: tuple[str, ...]
    number_words: tuple[str, ...]
    collectives: dict[str, int]
    cardinals: dict[str, int]
    ordinals: dict[str, int]


class SureTable(Table):
    """How sure a link has to be for a difference to count."""

    sister: Share
    alarm: Share
    plain: Share
    moving: Share
    farthest: Positive


class PolicyFile(DataFile):
    """`tolerances.toml` as a whole."""

    verdict: VerdictTable
    precision: PrecisionTable
    hedges: HedgesTable
    gaps: GapsTable
    timing: TimingTable
    exchange: ExchangeTable
    polls: PollsTable
    arithmetic: ArithmeticTable
    linking: LinkingTable
    namesakes: NamesakesTable
    sure: SureTable
    origins: OriginsTable
    words: WordsTable
    alignment: AlignmentTable


def policy_from(file: PolicyFile, fingerprint: str) -> policy.Policy:
    """The frozen policy; `fingerprint` is that of the file's bytes."""
    return policy.Policy(
        fingerprint=fingerprint,
        precision=policy.Precision(**file.precision.model_dump()),
        hedges=policy.Hedges(**file.hedges.model_dump()),
        gaps=policy.Gaps(**file.gaps.model_dump()),
        timing=policy.Timing(**file.timing.model_dump()),
        exchange=Exchange(**file.exchange.model_dump()),
        polls=policy.Polls(**file.polls.model_dump()),
        arithmetic=policy.Arithmetic(**file.arithmetic.model_dump()),
        linking=policy.Linking(**file.linking.model_dump()),
        namesakes=policy.Namesakes(**file.namesakes.model_dump()),
        sure=policy.Sure(**file.sure.model_dump()),
        origins=policy.Origins(**file.origins.model_dump()),
        words=policy.Words(**file.words.model_dump()),
        alignment=_alignment(file.alignment),
        **file.verdict.model_dump(),
    )


def _alignment(table: AlignmentTable) -> Alignment:
    counting = {*table.number_words, *table.cardinals, *table.ordinals}
    return Alignment(**{**table.model_dump(), "number_words": frozenset(counting)})
