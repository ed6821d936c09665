"""A list of what entered RKPD or APBD: by code at once, by likeness only as a question, and nothing else."""

import pytest
from support.around import LAST_YEAR
from support.small import BOTOK, KUTO, OFFICE

from sessions.intake.grid import NotATable
from sessions.last_year.decisions_budget import noted
from sessions.last_year.intake_budget import matching, read_budget_list
from sessions.values.last_year import LastYear, LastYearItem, Realization, TakenInto
from sessions.values.proposals import Outcome

YEAR = LastYear(
    plan_year=2027,
    source="",
    items=(
        *LAST_YEAR.items,
        LastYearItem(code="2008-02", activity="Pelatihan kader", village=BOTOK, sipd_id="2187344"),
        LastYearItem(code="1", activity="Jembatan Dk. Tlogo", village=KUTO),
    ),
)


def read(tmp_path, text: str, name: str = "apbd-2027.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    found = read_budget_list(path, OFFICE)
    return found, matching(found, YEAR, OFFICE.villages)


def test_a_row_is_known_by_its_code_or_its_number_in_sipd_and_a_second_one_is_told(tmp_path):
    found, matched = read(
        tmp_path,
        "kode,id_sipd,kegiatan,desa,pagu\n"
        "2001-01,,Talud,Kuto,95000000\n"
        ",2187344,Pelatihan,Botok,10000000\n"
        "2001-01,,Talud tahap II,Kuto,5000000\n",
    )
    assert {"2001-01": 2, "2008-02": 3} == {code: row.number for code, row in matched.sure.items()}
    assert [4] == [row.number for row in matched.twice]
    assert () == matched.doubtful
    decision = noted(matched.sure, YEAR, TakenInto.BUDGET, found, others_not_yet=True)
    assert {"2001-01": 95_000_000, "2008-02": 10_000_000} == decision.budgets
    assert dict.fromkeys(("2001-01", "2008-02"), TakenInto.BUDGET) == decision.taken_into
    assert Realization.NOT_YET is decision.realizations["1"]
    assert "2008-01" not in decision.realizations


def test_a_running_number_is_no_code_and_a_likeness_is_only_offered(tmp_path):
    _, matched = read(
        tmp_path, "No,Kode,Kegiatan,Desa,Pagu\n1,1,Talud Dk. Kuto Kulon,Kuto,95000000\n2,2,Gapura,Botok,1000000\n"
    )
    assert {} == matched.sure
    (first,) = matched.to_ask
    assert (2, "2001-01") == (first.row.number, first.codes[0])
    assert [3] == [row.number for row in matched.unknown]


def test_a_list_that_says_what_became_of_each_is_believed_row_by_row(tmp_path):
    found, matched = read(
        tmp_path,
        "kode,realisasi,pagu rkpd,keterangan\n2001-01,masuk RKPD,90000000,DPUPR\n2008-01,ditolak,,lahan\n2001-02,,,\n",
    )
    decision = noted(matched.sure, YEAR, TakenInto.PLAN, found)
    assert {"2001-01": Realization.ACCOMMODATED, "2008-01": Realization.REJECTED} == decision.realizations
    assert ({"2001-01": TakenInto.PLAN}, {"2001-01": 90_000_000}) == (decision.taken_into, decision.budgets)
    assert {"2001-01": "DPUPR", "2008-01": "lahan"} == decision.notes


def test_a_list_as_villages_send_them_is_read_too(tmp_path):
    _, matched = read(
        tmp_path,
        "DAFTAR KEGIATAN\nNo,Uraian Kegiatan,Desa,Volume,Satuan,Anggaran (Rp)\n"
        "1,Talud Dk. Kuto Kulon,Kuto,120,m,95.000.000\n",
    )
    assert [("2001-01",)] == [one.codes[:1] for one in matched.to_ask]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04rusak", b"nama;alamat\nSari;Kerjo\n"])
def test_what_is_no_such_list_is_refused(tmp_path, content):
    path = tmp_path / "daftar.csv"
    path.write_bytes(content)
    with pytest.raises(NotATable):
        read_budget_list(path, OFFICE)


def test_only_priorities_that_nobody_told_of_and_no_row_names_are_noted_as_not_yet(tmp_path):
    told = LastYearItem(code="2003-01", activity="Overlay", realization=Realization.REJECTED)
    waits = LastYearItem(code="2003-02", activity="Irigasi")
    reserve = LastYearItem(code="2003-03", activity="Talud", outcome=Outcome.RESERVE)
    year = LastYear(plan_year=2027, source="", items=(LAST_YEAR.items[0], told, waits, reserve))
    path = tmp_path / "apbd.csv"
    path.write_text("kode,realisasi,keterangan\n2001-01,,menunggu DPA\n", encoding="utf-8")
    found = read_budget_list(path, OFFICE)
    matched = matching(found, year, OFFICE.villages)
    decision = noted(matched.sure, year, TakenInto.BUDGET, found, others_not_yet=True)
    assert {"2003-02": Realization.NOT_YET} == decision.realizations
    assert {"2001-01": "menunggu DPA"} == decision.notes
    assert ({}, {}) == (decision.taken_into, decision.budgets)


def test_a_row_that_says_into_what_it_entered_is_believed_before_the_list(tmp_path):
    found, matched = read(tmp_path, "kode,realisasi,masuk dalam\n2001-01,ya,RKPD\n2008-01,ya,\n")
    decision = noted(matched.sure, YEAR, TakenInto.BUDGET, found)
    assert {"2001-01": TakenInto.PLAN, "2008-01": TakenInto.BUDGET} == decision.taken_into
    assert {} == decision.notes
