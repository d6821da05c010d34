"""Persons at the desk, made on the command line, and how they sign in."""

import httpx
from playwright.sync_api import Page, StorageState, StorageStateCookie

from tests.browser.serving import Desk

PASSWORD = "four cranes over the harbour"  # noqa: S105  # nobody else's
ADMIN, EDITOR, OTHER, READER = "Ines Calloway", "Tom Ardal", "Mina Okoro", "Per Lind"
ROLES = {ADMIN: "admin", EDITOR: "editor", OTHER: "editor", READER: "reader"}


def employ(desk: Desk) -> None:
    """Makes everybody, the admin first."""
    for name, role in ROLES.items():
        desk.run("users", "add", name, "--role", role, given=f"{PASSWORD}\n")


def sign_in(page: Page, name: str, password: str = PASSWORD) -> None:
    """Fills in the form that the page shows, and sends it."""
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def session_of(desk: Desk, name: str) -> StorageState:
    """What a browser keeps that has signed in, for contexts that need not do it themselves."""
    fields = {"name": name, "password": PASSWORD, "next": "/"}
    with httpx.Client(base_url=desk.address, trust_env=False, timeout=60) as client:
        answer = client.post("/desk/sign-in", data=fields, headers={"Origin": desk.address})
        assert answer.status_code == 303, answer.text
        held: list[StorageStateCookie] = [
            {"name": one.name, "value": one.value or "", "domain": "127.0.0.1", "path": "/"}
            for one in client.cookies.jar
        ]
    return {"cookies": held, "origins": []}
