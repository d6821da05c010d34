"""What a number measures where only the name of what is dealt in is said: "gold hit $2,400"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.domain import MONEY, NUMBER, PERCENT, RATIO, Kind, Measure, Statistic
from app.lexicon.lexicon import Language
from app.lexicon.names import NameKind
from app.lexicon.verbs import VerbClass
from app.reading.measures.payers import heads_of
from app.reading.measures.sessions import closes_behind, is_closed, is_shut
from app.reading.measures.worded import GUESSED
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet
from app.reading.syntax.names import POSSESSIVE, Name

TRADED = "item.traded"
"""The item is the price of what is dealt in."""

THING = "item.costs"
"""The item is what the thing behind the money costs."""

LONGEST_FIRM = 3
"""Words of "the loss-making group"."""

LONGEST_THING = 4
"""Words of the thing: "a $40 million teaching hospital wing"."""

PER = "item.per"
"""The item is what money per so much is."""

FIRMS = (NameKind.ORGANISATION, NameKind.OTHER)
"""What the name of a firm is known as."""

POINT = "point"
UNITS = frozenset({MONEY, PERCENT, RATIO, POINT})
MOVES = frozenset({PERCENT, RATIO})


def traded(
    setting: Setting, measure: Measure, item: Facet | None, language: Language
) -> tuple[Measure, Facet | None]:
    """ "The Sensex shed 610 points", "copper slid below $9,000 a tonne", "paid 40 cents a litre":
    the measure with the index or the price for its item, if nothing else is named."""
    if _is_thing(setting, measure, item, language):
        cost = replace(measure, item=language.markets.price, kind=Kind.FIXED)
        return cost, Facet(cost.item, THING, item.span if item else None)
    unit = setting.stated.quantity.unit
    # "her £12-an-hour job", "a contract worth £9,000 a week"
    is_job = bool(unit.per) and measure.item in language.markets.jobs | language.markets.terms
    if setting.stated.noun or not (is_job or _is_open(measure, item, language)):
        return measure, item
    found = _of_subject(setting, measure, language)
    rule = TRADED
    if not found and unit.dimension == MONEY:
        found = _of_good_behind(setting, language)
    if not found and unit.dimension == MONEY and unit.per:
        found, rule = _of_rate(setting, measure, language), PER
    if not found:
        return measure, item
    span = item.span if item else None
    told = replace(measure, item=found, kind=Kind.LEVEL)
    return told, Facet(found, rule, span)


def _is_thing(setting: Setting, measure: Measure, item: Facet | None, language: Language) -> bool:
    """ "A $40 million hospital", "its £12 burger": the thing that the money stands right before."""
    unit, governing = setting.stated.quantity.unit, setting.governing
    is_money = unit.dimension == MONEY and not unit.per
    lead = setting.lower[governing.first - 1] if governing.first else ""
    before = setting.lower[governing.first - 2] if governing.first > 1 else ""
    openers = {*language.scopes.determiners, *POSSESSIVE}
    is_plain = (
        lead not in language.scopes.closed and governing.first - 1 not in setting.grammar.verbs
    )
    is_led = lead in openers or (before in openers and is_plain)  # "the new £685m hospital"
    if not is_money or not is_led:
        return False
    for place in range(governing.after, min(governing.after + LONGEST_THING, len(setting.lower))):
        word = setting.lower[place]
        if not word[0].isalpha() or word in language.scopes.closed:
            return False
        behind = setting.lower[place + 1 : place + 2]
        is_last = not behind or not behind[0][0].isalpha() or behind[0] in language.scopes.closed
        is_last = is_last or place + 1 in setting.grammar.verbs
        if is_last:
            return word in language.markets.things
    return False


def _is_open(measure: Measure, item: Facet | None, language: Language) -> bool:
    """Whether no row of the measured things, nor any verb, says what the number measures."""
    row = language.measures.by_item.get(measure.item)
    if row is not None:
        return row.persons
    return item is None or not measure.item or item.rule in GUESSED


def _of_subject(setting: Setting, measure: Measure, language: Language) -> str:
    stated, markets = setting.stated, language.markets
    unit = stated.quantity.unit
    is_reached = _lead(setting) in language.nouns.lending.level_links
    is_level = unit == NUMBER and (is_reached or _is_hit(setting, language))
    is_open = unit.dimension in UNITS or is_level
    if unit.dimension in MOVES and (stated.quantity.change is None or is_reached):
        is_open = False  # "40% of the gold", "participation climbed to 71%"
    if not is_open:
        return ""
    if measure.item.rpartition(" ")[2] in markets.movers:
        return markets.share
    if not _is_told(setting, language):
        return ""
    index = _index_in(setting, language) if unit.dimension != MONEY else ""
    if index:
        return index
    return "" if unit.dimension == POINT else _dealt_in(setting, language, is_level=is_level)


def _dealt_in(setting: Setting, language: Language, *, is_level: bool) -> str:
    """The money, the good or the share that the subject names; only a money is worth a number
    without a unit."""
    markets, subject = language.markets, setting.governing.subject
    money = _good_in(setting, markets.money, language)
    if money and not any(word[0].isdigit() for word in setting.lower[subject.start : subject.stop]):
        return f"{money} {markets.exchange}"
    if is_level:
        return ""
    good = _good_in(setting, markets.goods, language)
    if good:
        return f"{good} {markets.price}"
    is_share = _is_share(setting, language) or _is_firm(setting, language)
    return markets.share if is_share else ""


def _is_hit(setting: Setting, language: Language) -> bool:
    """ "The yen hit 155", "the index topped 40,000": the verb itself leads to the level."""
    verb, first = setting.governing.verb, setting.governing.first
    return verb == first - 1 and _lead(setting) in language.nouns.lending.told_links


def _index_in(setting: Setting, language: Language) -> str:
    """The stock index of "the Nikkei", "index" of "the Halvern Business Climate Index"."""
    subject, markets = setting.governing.subject, language.markets
    if not markets.indices.isdisjoint(setting.lower[subject.start : subject.stop]):
        return markets.index
    ends = (
        setting.lower[name.after - 1] for name in setting.grammar.names if name.first in subject
    )
    return next((end for end in ends if end in markets.gauges), "")


def _of_good_behind(setting: Setting, language: Language) -> str:
    """ "A world of $100 oil": what costs so much stands right behind."""
    after, goods = setting.governing.after, language.markets.goods
    word = setting.lower[after] if after < len(setting.lower) else ""
    good = goods.get(language.nouns.singular(word) or word)
    return f"{good} {language.markets.price}" if good else ""


def _lead(setting: Setting) -> str:
    first = setting.governing.first
    return setting.lower[first - 1] if first else ""


def _is_told(setting: Setting, language: Language) -> bool:
    """Whether the verb moves the number of its subject, or only tells it."""
    reading = setting.governing.reading
    if reading is None:
        return False
    is_kind = reading.kind in (VerbClass.CHANGE, VerbClass.LIGHT, VerbClass.COPULA)
    said = {reading.lemma, setting.lower[setting.governing.verb or 0]}
    is_ended = not said.isdisjoint(language.markets.closing)
    return is_kind or is_ended or _is_won_or_lost(setting, language)


def _is_won_or_lost(setting: Setting, language: Language) -> bool:
    """ "Gold lost 1.2%", "with Halden gaining 4%"; "lost 4% of its staff" tells of staff."""
    governing = setting.governing
    behind = setting.lower[governing.after : governing.after + 1]
    is_part = not language.subjects.wholes.isdisjoint(behind)
    is_done = governing.reading is not None and governing.reading.lemma in language.markets.gaining
    return is_done and not is_part


def _is_share(setting: Setting, language: Language) -> bool:
    """ "Shares in Halden, which had lost two-fifths of their value, closed 11% up"; "Halden shares
    fell 3% to close at $43.20"."""
    subject, singular = setting.governing.subject, language.nouns.singular
    if subject and _is_paper(setting.lower[subject.start], language):
        return True
    share = language.markets.share.split()[0]
    heads = heads_of(setting, subject, language)
    return any(
        _is_paper(setting.lower[at], language)
        and not (
            singular(setting.lower[at]) == share
            and _is_fraction(setting.lower[at + 1 : subject.stop], language)
        )
        for at in heads
    )


