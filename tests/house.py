"""The house in figures and its rules: `python tests/house.py` prints them, and ends with 1 where a rule is broken.

Only the standard library, and only reading: nothing of the program is imported. A patch named behind it is counted too,
by the files of the program that it touches: `python tests/house.py demo.patch`.
"""

import ast
import re
import statistics
import sys
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("sessions", "exports", "tui")

MAY_IMPORT = {
    "sessions": {"sessions"},
    "exports": {"sessions", "exports"},
    "tui": {"sessions", "exports", "tui"},
}
"""tui → exports → sessions, never the other way."""

SUBJECTS = {
    "office", "steps", "last_year", "receiving", "proposals", "verification", "commissions", "house_rules", "guideline",
    "agenda", "attendance", "scoring", "line", "outcomes", "votes", "delegates", "closing", "report", "sipd",
}  # fmt: skip
"""The subjects of the meeting; a folder of that name holds it in each package."""

ONLY_HERE = {"sessions": {"recapitulation"}, "tui": {"journal"}}
"""Subjects that one package has alone."""

COLUMNS = {
    "sessions": "language/ · values/ · kernel/ · sentences/ · rules/ · intake/ · "
    "facts, words, defaults, regions, fields, working, intake · gates, sop, checks · works · "
    "decisions · tables, file · kinds.py · record/ · anonymous/, joining/, rehearsal/, sample/",
    "exports": "paper/ · results/, pdf/, docx/, text/, xlsx.py · parts, papers · page.py · catalogue.py · "
    "parcel.py · joining/",
    "tui": "widgets/, desk.py · picture/ · dialogs/ · shell/ · view · forms, dialog, guest, opened · papers/ · "
    "flows, file · slides, screen · wall/ · program/ · rehearsal/ · commands/, __main__.py",
}
"""Ground first: each may import its own column and all left of it.

A name with a slash is a room, whatever its files are called; one with `.py` stands beside the rooms; the others are
roles in a subject. A role is the part of a file's name before the first `_`.
"""

LONGEST_FILE = 350
LONGEST_FUNCTION = 40
LONGEST_CLASS = 250

OF_THE_PLACE = {"said", "worded", "village_word"}
"""Calls that word a text for a desa or a kelurahan."""

FEWEST_KEYS = 3
"""A dict with this many names of decisions as its keys is a registry beside the decisions."""


@cache
def files() -> tuple[Path, ...]:
    return tuple(path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py")))


@cache
def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(source(path))


@cache
def modules() -> Mapping[str, Path]:
    """Every module of ours by its dotted name."""
    return {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in files()}


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree(path)))


Graph = Mapping[str, set[str]]
"""What imports what, by name."""


@cache
def imports() -> Graph:
    """Every file with the files of ours that it imports: at the top, in functions, and for types alone."""
    ours, found = modules(), defaultdict[str, set[str]](set)
    for path in files():
        for node in nodes(path):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                within = [f"{node.module}.{alias.name}" for alias in node.names]
                names = [name if name in ours else node.module for name in within]
            found[relative(path)] |= {relative(ours[name]) for name in names if name in ours} - {relative(path)}
    return found


class Place(NamedTuple):
    """Where a file stands in its package."""

    package: str
    room: str
    """The folder right below the package, or the name of the file that stands there itself."""
    role: str
    """As its column is called."""


def place(name: str) -> Place | None:
    """The place of a file; nothing where the table has none for it, as for the file of a whole package."""
    package, *between, file = name.removesuffix(".py").split("/")
    role = file if file.startswith("__") else file.partition("_")[0]
    if not between:
        room, role = file, f"{role}.py"
    elif (room := between[0]) not in SUBJECTS | ONLY_HERE.get(package, set()):
        role = f"{room}/"
    return Place(package, room, role) if role in columns(package) else None


