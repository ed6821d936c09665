"""The journal as sentences, also of what was taken back."""

from support.small import GANTEN, KUTO, SUPARNO, card, closed, code, codes, delegate, draft, gathered, scored

from sessions.attendance.decisions import PersonArrived
from sessions.attendance.decisions_leaving import PersonLeft
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.record.words import Chronicle
from sessions.values.proposals import Origin


def texts(meeting) -> list[str]:
    told = Chronicle(meeting.entries)
    return [told.sentence(entry.seq) for entry in meeting.entries]


def test_every_entry_has_its_sentence_in_the_words_of_its_moment() -> None:
    meeting = closed()
    assert "Sidang ditutup; hasilnya terkunci." == texts(meeting)[-1]
    assert "18 skor untuk 6 usulan diisi sekaligus." in texts(meeting)


def test_what_was_taken_back_is_told_with_the_names_it_had_then() -> None:
    meeting = gathered()
    before = len(meeting.entries)
    meeting.decide(PersonArrived(card=delegate("Siti", GANTEN)))
    meeting.decide(PersonLeft(person=list(meeting.session.people)[-1]))
    meeting.take_back()
    meeting.take_back()
    meeting.decide(PersonArrived(card=card("Karyono", KUTO)))
    expected = [
        "Hadir: Siti, utusan Desa Ganten.",
        "Siti meninggalkan sidang.",
        "Dibatalkan: Siti meninggalkan sidang.",
        "Dibatalkan: Hadir: Siti, utusan Desa Ganten.",
        "Hadir: Karyono (Desa Kuto).",
    ]
    assert expected == texts(meeting)[before:]


def test_a_run_of_undone_decisions_may_begin_again() -> None:
    meeting = gathered()
    before = len(meeting.entries)
    for _ in range(2):
        meeting.decide(PersonLeft(person=SUPARNO))
        meeting.take_back()
    expected = ["Suparno meninggalkan sidang.", "Dibatalkan: Suparno meninggalkan sidang."]
    assert expected * 2 == texts(meeting)[before:]


def test_after_an_undo_the_next_decision_stands_on_what_is_left() -> None:
    meeting = gathered()
    forum = ProposalAdded(draft=draft(None, "Rambu jalan", None), origin=Origin.FORUM, brought_by="Joko")
    meeting.decide(forum)
    meeting.take_back()
    meeting.decide(forum, forum)
    numbered = [text.split(" dari ")[0] for text in texts(meeting) if text.startswith("Usulan baru")]
    assert ["Usulan baru FRM-01", "Usulan baru FRM-01", "Usulan baru FRM-02"] == numbered


def test_the_journal_knows_which_scores_were_dropped() -> None:
    meeting = scored()
    meeting.decide(ProposalsMerged(survivor=code("2001-01"), absorbed=codes("2003-01")))
    assert texts(meeting)[-1].endswith("; skor yang sudah diberikan gugur.")
