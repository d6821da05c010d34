"""SDMX-ML data messages → records, read by the package `sdmx1` (the extra `sdmx`)."""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler

from defusedxml import DefusedXmlException
from defusedxml.sax import parseString

from app.errors import BadInput, TooLarge, Unavailable
from app.importers.coding import Code
from app.importers.records import Given, Record
from app.importers.sdmx_observations import Observation, Origin, record_from
from app.importers.words import words_of

FILE_BYTES = 64 * 2**20
"""The package holds the whole message."""

FAULTS = (ValueError, TypeError, LookupError, AttributeError, AssertionError, RuntimeError)
"""What the package raises for a message that it cannot make sense of."""

AnyOf = Any  # the package's objects, of which only the names used here are known


def records_in(path: Path, given: Given) -> Iterator[Record]:
    """The figures of a data message; a record's number is that of its observation.

    Raises BadInput for what is no SDMX-ML data message, and Unavailable, naming the extra, where
    the package is not installed.
    """
    message = _message(path)
    words, number = words_of(given.words, "sdmx"), 0
    for data in message.data:
        origin = Origin(_id_of(getattr(message.header, "sender", None)), _flow(message, data))
        for one in data.obs:
            number += 1
            yield record_from(number, _observation(one), origin, words, given)


def _message(path: Path) -> AnyOf:
    try:
        import sdmx
    except ModuleNotFoundError:
        raise Unavailable(
            "the package sdmx1 is not installed: pip install 'plumbline[sdmx]'; SDMX-CSV and "
            "SDMX-JSON need it not"
        ) from None
    content = _harmless(path)
    try:
        message = sdmx.read_sdmx(io.BytesIO(content))
    except (*FAULTS, sdmx.exceptions.XMLParseError) as error:
        raise BadInput(f"{path.name}: is no SDMX-ML that can be read: {error!r:.100}") from None
    if not getattr(message, "data", None):
        raise BadInput(f"{path.name}: is no SDMX-ML data message")
    return message


def _harmless(path: Path) -> bytes:
    """The file's bytes, if they are XML without a document type: no entities, nothing fetched."""
    if path.stat().st_size > FILE_BYTES:
        raise TooLarge(
            f"{path.name}: is larger than {FILE_BYTES // 2**20} MiB; ask for fewer series"
        )
    content = path.read_bytes()
    try:
        parseString(content, ContentHandler(), forbid_dtd=True)
    except SAXParseException as error:
        raise BadInput(f"{path.name}: is no XML: {error.getMessage()}") from None
    except DefusedXmlException:
        raise BadInput(f"{path.name}: declares a document type, which no SDMX-ML does") from None
    return content


def _observation(one: AnyOf) -> Observation:
    return Observation(
        value="" if one.value is None else str(one.value),
        dimensions=[_code(str(name), held.value) for name, held in one.key.values.items()],
        attributes=_attributes(one.attrib),
    )


def _attributes(attached: Mapping[object, AnyOf]) -> dict[str, Code]:
    found = {str(name): _code(str(name), held.value) for name, held in attached.items()}
    return {name: code for name, code in found.items() if code.code}


def _code(column: str, value: AnyOf) -> Code:
    """A code with its English label, where the message brings its code list; else a plain text."""
    identifier = getattr(value, "id", None)
    if not isinstance(identifier, str):
        return Code(column, "" if value is None else str(value))
    label = str(getattr(value, "name", "") or "")
    return Code(column, identifier, label or None)


def _flow(message: AnyOf, data: AnyOf) -> str:
    for held in (data.described_by, getattr(message, "dataflow", None), data.structured_by):
        if _id_of(held):
            return _id_of(held)
    return ""


def _id_of(held: AnyOf) -> str:
    identifier = getattr(held, "id", None)
    return identifier if isinstance(identifier, str) else ""
