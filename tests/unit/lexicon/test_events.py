from app.lexicon.events import ContrastRow, EventRow
from app.lexicon.loader import DATA, load, parsed
from app.lexicon.scopes import ScopesFile

FILE = parsed(DATA / "en" / "scopes.toml", ScopesFile)
SCOPES = load().language.scopes


def test_each_verb_of_a_row_has_its_event() -> None:
    rows: tuple[EventRow, ...] = FILE.event
    assert {verb: SCOPES.events[verb] for row in rows for verb in row.verbs} == {
        verb: row.name for row in rows for verb in row.verbs
    }


def test_no_verb_has_two_events() -> None:
    verbs = [verb for row in FILE.event for verb in row.verbs]
    assert sorted(set(verbs)) == sorted(verbs)


def test_what_stands_in_contrast_is_another_event() -> None:
    rows: tuple[ContrastRow, ...] = FILE.contrast
    assert [row.said for row in rows if row.said in (row.beside, row.means)] == []
