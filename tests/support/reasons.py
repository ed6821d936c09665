"""Which reasons a kind of decision can be refused for, read from the code of its `check` and of what that calls."""

import ast
import inspect
import textwrap
from collections.abc import Iterator, Mapping
from types import FunctionType

from sessions.kernel.decision import Decision
from sessions.kernel.refusals import REFUSALS, Refusal


def reasons_of(kind: type[Decision]) -> tuple[Refusal, ...]:
    """In the order in which they are defined."""
    found = {reason for function in _reached(kind) for reason in _named(function)}
    return tuple(reason for reason in REFUSALS.values() if reason in found)


def _reached(kind: type[Decision]) -> Iterator[FunctionType]:
    """The kind's `check` and every function of the package that it calls, directly or through others."""
    seen: set[FunctionType] = set()
    waiting = [kind.check]
    while waiting:
        function = waiting.pop()
        if function in seen or not _decides(function.__module__):
            continue
        seen.add(function)
        yield function
        waiting.extend(_called(function, kind))


def _decides(module: str) -> bool:
    """Whether a module holds decisions or what they check by."""
    return (
        module.startswith("sessions.kernel.") or ".decisions" in module or module.endswith((".fields", "votes.checks"))
    )


def _tree(function: FunctionType) -> ast.AST:
    return ast.parse(textwrap.dedent(inspect.getsource(function)))


def _called(function: FunctionType, kind: type[Decision]) -> Iterator[FunctionType]:
    for node in ast.walk(_tree(function)):
        match node:
            case ast.Call(func=ast.Name(id=name)):
                found = function.__globals__.get(name)
            case ast.Call(func=ast.Attribute(value=ast.Name(id="checks"), attr=name)):
                found = getattr(function.__globals__["checks"], name)
            case ast.Name(id=name) if isinstance(table := function.__globals__.get(name), Mapping):
                yield from (check for check in table.values() if isinstance(check, FunctionType))
                continue
            case ast.Attribute(value=ast.Name(id="self"), attr=name):
                found = getattr(kind, name, None)
            case _:
                continue
        if isinstance(found, FunctionType):
            yield found


def _named(function: FunctionType) -> Iterator[Refusal]:
    for node in ast.walk(_tree(function)):
        match node:
            case ast.Name(id=name) if isinstance(found := function.__globals__.get(name), Refusal):
                yield found
