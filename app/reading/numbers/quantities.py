"""Number + unit + hedge − traps → the quantities of a sentence, and the numbers left alone."""

from dataclasses import replace

from app.domain import (
    COUNT,
    NUMBER,
    PERCENT,
    RATIO,
    Skipped,
    Span,
    Stated,
    Unit,
)
from app.lexicon.hedges import HedgeRow
from app.lexicon.lexicon import Lexicon
from app.reading.numbers.bare_sums import is_headed, price_unsaid, sum_unsaid
from app.reading.numbers.clocked import clocked_at
from app.reading.numbers.contrasted import is_contrasted, is_told_apart
from app.reading.numbers.counted import Noun, inner_number, noun_after
from app.reading.numbers.doings import is_doing
from app.reading.numbers.found import Found, stated_of
from app.reading.numbers.hedges import (
    Moved,
    change_after,
    change_before,
    hedge_after,
    hedge_before,
    hedge_behind_stuff,
    hedge_beyond,
    is_phrasal,
)
from app.reading.numbers.hyphens import only_describes
from app.reading.numbers.lending import (
    is_of_named,
    is_tally,
    of_the_fallen,
    rate_beyond,
    unit_lent,
)
from app.reading.numbers.measured import Bare, Measured, measured_at
from app.reading.numbers.neighbours import (
    body_unit,
    is_bracketed_after,
    is_coordinated,
    is_gapped,
    is_multiplied_to,
    is_span,
    is_target_after,
    is_while,
    person_age,
    scale_unit,
    shares_change,
    unit_ahead,
)
from app.reading.numbers.ranged import ranged
from app.reading.numbers.ranges import Join
from app.reading.numbers.ratios import ratio_at
from app.reading.numbers.tokens import Line, line_of
from app.reading.numbers.traps import (
    Trapped,
    counts_several,
    left_alone,
    name_trap,
    pair_trap,
    trapped_tokens,
    unreadable,
    word_trap,
    year_trap,
)
from app.reading.numbers.units import Worded, rated
from app.reading.numbers.votes import votes_of

LENDERS = 32  # numbers before a bare one that may lend it their unit: keeps a long list linear


def quantities_of(
    text: str, sentence: Span, lexicon: Lexicon
) -> tuple[tuple[Stated, ...], tuple[Skipped, ...]]:
    """Every quantity that the sentence states, and every number that it left alone, in order."""
    line = line_of(text, sentence, lexicon)
    openings = line.openings()
    traps = trapped_tokens(line) if openings else {}
    stated: list[Stated] = []
    skipped: list[Skipped] = []
    read: list[Found] = []
    place = 0
    for opening in openings:
        if opening < place:
            continue
        place = opening
        trap = None if clocked_at(line, place) else traps.get(place)
        found = None if trap else _found(line, place, traps)
        if trap is not None:
            skipped += left_alone(line, trap, place)
            place = max(trap.after, place + 1)
        elif found is None:
            skipped += unreadable(line, place)
            place += 1
        elif (rule := _trap(line, found)) and not _is_told_of(line, found, read):
            span = line.span_of(found.measured.first, found.measured.numeral.after)
            skipped.append(Skipped(span, span.of(line.text), rule))
            place = max(found.measured.numeral.after, place + 1)
        else:
            read.append(_beside(line, found, read))
            stated.append(stated_of(line, read[-1]))
            place = max(_next_place(line, read[-1]), place + 1)
    return tuple(stated), tuple(skipped)


def _found(line: Line, place: int, traps: dict[int, Trapped]) -> Found | None:
    """The number that starts at `place`, with its range, unit, noun and hedges."""
    ratio = ratio_at(line, place)
    one = None if ratio else clocked_at(line, place) or measured_at(line, place)
    if ratio is not None:
        measured, join, moved = ratio[0], Join.NONE, ratio[1]
    elif one is not None:
        (measured, join), moved = ranged(line, one, traps), None
    else:
        return None
    before = hedge_before(line, measured.first)
    behind = hedge_after(line, measured.after)
    noun = _noun(line, measured, behind[1] if behind else measured.after)
    if noun and not noun.is_plural and _is_told(line, measured, before):
        noun = None
    unit = measured.unit or (noun.unit if noun else NUMBER)
    before = None if before and is_phrasal(line, before[1], unit) else before
    behind = behind or (hedge_beyond(line, noun.after) if noun else None)
    ends = (measured.after, noun.after if noun else 0, behind[1] if behind else 0)
    side = behind or before
    is_between = join is Join.RANGE and line.lower(measured.first - 1) in line.links.between
    return Found(
        measured,
        first=before[1] if before else measured.first - is_between,
        after=max(ends),
        join=join,
        noun=noun,
        hedge=side[0] if side else hedge_behind_stuff(line, measured.after),
        moved=moved,
    )