def _is_paper(word: str, language: Language) -> bool:
    """ "Shares", "stocks"."""
    row = language.measures.named((language.nouns.singular(word),))
    return row is not None and row.item == language.markets.share


def _is_fraction(behind: Sequence[str], language: Language) -> bool:
    """ "The share of voters rose 4%", but not "the share of the Lusk company"."""
    is_of = not language.subjects.wholes.isdisjoint(behind[:1])
    references = language.scopes.references
    return is_of and not any(
        NameKind.ORGANISATION in references.get(word, frozenset()) for word in behind
    )


def _good_in(setting: Setting, goods: Mapping[str, str], language: Language) -> str:
    """The good that the subject names: "wheat" of "wheat futures in Chicago"."""
    subject, markets = setting.governing.subject, language.markets
    named = {
        place
        for name in setting.grammar.names
        if name.after - name.first > 1  # "Tobin Steel"
        for place in range(name.first, name.after)
    }
    words = [setting.lower[place] if place not in named else "" for place in subject]
    end = next((at for at, word in enumerate(words) if word in language.scopes.prepositions), None)
    head = words[:end]
    if end is not None and head[-1:] != [] and head[-1] in markets.per:
        head = words[end + 1 :]  # "a litre of petrol"
    while head and (head[-1] in markets.contracts or head[-1] in language.scopes.adverbs):
        head.pop()
    if not head or not head[-1]:
        return ""
    singular = language.nouns.singular(head[-1]) or head[-1]
    pair = " ".join((*head[-2:-1], singular))
    return goods.get(pair) or goods.get(singular) or ""


