"""An article is read once by one engine, and the last few are kept."""

from dataclasses import replace

import pytest

from app.domain import Article, Reading
from app.errors import TookTooLong
from app.services import readings
from app.services.engine import Engine
from app.services.extract import read_article
from app.services.readings import Readings
from tests.clocks import hurried

ONE = Article("art_1", "The bridge is 3 km long.", "Wire")
OTHER = replace(ONE, text="The bridge is 4 km long.")


def test_the_same_text_is_read_once(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(article: Article, engine: Engine) -> Reading:
        read.append(article.text)
        return read_article(article, engine)

    monkeypatch.setattr(readings, "read_article", counted)
    kept = Readings(kept=1)
    first = kept.of(ONE, engine)
    assert kept.of(ONE, engine) is first
    assert kept.of(OTHER, engine).claims != first.claims
    assert kept.of(ONE, engine) == first
    assert read == [ONE.text, OTHER.text, ONE.text]


def test_what_takes_too_long_is_given_up_and_read_anew_another_time(engine: Engine) -> None:
    """Seen to fail without `in_time` in `read_article`."""
    kept = Readings()
    with pytest.raises(TookTooLong):
        kept.of(ONE, hurried(engine, 1))
    assert kept.of(ONE, engine).claims
