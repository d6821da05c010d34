"""False alarms are what a desk switches a tool off for: crowds that share only words."""

from collections.abc import Callable
from typing import Any

from app.intake import Payload, article_from
from app.services.compare import compare_articles
from app.wiring import House

FAIR = "Some 80,000 people filled the harbour square for the spring fair on Saturday."
MARCH = "Some 200,000 people filled the harbour square for the spring march on Saturday."

Check = Callable[..., dict[str, Any]]


def test_shared_words_do_not_link_crowds_across_a_table(check: Check) -> None:
    check(FAIR, source="Harbour Post", published="2023-04-02")
    later = check(MARCH, source="Meridian Wire", published="2023-04-09")
    assert later["claims"][0]["verdict"] == "unseen"


def test_shared_words_link_crowds_of_two_texts_handed_in_as_a_pair(house: House) -> None:
    one, other = (
        article_from(Payload(text=text, source=source, published="2023-04-02"))
        for text, source in ((FAIR, "Harbour Post"), (MARCH, "Meridian Wire"))
    )
    assert compare_articles(one, other, house.engine).verdict == "drifts"