def _noun(line: Line, measured: Measured, after: int) -> Noun | None:
    """The noun that a number without a unit counts, with the rate behind it."""
    if measured.unit is not None or is_headed(line, measured):
        return None
    if scale_unit(line, measured.first) is not None:
        return None  # "a magnitude 6.3 earthquake flattened houses"
    doing = line.lexicon.language.nouns.lending.doing
    if line.lower(after) in doing and body_unit(line, measured.first):
        return None  # "the town of 30,000 lives on tourists"
    is_one = measured.numeral.low == measured.numeral.high == 1
    noun = None if of_the_fallen(line, after) else noun_after(line, after, is_one=is_one)
    if noun is None:
        return None
    worded = rated(line, Worded(noun.unit, noun.first, noun.after), gap=0)
    is_rate = worded.unit is not noun.unit
    return replace(noun, unit=worded.unit, after=worded.after) if is_rate else noun


def _is_told(line: Line, measured: Measured, before: tuple[HedgeRow, int] | None) -> bool:
    """Whether the words before the number say what it is: "a magnitude 6.3 quake"."""
    first = before[1] if before else measured.first
    is_age = person_age(line, first, measured) is not None
    return is_age or scale_unit(line, measured.first) is not None


def _trap(line: Line, found: Found) -> str | None:
    """The rule by which the number counts nothing after all."""
    numeral = found.measured.numeral
    if found.measured.unit is not None:
        return None
    if found.join in {Join.HYPHEN, Join.RANGE} and not found.has_plural:
        places = range(found.measured.first, found.after)
        return pair_trap(line, numeral, places, is_hedged=found.hedge is not None)
    if found.noun is None and only_describes(line, numeral.after):
        return "trap.compound"
    if found.hedge is not None and line.lower(found.first - 1) not in line.lexicon.traps.parts:
        return None  # but "3 per cent above 2019 levels" names a year
    has_plural = found.has_plural and not _is_verb(line, found)
    year = year_trap(line, numeral, has_plural=has_plural)
    name = name_trap(line, numeral, has_plural=has_plural)
    is_alone = found.noun is None and unit_ahead(line, found.measured) is None
    is_alone = is_alone and not counts_several(line, found.measured.first, found.after)
    return year or name or word_trap(numeral, is_alone=is_alone)


def _is_verb(line: Line, found: Found) -> bool:
    """ "Project 3100 receives $40m": what looks like a plural is what that project does."""
    first = found.measured.after
    return found.noun is not None and found.noun.after == first + 1 and is_doing(line, first)


def _is_told_of(line: Line, found: Found, read: list[Found]) -> bool:
    """Whether what was counted before says what a small number word counts, or its noun does."""
    return (
        _is_gapped(line, found, read)
        or _is_of_counted(line, found, read)
        or of_the_fallen(line, found.after)
        or is_tally(line, found.first)
        or _is_moved_from(line, found, read)
    )


def _is_moved_from(line: Line, found: Found, read: list[Found]) -> bool:
    """ "14 killings, up from nine": what the number before counts there was so many of."""
    last, place = read[-1] if read else None, found.first
    is_from = line.lower(place - 1) in line.links.start
    is_moved = is_from and line.lower(place - 2) in line.lexicon.language.subjects.versus
    return is_moved and last is not None and last.unit.dimension == COUNT


def _is_of_counted(line: Line, found: Found, read: list[Found]) -> bool:
    """ "49 patients, seven of them in hospital"; "voted six to three"."""
    earlier = [(one.unit, one.after) for one in read[-LENDERS:]]
    bare = Bare(found.measured, found.first, found.after, earlier)
    is_several = found.measured.numeral.low > 1 and is_of_named(line, bare)
    return is_several or votes_of(line, bare) is not None


