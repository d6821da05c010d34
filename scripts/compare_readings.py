"""Compares word order with the parse on treebanks: `python -m scripts.compare_readings [folder]`.

Asked of every numeral: which noun does it count, which verb governs it, who is that verb's subject;
of every speech verb: who speaks. PUD was never learnt from. Prints the table of decision 0004.
"""

import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from app.domain import Article, Sentence, Span, Stated
from app.lexicon import Lexicon
from app.lexicon.loader import load
from app.lexicon.verbs import VerbClass
from app.reading import read
from app.reading.numbers.quantities import quantities_of
from app.reading.scoping.sayers import speaker_of
from app.reading.syntax.clauses import governing_of
from app.reading.syntax.governors import governor_of, parsed_governing, parsed_grammar, speaker_end
from app.reading.syntax.grammar import Grammar
from app.reading.text.parses import NO_PARSE, Parse, Parser
from app.reading.text.words import SentenceText, Word, sentence_text
from app.wiring import load_parser
from scripts.train_parser.treebanks import Tree, trees_in

ROOT = Path(__file__).parents[1]
TREEBANKS = ROOT.parent / "shared" / "data" / "treebanks"
ARTICLES = sorted((ROOT / "tests" / "articles").glob("*.txt"))
ROUNDS = 20

NOUNS = ("NOUN", "PROPN")
TOLD = ("VBD", "VBZ", "VBP")
TAKING_PART = ("nsubj", "csubj", "obj", "iobj", "obl", "conj", "xcomp", "compound")
WAYS = ("word order", "parse", "both")

QUESTIONS = ("counted noun", "governing verb", "its subject", "speaker")

Score = Counter[tuple[str, str]]
"""How often a way was right, by (question, way), and how often asked, by (question, "asked")."""

Asked = tuple[str, Callable[[frozenset[int]], bool], dict[str, frozenset[int]]]
"""A question, the test of an answer, and each way's answer as indices of words."""


def main(treebanks: Path = TREEBANKS) -> None:
    """Prints a table of percentages a set, and the time that reading takes with and without."""
    lexicon, parser = load(), load_parser()
    print(f"| set | question | asked | {' | '.join(WAYS)} |\n|---|---|---|---|---|---|")
    for name, trees in sets_in(treebanks):
        score = scored(trees, lexicon, parser)
        for question in QUESTIONS:
            asked = score[question, "asked"]
            shares = " | ".join(f"{100 * score[question, way] / asked:.1f}" for way in WAYS)
            print(f"| {name} | {question} | {asked} | {shares} |")
    for profile, with_parser in (("fast", None), ("full", parser)):
        print(f"{profile}: {milliseconds(lexicon, with_parser):.1f} ms for 2,000 characters")


def sets_in(treebanks: Path) -> Iterator[tuple[str, list[Tree]]]:
    """Each set of sentences that no candidate was made from; the dev parts chose when to stop."""
    pud = list(trees_in(treebanks / "pud" / "all.conllu"))
    yield "PUD news", [tree for tree in pud if tree.name.startswith("n")]
    yield "PUD wiki", [tree for tree in pud if tree.name.startswith("w")]
    for bank in ("ewt", "gum"):
        parts = (treebanks / bank / f"{part}.conllu" for part in ("dev", "test"))
        yield f"{bank.upper()} dev+test", [tree for part in parts for tree in trees_in(part)]


def scored(trees: Sequence[Tree], lexicon: Lexicon, parser: Parser) -> Score:
    """The answers of each way to each question, counted where they are the treebank's."""
    score: Score = Counter()
    parses = [parse for tree in trees for parse in parser.parses_of([tree.words])]
    for tree, parse in zip(trees, parses, strict=True):
        bare = sentence_text(tree.text, Sentence(0, Span(0, len(tree.text))))
        sentence = replace(bare, parse=parse)
        if parse.heads:
            for question, gold, answers in asked_of(tree, sentence, lexicon):
                score[question, "asked"] += 1
                score.update((question, way) for way in WAYS if gold(answers[way]))
    return score


def asked_of(tree: Tree, sentence: SentenceText, lexicon: Lexicon) -> Iterator[Asked]:
    """Every question that the treebank can judge in the sentence, with the answers."""
    quantities, _ = quantities_of(sentence.text, sentence.sentence.span, lexicon)
    grammar = parsed_grammar(sentence, lexicon.language)
    yield from _counted_nouns(tree, sentence, quantities)
    for stated in quantities:
        yield from _governors(tree, grammar, stated, lexicon)
    yield from _speakers(tree, grammar, lexicon)


def _counted_nouns(
    tree: Tree, sentence: SentenceText, quantities: Sequence[Stated]
) -> Iterator[Asked]:
    """A noun behind a number that is read as a quantity: what stands before it is not counted."""
    for number, head in enumerate(tree.heads):
        is_counted = tree.relations[number].startswith("nummod") and tree.kinds[head] in NOUNS
        if not is_counted or head < number or not tree.words[head].isalpha():
            continue
        stated = _stated_at(sentence, number, quantities)
        if stated is None:
            continue
        ruled = _counted(sentence, stated)
        parsed = _only(head_of(sentence.parse, number))
        yield _question(
            "counted noun", {head}, range(len(tree.words)), (ruled, parsed, ruled or parsed)
        )


