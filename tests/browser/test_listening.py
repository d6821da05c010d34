"""Pages that are open are told what comes in, and stay where their reader is."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.serving import ROOT, Desk, serving
from tests.browser.watching import Opened

PATIENCE = 30_000  # milliseconds: the machine may be busy with other tests
FIGURES = ROOT / "tests" / "reference" / "world-bank.csv"
HIDE = """hidden => {
    Object.defineProperty(document, "hidden", { value: Boolean(hidden), configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
}"""
FOCUSED = "document.activeElement.getAttribute('href')"


@pytest.fixture
def page(bare: Desk, opened: Opened) -> Page:
    return opened(base_url=bare.address).new_page()


def hand_in(desk: Desk, text: str, source: str = "Harbour Post") -> None:
    body = {"text": text, "source": source, "published": "2026-11-20"}
    assert desk.client.post("/check", json=body).status_code == 200


def open_page(page: Page, path: str) -> None:
    """Opens it and waits until it listens."""
    page.goto(path)
    expect(page.locator("html[data-listening]")).to_have_count(1, timeout=PATIENCE)


def test_the_start_page_shows_a_new_report_and_leaves_the_focus_where_it_was(
    bare: Desk, page: Page
) -> None:
    hand_in(bare, "Norland has 8,500 soldiers in Elmland.")
    hand_in(bare, "Norland has 85,000 soldiers in Elmland.", "Meridian Wire")
    open_page(page, "/")
    page.keyboard.press("j")
    held = page.evaluate(FOCUSED)
    assert held
    hand_in(bare, "Norland has 9,000,000 soldiers in Elmland.", "Northern Ledger")
    expect(page.locator("#news-status")).to_have_text("1 new report", timeout=PATIENCE)
    expect(page.locator("#news")).to_contain_text("9,000,000 soldiers", timeout=PATIENCE)
    expect(page.locator("[data-row].at")).to_have_count(1)
    assert page.evaluate(FOCUSED) == held


def test_a_report_that_came_in_before_the_page_listened_is_shown(bare: Desk, page: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/desk/events", hold)  # the page is made, and cannot listen yet
    page.goto("/")
    hand_in(bare, "The jetty at Dune is 310 metres long.")
    hand_in(bare, "The jetty at Dune is 31 metres long.", "Meridian Wire")
    while bare.client.get("/desk/work.json").json()["waiting"]["rejudgings"]:
        pass  # once all is judged again, nothing more happens that the page could be told
    expect(page.locator("#news")).not_to_contain_text("31 metres")
    held[0].continue_()
    expect(page.locator("#news")).to_contain_text("31 metres", timeout=PATIENCE)


def test_focus_stays_though_it_moved_while_the_news_was_fetched(bare: Desk, page: Page) -> None:
    hand_in(bare, "The dam at Grove is 210 metres high.")
    hand_in(bare, "The dam at Grove is 21 metres high.", "Meridian Wire")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    open_page(page, "/")
    page.route("**/", hold)
    with page.expect_request("**/", timeout=PATIENCE):
        hand_in(bare, "The dam at Grove is 2.1 metres high.", "Northern Ledger")
    kept = page.locator("#news a[data-open]").last
    href = kept.get_attribute("href")
    kept.focus()
    for route in held:
        route.continue_()
    page.unroute("**/")
    expect(page.locator("#news")).to_contain_text("2.1 metres", timeout=PATIENCE)
    expect(page.locator(":focus")).to_have_attribute("href", str(href))


def test_other_pages_count_new_reports_beside_the_desk(bare: Desk, page: Page) -> None:
    open_page(page, "/desk/keys")
    desk = page.get_by_role("navigation", name="Desk").get_by_role("link", name="Desk")
    for count in (1, 2):
        hand_in(bare, f"The pier at Fjord {count} is {count}20 metres long.")
        expect(desk).to_have_text(f"Desk ({count} new)", timeout=PATIENCE)


def test_a_page_that_nobody_sees_does_not_listen_and_catches_up(bare: Desk, page: Page) -> None:
    open_page(page, "/desk/check")
    count = page.locator("header .count")
    hand_in(bare, "The canal at Heath is 14 kilometres long.")
    expect(count).to_have_text(" (1 new)", timeout=PATIENCE)
    page.evaluate(HIDE, "hidden")
    hand_in(bare, "The canal at Inlet is 15 kilometres long.")
    with page.expect_request(lambda one: "/desk/events?since=" in one.url, timeout=PATIENCE):
        page.evaluate(HIDE, "")
    expect(count).to_have_text(" (2 new)", timeout=PATIENCE)


def test_work_in_progress_follows_an_import(bare: Desk, page: Page, tmp_path: Path) -> None:
    open_page(page, "/desk/work")
    expect(page.locator("#work")).not_to_contain_text("quays.csv")
    file = tmp_path / "quays.csv"
    lines = FIGURES.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[:13]), encoding="utf-8")  # the rows that nothing is wrong with
    bare.run("figures", "import", str(file), "--preset", "world-bank")
    row = page.get_by_role("row").filter(has_text="quays.csv")
    expect(row).to_contain_text("finished", timeout=PATIENCE)


def test_a_desk_that_was_empty_fills_itself(opened: Opened, tmp_path: Path) -> None:
    with serving(tmp_path) as desk:
        page = opened(base_url=desk.address).new_page()
        open_page(page, "/")
        expect(page.locator("#news")).to_contain_text("No claim is on record yet")
        hand_in(desk, "The port of Elmstrand has 400 cranes.")
        hand_in(desk, "The port of Elmstrand has 520 cranes.", "Meridian Wire")
        expect(page.locator("#news")).to_contain_text("520 cranes", timeout=PATIENCE)
        page.close()


def test_work_in_progress_follows_a_backfill(bare: Desk, page: Page, tmp_path: Path) -> None:
    open_page(page, "/desk/work")
    archive = tmp_path / "2019.jsonl"
    text = "The mole at Ness is 410 metres long."
    archive.write_text(json.dumps({"text": text, "published": "2019-04-02"}), encoding="utf-8")
    bare.run("backfill", str(archive), "--processes", "1")
    row = page.get_by_role("row").filter(has_text="Backfill: 2019.jsonl")
    expect(row).to_contain_text("1 of 1 done", timeout=PATIENCE)
