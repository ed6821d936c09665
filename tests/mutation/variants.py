"""The small changes of one node of a syntax tree: a comparison, a number, one alternative of a pattern."""

import ast
import re
from collections.abc import Iterator
from functools import singledispatch
from itertools import pairwise

Change = tuple[str, ast.AST]

_PAIRS = (
    *((ast.Lt, ast.LtE), (ast.Gt, ast.GtE), (ast.Eq, ast.NotEq), (ast.In, ast.NotIn), (ast.Is, ast.IsNot)),
    *((ast.And, ast.Or), (ast.Add, ast.Sub), (ast.Mult, ast.Add), (ast.Div, ast.Mult), (ast.FloorDiv, ast.Mult)),
    *((ast.BitOr, ast.BitAnd), (ast.Mod, ast.Mult)),
)
_OTHER = {**{other: one for one, other in _PAIRS}, **dict(_PAIRS)}
_OTHER_NAMES = {"max": "min", "min": "max", "any": "all", "all": "any", "sorted": "list"}
_STEPS = {"strip", "lstrip", "rstrip", "casefold", "lower", "upper", "removeprefix", "removesuffix", "replace"}
_CLASS = re.compile(r"(?<!\\)\[\^?((?:\\.|[^\]\\])+)\]")
_MEMBERS = re.compile(r"\\u.{4}|\\.|[^\\]-[^\\]|.", re.DOTALL)
_OPTIONAL = re.compile(r"(?<![(*+}?\\])\?|(?<=\\[)(.+*?])\?")
_OPENING = re.compile(r"\((?:\?(?::|P<\w+>|<?[=!]))?")


@singledispatch
def variants(_node: ast.AST) -> Iterator[Change]:
    """What else could stand there, each with its name."""
    yield from ()


@variants.register
def _(node: ast.Compare) -> Iterator[Change]:
    for at, sign in enumerate(node.ops):
        ops = [*node.ops[:at], _OTHER[type(sign)](), *node.ops[at + 1 :]]
        yield f"{type(sign).__name__} turned", ast.Compare(node.left, ops, node.comparators)


@variants.register
def _(node: ast.BoolOp) -> Iterator[Change]:
    yield f"{type(node.op).__name__} turned", ast.BoolOp(_OTHER[type(node.op)](), node.values)


@variants.register
def _(node: ast.BinOp) -> Iterator[Change]:
    if type(node.op) in _OTHER:
        yield f"{type(node.op).__name__} turned", ast.BinOp(node.left, _OTHER[type(node.op)](), node.right)


@variants.register
def _(node: ast.UnaryOp) -> Iterator[Change]:
    yield f"{type(node.op).__name__} dropped", node.operand


@variants.register
def _(node: ast.If) -> Iterator[Change]:
    yield "if turned", ast.If(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)


@variants.register
def _(node: ast.IfExp) -> Iterator[Change]:
    yield "if turned", ast.IfExp(node.test, node.orelse, node.body)


@variants.register
def _(node: ast.Return) -> Iterator[Change]:
    if node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None):
        yield "return dropped", ast.Return(ast.Constant(None))


@variants.register
def _(_node: ast.Expr) -> Iterator[Change]:
    yield "statement dropped", ast.Pass()


@variants.register
def _(node: ast.comprehension) -> Iterator[Change]:
    for at in range(len(node.ifs)):
        rest = [*node.ifs[:at], *node.ifs[at + 1 :]]
        yield "filter dropped", ast.comprehension(node.target, node.iter, rest, node.is_async)


@variants.register
def _(node: ast.Dict) -> Iterator[Change]:
    for at, key in enumerate(node.keys):
        keys, values = ([*items[:at], *items[at + 1 :]] for items in (node.keys, node.values))
        yield f"{ast.unparse(key) if key else '**'} dropped", ast.Dict(keys, values)


@variants.register
def _(node: ast.Name) -> Iterator[Change]:
    if node.id in _OTHER_NAMES:
        yield f"{node.id} turned", ast.Name(_OTHER_NAMES[node.id], node.ctx)


@variants.register
def _(node: ast.Call) -> Iterator[Change]:
    if isinstance(node.func, ast.Attribute) and node.func.attr in _STEPS:
        yield f".{node.func.attr}() dropped", node.func.value


@variants.register
def _(node: ast.Constant) -> Iterator[Change]:
    if isinstance(node.value, bool):
        yield f"{node.value} turned", ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield f"{node.value} plus one", ast.Constant(node.value + 1)
    elif isinstance(node.value, str) and node.value:
        if not _is_signs(node.value):
            yield f"{node.value[:40]!r} marked", ast.Constant(f"XX{node.value}" if len(node.value) > 1 else "#")
        for start, end in sorted({*_words(node.value), *_alternatives(node.value), *_characters(node.value)}):
            less = node.value[:start] + node.value[end:]
            yield f"{node.value[start:end]!r} dropped after {node.value[:start][-12:]!r}", ast.Constant(less)


def _words(text: str) -> Iterator[tuple[int, int]]:
    """The words of a list in one text: `dinkes dkk dinkeskab`."""
    if re.fullmatch(r"\w+(?: \w+)+", text):
        for word in re.finditer(r"\w+ ?", text):
            yield word.span()


def _alternatives(pattern: str) -> Iterator[tuple[int, int]]:
    """Each alternative of each group, with one of the bars beside it."""
    first, bars, at = [0], [[]], 0
    masked = re.sub(r"\\.|\[\^?(?:\\.|[^\]\\])+\]", lambda found: "·" * len(found[0]), pattern)
    while at <= len(masked):
        sign = masked[at : at + 1] or ")"
        if opened := _OPENING.match(masked, at):
            at = opened.end()
            first.append(at)
            bars.append([])
            continue
        if sign == "|" and bars:
            bars[-1].append(at)
        if sign == ")" and bars:
            start, found = first.pop(), bars.pop()
            if found:
                yield from ((start, found[0] + 1), *pairwise([*found, at]))
        at += 1


def _characters(pattern: str) -> Iterator[tuple[int, int]]:
    """Each `?`, each member of a class, each sign of a text that is nothing but signs."""
    yield from (found.span() for found in _OPTIONAL.finditer(pattern))
    for group in _CLASS.finditer(pattern):
        members = [found.span() for found in _MEMBERS.finditer(group[1])]
        yield from (
            (start + group.start(1), end + group.start(1))
            for start, end in members[: len(members) if len(members) > 1 else 0]
        )
    if _is_signs(pattern):
        yield from ((at, at + 1) for at in range(len(pattern)))


def _is_signs(text: str) -> bool:
    return len(text) > 1 and not re.search(r"[\w\\]", text)
