"""The journal as rows, details and histories."""

from dataclasses import replace
from datetime import timedelta

import pytest
from support.meeting import Meeting
from support.small import BOTOK, GANTEN, KUTO, OFFICE, card, closed, code, codes, delegate, gathered, recapped, scored

from sessions.attendance.decisions import PersonArrived
from sessions.attendance.decisions_leaving import PersonLeft
from sessions.commissions.decisions import ProposalsAssigned
from sessions.house_rules.decisions import HouseRulesSet
from sessions.kernel.decision import Group
from sessions.language.local import speaking
from sessions.outcomes.decisions import OutcomesReopened
from sessions.proposals.decisions_pairs import ProposalsMerged, ProposalWithdrawn
from sessions.verification.decisions import ProposalsVerified
from tui.journal import view
from tui.journal.view import EVERYTHING, Filter
from tui.journal.view_told import SOON, JournalView
from tui.widgets.view import Tone, found


def told(meeting: Meeting) -> JournalView:
    journal = JournalView()
    journal.follow(meeting.entries)
    return journal


def shown(meeting: Meeting, sieve: Filter = EVERYTHING) -> list[tuple[str, ...]]:
    return [row.cells for row in view.rows(meeting.entries, told(meeting), sieve) if not row.is_rule]


def one_taken_back() -> Meeting:
    """Two arrive, the second is taken back."""
    meeting = gathered()
    meeting.decide(PersonArrived(card=card("Karyono", KUTO)), PersonArrived(card=card("Siti", GANTEN)))
    meeting.take_back()
    return meeting


def test_every_decision_has_its_line_and_the_newest_is_last() -> None:
    meeting = one_taken_back()
    lines = shown(meeting)
    assert len(meeting.entries) == len(lines)
    *_, karyono, siti, undone = lines
    last = len(meeting.entries)
    assert (str(last - 2), "Sari", "Hadir: Karyono (Desa Kuto).") == (karyono[0], *karyono[2:])
    assert "✗ dibatalkan · Hadir: Siti (Desa Ganten)." == siti[3]
    assert f"↶ membatalkan nomor {last - 1}: Hadir: Siti (Desa Ganten)." == undone[3]


def test_what_no_longer_counts_is_set_off() -> None:
    tones = [row.tone for row in view.rows(one_taken_back().entries, told(one_taken_back()), EVERYTHING)]
    assert [Tone.PLAIN, Tone.DIM, Tone.DIM] == tones[-3:]


def test_the_date_stands_above_the_first_line_of_each_day() -> None:
    meeting = closed()
    rows = view.rows(meeting.entries, told(meeting), EVERYTHING)
    days = [row.cells[0] for row in rows if row.is_rule]
    assert rows[0].is_rule
    assert len(days) == len({entry.at.date() for entry in meeting.entries})
    assert days[-1] == "Rabu, 3 Februari 2027"


def test_what_happened_earlier_than_it_was_typed_says_when() -> None:
    meeting = gathered()
    entry = meeting.entries[-1]
    earlier = replace(entry, occurred=entry.at - timedelta(minutes=90))
    assert f"kejadian {earlier.occurred:%H.%M}: " == view.happened(earlier)
    the_day_before = replace(entry, occurred=entry.at - timedelta(days=1))
    assert f"kejadian {the_day_before.occurred:%d-%m-%Y %H.%M}: " == view.happened(the_day_before)
    assert "" == view.happened(replace(entry, occurred=entry.at))


def test_a_group_and_a_village_are_asked_together() -> None:
    meeting = recapped()
    meeting.decide(
        ProposalsVerified(codes=codes("2001-01 2003-01")),
        ProposalsAssigned(assignments={code("2001-01"): "I"}),
        ProposalsAssigned(assignments={code("2003-01"): "I"}),
    )
    assigned = shown(meeting, Filter(group=Group.COMMISSIONS, village=GANTEN))
    assert ["Usulan 2003-01 (Overlay jalan Dk. Krajan) masuk Komisi I."] == [cells[3] for cells in assigned]
    assert [] == shown(meeting, Filter(group=Group.VOTES))
    assert 2 == len(shown(meeting, Filter(group=Group.COMMISSIONS)))


