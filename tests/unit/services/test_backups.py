"""A backup is whole, told from a damaged one, and put in a database's place without a loss."""

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from app.errors import BadInput, Conflict, Unavailable
from app.services.backups import back_up, faults_of_database, faults_of_file, restore
from app.services.database import upgrade
from app.store import Store, erasures, open_store
from app.store.erasures import Erasure, Figures, Quotes
from app.store.manifests import manifest_path
from app.store.tables import METADATA, SOURCES
from tests.unit.store.samples import NOW

pytestmark = pytest.mark.on_sqlite("a copy of a file; a server's: tests/integration/test_postgres")

Rows = dict[str, list[tuple[object, ...]]]


def source(number: int) -> dict[str, object]:
    name = f"Harbour Post {number}"
    return {"id": f"src_{number}", "name": name, "folded": name.lower(), "recorded_at": NOW}


def put(store: Store, *numbers: int) -> None:
    with store.writing() as connection:
        connection.execute(insert(SOURCES), [source(number) for number in numbers])


def names(url: str) -> list[str]:
    with opened(url) as store, store.reading() as connection:
        return sorted(connection.scalars(select(SOURCES.c.id)))


@contextmanager
def opened(url: str) -> Iterator[Store]:
    store = open_store(url)
    yield store
    store.close()


@pytest.fixture
def url(store: Store) -> str:
    return str(store.engine.url)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "monday.backup"


@pytest.fixture(autouse=True)
def folders(file: Path, tmp_path: Path) -> None:
    file.parent.mkdir()
    (tmp_path / "else").mkdir()


