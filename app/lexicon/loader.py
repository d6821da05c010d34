"""Reads, validates, freezes and fingerprints the data files."""

import hashlib
import json
import tomllib
from dataclasses import replace
from decimal import Decimal
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from app.domain import LinkModel, Policy
from app.errors import BadData
from app.lexicon.abbreviations import AbbreviationsFile, abbreviations_from
from app.lexicon.agencies import AgenciesFile, agencies_from
from app.lexicon.attributions import AttributionsFile, attributions_from
from app.lexicon.common import CommonFile, common_from
from app.lexicon.currencies import CurrenciesFile, currencies_from, shared_codes
from app.lexicon.dates import DatesFile, dates_from
from app.lexicon.deeds import DeedsFile, deeds_from
from app.lexicon.furniture import FurnitureFile, furniture_from
from app.lexicon.hedges import HedgesFile, hedges_from
from app.lexicon.lexicon import Language, Lexicon
from app.lexicon.link_model import LinkModelFile, link_model_from
from app.lexicon.markets import Markets
from app.lexicon.meanings import Meanings, meanings_from
from app.lexicon.measures import Measures, MeasuresFile, measures_from
from app.lexicon.modalities import ModalitiesFile, modalities_from
from app.lexicon.nameless import NamelessFile, nameless_from
from app.lexicon.names import NamesFile, names_from
from app.lexicon.nouns import Nouns, NounsFile, nouns_from
from app.lexicon.numbers import NumbersFile, numbers_from
from app.lexicon.persons import is_person
from app.lexicon.policy import PolicyFile, policy_from
from app.lexicon.qualities import QualitiesFile, qualities_from
from app.lexicon.rows import DataFile
from app.lexicon.scopes import Scopes, ScopesFile, scopes_from
from app.lexicon.senses import MeaningsFile, reader_from
from app.lexicon.subjects import Subjects, SubjectsFile, subjects_from
from app.lexicon.sums import SumsFile, sums_from
from app.lexicon.traps import TrapsFile, traps_from
from app.lexicon.units import UnitsFile, units_from
from app.lexicon.vectors import vectors_from

DATA = Path(__file__).parent / "data"
TABLE = "meaning"
"""The folder of a language that holds its vectors."""

LEXICAL = ("*.toml", f"{TABLE}/*")
"""What the lexicon is made of: rows, and the table of word meanings."""

AnyFile = TypeVar("AnyFile", bound=DataFile)


@cache
def load(language: str = "en") -> Lexicon:
    """The lexicon for one language; a bad row raises BadData with file, row and reason."""
    folder = DATA / language
    abbreviations = abbreviations_from(parsed(folder / "abbreviations.toml", AbbreviationsFile))
    scopes = scopes_from(parsed(folder / "scopes.toml", ScopesFile))
    attributions = parsed(folder / "attributions.toml", AttributionsFile)
    nouns = nouns_from(parsed(folder / "nouns.toml", NounsFile))
    measures = measures_from(parsed(DATA / "measures.toml", MeasuresFile))
    subjects = subjects_from(parsed(folder / "subjects.toml", SubjectsFile), scopes.verbs)
    currencies = currencies_from(parsed(DATA / "currencies.toml", CurrenciesFile))
    return Lexicon(
        language=Language(
            code=folder.name,
            abbreviations=abbreviations,
            dates=dates_from(parsed(folder / "dates.toml", DatesFile)),
            deeds=deeds_from(parsed(folder / "deeds.toml", DeedsFile)),
            furniture=furniture_from(parsed(folder / "furniture.toml", FurnitureFile)),
            hedges=hedges_from(parsed(folder / "hedges.toml", HedgesFile)),
            nouns=nouns,
            subjects=subjects,
            scopes=scopes,
            names=names_from(parsed(folder / "names.toml", NamesFile)),
            modalities=modalities_from(parsed(folder / "modalities.toml", ModalitiesFile)),
            measures=measures,
            meanings=_meanings(folder, measures, nouns, scopes, subjects),
            attributions=attributions_from(attributions, scopes.verbs),
            numbers=numbers_from(parsed(folder / "numbers.toml", NumbersFile)),
            agencies=agencies_from(parsed(folder / "agencies.toml", AgenciesFile)),
            nameless=nameless_from(parsed(folder / "nameless.toml", NamelessFile)),
            qualities=qualities_from(parsed(folder / "qualities.toml", QualitiesFile)),
            sums=sums_from(parsed(folder / "sums.toml", SumsFile)),
            common=common_from(parsed(folder / "common.toml", CommonFile)),
            markets=parsed(folder / "markets.toml", Markets),
            money=frozenset(sign.lower() for sign in currencies.signs if sign[0].isalpha()),
        ),
        fingerprint=fingerprint(),
        currencies=currencies,
        traps=traps_from(parsed(DATA / "traps.toml", TrapsFile)),
        units=units_from(parsed(DATA / "units.toml", UnitsFile)),
    )


@cache
def load_policy() -> Policy:
    """Every tolerance and threshold, with the shortened SHA-256 of the file that holds them.

    Which currencies share a name is the lexicon's to say, and in its fingerprint.
    """
    path = DATA / "tolerances.toml"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    policy = policy_from(parsed(path, PolicyFile), digest)
    shared = shared_codes(parsed(DATA / "currencies.toml", CurrenciesFile))
    return replace(policy, exchange=replace(policy.exchange, shared=shared))


@cache
def load_link_model() -> LinkModel:
    """How much each likeness says that two numbers measure one thing."""
    return link_model_from(parsed(DATA / "linking.toml", LinkModelFile))


def model_folder(language: str = "en") -> Path:
    """Where the trained parser of a language lies; only reading can load it."""
    return DATA / language / "parser"


def fingerprint(folder: Path = DATA, *patterns: str) -> str:
    """The shortened SHA-256 of every such file's name and bytes, in the order of their names.

    Without a pattern it is that of what the lexicon is made of.
    """
    digest = hashlib.sha256()
    for path in sorted(found for row in patterns or LEXICAL for found in folder.rglob(row)):
        if path.is_file():
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _meanings(
    folder: Path, measures: Measures, nouns: Nouns, scopes: Scopes, subjects: Subjects
) -> Meanings:
    file = parsed(folder / "meanings.toml", MeaningsFile)
    reader = reader_from(file, measures, nouns, scopes)
    persons = partial(is_person, measures=measures, subjects=subjects)
    return meanings_from(file, reader, vectors_from(folder / TABLE, scopes.closed), persons)


def parsed(path: Path, schema: type[AnyFile]) -> AnyFile:
    """One data file, checked against its schema."""
    try:
        return schema.model_validate_json(_as_json(path))
    except tomllib.TOMLDecodeError as error:
        raise BadData(f"{path.name} is not TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadData(f"{path.name}: {where}: {first['msg']}") from error


def _as_json(path: Path) -> str:
    # Through JSON, because pydantic's strict mode takes JSON arrays as tuples and strings as enums
    # and dates, while decimals keep every digit that the file shows.
    rows = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    return json.dumps(rows, default=str, allow_nan=False)
