"""The house as `house` reads it: which libraries stand where, what a command loads, and what a screen may touch."""

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import house
from house import MAY_IMPORT, PACKAGES, ROOT, files, nodes, relative, tree

LIBRARIES = {
    "tinydb": ("sessions/record/store.py",),
    "msgspec": ("sessions/record/codec.py", "sessions/kernel/text.py", "sessions/rehearsal/"),
    "filelock": ("sessions/record/disk.py",),
    "lokal": ("sessions/office/regions.py",),
    "python_calamine": ("sessions/intake/readers/",),
    "xlsxwriter": ("sessions/intake/xlsx_file.py", "sessions/intake/template_sheet.py", "exports/xlsx.py"),
    "rapidfuzz": ("sessions/intake/",),
    "holidays": ("sessions/",),
    "tomlkit": ("sessions/office/file_writing.py",),
    "fpdf": ("exports/pdf/",),
    "pypdf": ("exports/pdf/reading.py",),
    "PIL": ("exports/pdf/",),
    "fontpkg_pt_serif": ("exports/pdf/",),
    "fontpkg_ibm_plex_sans_condensed": ("exports/pdf/",),
    "tabulate": ("exports/text/file.py",),
    "segno": ("exports/pdf/", "tui/wall/seal.py"),
    "textual": ("tui/",),
    "rich": ("tui/",),
    "platformdirs": ("tui/",),
    "duckdb": ("exports/joining/engine.py",),
}
"""Each library has its places; one that is not named here is not used."""

WITHOUT_A_TERMINAL = (
    "tui/commands/",
    "tui/__main__.py",
    "tui/dialogs/reading.py",
)
"""Parts of tui that work without Textual, or load it only when a screen is asked for."""

CLOCKS_AND_DICE = {"random", "secrets", "uuid", "time"}
NOW = {"now", "utcnow", "today", "fromtimestamp"}
MAY_WAIT = {
    "sessions/record/disk.py": "tries again to replace a file that somebody has open",
}
"""Files that know how to pause; that decides nothing of the meeting."""

NOT_IN_SCREENS = {"tinydb", "io", "os", "shutil", "sqlite3", "tempfile"}
NOT_CALLED_IN_SCREENS = {"open()", "read_text", "write_text", "read_bytes", "write_bytes", "unlink", "mkdir"}


def imported(path: Path, *, at_the_top: bool = False) -> Iterator[str]:
    """Names of the modules that a file imports, anywhere or only when it is itself imported."""
    for node in tree(path).body if at_the_top else nodes(path):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module
            case ast.ImportFrom():
                yield "."


def library(module: str) -> str:
    return module.partition(".")[0]


def wrong(found: Callable[[Path], Iterable[str]], *places: str) -> dict[str, list[str]]:
    """What is found wrong, by file, in all files or in those of these places."""
    there = [path for path in files() if relative(path).startswith(places or PACKAGES)]
    assert there, f"no file in {places}"
    return {relative(path): names for path in there if (names := sorted(set(found(path))))}


def out_of_place(path: Path) -> Iterator[str]:
    """Libraries and packages that a file may not import where it stands."""
    package = relative(path).partition("/")[0]
    for name in map(library, imported(path)):
        if name in LIBRARIES:
            is_allowed = relative(path).startswith(LIBRARIES[name])
        else:
            is_allowed = name in sys.stdlib_module_names or name in MAY_IMPORT[package]
        if not is_allowed:
            yield name


def test_a_file_imports_only_what_its_place_allows() -> None:
    assert {} == wrong(out_of_place)


def test_every_library_in_the_table_that_is_installed_is_used_somewhere() -> None:
    used = {library(name) for path in files() for name in imported(path)}
    planned = {"holidays"}
    data_only = {"fontpkg_pt_serif", "fontpkg_ibm_plex_sans_condensed"}
    assert set() == set(LIBRARIES) - used - planned - data_only


def test_heavy_libraries_are_imported_only_when_they_are_needed() -> None:
    def heavy(path: Path) -> set[str]:
        is_pdf = relative(path).startswith("exports/pdf/")
        top = {library(name) for name in imported(path, at_the_top=True)}
        return set() if is_pdf else top & {"fpdf", "pypdf", "rapidfuzz", "holidays", "lokal"}

    assert {} == wrong(heavy)


def screens() -> tuple[str, ...]:
    """Files of the screens."""
    return tuple(relative(path) for path in files() if path.stem.partition("_")[0] == "screen")


def views() -> tuple[str, ...]:
    """Files that say what a screen shows, without a terminal."""
    return tuple(relative(path) for path in files() if path.stem.partition("_")[0] == "view")


def called(path: Path) -> Iterator[str]:
    """Names of the methods that a file calls, and of the functions with `()` behind."""
    for node in nodes(path):
        match node:
            case ast.Call(func=ast.Attribute(attr=name)):
                yield name
            case ast.Call(func=ast.Name(id=name)):
                yield f"{name}()"


