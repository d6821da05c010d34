"""What the codes of statistics stand for, in words that newsrooms use: indicators, areas, units.

The package's own words are in `data/`; a file that whoever imports gives comes before them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import Field

from app.domain import Statistic
from app.errors import BadInput
from app.importers.documents import Model, checked, document_in

DATA = Path(__file__).parent / "data"
NEUTRAL = frozenset({"", "_T", "_Z", "_X", "T", "TOTAL", "W", "W0", "_O"})
"""Codes of a further dimension that mean all of it, or that it does not apply (SDMX)."""


class Indicator(Model):
    """What some codes measure; `where` are the codes that other dimensions must have."""

    codes: tuple[str, ...] = Field(min_length=1)
    where: dict[str, str] = Field(default_factory=dict)
    item: str = Field(min_length=1)
    unit: str = ""
    unit_mult: str | None = None
    statistic: Statistic = Statistic.LEVEL
    part: str | None = None
    context: str | None = None
    price_basis: str | None = None
    status: str | None = None
    label: str | None = None

    @property
    def texts(self) -> dict[str, str]:
        """The fields of a figure that it settles."""
        said = {
            "item": self.item,
            "statistic": str(self.statistic),
            "unit": self.unit or None,
            "unit_mult": self.unit_mult,
            "part": self.part,
            "context": self.context,
            "price_basis": self.price_basis,
            "status": self.status,
        }
        return {name: text for name, text in said.items() if text}


class WordFile(Model):
    """One file of words. `parts` names subsets by "DIMENSION=code"; an empty name is all of it."""

    indicator: tuple[Indicator, ...] = ()
    areas: dict[str, str] = Field(default_factory=dict)
    units: dict[str, str] = Field(default_factory=dict)
    parts: dict[str, str] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """All words at hand, the nearest first."""

    indicators: Mapping[str, Sequence[Indicator]]
    areas: Mapping[str, str]
    units: Mapping[str, str]
    parts: Mapping[str, str]

    def indicator(self, code: str, dimensions: Mapping[str, str]) -> Indicator | None:
        """The first that has the code and asks of the other dimensions what they are."""
        for one in self.indicators.get(code.casefold(), ()):
            if all(dimensions.get(name) == wanted for name, wanted in one.where.items()):
                return one
        return None

    def area(self, code: str, label: str | None) -> str:
        """The name of an area; BadInput for a code that neither words nor the file's label tell."""
        name = self.areas.get(code) or label
        if name is None and not _is_code(code):
            name = code
        if name is None:
            raise BadInput(f"no name for {code[:40]!r}; give it with --map under [areas]")
        return name

    def unit(self, code: str, label: str | None) -> str:
        """The unit that a code stands for; the label, or the code itself, where it is one."""
        return self.units.get(code) or label or code

    def part(self, dimension: str, code: str) -> str | None:
        """The subset that a further dimension names, None for all of it; BadInput if unknown."""
        key = f"{dimension}={code}".casefold()
        if key in self.parts:
            return self.parts[key] or None
        if code in NEUTRAL:
            return None
        raise BadInput(
            f"no words for {dimension}={code[:40]}; name the subset with --map under [parts], "
            'as in "SEX=F" = "women", or give it the empty name if it is all'
        )


def words_of(given: Path | None, publisher: str) -> Words:
    """The package's words for a publisher's codes, behind those that whoever imports gives.

    One code may be another thing to another publisher: each has its own file.
    """
    files = [*_own(publisher)]
    if given is not None:
        files.insert(0, _word_file(given))
    return Words(
        indicators=_indicators(files),
        areas=_first([one.areas for one in files]),
        units=_first([one.units for one in files]),
        parts=_first([_folded(one.parts) for one in files]),
    )


@cache
def _own(publisher: str) -> tuple[WordFile, ...]:
    return tuple(_word_file(DATA / f"{name}.toml") for name in (publisher, "areas", "common"))


def _word_file(path: Path) -> WordFile:
    return checked(WordFile, document_in(path), path.name)


def _indicators(files: Sequence[WordFile]) -> dict[str, list[Indicator]]:
    found: dict[str, list[Indicator]] = {}
    for one in files:
        for indicator in one.indicator:
            for code in indicator.codes:
                found.setdefault(code.casefold(), []).append(indicator)
    return found


def _first(tables: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """The tables as one; what stands in an earlier one counts."""
    merged: dict[str, str] = {}
    for table in reversed(tables):
        merged.update(table)
    return merged


def _folded(parts: Mapping[str, str]) -> dict[str, str]:
    return {key.casefold(): name for key, name in parts.items()}


def _is_code(text: str) -> bool:
    """Whether it looks like a code rather than a name: no lower-case letters."""
    return text.upper() == text


def filled(texts: Mapping[str, str | None]) -> dict[str, str]:
    """The texts that say something."""
    return dict(_filled(texts))


def _filled(texts: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    for name, text in texts.items():
        if text and text.strip():
            yield name, text.strip()
