"""Writes the words that treebanks write small: `python -m scripts.common_words`.

In a headline all words have capitals: what a text elsewhere writes small is no name there. A word
counts if it stands small in a sentence of the training or development parts, more often than with
a capital, and more than once or as a word that the table of meanings knows: so slips are left out.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.lexicon.loader import DATA, TABLE
from scripts.train_parser.treebanks import trees_in

ROOT = Path(__file__).parents[1]
TREEBANKS = ROOT.parent / "shared" / "data" / "treebanks"
PARTS = ("train", "dev")
TARGET = DATA / "en" / "common.toml"
WORD = re.compile(r"[a-z]{2,}")
MARGIN = 100

HEAD = '''\
# Words that are no names: in a headline, all of whose words have capitals, they are read as small.
# Written by scripts/common_words from the words of UD English EWT (CC BY-SA 4.0, The Board of
# Trustees of The Leland Stanford Junior University) and of the freely licensed genres of GUM
# (CC BY 4.0, Amir Zeldes and the GUM annotators), of whose texts it holds nothing else. This file
# is licensed under CC BY-SA 4.0.
yes = ["jobs", "troops", "after", "kill"]
no = ["London", "Holt", "Airbus"]
words = """
'''


def main() -> int:
    """Counts, and writes the file."""
    paths = (TREEBANKS / name / f"{part}.conllu" for name in ("ewt", "gum") for part in PARTS)
    sentences = (tree.words for path in paths for tree in trees_in(path))
    table = (DATA / "en" / TABLE / "words.txt").read_text(encoding="utf-8").splitlines()
    words = common_in(sentences, frozenset(line.split(" ")[0] for line in table))
    TARGET.write_text(text_of(words), encoding="utf-8")
    print(f"common_words: {len(words)} written to {TARGET.relative_to(ROOT)}")
    return 0


def common_in(sentences: Iterable[tuple[str, ...]], known: frozenset[str]) -> list[str]:
    """The words that stand small in them, in order; of those seen once only `known` ones."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for words in sentences:
        for place, word in enumerate(words):
            if WORD.fullmatch(word):
                small[word] += 1
            elif place and WORD.fullmatch(word[:1].lower() + word[1:]):
                large[word.lower()] += 1
    return sorted(
        word
        for word, times in small.items()
        if times > large[word] and (times > 1 or word in known)
    )


def text_of(words: Iterable[str]) -> str:
    """The words as the data file."""
    return HEAD + "".join(f"{line}\n" for line in _lines(words)) + '"""\n'


def _lines(words: Iterable[str]) -> Iterator[str]:
    line = ""
    for word in words:
        if line and len(line) + len(word) >= MARGIN:
            yield line
            line = ""
        line = f"{line} {word}".lstrip()
    if line:
        yield line


if __name__ == "__main__":
    sys.exit(main())
