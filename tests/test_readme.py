"""What the README promises is there: its two commands, the table of commands, the tables and the options it names."""

import re

from support.pages import ROOT, broken_links, options, read, shell_lines

from sessions.record.tables import TABLES
from tui.commands.cli import COMMANDS
from tui.commands.daftar import OF_THE_RECORD

README = "README.md"
TRY = "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/musrenbang contoh"
TEST = "python3 -m venv .venv && .venv/bin/pip install '.[test]' && .venv/bin/pytest"

_ROW = re.compile(r"^\| `(\w+)[^|]*\|([^|\n]*)\|$", re.MULTILINE)


def _rows(heading: str) -> list[tuple[str, str]]:
    """First word and second cell of the rows of one table, found by its first heading."""
    table = read(README).partition(f"| {heading} |")[2].partition("\n\n")[0]
    return _ROW.findall(table)


def test_the_two_commands_stand_in_the_readme_each_on_a_line_of_its_own() -> None:
    assert [TRY, TEST] == shell_lines(README)[:2]


def test_ci_runs_the_test_command_as_the_readme_has_it() -> None:
    assert TEST in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_the_table_of_the_readme_names_every_command_and_no_other() -> None:
    assert set(COMMANDS) == {command for command, _ in _rows("Command")}


def test_the_tables_that_the_readme_names_can_be_printed() -> None:
    (said,) = (said for command, said in _rows("Command") if command == "daftar")
    named = said.partition(":")[2].partition("…")[0].replace(",", " ").split()
    assert {"usulan", "peringkat", "jurnal"} <= set(named)
    assert set() == set(named) - {*TABLES, *OF_THE_RECORD}


def test_the_options_that_the_readme_names_exist() -> None:
    named = set(re.findall(r"--[a-z][a-z-]+", read(README)))
    assert {"--tanpa-layar", "--contoh-berkas"} <= named
    assert set() == named - options()


def test_the_rooms_of_the_house_are_those_of_the_disk() -> None:
    found = {package: re.findall(r"`(\w+)/`", rooms) for package, rooms in _rows("Package")}
    assert {"sessions", "exports", "tui"} == set(found)
    for package, rooms in found.items():
        assert [] == [room for room in rooms if not (ROOT / package / room).is_dir()], package


def test_every_link_of_the_readme_leads_to_a_file() -> None:
    assert [] == broken_links(README)
