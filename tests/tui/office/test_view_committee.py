"""Everybody who has a task, as lines: what is needed, what is only proposed, and which numbers look doubtful."""

from dataclasses import replace

from support import small
from support.small import C1

from sessions.office.decisions import CommitteeFormed, OfficialsNamed
from sessions.values.attendance import CommitteeMember, Official, Role, Sex, Speech
from tui.office import view_committee
from tui.office.view_committee import CommitteeTopic
from tui.widgets.view import Tone

RETNO = Official(role=Role.SEKCAM, name="Retno Widyastuti, S.Sos.", rank="Pembina (IV/a)", nip="196712231994012002")


def line(session, key):
    return next(row for row in view_committee.VIEW.rows(session) if row.key == key)


def formed(*members, speakers=()):
    meeting = small.opened()
    meeting.decide(CommitteeFormed(members=members, speakers=speakers))
    return meeting.session


def test_what_is_needed_is_crossed_until_it_is_there() -> None:
    session = small.opened().session
    assert [Role.CAMAT, Role.CHAIR, CommitteeTopic.USUAL] == [
        r.key for r in view_committee.VIEW.rows(session) if r.cells[0] == "✗"
    ]
    assert Tone.ALERT is line(session, Role.CAMAT).tone
    assert "Panitia belum ditetapkan │ 2 pejabat wajib belum diisi" == view_committee.summary(session)
    assert Role.CAMAT is view_committee.next_missing(session)
    assert CommitteeTopic.USUAL is view_committee.next_missing(small.prepared().session)


def test_the_usual_committee_is_only_proposed() -> None:
    session = small.prepared().session
    first = line(session, 1)
    assert (("·", "Penanggung Jawab"), Tone.DIM) == (first.cells[:2], first.tone)
    assert "Enter menetapkan susunan lazim" in view_committee.detail(session, 1).lines[1]


def test_a_committee_tells_who_has_no_name_yet() -> None:
    session = formed(
        CommitteeMember(duty="Ketua", name="Retno"),
        CommitteeMember(duty="Koordinator", section="Acara", position="Kepala Seksi Pemerintahan"),
        speakers=(Speech(speaker="Nur Hidayati", position="BAPERLITBANG"),),
    )
    assert ("·", "Koordinator Acara", "belum diisi", "Kepala Seksi Pemerintahan") == line(session, 2).cells
    assert view_committee.summary(session).startswith("Panitia 2 orang, 1 belum bernama")
    assert ("✓", "Narasumber", "Nur Hidayati", "") == line(session, CommitteeTopic.SPEAKERS).cells
    assert (("Nur Hidayati", "BAPERLITBANG"),) == view_committee.detail(session, CommitteeTopic.SPEAKERS).facts


def test_an_official_stands_as_papers_print_the_number() -> None:
    meeting = small.prepared()
    meeting.decide(OfficialsNamed(officials=(RETNO,)))
    detail = view_committee.detail(meeting.session, Role.SEKCAM)
    assert "Retno Widyastuti, S.Sos. · NIP 19671223 199401 2 002" == detail.lines[0]
    assert "✓" == line(meeting.session, Role.SEKCAM).cells[0]


def test_a_number_that_contradicts_itself_is_marked_and_said_why() -> None:
    meeting = small.prepared()
    meeting.decide(OfficialsNamed(officials=(replace(RETNO, sex=Sex.MALE),)))
    assert "!" == line(meeting.session, Role.SEKCAM).cells[0]
    expected = "NIP perlu diperiksa: angka ke-15 tidak sesuai dengan jenis kelaminnya"
    assert expected == view_committee.detail(meeting.session, Role.SEKCAM).lines[1]
    assert "1 NIP perlu diperiksa" in view_committee.summary(meeting.session)


def test_a_commission_names_its_officers() -> None:
    session = small.prepared().session
    changed = tuple(replace(c, chair="Suparno", secretary="Sri") if c.id == C1 else c for c in session.commissions)
    cells = line(replace(session, commissions=changed), C1).cells
    assert ("✓", "Komisi I", "ketua Suparno · sekretaris Sri", "Infrastruktur dan Kewilayahan") == cells


def test_a_rule_between_chapters_has_no_detail() -> None:
    assert view_committee.detail(small.prepared().session, "komisi") is None
