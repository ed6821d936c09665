"""Nothing but the recapitulation counts or adds up by cost, outcome, verdict or origin of proposals.

Two papers that count the same for themselves will differ one day: they did. What is looked for is a `sum`, `len`,
`Counter` or `.count()` whose argument reads such a field, or a name that the same function bound to a choice by one.
"""

import ast
from collections.abc import Iterator
from textwrap import dedent

import pytest
from house import files, relative, tree

MAY_COUNT = {
    "sessions/recapitulation/facts.py": "the one arithmetic",
    "sessions/line/": "what the line takes, in the order it goes by",
    "sessions/rules/": "knows no proposal",
    "sessions/intake/": "rows of a file that are no proposals yet",
    "tui/proposals/view_sheets.py": "sheets of a file that are no proposals yet",
}
"""Where it is allowed, and why."""

FIELDS = {"cost", "asked", "sent", "outcome", "origin", "process", "verified_as"}
FIELDS |= {"is_in_the_running", "is_parked", "is_decided"}
FUNCTIONS = {"result_of", "verdict_of"}
COUNTING = {"sum", "len", "Counter", "fsum", "count"}
CHOICES = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


def reads(node: ast.AST, names: set[str]) -> bool:
    """Whether such a field, or a name that was bound to a choice by one, is read in it."""
    for part in ast.walk(node):
        match part:
            case ast.Attribute(attr=name, ctx=ast.Load()) if name in FIELDS:
                return True
            case ast.Name(id=name) if name in names or name in FUNCTIONS:
                return True
    return False


def chosen(within: ast.AST) -> set[str]:
    """Names that are bound to a choice by such a field, also by way of another name."""
    names: set[str] = set()
    while True:
        found = {
            part.id
            for node in ast.walk(within)
            if isinstance(node, ast.Assign | ast.AnnAssign | ast.NamedExpr) and node.value is not None
            if any(isinstance(part, CHOICES) for part in ast.walk(node.value)) and reads(node.value, names)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            for part in ast.walk(target)
            if isinstance(part, ast.Name)
        }
        if found <= names:
            return names
        names |= found


def counted(module: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and text of every place that counts or adds up for itself."""
    found = set()
    for within in (module, *(node for node in ast.walk(module) if isinstance(node, Function))):
        names = chosen(within) if isinstance(within, Function) else set()
        for node in ast.walk(within):
            match node:
                case ast.Call(func=ast.Name(id=name), args=args) if name in COUNTING:
                    is_counting = any(reads(arg, names) for arg in args)
                case ast.Call(func=ast.Attribute(value=value, attr="count")):
                    is_counting = reads(value, names)
                case _:
                    is_counting = False
            if is_counting:
                found.add((node.lineno, ast.unparse(node)))
    yield from sorted(found)


def test_proposals_are_counted_and_added_up_in_one_place() -> None:
    own = [path for path in files() if not relative(path).startswith(tuple(MAY_COUNT))]
    assert {} == {relative(path): told for path in own if (told := list(counted(tree(path))))}


def test_every_place_that_may_count_is_there() -> None:
    for place in MAY_COUNT:
        assert any(relative(path).startswith(place) for path in files()), place


@pytest.mark.parametrize(
    "planted",
    [
        "sum(p.cost or 0 for p in proposals)",
        "sum(p.outcome is None for p in session.proposals.values())",
        "len([p for p in proposals if p.outcome in PRIORITIES])",
        "len({p.origin for p in proposals})",
        "Counter(p.outcome for p in proposals)",
        "Counter(map(verdict_of, proposals))",
        "[p.origin for p in proposals].count(origin)",
        "lambda own: sum(p.asked or 0 for p in own)",
    ],
)
def test_a_planted_count_is_found(planted: str) -> None:
    assert 1 == len(list(counted(ast.parse(planted))))
    assert 1 == len(list(counted(ast.parse(f"def of(session, proposals, origin):\n    return {planted}"))))


def test_a_count_by_way_of_names_is_found() -> None:
    planted = """
        def of(session):
            open_ = [p for p in session.proposals.values() if p.outcome is None]
            own = sorted(p.code for p in open_)
            costs = [p.cost for p in session.proposals.values()]

            def told():
                return len(own)

            return told, costs.count(None), len(session.proposals)
    """
    assert ["len(own)", "costs.count(None)"] == [text for _, text in counted(ast.parse(dedent(planted)))]


@pytest.mark.parametrize(
    "allowed",
    [
        "len(session.proposals)",
        "sum(vote.votes for vote in votes)",
        "sum(weights)",
        "recapitulation.sums(p for p in proposals if p.outcome is None).count",
        "[p for p in proposals if p.outcome is None]",
    ],
)
def test_what_counts_something_else_may_stay(allowed: str) -> None:
    assert [] == list(counted(ast.parse(f"def of(session, proposals, votes, weights):\n    return {allowed}")))
