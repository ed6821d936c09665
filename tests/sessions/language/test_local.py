"""The office's own words: who speaks, in which form, and what happens where nobody does."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context, copy_context
from pathlib import Path

import pytest

from sessions.language.local import (
    WORDS,
    Phrase,
    Voiceless,
    apb_desa,
    bupati,
    desa,
    desa_brief,
    desa_or_kelurahan,
    filled,
    kabupaten,
    kepala_desa,
    speaking,
    voice,
)
from sessions.office.defaults import KERJO, office_for
from sessions.values.attendance import Unsur
from sessions.values.guideline import Rung
from sessions.values.votes import VoteMethod

ROOT = Path(__file__).parents[3]
KLOJEN, DENPASAR = "35.73.02", "51.71.01"


@pytest.fixture(scope="module")
def offices():
    return [office_for(code) for code in (KERJO, KLOJEN, DENPASAR)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (lambda: f"prioritas {desa}", ["prioritas desa", "prioritas kelurahan", "prioritas desa/kelurahan"]),
        (lambda: f"{desa:capital} ini", ["Desa ini", "Kelurahan ini", "Desa/kelurahan ini"]),
        (lambda: f"Daftar {desa:title}", ["Daftar Desa", "Daftar Kelurahan", "Daftar Desa/Kelurahan"]),
        (lambda: f"USULAN {desa:upper}", ["USULAN DESA", "USULAN KELURAHAN", "USULAN DESA/KELURAHAN"]),
        (lambda: f"{desa}nya", ["desanya", "kelurahannya", "desa/kelurahannya"]),
        (lambda: str(desa_or_kelurahan), ["desa/kelurahan", "kelurahan", "desa/kelurahan"]),
        (lambda: f"{kepala_desa:title}", ["Kepala Desa", "Lurah", "Kepala Desa/Lurah"]),
        (lambda: str(desa_brief), ["Desa", "Kelurahan", "Desa/Kel."]),
        (
            lambda: str(apb_desa),
            ["APB Desa, termasuk dari Dana Desa", "APBD, termasuk dari dana kelurahan", "APB Desa atau APBD"],
        ),
        (
            lambda: f"{bupati:title} dan {kabupaten}",
            ["Bupati dan kabupaten", "Wali Kota dan kota", "Wali Kota dan kota"],
        ),
        (lambda: str(Phrase("{desa:capital} {{}}")), ["Desa {}", "Kelurahan {}", "Desa/kelurahan {}"]),
        (lambda: f"{Phrase('per {desa}'):>15}", ["       per desa", "  per kelurahan", "per desa/kelurahan"]),
    ],
)
def test_each_office_has_its_own_word(offices, said, expected):
    told = []
    for office in offices:
        with speaking(office):
            told.append(said())
    assert expected == told


def test_without_an_office_it_is_desa_and_kabupaten(offices):
    with speaking(offices[1]), speaking(None):
        assert "desa, kabupaten" == f"{desa}, {kabupaten}"


def test_the_voice_changes_where_the_office_does_and_ends_with_its_block(offices):
    with speaking(offices[0]):
        with speaking(offices[0]) as now:
            now.office = offices[1]
            assert ("kelurahan", offices[1]) == (str(desa), voice().office)
        assert "desa" == str(desa)


def test_what_is_typed_may_hold_braces():
    assert "desa {x} {desa}" == filled("{desa} {what}", what="{x} {desa}")


def test_nobody_speaks_outside_a_voice():
    with pytest.raises(Voiceless):
        Context().run(lambda: f"{desa}")


def test_a_thread_speaks_as_who_gave_it_its_work(offices):
    with ThreadPoolExecutor(1) as pool, speaking(offices[1]):
        assert "kelurahan" == pool.submit(copy_context().run, lambda: f"{desa}").result()
        with pytest.raises(Voiceless):
            pool.submit(lambda: f"{desa}").result()


def test_no_module_says_a_word_when_it_is_imported():
    names = [
        path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
        for package in ("sessions", "exports", "tui")
        for path in sorted((ROOT / package).rglob("*.py"))
    ]
    own = [name for name in names if name not in {"sessions.intake.readers.child", "tui.__main__"}]
    subprocess.run([sys.executable, "-c", "\n".join(f"import {name}" for name in own)], cwd=ROOT, check=True)


OWN = re.compile(r"(?i)(?<![a-z_{-])(?:desa|kades|apb ?desa?|kabupaten|bupati|lpmd)(?:nya)?(?![a-z_}:-])")
WHOLE = {
    "sessions/language/local.py": "",
    "sessions/intake/": "headings, addresses and proposers as people write them",
    "sessions/last_year/intake.py": "headings of a list of last year",
    "sessions/office/": "places, laws, agencies and the office file, whose villages may be of both kinds",
    "sessions/proposals/fields.py": "headings of files and examples in our own form",
    "sessions/proposals/facts.py": "works as people describe them",
    "sessions/sentences/short.py": "works as people describe them",
    "sessions/anonymous/words.py": "words around names as people write them",
    "sessions/commissions/facts.py": "works as people describe them",
    "sessions/commissions/intake.py": "headings and verdicts of a worksheet that comes back",
    "sessions/sipd/intake.py": "headings of what SIPD gives back",
    "tui/shell/synonyms.py": "what people type, whatever their office is called",
    "sessions/attendance/intake.py": "headings and positions of a list of guests",
    "exports/results/": "keys of hasil.json",
    "exports/sipd/": "columns of SIPD",
}
"""Files whose literals are no words of ours, and why; the words themselves."""

WIRE = {"desa", "Desa", "DESA", "kabupaten"}
"""Keys, labels of villages and levels of agencies, which are compared and written."""

KNOWN = {
    "exports/attendance/papers_invitation.py": ("Kepala Desa", "Ketua BPD, Ketua LPMD", "pendamping lokal desa"),
    "exports/page.py": ("<label for=",),
    "exports/verification/papers.py": ("APB Desa",),
    "sessions/values/office.py": ("desa/kelurahan",),
    "sessions/sentences/changes.py": ("desa dan kelurahan",),
    "sessions/sentences/places.py": ("Kabupaten",),
    "tui/commands/cli.py": ("berkas desa atau SIPD",),
    "tui/office/view.py": ("desa dan kelurahan",),
    "tui/program/helping.py": ("Utusan ke Musrenbang Kabupaten",),
    "tui/proposals/view_import.py": ("desa ",),
}
"""What is said of a single village by its own kind, of both kinds together, before anything is loaded, or a key."""


def named(path: Path) -> Iterator[str]:
    """Literals of a file that name a desa or kabupaten, without docstrings, patterns and values on the wire."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    wire = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        match node:
            case ast.ClassDef(bases=[ast.Name(id="LocalEnum")], body=body):
                wire |= {id(line.value) for line in body if isinstance(line, ast.Assign)}
            case ast.Constant(value=str(text)) if id(node) not in wire and text not in WIRE and OWN.search(text):
                if not any(known in text for known in KNOWN.get(path.relative_to(ROOT).as_posix(), ())):
                    yield text


