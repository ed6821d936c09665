"""An earlier year out of whatever is at hand, and one sentence where it is nothing of the kind."""

import json
import zipfile
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import reduce
from operator import getitem

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.around import YEAR_BEFORE, of_its_own_year
from support.on_disk import sitting_of
from support.small import KUTO, OFFICE, closed, opened

from exports import parcel
from exports.catalogue import PUBLISHED
from exports.results.derived import published
from exports.results.earlier import earlier_in
from sessions.kernel.refusals import Refused
from sessions.kernel.session import Session
from sessions.kinds import KINDS
from sessions.language.local import speaking
from sessions.last_year.decisions import RealizationsNoted
from sessions.record import backup_keeping
from sessions.record.codec import decode, encode
from sessions.record.last_year import NotLastYear
from sessions.values.last_year import Realization, TakenInto, items_of
from sessions.values.proposals import Outcome

NOW = datetime(2027, 2, 3, 12, tzinfo=timezone(timedelta(hours=7)))
NEXT = Session(office=OFFICE, plan_year=2029)


@pytest.fixture
def results(tmp_path):
    """hasil.json of the closed meeting, written with these changes; without a part that is None."""

    def written(name="hasil.json", **changes):
        path = tmp_path / name
        parts = {**json.loads(published(closed().ledger)), **changes}
        path.write_text(json.dumps({key: part for key, part in parts.items() if part is not None}), encoding="utf-8")
        return path

    return written


def told(path, session=NEXT):
    with speaking(OFFICE):
        return earlier_in(path, session)


def refusal(path, session=NEXT):
    with pytest.raises(NotLastYear) as error:
        told(path, session)
    return error.value.sentence


def expected():
    return items_of(closed().session.proposals.values(), {})


def test_published_results_give_the_items_that_the_session_leaves(results):
    (one,) = told(results()).lists
    assert (2028, "hasil.json", True) == (one.plan_year, one.source, one.with_others)
    assert expected() == one.items


def test_results_of_the_first_version_are_read_and_have_no_code_to_break(results):
    (one,) = told(results(versi=1, sidik_data=None)).lists
    assert expected() == one.items


def test_results_that_were_changed_are_refused(results):
    rows = json.loads(published(closed().ledger))["usulan"]
    rows[0] = {**rows[0], "biaya_usulan": 1}
    assert "berubah sesudah diterbitkan" in refusal(results(usulan=rows))


def test_a_session_leaves_its_own_list_with_what_became_of_it_and_those_it_looked_back_at(tmp_path):
    meeting = of_its_own_year()
    meeting.decide(YEAR_BEFORE)
    with sitting_of(meeting, tmp_path / "lalu"):
        pass
    own, before = told(tmp_path / "lalu").lists
    assert (2028, 2026) == (own.plan_year, before.plan_year)
    assert YEAR_BEFORE.items == before.items
    first = next(item for item in own.items if item.code == "2001-01")
    assert (Realization.ACCOMMODATED, TakenInto.BUDGET, 95_000_000) == (
        first.realization,
        first.taken_into,
        first.budget,
    )
    assert own == told(tmp_path / "lalu" / "jurnal.jsonl").lists[0]


def test_a_parcel_and_a_copy_of_the_session_give_the_same_items(tmp_path):
    with sitting_of(closed(), tmp_path / "lalu") as sitting:
        hashes = parcel.write(sitting.folder, sitting.ledger, names=PUBLISHED)
        packed = parcel.pack(sitting.folder, sitting.session, hashes, place=tmp_path)
        copied = backup_keeping.make(sitting.folder, tmp_path, at=NOW, with_documents=False)
    for path in (packed, packed.parent, tmp_path / copied.name):
        (one,) = told(path).lists
        assert expected() == one.items


@pytest.mark.parametrize("office", [replace(OFFICE, code="33.13.17", kecamatan="Jenawi")])
def test_what_belongs_to_another_kecamatan_is_refused(results, tmp_path, office):
    elsewhere = replace(NEXT, office=office)
    assert "bukan Kecamatan Jenawi" in refusal(results(), elsewhere)
    with sitting_of(closed(), tmp_path / "lalu"):
        pass
    assert "bukan Kecamatan Jenawi" in refusal(tmp_path / "lalu", elsewhere)


def test_what_is_no_earlier_plan_or_was_never_decided_is_refused(results, tmp_path):
    assert "RKPD 2028 tidak lebih awal daripada RKPD 2028." in refusal(results(), replace(NEXT, plan_year=2028))
    with sitting_of(opened(), tmp_path / "baru"):
        pass
    assert "baru belum memuat usulan yang diputus." == refusal(tmp_path / "baru")


PARTS = json.loads(published(closed().ledger))
"""Of the first version, so that no code binds what is changed."""


def _leaves(part, path=()):
    rows = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for key, below in rows:
        yield (*path, key)
        yield from _leaves(below, (*path, key))


