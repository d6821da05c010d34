"""Backups: made while the service runs, told from damaged ones, and put in a database's place."""

import contextlib
import logging
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app import VERSION
from app.errors import BadInput, Unavailable
from app.store import Store, backups, dumps, open_store, schema
from app.store.backups import Contents
from app.store.manifests import (
    Manifest,
    digest_of,
    manifest_path,
    mismatches,
    moment_in_name,
    read_manifest,
)

log = logging.getLogger(__name__)

PART = ".part"
"""What a backup is called until it is whole."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What is in place now, and where what lay there before is kept, if anything is.

    `erased` are the articles that had been erased there since the backup, and may be back now.
    """

    manifest: Manifest
    aside: Path | None
    erased: tuple[str, ...] = ()


def back_up(url: str, file: Path, now: datetime) -> Manifest:
    """Writes a backup of one moment to `file`, and its manifest beside it; others go on writing.

    Both are on disk and looked into before they get their names. BadInput where one of the names is
    taken, Unavailable where the database cannot be read or was never migrated.
    """
    for taken in (file, manifest_path(file)):
        if taken.exists():
            raise BadInput(f"{taken} is there already: a backup takes nothing's place", "file")
    part = file.with_name(file.name + PART)
    part.unlink(missing_ok=True)
    try:
        with _opened(url) as store:
            contents = _copied(store, part)
            kind = "sqlite" if store.file is not None else "postgresql"
        manifest = _manifest(part, kind, contents, now)
        written = manifest_path(part)
        written.write_text(manifest.model_dump_json(indent=2) + "\n", encoding="utf-8")
        backups.sync(written)
        written.rename(manifest_path(file))
        part.rename(file)
        backups.sync(file.parent)
    finally:
        part.unlink(missing_ok=True)
        manifest_path(part).unlink(missing_ok=True)
    log.info("backup made", extra={"rows": sum(manifest.rows.values()), "bytes": manifest.bytes})
    return manifest


def faults_of_file(file: Path) -> tuple[str, ...]:
    """What is wrong with the backup; nothing where it is as its manifest says and sound inside.

    BadInput where it or its manifest is missing.
    """
    if not file.is_file():
        raise BadInput(f"{file} is not there", "file")
    manifest = read_manifest(file)
    found = mismatches(file, manifest)
    if found:
        return found
    if manifest.database == "postgresql":
        return (*dumps.faults_of_dump(file), *_unknown(manifest.revision))
    try:
        inside, faults = backups.contents_of(file), backups.faults_of(file)
    except sqlite3.DatabaseError as error:
        return (str(error),)
    if inside != Contents(manifest.revision, manifest.rows):
        faults = (*faults, "its rows are not those that the manifest counts")
    return (*faults, *_unknown(manifest.revision))


def faults_of_database(url: str) -> tuple[str, ...]:
    """What is wrong with the database itself, asked while it is in use.

    A server is asked for its revision alone: it holds its own files and references together.
    """
    with _opened(url) as store:
        current, head = schema.current_revision(store), schema.head_revision()
        faults = () if store.file is None else backups.faults_of(store.file.path)
    if current != head:
        said = f"it is at revision {current or 'none'}, not {head}: run plumbline db upgrade"
        faults = (*faults, said)
    return faults


def restore(url: str, file: Path, now: datetime, *, replace: bool) -> Restored:
    """Puts the backup in the place of the database, once it is found sound.

    BadInput names the first fault of a backup that is not. Conflict where the database is in use,
    or holds records and `replace` does not say to move it aside. A server's database must be empty.
    """
    faults = faults_of_file(file)
    if faults:
        raise BadInput(f"{file} is damaged and was not restored: {faults[0]}", "file")
    manifest = read_manifest(file)
    with _opened(url) as store:
        _require_kind(store, manifest)
        if store.file is None:
            dumps.load_dump(store, file)
            return Restored(manifest, None)
        target = store.file.path
    aside = target.with_name(f"{target.name}.before-{moment_in_name(now)}")
    kept = backups.put_in_place(file, target, aside, replace=replace)
    log.info("backup restored", extra={"rows": sum(manifest.rows.values())})
    if not kept:
        return Restored(manifest, None)
    erased = backups.erased_in(aside) - backups.erased_in(target)
    return Restored(manifest, aside, tuple(sorted(erased)))


def _copied(store: Store, target: Path) -> Contents:
    if store.file is None:
        return dumps.dump_database(store, target)
    try:
        backups.copy_database(store.file, target)
        faults = backups.faults_of(target)
        if faults:
            raise Unavailable(f"the database is damaged, and no backup was made: {faults[0]}")
        return backups.contents_of(target)
    except sqlite3.Error as error:
        raise Unavailable(f"the database cannot be copied: {error}") from error


def _manifest(file: Path, kind: str, contents: Contents, now: datetime) -> Manifest:
    if contents.revision is None:
        raise Unavailable("the database was never migrated: there is nothing to back up")
    return Manifest.model_validate(
        {
            "made_at": now,
            "database": kind,
            "release": VERSION,
            "revision": contents.revision,
            "bytes": file.stat().st_size,
            "sha256": digest_of(file),
            "rows": contents.rows,
        }
    )


def _unknown(revision: str) -> tuple[str, ...]:
    if revision in schema.revisions():
        return ()
    return (f"it is at revision {revision}, which this release does not know: run a newer one",)


def _require_kind(store: Store, manifest: Manifest) -> None:
    kind = store.engine.dialect.name
    if kind != manifest.database:
        raise BadInput(
            f"the backup is of {manifest.database}, and PLUMBLINE_DATABASE_URL names {kind}", "file"
        )


@contextlib.contextmanager
def _opened(url: str) -> Iterator[Store]:
    store = open_store(url)
    try:
        yield store
    finally:
        store.close()
