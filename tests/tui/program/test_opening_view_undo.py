"""What Ctrl+Z says before it takes something back, and why it cannot."""

from support.small import GANTEN, closed, code, codes, gathered, recapped, row, scored

from sessions.attendance.decisions import PersonArrived
from sessions.closing.decisions import DocumentsIssued
from sessions.house_rules.decisions import RulesAdopted
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.scoring.decisions_scores import ScoresEntered
from sessions.values.attendance import PersonCard, Sex, Unsur
from tui.program import opening_view
from tui.program.opening_view import MOST


def asked(meeting) -> list[str]:
    """The question about the latest decision of a meeting."""
    ledger = meeting.ledger
    return opening_view.question(ledger.standing[-1], ledger.before[-1], ledger.session).splitlines()


def test_it_tells_the_decision_and_what_will_be_as_it_was() -> None:
    meeting = recapped()
    meeting.decide(ProposalsMerged(survivor=code("2001-01"), absorbed=codes("2003-01"), cost=250_000_000))
    assert [
        "Usulan 2003-01 digabung ke 2001-01 (Talud jalan Dk. Ngasem) dengan biaya Rp250.000.000.",
        "",
        "kembali: 2001-01 Talud jalan Dk. Ngasem: biaya Rp250.000.000 → Rp100.000.000",
        "kembali: 2001-01 Talud jalan Dk. Ngasem: alasan Gabungan dengan 2003-01 → —",
        "kembali: 2001-01 Talud jalan Dk. Ngasem: gabungan dari 2003-01 → —",
        "kembali: 2003-01 Overlay jalan Dk. Krajan: hasil digabung → —",
        "kembali: 2003-01 Overlay jalan Dk. Krajan: digabung ke 2001-01 → —",
    ] == asked(meeting)


def test_of_many_changes_the_first_are_told_and_the_others_counted() -> None:
    meeting = gathered()
    names = codes("2001-01 2001-02 2003-01 2003-02")
    meeting.decide(RulesAdopted(), ScoresEntered(scores={name: row(1, 2, 3) for name in names}))
    lines = asked(meeting)
    assert MOST == sum(line.startswith("kembali: ") for line in lines)
    assert "dan 6 perubahan lain" in lines


def test_a_dropped_score_comes_back() -> None:
    meeting = scored()
    meeting.decide(ProposalsMerged(survivor=code("2001-01"), absorbed=codes("2003-01")))
    assert any("skor K1 — → " in line for line in asked(meeting))


def test_no_telephone_and_no_very_long_text_is_shown() -> None:
    meeting = gathered()
    card = PersonCard(name="Siti " * 60, sex=Sex.FEMALE, unsur=Unsur.PKK, village=GANTEN, phone="0812-3456-7890")
    meeting.decide(PersonArrived(card=card))
    told = asked(meeting)
    assert not [line for line in told if "0812" in line]
    assert max(len(line) for line in told if line.startswith("kembali")) < 120


def test_what_changes_nothing_says_so() -> None:
    meeting = recapped()
    entry = meeting.entries[-1]
    assert opening_view.question(entry, meeting.session, meeting.session).endswith("Tidak ada data yang berubah.")


def test_a_barrier_says_why_and_what_to_do_instead() -> None:
    meeting = closed()
    found = opening_view.barrier(meeting.ledger.standing[-1])
    assert (
        "Keputusan terakhir adalah penutupan sidang; yang itu tidak dapat dibatalkan: "
        "hasil sidang sudah terkunci dan dapat sudah dicetak."
    ) == found.found
    assert found.advice == "Sidang tidak dibuka lagi; buat Berita Acara Perbaikan (g b, lalu u)."
    meeting.decide(DocumentsIssued(files={"dokumen/berita-acara.pdf": "ab" * 32}))
    issued = opening_view.barrier(meeting.ledger.standing[-1])
    assert "kode verifikasinya dapat sudah beredar di atas kertas" in issued.found
    assert issued.advice.startswith("Cetak sekali lagi di Penutupan (g b, lalu c); ")


def test_where_nothing_stands_there_is_nothing_to_take_back() -> None:
    assert opening_view.barrier(None).found == "Tidak ada keputusan yang dapat dibatalkan."
