"""The chart of a series: everything that is known is on it, and lies within it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, PackageLoader, StrictUndefined
from lxml import etree

from app.domain import Bound, Figure, Observation, ObservationStatus, Status
from app.exporters.plotting import ARROW, BOTTOM, TOP
from app.exporters.points import Shape
from app.exporters.timelines import CROWD, Telling, Timeline, Together, timeline_of
from tests.unit.exporters.plotted import (
    EURO,
    FORECAST,
    KILOMETRE,
    MILE,
    chart,
    consensus,
    figure,
    viewing,
)

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '"><script>alert(1)</script>&amp;'

BORDER = [
    figure("90000", "2021-11-01"),
    figure("94000", "2021-12-03", "Capital Courier"),
    figure("100000", "2022-01-05", "Eastern Dispatch", bound=Bound.MORE_THAN),
    figure("127000", "2022-01-18", "Capital Courier"),
    figure("130000", "2022-02-01", article="art_1"),
    figure("150000", "2022-02-15", article="art_1", status=Status.REPLACED),
    figure("122000", "2022-02-16", "Capital Courier", status=Status.RETRACTED),
    figure("175000", "2022-03-15", "Capital Courier", noted=FORECAST),
]


def drawing(shown: Timeline) -> etree._Element:
    """The chart as the template draws it."""
    environment = Environment(
        loader=PackageLoader("app.exporters"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["words"] = str
    macros = environment.get_template("timeline.svg.jinja").module
    text = str(macros.drawn(shown, "chart"))  # type: ignore[attr-defined]  # a macro of the template
    return etree.fromstring(text.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def words(svg: etree._Element) -> list[str]:
    return ["".join(one.itertext()).strip() for one in svg.iter(f"{SVG}text")]


def test_no_figure_makes_no_chart() -> None:
    assert timeline_of(Telling("x", [], viewing())) is None
    assert timeline_of(Telling("x", [figure("1", None)], viewing())) is None
    assert timeline_of(Telling("x", [figure("1", unit=EURO)], viewing())) is None


def test_every_figure_has_its_mark_by_what_became_of_it() -> None:
    shown = chart(BORDER)
    assert [one.point.state.shape for one in shown.marks].count(Shape.CIRCLE) == 6
    assert [(shape, hollow) for shape, hollow, _ in shown.kinds] == [
        (Shape.CIRCLE, False),
        (Shape.CIRCLE, True),
        (Shape.DIAMOND, False),
        (Shape.CROSS, False),
    ]
    assert chart(BORDER[:3]).kinds == ()
    assert [meaning for _, _, meaning in chart([figure("1", article=None)]).kinds] == [
        "from a table"
    ]


def test_a_correction_is_joined_to_what_took_its_place() -> None:
    (line,) = chart(BORDER).corrections
    marks = {one.point.value: one for one in chart(BORDER).marks}
    assert (line.x1, line.x2) == (marks[Decimal(150000)].x, marks[Decimal(130000)].x)


def test_a_revised_value_is_joined_to_the_one_published_since() -> None:
    first = figure("3", article=None, noted=Observation(vintage=date(2022, 2, 1)))
    revised = figure(
        "4",
        article=None,
        noted=Observation(ObservationStatus.REVISED, vintage=date(2022, 5, 1)),
    )
    shown = chart([first, revised])
    assert len(shown.corrections) == 1
    assert [one.point.state.is_hollow for one in shown.marks] == [True, False]


def test_the_band_is_where_several_sources_lie_from_their_first_day_on() -> None:
    together = Together(consensus("100000", "127000", "130000"), date(2022, 1, 5))
    shown = chart(BORDER, together)
    assert shown.band is not None
    assert 40 < shown.band.x < 60
    assert "lie between 100,000 and 130,000 troops" in shown.description
    assert chart(BORDER, Together(consensus("5", "5", "5", 1), None)).band is None
    undated = chart(BORDER, Together(consensus("100000", "1", "130000"), None)).band
    assert undated is not None
    assert undated.x == 0


def test_a_logarithmic_scale_is_refused_in_words_where_a_value_is_nothing() -> None:
    assert chart(BORDER, is_log=True).is_log
    shown = chart([*BORDER, figure("0", "2022-02-17")], is_log=True)
    assert not shown.is_log
    assert shown.left_out == (
        "A logarithmic scale has no place for 0 or less, so the scale is linear.",
    )


def test_an_interval_that_reaches_to_nothing_is_an_arrow_on_a_logarithmic_scale() -> None:
    (mark,) = chart([figure(("0", "12"), step=Decimal(1))], is_log=True).marks
    assert mark.whisker is not None
    assert mark.whisker.is_open_below


def test_what_is_not_on_the_chart_is_said() -> None:
    shown = chart([figure("1"), figure("2", None), figure("3", unit=EURO), figure("4", unit=EURO)])
    assert shown.left_out == (
        "1 figure is of no known day: only the table has that.",
        "2 figures are in a unit that does not convert into troops.",
    )


def test_another_unit_of_the_dimension_converts_all() -> None:
    figures = [figure("10", unit=KILOMETRE), figure("10", "2022-01-29", unit=MILE)]
    shown = chart(figures, view=viewing(MILE))
    assert shown.unit == "miles"
    assert [one.point.value for one in shown.marks][1] == 10
    assert "Lowest: 6.214 miles" in shown.description


def test_thousands_are_thinned_and_drawn_small() -> None:
    start = date(2015, 1, 1)
    figures = [
        figure(str(100 + place % 50), (start + timedelta(days=place)).isoformat())
        for place in range(2_000)
    ]
    shown = chart(figures)
    assert CROWD < len(shown.marks) <= 400
    assert shown.is_crowded
    assert "2,000 figures of 1 source" in shown.description
    assert shown.left_out[0].startswith("Of 2,000 figures the chart has ")
    assert not drawing(shown).findall(f".//{SVG}g/{SVG}title")


def test_a_long_stretch_leaves_the_days_of_the_figures_their_room() -> None:
    figures = [
        figure("5", "2022-01-28", since="2001-01-28"),
        figure("6", "2022-02-28"),
    ]
    shown = chart(figures)
    assert shown.marks[0].start == 1
    assert shown.marks[1].x - shown.marks[0].x > 5
    early = figure("5", "0001-01-20", since="0001-01-01")
    assert chart([early]).marks[0].start == 1


@pytest.mark.parametrize(
    "figures",
    [
        [figure("5")],
        [figure("5"), figure("5", "2022-02-01")],
        [figure("5"), figure("9")],
        [figure("0")],
        [figure("-40"), figure("12", "2022-02-01")],
        [figure("1" + "0" * 29), figure("3", "2022-02-01")],
        [figure("0.00000001", step=Decimal("1e-8"))],
        [figure("5", bound=Bound.MORE_THAN), figure("7", bound=Bound.LESS_THAN)],
        [figure(("5", "900"))],
    ],
)
def test_odd_charts_are_sound(figures: list[Figure]) -> None:
    shown = chart(figures)
    lies_within(shown)
    svg = drawing(shown)
    assert svg.get("role") == "img"
    ids = {one.get("id") for one in svg.iter() if one.get("id")}
    assert set(svg.get("aria-labelledby", "").split()) == ids


def test_the_drawing_says_in_words_what_it_shows() -> None:
    together = Together(consensus("100000", "127000", "130000"), date(2022, 1, 5))
    svg = drawing(chart(BORDER, together))
    title, description = svg.findall(f"./{SVG}title")[0], svg.find(f"./{SVG}desc")
    assert title.text == "troop · Norland, troops"
    assert description is not None
    assert "Highest: 175,000 troops by Capital Courier on 2022-03-15" in (description.text or "")
    said = words(svg)
    assert "A Meridian Wire" in said
    assert "130,000 on 2022-02-01" in said
    assert "median 127,000" in said
    assert "50,000" in said
    assert "2022-01" in said
    assert "127,000" not in said
    assert len(svg.findall(f".//{SVG}g[@class='marks']/{SVG}g")) == len(BORDER)


def test_the_drawing_has_places_as_attributes_and_its_look_from_the_style() -> None:
    svg = drawing(chart(BORDER))
    names = {name for one in svg.iter() for name in one.attrib}
    assert "style" not in names
    assert not {"fill", "stroke", "font-size"} & names
    assert svg.get("width") == "100%"


def test_hostile_names_are_text_in_the_drawing() -> None:
    svg = drawing(chart([figure("1", source=HOSTILE), figure("2", source="Bay Tribune")]))
    assert svg.findall(f".//{SVG}script") == []
    assert any(one.startswith("A") and "<script>" in one for one in words(svg))


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.decimals(-(10**12), 10**12, places=2),
            st.dates(),
            st.sampled_from("abcdefghijk"),
            st.sampled_from(list(Bound)),
            st.sampled_from(list(Status)),
        ),
        min_size=1,
        max_size=30,
    ),
    st.sampled_from(["linear", "log"]),
)
def test_every_mark_lies_within_the_chart(
    said: list[tuple[Decimal, date, str, Bound, Status]], scale: str
) -> None:
    figures = [
        figure(
            str(value),
            day.isoformat(),
            source,
            bound=bound,
            status=status,
            step=Decimal("0.01"),
            id=f"fig_{place}",
        )
        for place, (value, day, source, bound, status) in enumerate(said)
    ]
    lies_within(chart(figures, is_log=scale == "log"))


def lies_within(shown: Timeline) -> None:
    """Every place is on the drawing."""
    for mark in shown.marks:
        assert 0 <= mark.x <= 100
        assert TOP <= mark.y <= BOTTOM
        if mark.whisker:
            assert TOP - ARROW <= mark.whisker.top < mark.whisker.bottom <= BOTTOM + ARROW
        if mark.start is not None:
            assert 0 <= mark.start <= mark.x
    for note in shown.notes:
        assert 0 < note.y <= BOTTOM
    for row in shown.lanes:
        assert row.y < shown.height
    assert all(0 <= rule.at <= 100 for rule in shown.days)
    assert all(TOP <= rule.at <= BOTTOM for rule in shown.values)
