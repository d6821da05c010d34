"""Which series of those that it was tried with each claim of an article is linked to.

There are two rounds: what the texts themselves show to be one story, and then what else an article
says whose story is known from another number.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from app.checking.counters import speakers_differ
from app.checking.linking.kin import Kinship
from app.checking.linking.mangled import has_digits_of
from app.checking.linking.nearness import as_slip, is_same_figure
from app.checking.linking.one_story import is_shown, is_told_beside
from app.checking.linking.trials import Linker, Told, Trial
from app.checking.times import day_of
from app.domain import Kind, LinkModel
from app.domain.deadline import within

LOOKED_AT = 20
"""Numbers of one key that each is held against: a text may repeat thousands."""

NEARLY_SAME = 0.9
"""How near a number lies to one on file that is within some 7 % of it."""

NAMED_ALIKE = 0.5
"""So many of the names that both texts could share tell one story, beside the same digits."""

BY_PERIOD = (Kind.FLOW, Kind.OCCASION)
"""What differs from one stretch of days to the next; all else has one value at one time."""


def chosen_of(told: Told, tried: Mapping[int, Sequence[Trial]], linker: Linker) -> dict[int, Trial]:
    """Each claim's series, by the claim's place; the surest links are made first.

    Two numbers of one article that cannot both be right do not share a series: the less sure one
    must find another. What shows no story by itself is linked where an article on file that tells
    of it was already found to tell the same story.
    """
    crowded = _crowded(told)
    able = [
        trial
        for of_claim in tried.values()
        for trial in of_claim
        if not trial.is_vetoed
        and trial.confidence >= _needed(trial, linker.model)
        and (trial.place not in crowded or trial.person or _is_nearly_same(trial))
        and not _is_another_s(trial, of_claim, linker.model)
    ]
    kin = Kinship(
        [(place, one.ours, one.theirs) for place in tried for one in tried[place]],
        told.article_id,
    )
    shown: list[Trial] = []
    silent: list[Trial] = []
    for trial in able:
        (shown if is_shown(trial, tried[trial.place], kin) else silent).append(trial)
    chosen = _taken(told, within(linker.deadline, shown), {})
    articles = articles_of(chosen.values(), told.article_id)
    beside = [one._replace(is_beside=True) for one in silent if is_told_beside(one, articles)]
    slips = _slips(tried, articles, linker.model)
    chosen = _without_outdone(chosen, slips)
    return _taken(told, within(linker.deadline, [*beside, *slips]), chosen)


def _without_outdone(chosen: Mapping[int, Trial], slips: Sequence[Trial]) -> dict[int, Trial]:
    """What was chosen, but for numbers that are rather a slip of another one: 4,800 tonnes of oil
    are the 48,000 that the ship carried, and no more sand than yesterday's 3,100."""
    surest = {slip.place: slip.confidence for slip in sorted(slips, key=lambda one: one.confidence)}
    return {
        place: trial
        for place, trial in chosen.items()
        if trial.has_same_figure or surest.get(place, trial.confidence) <= trial.confidence
    }


def _slips(
    tried: Mapping[int, Sequence[Trial]], articles: frozenset[str], model: LinkModel
) -> list[Trial]:
    """Numbers with the digits of one that the same story tells, as slips of it: between two stories
    such digits may be chance. That it is one story other numbers show, or names."""
    found = [
        trial._replace(is_beside=True, confidence=model.confidence(as_slip(trial.features)))
        for of_claim in tried.values()
        for trial in of_claim
        if trial.features.get("value_slipped")
        and not _are_totals(trial)
        and (not trial.theirs.articles.isdisjoint(articles) or _is_named_alike(trial))
        and has_digits_of(trial.ours, trial.theirs)
    ]
    return [trial for trial in found if trial.confidence >= model.threshold]


def _are_totals(trial: Trial) -> bool:
    """Whether both are totals so far: of 17 dead and 1,700 the one is no slip, but another toll."""
    return trial.ours.card.kind is trial.theirs.card.kind is Kind.TOTAL


