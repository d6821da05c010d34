"""The folder in which processes count together is there, and holds nothing of who is no more."""

from pathlib import Path

from app.watching.shared import SHARED, counting_together, forget, make_folder

OLD = ("counter_41.db", "gauge_livesum_41.db", "histogram_41.db")


def test_a_folder_is_made_for_as_long_as_it_is_wanted() -> None:
    environment: dict[str, str] = {}
    with counting_together(environment):
        folder = Path(environment[SHARED])
        assert folder.is_dir()
        (folder / OLD[0]).touch()
    assert not folder.exists()
    assert environment == {}


def test_a_folder_that_is_named_is_made_and_stays(tmp_path: Path) -> None:
    named = tmp_path / "a" / "b"
    environment = {SHARED: str(named)}
    with counting_together(environment):
        assert named.is_dir()
    assert environment == {SHARED: str(named)}
    assert named.is_dir()


def test_what_an_earlier_service_left_does_not_count_again(tmp_path: Path) -> None:
    """Seen to fail without it taken away. Nothing but counts is."""
    for name in (*OLD, "notes.db", "notes.txt"):
        (tmp_path / name).touch()
    with counting_together({SHARED: str(tmp_path)}):
        assert sorted(one.name for one in tmp_path.iterdir()) == ["notes.db", "notes.txt"]


def test_of_one_that_ended_what_it_counted_stays(tmp_path: Path) -> None:
    for name in (*OLD, "gauge_livesum_414.db"):
        (tmp_path / name).touch()
    forget(41, {SHARED: str(tmp_path)})
    left = sorted(one.name for one in tmp_path.iterdir())
    assert left == ["counter_41.db", "gauge_livesum_414.db", "histogram_41.db"]


def test_where_no_folder_is_named_none_is_made(tmp_path: Path) -> None:
    make_folder({})
    make_folder({SHARED: ""})
    assert list(tmp_path.iterdir()) == []
