"""Moments of the hall: a lost proposal, a range called out, a slip of a nought, papers back from the commissions,
something brought into Pleno II, a village without anything, and a wrong name.
"""

from dataclasses import replace
from decimal import Decimal

from support.small import (
    BOTOK,
    C1,
    JT,
    KUTO,
    SRI,
    URGENT,
    adopted,
    at_the_line,
    chosen,
    code,
    codes,
    draft,
    ending,
    recapped,
    scored,
    settled,
)
from support.sums import adds_up

from exports.catalogue import every_paper
from exports.commissions.papers import WORKSHEET
from exports.results.derived import published
from exports.results.recount import Agreement, recount
from exports.results.shape import parse
from exports.text.file import to_text
from sessions.attendance.decisions import PersonCorrected
from sessions.closing import checks
from sessions.closing.decisions import SidangClosed
from sessions.commissions import facts as commissions
from sessions.commissions.decisions_results import CommissionPresented
from sessions.commissions.facts_worksheet import WorksheetLine
from sessions.delegates.decisions import DelegatesAppointed
from sessions.line.words_reasons import sentence as reason_in_full
from sessions.outcomes.decisions import Manner, OutcomesDecided, by_line
from sessions.outcomes.decisions_split import ProposalPart, ProposalSplit
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged, WorksCatalogueLoaded
from sessions.proposals.facts import dear_ones, times_the_kamus
from sessions.recapitulation import facts as recapitulation
from sessions.scoring.decisions import OrderAgreed
from sessions.sentences.clauses import sentence
from sessions.values.attendance import Sex
from sessions.values.labels import StandardWork
from sessions.values.proposals import Origin, Outcome
from tui.commissions import view_results
from tui.outcomes import flows
from tui.proposals import view, view_finding
from tui.proposals.view import Sieve
from tui.proposals.view_one import outcome_sentence
from tui.scoring import view as scoring_view
from tui.scoring import view_ties
from tui.scoring.view_ties import BROUGHT, DRAWER, View
from tui.widgets.view import found

LONG = "Alasan yang cukup panjang"


def told(meeting) -> str:
    return sentence(meeting.entries[-1].decision, meeting.session)


def printed(meeting, name: str) -> str:
    return " ".join(to_text(every_paper(meeting.session)[name].build(meeting.ledger), 300).split())


def test_a_proposal_that_seems_lost_is_found_by_its_village_with_reason_and_source() -> None:
    meeting = recapped()
    meeting.decide(
        ProposalsMerged(survivor=code("2003-01"), absorbed=codes("2001-01"), reason="Satu ruas di batas dua desa"),
        OutcomesDecided(endings=(ending("2001-02", Outcome.FAILED_VERIFICATION, "Status lahan belum jelas"),)),
    )
    rows = view.rows(meeting.session, Sieve(), {})
    assert {"2001-01", "2001-02"} == {row.key for row in found(rows, "kuto")}
    lost = {one.code: one.became for one in view_finding.find(meeting.session, "kuto").listed}
    assert {"2001-01": "digabung ke 2003-01", "2001-02": "tidak lolos verifikasi"} == lost
    merged, failed = (meeting.session.proposals[code(name)] for name in ("2001-01", "2001-02"))
    assert "Digabung ke 2003-01: Satu ruas di batas dua desa" == outcome_sentence(merged)
    assert "Tidak lolos verifikasi: Status lahan belum jelas" == outcome_sentence(failed)
    assert "rekap.xlsx" == merged.source


def test_numbers_two_to_four_are_agreed_in_one_act_and_one_sentence() -> None:
    meeting = scored()
    named = flows.picked(meeting.session, View(), "2-4")
    assert codes("2003-01 2001-02 2003-02") == named
    meeting.decide(OutcomesDecided(endings=tuple(ending(name, Outcome.AGREED) for name in named)))
    assert "Diputuskan secara mufakat: usulan 2001-02, 2003-01, dan 2003-02 disepakati." == told(meeting)


def test_a_nought_too_many_is_seen_beside_the_kamus_and_gone_once_it_is_corrected() -> None:
    meeting = scored()
    works = (StandardWork(name="Talud jalan Dk. Ngasem", unit="m", price=1_200_000),)
    meeting.decide(
        WorksCatalogueLoaded(file="kamus.xlsx", sha256="ce" * 32, works=works),
        ProposalChanged(code=code("2001-01"), cost=1_000 * JT, reason="Menurut RAB yang dibacakan"),
    )
    assert frozenset({"2001-01"}) == dear_ones(meeting.session)
    meeting.decide(ProposalChanged(code=code("2001-01"), cost=110 * JT, reason="Salah ketik satu angka nol"))
    proposal = meeting.session.proposals[code("2001-01")]
    assert (frozenset(), 110 * JT) == (dear_ones(meeting.session), proposal.cost)
    assert times_the_kamus(meeting.session, proposal) < 1


