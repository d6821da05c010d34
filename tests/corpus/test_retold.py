"""What one outlet tells is known again when another tells it in other words; another thing is not.

Metamorphic, as test_forms.py, but through the whole service: the plain sentence of a class is told
to an empty table, and every other one, with another number, must be held against it; with the same
number none may raise an alarm. Of things to which another deed is done, another number is neither
drift nor update.
"""

import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from app.domain import Verdict
from app.intake import Payload, article_from
from app.services.check import check_article
from app.settings import Settings
from app.wiring import House, build
from tests.corpus import slips
from tests.corpus.heard import NOW
from tests.databases import migrated

RETOLD = tomllib.loads((Path(__file__).parent / "en" / "retold.toml").read_text(encoding="utf-8"))
LEADS: list[str] = RETOLD["leads"]

TOLD, RETELLING = "43", "67"
"""The numbers of the first text and of the second: too far apart to be one, differently rounded."""

MOST_UNKNOWN = 0.20
"""The share of all retellings that are not known again."""

MOST_MIXED = 0.09
"""The share of the pairs of deeds that are held against each other."""

EACH = 6
"""Of the deeds behind one, every so manieth is held against it: five hundred pairs say enough."""


@contextmanager
def _told(text: str) -> Iterator[House]:
    """A service with an empty table that the text was told to."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/retold.sqlite3")
        migrated(settings.database_url)
        house = build(settings)
        article = article_from(Payload(text, "Harbour News", "2022-06-15"))
        check_article(article, house.engine, house.store, now=NOW)
        yield house
        house.store.close()


def _verdict(house: House, text: str, number: str = RETELLING) -> Verdict:
    """What becomes of the second number; one that is not read is unseen."""
    article = article_from(Payload(text, "Meridian Wire", "2022-06-16"))
    report = check_article(article, house.engine, house.store, now=NOW, record=False)
    found = (one.verdict for one in report.findings if number in one.claim.surface)
    return next(found, Verdict.UNSEEN)


def _retold(lead: str, plain: str, forms: list[str]) -> Iterator[tuple[str, Verdict, Verdict]]:
    """Each form with what becomes of another number in it, and of the same one."""
    with _told(lead + plain.replace("@", TOLD)) as house:
        for form in forms:
            said = [lead + form.replace("@", number) for number in (RETELLING, TOLD)]
            yield form, _verdict(house, said[0]), _verdict(house, said[1], TOLD)


@cache
def _all_retold() -> tuple[tuple[str, Verdict, Verdict], ...]:
    return tuple(
        retold
        for told in RETOLD["class"]
        for retold in _retold(LEADS[told["lead"]], told["plain"], told["forms"])
    )


def _said(name: str, deed: str, number: str) -> str:
    return f"{LEADS[1]}Some {number}0 {name} were {deed}."


def _mixed(name: str, deeds: list[str]) -> Iterator[tuple[str, str]]:
    """The pairs of deeds, each told before the other one, whose numbers are held against each
    other."""
    for one, others in _later(deeds):
        with _told(_said(name, one, TOLD)) as house:
            for other in others:
                if _verdict(house, _said(name, other, RETELLING)) is not Verdict.UNSEEN:
                    yield one, other


def _later(deeds: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Each deed with every sixth of those behind it."""
    return ((one, deeds[at + 1 :: EACH]) for at, one in enumerate(deeds))


def test_what_is_told_in_other_words_is_known_again() -> None:
    unknown = [form for form, other, _ in _all_retold() if other is Verdict.UNSEEN]
    assert len(unknown) <= MOST_UNKNOWN * len(_all_retold()), unknown


def test_the_same_number_in_other_words_raises_no_alarm() -> None:
    """Seen to fail: whoever was buried under 43 cm of snow had less than that."""
    alarms = [form for form, _, same in _all_retold() if same in slips.ALARMS]
    assert alarms == []


def test_what_something_else_befell_is_no_update() -> None:
    """Seen to fail: four pairs in ten were, 670 homes raided an update on 430 insured."""
    mixed = [
        pair for things in RETOLD["things"] for pair in _mixed(things["name"], things["deeds"])
    ]
    count = sum(len(others) for things in RETOLD["things"] for _, others in _later(things["deeds"]))
    assert len(mixed) <= MOST_MIXED * count, mixed
