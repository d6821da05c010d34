"""Small settings files in TOML, YAML or JSON → checked values; what is misspelt is named."""

import json
import tomllib
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from app.errors import BadInput

LARGEST = 1_048_576
"""Bytes of a settings file."""


class Model(BaseModel):
    """A part of a settings file; a name that it does not know is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Checked = TypeVar("Checked", bound=BaseModel)


def document_in(path: Path) -> object:
    """What a TOML, YAML or JSON file says, by the ending of its name; BadInput names the fault.

    YAML scalars stay texts: there, NO is Norway and no "false".
    """
    read = READERS.get(path.suffix.casefold())
    if read is None:
        raise BadInput(f"{path.name}: must end in {', '.join(READERS)}")
    content = path.read_bytes()
    if len(content) > LARGEST:
        raise BadInput(f"{path.name}: is larger than {LARGEST} bytes")
    try:
        return read(content.decode("utf-8-sig"))
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        first = str(error).splitlines()[0] if str(error) else "is nested too deeply"
        raise BadInput(f"{path.name}: cannot be read: {first}") from None


def checked(model: type[Checked], document: object, name: str) -> Checked:
    """The document as the model; BadInput names each field that does not fit, and the right one."""
    try:
        return model.model_validate(document)
    except ValidationError as error:
        faults = "; ".join(
            _fault(one["loc"], one["type"], one["msg"], model) for one in error.errors()
        )
        raise BadInput(f"{name}: {faults}") from None


def nearest(word: str, known: Iterable[str]) -> str:
    """ "; did you mean …?" where one of the known words is near, else which there are."""
    names = list(known)
    found = get_close_matches(word, names, n=1, cutoff=0.6)
    if found:
        return f"; did you mean {found[0]!r}?"
    return f"; there are {', '.join(sorted(names)[:40])}" if names else ""


def _fault(loc: tuple[int | str, ...], kind: str, said: str, model: type[BaseModel]) -> str:
    where = ".".join(str(part) for part in loc if part != "[key]")
    if kind != "extra_forbidden":
        return f"{where}: {said.removeprefix('Value error, ')}" if where else said
    return f"{where} is unknown{nearest(str(loc[-1]), _names(model, loc[:-1]))}"


def _names(model: type[BaseModel], above: tuple[int | str, ...]) -> list[str]:
    """The fields of the part of the model that `above` leads to."""
    part = model
    for step in above:
        inner = part.model_fields.get(str(step))
        parts = (
            [] if inner is None else [inner.annotation, *getattr(inner.annotation, "__args__", ())]
        )
        for one in parts:
            if isinstance(one, type) and issubclass(one, BaseModel):
                part = one
    return list(part.model_fields)


def _yaml(text: str) -> object:
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  # BaseLoader makes texts only


READERS: dict[str, Callable[[str], object]] = {
    ".toml": tomllib.loads,
    ".yaml": _yaml,
    ".yml": _yaml,
    ".json": json.loads,
}
