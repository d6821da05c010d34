"""A series at the desk: its time line, its figures, and what persons decide about it."""

import csv
import io
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode, urlsplit

import httpx
import pytest

from app.domain import Bound, Figure, NewFigure, Observation, ObservationStatus, SeriesFacets
from app.services.figures import add_figures
from app.wiring import House
from tests.integration.browsers import ADA, BO, CY, with_people
from tests.integration.conftest import NOW
from tests.integration.pages import OWN, Ask, asking, is_sound, tree

HOSTILE = '"><script>alert(1)</script>\u202e&amp;=1+1'
BORDER = SeriesFacets(item="troop", subject="Norland", place="border")
FRONTIER = SeriesFacets(item="troop", subject="Norland", place="frontier")
WALL = SeriesFacets(item="wall", place="Sandmouth")

Add = Callable[..., Figure]


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(house)


@pytest.fixture
def post(ask: Ask) -> Ask:
    """Presses a button of the page, as a browser does."""

    def posted(path: str, **fields: Any) -> httpx.Response:
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        body = urlencode(fields, doseq=True).encode()
        return ask("POST", path, content=body, headers={**form, **OWN})

    return posted


@pytest.fixture
def add(house: House) -> Add:
    """Hands a figure in."""

    def added(
        value: str,
        day: str = "2022-01-28",
        source: str = "Meridian Wire",
        facets: SeriesFacets = BORDER,
        **said: Any,
    ) -> Figure:
        fields = {"bound": Bound.EXACT, "unit": "troop", "as_of": date.fromisoformat(day), **said}
        low = None if fields["bound"] is Bound.AT_MOST else Decimal(value)
        high = None if fields["bound"] is Bound.MORE_THAN else Decimal(value)
        new = NewFigure(series=facets, low=low, high=high, source=source, **fields)
        (figure,) = add_figures(house.store, house.engine, [new], NOW)
        return figure

    return added


@pytest.fixture
def border(add: Add) -> str:
    """The address of a series that three outlets and a forecast speak of."""
    add("90000", "2021-11-01", quote="Some 90,000 troops stand at the border.")
    add("94000", "2021-12-03", "Capital Courier")
    add("100000", "2022-01-05", "Eastern Dispatch", bound=Bound.MORE_THAN)
    figure = add("130000", "2022-02-01", url="https://wire.example/1?a=1&b=2")
    forecast = Observation(ObservationStatus.FORECAST)
    add("175000", "2022-03-15", "Capital Courier", observation=forecast)
    return f"/desk/series/{figure.series_id}"


def words(response: httpx.Response) -> str:
    return " ".join(tree(response).text_content().split())


def tag_in(response: httpx.Response) -> str:
    (tag,) = set(tree(response).xpath("//input[@name='tag']/@value"))
    return str(tag)


def rows(response: httpx.Response) -> list[str]:
    found = tree(response).xpath("//table[contains(@class, 'of-series')]/tbody/tr")
    return [" ".join(row.text_content().split()) for row in found]


def led_to(response: httpx.Response) -> str:
    assert response.status_code == 303, response.text
    location = response.headers["location"]
    assert not urlsplit(location).netloc
    return str(location)


def done(ask: Ask, response: httpx.Response) -> str:
    """What the page says that the answer leads to."""
    page = ask("GET", led_to(response))
    is_sound(page)
    return str(tree(page).xpath("string(//*[@role='status'])"))


def refused(response: httpx.Response, status: int) -> str:
    assert response.status_code == status, response.text
    is_sound(response)
    return str(tree(response).xpath("string(//*[@role='alert'])"))


# the list


def test_an_empty_list_says_what_to_do(ask: Ask) -> None:
    response = ask("GET", "/desk/series")
    is_sound(response)
    assert "plumbline figures import --starter" in words(response)


def test_series_are_listed_by_name_and_found_by_their_words(
    ask: Ask, add: Add, border: str
) -> None:
    add("120", facets=WALL, unit="kilometre")
    response = ask("GET", "/desk/series")
    is_sound(response)
    links = tree(response).xpath("//tbody//a")
    assert [one.text_content() for one in links] == ["troop · Norland · border", "wall · Sandmouth"]
    assert links[0].get("href") == border
    assert "Figures that count" in words(response)
    found = ask("GET", "/desk/series?q=sandmouth+wall")
    assert [one.text_content() for one in tree(found).xpath("//tbody//a")] == ["wall · Sandmouth"]
    nothing = ask("GET", "/desk/series?q=bridge")
    is_sound(nothing)
    assert "No series has all of these words" in words(nothing)