@pytest.fixture
def elsewhere(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/else/plumbline.sqlite3"


def test_what_is_restored_elsewhere_is_what_was_there(
    store: Store, url: str, elsewhere: str, file: Path, rows: Callable[[], Rows]
) -> None:
    put(store, *range(300))
    made = back_up(url, file, NOW)
    done = restore(elsewhere, file, NOW, replace=False)
    assert (done.manifest, done.aside) == (made, None)
    with opened(elsewhere) as other, other.reading() as connection:
        for table in METADATA.sorted_tables:
            query = select(table).order_by(*table.primary_key)
            assert [tuple(row) for row in connection.execute(query)] == rows()[table.name]
    assert faults_of_database(elsewhere) == ()


def test_a_backup_holds_one_moment_while_others_write(
    store: Store, url: str, elsewhere: str, file: Path
) -> None:
    """Seen to fail with a copy of the file's bytes in place of SQLite's own: it was malformed."""
    wanted, written = threading.Event(), threading.Event()
    acknowledged = 0

    def write_on() -> None:
        nonlocal acknowledged
        while not wanted.is_set():
            put(store, *(acknowledged + step for step in range(5)))
            acknowledged += 5
            if acknowledged >= 100:
                written.set()

    writer = threading.Thread(target=write_on)
    writer.start()
    written.wait(30)
    before = acknowledged
    back_up(url, file, NOW)
    wanted.set()
    writer.join()
    assert faults_of_file(file) == ()
    restore(elsewhere, file, NOW, replace=False)
    kept = names(elsewhere)
    assert before <= len(kept) <= acknowledged
    assert len(kept) % 5 == 0  # no transaction is there in part
    assert set(kept) == {f"src_{number}" for number in range(len(kept))}


def test_nobody_else_may_read_a_backup_and_nothing_lies_beside_it(
    store: Store, url: str, file: Path
) -> None:
    back_up(url, file, NOW)
    assert file.stat().st_mode & 0o777 == 0o600
    assert {one.name for one in file.parent.iterdir()} == {file.name, file.name + ".json"}


def test_a_backup_takes_nothings_place(store: Store, url: str, file: Path) -> None:
    file.write_bytes(b"last week's")
    with pytest.raises(BadInput, match="takes nothing's place"):
        back_up(url, file, NOW)
    assert file.read_bytes() == b"last week's"


def test_what_is_not_there_is_not_backed_up(tmp_path: Path, file: Path) -> None:
    with pytest.raises(Unavailable):
        back_up(f"sqlite:///{tmp_path}/none.sqlite3", file, NOW)
    assert list(file.parent.iterdir()) == []
    assert not (tmp_path / "none.sqlite3").exists()


@pytest.mark.parametrize("at", [20, 5_000, -10])
def test_one_byte_that_changed_is_found(store: Store, url: str, file: Path, at: int) -> None:
    """Seen to fail without the digest: SQLite's own checks overlook a changed letter."""
    put(store, *range(100))
    back_up(url, file, NOW)
    bytes_ = bytearray(file.read_bytes())
    bytes_[at] ^= 1
    file.write_bytes(bytes_)
    assert any("SHA-256" in fault for fault in faults_of_file(file))


def test_one_that_was_cut_off_is_found(store: Store, url: str, file: Path) -> None:
    back_up(url, file, NOW)
    file.write_bytes(file.read_bytes()[:-4096])
    assert faults_of_file(file)[0].startswith("it has ")


def test_what_the_checksum_covers_is_looked_into_as_well(
    store: Store, url: str, file: Path
) -> None:
    """A manifest made anew for a damaged file does not make it sound."""
    put(store, *range(100))
    made = back_up(url, file, NOW)
    other = sqlite3.connect(file)
    other.execute("DELETE FROM sources WHERE id = 'src_7'")
    other.commit()
    other.close()
    forged = json.loads(manifest_path(file).read_bytes())
    forged |= {"sha256": made_digest(file), "bytes": file.stat().st_size}
    manifest_path(file).write_text(json.dumps(forged))
    assert faults_of_file(file) == ("its rows are not those that the manifest counts",)
    assert made.rows["sources"] == 100


def made_digest(file: Path) -> str:
    import hashlib

    return hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.mark.parametrize("said", [None, "no json", "{}", '{"format": 2}'])
def test_a_manifest_that_is_none_is_said(
    store: Store, url: str, file: Path, said: str | None
) -> None:
    back_up(url, file, NOW)
    manifest_path(file).unlink()
    if said is not None:
        manifest_path(file).write_text(said)
    with pytest.raises(BadInput, match="manifest"):
        faults_of_file(file)


def test_a_backup_of_a_newer_release_is_no_use_to_this_one(
    store: Store, url: str, file: Path
) -> None:
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '2099_01_01_0000'")
    back_up(url, file, NOW)
    assert "does not know" in faults_of_file(file)[0]
    assert "db upgrade" in faults_of_database(url)[0]


def test_a_loose_reference_is_found(store: Store, url: str) -> None:
    other = sqlite3.connect(str(store.engine.url.database))
    other.execute("INSERT INTO attempts (message_id, number, made_at) VALUES ('msg_x', 1, 'now')")
    other.commit()
    other.close()
    assert faults_of_database(url) == ("a row of attempts refers to one of messages not there",)


# restore


def test_a_database_with_records_is_moved_aside_when_told(
    store: Store, url: str, file: Path
) -> None:
    put(store, 1)
    back_up(url, file, NOW)
    put(store, 2)
    store.close()
    with pytest.raises(Conflict, match="--replace"):
        restore(url, file, NOW, replace=False)
    assert names(url) == ["src_1", "src_2"]
    done = restore(url, file, NOW, replace=True)
    assert names(url) == ["src_1"]
    assert done.aside is not None
    assert names(f"sqlite:///{done.aside}") == ["src_1", "src_2"]


def test_what_was_erased_since_the_backup_is_named(store: Store, url: str, file: Path) -> None:
    """Seen to fail without the look into what is moved aside: the article was back in silence."""
    put(store, 1)
    back_up(url, file, NOW)
    with store.writing() as connection:
        asked = Erasure(0, "art_1", Quotes.DROPPED, Figures.KEPT, None, NOW)
        erasures.note(connection, asked)
    store.close()
    assert restore(url, file, NOW, replace=True).erased == ("art_1",)
    assert restore(url, file, NOW + timedelta(hours=1), replace=True).erased == ()


def test_a_migrated_database_without_records_gives_way(
    store: Store, url: str, elsewhere: str, file: Path
) -> None:
    put(store, 1)
    back_up(url, file, NOW)
    upgrade(elsewhere)
    assert restore(elsewhere, file, NOW, replace=False).aside is None
    assert names(elsewhere) == ["src_1"]


@pytest.mark.parametrize("replace", [True, False])
def test_a_database_in_use_is_left_alone(
    store: Store, url: str, file: Path, *, replace: bool
) -> None:
    """Seen to fail without the lock: the service wrote on into a file of no name."""
    back_up(url, file, NOW)
    put(store, 1)  # the store keeps its connection open, as a service does that rests
    with pytest.raises(Conflict, match="stop the service"):
        restore(url, file, NOW, replace=replace)
    put(store, 2)
    assert names(url) == ["src_1", "src_2"]
    folder = Path(str(store.engine.url.database)).parent
    assert not [one for one in folder.iterdir() if "before" in one.name or "restored" in one.name]


def test_a_damaged_backup_is_not_restored(
    store: Store, url: str, elsewhere: str, file: Path
) -> None:
    back_up(url, file, NOW)
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(BadInput, match="damaged and was not restored"):
        restore(elsewhere, file, NOW, replace=True)
    assert list(Path(elsewhere.removeprefix("sqlite:///")).parent.iterdir()) == []


def test_what_is_no_database_is_moved_aside_only_when_told(
    store: Store, url: str, elsewhere: str, file: Path
) -> None:
    put(store, 1)
    back_up(url, file, NOW)
    letter = Path(elsewhere.removeprefix("sqlite:///"))
    letter.write_bytes(b"Dear editor, this is no database. " * 100)
    with pytest.raises(BadInput, match="no sound database"):
        restore(elsewhere, file, NOW, replace=False)
    assert letter.read_bytes().startswith(b"Dear editor")
    done = restore(elsewhere, file, NOW, replace=True)
    assert done.aside is not None
    assert done.aside.read_bytes().startswith(b"Dear editor")
    assert names(elsewhere) == ["src_1"]


def test_a_log_left_beside_is_no_part_of_what_is_restored(
    store: Store, url: str, elsewhere: str, file: Path
) -> None:
    """Seen to fail with the log left where it was: SQLite plays it into the restored database."""
    put(store, 1)
    back_up(url, file, NOW)
    put(store, 2)
    database, other = (Path(one.removeprefix("sqlite:///")) for one in (url, elsewhere))
    log = database.with_name(database.name + "-wal").read_bytes()
    other.with_name(other.name + "-wal").write_bytes(log)  # somebody removed the database alone
    restore(elsewhere, file, NOW, replace=True)
    assert names(elsewhere) == ["src_1"]


def test_a_backup_of_a_server_is_not_put_into_a_file(
    store: Store, url: str, elsewhere: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(url, file, NOW)
    path = manifest_path(file)
    path.write_text(path.read_text().replace('"sqlite"', '"postgresql"'))
    with pytest.raises((BadInput, Unavailable)):
        restore(elsewhere, file, NOW, replace=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unavailable, match="pg_restore is not on the PATH"):
        faults_of_file(file)
