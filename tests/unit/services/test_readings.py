"""An article is read once by one engine, and the last few are kept."""

from dataclasses import replace

import pytest

from app.domain import Article, Reading
from app.services import readings
from app.services.engine import Engine
from app.services.extract import read_article
from app.services.readings import Readings

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