def test_the_list_goes_on_behind_its_page_and_for_programs(ask: Ask, add: Add, border: str) -> None:
    add("120", facets=WALL, unit="kilometre")
    response = ask("GET", "/desk/series?limit=1")
    (following,) = tree(response).xpath("//a[@rel='next']/@href")
    second = ask("GET", following)
    assert [one.text_content() for one in tree(second).xpath("//tbody//a")] == ["wall · Sandmouth"]
    (first,) = tree(second).xpath("//nav[@class='pages']/a/@href")
    assert first == "/desk/series?limit=1"
    (twin,) = tree(response).xpath("//p[@class='facts']/a/@href")
    known = ask("GET", twin).json()
    assert [one["label"] for one in known["items"]] == ["troop · Norland · border"]
    assert known["items"][0]["figures"] == 5
    assert known["items"][0]["latest"] == "2022-03-15"
    assert known["next_cursor"]


# what is shown


def test_a_series_is_shown_on_its_time_line_and_as_a_table(ask: Ask, border: str) -> None:
    response = ask("GET", border)
    is_sound(response)
    page = tree(response)
    assert page.xpath("string(//h1)") == "troop · Norland · border"
    (chart,) = page.xpath("//svg[contains(@class, 'timeline')]")
    title, described = (page.get_element_by_id(one) for one in chart.get("aria-labelledby").split())
    assert title.text == "troop · Norland · border, troops"
    assert described.text.startswith(
        "5 figures of 3 sources. First: 90,000 troops by Meridian Wire"
    )
    assert "lie between 94,000 and 130,000 troops; their median is 100,000." in described.text
    assert "lie between 94,000 and 130,000 troops" in page.xpath("string(//p[@class='lead'])")
    table = rows(response)
    assert len(table) == 5
    assert "2022-03-15" in table[0]
    assert "forecast" in table[0]
    assert "more than 100,000 troopsabove 100,000 troops Eastern Dispatch" in table[2]
    assert page.xpath("//q/b/text()") == ["90,000 troops"]
    (link,) = page.xpath("//a[contains(@rel, 'nofollow')]")
    assert link.get("href") == "https://wire.example/1?a=1&b=2"


def test_the_scale_and_the_unit_stand_in_the_address(ask: Ask, add: Add) -> None:
    figure = add("120", facets=WALL, unit="kilometre")
    add("80", "2022-02-01", "Bay Tribune", facets=WALL, unit="mile")
    address = f"/desk/series/{figure.series_id}"
    links = {
        one.text_content(): one.get("href")
        for one in tree(ask("GET", address)).xpath("//ul[@class='switches']//a")
    }
    assert links["Logarithmic scale"] == f"{address}?scale=log"
    assert "In kilometres" in links
    assert "In metres" not in links
    response = ask("GET", links["In kilometres"])
    is_sound(response)
    assert tree(response).xpath("string(//p[@class='axis'])") == "kilometres"
    assert "between 120 and 128.7 kilometres" in words(response)
    both = ask("GET", f"{address}?unit=kilometre&scale=log")
    assert tree(both).xpath("string(//p[@class='axis'])") == "kilometres, logarithmic scale"
    assert f"{address}?unit=kilometre" in tree(both).xpath("//ul[@class='switches']//a/@href")


def test_a_unit_that_the_figures_cannot_be_said_in_is_refused_with_those_they_can(
    ask: Ask, border: str
) -> None:
    response = ask("GET", f"{border}?unit=EUR")
    assert "cannot be said in that unit: troop" in refused(response, 422)


def test_money_of_two_currencies_is_shown_one_at_a_time(ask: Ask, add: Add) -> None:
    aid = SeriesFacets(item="military aid", place="Southland")
    add("650", facets=aid, unit="USD")
    figure = add("700", "2022-02-01", facets=aid, unit="EUR")
    response = ask("GET", f"/desk/series/{figure.series_id}")
    assert "1 figure is in a unit that does not convert into EUR." in words(response)
    assert "In USD" in [one.text_content() for one in tree(response).xpath("//ul//a")]


def test_a_logarithmic_scale_without_a_place_for_nothing_is_refused_in_a_sentence(
    ask: Ask, add: Add, border: str
) -> None:
    add("0", "2022-02-10")
    response = ask("GET", f"{border}?scale=log")
    assert response.status_code == 200
    assert "A logarithmic scale has no place for 0 or less" in words(response)


