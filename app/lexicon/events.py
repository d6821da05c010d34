"""What befell the things that are counted, and amid what: rows of `scopes.toml`."""

from app.lexicon.rows import Row


class EventRow(Row):
    """Verbs whose event has one name, or, with `name` empty, none."""

    name: str
    verbs: tuple[str, ...]


class HappeningRow(Row):
    """Nouns for what a number stands amid. Of a `located` one a country tells only the place; a
    `natural` one is done by nobody, whoever's it is: "Velmark's heatwave"; one `christened` has a
    name that says not where it is: "the Granite Ridge fire"."""

    name: str
    words: tuple[str, ...]
    located: bool = False
    natural: bool = False
    christened: bool = False


class PartRow(Row):
    """Words for the subset spoken of."""

    name: str
    words: tuple[str, ...]


class ContrastRow(Row):
    """An event word that means less where the same thing is counted with the word `beside` too."""

    said: str
    beside: str
    means: str
