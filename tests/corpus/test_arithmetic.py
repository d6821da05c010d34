"""Numbers of one sentence raise a notice where they do not fit, and only there."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.checking import check, link_all
from app.checking.linking.cards import cards_of
from app.domain import Article
from app.services.extract import read_article
from app.settings import Profile
from app.wiring import build_engine
from tests.corpus.scoring import passages_in

ENGLISH = Path(__file__).parent / "en"
ROWS: list[dict[str, Any]] = tomllib.loads(
    (ENGLISH / "arithmetic.toml").read_text(encoding="utf-8")
)["row"]
ENGINE = build_engine(Profile.FULL)


def kinds_of(text: str) -> list[str]:
    """The kinds of the notices that the text by itself raises."""
    article = Article("art_1", text, "Meridian Wire", date(2022, 6, 3))
    reading = read_article(article, ENGINE)
    linked = link_all(reading, cards_of(reading, ENGINE.policy), (), ENGINE.linker)
    checked = check(linked, (), reading.article, ENGINE.policy)
    for notice in checked.notices:
        assert notice.span.of(text) in text
        assert notice.reason.endswith(".")
    return [notice.kind for notice in checked.notices]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_a_sentence_raises_the_notice_it_should(row: dict[str, Any]) -> None:
    assert kinds_of(row["text"]) == ([row["kind"]] if "kind" in row else [])


@pytest.mark.parametrize("half", ["news", "news-held"])
def test_the_labelled_passages_raise_none(half: str) -> None:
    raised = sum(len(kinds_of(row["text"])) for row in passages_in(ENGLISH / f"{half}.toml"))
    assert raised == 0  # a count alone: the kept half is not to be read
