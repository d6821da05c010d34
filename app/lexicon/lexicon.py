"""Frozen look-ups that reading is handed as one argument."""

from dataclasses import dataclass

from app.lexicon.abbreviations import Abbreviations
from app.lexicon.agencies import Agencies
from app.lexicon.attributions import Attributions
from app.lexicon.currencies import Currencies
from app.lexicon.dates import Dates
from app.lexicon.deeds import Deeds
from app.lexicon.furniture import Furniture
from app.lexicon.hedges import Hedges
from app.lexicon.markets import Markets
from app.lexicon.meanings import Meanings
from app.lexicon.measures import Measures
from app.lexicon.modalities import Modalities
from app.lexicon.nameless import Nameless
from app.lexicon.names import Names
from app.lexicon.nouns import Nouns
from app.lexicon.numbers import Numbers
from app.lexicon.qualities import QualityWords
from app.lexicon.scopes import Scopes
from app.lexicon.subjects import Subjects
from app.lexicon.sums import SumWords
from app.lexicon.traps import Traps
from app.lexicon.units import Units


@dataclass(frozen=True, slots=True)
class Language:
    """What the words of one language mean: one field a data file in `data/<code>/`; `money` are the
    signs and codes of currencies that begin with a letter, in lower case."""

    code: str
    furniture: Furniture
    dates: Dates
    abbreviations: Abbreviations
    hedges: Hedges
    nouns: Nouns
    subjects: Subjects
    scopes: Scopes
    names: Names
    modalities: Modalities
    deeds: Deeds
    measures: Measures
    meanings: Meanings
    attributions: Attributions
    numbers: Numbers
    agencies: Agencies
    nameless: Nameless
    qualities: QualityWords
    sums: SumWords
    common: frozenset[str]
    markets: Markets
    money: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What words and symbols mean: one field a data file in `data/`, and the language read.

    `fingerprint` is the SHA-256 of all data files, shortened; it goes into each report's stamp.
    """

    language: Language
    fingerprint: str
    currencies: Currencies
    traps: Traps
    units: Units
