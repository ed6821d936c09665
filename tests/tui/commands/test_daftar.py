"""`musrenbang daftar`: tables for people, for spreadsheets and for programs."""

import csv
import io
import json

import pytest

from sessions.record.tables import TABLES
from tui.commands.daftar import MAIN_COLUMNS, NAMES

ONE_WISH = """kode desa kegiatan masalah lokasi volume satuan anggaran opd komisi status alasan nilai suara peringkat"""
ONE_STEP = "no uraian pelaksana persyaratan waktu_baku terpakai keluaran status"
ONE_PERSON = "nama jenis_kelamin lembaga unsur"


@pytest.fixture
def table(musrenbang, finished_sample):
    """`table("usulan")`: its rows as `--json` gives them."""

    def rows(name):
        answer = musrenbang("daftar", finished_sample, name, "--json")
        assert (0, "") == (answer.code, answer.err)
        return json.loads(answer.out)

    return rows


def test_a_wish_has_what_everybody_asks_for(table):
    wishes = table("usulan")
    assert 159 == len(wishes)
    assert all(set(ONE_WISH.split()) <= wish.keys() for wish in wishes)
    [wish] = [wish for wish in wishes if wish["kode"] == "2003-11"]
    assert ("Ganten", "80", "m", 200_000_000, "DPUPR", "I") == tuple(
        wish[name] for name in ("desa", "volume", "satuan", "anggaran", "opd", "komisi")
    )


def test_the_statuses_of_all_wishes_are_outcomes_once_the_sidang_is_closed(table):
    [facts] = table("berita_acara")
    statuses = [wish["status"] for wish in table("usulan")]
    assert facts["hasil"] == {status: statuses.count(status) for status in facts["hasil"]}
    assert 159 == sum(facts["hasil"].values())


def test_the_eight_steps_tell_what_they_need_and_what_came_out(table):
    steps = table("langkah")
    assert list(range(1, 9)) == [step["no"] for step in steps]
    assert all(ONE_STEP.split() == list(step) for step in steps)
    assert ["selesai"] * 8 == [step["status"] for step in steps]
    assert all({"nama", "terpenuhi"} == need.keys() for step in steps for need in step["persyaratan"])
    assert "dokumen/berita-acara.pdf" in steps[4]["keluaran"]
    assert "dokumen/daftar-utusan.pdf" in steps[4]["keluaran"]


@pytest.mark.parametrize(("name", "count"), [("hadir", 77), ("utusan", 5)])
def test_people_are_told_without_address_and_telephone(table, name, count):
    people = table(name)
    assert count == len(people)
    assert all(set(ONE_PERSON.split()) <= person.keys() for person in people)
    assert not {"alamat", "telepon"} & {key for person in people for key in person}


@pytest.mark.parametrize("name", NAMES)
def test_every_table_can_be_read_in_three_forms(musrenbang, small_closed, name):
    forms = [musrenbang("daftar", small_closed, name, *form) for form in ((), ("--json",), ("--csv",))]
    assert [0, 0, 0] == [answer.code for answer in forms]
    plain, rows, sheet = forms[0].out, json.loads(forms[1].out), list(csv.reader(io.StringIO(forms[2].out)))
    assert [] == [line for line in sheet if len(line) != len(sheet[0])]
    assert len(rows) == max(0, len(sheet) - 1)
    if rows:
        assert list(rows[0]) == sheet[0]
    else:
        assert f"Tabel {name} kosong.\n" == plain


@pytest.mark.parametrize("name", [name for name in MAIN_COLUMNS if name != "tahun_lalu"])
def test_main_columns_are_columns(table, name):
    assert set(MAIN_COLUMNS[name]) <= table(name)[0].keys()


@pytest.mark.parametrize("name", [name for name in MAIN_COLUMNS if name not in {"suara", "tahun_lalu"}])
def test_a_wide_table_shows_its_main_columns_in_the_terminal(musrenbang, finished_sample, name):
    heading = musrenbang("daftar", finished_sample, name).lines[0]
    assert list(MAIN_COLUMNS[name]) == heading.split()


def test_facts_that_stand_alone_are_shown_one_below_the_other(musrenbang, finished_sample):
    lines = [line.split("  ") for line in musrenbang("daftar", finished_sample, "berita_acara").lines]
    facts = {line[0]: line[-1].strip() for line in lines if line[0]}
    assert "77" == facts["hadir"]
    assert "ya" == facts["kuorum_terpenuhi"]
    assert facts["hasil"].startswith("disepakati: 28, disepakati dengan perubahan: 4")


