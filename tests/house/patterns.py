"""Every regular expression of the house, how it is used, and texts that would make it slow."""

import ast
import dataclasses
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from types import ModuleType
from typing import Any  # the parser's trees: (operator, argument), each of a shape of its own

import app
from app.lexicon.dates import ExpressionRule
from app.lexicon.loader import load, load_policy

codes: Any = importlib.import_module("re._constants")
parser: Any = importlib.import_module("re._parser")  # neither has a stub

SIGNS = "a1 ,.-Z'$%/()\n&;:é<>=\"_#–½\x00"
"""Of a class of signs one of these is taken, or one that it names."""

REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT)
LONG = 8
"""A repeat of up to so many is no repeat that could be pumped."""

VARIANTS = 2
"""How many of the signs and branches of a pattern are tried."""

IMPORTS = re.compile(r"^from [\w.]+ import (?:\([^)]*\)|[^\n]*)", re.MULTILINE)

AT_START = frozenset({"match", "fullmatch"})
OF_WHOLE_LINES = ("lexicon.language.agencies.marks", "lexicon.language.furniture")
"""Patterns of the lexicon that are held against a line from its start, and never looked for."""

ANYWHERE = frozenset({"search", "finditer", "findall", "sub", "subn", "split"})


@dataclasses.dataclass(frozen=True)
class Known:
    """A pattern, where it stands, and the methods that its module calls; none where it is handed
    on."""

    name: str
    pattern: re.Pattern[str]
    methods: frozenset[str]


@cache
def known_patterns() -> tuple[Known, ...]:
    """Those in the globals of each module, inside any value of ours, and in the lexicon's data."""
    seen: dict[int, object] = {}
    found: dict[re.Pattern[str], Known] = {}
    for module in _modules():
        source = inspect.getsource(module)
        for name, value in list(vars(module).items()):
            if not name.startswith("__"):
                where = f"{module.__name__}.{name}"
                for path, pattern in _inside(value, where, seen):
                    found.setdefault(pattern, Known(path, pattern, _methods(source, name)))
    for path, pattern in (
        *_inside(load(), "lexicon", seen),
        *_inside(load_policy(), "policy", seen),
    ):
        methods = AT_START if path.startswith(OF_WHOLE_LINES) else frozenset()
        found.setdefault(pattern, Known(path, pattern, methods))
    return tuple(found.values())


def _modules() -> Iterator[ModuleType]:
    for module in pkgutil.walk_packages(app.__path__, "app."):
        if not module.name.endswith("__main__"):
            yield importlib.import_module(module.name)


def _methods(source: str, name: str) -> frozenset[str]:
    """What is called of a pattern; nothing where it is handed on."""
    code = IMPORTS.sub("", source)
    called = frozenset(re.findall(rf"\b{name}\.(\w+)", code))
    handed_on = re.search(rf"(?<![\"'])\b{name}\b(?![\"']|\.|,? [\w, ]*=)", code)
    return frozenset() if handed_on else called & (AT_START | ANYWHERE)


def _inside(
    value: object, where: str, seen: dict[int, object]
) -> Iterator[tuple[str, re.Pattern[str]]]:
    if id(value) in seen or isinstance(value, str | bytes | int | float | None):
        return
    seen[id(value)] = value  # kept, so that no other value gets its id
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield where, value
        return
    for name, one in _within(value):
        yield from _inside(one, where + name, seen)


def _within(value: object) -> Iterator[tuple[str, object]]:
    """What a value holds, by what it is called there."""
    if isinstance(value, Mapping):
        yield from (("", key) for key in value)
        yield from ((f"[{str(key)[:20]}]", one) for key, one in value.items())
    elif isinstance(value, Sequence | AbstractSet):
        yield from ((f"[{at}]", one) for at, one in enumerate(value))
    elif not isinstance(value, type) and type(value).__module__.startswith("app."):
        yield from ((f".{name}", one) for name, one in _members(value).items())


def _members(value: Any) -> dict[str, object]:  # a value of any class of ours
    names = [field.name for field in dataclasses.fields(value)] if _is_data(value) else []
    slots = {name: getattr(value, name) for name in names if hasattr(value, name)}
    late = {"pattern": value.pattern} if isinstance(value, ExpressionRule) else {}
    return {**slots, **late, **getattr(value, "__dict__", {})}


def _is_data(value: object) -> bool:
    return dataclasses.is_dataclass(value) and not isinstance(value, type)