def test_what_was_taken_back_is_found_with_its_withdrawal() -> None:
    lines = shown(one_taken_back(), Filter(group=Group.UNDO))
    assert ["✗ dibatalkan", "↶ membatalkan"] == [cells[3][:13].rstrip(" ·") for cells in lines]


def test_a_code_is_found_where_the_sentence_only_counts() -> None:
    meeting = recapped()
    meeting.decide(ProposalsVerified(codes=tuple(meeting.session.proposals)))
    (row,) = [
        row for row in view.rows(meeting.entries, told(meeting), EVERYTHING) if found([row], "verifikasi 2003-02")
    ]
    assert "2003-02" not in row.cells[3] or row.cells[3].startswith("6 usulan")


def test_the_choices_name_only_what_there_is() -> None:
    meeting = one_taken_back()
    listed = {value: note for value, _, note in view.choices(meeting.session, meeting.entries, told(meeting))}
    assert f"{len(meeting.entries)} keputusan" == listed[EVERYTHING]
    assert "2 keputusan" == listed[Filter(group="pembatalan")]
    assert Filter(group="suara") not in listed
    assert Filter(village=KUTO) in listed
    assert EVERYTHING == EVERYTHING.with_choice(Filter(village=KUTO)).with_choice(Filter(village=KUTO))
    assert "hadir · Desa Kuto" == Filter(group="hadir", village=KUTO).words(meeting.session)


def test_the_detail_tells_sentence_changes_hash_and_mending() -> None:
    meeting = recapped()
    meeting.decide(ProposalsAssigned(assignments={code("2001-01"): "I"}))
    seq = len(meeting.entries)
    detail = view.detail(meeting.entries, told(meeting), seq)
    facts = dict(detail.facts)
    assert detail.title.startswith(f"Nomor {seq} · ")
    assert (
        "Usulan 2001-01 (Talud jalan Dk. Ngasem) masuk Komisi I.",
        "2001-01 Talud jalan Dk. Ngasem: komisi — → I",
    ) == detail.lines
    assert f"Sidik      {meeting.entries[-1].hash[:12]}" in view.page(meeting.entries, told(meeting), seq)
    how = "pindahkan dengan 1 sampai 5 di layar Komisi (g k), sesudah Pra-Musrenbang dengan u"
    assert f"^Z, selama ini keputusan terakhir; atau {how}" == facts["Perbaikan"]
    meeting.decide(ProposalsVerified(codes=codes("2001-01")))
    later = dict(view.detail(meeting.entries, told(meeting), seq).facts)
    assert how == later["Perbaikan"]


def test_a_line_that_was_taken_back_names_the_one_that_did_it() -> None:
    meeting = one_taken_back()
    last = len(meeting.entries)
    facts = dict(view.facts(meeting.entries, last - 1))
    assert facts["Dibatalkan"].startswith(f"oleh nomor {last}, pukul ")
    page = view.page(meeting.entries, told(meeting), last)
    assert "· Siti: daftar hadir hadir → —" in page


def test_the_history_of_a_proposal_answers_where_it_went() -> None:
    meeting = recapped()
    meeting.decide(
        ProposalsVerified(codes=tuple(meeting.session.proposals)),
        ProposalsMerged(survivor=code("2001-01"), absorbed=codes("2003-01"), reason="Satu ruas"),
        OutcomesReopened(codes=codes("2003-01"), reason="Ternyata dua ruas"),
        ProposalWithdrawn(code=code("2003-01"), by="Kades", reason="Sudah didanai APB Desa"),
    )
    meeting.take_back()
    history = view.of_proposal(meeting.entries, told(meeting), "2003-01")
    for text in (
        "direkap dari berkas",
        "· verifikasi masuk → terverifikasi",
        "· digabung ke — → 2001-01",
        "· digabung ke 2001-01 → —",
        "✗ dibatalkan · Usulan 2003-01",
        "↶ membatalkan nomor",
    ):
        assert text in history
    assert 6 == sum(line.startswith(f"{meeting.entries[0].at:%d-%m-%Y}") for line in history.splitlines())
    assert "" == view.of_proposal(meeting.entries, told(meeting), "2099-01")


