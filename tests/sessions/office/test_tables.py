"""Tables of steps 3 and 4: who has a task, the letters, doubtful proposals."""

from datetime import date

from support.examples import EXAMPLES
from support.small import JT, KUTO, draft, opened, prepared

from sessions.attendance.decisions_guests import InvitationIssued
from sessions.office.decisions import CommitteeFormed, OfficialsNamed
from sessions.proposals.decisions import ProposalsImported
from sessions.record.tables import tables
from sessions.values.attendance import Official, Role, Sex


def test_everybody_with_a_task_is_listed_and_a_doubtful_number_marked() -> None:
    meeting = opened()
    meeting.decide(
        OfficialsNamed(officials=(Official(role=Role.CAMAT, name="Wisnu", nip="197505102000032001", sex=Sex.MALE),)),
        next(e.decision for e in EXAMPLES if isinstance(e.decision, CommitteeFormed)),
    )
    rows = [(row["bagian"], row["tugas"], row["nama"]) for row in tables(meeting.session)["panitia"]]
    assert ("pejabat", "Camat", "Wisnu") == rows[0]
    assert ("panitia", "Ketua", "Retno Widyastuti, S.Sos.") == rows[1]
    assert ("seksi Acara", "Koordinator", "") == rows[2]
    assert ("komisi I", "Ketua", "") == rows[3]
    assert ("narasumber", "Rancangan awal RKPD", "Haryanto") == rows[-1]
    doubtful = [row["nip_diragukan"] for row in tables(meeting.session)["panitia"]]
    assert [True, False] == doubtful[:2]


def test_the_letters_are_one_row() -> None:
    meeting = prepared()
    assert [] == tables(meeting.session)["undangan"]
    meeting.decide(InvitationIssued(number="7", dated=date(2027, 1, 25), announced_on=date(2027, 1, 24)))
    (row,) = tables(meeting.session)["undangan"]
    assert ("7", "2027-01-25", "2027-01-24", 9) == (
        row["nomor"],
        row["tanggal"],
        row["diumumkan"],
        row["hari_sebelum_sidang"],
    )


def test_doubtful_proposals_are_listed_with_their_doubt() -> None:
    meeting = opened()
    drafts = (draft(KUTO, "Pembangunan gapura", JT), draft(KUTO, "Talud", JT))
    meeting.decide(ProposalsImported(file="a.xlsx", sha256="ab" * 32, layout="A", drafts=drafts))
    (row,) = tables(meeting.session)["kewenangan"]
    assert ("2001-01", "kewenangan desa", False) == (row["kode"], row["dugaan"], row["dibahas"])
