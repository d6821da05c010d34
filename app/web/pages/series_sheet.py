"""A series as its page shows it, and the same as a document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from fastapi import Response

from app.domain import Decision, DecisionKind, Figure, Series, Unit
from app.errors import BadInput
from app.exporters.as_history import decision_document, pin_document, time_line_document
from app.exporters.axis_words import axis_words
from app.exporters.encoding import Document
from app.exporters.figure_documents import day_text, series_document
from app.exporters.figure_rows import rows_of
from app.exporters.points import View, is_fall, shown_day, successors
from app.exporters.stories import Counted, consensus_words
from app.exporters.timelines import Telling, Timeline, Together, timeline_of
from app.services.figures import get_figure
from app.services.glances import Glance, glance_at
from app.services.paging import Page
from app.services.series import SeriesHistory, consensus_of, get_series, speaking
from app.services.series_pages import measured_alike, page_of_figures, unit_chosen, units_of
from app.store.series import Summary
from app.web.deps import Door
from app.web.pages.forms import Filled
from app.web.pages.pages import page
from app.web.pages.series_asked import FACETS, Did, Retracted, Scale, SeriesAsked

SENTENCES = {
    Did.MERGE: "It is the other series from now on.",
    Did.APART: "The two are kept apart from now on.",
    Did.SPLIT: "The figures are of the other series from now on.",
    Did.PIN: "The figure is the reference from now on.",
    Did.UNPIN: "The series has no reference any more.",
    Did.RETRACT: "The figure is retracted: it is compared with nothing from now on.",
    Did.UNDO: "The decision is taken back.",
}
"""What was done, on the page that it leads to."""


REFUSALS = {
    Did.MERGE: "It is not the other series",
    Did.APART: "The two were not kept apart",
    Did.SPLIT: "No figure was split off",
    Did.PIN: "The figure is not the reference",
    Did.UNPIN: "The reference stays",
    Did.RETRACT: "The figure was not retracted",
    Did.UNDO: "The decision was not taken back",
}
"""What did not happen, before the reason."""

BLANK: Mapping[str, object] = {
    **dict.fromkeys(("into", "pasted", "other", "reason", "figure", "number", *FACETS), ""),
    "figures": (),
}
"""The forms of the page before anybody fills them in."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a page about a series is made of; `unit` is None where it has no figure."""

    known: SeriesHistory
    unit: Unit | None
    units: tuple[Unit, ...]
    together: Together | None
    chart: Timeline | None
    figures: Page[Figure]
    rows: Sequence[Document]
    succeeded: Mapping[str, str]
    candidates: tuple[Summary, ...]

    @property
    def series(self) -> Series:
        return self.known.series


def sheet_of(door: Door, series_id: str, asked: SeriesAsked) -> Sheet:
    """What is to be shown; NotFound for an unknown series, BadInput for a unit it cannot be in."""
    glance = glance_at(door.store, series_id)
    known, key = glance.known, glance.known.series.key
    units = units_of(known.figures, door.engine.lexicon)
    unit = unit_chosen(units, asked.unit)
    with_retracted = asked.retracted is Retracted.SHOW
    figures = page_of_figures(door.store, series_id, asked.cursor, with_retracted=with_retracted)
    every = {figure.id: figure for figure in (*known.figures, *figures.items)}
    succeeded = successors(tuple(every.values()))
    together = _together(known, unit) if unit else None
    return Sheet(
        known=known,
        unit=unit,
        units=units,
        together=together,
        chart=_chart(door, glance, together, unit, asked) if unit else None,
        figures=figures,
        rows=rows_of(figures.items, succeeded, known.pin, door.engine.policy),
        succeeded=succeeded,
        candidates=measured_alike(door.store, key, asked.with_) if asked.with_ else (),
    )


def _chart(
    door: Door, glance: Glance, together: Together | None, unit: Unit, asked: SeriesAsked
) -> Timeline | None:
    known, key = glance.known, glance.known.series.key
    is_part = glance.figures > len(known.figures)
    telling = Telling(
        key.label,
        known.figures,
        View(unit, key.statistic, door.engine.policy),
        together,
        is_log=asked.scale is Scale.LOG,
        counted=Counted(glance.figures, glance.sources) if is_part else None,
    )
    return timeline_of(telling)


