"""`plumbline.baseline.json`: the remarks that were there when a project began, and are put up with.

A remark is known again by path, rule and fingerprint. The fingerprint stays when text is moved, so
an entry stays with its remark.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.errors import BadInput
from app.exporters.remarks import Checked, Remark, Suppression, SuppressionKind

FILE = "plumbline.baseline.json"
VERSION = 1

Key = tuple[str, str, str]
"""Path, rule and fingerprint."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries that are on file: what tells a remark from all others, and what it says.

    `file` is absolute, and paths in it are seen from where it stands; `here` is the working
    directory, from which the paths of a run are seen.
    """

    file: Path
    here: Path
    entries: Mapping[Key, str] = field(default_factory=dict)

    def silences(self, path: str, remark: Remark) -> Suppression | None:
        """The suppression of a remark that has its entry."""
        is_known = self._key(path, remark) in self.entries
        return Suppression(SuppressionKind.BASELINE) if is_known else None

    def gone(self, checked: Iterable[Checked]) -> int:
        """How many entries of the checked files no remark answers to any more."""
        files = tuple(checked)
        paths = {self._inside(one.path) for one in files}
        met = {self._key(one.path, remark) for one in files for remark in one.remarks}
        return sum(key[0] in paths and key not in met for key in self.entries)

    def renewed(self, checked: Iterable[Checked], kept: Iterable[tuple[Checked, Remark]]) -> str:
        """The text of the file when it puts up with `kept`, and with what it knew of files that are
        not among `checked` and still exist. The same remarks give the same bytes."""
        paths = {self._inside(one.path) for one in checked}
        root = self.file.parent
        entries = {
            key: message
            for key, message in self.entries.items()
            if key[0] not in paths and (root / key[0]).exists()
        }
        entries |= {self._key(one.path, remark): remark.message for one, remark in kept}
        rows = [
            {"path": path, "rule": rule, "fingerprint": fingerprint, "message": message}
            for (path, rule, fingerprint), message in sorted(entries.items())
        ]
        document = {"version": VERSION, "remarks": rows}
        return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"

    def _key(self, path: str, remark: Remark) -> Key:
        return self._inside(path), remark.rule.id, remark.fingerprint

    def _inside(self, path: str) -> str:
        whole, root = self.here / path, self.file.parent
        return (whole.relative_to(root) if whole.is_relative_to(root) else whole).as_posix()


def baseline_in(file: Path, here: Path) -> Baseline:
    """The baseline that stands in the file; BadInput says where it is none."""
    try:
        document: Any = json.loads(file.read_bytes())
        if document["version"] != VERSION:
            raise BadInput(f"{file}: was written by a version that this command does not know")
        entries = {
            (str(row["path"]), str(row["rule"]), str(row["fingerprint"])): str(row["message"])
            for row in document["remarks"]
        }
    except (ValueError, LookupError, TypeError, RecursionError):
        raise BadInput(f"{file}: is no baseline; make one with --write-baseline") from None
    return Baseline(file, here, entries)