def test_from_a_line_one_is_led_to_where_it_is_mended() -> None:
    meeting = scored()
    meeting.decide(PersonArrived(card=delegate("Siti Aminah", BOTOK)))
    meeting.decide(PersonLeft(person=list(meeting.session.people)[-1]))
    journal, last = told(meeting), len(meeting.entries)
    assert ("hadir", list(meeting.session.people)[-1]) == view.goal(meeting.entries, journal, last)
    assert ("", None) == view.goal(meeting.entries, journal, 1)
    meeting.decide(ProposalWithdrawn(code=code("2003-01"), by="Kades", reason="Sudah didanai APB Desa"))
    assert ("usulan", "2003-01") == view.goal(meeting.entries, told(meeting), last + 1)


def test_one_journal_follows_another() -> None:
    journal = told(gathered())
    longer = one_taken_back()
    journal.follow(longer.entries)
    assert "↶" not in journal[len(longer.entries)].sentence
    assert journal.is_near(longer.entries)
    other = scored()
    journal.follow(other.entries)
    assert view.rows(other.entries, journal, EVERYTHING) == view.rows(other.entries, told(other), EVERYTHING)


def test_older_decisions_are_told_in_the_words_of_today() -> None:
    meeting = gathered()
    meeting.decide(HouseRulesSet(house_rules=OFFICE.house_rules))
    journal, last = told(meeting), len(meeting.entries)
    assert "3 utusan per desa" in journal[last].sentence
    with speaking(replace(OFFICE, villages=tuple(replace(village, label="Kelurahan") for village in OFFICE.villages))):
        journal.follow(meeting.entries)
    assert "3 utusan per kelurahan" in journal[last].sentence


def test_a_long_journal_is_not_told_at_once() -> None:
    entry = gathered().entries[0]
    entries = [replace(entry, seq=number + 1, hash=str(number)) for number in range(SOON + 1)]
    assert not JournalView().is_near(entries)
    assert JournalView().is_near(entries[:SOON])


@pytest.mark.parametrize("seq", [1, 5, 9])
def test_who_typed_and_when_stand_on_the_page(seq: int) -> None:
    meeting = closed()
    page = view.page(meeting.entries, told(meeting), seq)
    assert "Oleh       Sari" in page
    assert f"Waktu      {meeting.entries[seq - 1].at:%d-%m-%Y} pukul" in page


def test_a_line_written_when_the_clock_had_gone_back_is_marked_and_says_by_which_two_times() -> None:
    meeting = gathered()
    meeting.at("08.20")
    meeting.decide(PersonArrived(card=card("Karyono", KUTO)))
    meeting.decide(PersonArrived(card=card("Siti", GANTEN)))
    *_, karyono, siti = shown(meeting)
    assert ("! jam mundur · Hadir: Karyono (Desa Kuto).", "Hadir: Siti (Desa Ganten).") == (karyono[3], siti[3])
    seq = len(meeting.entries) - 1
    told_of = dict(view.facts(meeting.entries, seq))
    assert f"Jam komputer mundur: keputusan {seq - 1} tertulis 3 Februari 2027 pukul 08.45" in told_of["Jam"]
    assert told_of["Jam"].endswith(f"keputusan {seq} pukul 08.20.")
    assert "Jam" not in dict(view.facts(meeting.entries, seq + 1))
