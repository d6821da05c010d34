"""What so many jobs more or less are: "payrolls rose by 900 jobs" is what "added 900 jobs" is."""

from collections.abc import Mapping
from dataclasses import replace

from app.domain import COUNT, NUMBER, Change, Kind, Measure, Statistic
from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet

HIRED = "item.hired"
"""The item is how many jobs came or went."""


def hired(
    setting: Setting, measure: Measure, facets: Mapping[str, Facet | None], language: Language
) -> tuple[Measure, Mapping[str, Facet | None]]:
    """A change of jobs in so many, as the jobs that were gained or lost: how far they moved is how
    many employers hired or dismissed."""
    hiring, unit = language.markets.hiring, setting.stated.quantity.unit
    is_count = unit.dimension in (COUNT, NUMBER.dimension)
    if not is_count or measure.statistic is not Statistic.CHANGE or measure.item not in hiring.jobs:
        return measure, facets
    is_fewer = setting.stated.quantity.change is Change.DOWN
    item = hiring.lost if is_fewer else hiring.gained
    told, statistic = facets["item"], facets["statistic"]
    kind = measure.kind if measure.kind is Kind.FORECAST else Kind.FLOW
    level = Statistic.LEVEL
    return replace(measure, item=item, statistic=level, kind=kind), {
        **facets,
        "item": Facet(item, HIRED, told.span if told else None),
        "statistic": Facet(str(level), HIRED, statistic.span if statistic else None),
    }
