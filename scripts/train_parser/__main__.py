"""Trains the parser and writes it as data: `python -m scripts.train_parser [treebanks] [model]`.

EWT and GUM are learnt from; PUD never is, for it is what the parser is judged by. One thread and a
fixed seed; under an hour on one core. Run it with OMP_NUM_THREADS=1.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.cli.train import train
from spacy.strings import StringStore
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from app.reading.text.parses import plain
from scripts.train_parser.treebanks import Tree, trees_in

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TREEBANKS = ROOT.parent / "shared" / "data" / "treebanks"
MODEL = ROOT / "app" / "lexicon" / "data" / "en" / "parser"
LEARNT_FROM = ("ewt", "gum")
PARTS = ("train", "dev")


def main(treebanks: Path = TREEBANKS, model: Path = MODEL) -> None:
    """Trains in a temporary folder and writes the best step, with licence and credits."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for part in PARTS:
            files = (treebanks / bank / f"{part}.conllu" for bank in LEARNT_FROM)
            trees = (tree for file in files for tree in trees_in(file))
            packed(trees).to_disk(work / f"{part}.spacy")
        paths = {f"paths.{part}": str(work / f"{part}.spacy") for part in PARTS}
        train(HERE / "config.cfg", work / "out", overrides=paths)
        write(work / "out" / "model-best", model)


def packed(trees: Iterable[Tree]) -> DocBin:
    """The trees as spaCy trains on them, one sentence a document: as reading asks."""
    vocab = spacy.blank("en").vocab
    return DocBin(docs=(as_doc(tree, vocab) for tree in trees))


def as_doc(tree: Tree, vocab: Vocab) -> Doc:
    """The tree over its words, as the model is to know them."""
    return Doc(
        vocab,
        words=[plain(word) for word in tree.words],
        tags=list(tree.tags),
        heads=list(tree.heads),
        deps=list(tree.relations),
    )


def write(trained: Path, model: Path) -> None:
    """The trained pipeline without what reading never asks: its tokenizer and its word list."""
    pipeline = spacy.load(trained)
    pipeline.config["paths"].update(
        dict.fromkeys(PARTS)
    )  # the temporary folder is nobody's business
    labels = {label for name in ("tagger", "parser") for label in pipeline.pipe_labels[name]}
    shutil.rmtree(model, ignore_errors=True)
    pipeline.to_disk(model, exclude=["tokenizer"])
    StringStore(sorted(labels)).to_disk(model / "vocab" / "strings.json")
    shutil.copy(HERE / "CREDITS.md", model)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
