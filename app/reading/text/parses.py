"""The only file that knows spaCy: sentences of our own words become heads, relations and tags.

The model is asked about the words that reading cut, never about a text of its own cutting, so an
index of a word means the same on both sides (scripts/train_parser trains it on the same words).
"""

import contextlib
import sys
import threading
import types
import warnings
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.deadline import Deadline, unhurried, within

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

PLAIN_QUOTES = str.maketrans("’‘“”", "''\"\"")
LONGEST = 120
"""Words of a sentence that is worth a parse: a longer one is a list or an attack."""

MOST = 20_000
"""Words of one article that are parsed, about two seconds' worth; beyond, word order must do."""

BATCH = 64
FEATURES = ("NORM", "PREFIX", "SUFFIX", "SHAPE")
"""What the model sees of a word (scripts/train_parser/config.cfg)."""


@dataclass(frozen=True, slots=True)
class Parse:
    """The head, relation (Universal Dependencies) and tag (Penn Treebank) of each word.

    A root is its own head.
    """

    heads: tuple[int, ...]
    relations: tuple[str, ...]
    tags: tuple[str, ...]

    def relation(self, word: int) -> str:
        """The relation of the word to its head, without its subtype."""
        return self.relations[word].partition(":")[0]

    def children(self, head: int, relations: Collection[str] = ()) -> Iterator[int]:
        """The words that hang on `head`, in reading order; only by `relations` if any is named."""
        for word, its_head in enumerate(self.heads):
            is_child = its_head == head and word != head
            if is_child and (not relations or self.relation(word) in relations):
                yield word

    def top_of(self, words: range) -> int:
        """The word among these that all the others hang on; of several the last."""
        tops = [
            word
            for word in words
            if self.heads[word] not in words or self.heads[word] == word
            if self.relations[word] != "punct"
        ]
        return tops[-1] if tops else words.start

    def path(self, word: int) -> Iterator[int]:
        """The word, its head, and so on up to the root."""
        yield word
        while self.heads[word] != word:
            word = self.heads[word]
            yield word

    def subtree(self, word: int) -> frozenset[int]:
        """The word and everything that hangs on it, near or far."""
        return frozenset(each for each in range(len(self.heads)) if word in self.path(each))


NO_PARSE = Parse((), (), ())
"""What a sentence too long to be one has."""


class Parser:
    """A trained model; one thread at a time may ask it, so it keeps the others waiting."""

    def __init__(self, pipeline: "Pipeline", fingerprint: str) -> None:
        self._pipeline = pipeline
        self._lock = threading.Lock()
        self.fingerprint = fingerprint

    def parses_of(
        self, sentences: Sequence[Sequence[str]], deadline: Deadline = unhurried
    ) -> tuple[Parse, ...]:
        """One parse a sentence, given as its words; NO_PARSE for one that is empty or too long.

        `deadline` is asked before each batch and may end it all. Between batches others have their
        turn: who waits is held up by one batch of theirs, and not by their whole articles.
        """
        asked = _worth_asking(sentences)
        found = [NO_PARSE] * len(sentences)
        batches = [asked[start : start + BATCH] for start in range(0, len(asked), BATCH)]
        for batch in within(deadline, batches):
            # What the model learns of new words is forgotten with the zone: a service would swell.
            with self._lock, self._pipeline.memory_zone():
                docs = [self._doc_of(sentences[place]) for place in batch]
                parsed = self._pipeline.pipe(docs, batch_size=BATCH)
                for place, doc in zip(batch, parsed, strict=True):
                    found[place] = _parse_of(doc)
        return tuple(found)

    def _doc_of(self, words: Sequence[str]) -> "Doc":
        from spacy.tokens import Doc

        return Doc(self._pipeline.vocab, words=[plain(word) for word in words])


def parser_from(folder: Path, fingerprint: str) -> Parser:
    """The parser that the model in `folder` makes; half a second, so once a process."""
    # spaCy changes the process's warning filters when it is imported.
    with warnings.catch_warnings(), _without_commands():
        import spacy
        from thinc.api import NumpyOps
        from threadpoolctl import threadpool_limits

        pipeline = spacy.load(folder, exclude=["tokenizer"])
    # numpy's own matrix product takes two thirds of the time of the one that spaCy brings along,
    # but only on one thread: on a busy machine several spend their time waiting for each other.
    threadpool_limits(1, "blas")
    numpy_ops = NumpyOps(use_blis=False)
    components: list[Any] = [component for _, component in pipeline.pipeline]
    for component in components:
        for layer in component.model.walk():
            layer.ops = numpy_ops
    # Of each new word it would work out a score of features that this model does not look at.
    vocab: Any = pipeline.vocab  # its stub leaves the getters out
    known = {vocab.strings.as_int(name) for name in FEATURES}
    vocab.lex_attr_getters = {
        each: getter for each, getter in vocab.lex_attr_getters.items() if each in known
    }
    return Parser(pipeline, fingerprint)


@contextlib.contextmanager
def _without_commands() -> Iterator[None]:
    """Meanwhile spaCy's own command line is not loaded: it comes with the library, takes a fifth of
    a second and 360 modules that no parser needs, and stays there for whoever asks for it later."""
    names = ("spacy.cli", "spacy.cli.info")
    if "spacy" in sys.modules:
        yield
        return
    stand_in = types.ModuleType(names[-1])
    stand_in.__dict__["info"] = None  # the one thing that the library takes of it
    sys.modules.update(dict.fromkeys(names, stand_in))
    try:
        yield
    finally:
        for name in names:
            sys.modules.pop(name, None)


def plain(word: str) -> str:
    """The word as the model knows it: with typewriter quotes."""
    return word.translate(PLAIN_QUOTES)


def _worth_asking(sentences: Sequence[Sequence[str]]) -> list[int]:
    """Which of the sentences are parsed: those of a fair length, until there were too many."""
    asked: list[int] = []
    total = 0
    for place, words in enumerate(sentences):
        if 0 < len(words) <= LONGEST and total + len(words) <= MOST:
            asked.append(place)
            total += len(words)
    return asked


def _parse_of(doc: "Doc") -> Parse:
    return Parse(
        heads=tuple(token.head.i for token in doc),
        relations=tuple(token.dep_ for token in doc),
        tags=tuple(token.tag_ for token in doc),
    )