def test_a_session_has_no_clock_and_no_dice_of_its_own() -> None:
    def clocks(path: Path) -> set[str]:
        modules = {library(name) for name in imported(path)}
        may_not = CLOCKS_AND_DICE - {"time"} if relative(path) in MAY_WAIT else CLOCKS_AND_DICE
        return may_not & modules | NOW & set(called(path))

    assert {} == wrong(clocks, "sessions/")


def test_a_screen_opens_no_file_and_no_table() -> None:
    def opened(path: Path) -> set[str]:
        return NOT_IN_SCREENS & {library(name) for name in imported(path)} | NOT_CALLED_IN_SCREENS & set(called(path))

    assert {} == wrong(opened, *screens())


def test_presenters_and_commands_need_no_terminal() -> None:
    def terminals(path: Path) -> set[str]:
        return {"textual", "rich"} & {library(name) for name in imported(path, at_the_top=True)}

    assert {} == wrong(terminals, *WITHOUT_A_TERMINAL, *views())


def loaded(code: str) -> set[str]:
    """Libraries in `sys.modules` of a fresh interpreter after this code."""
    script = f"import sys\n{code}\nprint(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    answer = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True)
    return set(answer.stdout.split())


def every_module_of(package: str) -> str:
    """Code that imports all modules of a package, except the reader that runs in a process of its own."""
    names = [relative(p).removesuffix(".py").replace("/", ".").removesuffix(".__init__") for p in files()]
    own = [name for name in names if name == package or name.startswith(f"{package}.")]
    return "\n".join(f"import {name}" for name in own if name != "sessions.intake.readers.child")


def test_sessions_loads_no_terminal_and_no_paper() -> None:
    assert set() == {"textual", "rich", "fpdf", "tabulate", "exports", "tui"} & loaded(every_module_of("sessions"))


def test_the_documents_load_no_renderer() -> None:
    assert set() == {"textual", "rich", "fpdf", "xlsxwriter", "tui"} & loaded(every_module_of("exports.closing"))


def test_the_sentences_load_no_renderer() -> None:
    assert set() == {"textual", "rich", "fpdf", "tabulate", "tui"} & loaded("import sessions.record.words")


def test_the_command_line_starts_without_the_heavy_libraries() -> None:
    heavy = {"fpdf", "pypdf", "xlsxwriter", "python_calamine", "rapidfuzz", "holidays", "lokal", "textual"}
    assert set() == heavy & loaded("import tui.commands.cli, tui.commands.folder")


def test_help_loads_nothing_but_the_command_line() -> None:
    assert {"tui"} == {"tui", "sessions", "exports"} & loaded("from tui.commands.cli import run; run(['--help'])")


def test_no_command_loads_the_terminal_before_it_shows_a_screen() -> None:
    assert set() == {"textual"} & loaded(every_module_of("tui.commands"))


def test_the_house_is_as_its_table_says() -> None:
    assert [] == list(house.breaches())


def test_the_first_line_of_every_file_says_what_it_is_about() -> None:
    without = [relative(path) for path in files() if not (ast.get_docstring(tree(path)) or "").strip()]
    assert [] == without


NAMED = re.compile(r"(?<![\w/.])(?:sessions|exports|tui)(?:[./][a-z]\w*)+(?:\.(?:py|json|tcss|md))?")
PACKED = {"tui/panduan.md"}
"""Files that stand elsewhere here and are put into the wheel."""

TEXTS = ("README.md", "CONTRIBUTING.md", "docs/desain.md", "pyproject.toml")


def is_there(named: str) -> bool:
    """Whether a path, or a module with at most one name of its own behind it, stands in the house."""
    if (ROOT / named).exists():
        return True
    parts = named.replace(".", "/").split("/")
    whole, but_one = (ROOT.joinpath(*parts[: len(parts) - dropped]) for dropped in (0, 1))
    return any(path.is_dir() or path.with_suffix(".py").is_file() for path in (whole, *([but_one] * (len(parts) > 2))))


def test_every_file_that_a_docstring_or_a_document_names_is_there() -> None:
    docs = {relative(p): ast.get_docstring(n) or "" for p in files() for n in nodes(p) if isinstance(n, ast.Module)}
    for path in files():
        held = (n for n in nodes(path) if isinstance(n, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef))
        docs[relative(path)] += "\n".join(ast.get_docstring(node) or "" for node in held)
    docs |= {name: (ROOT / name).read_text(encoding="utf-8") for name in TEXTS}
    gone = {
        name: [n for n in NAMED.findall(text) if not is_there(n) and n not in PACKED] for name, text in docs.items()
    }
    assert {} == {name: found for name, found in gone.items() if found}
