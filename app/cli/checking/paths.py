"""What the command line names → the files to check, in one order that is always the same."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pathspec import GitIgnoreSpec

from app.cli.checking.config import Projects, is_top
from app.errors import BadInput

STDIN = "-"
IGNORE_FILE = ".plumblineignore"
SUFFIXES = frozenset((".md", ".markdown", ".txt", ".html", ".htm", ".rst", ".adoc"))
"""What is checked in a directory; a file of another kind has to be named."""

MAGIC = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Target:
    """One file to check: `name` is how it is spoken of, `path` absolute.

    What comes on stdin has the path that the caller gives it, which need not exist.
    """

    name: str
    path: Path
    is_stdin: bool = False

    @property
    def suffix(self) -> str:
        """What the name ends in, in lower case."""
        return self.path.suffix.lower()


@dataclass(frozen=True, slots=True)
class Targets:
    """The files to check; names that stand for none, each with the problem; and how many files and
    directories were left alone because the project ignores them."""

    files: tuple[Target, ...]
    problems: tuple[tuple[str, str], ...] = ()
    ignored: int = 0


def targets_of(
    names: Sequence[str], here: Path, projects: Projects, stdin_name: str | None = None
) -> Targets:
    """The files that `names` stand for: files, directories, patterns with `**`, or - for stdin.

    `here` is the working directory; `projects` say what is left alone. Files come in the order of
    the names, those of a directory or pattern sorted; each is checked once. Hidden files are
    checked only where they are named.
    """
    search = _Search(here, projects)
    for name in names:
        if name == STDIN:
            search.found.setdefault(STDIN, _of_stdin(stdin_name, here))
        else:
            search.add(name)
    return Targets(tuple(search.found.values()), tuple(search.problems), len(search.ignored))


@dataclass(slots=True)
class _Search:
    here: Path
    projects: Projects
    found: dict[str, Target] = field(default_factory=dict)
    problems: list[tuple[str, str]] = field(default_factory=list)
    ignored: set[Path] = field(default_factory=set)
    _known: dict[Path, "_Ignores | None"] = field(default_factory=dict)
    _left_alone: int = 0

    def add(self, name: str) -> None:
        """Adds the files that one name stands for."""
        self._left_alone = 0
        path = _absolute(self.here / name)
        is_pattern = MAGIC.search(name) and not path.exists()
        try:
            paths = self._matching(name) if is_pattern else [path]
        except ValueError as error:  # "a**b"
            self.problems.append((name, f"is no pattern: {error}"))
            return
        files = [file for each in paths for file in self._files_at(each)]
        for file in files:
            self.found.setdefault(str(file), _of_file(file, self.here))
        if not files and not self._left_alone:
            problem = "matches no file" if is_pattern else "holds no file that can be checked"
            self.problems.append((name, problem))

    def _files_at(self, path: Path) -> list[Path]:
        if path.is_dir():
            return list(self._in_directory(path))
        # One that does not exist is found out when it is read.
        return [] if self._is_ignored(path) else [path]

    def _matching(self, pattern: str) -> list[Path]:
        """What the pattern matches; only what can be checked, unless it names a kind of file."""
        anchor = Path(pattern).anchor
        root, rest = (Path(anchor), pattern[len(anchor) :]) if anchor else (self.here, pattern)
        named = Path(pattern).suffix
        is_kind_named = bool(named) and not MAGIC.search(named)
        matched = (_absolute(path) for path in root.glob(rest))
        return sorted(
            path
            for path in matched
            if path.is_dir() or is_kind_named or path.suffix.lower() in SUFFIXES
            if not _is_hidden(path.relative_to(root) if path.is_relative_to(root) else path)
        )

    def _in_directory(self, directory: Path) -> Iterator[Path]:
        if self._is_ignored(directory, is_directory=True):
            return
        entries = sorted(os.scandir(directory), key=lambda entry: entry.name)
        for entry in entries:
            path = directory / entry.name
            if _is_hidden(Path(entry.name)):
                continue
            # Links to directories are not followed: they may lead round in a circle.
            if entry.is_dir(follow_symlinks=False):
                yield from self._in_directory(path)
            elif path.suffix.lower() in SUFFIXES and entry.is_file() and not self._is_ignored(path):
                yield path

    def _is_ignored(self, path: Path, *, is_directory: bool = False) -> bool:
        folder = path if is_directory else path.parent
        ignores = [self._ignores_above(folder), self._ignores_of_settings(folder)]
        is_ignored = any(one.match(path, is_directory=is_directory) for one in ignores if one)
        if is_ignored:
            self.ignored.add(path)
            self._left_alone += 1
        return is_ignored

    def _ignores_above(self, folder: Path) -> "_Ignores | None":
        """What the nearest .plumblineignore says."""
        if folder not in self._known:
            file = folder / IGNORE_FILE
            if file.is_file():
                self._known[folder] = _Ignores(folder, GitIgnoreSpec.from_lines(_lines_of(file)))
            else:
                above = None if is_top(folder) else self._ignores_above(folder.parent)
                self._known[folder] = above
        return self._known[folder]

    def _ignores_of_settings(self, folder: Path) -> "_Ignores | None":
        project = self.projects.of(folder)
        if project is None or not project.config.ignore:
            return None
        return _Ignores(project.root, GitIgnoreSpec.from_lines(project.config.ignore))


@dataclass(frozen=True, slots=True)
class _Ignores:
    """What is to be left alone below `root`."""

    root: Path
    spec: GitIgnoreSpec

    def match(self, path: Path, *, is_directory: bool) -> bool:
        if not path.is_relative_to(self.root) or path == self.root:
            return False
        inside = path.relative_to(self.root).as_posix()
        return self.spec.match_file(inside + "/" if is_directory else inside)


def _lines_of(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise BadInput(f"{file}: is not UTF-8 at byte {error.start}") from None


def _of_stdin(name: str | None, here: Path) -> Target:
    if name is None:
        return Target(STDIN, here / STDIN, is_stdin=True)
    path = _absolute(here / name)
    return Target(_shown(path, here), path, is_stdin=True)


def _of_file(path: Path, here: Path) -> Target:
    return Target(_shown(path, here), path)


def _shown(path: Path, here: Path) -> str:
    """From the working directory if the file lies below it, as build systems want to have it."""
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _absolute(path: Path) -> Path:
    # Not resolved: a link keeps the name by which it was named.
    return Path(os.path.normpath(path.absolute()))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