def test_further_figures_stand_on_further_pages(house: House, ask: Ask) -> None:
    start = date(2021, 1, 1)
    new = [
        NewFigure(
            series=BORDER,
            low=Decimal(1_000 + place),
            high=Decimal(1_000 + place),
            unit="troop",
            source="Meridian Wire",
            as_of=start + timedelta(days=place),
        )
        for place in range(80)
    ]
    figures = add_figures(house.store, house.engine, new, NOW)
    response = ask("GET", f"/desk/series/{figures[0].series_id}")
    is_sound(response)
    assert len(rows(response)) == 50
    (following,) = tree(response).xpath("//a[@rel='next']/@href")
    second = ask("GET", following)
    is_sound(second)
    assert len(rows(second)) == 30
    assert "2021-01-01" in rows(second)[-1]
    assert 'class="timeline crowded"' in response.text


def test_the_document_has_what_the_interface_gives_and_what_the_page_adds(
    ask: Ask, border: str
) -> None:
    known = ask("GET", f"{border}.json").json()
    whole = ask("GET", border.removeprefix("/desk")).json()
    assert {name: known[name] for name in whole} == whole
    assert known["unit"] == "troop"
    assert known["together"]["since"] == "2021-12-03"
    assert known["rows"][0]["state"] == "forecast"
    assert known["described"].startswith("5 figures of 3 sources.")
    assert known["tag"]
    assert ask("GET", "/desk/series/ser_none.json").status_code == 404


def test_the_table_for_a_spreadsheet_runs_nothing(ask: Ask, add: Add) -> None:
    figure = add("5", source="=HYPERLINK(1)")
    response = ask("GET", f"/desk/series/{figure.series_id}.csv")
    assert response.headers["content-type"].startswith("text/csv")
    assert response.headers["content-disposition"].startswith("attachment")
    (row,) = csv.DictReader(io.StringIO(response.text))
    assert row["source"] == "'=HYPERLINK(1)"


def test_an_unknown_series_is_a_page(ask: Ask) -> None:
    assert "no series with id" in refused(ask("GET", "/desk/series/ser_none"), 404)


def test_hostile_texts_are_text_on_every_page(ask: Ask, add: Add, post: Ask) -> None:
    facets = SeriesFacets(item="troop", subject=HOSTILE, place="border")
    figure = add(
        "5", source=HOSTILE, facets=facets, quote=f"{HOSTILE} 5 troops", attribution=HOSTILE
    )
    address = f"/desk/series/{figure.series_id}"
    other = add("6", facets=BORDER)
    post(f"{address}/pin", figure=figure.id, reason=HOSTILE, tag=tag_in(ask("GET", address)))
    for path in (
        "/desk/series",
        f"{address}?figure={figure.id}&with=troop",
        f"/desk/series/{other.series_id}?with=troop",
        f"/desk/series?{urlencode({'q': HOSTILE})}",
    ):
        response = ask("GET", path)
        assert response.status_code == 200
        is_sound(response)
        assert "<script>alert" not in response.text
        assert "\u202e" not in tree(response).text_content()
    stale = post(f"{address}/unpin", figure=figure.id, reason=HOSTILE, tag="0.0123456789ab")
    assert "<script>alert" not in stale.text
    refused(stale, 412)


# decisions


def test_a_series_is_another_one_by_choice(ask: Ask, post: Ask, add: Add, border: str) -> None:
    other = add("80000", facets=FRONTIER).series_id
    add("120", facets=WALL, unit="kilometre")
    page = ask("GET", f"{border}?with=norland#merge")
    is_sound(page)
    assert tree(page).xpath("//input[@name='into']/@value") == [other]
    answer = post(f"{border}/merge", into=other, pasted="", reason="one line", tag=tag_in(page))
    assert done(ask, answer) == "It is the other series from now on."
    merged = ask("GET", border)
    is_sound(merged)
    (link,) = tree(merged).xpath("//p[@class='notice']/a/@href")
    assert link == f"/desk/series/{other}"
    assert len(rows(ask("GET", link))) == 6
    assert "Reason: one line" in words(merged)
    assert tree(merged).xpath("//section[@id='merge']") == []