def test_no_text_of_ours_names_a_desa_or_kabupaten_but_by_its_word():
    files = (path for package in ("sessions", "exports", "tui") for path in (ROOT / package).rglob("*.py"))
    ours = (path for path in files if not path.relative_to(ROOT).as_posix().startswith(tuple(WHOLE)))
    assert {} == {path.relative_to(ROOT).as_posix(): texts for path in ours if (texts := list(named(path)))}


def test_a_value_on_the_wire_is_shown_in_the_words_of_the_office(offices):
    with speaking(offices[1]):
        assert ("prioritas kelurahan", "keterdesakan") == (Rung.VILLAGE_PRIORITY.label, Rung.URGENCY.label)
        assert ("satu kelurahan satu suara", "LPMK") == (VoteMethod.VILLAGE.label, Unsur.LPMD.label)
        assert "prioritas desa" == Rung.VILLAGE_PRIORITY.value


def test_nothing_that_is_said_is_kept_for_another_office():
    def says(node: ast.AST) -> bool:
        return (isinstance(node, ast.Name) and node.id in {*WORDS, "filled"}) or getattr(node, "attr", "") == "label"

    kept = [
        f"{path.relative_to(ROOT)}: {function.name}"
        for package in ("sessions", "exports", "tui")
        for path in sorted((ROOT / package).rglob("*.py"))
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef)
        and any("cache" in ast.unparse(decorator) for decorator in function.decorator_list)
        and any(says(node) for node in ast.walk(function))
    ]
    assert [] == kept
