"""The office's own words: who speaks, in which form, and what happens where nobody does."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context, copy_context
from pathlib import Path

import pytest

from sessions.language.local import (
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
        (lambda: str(apb_desa), ["APBDesa", "APBD", "APBD"]),
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
