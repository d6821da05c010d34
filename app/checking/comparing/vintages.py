"""Which of a source's values for one period stands: the last it published (SDMX: vintages).

A revision is no contradiction. Who repeats the earlier value was right when it was new.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from app.domain import Figure, ObservationStatus, Rank
from app.domain.source import folded_name

SOFT = {
    ObservationStatus.ESTIMATED,
    ObservationStatus.PROVISIONAL,
    ObservationStatus.IMPUTED,
    ObservationStatus.BREAK,
}
"""Values that their own publisher holds to be less than settled: no ground for an accusation."""


def earlier_vintages(figures: Iterable[Figure]) -> dict[str, tuple[Figure, ...]]:
    """By the id of each value that its source has published since: the earlier ones, newest first.

    Values of one source, one period and one kind: a forecast is revised by a forecast, never by
    what came to pass. Figures without any vintage, as those of articles are, revise nothing.
    """
    known = list(figures)
    if all(figure.observation.vintage is None for figure in known):
        return {}
    groups: dict[object, list[Figure]] = {}
    for figure in known:
        groups.setdefault(_observed(figure), []).append(figure)
    found: dict[str, tuple[Figure, ...]] = {}
    for group in groups.values():
        latest = max(map(_vintage, group))
        earlier = [figure for figure in group if _vintage(figure) < latest]
        earlier.sort(key=lambda figure: (_vintage(figure), figure.id), reverse=True)
        if earlier:
            last = (figure for figure in group if _vintage(figure) == latest)
            found |= {figure.id: tuple(earlier) for figure in last}
    return found


def last_vintages(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, in order, without those that their source has published anew since."""
    return without_revised(figures, earlier_vintages(figures))


def without_revised(
    figures: Sequence[Figure], earlier: Mapping[str, tuple[Figure, ...]]
) -> tuple[Figure, ...]:
    """The same where `earlier_vintages` of these figures were looked for before."""
    gone = {figure.id for revised in earlier.values() for figure in revised}
    return tuple(figure for figure in figures if figure.id not in gone)


def outcomes(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, in order, that tell what was: no forecasts, nothing withdrawn or revised."""
    return tuple(
        figure
        for figure in last_vintages(figures)
        if not figure.observation.is_void and not is_forecast(figure)
    )


def is_forecast(figure: Figure) -> bool:
    """Whether its publisher calls it a forecast."""
    return figure.observation.status is ObservationStatus.FORECAST


def is_soft(figure: Figure) -> bool:
    """Whether its publisher says that it is not settled."""
    return figure.observation.status in SOFT


def _observed(figure: Figure) -> object:
    period, provenance = figure.period, figure.provenance
    return (
        figure.series_id,
        folded_name(provenance.source),
        provenance.attribution,
        (period.as_of, period.start, period.end),
        is_forecast(figure),
        # What a data base lists as wrong stands beside the right value, and was not published anew.
        figure.observation.rank is Rank.DEPRECATED,
    )


def _vintage(figure: Figure) -> date:
    return figure.observation.vintage or date.min
