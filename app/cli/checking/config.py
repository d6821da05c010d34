"""`plumbline.toml`, or `[tool.plumbline]` in pyproject.toml → the settings of a project."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pathspec import GitIgnoreSpec
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    StrictInt,
    StringConstraints,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from app.domain.limits import SOURCE_CHARACTERS
from app.errors import BadInput
from app.exporters.rules import RULES, Level

FILE = "plumbline.toml"
PYPROJECT = "pyproject.toml"
REPOSITORY = ".git"
"""Lies at the root of a repository, where whoever looks upwards for settings stops."""

RULE_IDS = tuple(rule.id for rule in RULES)
MOST_JOBS = 64
UNKNOWN = "extra_forbidden"  # what pydantic calls a key that no model has


class Setting(StrEnum):
    """What a project makes of a rule."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


def _kebab(name: str) -> str:
    return name.replace("_", "-")


def _known_rule(name: str) -> str:
    if name not in RULE_IDS:
        told = f"there is no such rule{nearest(name, RULE_IDS)}"
        raise PydanticCustomError("rule", "{told}", {"told": told})
    return name


def nearest(name: str, known: Iterable[str]) -> str:
    """ "; did you mean x?", where something known is near enough to be meant."""
    near = get_close_matches(name, list(known), 1)
    return f"; did you mean {near[0]}?" if near else ""


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Source = Annotated[Words, StringConstraints(max_length=SOURCE_CHARACTERS)]
Rules = Annotated[
    dict[Annotated[str, AfterValidator(_known_rule)], Setting],
    WithJsonSchema(
        {
            "type": "object",
            "propertyNames": {"enum": list(RULE_IDS)},
            "additionalProperties": {"enum": [str(setting) for setting in Setting]},
        }
    ),
]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_kebab)


class Override(_Table):
    """What holds for some paths only; of two that name a path, the later one wins."""

    paths: list[Words] = Field(min_length=1, description="Patterns as in .gitignore.")
    source: Source | None = Field(None, description="Who publishes these files.")
    rules: Rules = Field(default_factory=dict, description="Levels of rules for these files.")


class Config(_Table):
    """The settings of a project; what is absent is left to the command line or its defaults."""

    source: Source | None = Field(None, description="Who publishes the files.")
    ignore: list[Words] = Field(
        default_factory=list, description="Files left alone, as patterns of .gitignore."
    )
    rules: Rules = Field(default_factory=dict, description="Levels of rules, by their ids.")
    override: list[Override] = Field(
        default_factory=list, description="Settings for some paths only."
    )
    server: Words | None = Field(None, description="The address of a running service to ask.")
    db: Words | None = Field(None, description="The file of the embedded database, or its URL.")
    record: StrictBool | None = Field(None, description="Whether what is read goes into the table.")
    format: Words | None = Field(None, description="The form of what is printed.")
    output: dict[str, Words] = Field(
        default_factory=dict, description="Files to write, by the name of their form."
    )
    fail_on: Words | None = Field(None, description="From which verdict or level on to fail.")
    min_level: Level | None = Field(None, description="The least grave level that is listed.")
    unverified: StrictBool | None = Field(
        None, description="Whether numbers with nothing on file are listed."
    )
    offline_ok: StrictBool | None = Field(
        None, description="Whether a server that does not answer is no failure."
    )
    baseline: Words | None = Field(None, description="The file of remarks that are put up with.")
    jobs: StrictInt | None = Field(
        None, ge=1, le=MOST_JOBS, description="Processes that read files at once."
    )


@dataclass(frozen=True, slots=True)
class Project:
    """A config and the file it stands in; paths in it are those of `root`."""

    file: Path
    config: Config

    @property
    def root(self) -> Path:
        return self.file.parent

    def overrides_of(self, path: Path) -> list[Override]:
        """Those that name the file, in the order in which they apply."""
        if not path.is_relative_to(self.root):
            return []
        inside = path.relative_to(self.root).as_posix()
        overrides = self.config.override
        return [one for one in overrides if GitIgnoreSpec.from_lines(one.paths).match_file(inside)]


class Projects:
    """The settings of each folder: the nearest upwards, or for all of them those of one file.

    In one folder plumbline.toml goes before pyproject.toml. Each folder is looked into once.
    """

    def __init__(self, named: Path | None = None) -> None:
        self._named = None if named is None else _required(named)
        self._known: dict[Path, Project | None] = {}

    def of(self, folder: Path) -> Project | None:
        """The settings that hold in the folder, an absolute path, if there are any."""
        if self._named is not None:
            return self._named
        if folder not in self._known:
            self._known[folder] = self._nearest(folder)
        return self._known[folder]

    def _nearest(self, folder: Path) -> Project | None:
        for name in (FILE, PYPROJECT):
            file = folder / name
            if file.is_file() and (project := project_in(file)):
                return project
        return None if is_top(folder) else self.of(folder.parent)


def is_top(folder: Path) -> bool:
    """Whether nobody looks further up: the root of a repository, or of all."""
    return (folder / REPOSITORY).exists() or folder == folder.parent


def _required(file: Path) -> Project:
    project = project_in(file)
    if project is None:
        raise BadInput(f"{file}: holds no [tool.plumbline]")
    return project


def project_in(file: Path) -> Project | None:
    """The settings that the file holds; None for a pyproject.toml that speaks of other tools.

    BadInput names the file, the key and the mend.
    """
    try:
        table: Any = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{file}: is no TOML: {error}") from None
    if file.name == PYPROJECT:
        tools = table.get("tool")
        table = tools.get("plumbline") if isinstance(tools, dict) else None
        if table is None:
            return None
    try:
        return Project(file, Config.model_validate(table))
    except ValidationError as error:
        # A key that does not exist explains best why another one is missing.
        errors = sorted(error.errors(), key=lambda one: one["type"] != UNKNOWN)
        raise BadInput(f"{file}: {_told(errors[0])}") from None


def _told(error: ErrorDetails) -> str:
    """The key and what is wrong with it."""
    loc = [str(part) for part in error["loc"] if part != "[key]"]
    key = ".".join(loc)
    if error["type"] == UNKNOWN:
        model = Override if "override" in loc[:-1] else Config
        names = [_kebab(name) for name in model.model_fields]
        return f"there is no key {key}{nearest(loc[-1], names)}"
    message = error["msg"]
    return f"{key}: {message[:1].lower()}{message[1:]}" if key else message
