"""Reads CoNLL-U treebanks into trees over this project's own words.

A treebank cuts "don't" and "build-up" into pieces and keeps "Mr." whole; our words do the opposite.
The model is asked about our words, so it is trained on them: pieces of one word become one node,
and what we cut off a treebank's token hangs on its first piece.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain import Span
from app.reading.text.words import Word, words_of

ROOT = "ROOT"
PART = "part"
"""The relation of a piece that we cut off a treebank's token: the stop of "Mr."."""
MOST_PARTS = 4
"""One word in so many may be such a piece; beyond, the sentence is a web address."""


@dataclass(frozen=True, slots=True)
class Token:
    """One row of a treebank; `head` is the index of another, or -1 at the root."""

    kind: str
    tag: str
    head: int
    relation: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence with one head, relation and tag a word; a root is its own head."""

    name: str
    text: str
    words: tuple[str, ...]
    kinds: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


def trees_in(path: Path) -> Iterator[Tree]:
    """The sentences of one file; those whose tokens do not spell their text are left out."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = block.splitlines()
        tokens = _tokens(rows)
        text = _comment(rows, "text")
        places = _places(tokens, text)
        if tokens and places:
            tree = _over_our_words(_comment(rows, "sent_id"), text, tokens, places)
            if tree.relations.count(PART) * MOST_PARTS <= len(tree.words):
                yield tree


def _comment(rows: Sequence[str], name: str) -> str:
    start = f"# {name} = "
    return next((row.removeprefix(start) for row in rows if row.startswith(start)), "")


def _tokens(rows: Sequence[str]) -> list[Token]:
    cells = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return [
        Token(kind, tag, int(head) - 1, relation, form)
        for number, form, _, kind, tag, _, head, relation, *_ in cells
        if number.isdecimal()  # neither a joined form (3-4) nor an empty node (3.1)
    ]


def _places(tokens: Sequence[Token], text: str) -> list[Span]:
    """Where each token stands in the text; nothing where one is spelt otherwise there."""
    places: list[Span] = []
    offset = 0
    for token in tokens:
        start = text.find(token.form, offset)
        if start < 0 or text[offset:start].strip():
            return []
        offset = start + len(token.form)
        places.append(Span(start, offset))
    return places


def _over_our_words(name: str, text: str, tokens: Sequence[Token], places: Sequence[Span]) -> Tree:
    words = words_of(text, Span(0, len(text)))
    word_of = [_word_at(words, place) for place in places]
    nodes = [_node(tokens, word_of, word) for word in range(len(words))]
    return Tree(
        name=name,
        text=text,
        words=tuple(word.text for word in words),
        kinds=tuple(node.kind for node in nodes),
        tags=tuple(node.tag for node in nodes),
        heads=tuple(node.head for node in nodes),
        relations=tuple(node.relation for node in nodes),
    )


def _word_at(words: Sequence[Word], place: Span) -> int:
    """The word that the token starts in."""
    return next(index for index, word in enumerate(words) if word.end > place.start)


def _node(tokens: Sequence[Token], word_of: Sequence[int], word: int) -> Token:
    """The word with the head it has in the tree of words; of its tokens the highest speaks for it.

    A head is always higher than what hangs on it, so no circle can arise.
    """
    inside = [index for index, its_word in enumerate(word_of) if its_word == word]
    if not inside:
        return Token("PUNCT", "PART", max(first for first in word_of if first < word), PART)
    highest = min(inside, key=lambda index: _depth(tokens, index))
    token = tokens[highest]
    if token.head < 0:
        return replace(token, head=word, relation=ROOT)
    return replace(token, head=word_of[token.head])


def _depth(tokens: Sequence[Token], index: int) -> int:
    depth = 0
    while tokens[index].head >= 0:
        index, depth = tokens[index].head, depth + 1
    return depth