def test_a_pasted_id_wins_and_a_wrong_one_is_said(
    ask: Ask, post: Ask, add: Add, border: str
) -> None:
    wall = add("120", facets=WALL, unit="kilometre").series_id
    other = add("80000", facets=FRONTIER).series_id
    tag = tag_in(ask("GET", border))
    none = post(f"{border}/merge", reason="one", tag=tag)
    assert "choose the other series, or paste its id" in refused(none, 422)
    unknown = post(f"{border}/merge", pasted="ser_none", reason="one", tag=tag)
    assert "It is not the other series: no series with id" in refused(unknown, 422)
    assert tree(unknown).xpath("string(//input[@id='merge-pasted']/@value)") == "ser_none"
    assert tree(unknown).xpath("string(//input[@id='merge-reason']/@value)") == "one"
    alike = post(f"{border}/merge", pasted=wall, tag=tag)
    assert "measured in another way" in refused(alike, 422)
    assert "from now on" in done(ask, post(f"{border}/merge", pasted=other, into=wall, tag=tag))


def test_two_series_are_kept_apart(ask: Ask, post: Ask, add: Add, border: str) -> None:
    other = add("80000", facets=FRONTIER).series_id
    answer = post(f"{border}/apart", into=other, pasted="", tag=tag_in(ask("GET", border)))
    assert done(ask, answer) == "The two are kept apart from now on."
    assert "is not" in words(ask("GET", border))


def test_ticked_figures_are_split_off(ask: Ask, post: Ask, border: str) -> None:
    page = ask("GET", border)
    ticks = tree(page).xpath("//input[@type='checkbox']")
    assert {one.get("form") for one in ticks} == {"split-form"}
    chosen = [one.get("value") for one in ticks[:2]]
    same = post(f"{border}/split", figures=chosen, place="", tag=tag_in(page))
    assert "these are the facets that the series has" in refused(same, 422)
    assert tree(same).xpath("//input[@type='checkbox'][@checked]/@value") == chosen
    none = post(f"{border}/split", place="coast", tag=tag_in(page))
    assert "name the figures that belong elsewhere" in refused(none, 422)
    assert tree(none).xpath("string(//input[@id='split-place']/@value)") == "coast"
    answer = post(f"{border}/split", figures=chosen, place="coast", tag=tag_in(page))
    assert done(ask, answer) == "The figures are of the other series from now on."
    assert len(rows(ask("GET", border))) == 3


def test_a_figure_is_made_the_reference_and_is_so_no_more(ask: Ask, post: Ask, border: str) -> None:
    (link, *_) = tree(ask("GET", border)).xpath("//a[contains(@aria-label, '130,000')]/@href")
    page = ask("GET", link)
    is_sound(page)
    figure = str(tree(page).xpath("string(//section[@id='figure']//input[@name='figure']/@value)"))
    answer = post(f"{border}/pin", figure=figure, reason="seen", tag=tag_in(page))
    assert done(ask, answer) == "The figure is the reference from now on."
    pinned = ask("GET", link)
    assert "the reference" in next(row for row in rows(pinned) if "130,000" in row)
    (action,) = tree(pinned).xpath("//section[@id='figure']//button[1]/@formaction")
    assert action == f"{border}/unpin"
    answer = post(action, figure=figure, reason="", tag=tag_in(pinned))
    assert done(ask, answer) == "The series has no reference any more."
    again = post(f"{border}/unpin", figure=figure, tag=tag_in(ask("GET", border)))
    assert "nothing is pinned" in refused(again, 409)


def test_a_figure_is_retracted_for_a_reason_and_taken_back(
    ask: Ask, post: Ask, border: str
) -> None:
    page = ask("GET", border)
    figure = tree(page).xpath("//tr[contains(., '130,000')]/@id")[0]
    without = post(f"{border}/retract", figure=figure, tag=tag_in(page))
    assert "say why the figure is wrong" in refused(without, 422)
    (wrong,) = tree(without).xpath("//*[@aria-invalid]/@id")
    assert wrong == "figure-reason"
    answer = post(f"{border}/retract", figure=figure, reason="a slip", tag=tag_in(page))
    assert "compared with nothing" in done(ask, answer)
    assert len(rows(ask("GET", border))) == 4
    with_it = ask("GET", f"{border}?retracted=show")
    assert "retracted" in next(row for row in rows(with_it) if "130,000" in row)
    (undo,) = tree(with_it).xpath("//button[@data-key='u']/ancestor::form")
    number = undo.xpath("string(.//input[@name='number']/@value)")
    answer = post(undo.get("action"), number=number, tag=tag_in(with_it))
    assert done(ask, answer) == "The decision is taken back."
    after = ask("GET", border)
    assert len(rows(after)) == 5
    assert tree(after).xpath("//button[@data-key='u']") == []
    again = post(f"{border}/undo", number=number, tag=tag_in(after))
    assert "took it back already" in refused(again, 409)


