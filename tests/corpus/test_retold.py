"""What one outlet tells is known again when another tells it in other words; another thing is not.

Metamorphic, as test_forms.py, but through the whole service: the plain sentence of a class is told
to an empty table, and every other one, with another number, must be held against it; with the same
number none may raise an alarm. Of things to which another deed is done, another number is neither
drift nor update.
"""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

from app.domain import Verdict
from app.intake import Payload, article_from
from app.services.check import check_article
from app.wiring import House
from tests.corpus import slips
from tests.corpus.blank import blank_tables
from tests.corpus.heard import NOW

RETOLD = tomllib.loads((Path(__file__).parent / "en" / "retold.toml").read_text(encoding="utf-8"))
LEADS: list[str] = RETOLD["leads"]

TOLD, RETELLING = "43", "67"
"""The numbers of the first text and of the second: too far apart to be one, differently rounded."""

MOST_UNKNOWN = 0.20
"""The share of all retellings that are not known again."""

MOST_MIXED = 0.09
"""The share of the pairs of deeds that are held against each other."""

EACH, SECOND = 12, 2
"""Of the deeds behind one every so manieth is held against it, and of the forms every so manieth is
told once more with the same number: some hundreds say enough."""


def _tell(house: House, text: str) -> None:
    article = article_from(Payload(text, "Harbour News", "2022-06-15"))
    check_article(article, house.engine, house.store, now=NOW)


def _verdict(house: House, text: str, number: str = RETELLING) -> Verdict:
    """What becomes of the second number; one that is not read is unseen."""
    article = article_from(Payload(text, "Meridian Wire", "2022-06-16"))
    report = check_article(article, house.engine, house.store, now=NOW, record=False)
    found = (one.verdict for one in report.findings if number in one.claim.surface)
    return next(found, Verdict.UNSEEN)


def _retold(house: House, lead: str, plain: str, forms: list[str]) -> Iterator[tuple[str, Verdict]]:
    """Each form with what becomes of another number in it."""
    _tell(house, lead + plain.replace("@", TOLD))
    for form in forms:
        yield form, _verdict(house, lead + form.replace("@", RETELLING))


def _repeated(
    house: House, lead: str, plain: str, forms: list[str]
) -> Iterator[tuple[str, Verdict]]:
    """Every second form with what becomes of the same number in it."""
    _tell(house, lead + plain.replace("@", TOLD))
    for form in forms[::SECOND]:
        yield form, _verdict(house, lead + form.replace("@", TOLD), TOLD)


def _all(told: Callable[..., Iterator[tuple[str, Verdict]]]) -> list[tuple[str, Verdict]]:
    with blank_tables() as emptied:
        return [
            pair
            for row in RETOLD["class"]
            for pair in told(emptied(), LEADS[row["lead"]], row["plain"], row["forms"])
        ]


def _said(name: str, deed: str, number: str) -> str:
    return f"{LEADS[1]}Some {number}0 {name} were {deed}."


def _mixed(name: str, deeds: list[str]) -> Iterator[tuple[str, str]]:
    """The pairs of deeds, each told before the other one, whose numbers are held against each
    other."""
    with blank_tables() as emptied:
        for one, others in _later(deeds):
            house = emptied()
            _tell(house, _said(name, one, TOLD))
            for other in others:
                if _verdict(house, _said(name, other, RETELLING)) is not Verdict.UNSEEN:
                    yield one, other


def _later(deeds: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Each deed with every twelfth of those behind it."""
    return ((one, deeds[at + 1 :: EACH]) for at, one in enumerate(deeds))


def test_what_is_told_in_other_words_is_known_again() -> None:
    retold = _all(_retold)
    unknown = [form for form, verdict in retold if verdict is Verdict.UNSEEN]
    assert len(unknown) <= MOST_UNKNOWN * len(retold), unknown


def test_the_same_number_in_other_words_raises_no_alarm() -> None:
    """Seen to fail: whoever was buried under 43 cm of snow had less than that."""
    alarms = [form for form, verdict in _all(_repeated) if verdict in slips.ALARMS]
    assert alarms == []


def test_what_something_else_befell_is_no_update() -> None:
    """Seen to fail: four pairs in ten were, 670 homes raided an update on 430 insured."""
    mixed = [
        pair for things in RETOLD["things"] for pair in _mixed(things["name"], things["deeds"])
    ]
    count = sum(len(others) for things in RETOLD["things"] for _, others in _later(things["deeds"]))
    assert len(mixed) <= MOST_MIXED * count, mixed
