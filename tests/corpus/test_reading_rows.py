"""Rows of the lexicon that say who, what and in what mood: each acts on its own examples only."""

from collections.abc import Iterator
from datetime import date

import pytest

from app.domain import Article, Claim
from app.lexicon.attributions import AttributionsFile
from app.lexicon.deeds import DeedsFile
from app.lexicon.loader import DATA, load, parsed
from app.lexicon.modalities import ModalitiesFile
from app.lexicon.qualities import QualitiesFile
from app.lexicon.rows import Row
from app.lexicon.scopes import ScopesFile
from app.lexicon.subjects import SubjectsFile
from app.reading import read

ENGLISH = DATA / "en"


def claims_in(text: str) -> tuple[Claim, ...]:
    article = Article("art_1", text, "Meridian Wire", date(2022, 6, 3))
    return read(article, load()).claims


def marks_of(claim: Claim) -> set[tuple[str, str | None]]:
    """What the claim shows that a row could have made."""
    return {
        ("item", claim.measure.item),
        ("context", (claim.scope.context or "").rpartition(" ")[2] or None),
        ("part", claim.scope.part),
        ("modality", claim.modality.value),
        ("kind", claim.measure.kind.value),
        ("credit", claim.attribution.rule if claim.attribution else None),
        *(("purpose", ground.rule) for ground in claim.grounds if ground.field == "purpose"),
    }


def expectations() -> Iterator[tuple[str, Row, tuple[str, str]]]:
    subjects = parsed(ENGLISH / "subjects.toml", SubjectsFile)
    qualities = parsed(ENGLISH / "qualities.toml", QualitiesFile).quality
    scopes = parsed(ENGLISH / "scopes.toml", ScopesFile)
    moods = parsed(ENGLISH / "modalities.toml", ModalitiesFile)
    deeds = parsed(ENGLISH / "deeds.toml", DeedsFile)
    credits_to = parsed(ENGLISH / "attributions.toml", AttributionsFile).credit
    marked: list[tuple[Row, tuple[str, str]]] = [
        *((outcome, ("item", outcome.item)) for outcome in subjects.outcome),
        *((amount, ("item", amount.item)) for amount in subjects.verb_item),
        *((repeated, ("item", repeated.item)) for repeated in subjects.repeated),
        *((told, ("item", told.item)) for told in subjects.told_by_unit),
        *((quality, ("item", quality.item)) for quality in qualities),
        *((scale, ("item", scale.item)) for scale in subjects.on_scale),
        *((happening, ("context", happening.name)) for happening in scopes.happening),
        *((part, ("part", part.name)) for part in scopes.part),
        *((cue, ("modality", cue.means.value)) for cue in moods.cue),
        *((occasion, ("kind", "occasion")) for occasion in moods.occasion),
        *((kind, ("kind", kind.means.value)) for kind in moods.kind),
        *((deed, ("kind", deed.shows.value)) for deed in deeds.deed),
        *((credit, ("credit", credit.id)) for credit in credits_to),
        *((purpose, ("purpose", purpose.id)) for purpose in subjects.purposes.row),
    ]
    yield from ((row.id, row, mark) for row, mark in marked)


YES = [(text, mark) for _, row, mark in expectations() for text in row.yes]
NO = [(text, mark) for _, row, mark in expectations() for text in row.no]


@pytest.mark.parametrize(("text", "mark"), YES, ids=[f"{mark[1]}: {text}" for text, mark in YES])
def test_a_row_acts_on_its_yes(text: str, mark: tuple[str, str]) -> None:
    assert any(mark in marks_of(claim) for claim in claims_in(text))


@pytest.mark.parametrize(("text", "mark"), NO, ids=[f"{mark[1]}: {text}" for text, mark in NO])
def test_a_row_leaves_its_no_alone(text: str, mark: tuple[str, str]) -> None:
    assert not any(mark in marks_of(claim) for claim in claims_in(text))