def test_a_commission_comes_back_on_paper_and_pleno_two_hears_it() -> None:
    meeting = adopted()
    paper = printed(meeting, WORKSHEET)
    own = [p.code for p in commissions.worksheet(meeting.session, C1)]
    assert sorted(own, key=paper.index) == own
    typed = {
        code("2003-01"): WorksheetLine(
            place=1, volume=Decimal(80), cost=160 * JT, reason="Hanya ruas yang rusak berat"
        ),
        code("2001-01"): WorksheetLine(place=2),
        code("2001-02"): WorksheetLine(is_claimed=True),
    }
    meeting.decide(view_results.result(meeting.session, C1, typed), CommissionPresented(commission=C1, by="Suparno"))
    assert DRAWER in {tab.key for tab in view_ties.tabs(meeting.session)}
    ends = {e.code: e.outcome for e in by_line(meeting.session)}
    assert {"2003-01": Outcome.AGREED_CHANGED, "2001-01": Outcome.AGREED} == ends
    meeting.decide(OutcomesDecided(endings=by_line(meeting.session), manner=Manner.BY_LINE))
    open_ = [check.name for check in checks.checks(meeting.session) if check.is_blocking and not check.is_met]
    assert "Daftar tunda kosong" in open_


def test_what_a_member_of_the_dprd_brings_into_pleno_two_stands_apart_and_says_who_brought_it() -> None:
    meeting = scored()
    meeting.decide(
        ProposalAdded(
            draft=draft(None, "Jembatan gantung Dk. Ngasem", 300 * JT),
            origin=Origin.POKIR,
            brought_by="Sulastri, DPRD",
            commission=C1,
        )
    )
    assert "Usulan baru PKR-01 dari pokok-pokok pikiran DPRD, dibawa oleh Sulastri, DPRD" in told(meeting)
    rows = scoring_view.rows(meeting.session, View(commission=BROUGHT))
    assert ["PKR-01"] == [row.key for row in rows if not row.is_rule]
    meeting.decide(OutcomesDecided(endings=(ending("PKR-01", Outcome.RESERVE),)))
    assert "dibawa oleh Sulastri, DPRD, menjadi cadangan" in told(meeting)


def test_a_village_that_gets_nothing_is_told_its_distance_to_the_line() -> None:
    meeting = at_the_line()
    meeting.decide(OutcomesDecided(endings=by_line(meeting.session), manner=Manner.BY_LINE))
    botok = recapitulation.by_village(meeting.session)[BOTOK]
    assert (2, 0) == (botok.received, botok.priorities.count)
    why = reason_in_full(meeting.session, code("2008-01"))
    assert "sisa pagu Rp" in why or "Pagu kecamatan tidak cukup lagi sejak nomor" in why


def test_a_meeting_with_a_split_proposal_adds_up_in_the_berita_acara_and_in_the_open_data() -> None:
    meeting = settled()
    parts = (ProposalPart(activity="Sisi utara", cost=40 * JT), ProposalPart(activity="Sisi selatan", cost=60 * JT))
    meeting.decide(ProposalSplit(code=code("2001-01"), parts=parts, reason=LONG))
    meeting.decide(OutcomesDecided(endings=by_line(meeting.session), manner=Manner.BY_LINE))
    rest = [p.code for p in meeting.session.proposals.values() if p.outcome is None]
    meeting.decide(
        OutcomesDecided(endings=tuple(ending(name, Outcome.NOT_AGREED, LONG) for name in rest)),
        DelegatesAppointed(persons=(SRI,)),
        SidangClosed(),
    )
    text = printed(meeting, "berita-acara")
    assert adds_up(meeting.session)
    assert {2, 3, 1} == set(recapitulation.of(meeting.session).outcomes.values())
    assert "selisih Rp0 = digabung/dipecah Rp100.000.000 − pecahan Rp100.000.000" in text
    assert "Dipecah menjadi 2001-03 dan 2001-04" in text
    assert "2001-03 | Sisi utara (pecahan dari 2001-01)" in text
    open_data = published(meeting.ledger)
    assert isinstance(recount(parse(open_data)), Agreement)


def test_a_wrong_name_is_corrected_and_the_paper_printed_again() -> None:
    meeting = chosen()
    assert "Sri Hartini" in printed(meeting, "surat-mandat")
    card = replace(meeting.session.people[SRI].card, name="Sri Hartati", sex=Sex.FEMALE, village=KUTO)
    meeting.decide(PersonCorrected(person=SRI, card=card))
    text = printed(meeting, "surat-mandat")
    assert ("Sri Hartati" in text, "Sri Hartini" in text) == (True, False)


def test_an_order_of_the_whole_kecamatan_turns_a_presented_one_only_with_a_reason() -> None:
    meeting = adopted()
    typed = {code("2001-01"): WorksheetLine(place=1), code("2003-01"): WorksheetLine(place=2)}
    meeting.decide(
        view_results.result(meeting.session, C1, typed),
        CommissionPresented(commission=C1, by="Suparno"),
        OrderAgreed(commission=None, order=codes("2003-01 2001-02 2001-01"), reason=URGENT),
    )
    assert "Urutan kecamatan disepakati secara musyawarah: " in told(meeting)
    assert f"alasan: {URGENT}" in told(meeting)