LEAVES = list(_leaves({key: PARTS[key] for key in ("sesi", "desa", "usulan", "sesudah_penutupan")}))
ODD = (..., None, 0, -1, 10**18, "", "x" * 5000, "[b]x", "\x1b[31m", [], {}, True, "33.13.16.2001")


@given(st.sampled_from(LEAVES), st.sampled_from(ODD))
def test_whatever_stands_in_a_file_is_refused_in_a_sentence_or_can_be_decided(tmp_path_factory, path, odd):
    parts = {**json.loads(json.dumps(PARTS)), "versi": 1, "sidik_data": None}
    *above, last = path
    inside = reduce(getitem, above, parts)
    if odd is ...:
        del inside[last]
    else:
        inside[last] = odd
    file = tmp_path_factory.getbasetemp() / "ganjil.json"
    file.write_text(json.dumps({key: part for key, part in parts.items() if part is not None}), encoding="utf-8")
    with suppress(NotLastYear, Refused), speaking(OFFICE):
        for one in earlier_in(file, NEXT).lists:
            one.check(NEXT)
            assert one == decode("LastYearLoaded", encode(one), KINDS)


def _zip(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def test_files_of_other_kinds_get_one_sentence(tmp_path):
    bomb = _zip(tmp_path / "bom.zip", {"hasil.json": b" " * (17 * 2**20)})
    assert "terlalu besar" in refusal(bomb)
    crowd = _zip(tmp_path / "ramai.zip", {f"{number}.txt": b"" for number in range(501)})
    assert "isinya terlalu banyak" in refusal(crowd)
    assert "tidak ada hasil.json di dalamnya" in refusal(_zip(tmp_path / "foto.zip", {"a.jpg": b""}))
    assert "tidak terbaca" in refusal(_zip(tmp_path / "lain.zip", {"hasil.json": b"{}"}))
    (tmp_path / "potong.zip").write_bytes(bomb.read_bytes()[:50])
    assert "bukan berkas zip yang utuh" in refusal(tmp_path / "potong.zip")
    (tmp_path / "kosong.csv").write_bytes(b"")
    assert refusal(tmp_path / "kosong.csv")
    assert refusal(tmp_path / "tidak-ada.csv")
    assert refusal(tmp_path)


def test_a_table_of_several_years_gives_a_list_for_each(tmp_path):
    path = tmp_path / "tahun-lalu.csv"
    path.write_text(
        "tahun_rencana,kode,kegiatan,anggaran,biaya_usulan,hasil,realisasi,masuk_dalam,anggaran_masuk\n"
        "2026,2001-01,Talud,90,100,disepakati,terakomodasi,APBD,80\n"
        "2027,2001-01,Drainase,70,70,cadangan,belum,,\n"
        "2029,2001-02,Tahun ini,1,1,disepakati,,,\n"
        "2027,2001-05,Belum diputus,1,1,terverifikasi,,,\n",
        encoding="utf-8",
    )
    found = told(path)
    assert [2027, 2026] == [one.plan_year for one in found.lists]
    assert (False, 1) == (found.is_year_supposed, found.skipped)
    (earliest,) = found.lists[1].items
    assert (KUTO, 90, 100, 80, TakenInto.BUDGET) == (
        earliest.village,
        earliest.cost,
        earliest.asked,
        earliest.budget,
        earliest.taken_into,
    )


def test_a_list_without_codes_is_read_as_villages_send_them_and_its_year_is_asked(tmp_path):
    path = tmp_path / "usulan-2026.csv"
    path.write_text(
        "No,Uraian Kegiatan,Desa,Volume,Satuan,Anggaran (Rp)\n1,Talud Dk. Kuto Kulon,Kuto,120,m,95.000.000\n",
        encoding="utf-8",
    )
    found = told(path)
    (only,) = found.lists
    assert (2026, True) == (only.plan_year, found.is_year_supposed)
    (item,) = only.items
    assert ("baris-2", KUTO, 95_000_000, Outcome.AGREED) == (item.code, item.village, item.cost, item.outcome)


@pytest.mark.parametrize(("year", "about", "plan"), [("2027", 2026, 2027), ("", 2026, 2026), ("", None, None)])
def test_a_table_without_activities_tells_what_was_realised_of_its_plan(tmp_path, year, about, plan):
    path = tmp_path / "realisasi.csv"
    path.write_text(
        "tahun,kode,realisasi,masuk_dalam,anggaran_masuk,keterangan\n"
        f"{year},2001-01,terakomodasi,APBD,95000000,DPUPR\n{year},2001-02,ditolak,APBD,1,\n",
        encoding="utf-8",
    )
    with speaking(OFFICE):
        found = earlier_in(path, NEXT, about)
    assert () == found.lists
    assert found.realizations == RealizationsNoted(
        realizations={"2001-01": Realization.ACCOMMODATED, "2001-02": Realization.REJECTED},
        notes={"2001-01": "DPUPR"},
        plan_year=plan,
        taken_into={"2001-01": TakenInto.BUDGET},
        budgets={"2001-01": 95_000_000},
        source="realisasi.csv",
    )
