"""What came in per village: the rows add up, and what is missing is said."""

import pytest

from sessions.proposals.decisions import ProposalAdded, ProposalsImported, RefusedRow
from sessions.values.proposals import Origin, ProposalDraft
from tui.receiving import view_recap as view
from tui.receiving.view import village_at
from tui.widgets.view import Tone, Total


def row(hall, key):
    return next(row for row in view.rows(hall.session) if row.key == key)


@pytest.fixture
def with_pokir(hall):
    draft = ProposalDraft(activity="Lampu pasar", village="33.13.16.2007", cost=10_000_000)
    hall.take(ProposalAdded(draft=draft, origin=Origin.POKIR, brought_by="Suyatno, DPRD"))
    return hall


def test_a_village_shows_count_money_and_what_is_missing(hall):
    assert ("Kwadungan", "2", "150 jt", "1", "1", "rekap.xlsx") == row(hall, "33.13.16.2007").cells


def test_a_village_nothing_came_from_is_set_off_in_words(hall):
    missing = row(hall, "33.13.16.2001")
    assert ("Kuto", "–", "–", "", "", "belum mengirim") == missing.cells
    assert Tone.ALERT is missing.tone


def test_other_origins_have_their_own_row(with_pokir):
    assert ("Pokir DPRD", "1", "10 jt", "", "", "diketik") == row(with_pokir, Origin.POKIR).cells
    assert "2" == row(with_pokir, "33.13.16.2007").cells[1]


def test_the_rows_add_up_to_the_sum(with_pokir):
    rows = view.rows(with_pokir.session)
    total = next(index for index, row in enumerate(rows) if row.key == Total.ALL)
    assert sum(int(row.cells[1]) for row in rows[:total] if row.cells[1] != "–") == int(rows[total].cells[1])
    assert 6 == int(rows[total].cells[1])


def test_several_sources_are_counted_each(hall):
    draft = ProposalDraft(activity="Drainase", village="33.13.16.2007")
    hall.take(ProposalAdded(draft=draft, origin=Origin.VILLAGE))
    assert "rekap.xlsx (2), diketik (1)" == row(hall, "33.13.16.2007").cells[5]


def test_the_files_stand_below_with_what_they_brought(hall):
    refused = (RefusedRow(row=7, verdict="ditolak"),)
    more = ProposalDraft(activity="Drainase", village="33.13.16.2001")
    hall.take(ProposalsImported(file="kuto.csv", sha256="1" * 64, layout="sipd-ri", drafts=(more,), refused=refused))
    assert ("kuto.csv", "1", "", "", "", "1 baris ditolak, unduhan SIPD-RI") == row(hall, 2).cells
    assert "semua baris masuk, templat aplikasi" == row(hall, 1).cells[5]
    assert "Tata letak: unduhan SIPD-RI" == view.detail(hall.session, 2).lines[1]


def test_a_layout_of_another_version_is_named_as_it_is(make_hall):
    hall = make_hall(())
    draft = ProposalDraft(activity="Drainase", village="33.13.16.2001")
    hall.take(ProposalsImported(file="a.csv", sha256="1" * 64, layout="baru", drafts=(draft,)))
    assert "semua baris masuk, baru" == row(hall, 1).cells[5]


def test_the_summary_tells_who_is_missing(hall):
    text = view.summary(hall.session)
    assert text.startswith("5 usulan · 3 dari 10 desa · menurut usulan 555 jt · 1 belum diketahui · belum: Kuto, ")


def test_before_anything_came_in_the_summary_says_what_to_do(make_hall):
    assert "Belum ada usulan: i mengimpor berkas desa, e mengetik satu usulan" == view.summary(make_hall(()).session)


def test_the_detail_lists_the_village_in_its_own_order(make_hall):
    drafts = [
        ProposalDraft(activity=name, village="33.13.16.2001", village_priority=number)
        for name, number in (("tanpa nomor", None), ("kedua", 2), ("pertama", 1))
    ]
    detail = view.detail(make_hall(drafts).session, "33.13.16.2001")
    assert ["pertama", "kedua", "tanpa nomor"] == [value for _, value in detail.facts]
    assert "Prioritas pertama: pertama" == detail.lines[1]
    assert "Kuto · 3 usulan · menurut usulan Rp0" == detail.title
    assert "biaya 3 usulan belum diketahui" == detail.lines[0]


def test_the_sum_and_an_empty_village_have_no_detail(hall):
    assert view.detail(hall.session, Total.ALL) is None
    assert view.detail(hall.session, "33.13.16.2001") is None


def test_only_villages_are_villages(hall):
    assert "33.13.16.2001" == village_at(hall.session, "33.13.16.2001").village
    assert village_at(hall.session, Origin.POKIR) is None
    assert village_at(hall.session, Total.ALL) is None