def test_a_series_that_lost_all_its_figures_says_so(ask: Ask, post: Ask, add: Add) -> None:
    figure = add("120", facets=WALL, unit="kilometre")
    address = f"/desk/series/{figure.series_id}"
    tag = tag_in(ask("GET", address))
    led_to(post(f"{address}/retract", figure=figure.id, reason="a slip", tag=tag))
    retracted = ask("GET", address)
    is_sound(retracted)
    assert "Every figure of this series was retracted." in words(retracted)
    assert "No current figures" not in words(retracted)
    tag = tag_in(retracted)
    led_to(post(f"{address}/split", figures=[figure.id], place="Norland", tag=tag))
    empty = ask("GET", address)
    is_sound(empty)
    assert "No figure of this series is on file any more." in words(empty)
    assert tree(empty).xpath("//svg[contains(@class, 'timeline')]") == []
    assert ask("GET", f"{address}.json").json()["unit"] is None


@pytest.mark.parametrize("number", ["0", "99", "one", "9" * 30, "²"])
def test_a_decision_that_is_none_is_not_taken_back(
    ask: Ask, post: Ask, border: str, number: str
) -> None:
    answer = post(f"{border}/undo", number=number, tag=tag_in(ask("GET", border)))
    assert "no decision with id" in refused(answer, 404)


def test_a_figure_of_another_series_is_not_decided_about_here(
    ask: Ask, post: Ask, add: Add, border: str
) -> None:
    stray = add("120", facets=WALL, unit="kilometre")
    assert "is no figure of this series" in refused(ask("GET", f"{border}?figure={stray.id}"), 422)
    tag = tag_in(ask("GET", border))
    answer = post(f"{border}/retract", figure=stray.id, reason="a slip", tag=tag)
    assert "is no figure of this series" in refused(answer, 422)


def test_who_was_slower_sees_both_and_decides_all_the_same(
    ask: Ask, post: Ask, add: Add, border: str
) -> None:
    other = add("80000", facets=FRONTIER).series_id
    page = ask("GET", border)
    ticks = tree(page).xpath("//input[@type='checkbox']/@value")[:2]
    stale = tag_in(page)
    led_to(post(f"{border}/apart", into=other, reason="two lines", tag=stale))
    answer = post(f"{border}/split", figures=ticks, place="coast", reason="the coast", tag=stale)
    assert "somebody decided about it. Nothing of yours was recorded." in refused(answer, 412)
    assert "two lines" in words(answer)
    assert len(rows(ask("GET", border))) == 5
    (form,) = tree(answer).xpath("//main//form")
    kept = [(one.get("name"), one.get("value")) for one in form.xpath(".//input")]
    assert [value for name, value in kept if name == "figures"] == ticks
    headers = {"Content-Type": "application/x-www-form-urlencoded", **OWN}
    again = ask("POST", form.get("action"), content=urlencode(kept).encode(), headers=headers)
    assert "other series" in done(ask, again)


def test_a_figure_that_came_in_meanwhile_is_said_too(
    ask: Ask, post: Ask, add: Add, border: str
) -> None:
    other = add("80000", facets=FRONTIER).series_id
    stale = tag_in(ask("GET", border))
    add("131000", "2022-02-02")
    answer = post(f"{border}/merge", into=other, tag=stale)
    assert "its figures changed" in refused(answer, 412)


@pytest.mark.parametrize("tag", ["", "now", "1.2"])
def test_a_form_without_the_state_that_was_seen_changes_nothing(
    ask: Ask, post: Ask, add: Add, border: str, tag: str
) -> None:
    other = add("80000", facets=FRONTIER).series_id
    refused(post(f"{border}/merge", into=other, tag=tag), 422)
    assert ask("GET", f"{border}.json").json()["decisions"] == []


def test_who_signed_in_is_who_decided_and_a_reader_decides_nothing(
    house: House, add: Add, border: str
) -> None:
    other = add("80000", facets=FRONTIER).series_id
    desk = with_people(house, ADA, BO, CY)
    editor, reader = desk.signed_in(BO), desk.signed_in(CY)
    page = editor.get(border)
    fields = {"into": other, "tag": tag_in(page)}
    assert reader.post(f"{border}/merge", fields).status_code == 403
    seen = reader.get(border)
    assert tree(seen).xpath("//main//form | //main//input") == []
    assert editor.post(f"{border}/merge", fields).status_code == 303
    assert editor.get(f"{border}.json").json()["decisions"][0]["who"] == "Bo"
    assert desk.browser().get(border).status_code in (303, 403)
