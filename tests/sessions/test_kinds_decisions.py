"""The sentence of each decision: one for every kind, in good order, with exactly one mark at its end."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from support.case import Given
from support.examples import EXAMPLES, FIRST, Example, cards_for_persons, hands, hands_counted, persons_counted
from support.golden import assert_golden
from support.meeting import Meeting
from support.small import (
    BAMBANG,
    C1,
    C2,
    DRAFTS,
    ENDANG,
    GANTEN,
    GUIDELINE,
    HALL,
    JOKO,
    JT,
    K1,
    KUTO,
    OFFICE,
    SRI,
    SUPARNO,
    TIED,
    WAHYU,
    adopted,
    amending,
    at_the_line,
    card,
    chosen,
    closed,
    code,
    codes,
    corrected,
    decided,
    delegate,
    draft,
    ending,
    gathered,
    opened,
    prepared,
    recapped,
    row,
    scored,
)

from sessions.agenda.decisions import AgendaItemStarted
from sessions.agenda.decisions_notes import NoteRecorded
from sessions.attendance.decisions import PeopleArrived, PersonArrived
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.attendance.decisions_guests import QuorumChecked
from sessions.attendance.decisions_leaving import PersonLeft
from sessions.closing.decisions import AmendmentClosed, MinutesNumbered, WitnessesNamed
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.commissions.decisions import ProposalsAssigned, ProposalsMarked
from sessions.delegates.decisions import DelegatesAppointed
from sessions.guideline.decisions import GuidelineSet
from sessions.house_rules.decisions import HouseRulesSet, RulesAdopted
from sessions.kernel.decision import Decision, Stamp, fold
from sessions.kernel.session import Ceilings, NoteKind, Session, TieMeans
from sessions.kinds import KINDS
from sessions.language.local import speaking
from sessions.line.decisions import CeilingsSet
from sessions.office.decisions import OfficialsNamed, SessionOpened
from sessions.outcomes.decisions import Manner, OutcomesDecided
from sessions.proposals.decisions import ProposalAdded, ProposalsImported
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.scoring.decisions import OrderAgreed, TieResolved
from sessions.scoring.decisions_scores import ProposalScored, ScoresEntered
from sessions.sentences.clauses import sentence, stopped
from sessions.steps.decisions import StepCompleted
from sessions.values.agenda import PLENO_ONE, PLENO_TWO, AgendaId
from sessions.values.attendance import Official, Role, Sex, Speech, Unsur
from sessions.values.guideline import LineKind
from sessions.values.proposals import Agreed, Origin, Outcome, Rater
from sessions.values.votes import NO, YES, VoteCount, VoteMethod
from sessions.votes.decisions import VoteOpened
from sessions.votes.decisions_count import VoteCertified, VoteCounted

LONG = "Alasan yang cukup panjang"
STAMP = Stamp(seq=99, at=opened().now, by="Sari")


def said(given: Given | Meeting, decision: Decision) -> str:
    """The sentence of a decision taken in this meeting."""
    meeting = given if isinstance(given, Meeting) else given() if given else None
    before = meeting.session if meeting else Session()
    decision.check(before)
    return sentence(decision, fold(before, decision, STAMP), before)


def told(example: Example) -> str:
    return f"{type(example.decision).__name__}\n  {said(example.given, example.decision)}"


def test_the_sentences_of_all_kinds_on_one_page() -> None:
    assert_golden(
        Path(__file__).parents[1] / "exports" / "wording" / "goldens" / "decisions.txt",
        "\n".join(map(told, EXAMPLES)) + "\n",
    )


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: type(example.decision).__name__)
def test_a_sentence_begins_with_a_capital_or_a_number_and_ends_with_one_full_stop(example: Example) -> None:
    text = said(example.given, example.decision)
    assert re.fullmatch(r"[A-Z0-9].*[^.]\.", text), text
    assert not re.search(r"\s{2,}|\.\.|,\.|;\.|: ?\.|\(\)|None|P0\d\d|\bI{4}", text), text


def test_every_kind_is_told_here() -> None:
    assert set(KINDS) == {type(example.decision).__name__ for example in EXAMPLES}


@pytest.mark.parametrize(
    ("expected", "typed"),
    [
        ("Listrik padam.", "Listrik padam"),
        ("Listrik padam.", "Listrik padam. "),
        ("Listrik padam.", "Listrik padam..."),
        ("Setuju?", "Setuju?"),
        ("Katanya “setuju.”", "Katanya “setuju.”"),
        ("Ditetapkan: Budi, S.E.", "Ditetapkan: Budi, S.E."),
        ("Selesai (lihat lampiran).", "Selesai (lihat lampiran)"),
    ],
)
def test_a_text_ends_with_exactly_one_mark(expected: str, typed: str) -> None:
    assert expected == stopped(typed)


@pytest.mark.parametrize("text", ["Listrik padam", "Listrik padam.", "Listrik padam. ", "Listrik padam..."])
def test_a_note_has_one_full_stop_however_it_was_typed(text: str) -> None:
    note = NoteRecorded(kind=NoteKind.INCIDENT, text=text, who="Sulastri")
    assert "Catatan persidangan dari Sulastri: Listrik padam." == said(gathered, note)


def test_a_reason_typed_with_a_full_stop_stands_inside_without_it() -> None:
    endings = (ending("2001-01", Outcome.NOT_AGREED, "RAB belum ada."), ending("2001-02", Outcome.RESERVE))
    expected = (
        "Diputuskan secara mufakat: usulan 2001-02 menjadi cadangan; "
        "usulan 2001-01 belum disepakati (alasan: RAB belum ada)."
    )
    assert expected == said(scored, OutcomesDecided(endings=endings))


def test_who_finds_no_seat_is_named() -> None:
    many = PeopleArrived(cards=(delegate("Sukardi", KUTO), card("Karyono")))
    assert "2 orang dicatat hadir (L 2, P 0); tanpa hak suara karena kursinya penuh: Sukardi (Desa Kuto)." == said(
        gathered, many
    )
    one = PersonArrived(card=delegate("Sukardi", KUTO))
    assert "Hadir: Sukardi, utusan Desa Kuto, tanpa hak suara karena kursinya penuh." == said(gathered, one)
    count = HeadcountRecorded(unsur=Unsur.LPMD, village=KUTO, men=3, women=2, delegates=5)
    assert (
        "Kehadiran LPMD (Desa Kuto) dihitung 5 orang (L 3, P 2), di antaranya 3 utusan dan 2 utusan tanpa hak suara "
        "karena kursinya penuh." == said(gathered, count)
    )


def test_a_sample_says_that_it_is_one() -> None:
    text = said(None, SessionOpened(office=OFFICE, plan_year=2028, is_sample=True))
    assert "Sesi Musrenbang RKPD Kabupaten Karanganyar Tahun 2028 di Kecamatan Kerjo dibuka sebagai contoh." == text


def test_lists_that_were_emptied_say_so() -> None:
    assert "Daftar wakil peserta penanda tangan Berita Acara dikosongkan." == said(opened, WitnessesNamed(witnesses=()))
    none = SpeechesRecorded(speeches=(), presentations=())
    assert "Sambutan: tidak ada; pemaparan: tidak ada." == said(opened, none)


def test_addresses_alone_need_no_presentations() -> None:
    speeches = SpeechesRecorded(speeches=(Speech(speaker="Wisnu, M.M."), Speech(speaker="Sulastri")))
    assert "Sambutan disampaikan oleh Wisnu, M.M.; Sulastri." == said(opened, speeches)


def test_a_step_without_a_note_and_an_import_without_refused_rows_say_less() -> None:
    meeting = opened()
    imported = ProposalsImported(file="rekap.xlsx", sha256="1", layout="A", drafts=DRAFTS)
    assert "6 usulan direkap dari berkas rekap.xlsx." == said(meeting, imported)
    meeting.decide(imported)
    expected = "Langkah 1 SOP (Menerima dan merekap hasil Musrenbang desa) dinyatakan selesai."
    assert expected == said(meeting, StepCompleted(step=1))


@pytest.mark.parametrize(
    ("expected", "origin", "village", "brought_by"),
    [
        ("Usulan baru 2001-03 dari Desa Kuto: Jalan.", Origin.VILLAGE, KUTO, ""),
        ("Usulan baru KEC-01 dari Kecamatan Kerjo: Jalan.", Origin.KECAMATAN, None, ""),
        ("Usulan baru FRM-01 dari forum, dibawa oleh Karyono: Jalan.", Origin.FORUM, None, "Karyono"),
        (
            "Usulan baru PKR-01 dari pokok-pokok pikiran DPRD, dibawa oleh Bambang, S.H.: Jalan.",
            Origin.POKIR,
            GANTEN,
            "Bambang, S.H.",
        ),
    ],
)
def test_a_new_proposal_tells_where_it_comes_from(expected, origin, village, brought_by) -> None:
    added = ProposalAdded(draft=draft(village, "Jalan.", JT), origin=origin, brought_by=brought_by)
    assert expected == said(recapped, added)


@pytest.mark.parametrize(
    ("expected", "change"),
    [
        ("volume 100 m menurut usulan menjadi 62,5 m", {"volume": Decimal("62.50")}),
        ("volume 100 m menurut usulan menjadi 1.200 m2", {"volume": Decimal(1200), "unit": "m2"}),
        ("satuan m menurut usulan menjadi m2", {"unit": "m2"}),
        (
            "biaya Rp100.000.000 menurut usulan menjadi Rp0 dan Perangkat Daerah DPUPR menurut usulan menjadi BBWS",
            {"cost": 0, "agency": "BBWS"},
        ),
    ],
)
def test_a_change_tells_what_becomes_of_what(expected: str, change: dict) -> None:
    changed = ProposalChanged(code=code("2001-01"), reason=LONG, **change)
    text = f"Usulan 2001-01 (Talud jalan Dk. Ngasem) diubah: {expected}; alasan: {LONG}."
    assert text == said(recapped, changed)


def test_a_correction_tells_every_field_that_it_puts_right() -> None:
    change = {"activity": "Talud jalan Dk. Ngasem Kulon", "location": "RT 02", "households": 54, "cleared": ("cost",)}
    corrected = ProposalChanged(code=code("2001-01"), reason="kekeliruan pencatatan", **change)
    assert said(recapped, corrected) == (
        "Usulan 2001-01 dari Desa Kuto dibetulkan: nama kegiatan semula Talud jalan Dk. Ngasem menjadi Talud jalan Dk. "
        "Ngasem Kulon, lokasi semula (kosong) menjadi RT 02, biaya semula Rp100.000.000 menjadi (kosong), dan penerima "
        "manfaat (KK) semula 40 menjadi 54; alasan: kekeliruan pencatatan."
    )


def test_a_second_correction_tells_what_stood_there_before_it_and_the_way_back_only_what_stands_now() -> None:
    meeting = recapped()
    expected = (
        ("lokasi semula (kosong) menjadi RT 02", {"location": "RT 02"}),
        ("lokasi semula RT 02 menjadi RT 05", {"location": "RT 05"}),
        (
            "lokasi menjadi RT 05 dan volume semula 100 m menjadi 80 m2",
            {"volume": 80, "unit": "m2", "location": "RT 05"},
        ),
        ("volume semula 80 m2 menjadi 75 m2", {"volume": 75}),
        ("satuan semula m2 menjadi ha", {"unit": "ha"}),
        ("volume 75 ha menurut usulan menjadi 60 ha", {"volume": 60, "reason": LONG}),
        ("nama kegiatan semula Talud jalan Dk. Ngasem menjadi Talud", {"activity": "Talud"}),
        ("nama kegiatan menjadi Talud jalan Dk. Ngasem", {"activity": "Talud jalan Dk. Ngasem"}),
    )
    for text, change in expected:
        figures = {name: Decimal(value) if name == "volume" else value for name, value in change.items()}
        corrected = ProposalChanged(code=code("2001-01"), **{"reason": "kekeliruan pencatatan", **figures})
        meeting.decide(corrected)
        told = sentence(corrected, meeting.session)
        assert text == told.partition(": ")[2].partition("; alasan")[0]
        assert 2 > told.count("Ngasem")


def test_another_village_tells_that_the_number_of_its_list_is_gone() -> None:
    corrected = ProposalChanged(code=code("2001-01"), reason="keterangan desa: batas dukuh", village=GANTEN)
    assert said(recapped, corrected).endswith(
        "dibetulkan: desa semula Desa Kuto menjadi Desa Ganten; alasan: keterangan desa: batas dukuh; "
        "prioritas desa 1 gugur, karena itu nomor dalam daftar Desa Kuto."
    )


def test_a_change_in_an_amendment_tells_that_it_is_now_agreed_with_changes() -> None:
    changed = ProposalChanged(code=code("2001-01"), cost=JT, reason=LONG)
    expected = "biaya Rp100.000.000 menurut usulan menjadi Rp1.000.000; hasilnya disepakati dengan perubahan; alasan: "
    assert said(amending, changed).endswith(f"{expected}{LONG}.")


def test_a_figure_that_was_not_known_is_told_as_not_filled_in_and_one_as_it_was_asked_for_alone() -> None:
    meeting = recapped()
    meeting.decide(ProposalAdded(draft=draft(KUTO, "Jalan", None), origin=Origin.VILLAGE))
    (name,) = set(meeting.session.proposals) - set(codes("2001-01 2001-02 2003-01 2003-02 2008-01 2008-02"))
    first = ProposalChanged(code=name, cost=JT, reason=LONG)
    meeting.decide(first)
    assert "biaya (menurut usulan belum diisi) menjadi Rp1.000.000;" in sentence(first, meeting.session)
    asked = ProposalChanged(code=code("2001-01"), volume=Decimal(80), reason=LONG)
    back = ProposalChanged(code=code("2001-01"), volume=Decimal(100), reason=LONG)
    meeting.decide(asked)
    meeting.decide(back)
    assert "diubah: volume menjadi 100 m;" in sentence(back, meeting.session)


def test_one_proposal_is_named_with_its_commission_and_many_are_counted() -> None:
    one = ProposalsAssigned(assignments={code("2001-01"): C2})
    assert "Usulan 2001-01 (Talud jalan Dk. Ngasem) masuk Komisi II." == said(recapped, one)
    many = ProposalsAssigned(assignments=dict.fromkeys(codes("2001-01 2001-02 2003-01"), C1))
    assert "3 usulan dibagi: 3 ke Komisi I." == said(recapped, many)


def test_a_mark_may_be_taken_away() -> None:
    meeting = recapped()
    meeting.decide(ProposalsMarked(codes=codes("2001-01"), to_be_discussed=True))
    unmarked = ProposalsMarked(codes=codes("2001-01"), to_be_discussed=False)
    assert "Usulan 2001-01 tidak lagi ditandai untuk dibahas." == said(meeting, unmarked)


def test_a_merge_tells_that_scores_are_dropped_where_there_were_any() -> None:
    merged = ProposalsMerged(survivor=code("2001-01"), absorbed=codes("2003-01"))
    plain = "Usulan 2003-01 digabung ke 2001-01 (Talud jalan Dk. Ngasem)"
    assert f"{plain}." == said(prepared, merged)
    assert f"{plain}; skor yang sudah diberikan gugur." == said(scored, merged)


def test_without_the_session_before_nothing_is_said_about_dropped_scores() -> None:
    merged = ProposalsMerged(survivor=code("2001-01"), absorbed=codes("2003-01"))
    after = fold(scored().session, merged, STAMP)
    assert "Usulan 2003-01 digabung ke 2001-01 (Talud jalan Dk. Ngasem)." == sentence(merged, after)


def test_a_draft_of_the_rules_and_an_amendment_are_told_apart() -> None:
    assert "Rancangan Pedoman Skala Prioritas disusun: 3 kriteria, tanpa garis batas." == said(
        gathered, GuidelineSet(guideline=GUIDELINE)
    )
    amended = GuidelineSet(guideline=replace(GUIDELINE, line=(LineKind.CEILING, LineKind.PER_COMMISSION)), reason=LONG)
    expected = (
        "Pedoman Skala Prioritas diubah menjadi versi 2: 3 kriteria, garis batas menurut pagu kecamatan dan "
        f"kuota per komisi dengan cara berhenti; alasan: {LONG}."
    )
    assert expected == said(adopted, amended)
    house = HouseRulesSet(house_rules=OFFICE.house_rules, reason=LONG)
    assert said(adopted, house).startswith("Tata Tertib diubah menjadi versi 2: 3 utusan per desa, kuorum 2/3, ")


def test_an_amendment_tells_how_many_proposals_lose_scores() -> None:
    first, *others = GUIDELINE.criteria
    renamed = replace(GUIDELINE, criteria=(replace(first, name="Kedaruratan"), *others))
    text = said(scored, GuidelineSet(guideline=renamed, reason=LONG))
    assert text.endswith(f"; alasan: {LONG}; skor gugur pada K1 (6 usulan); 6 usulan tidak lagi bernomor.")


def test_a_kota_has_its_own_words() -> None:
    kelurahan = tuple(replace(village, label="Kelurahan") for village in OFFICE.villages)
    meeting = opened(office=replace(OFFICE, regency="Kota Denpasar", villages=kelurahan))
    with speaking(meeting.session.office):
        text = said(meeting, HouseRulesSet(house_rules=OFFICE.house_rules))
    assert "3 utusan per kelurahan" in text
    assert "Musrenbang Kota" in text


def test_provisional_scores_are_called_so_until_they_are_confirmed() -> None:
    score = ProposalScored(code=code("2001-01"), criterion=K1, score=4, rater=Rater("Sri"))
    given = "4 pada K1 (Keterdesakan) diberikan oleh Sri untuk usulan 2001-01 (Talud jalan Dk. Ngasem)."
    assert f"Skor sementara {given}" == said(gathered, score)
    assert f"Skor {given}" == said(adopted, score)
    meeting = gathered()
    meeting.decide(ScoresEntered(scores={code("2001-01"): row(3, 3, 3)}))
    meeting.decide(RulesAdopted())
    told = sentence(RulesAdopted(), meeting.session)
    assert told.endswith("; skor sementara dinyatakan berlaku.")


def test_the_adoption_is_told_where_it_was() -> None:
    name = "Tata Tertib versi 1 dan Pedoman Skala Prioritas versi 1 disahkan"
    assert f"{name} dalam Sidang Pleno I." == sentence(RulesAdopted(), adopted().session)
    meeting = gathered()
    meeting.decide(RulesAdopted())
    expected = f"{name} di luar Sidang Pleno I, dalam acara Pembukaan dan Indonesia Raya."
    assert expected == sentence(RulesAdopted(), meeting.session)
    early = prepared()
    early.decide(RulesAdopted())
    assert f"{name} di luar Sidang Pleno I, sebelum acara dimulai." == sentence(RulesAdopted(), early.session)


def test_a_change_of_the_house_rules_lists_what_was_done_by_earlier_ones() -> None:
    more = replace(OFFICE.house_rules, delegates_per_village=4)
    told = said(adopted, HouseRulesSet(house_rules=more, reason=LONG))
    assert told.endswith("; kuorum menjadi 8 dari 12, pemeriksaan pukul 09.30 menurut aturan sebelumnya.")
    fewer = replace(OFFICE.house_rules, seats=2)
    assert "3 utusan yang sudah ditetapkan perlu ditetapkan lagi." in said(
        chosen, HouseRulesSet(house_rules=fewer, reason=LONG)
    )


def test_amounts_that_the_guideline_does_not_use_are_told() -> None:
    meeting = adopted(LineKind.CEILING)
    amounts = CeilingsSet(ceilings=Ceilings(kecamatan=JT, quota_per_commission=12))
    expected = (
        "Besaran garis batas ditetapkan: pagu kecamatan Rp1.000.000 dan kuota 12 usulan per komisi; "
        "kuota per komisi belum dipakai dalam pedoman."
    )
    assert expected == said(meeting, amounts)
    used = CeilingsSet(ceilings=Ceilings(kecamatan=JT))
    assert "Besaran garis batas ditetapkan: pagu kecamatan Rp1.000.000." == said(meeting, used)
    assert "Garis batas ditetapkan tanpa pagu dan tanpa kuota." == said(meeting, CeilingsSet(ceilings=Ceilings()))


def test_the_quorum_is_worded_when_a_pleno_opens_and_never_blocks() -> None:
    meeting = gathered()
    meeting.decide(PersonLeft(person=SUPARNO), PersonLeft(person=SRI))
    expected = "hadir 5 dari 9 utusan, kuorum 6, tidak memenuhi kuorum menurut Tata Tertib."
    assert f"Acara dimulai: Sidang Pleno I; {expected}" == sentence(
        AgendaItemStarted(item=PLENO_ONE), fold(meeting.session, AgendaItemStarted(item=PLENO_ONE), STAMP)
    )
    assert f"Kuorum diperiksa: {expected}" == said(meeting, QuorumChecked())


def test_other_items_of_the_agenda_do_not_mention_the_quorum() -> None:
    meeting = adopted()
    assert "Acara dimulai: Sidang Komisi." == said(meeting, AgendaItemStarted(item=AgendaId("komisi")))


def test_a_sentence_for_reading_back_can_be_made_before_the_decision() -> None:
    session = gathered().session
    assert "Acara dimulai: Sidang Pleno II." == sentence(AgendaItemStarted(item=PLENO_TWO), session)
    assert "Acara dimulai: tari." == sentence(AgendaItemStarted(item=AgendaId("tari")), session)
    assert "Kuorum diperiksa." == sentence(QuorumChecked(), session)
    opening = VoteOpened(question="Setuju?", method=VoteMethod.ACCLAMATION)
    assert "Pemungutan suara dibuka: Setuju?" == sentence(opening, session)
    later = OutcomesDecided(endings=(ending("2001-01", Outcome.RESERVE),))
    assert "Diputuskan secara mufakat: usulan 2001-01 (Talud jalan Dk. Ngasem) menjadi cadangan." == sentence(
        later, decided().session
    )


def test_attendance_tells_for_whom_somebody_came_and_never_how_to_reach_them() -> None:
    assert "Hadir: Budi (DPUPR)." == said(gathered, PersonArrived(card=card("Budi", institution="DPUPR")))
    assert "Hadir: Budi (Desa Kuto)." == said(gathered, PersonArrived(card=card("Budi", KUTO)))
    assert "Hadir: Budi (LPMD)." == said(gathered, PersonArrived(card=card("Budi")))
    assert "Hadir: Budi, utusan Desa Ganten." == said(gathered, PersonArrived(card=delegate("Budi", GANTEN)))


def test_many_arrivals_tell_men_and_women() -> None:
    cards = (card("Karyono"), card("Suparmi", sex=Sex.FEMALE), card("Yuliana", sex=Sex.FEMALE))
    assert "3 orang dicatat hadir (L 1, P 2)." == said(gathered, PeopleArrived(cards=cards))


def test_quick_counts_tell_the_delegates_among_them_and_when_they_are_taken_away() -> None:
    count = HeadcountRecorded(unsur=Unsur.DPRD, men=2, women=1)
    assert "Kehadiran DPRD dihitung 3 orang (L 2, P 1)." == said(gathered, count)
    meeting = gathered()
    meeting.decide(count)
    gone = HeadcountRecorded(unsur=Unsur.DPRD, men=0, women=0)
    assert "Hitungan kehadiran DPRD dihapus." == said(meeting, gone)


def test_an_order_tells_whose_it_is_and_when_it_is_taken_back() -> None:
    meeting = adopted()
    order = OrderAgreed(commission=C1, order=codes("2003-01 2001-01"))
    assert "Urutan Komisi I disepakati secara musyawarah: 2003-01, 2001-01." == said(meeting, order)
    meeting.decide(order)
    assert "Urutan hasil musyawarah Komisi I ditiadakan." == said(meeting, OrderAgreed(commission=C1, order=()))


def test_a_tie_settled_by_deliberation_and_one_of_persons() -> None:
    deliberated = TieResolved(order=TIED, means=TieMeans.DELIBERATION)
    assert "Nilai sama diselesaikan secara musyawarah: 2001-02, lalu 2003-02." == said(at_the_line, deliberated)
    persons = TieResolved(order=(ENDANG, BAMBANG), means=TieMeans.DELIBERATION)
    text = said(lambda: persons_counted(3, 2, 1, 1), persons)
    assert "Nilai sama diselesaikan secara musyawarah: Endang Lestari, lalu Bambang Triyono." == text


@pytest.mark.parametrize(
    ("manner", "words"),
    [
        (Manner.CONSENSUS, "secara mufakat"),
        (Manner.VOTE, "melalui pemungutan suara"),
        (Manner.BY_LINE, "sesuai garis batas"),
    ],
)
def test_an_outcome_tells_how_the_forum_came_to_it(manner: Manner, words: str) -> None:
    one = OutcomesDecided(endings=(ending("2001-01", Outcome.AGREED),), manner=manner)
    assert f"Diputuskan {words}: usulan 2001-01 (Talud jalan Dk. Ngasem) disepakati." == said(scored, one)


def test_the_verification_tells_its_outcomes_without_the_forum() -> None:
    one = OutcomesDecided(endings=(ending("2001-01", Outcome.RETURNED, LONG),))
    expected = f"Usulan 2001-01 (Talud jalan Dk. Ngasem) dikembalikan ke desa; alasan: {LONG}."
    assert expected == said(recapped, one)
    two = OutcomesDecided(endings=tuple(ending(n, Outcome.FAILED_VERIFICATION, LONG) for n in ("2001-01", "2001-02")))
    assert f"Usulan 2001-01 dan 2001-02 tidak lolos verifikasi (alasan: {LONG})." == said(recapped, two)


def test_reasons_that_differ_are_left_to_the_lampiran() -> None:
    endings = tuple(ending(n, Outcome.NOT_AGREED, f"Alasan usulan {n}") for n in ("2001-01", "2001-02"))
    expected = "Diputuskan secara mufakat: usulan 2001-01 dan 2001-02 belum disepakati."
    assert expected == said(scored, OutcomesDecided(endings=endings))


def test_what_was_changed_before_is_told_as_agreed_with_changes() -> None:
    meeting = scored()
    meeting.decide(ProposalChanged(code=code("2001-01"), cost=JT, reason=LONG))
    agreed = OutcomesDecided(endings=(ending("2001-01", Outcome.AGREED),))
    named = "Diputuskan secara mufakat: usulan 2001-01 (Talud jalan Dk. Ngasem) disepakati dengan perubahan"
    assert f"{named}." == said(meeting, agreed)
    now = replace(ending("2001-01", Outcome.AGREED_CHANGED, LONG), agreed=Agreed(volume=Decimal(9)))
    text = said(scored, OutcomesDecided(endings=(now,)))
    assert f"{named}, volume menjadi 9 m; alasan: {LONG}." == text


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        (VoteMethod.ACCLAMATION, "aklamasi, hak suara 7"),
        (VoteMethod.SHOW_OF_HANDS, "angkat tangan, hak suara 7"),
        (VoteMethod.VILLAGE, "satu desa satu suara, hak suara 3 desa"),
    ],
)
def test_an_opened_vote_tells_how_many_may_vote(method: VoteMethod, expected: str) -> None:
    text = said(adopted, VoteOpened(question="Apakah diterima?", method=method))
    assert f"Pemungutan suara nomor 1 dibuka dengan cara {expected}: Apakah diterima?" == text


def test_counting_tells_no_numbers_before_the_certificate() -> None:
    count = VoteCounted(vote=FIRST, village=KUTO, count=VoteCount(counts={YES: 3}))
    assert "Suara Desa Kuto dalam pemungutan suara nomor 1 dicatat." == said(hands, count)


def test_a_certified_question_has_its_verdict() -> None:
    named = "Pemungutan suara nomor 1 (Apakah usulan pokir diterima?) disahkan"
    expected = f"{named}: setuju 5, tidak setuju 1, abstain 1; disetujui."
    assert expected == said(hands_counted, VoteCertified(vote=FIRST))
    meeting = hands()
    meeting.decide(VoteCounted(vote=FIRST, count=VoteCount(counts={YES: 3, NO: 3}, abstain=1)))
    expected = f"{named}: setuju 3, tidak setuju 3, abstain 1; tidak disetujui."
    assert expected == said(meeting, VoteCertified(vote=FIRST))


def test_a_certified_acclamation_is_one() -> None:
    meeting = adopted()
    meeting.decide(VoteOpened(question="Tata tertib", method=VoteMethod.ACCLAMATION))
    expected = "Pemungutan suara nomor 1 (Tata tertib) disahkan: disetujui secara aklamasi."
    assert expected == said(meeting, VoteCertified(vote=FIRST))


def test_certified_choices_stand_by_votes_with_names_instead_of_ids() -> None:
    meeting = cards_for_persons()
    after = persons_counted(1, 2, 4, 0)
    text = sentence(VoteCertified(vote=FIRST), after.session)
    expected = "Bambang Triyono (4 suara), Sri Hartini (2 suara), Suparno (1 suara), dan Endang Lestari (0 suara)"
    assert f"Pemungutan suara nomor 1 (Pemilihan utusan) disahkan: {expected}." == text
    assert FIRST in meeting.session.votes


def test_a_reason_for_few_women_is_told_with_the_delegates() -> None:
    men = DelegatesAppointed(persons=(BAMBANG, WAHYU, JOKO), women_reason="Belum ada yang bersedia")
    expected = (
        "Utusan ke Musrenbang Kabupaten ditetapkan secara mufakat: Bambang Triyono, Wahyu Sulistyo, dan Joko Susilo; "
        "alasan jumlah perempuan: Belum ada yang bersedia."
    )
    assert expected == said(decided, men)


def test_no_sentence_tells_a_telephone_number_or_an_address() -> None:
    for example in EXAMPLES:
        text = said(example.given, example.decision)
        assert HALL[0].phone not in text
        assert HALL[0].address not in text


@pytest.mark.parametrize(
    ("given", "decision", "expected"),
    [
        (
            amending,
            OutcomesDecided(endings=(ending("2001-01", Outcome.RESERVE, LONG),)),
            (
                "Perbaikan ke-1: Hasil dibetulkan: usulan 2001-01 (Talud jalan Dk. Ngasem) menjadi cadangan; "
                f"alasan: {LONG}."
            ),
        ),
        (
            amending,
            DelegatesAppointed(persons=(BAMBANG, SRI, ENDANG)),
            (
                "Perbaikan ke-1: Utusan ke Musrenbang Kabupaten dibetulkan menjadi: "
                "Bambang Triyono, Sri Hartini, dan Endang Lestari."
            ),
        ),
        (
            amending,
            OfficialsNamed(officials=(Official(role=Role.CAMAT, name="Wisnu Hardjanto"),)),
            "Perbaikan ke-1: Pejabat dan petugas sidang ditetapkan: Camat Wisnu Hardjanto.",
        ),
        (amending, StepCompleted(step=6), "Langkah 6 SOP (Membuat laporan hasil Musrenbang) dinyatakan selesai."),
        (closed, MinutesNumbered(number="400/1"), "Nomor Berita Acara ditetapkan: 400/1."),
        (
            amending,
            MinutesNumbered(number="400/2", amendment=1),
            "Nomor Berita Acara Perbaikan ke-1 ditetapkan: 400/2.",
        ),
        (corrected, AmendmentClosed(), "Berita Acara Perbaikan ke-1 ditutup; hasilnya terkunci kembali."),
    ],
)
def test_what_an_amendment_puts_right_is_told_as_such_and_later_steps_are_not(given, decision, expected) -> None:
    assert expected == said(given, decision)
