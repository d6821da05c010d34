"""The command line and the projects of the files → how one run is done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.cli.checking import baseline
from app.cli.checking.config import MOST_JOBS, Project, nearest
from app.cli.checking.threshold import Threshold, threshold_of
from app.errors import BadInput
from app.exporters import EXPORTERS
from app.exporters.rules import Level

TEXT, GITHUB = "text", "github"
FILES = ("db", "output", "baseline")
"""Settings that name files, seen from where the settings stand."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line says; None where it says nothing.

    `outputs` are files to write, each as FILE or FORM=FILE. `here` is the working directory.
    """

    files: tuple[str, ...]
    form: str | None = None
    outputs: tuple[str, ...] = ()
    fail_on: str | None = None
    min_level: str | None = None
    unverified: bool | None = None
    server: str | None = None
    db: str | None = None
    offline_ok: bool | None = None
    record: bool | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None
    stdin_name: str | None = None
    jobs: int | None = None
    quiet: bool = False
    colour: bool = True
    config: str | None = None
    baseline: str | None = None
    write_baseline: bool = False


@dataclass(frozen=True, slots=True)
class Output:
    """A form and the file that it is written to; None is stdout."""

    form: str
    file: Path | None


@dataclass(frozen=True, slots=True)
class Options:
    """How a run is done. `baseline` is None where there is none; `jobs` where nobody said how many.

    `database` is a database URL and None where the environment says which.
    """

    outputs: tuple[Output, ...]
    threshold: Threshold
    min_level: Level
    unverified: bool
    server: str | None
    database: str | None
    offline_ok: bool
    record: bool
    baseline: Path | None
    jobs: int | None


def options_of(
    wanted: Wanted, projects: Iterable[Project], here: Path, environment: Mapping[str, str]
) -> Options:
    """The command line goes before the projects, and these before the defaults.

    BadInput where two projects of one run want different things of the whole run.
    """
    said = _Said(list(projects))
    form = said.word("format", wanted.form) or _usual_form(environment)
    server, database = _asked(wanted, said, here)
    return Options(
        outputs=_outputs(wanted, form, said, here),
        threshold=threshold_of(_or(said.word("fail_on", wanted.fail_on), Level.ERROR)),
        min_level=_level(_or(said.word("min_level", wanted.min_level), Level.NOTE)),
        unverified=said.flag("unverified", wanted.unverified, otherwise=False),
        server=server,
        database=database,
        offline_ok=said.flag("offline_ok", wanted.offline_ok, otherwise=False),
        record=said.flag("record", wanted.record, otherwise=True),
        baseline=_baseline(wanted, said, here),
        jobs=_jobs(wanted.jobs if wanted.jobs is not None else said.value("jobs")),
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What the projects of a run say of the whole run, where they agree."""

    projects: list[Project]

    def value(self, name: str) -> object:
        """What is said under `name`, None where nobody says it; BadInput where two differ."""
        found = self.place(name)
        return getattr(found.config, name) if found else None

    def place(self, name: str) -> Project | None:
        """The project that says something under `name`."""
        saying = [one for one in self.projects if getattr(one.config, name) not in (None, {})]
        for other in saying[1:]:
            if self._meant(other, name) != self._meant(saying[0], name):
                key = name.replace("_", "-")
                raise BadInput(
                    f"{saying[0].file} and {other.file} differ in {key}, which holds for a whole "
                    f"run: check their files apart, or name one settings file with --config",
                    key,
                )
        return saying[0] if saying else None

    def _meant(self, project: Project, name: str) -> object:
        """What the project says, and for a file also seen from where."""
        return getattr(project.config, name), project.root if name in FILES else None

    def word(self, name: str, wanted: str | None = None) -> str | None:
        """The same as a word; what the command line wants goes before it."""
        value = self.value(name) if wanted is None else wanted
        return None if value is None else str(value)

    def flag(self, name: str, wanted: bool | None, *, otherwise: bool) -> bool:  # noqa: FBT001
        value = self.value(name) if wanted is None else wanted
        return otherwise if value is None else bool(value)

    def path_below(self, name: str) -> Path | None:
        """The file that is named under `name`, seen from where the settings stand."""
        found = self.place(name)
        return _below(found, getattr(found.config, name)) if found else None


def _below(project: Project, name: str) -> Path:
    """A file that the settings have written. Whoever proposes a change writes the settings too, so
    they reach no further than their own folder."""
    path = project.root / name
    if not path.resolve().is_relative_to(project.root.resolve()):
        raise BadInput(f"{project.file}: {name} lies outside {project.root}")
    return path


def _or(said: str | None, otherwise: str) -> str:
    return otherwise if said is None else said


def _level(said: str) -> Level:
    return Level(_one_of("min-level", said, Level))


def _usual_form(environment: Mapping[str, str]) -> str:
    return GITHUB if environment.get("GITHUB_ACTIONS") == "true" else TEXT


def _outputs(wanted: Wanted, form: str, said: _Said, here: Path) -> tuple[Output, ...]:
    """The files that are named, and stdout unless the form of a bare FILE goes there."""
    named = [_output(one, form, here) for one in wanted.outputs]
    found = said.place("output") if not named else None
    if found:
        named = [Output(of, _below(found, name)) for of, name in found.config.output.items()]
    is_taken = any("=" not in one for one in wanted.outputs)
    outputs = (*(() if is_taken else (Output(form, None),)), *named)
    for output in outputs:
        _one_of("format", output.form, EXPORTERS)
        if output.file and not output.file.parent.is_dir():
            raise BadInput(f"output: {output.file.parent} is no directory to write to", "output")
    return outputs


def _output(said: str, form: str, here: Path) -> Output:
    of, equals, name = said.partition("=")
    return Output(of, here / name) if equals else Output(form, here / said)


def _one_of(key: str, said: str, known: Iterable[str]) -> str:
    names = [str(name) for name in known]
    if said not in names:
        hint = nearest(said, names)
        raise BadInput(f"{key}: there is no {said!r}{hint}: choose from {', '.join(names)}", key)
    return said


def _asked(wanted: Wanted, said: _Said, here: Path) -> tuple[str | None, str | None]:
    """The server and the database URL; what the command line names puts the other aside."""
    if wanted.server and wanted.db:
        raise BadInput("--server and --db exclude each other: ask one of them")
    if wanted.server:
        return wanted.server, None
    if wanted.db:
        return None, _database(wanted.db, here)
    found = said.place("db")
    database = _database(str(found.config.db), found.root) if found else None
    return said.word("server"), database


def _database(said: str, root: Path) -> str:
    return said if "://" in said else f"sqlite:///{(root / said).absolute()}"


def _baseline(wanted: Wanted, said: _Said, here: Path) -> Path | None:
    """The file that is named, or the usual one if it is there or to be written."""
    named = here / wanted.baseline if wanted.baseline else said.path_below("baseline")
    usual = here / baseline.FILE
    if named is not None:
        return named
    return usual if wanted.write_baseline or usual.is_file() else None


def _jobs(said: object) -> int | None:
    if said is None:
        return None
    if not isinstance(said, int) or not 1 <= said <= MOST_JOBS:
        raise BadInput(f"jobs must be from 1 to {MOST_JOBS}", "jobs")
    return said
