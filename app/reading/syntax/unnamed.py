"""Which capitals are part of a number, and so no name: of "Rs 40", of "5 billion USD"."""

from collections.abc import Iterable, Iterator

from app.domain import Span, Stated
from app.lexicon.lexicon import Language
from app.lexicon.names import NameKind
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.names import Name


def names_beside(
    grammar: Grammar, quantities: Iterable[Stated], language: Language
) -> tuple[Name, ...]:
    """The names of a sentence without what belongs to its numbers; of a name that runs on into one
    its other words stay, and the country of "40 Swiss francs" is named too."""
    spans = [_said_of(stated) for stated in quantities]
    return tuple(
        kept
        for name in grammar.names
        for kept in (_without(grammar, name, spans, language) if _is_said(name) else (name,))
    )


def _is_said(name: Name) -> bool:
    """Whether the name is nothing but capitals, kept as said."""
    return name.kind is NameKind.OTHER


def _said_of(stated: Stated) -> Span:
    """Hedge, sign and numeral, with a unit behind it; a noun that is counted may hold a name."""
    end = stated.numeral.end if stated.noun else stated.span.end
    return Span(stated.span.start, end)


def _without(
    grammar: Grammar, name: Name, spans: Iterable[Span], language: Language
) -> Iterator[Name]:
    """The name, or the words of it that stand before a number, else those behind one."""
    words = grammar.words[name.first : name.after]
    taken = [any(word.start < one.end and one.start < word.end for one in spans) for word in words]
    if not any(taken):
        yield name
        return
    first = len(taken) - taken[::-1].index(True) if taken[0] else 0
    after = len(taken) if taken[0] else taken.index(True)
    if first < after:
        texts = [word.text for word in words[first:after]]
        known = language.names.spellings.whole(texts)
        canonical = known.canonical if known else " ".join(texts)
        kind, form = (known.kind, known.form) if known else (name.kind, name.form)
        yield Name(canonical, kind, form, name.first + first, name.first + after)