def _is_named_alike(trial: Trial) -> bool:
    """Whether both texts name the same, some of it not in every text, and both say what it is that
    they count: a sum of $1.6 billion and one of $16 billion are two."""
    features = trial.features
    if features.get("item_unsaid"):
        return False
    is_named = features.get("names_shared", 0.0) >= NAMED_ALIKE
    return is_named and bool(features.get("names_rare"))


def _taken(told: Told, able: Iterable[Trial], before: Mapping[int, Trial]) -> dict[int, Trial]:
    """What was chosen before, and of the rest the surest."""
    chosen = dict(before)
    taken: dict[str, list[int]] = {}
    for place, trial in chosen.items():
        taken.setdefault(trial.card.series.id, []).append(place)
    for trial in sorted(able, key=lambda trial: (is_own(told, trial), trial.rank)):
        beside = taken.setdefault(trial.card.series.id, [])
        if trial.place in chosen or any(are_rivals(told, trial.place, at) for at in beside):
            continue
        chosen[trial.place] = trial
        beside.append(trial.place)
    return chosen


def _is_another_s(trial: Trial, trials: Sequence[Trial], model: LinkModel) -> bool:
    """Whether only the number makes two words one thing, and the same story tells of the very thing
    with another number: 128 were rescued, and the 128 killed are none of them."""
    if not trial.features.get("item_far"):
        return False
    return any(
        other.is_proven
        and not other.is_vetoed
        and other.confidence >= model.proven
        and not other.has_same_figure
        for other in trials
    )


def articles_of(chosen: Iterable[Trial], article_id: str) -> frozenset[str]:
    """The articles on file that tell of what was linked."""
    return frozenset[str]().union(*(trial.theirs.articles for trial in chosen)) - {article_id}


def _is_nearly_same(trial: Trial) -> bool:
    return trial.has_same_figure or trial.features.get("value_near", 0.0) >= NEARLY_SAME


def _crowded(told: Told) -> frozenset[int]:
    """The claims that say the same of two numbers which cannot both be right: of one of them it was
    misread whose it is, and only the number itself can tell of which."""
    alike: dict[object, list[int]] = {}
    for place, sketch in enumerate(told.sketches):
        period = told.claims[place].period
        alike.setdefault((sketch.key, period.start, day_of(period)), []).append(place)
    return frozenset(
        one
        for same in alike.values()
        for one in same
        if any(one != other and are_rivals(told, one, other) for other in same[:LOOKED_AT])
    )


def _needed(trial: Trial, model: LinkModel) -> Decimal:
    """The confidence that a link asks for.

    Where the facets prove it, less; and none where they prove it twice, where a sentence of those
    days was copied but for its number, or where the series came from a table of figures: that has
    no words of a story to share, and its years may lie far back.
    """
    if not trial.is_proven:
        is_copy = trial.is_copied and trial.features.get("days_close")
        return Decimal(0) if is_copy and trial.features.get("item_same") else model.threshold
    return Decimal(0) if trial.is_tabled or trial.is_twice_proven else model.proven


def is_own(told: Told, trial: Trial) -> bool:
    """Whether only this article ever spoke of the series: then it is its home, and no evidence."""
    return all(trace.article_id == told.article_id for trace in trial.card.traces)


def are_rivals(told: Told, one: int, other: int) -> bool:
    """Whether two numbers of one article cannot both be the same thing at the same time."""
    ours, theirs = told.claims[one], told.claims[other]
    if is_same_figure(told.sketches[one].marks[-1], told.sketches[other].marks[-1]):
        return False
    if speakers_differ(ours.attribution, theirs.attribution):
        return False
    if ours.measure.kind is not theirs.measure.kind:
        return True
    period, others = ours.period, theirs.period
    if ours.measure.kind not in BY_PERIOD:
        return day_of(period) == day_of(others)
    return (day_of(period), period.start, period.end) == (day_of(others), others.start, others.end)
