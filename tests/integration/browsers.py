"""Browsers at the desk: each with cookies of its own, at a time and from a machine of its own."""

import asyncio
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

import httpx

from app.domain.person import Role
from app.services.passwords import Cost
from app.services.people import NewPerson, add_person
from app.web.app import create_app
from app.wiring import House
from tests.integration.conftest import NOW
from tests.integration.pages import HERE

FORM = "application/x-www-form-urlencoded"
TIDE = "the tide comes in at noon"
EBB = "and goes out at half past six"
ADA = NewPerson("Ada Byron", Role.ADMIN, TIDE)
BO = NewPerson("Bo", Role.EDITOR, EBB)
CY = NewPerson("Cy", Role.READER, EBB)


CHEAP = Cost(1, 8, 1)
"""So that a test that signs in ten times ends some day."""


class Clock:
    """A time that is set."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class Desk:
    """One running service."""

    def __init__(self, house: House) -> None:
        self.house = replace(house, password_cost=CHEAP)
        self.clock = Clock()
        self.app = create_app(self.house, self.clock)

    def browser(self, address: str = HERE, client: str = "127.0.0.1") -> "Browser":
        """One that asks for that address, from the machine `client`."""
        return Browser(self, address, client)

    def signed_in(self, person: NewPerson) -> "Browser":
        """One in which the person signed in."""
        found = self.browser()
        assert found.sign_in(person.name, person.password).status_code == 303
        return found


class Browser:
    """Asks without following, keeps cookies, and says of each form where it stood."""

    def __init__(self, desk: Desk, address: str, client: str) -> None:
        self.desk, self.address, self.client = desk, address, client
        self.cookies = httpx.Cookies()

    def ask(self, method: str, path: str, **options: Any) -> httpx.Response:  # httpx's own options
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.desk.app, client=(self.client, 40_000))
            async with httpx.AsyncClient(
                transport=transport, base_url=self.address, cookies=self.cookies
            ) as client:
                response = await client.request(method, path, **options)
                self.cookies = client.cookies
                return response

        return asyncio.run(send())

    def get(self, path: str, **headers: str) -> httpx.Response:
        return self.ask("GET", path, headers=headers)

    def post(self, path: str, fields: Any = (), **headers: str) -> httpx.Response:
        own = {"Origin": self.address, "Sec-Fetch-Site": "same-origin", "Content-Type": FORM}
        body = urlencode(fields, doseq=True)
        return self.ask("POST", path, content=body, headers={**own, **headers})

    def sign_in(self, name: str, password: str, **fields: str) -> httpx.Response:
        return self.post("/desk/sign-in", {"name": name, "password": password, **fields})


def with_people(house: House, *people: NewPerson) -> Desk:
    """A service at which these can sign in."""
    for person in people:
        add_person(house.store, person, NOW, CHEAP)
    return Desk(house)
