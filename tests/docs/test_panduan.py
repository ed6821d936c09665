"""The guide of the secretary is true to the program: its table of keys, its commands, and the places it leads to."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from exports.steps import papers_day
from sessions.guideline.words import LineRules, core, sentences, told
from sessions.language.local import speaking
from sessions.values.guideline import LineKind, LineWay
from tui.program.palette_lines import commands, finder
from tui.shell import frame_view, keys
from tui.shell.acts import ACTS, COMMANDS
from tui.shell.places import PLACES

GUIDE = Path(__file__).parents[2] / "docs" / "panduan.md"


def advice(headings: str, rows: Sequence[papers_day.Advice]) -> str:
    """The sheet for the day as it stands in the guide."""
    with speaking(None):
        return "\n".join([headings, "|---|---|", *(f"| {one.when} | {one.do} |" for one in rows)])


TABLES = {
    "delapan": lambda: advice("| Delapan tombol | Gunanya |", papers_day.KEYS),
    "bila": lambda: advice("| Bila … | Lakukan |", papers_day.CASES),
    "tombol": frame_view.table,
    "perintah": frame_view.commands_table,
    "tempat": frame_view.places_table,
}


@pytest.mark.parametrize("name", TABLES)
def test_the_tables_of_the_guide_are_those_that_the_program_makes(name: str) -> None:
    table = TABLES[name]
    start, end = f"<!-- {name} -->\n", f"\n<!-- /{name} -->"
    before, _, rest = GUIDE.read_text(encoding="utf-8").partition(start)
    held, _, after = rest.partition(end)
    if os.environ.get("UPDATE_GOLDENS"):
        held = table()
        GUIDE.write_text(f"{before}{start}{held}{end}{after}", encoding="utf-8", newline="\n")
    assert table() == held


def test_the_page_for_the_day_says_what_the_printed_sheet_says() -> None:
    guide = " ".join(GUIDE.read_text(encoding="utf-8").split())
    around = (papers_day.LEADING, papers_day.OTHERS, papers_day.BEFORE, papers_day.AFTER)
    assert [] == [text for text in around if text not in guide]


def test_every_letter_after_g_leads_to_a_place_and_every_place_is_named() -> None:
    named = set(re.findall(r"`g ([a-z])`", GUIDE.read_text(encoding="utf-8")))
    assert {place.letter for place in PLACES} == named


def test_the_palette_finds_every_command_that_the_guide_names() -> None:
    guide = " ".join(GUIDE.read_text(encoding="utf-8").split())
    named = set(re.findall(r"`\^P` \*([^*]+)\*", guide))
    assert {"kit darurat", "susulan", "semua dokumen"} <= named
    acts = [act for act in (*ACTS, *COMMANDS) if act.by_app or act.is_at("alur")]
    with speaking(None):
        find = finder(commands(acts, PLACES, "alur"))
        found = {name: [choice.label.casefold() for choice in find(name)[:1]] for name in named}
    assert {} == {name: first for name, first in found.items() if not first or not first[0].startswith(name.casefold())}


def test_every_letter_in_bold_is_a_key() -> None:
    shown = {pressed for key in keys.KEYS for pressed in (key.shown, *key.keys)}
    bold = set(re.findall(r"\*\*`(.)`\*\*", GUIDE.read_text(encoding="utf-8")))
    assert {"i", "e", "l", "z"} <= bold
    assert set() == bold - shown


def test_the_guide_says_of_the_line_what_paper_wall_and_screen_say() -> None:
    guide = " ".join(GUIDE.read_text(encoding="utf-8").split())
    single = [LineRules(way=way, kinds=(kind,)) for way in (LineWay.STOP, LineWay.PARTIAL) for kind in LineKind]
    money = (LineKind.CEILING, LineKind.COMMISSION_CEILING, LineKind.AGENCY_CEILING)
    all_ = LineRules(way=LineWay.STOP, kinds=tuple(LineKind), has_pairs=True)
    rules = [*(core(one) for one in single if one.kinds[0] in one.quotas or one.way is LineWay.STOP)]
    rules += [core(LineRules(way=LineWay.SKIP, kinds=money)), core(single[len(LineKind) + 2])]
    rules += [[sentence for sentence in sentences(all_) if sentence not in core(all_)]]
    with speaking(None):
        assert [] == [text for one in rules for text in told(one) if text not in guide]
