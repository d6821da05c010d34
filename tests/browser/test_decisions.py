"""A person decides about a claim, in a browser with scripts and in one without: the same way."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, StorageState, expect

from tests.browser.people import EDITOR, OTHER, READER, session_of
from tests.browser.serving import Desk
from tests.browser.watching import Opened, Watch

FORBIDDEN, CHANGED, INVALID = 403, 412, 422

Seated = Callable[[str], Page]

POST = """(main, action) => {
  const form = Object.assign(document.createElement("form"), {method: "post", action});
  form.append(Object.assign(document.createElement("input"), {name: "kind", value: "accept"}));
  main.append(form);
  form.submit();
}"""
"""A form that the page does not have, on a page of the desk."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of an article on record: where its page is, and the sentence it stands in."""

    path: str
    sentence: str
    port: str


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    on: bool = request.param
    return on


@pytest.fixture(scope="module")
def sessions(full: Desk) -> dict[str, StorageState]:
    return {name: session_of(full, name) for name in (EDITOR, OTHER, READER)}


@pytest.fixture
def seated(
    full: Desk, sessions: dict[str, StorageState], opened: Opened, *, scripts: bool
) -> Seated:
    """Opens a page for a person, in a browser of their own."""

    def seat(name: str) -> Page:
        context = opened(
            base_url=full.address, storage_state=sessions[name], java_script_enabled=scripts
        )
        return context.new_page()

    return seat


@pytest.fixture
def page(seated: Seated) -> Page:
    return seated(EDITOR)


def hand_in(desk: Desk, sentence: str, source: str, day: int) -> str:
    """The page of the one claim of that article."""
    body = {"text": sentence, "source": source, "published": f"2026-11-{day:02}"}
    report = desk.client.post("/check", json=body).raise_for_status().json()
    (claim,) = report["claims"]
    return f"/desk/articles/{report['article']['id']}/claims/{claim['id']}"


@pytest.fixture
def claim(full: Desk, request: pytest.FixtureRequest) -> Claim:
    """Of the second article about something, which says another number than the first.

    Each test has a port of its own, so that none sees what another decided.
    """
    digest = hashlib.sha256(request.node.name.encode()).digest()
    port = "".join(chr(ord("a") + byte % 26) for byte in digest[:8]).capitalize()
    hand_in(full, f"The port of {port} has 400 cranes.", "Meridian Wire", 2)
    sentence = f"The port of {port} has 520 cranes."
    return Claim(hand_in(full, sentence, "Harbour Post", 2), sentence, port)


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def override(page: Page, verdict: str, reason: str) -> None:
    """Fills in the form of the page, and sends it."""
    page.get_by_label("It is").select_option(verdict)
    page.get_by_label("because", exact=True).fill(reason)
    page.get_by_role("button", name="Override").click()


def test_a_verdict_is_accepted_and_taken_back(page: Page, claim: Claim) -> None:
    page.goto(claim.path)
    expect(heading(page)).to_contain_text("conflicts")
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_role("status")).to_contain_text("Accepted")
    expect(page.locator(".decided")).to_contain_text(f"accepted by {EDITOR}")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status")).to_contain_text("Taken back")
    expect(page.locator(".decided")).to_have_count(0)
    history = page.locator("#history li")
    expect(history).to_have_count(2)  # what was decided stays on record
    expect(history.first).to_contain_text(f"{EDITOR}: undo")


def test_an_override_is_shown_and_holds_for_the_next_article(
    full: Desk, page: Page, claim: Claim
) -> None:
    page.goto(claim.path)
    override(page, "superseded", "The port counted anew in autumn.")
    expect(heading(page)).to_contain_text("superseded")
    expect(page.locator(".decided")).to_contain_text(f"by {EDITOR}")
    expect(page.locator(".decided")).to_contain_text("The port counted anew in autumn.")
    page.goto(hand_in(full, claim.sentence, "Northern Ledger", 3))
    expect(heading(page)).to_contain_text("superseded")
    expect(page.locator(".decided")).to_contain_text(f"by {EDITOR} in another article")
    expect(page.locator(".decided")).to_contain_text("The port counted anew in autumn.")
    page.get_by_role("link", name="that claim").click()
    expect(page).to_have_url(f"{full.address}{claim.path}")


def test_no_reason_no_override(page: Page, watch: Watch, claim: Claim, *, scripts: bool) -> None:
    watch.expected.add(INVALID)
    page.goto(claim.path)
    reason = page.get_by_label("because", exact=True)
    if scripts:  # takes away what keeps the browser itself from sending it
        reason.evaluate("one => one.removeAttribute('required')")
    override(page, "superseded", "" if scripts else " ")
    expect(page.get_by_role("alert")).to_contain_text("Nothing was decided")
    expect(reason).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("It is")).to_have_value("superseded")


def test_a_number_is_dismissed_as_no_claim(page: Page, claim: Claim) -> None:
    page.goto(claim.path)
    page.get_by_label("The number asserts nothing").fill("It is the name of a ship.")
    page.get_by_role("button", name="Dismiss").click()
    expect(page.get_by_role("status")).to_contain_text("the number is no claim")
    expect(page.locator(".decided")).to_contain_text("It is the name of a ship.")


def test_a_claim_is_noted_and_assigned(page: Page, claim: Claim) -> None:
    page.goto(claim.path)
    page.get_by_label("For the desk alone").fill("Ask the port.")
    page.get_by_role("button", name="Keep the note").click()
    expect(page.locator("#history")).to_contain_text("Ask the port.")
    page.get_by_role("button", name="Assign to me").click()
    expect(page.locator("#assign")).to_contain_text(EDITOR)


def test_who_comes_second_sees_both_and_may_go_on(
    seated: Seated, watch: Watch, claim: Claim
) -> None:
    watch.expected.add(CHANGED)
    page, other = seated(EDITOR), seated(OTHER)
    page.goto(claim.path)
    other.goto(claim.path)
    override(other, "drifts", "Forty of them are being built.")
    expect(heading(other)).to_contain_text("drifts")

    override(page, "superseded", "The port counted anew in autumn.")
    expect(heading(page)).to_have_text("Somebody was faster")
    for told in (OTHER, "Forty of them are being built.", "The port counted anew in autumn."):
        expect(page.get_by_role("main")).to_contain_text(told)
    other.reload()
    expect(heading(other)).to_contain_text("drifts")

    page.get_by_role("button", name="all the same").click()
    expect(heading(page)).to_contain_text("superseded")
    expect(page.locator(".decided")).to_contain_text(EDITOR)
    expect(page.locator("#history")).to_contain_text("Forty of them are being built.")


def test_a_reader_looks_and_decides_nothing(seated: Seated, watch: Watch, claim: Claim) -> None:
    watch.expected.add(FORBIDDEN)
    reader = seated(READER)
    reader.goto(claim.path)
    expect(heading(reader)).to_contain_text("conflicts")
    expect(reader.locator("main form")).to_have_count(0)
    reader.locator("main").evaluate(POST, f"{claim.path}/decide")
    expect(heading(reader)).to_contain_text("Forbidden")
    reader.goto(claim.path)
    expect(reader.locator("#history li")).to_have_count(0)