def test_an_empty_session_has_empty_tables(musrenbang, new_kerjo):
    for name in ("usulan", "hadir", "suara", "utusan"):
        assert (f"Tabel {name} kosong.\n", "[]\n", "") == tuple(
            musrenbang("daftar", new_kerjo, name, *form).out for form in ((), ("--json",), ("--csv",))
        )


def test_a_spreadsheet_never_takes_a_text_for_a_formula(musrenbang, kerjo):
    hostile = ["=HYPERLINK(1)", "+62 811", "-5 titik", "@SUM(A1)", "＝1+1"]
    for text in hostile:
        draft = {"activity": text, "village": "33.13.16.2007", "problem": "\t=1", "cost": 1_000_000}
        line = json.dumps({"kind": "ProposalAdded", "data": {"draft": draft, "origin": "desa"}})
        assert 0 == musrenbang("putuskan", kerjo, typed=line).code
    rows = list(csv.DictReader(io.StringIO(musrenbang("daftar", kerjo, "usulan", "--csv").out)))
    assert [f"'{text}" for text in hostile] == [row["kegiatan"] for row in rows]
    assert {"'=1"} == {row["masalah"] for row in rows}
    journal = list(csv.reader(io.StringIO(musrenbang("daftar", kerjo, "jurnal", "--csv").out)))
    assert not [cell for row in journal for cell in row if cell.startswith(("=", "+", "-", "@", "＝"))]


def test_reading_changes_nothing(musrenbang, kerjo):
    before = {path: path.read_bytes() for path in kerjo.rglob("*") if path.is_file()}
    for name in TABLES:
        musrenbang("daftar", kerjo, name, "--json")
    assert before == {path: path.read_bytes() for path in kerjo.rglob("*") if path.is_file()}


def test_the_journal_can_be_asked_about_one_proposal_one_village_and_one_kind(musrenbang, finished_sample):
    def numbers(*options):
        answer = musrenbang("daftar", finished_sample, "jurnal", "--json", *options)
        assert (0, "") == (answer.code, answer.err)
        return [line["no"] for line in json.loads(answer.out)]

    everything = numbers()
    about = numbers("--usulan", "2001-14")
    merged = numbers("--usulan", "2001-14", "--jenis", "komisi")
    assert list(range(1, len(everything) + 1)) == everything
    assert 1 < len(merged) < len(about) < len(everything)
    assert numbers("--desa", "kuto") == numbers("--desa", "Desa Kuto")
    assert set(about) < set(numbers("--desa", "Kuto"))
    assert [] == numbers("--usulan", "2099-01")


def test_a_line_of_the_journal_tells_what_it_is_about(table):
    [line] = [line for line in table("jurnal") if line["keputusan"].startswith("Usulan 2001-14 digabung")]
    assert ("komisi", ["2001-13", "2001-14"], ["Kuto"]) == (line["jenis"], sorted(line["usulan"]), line["desa"])


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("jurnal", "--desa", "Mars"), 1, "Desa Mars tidak ada; pilih salah satu dari: Kuto, "),
        (("jurnal", "--jenis", "x"), 2, "Jenis x tidak ada; pilih salah satu dari: sesi, "),
        (("usulan", "--desa", "Kuto"), 2, "--usulan, --desa, dan --jenis hanya untuk tabel jurnal."),
    ],
)
def test_a_filter_that_cannot_be_is_refused_with_one_sentence(musrenbang, small_closed, arguments, code, sentence):
    answer = musrenbang("daftar", small_closed, *arguments)
    assert (code, "") == (answer.code, answer.out)
    assert sentence in answer.err


def test_the_votes_of_every_desa_at_any_hour(musrenbang, finished_sample):
    def present(*more):
        answer = musrenbang("daftar", finished_sample, "hak-suara", "--json", *more)
        assert (0, "") == (answer.code, answer.err)
        rows = json.loads(answer.out)
        assert {3} == {row["kursi"] for row in rows}
        return sum(row["hak_suara"] for row in rows)

    assert [0, 18, 27] == [present("--pukul", hour) for hour in ("07.00", "08.36", "09.45")]
    assert present() == present("--pukul", "23.59")


def test_an_hour_is_for_tables_of_the_session_and_is_written_with_a_point(musrenbang, finished_sample):
    assert 2 == musrenbang("daftar", finished_sample, "jurnal", "--pukul", "09.40").code
    assert 2 == musrenbang("daftar", finished_sample, "hadir", "--pukul", "kemarin").code