def shown(
    door: Door, series_id: str, asked: SeriesAsked, form: Filled, acted: Did | None = None
) -> Response:
    """The page; `form` is the one that `acted` was refused with."""
    sheet = sheet_of(door, series_id, asked)
    return page(
        "series",
        form.status,
        **_told(sheet),
        series=series_document(sheet.series),
        chart=sheet.chart,
        asked=asked,
        form=form,
        acted=acted,
        others=[(one.name, axis_words(one)) for one in sheet.units if one != sheet.unit],
        sentences=SENTENCES,
        refusals=REFUSALS,
        figure=_chosen(door, sheet, asked),
        undoable=[one.number for one in sheet.known.decisions if _is_undoable(one)],
        first=asked.address(series_id, cursor=None) if asked.cursor else None,
        next=_next(sheet, asked),
    )


def sheet_document(door: Door, series_id: str, asked: SeriesAsked) -> Document:
    """What GET /series/{id} gives, and what the page has besides."""
    sheet = sheet_of(door, series_id, asked)
    known = get_series(door.store, series_id)
    whole = time_line_document(
        known.series,
        known.figures,
        known.consensus,
        known.merged_into,
        (known.decisions, known.pin),
    )
    return {**whole, **_told(sheet)}


def _told(sheet: Sheet) -> dict[str, object]:
    """What the page has besides the series and its figures, alike for readers and programs."""
    together, unit = sheet.together, sheet.unit
    known = sheet.known
    return {
        "tag": known.tag,
        "merged_into": known.merged_into,
        "pinned": pin_document(known.pin),
        "decisions": [decision_document(one) for one in known.decisions],
        "unit": unit.name if unit else None,
        "units": [one.name for one in sheet.units],
        "together": {
            "low": together.consensus.low,
            "median": together.consensus.median,
            "high": together.consensus.high,
            "independent_sources": together.consensus.independent_sources,
            "since": day_text(together.since),
            "words": consensus_words(together.consensus, unit),
        }
        if together and unit
        else None,
        "described": sheet.chart.description if sheet.chart else None,
        "rows": sheet.rows,
        "next_cursor": sheet.figures.next_cursor,
        "candidates": [summary_document(one) for one in sheet.candidates],
    }


def summary_document(summary: Summary) -> Document:
    """A measured thing in a list, with how many figures of it may be compared."""
    return {
        **series_document(summary.series),
        "figures": summary.figures,
        "latest": day_text(summary.latest),
    }


def _together(known: SeriesHistory, unit: Unit) -> Together | None:
    """What the current figures say in the unit; nothing where some rose and others fell."""
    consensus = consensus_of(known.series, known.figures, unit)
    if consensus is None:
        return None
    figures = speaking(known.figures, unit)
    falls = {is_fall(figure, known.series.key.statistic) for figure in figures}
    if len(falls) > 1:
        return None
    if True in falls:
        consensus = replace(
            consensus, low=-consensus.high, high=-consensus.low, median=-consensus.median
        )
    days = [day for figure in figures if (day := shown_day(figure)) is not None]
    return Together(consensus, min(days) if len(days) == len(figures) else None)


def _chosen(door: Door, sheet: Sheet, asked: SeriesAsked) -> Document | None:
    """The figure to decide about, if it is one of this series."""
    if asked.figure is None:
        return None
    figure = get_figure(door.store, asked.figure)
    if figure.series_id != sheet.series.id:
        raise BadInput("is no figure of this series", "figure")
    (row,) = rows_of([figure], sheet.succeeded, sheet.known.pin, door.engine.policy)
    return row


def _is_undoable(decision: Decision) -> bool:
    return decision.kind is not DecisionKind.UNDO and decision.undone_by is None


def _next(sheet: Sheet, asked: SeriesAsked) -> str | None:
    cursor = sheet.figures.next_cursor
    return asked.address(sheet.series.id, cursor=cursor) + "#figures" if cursor else None
