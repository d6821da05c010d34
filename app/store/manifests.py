"""What a backup should hold, in a JSON file beside it: so it can be told from a damaged one."""

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from app.errors import BadInput

SUFFIX = ".json"


class Manifest(BaseModel):
    """How long the file is and its SHA-256, what kind of database it is of, and how many rows each
    table has; `release` and `revision` are the program's that made it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal[1] = 1
    made_at: AwareDatetime
    database: Literal["sqlite", "postgresql"]
    release: str
    revision: str
    bytes: int
    sha256: str
    rows: dict[str, int]


def manifest_path(file: Path) -> Path:
    """Where the manifest of that backup lies."""
    return file.with_name(file.name + SUFFIX)


def read_manifest(file: Path) -> Manifest:
    """The manifest of the backup; BadInput where there is none, or none of ours."""
    path = manifest_path(file)
    try:
        return Manifest.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        raise BadInput(f"{path} is missing: a backup and its manifest go together") from None
    except ValidationError:
        raise BadInput(f"{path} is no manifest of a backup") from None


def digest_of(file: Path) -> str:
    """The SHA-256 of the file, in hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def mismatches(file: Path, manifest: Manifest) -> tuple[str, ...]:
    """What of the file is not as its manifest says, without a look inside."""
    length = file.stat().st_size
    if length != manifest.bytes:
        return (f"it has {length} bytes, and had {manifest.bytes}",)
    if digest_of(file) != manifest.sha256:
        return ("its SHA-256 is not that of the manifest: it was changed or damaged",)
    return ()


def moment_in_name(now: datetime) -> str:
    """The moment as part of a file's name, which sorts by time."""
    return now.strftime("%Y%m%dT%H%M%SZ")
