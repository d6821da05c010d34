"""Short texts of our own, read by rules alone: what two texts are laid side by side from."""

from datetime import date

from app.checking.aligning.counterparts import Texts
from app.checking.aligning.occurrences import Occurrence, Wording, occurrences_of
from app.domain import Article, Reading
from app.lexicon.loader import load
from app.reading import read
from tests.unit.checking.making import POLICY

LANGUAGE = load().language
WORDING = Wording(POLICY, LANGUAGE.meanings, LANGUAGE.names.countries)

DAY = date(2023, 4, 2)


def text_of(text: str, source: str = "Harbour Post", published: date | None = DAY) -> Reading:
    """The text as that source's article."""
    article = Article(id=f"art_{source}", text=text, source=source, published=published)
    return read(article, load())


def occurrences_in(text: str) -> tuple[Occurrence, ...]:
    """All numbers of the text that may have a counterpart."""
    return occurrences_of(text_of(text), WORDING)


def texts(a: str, b: str) -> tuple[tuple[Occurrence, ...], tuple[Occurrence, ...], Texts]:
    """Both sides with the articles that they stand in."""
    one, other = text_of(a), text_of(b, "Meridian Wire")
    sides = Texts(one.article, other.article, WORDING)
    return occurrences_of(one, WORDING), occurrences_of(other, WORDING), sides
