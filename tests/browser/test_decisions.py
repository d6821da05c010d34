"""A person decides about a claim, in a browser with scripts and in one without: the same way."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import EDITOR, OTHER, READER
from tests.browser.serving import Desk
from tests.browser.stories import Claim, dispute, hand_in, heading, port_of
from tests.browser.watching import Seated, Watch

FORBIDDEN, CHANGED, INVALID = 403, 412, 422

POST = """(main, action) => {
  const form = Object.assign(document.createElement("form"), {method: "post", action});
  form.append(Object.assign(document.createElement("input"), {name: "kind", value: "accept"}));
  main.append(form);
  form.submit();
}"""
"""A form that the page does not have, on a page of the desk."""


@pytest.fixture
def page(seated: Seated) -> Page:
    return seated(EDITOR)


@pytest.fixture
def claim(full: Desk, request: pytest.FixtureRequest) -> Claim:
    return dispute(full, port_of(request.node.name))


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
    expect(page.locator(".by-person")).to_contain_text(f"accepted by {EDITOR}")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status")).to_contain_text("Taken back")
    expect(page.locator(".by-person")).to_have_count(0)
    history = page.locator("#history li")
    expect(history).to_have_count(2)  # what was decided stays on record
    expect(history.first).to_contain_text(f"{EDITOR}: undo")


def test_an_override_is_shown_and_holds_for_the_next_article(
    full: Desk, page: Page, claim: Claim
) -> None:
    page.goto(claim.path)
    override(page, "superseded", "The port counted anew in autumn.")
    expect(heading(page)).to_contain_text("superseded")
    expect(page.locator(".by-person")).to_contain_text(f"by {EDITOR}")
    expect(page.locator(".by-person")).to_contain_text("The port counted anew in autumn.")
    page.goto(hand_in(full, claim.sentence, "Northern Ledger", 3))
    expect(heading(page)).to_contain_text("superseded")
    expect(page.locator(".by-person")).to_contain_text(f"by {EDITOR} in another article")
    expect(page.locator(".by-person")).to_contain_text("The port counted anew in autumn.")
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
    page.get_by_label("It asserts nothing").fill("It is the name of a ship.")
    page.get_by_role("button", name="Dismiss").click()
    expect(page.get_by_role("status")).to_contain_text("the number is no claim")
    expect(page.locator(".by-person")).to_contain_text("It is the name of a ship.")


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
    expect(page.locator(".by-person")).to_contain_text(EDITOR)
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
