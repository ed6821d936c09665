"""A proposal in a list, in the pane beside it, and as a page to read."""

from dataclasses import replace
from decimal import Decimal

import pytest

from sessions.commissions.decisions import ProposalsMarked
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged, ProposalWithdrawn
from sessions.values.labels import Theme
from sessions.values.proposals import Origin, Outcome, Process, Proposal, ProposalDraft
from sessions.verification.decisions import ProposalsVerified
from tui.proposals import view_one


def of(hall, code):
    return hall.session.proposals[code]


def facts(hall, code, alike=()):
    return dict(view_one.facts(hall.session, of(hall, code), alike))


def test_unknown_money_is_a_dash_and_nought_is_nought():
    assert "–" == view_one.money(None)
    assert "0" == view_one.money(0)
    assert "187,45 jt" == view_one.money(187_450_000)


def test_the_price_of_one_unit_is_rounded_half_up():
    assert 468_750 == view_one.unit_price(150_000_000, Decimal(320))
    assert 1 == view_one.unit_price(1, Decimal(2))
    assert 33 == view_one.unit_price(100, Decimal(3))


@pytest.mark.parametrize(("cost", "volume"), [(None, Decimal(3)), (100, None), (100, Decimal(0))])
def test_there_is_no_unit_price_without_cost_or_volume(cost, volume):
    assert view_one.unit_price(cost, volume) is None
    assert "" == view_one.price_per_unit(cost, volume, "m")


def test_the_state_of_every_proposal_fits_into_its_column():
    draft = ProposalDraft(activity="Talud")
    bare = Proposal(code="2007-01", draft=draft)
    assert "masuk" == view_one.status(bare)
    assert "terverifikasi" == view_one.status(replace(bare, process=Process.VERIFIED))
    for outcome in Outcome:
        assert len(view_one.status(replace(bare, outcome=outcome, merged_into="2007-02"))) <= 16, outcome


def test_a_merged_proposal_says_where_it_went(hall):
    hall.take(ProposalsMerged(survivor="2003-01", absorbed=("2005-01",), cost=300_000_000, reason="satu talud"))
    assert "→ 2003-01" == view_one.status(of(hall, "2005-01"))
    assert "Digabung ke 2003-01: satu talud" == view_one.outcome_sentence(of(hall, "2005-01"))
    assert "2005-01" == facts(hall, "2003-01")["Gabungan dari"]


def test_the_two_lines_tell_figures_and_origin(hall):
    detail = view_one.proposal_detail(hall.session, "2007-01")
    assert "2007-01 Jalan usaha tani Dk. Ngemplak" == detail.title
    assert "Kwadungan · prioritas desa 1 · 320 m · Rp150.000.000 (@468,75 rb) · 84 KK · DISPERTAN PP" == detail.lines[0]
    assert "Jalan berlumpur saat panen. Asal: rekap.xlsx baris 9" == detail.lines[1]


def test_doubts_come_before_the_problem_and_the_outcome_before_the_doubts(hall):
    assert "Periksa: biaya tidak terbaca. Asal: rekap.xlsx baris 12" == line_two(hall, "2007-02")
    ending = Ending(code="2007-02", outcome=Outcome.FAILED_VERIFICATION, reason="Data tidak lengkap")
    hall.take(OutcomesDecided(endings=(ending,)))
    assert "Tidak lolos verifikasi: Data tidak lengkap. Asal: rekap.xlsx baris 12" == line_two(hall, "2007-02")


def line_two(hall, code, alike=()):
    return view_one.proposal_detail(hall.session, code, alike).lines[1]


def test_a_likeness_is_told_with_the_code(hall):
    assert "Mirip 2005-01. Asal: rekap.xlsx baris 10" == line_two(hall, "2003-01", ("2005-01",))
    assert "2005-01" == facts(hall, "2003-01", ("2005-01",))["Mirip"]


def test_what_was_changed_stands_beside_what_was_asked(hall):
    hall.take(ProposalChanged(code="2007-01", reason="hasil survei lapangan", volume=Decimal(300), cost=140_000_000))
    told = facts(hall, "2007-01")
    assert "300 m (semula 320 m)" == told["Volume"]
    assert "Rp140.000.000 (semula Rp150.000.000)" == told["Biaya"]
    assert "Rp466.667 per m" == told["Harga satuan"]
    assert "DISPERTAN PP" == told["PD"]


def test_what_is_not_known_is_left_out(hall):
    told = facts(hall, "KEC-01")
    assert {"Keadaan", "Volume", "Biaya", "Komisi", "PD", "Asal"} == set(told)
    assert "–" == told["Volume"]
    assert "belum dibagi" == told["Komisi"]


def test_code_and_themes_are_told_and_found(hall):
    labelled = replace(of(hall, "2007-01").draft, sub_activity="1.03.02.2.01.0005", themes=tuple(Theme)[-2:])
    proposal = replace(of(hall, "2007-01"), draft=labelled)
    told = dict(view_one.facts(hall.session, proposal))
    assert ("1.03.02.2.01.0005", "pangan, stunting") == (told["Sub kegiatan"], told["Tematik"])
    assert {"1.03.02.2.01.0005", "pangan", "stunting"} <= set(view_one.search_text(proposal).split())


def test_who_brought_it_is_told_where_there_is_no_file(hall):
    draft = ProposalDraft(activity="Lampu jalan pasar", village="33.13.16.2001")
    hall.take(ProposalAdded(draft=draft, origin=Origin.POKIR, brought_by="Suyatno, DPRD"))
    assert "pokir, diketik langsung, dibawa Suyatno, DPRD" == view_one.from_where(of(hall, "PKR-01"))


def test_everything_one_may_search_for_is_found(hall):
    hall.take(ProposalWithdrawn(code="2007-01", by="Kades Kwadungan", reason="sudah didanai desa"))
    text = view_one.search_text(of(hall, "2007-01"))
    for wanted in ("berlumpur", "RW 03", "Gapoktan", "DISPERTAN", "2187344", "rekap.xlsx", "didanai", "ditarik"):
        assert wanted in text, wanted
    assert "biaya belum diketahui" in view_one.search_text(of(hall, "2007-02"))
    assert "biaya belum diketahui" not in text


def test_the_state_mentions_the_mark_for_discussion(hall):
    hall.take(ProposalsVerified(codes=("2007-01",)), ProposalsMarked(codes=("2007-01",), to_be_discussed=True))
    assert "Terverifikasi, ditandai untuk dibahas" == facts(hall, "2007-01")["Keadaan"]


def test_the_page_is_narrow_enough_and_indents_long_values(make_hall):
    long = ProposalDraft(activity="Talud", village="33.13.16.2007", problem="longsor " * 30, cost=5)
    text = view_one.page(make_hall([long]).session, "2007-01")
    lines = text.splitlines()
    assert max(map(len, lines)) <= 66
    first = next(number for number, line in enumerate(lines) if line.startswith("Masalah"))
    assert lines[first + 1].startswith(" " * 15 + "longsor")


def test_an_unknown_code_has_no_detail(hall):
    assert view_one.proposal_detail(hall.session, "9999-01") is None


def test_proposals_to_be_merged_stand_below_one_another(hall):
    lines = view_one.side_by_side(hall.session, [of(hall, "2003-01"), of(hall, "2005-01")])
    assert (
        "2003-01 Ganten · Talud jalan Ganten–Plosorejo",
        "        – · Rp200.000.000",
        "2005-01 Plosorejo · Talud jalan Plosorejo–Ganten",
        "        – · Rp180.000.000",
    ) == lines