def _governors(tree: Tree, grammar: Grammar, stated: Stated, lexicon: Lexicon) -> Iterator[Asked]:
    ruled = governing_of(grammar, stated, lexicon.language)
    number = next((i for i in range(ruled.first, ruled.after) if tree.kinds[i] == "NUM"), None)
    verb = None if number is None else _gold_verb(tree, number)
    if verb is None or _is_speech(grammar, verb, lexicon):
        return
    parsed = parsed_governing(grammar, ruled, lexicon.language)
    found = (ruled, parsed, governor_of(grammar, stated, lexicon.language))
    if number is not None and _takes_part(tree, number, verb):
        verbs = (_only(each.verb if each else None) for each in found)
        yield _question("governing verb", {verb}, {verb}, verbs)
    subject = _gold_subject(tree, verb)
    if subject is not None:
        spans = (frozenset(each.subject if each else ()) for each in found)
        yield _question("its subject", {subject}, _gold(tree).subtree(subject), spans)


def _takes_part(tree: Tree, number: int, verb: int) -> bool:
    """Whether the number, or what it counts, is said with the verb, and no part of a part is."""
    for word in _gold(tree).path(number):
        if word == verb or verb in _gold(tree).children(word):
            return True
        relation = tree.relations[word].partition(":")[0]
        if relation not in TAKING_PART and not (word == number and relation == "nummod"):
            return False
    return False


def _is_speech(grammar: Grammar, verb: int, lexicon: Lexicon) -> bool:
    """Reading takes a verb of speech for a speaker's, and asks it for nothing else."""
    reading = lexicon.language.scopes.verbs.get(grammar.sentence.lower[verb])
    return reading is not None and reading.kind is VerbClass.SPEECH


def _speakers(tree: Tree, grammar: Grammar, lexicon: Lexicon) -> Iterator[Asked]:
    """Of verbs of speech in a finite form, with a noun as subject."""
    language = lexicon.language
    for verb, tag in enumerate(tree.tags):
        reading = language.scopes.verbs.get(grammar.sentence.lower[verb])
        subject = _own_subject(tree, verb)
        if not reading or reading.lemma not in language.attributions.verbs or tag not in TOLD:
            continue
        if subject is None or tree.kinds[subject] not in NOUNS:
            continue
        bare = replace(grammar, sentence=replace(grammar.sentence, parse=NO_PARSE))
        ruled = _places(grammar, speaker_of(bare, verb, language))
        both = _places(grammar, speaker_of(grammar, verb, language))
        parsed = both if speaker_end(grammar, verb, language) else frozenset()
        answers = (ruled, parsed, both)
        yield _question("speaker", {subject}, _gold(tree).subtree(subject), answers)


def _question(
    name: str, must: Collection[int], may: Collection[int], answers: Iterable[frozenset[int]]
) -> Asked:
    """Right is an answer that holds `must` and nothing beyond `may`."""
    return (
        name,
        lambda answer: answer.issuperset(must) and answer.issubset(may),
        dict(zip(WAYS, answers, strict=True)),
    )


def _stated_at(sentence: SentenceText, number: int, quantities: Sequence[Stated]) -> Stated | None:
    span = sentence.words[number].span
    return next((stated for stated in quantities if stated.numeral.overlaps(span)), None)


def _counted(sentence: SentenceText, stated: Stated) -> frozenset[int]:
    """The head of the noun phrase that was read; the words of a unit, for "years old" has two."""
    if stated.noun:
        return frozenset({sentence.index_after(stated.noun.end) - 1})
    span = range(sentence.index_after(stated.numeral.end), sentence.index_after(stated.span.end))
    return frozenset(span)


def head_of(parse: Parse, number: int) -> int | None:
    """The noun that the parse says the number counts."""
    is_counting = parse.relations[number].startswith("nummod") and parse.heads[number] > number
    return parse.heads[number] if is_counting else None


def _gold(tree: Tree) -> Parse:
    return Parse(tree.heads, tree.relations, tree.tags)


def _gold_verb(tree: Tree, number: int) -> int | None:
    """The first verb on the way up, or the copula of what the number is or is part of."""
    for word in _gold(tree).path(number):
        copula = next((i for i in _gold(tree).children(word) if tree.relations[i] == "cop"), None)
        if copula is not None:
            return copula
        if tree.kinds[word] == "VERB":
            return word
    return None


def _gold_subject(tree: Tree, verb: int) -> int | None:
    """The verb's own subject; for "which" and "that" the noun they stand for."""
    clause = tree.heads[verb] if tree.relations[verb] == "cop" else verb
    own = _own_subject(tree, clause)
    is_relative = tree.relations[clause] == "acl:relcl" and own is not None
    return tree.heads[clause] if is_relative and tree.tags[own or 0] in ("WDT", "WP") else own


def _own_subject(tree: Tree, clause: int) -> int | None:
    children = _gold(tree).children(clause)
    return next((i for i in children if tree.relations[i].startswith("nsubj")), None)


def _only(word: int | None) -> frozenset[int]:
    return frozenset() if word is None else frozenset({word})


def _places(grammar: Grammar, phrase: Sequence[Word]) -> frozenset[int]:
    starts = {word.start for word in phrase}
    return frozenset(i for i, word in enumerate(grammar.words) if word.start in starts)


def milliseconds(lexicon: Lexicon, parser: Parser | None) -> float:
    """The time that 2,000 characters of the project's own articles take, after a first round."""
    articles = [Article(path.stem, path.read_text(encoding="utf-8"), "Wire") for path in ARTICLES]
    characters = sum(len(article.text) for article in articles)
    rounds = [_round(articles, lexicon, parser) for _ in range(ROUNDS)]
    return 1000 * statistics.median(rounds[1:]) * 2000 / characters


def _round(articles: Sequence[Article], lexicon: Lexicon, parser: Parser | None) -> float:
    started = time.perf_counter()
    for article in articles:
        read(article, lexicon, parser)
    return time.perf_counter() - started


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
