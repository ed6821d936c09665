"""Which changes of a module no test notices: `python tests/mutation/mutate.py MODULE.py TEST.py…` names the survivors.

Each mutant is one small change of the module's syntax tree, run in a process of its own. A survivor is a rule without a
test, code that does nothing, or a change that means the same; which of them, only a reader can tell.
"""

import ast
import importlib.abc
import importlib.util
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, ModuleType

import pytest
from variants import variants

ROOT = Path(__file__).parents[2]
OPTIONS = ("-xq", "-n0", "-p", "no:cacheprovider", "--assert=plain", "--no-header", "--hypothesis-profile=unshrunk")
NOT_BEHAVIOUR = {"annotation", "returns", "decorator_list", "type_params"}
BROKEN = 77
"""How a child says that its mutant cannot even be imported, so that no test is needed against it."""


class Mutant(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Stands in for one module."""

    def __init__(self, name: str, path: Path, code: CodeType) -> None:
        self.name, self.path, self.code = name, path, code

    def find_spec(self, name: str, *_: object) -> object:
        return importlib.util.spec_from_loader(name, self, origin=str(self.path)) if name == self.name else None

    def exec_module(self, module: ModuleType) -> None:
        module.__file__ = str(self.path)
        exec(self.code, module.__dict__)  # noqa: S102 (our own code, changed in one place)


def places(parent: ast.AST) -> Iterator[tuple[object, str | int, ast.AST]]:
    """Every node that says what the module does, with what holds it and where."""
    for field, value in ast.iter_fields(parent):
        if field in NOT_BEHAVIOUR:
            continue
        held = enumerate(value) if isinstance(value, list) else ((field, value),)
        for key, node in held:
            if isinstance(node, ast.AST) and not _is_docstring(node):
                yield (value if isinstance(value, list) else parent), key, node
                yield from places(node)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def put(holder: object, key: str | int, node: ast.AST) -> None:
    if isinstance(holder, list):
        holder[key] = node
    else:
        setattr(holder, key, node)


def mutants(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Changes the tree, says where and how, and changes it back."""
    line = 0
    for holder, key, node in places(tree):
        line = getattr(node, "lineno", line)
        for what, other in variants(node):
            put(holder, key, ast.fix_missing_locations(ast.copy_location(other, node)))
            yield line, what
            put(holder, key, node)


def ours() -> list[str]:
    """What is loaded of this folder, tests too: kinds, refusals and papers enter themselves when they are loaded."""
    places = {name: getattr(module, "__file__", None) or _folder(module) for name, module in sys.modules.items()}
    own = [name for name, place in places.items() if place.startswith(f"{ROOT}/") and "site-packages" not in place]
    return [name for name in own if name not in {"__main__", variants.__module__}]


def _folder(module: ModuleType) -> str:
    return next(iter(getattr(module, "__path__", ())), "")


def passes(mutant: Mutant | None, tests: list[str], seconds: int) -> int:
    """What the tests say of a mutant, in a child of its own: 0 where they notice nothing."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    signal.alarm(seconds)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    for name in ours():
        del sys.modules[name]
    if mutant:
        sys.meta_path.insert(0, mutant)
        try:
            importlib.import_module(mutant.name)
        except Exception:  # noqa: BLE001 (whatever it is, the module is broken)
            os._exit(BROKEN)
    os._exit(int(pytest.main([*OPTIONS, *tests])))


def main(file: str, *tests: str) -> int:
    os.chdir(ROOT)
    sys.path[:0] = [str(ROOT)]
    path = ROOT / file
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    tree, wanted = ast.parse(path.read_text(encoding="utf-8")), [*tests]
    started = time.monotonic()
    if pytest.main([*OPTIONS, *wanted]) or passes(None, wanted, 600):
        return 1
    seconds, counts = 10 + 5 * int(time.monotonic() - started), {"killed": 0, "survived": 0}
    for line, what in mutants(tree):
        answer = passes(Mutant(name, path, compile(tree, str(path), "exec")), wanted, seconds)
        if answer != BROKEN:
            counts["killed" if answer else "survived"] += 1
        if not answer:
            sys.stdout.write(f"{file}:{line}: {what}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{file}: {counts['killed']} killed, {counts['survived']} survived\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