def made_in_functions() -> list[str]:
    """Where patterns are made later than at import, as module.function; the source tells."""
    return sorted(
        {
            f"{module.__name__}.{node.name}"
            for module in _modules()
            if "import re" in inspect.getsource(module)
            for node in ast.walk(ast.parse(inspect.getsource(module)))
            if isinstance(node, ast.FunctionDef) and any(map(_compiles, ast.walk(node)))
        }
    )


def _compiles(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.func.attr in {"compile", *AT_START, *ANYWHERE}
    )


def pumped(pattern: re.Pattern[str], length: int) -> Iterator[str]:
    """Texts of some `length` signs that repeat what the pattern repeats, and then do not go on."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    told: dict[tuple[str, str], None] = {}
    for variant in range(VARIANTS):
        told |= dict.fromkeys(_pumps(tree, "", variant))
        whole = _sample(tree, variant)
        told |= dict.fromkeys([("", whole), ("", whole[:-1]), (whole[:1], whole[1:])])
        told |= dict.fromkeys(("", sign) for sign in set(whole))
    for before, unit in told:
        if unit:
            for end in ("", "\x00"):
                yield before + unit * (length // len(unit)) + end


def _pumps(tree: Any, before: str, variant: int) -> Iterator[tuple[str, str]]:
    """What leads to each repeat of the pattern, and what it repeats."""
    for step, argument in tree:
        if step in REPEATS and (argument[1] is codes.MAXREPEAT or argument[1] >= LONG):
            unit = _sample(argument[2], variant)
            yield before, unit
            yield "", before + unit
        for part in parts_of(step, argument):
            yield from _pumps(part, before, variant)
        before += _sample([(step, argument)], variant)


def parts_of(step: Any, argument: Any) -> Sequence[Any]:
    """The trees within a node."""
    if step in (*REPEATS, codes.POSSESSIVE_REPEAT):
        return [argument[2]]
    if step is codes.ATOMIC_GROUP:
        return [argument]
    if step is codes.SUBPATTERN:
        return [argument[3]]
    if step is codes.BRANCH:
        return list(argument[1])
    return [argument[1]] if step in (codes.ASSERT, codes.ASSERT_NOT) else []


def _sample(tree: Any, variant: int) -> str:
    """Something that the pattern matches, apart from what it looks at without taking it."""
    return "".join(_sampled(step, argument, variant) for step, argument in tree)


def _sampled(step: Any, argument: Any, variant: int) -> str:
    if step is codes.LITERAL:
        return chr(int(argument))
    if step in (*REPEATS, codes.POSSESSIVE_REPEAT):
        times: int = max(argument[0], min(variant, 1))
        return _sample(argument[2], variant) * times
    if step is codes.BRANCH:
        return _sample(argument[1][variant % len(argument[1])], variant)
    if step is codes.SUBPATTERN:
        return _sample(argument[3], variant)
    if step is codes.ATOMIC_GROUP:
        return _sample(argument, variant)
    return _sign(step, argument, variant)


def _sign(step: Any, argument: Any, variant: int) -> str:
    """One sign, or nothing for what only looks."""
    if step is codes.NOT_LITERAL:
        return "b" if argument == ord("a") else "a"
    if step is codes.IN:
        signs: list[str] = signs_of(argument) or ["a"]
        return signs[variant % len(signs)]
    return "a" if step is codes.ANY else ""


def signs_of(members: Any, among: str = SIGNS) -> list[str]:
    """Those that a class of signs has: of the ones given, and of its own."""
    named = [chr(one) for step, one in members if step is codes.LITERAL]
    ranges = [one for step, one in members if step is codes.RANGE]
    is_negated = any(step is codes.NEGATE for step, _ in members)
    kinds = [str(one) for step, one in members if step is codes.CATEGORY]

    def is_member(sign: str) -> bool:
        in_range = any(first <= ord(sign) <= last for first, last in ranges)
        return sign in named or in_range or any(_is_of(kind, sign) for kind in kinds)

    tried = dict.fromkeys([*among, *named, *(chr(first) for first, _ in ranges)])
    return [sign for sign in tried if is_member(sign) is not is_negated]


def _is_of(kind: str, sign: str) -> bool:
    name = kind.removeprefix("CATEGORY_").removeprefix("UNI_").removeprefix("NOT_")
    is_so = {"DIGIT": sign.isdecimal(), "SPACE": sign.isspace()}.get(
        name, sign.isalnum() or sign == "_"
    )
    return is_so is not ("NOT" in kind)