def _is_gapped(line: Line, found: Found, read: list[Found]) -> bool:
    """ "Okoye won 812 votes and Osei 604", "16 people in Osk, four in Varn": the verb and what is
    counted are those of the number before, which its verb leads to or which is such a one."""
    last = read[-1] if read else None
    if last is None or not last.unit.name or found.unit != NUMBER:
        return False
    if last.unit.dimension not in (COUNT, PERCENT):
        return False
    is_led = line.lower(last.first - 1) in line.lexicon.language.scopes.verbs
    is_led = is_led or last.lent is not None
    return is_told_apart(line, found.first, found.after, last.after, is_led=is_led)


def _beside(line: Line, found: Found, read: list[Found]) -> Found:
    """The number with what the words and numbers beside it lend: unit, bound and direction."""
    last = read[-1] if read else None
    if found.unit == NUMBER:
        earlier = [(one.unit, one.after) for one in read[-LENDERS:]]
        bare = Bare(found.measured, found.first, found.after, earlier)
        sure = votes_of(line, bare)
        lent = None if sure else unit_lent(line, bare)
        if lent is None or _is_thing(line, lent.unit):  # "500 jobs at a cost of 40 million"
            sure = sure or sum_unsaid(line, bare)
        lent = None if sure else lent
        found = replace(found, lent=lent.unit, after=lent.after) if lent else found
        found = found if lent else replace(found, lent=sure or price_unsaid(line, bare))
    elif found.measured.unit is not None:
        unit = rate_beyond(line, found.measured.unit, found.after)
        if unit is not found.measured.unit:
            found = replace(found, measured=replace(found.measured, unit=unit))
    is_during = is_while(line, found.first, found.after, found.unit)
    if is_during or (last and is_span(line, last.after, found.first, found.unit)):
        found = replace(found, hedge=None, first=found.measured.first)
    if last and not found.hedge and is_bracketed_after(line, found.first, last.after):
        found = replace(found, hedge=last.hedge)
    moved = _moved(line, found, last)
    return found if moved is found.moved else replace(found, moved=moved)


def _is_thing(line: Line, unit: Unit) -> bool:
    """Whether the unit is a thing that is counted, and no crowns."""
    return unit.dimension == COUNT and unit.base not in line.lexicon.currencies.shared


def _moved(line: Line, found: Found, last: Found | None) -> Moved | None:
    """The way the number moved, said before it, behind it, or of the number before."""
    if found.moved is not None:
        return found.moved
    row = None if _is_load(line, found) else change_before(line, found.first, found.unit)
    row = row or change_after(line, found.after, found.unit)
    if last and is_target_after(line, found.first, last.first, last.after):
        row = change_before(line, last.first - 1, found.unit)
    if row is not None or last is None or last.moved is None:
        return Moved(row.change, row.id) if row else None
    place, is_same = found.first, found.unit == last.unit
    is_times = last.unit.dimension == RATIO and is_multiplied_to(line, place, last.after)
    is_apart = is_gapped(line, place, last.after) or is_contrasted(line, place, last.after)
    is_by = is_same and is_apart
    is_listed = is_same and is_coordinated(line, place, last.after)
    hedges, behind = line.lexicon.language.hedges, line.lower(found.after)
    is_parallel = is_listed and (behind in hedges.periods or behind in hedges.period_links)
    is_shared = is_by or is_times or shares_change(line, place, last.after)
    return last.moved if is_shared or is_parallel else None


def _is_load(line: Line, found: Found) -> bool:
    """ "Dropped 114 tonnes of food": what is let fall moves nowhere."""
    is_of = line.lower(found.after) in line.links.of
    return is_of and line.lower(found.first - 1) in line.lexicon.language.hedges.loading


def _next_place(line: Line, found: Found) -> int:
    """Where reading goes on: inside the noun phrase where that holds a number of its own."""
    if found.noun is None:
        return found.after
    inner = inner_number(line, found.noun)
    return found.after if inner is None else inner