@cache
def columns(package: str) -> Mapping[str, int]:
    """Every room and role of the package with the number of its column, from the ground."""
    table = enumerate(COLUMNS[package].split(" · "))
    return {name: number for number, column in table for name in column.split(", ")}


def column(there: Place) -> str:
    """The whole column of a place, as the table writes it."""
    return COLUMNS[there.package].split(" · ")[columns(there.package)[there.role]]


def misplaced() -> Iterator[str]:
    """Files without a place in the table, and imports from the right of one's own column or from a package above."""
    for name, imported in imports().items():
        mine = place(name)
        if mine is None:
            if not name.endswith("__init__.py"):
                yield f"{name} has no place in the table"
            continue
        for other in sorted(imported):
            theirs = place(other)
            if theirs is None:
                continue
            is_above = theirs.package not in MAY_IMPORT[mine.package]
            own = columns(mine.package)
            if is_above or (theirs.package == mine.package and own[theirs.role] > own[mine.role]):
                yield f"{name} imports {other}"


def circles(graph: Graph) -> list[list[str]]:
    """Everything that imports itself in the end, circle by circle (strongly connected)."""

    def reached(start: str, arrows: Graph) -> set[str]:
        seen, left = {start}, [start]
        while left:
            new = arrows.get(left.pop(), set()) - seen
            seen |= new
            left += new
        return seen

    back = defaultdict[str, set[str]](set)
    for name, imported in graph.items():
        for other in imported:
            back[other].add(name)
    found, done = [], set[str]()
    for name in sorted(graph):
        if name not in done:
            circle = reached(name, graph) & reached(name, back)
            done |= circle
            found += [sorted(circle)] if len(circle) > 1 else []
    return found


def shortest(graph: Graph, circle: Iterable[str]) -> list[str]:
    """The shortest way from one of these to itself."""
    among = set(circle)
    ways: list[list[str]] = []
    for start in sorted(among):
        left, seen = deque([[start]]), set[str]()
        while left:
            way = left.popleft()
            if start in graph[way[-1]]:
                ways.append([*way, start])
                break
            new = sorted((graph[way[-1]] & among) - seen)
            seen.update(new)
            left.extend([*way, other] for other in new)
    return min(ways, key=len)


def told(graph: Graph, circle: list[str]) -> str:
    return f"{len(circle)}, the shortest {' → '.join(shortest(graph, circle))}"


def subjects_by_column() -> Mapping[str, Graph]:
    """For each column of roles, which subject imports which within it."""
    found = defaultdict[str, dict[str, set[str]]](dict)
    for name, imported in imports().items():
        for other in imported:
            mine, theirs = place(name), place(other)
            if mine is None or theirs is None or mine.package != theirs.package or mine.room == theirs.room:
                continue
            if column(mine) == column(theirs) and "/" not in mine.role + theirs.role:
                graph = found[f"{mine.package}: {column(mine)}"]
                graph.setdefault(mine.room, set()).add(theirs.room)
                graph.setdefault(theirs.room, set())
    return found


def arrows(package: str) -> tuple[int, int]:
    """How many rooms of the package import which other, and how many of these pairs do both."""
    pairs = set()
    for name, imported in imports().items():
        for other in imported:
            ends = tuple("/".join(end.split("/")[:2]) for end in (name, other))
            if ends[0] != ends[1] and all(end.startswith(f"{package}/") for end in ends):
                pairs.add(ends)
    return len(pairs), sum((there, here) in pairs for here, there in pairs) // 2


def lengths() -> Iterator[tuple[str, int, int]]:
    """Everything that has a length: its name, its lines, and how many it may have."""
    for path in files():
        yield relative(path), source(path).count("\n"), LONGEST_FILE
        for node in nodes(path):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                most = LONGEST_CLASS if isinstance(node, ast.ClassDef) else LONGEST_FUNCTION
                yield f"{relative(path)}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1, most


