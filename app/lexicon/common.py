"""Words that are no names → a frozen set."""

from app.lexicon.rows import DataFile


class CommonFile(DataFile):
    """`common.toml` of one language: words, parted by white space; `yes` are among them, written
    small, and `no` are not."""

    words: str
    yes: tuple[str, ...]
    no: tuple[str, ...]


def common_from(file: CommonFile) -> frozenset[str]:
    """The words themselves."""
    return frozenset(file.words.split())