def _is_firm(setting: Setting, language: Language) -> bool:
    """ "Halden fell 3% in early trading", "chipmaker Halden lost 3% to close at $6": a name that
    fell where shares are spoken of; "the group closed 3% down" speaks of nothing else."""
    unit, reading = setting.stated.quantity.unit, setting.governing.reading
    if unit.dimension not in (PERCENT, MONEY) or unit.per:
        return False
    shut = is_shut(setting, language)
    is_moved = reading is not None and reading.kind is VerbClass.CHANGE
    is_moved = is_moved or _is_won_or_lost(setting, language)
    is_market = not language.markets.told.isdisjoint(setting.lower)
    is_told = is_moved and (is_market or closes_behind(setting, language))
    if _is_another_s(setting):
        return False
    if not (is_told or shut or is_closed(setting, language)):
        return False
    named = any(_is_named(setting, name, language) for name in setting.grammar.names)
    return named or (shut and _is_some_firm(setting, language))


def _is_named(setting: Setting, name: Name, language: Language) -> bool:
    """Whether the subject is that name, with no more before it than what it makes or does."""
    subject, lower = setting.governing.subject, setting.lower
    if name.after != subject.stop or name.first not in subject:
        return False
    trade = lower[subject.start : name.first]
    is_plain = language.scopes.closed.isdisjoint(trade) and all(word[0].isalpha() for word in trade)
    return is_plain and name.kind in FIRMS


def _is_another_s(setting: Setting) -> bool:
    """ "With Halden losing 11% and Corvane down 3%": a name between verb and number moved by it."""
    between = range((setting.governing.verb or 0) + 1, setting.governing.first)
    firms = (name for name in setting.grammar.names if name.kind in FIRMS)
    return any(name.first in between for name in firms)


def _is_some_firm(setting: Setting, language: Language) -> bool:
    """ "The group", "the retailer", whatever is told of it in between."""
    start = setting.governing.subject.start
    words = setting.lower[start : start + LONGEST_FIRM] if setting.governing.subject else ("",)
    references = language.scopes.references
    return words[0] in language.scopes.determiners and any(
        NameKind.ORGANISATION in references.get(word, frozenset()) for word in words[1:]
    )


def _of_rate(setting: Setting, measure: Measure, language: Language) -> str:
    """What the money is for each of what it is told by: a price a tonne, a wage an hour."""
    per = setting.stated.quantity.unit.per or ""
    if measure.item in language.markets.terms and per in language.markets.paid_by:
        return language.markets.wage  # "a deal worth £85,000 a week"
    told = language.markets.per.get(per)
    if not told or measure.statistic is Statistic.RATIO:
        return ""
    good = language.markets.goods.get(measure.item) if told == language.markets.price else None
    return f"{good} {told}" if good else told