def classes() -> Mapping[str, list[str]]:
    """Every class name, with the files that define it; not what begins with `_` and is private to one."""
    found = defaultdict[str, list[str]](list)
    for path in files():
        for node in nodes(path):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name].append(relative(path))
    return found


def decisions() -> set[str]:
    """The class names of the decisions."""
    defined = (node for path in files() for node in nodes(path) if isinstance(node, ast.ClassDef))
    return {node.name for node in defined if "Decision" in map(last_name, node.bases)}


def last_name(node: ast.AST | None) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.Constant(value=str(name)):
            return name
    return ""


def registries() -> list[str]:
    """Files with a dict whose keys are names of decisions."""
    known = decisions()
    dicts = ((path, node) for path in files() for node in nodes(path) if isinstance(node, ast.Dict))
    return [relative(path) for path, node in dicts if len(known & set(map(last_name, node.keys))) >= FEWEST_KEYS]


def calls(names: set[str]) -> Iterator[str]:
    """The file of every call of a function of these names."""
    for path in files():
        for node in nodes(path):
            if isinstance(node, ast.Call) and last_name(node.func) in names:
                yield relative(path)


def import_lines() -> int:
    found = (node for path in files() for node in nodes(path) if isinstance(node, ast.Import | ast.ImportFrom))
    return sum((node.end_lineno or node.lineno) - node.lineno + 1 for node in found)


def breaches() -> Iterator[str]:
    """Everything that breaks a rule, in one line each."""
    yield from (f"{name} has {long} lines, at most {most}" for name, long, most in lengths() if long > most)
    yield from misplaced()
    yield from (f"circle of files: {told(imports(), circle)}" for circle in circles(imports()))
    for role, graph in sorted(subjects_by_column().items()):
        yield from (f"circle of subjects among {role}: {told(graph, circle)}" for circle in circles(graph))
    yield from (f"class {name}: {', '.join(where)}" for name, where in sorted(classes().items()) if len(where) > 1)


def figures(patches: Iterable[Path] = ()) -> Iterator[tuple[str, str]]:
    """What the table tells: a name and its figure."""
    long = {relative(path): len(source(path).splitlines()) for path in files()}
    longest = max(long, key=lambda name: long[name])
    each = [sum(name.startswith(f"{package}/") for name in long) for package in PACKAGES]
    yield "source files", f"{len(long)} ({'/'.join(map(str, each))})"
    yield "lines", f"{sum(long.values()):,}"
    yield "median, longest file", f"{statistics.median(filter(None, long.values())):g}, {long[longest]} ({longest})"
    yield "circles, type imports counted", "; ".join(told(imports(), each) for each in circles(imports())) or "0"
    for package in PACKAGES:
        yield f"arrows between rooms of {package}, both ways", "{}, {}".format(*arrows(package))
    found = registries()
    yield "registries keyed by a class name", f"{len(found)} {' '.join(found)}".strip()
    worded = list(calls(OF_THE_PLACE))
    yield f"calls of {'/'.join(sorted(OF_THE_PLACE))}", f"{len(worded)} in {len(set(worded))} files"
    yield "import lines", f"{import_lines():,}"
    for patch in patches:
        touched = set(re.findall(r"(?m)^\+\+\+ b/(\S+)", patch.read_text(encoding="utf-8")))
        ours = [name for name in touched if name.startswith(tuple(f"{package}/" for package in PACKAGES))]
        yield f"files of {patch.stem}", f"{len(ours)}"


def report(found: list[str], patches: Iterable[Path]) -> Iterator[str]:
    """The table, and under it every breach."""
    table = list(figures(patches))
    width = max(len(name) for name, _ in table)
    yield from (f"{name:<{width}}  {figure}" for name, figure in table)
    yield f"{len(found)} breaches"
    yield from (f"  ! {breach}" for breach in found)


def main(patches: list[str]) -> int:
    found = list(breaches())
    sys.stdout.writelines(f"{line}\n" for line in report(found, map(Path, patches)))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
