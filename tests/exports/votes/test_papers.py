"""Cards and tally sheets of a vote: as many as there are rights, numbered only where the vote is open."""

from support import voting
from support.examples import cards_prepared, hands
from support.small import BOTOK, GANTEN, KUTO, prepared

from exports.catalogue import every_paper
from exports.paper.registered import VOTES
from exports.text.file import to_text
from sessions.values.votes import VoteMethod
from sessions.votes.decisions import VoteCancelled, VoteOpened, VotePrepared
from sessions.votes.decisions_count import RecountOrdered, VoteCertified, VoteEnteredAgain


def text_of(meeting, name: str) -> str:
    paper = every_paper(meeting.session)[name]
    return to_text(paper.build(meeting.ledger), 100)


def test_cards_of_a_secret_vote_are_all_alike_and_say_the_reserved_seats() -> None:
    text = text_of(voting.on_persons(), "kartu-suara-1")
    assert (9, 0) == (text.count("KARTU SUARA 1"), text.count("Nomor"))
    assert "3 kursi, 1 di antaranya disediakan bagi perempuan" in text
    assert "Endang Lestari (P), Ganten" in text


def test_cards_of_an_open_vote_name_the_village_and_their_number() -> None:
    text = text_of(voting.on_proposals(), "kartu-suara-1")
    assert "Desa Kuto · kartu 3 dari 3 · Nomor 3" in text
    assert "Cadangan 2 · Nomor 9" in text
    assert "Beri tanda X pada 2 pilihan yang berbeda" in text


def test_cards_can_be_printed_before_anybody_has_come() -> None:
    meeting = prepared()
    options = ("2001-01", "2003-01")
    meeting.decide(VotePrepared(question="Urutan", method=VoteMethod.K_DIFFERENT, options=options))
    text = text_of(meeting, "kartu-suara-1")
    assert "Desa Botok · kartu 3 dari 3 · Nomor 9" in text
    assert 7 + 2 + 2 == text_of(cards_prepared(), "kartu-suara-1").count("KARTU SUARA") + 2


def test_a_tally_sheet_has_every_option_every_village_and_every_equation() -> None:
    text = text_of(voting.on_proposals(), "lembar-hitung-1")
    for wanted in ("2003-02", "Desa Ganten", "diterima = dibagikan + sisa", "Penghitung,", "Saksi,"):
        assert wanted in text
    secret = text_of(voting.on_persons(), "lembar-hitung-1")
    assert "Desa Ganten" not in secret
    raised = text_of(hands(), "lembar-hitung-1")
    assert "jumlah suara + abstain + tidak memberi suara = hadir berhak" in raised
    assert "Tidak setuju" in raised


def test_which_papers_a_vote_has() -> None:
    meeting = hands()
    assert ("lembar-hitung-1",) == tuple(entry.name for entry in VOTES.papers(meeting.session))
    meeting.decide(
        VoteCancelled(vote=1, reason="Mufakat tercapai kembali"),
        VoteOpened(question="Acara", method=VoteMethod.ACCLAMATION),
    )
    assert [] == list(VOTES.papers(meeting.session))
    assert ("kartu-suara-1", "lembar-hitung-1") == tuple(
        entry.name for entry in VOTES.papers(voting.on_persons().session)
    )


def test_the_notulen_keep_the_first_count_and_entries_that_differed() -> None:
    meeting = voting.certified()
    meeting.decide(RecountOrdered(vote=1, reason="Dua kartu diragukan saksi"))
    voting.count(meeting, KUTO, voting.paper(3, 2, 1, 3))
    voting.count(meeting, GANTEN, voting.paper(2, 2, 0, 2))
    voting.count(meeting, BOTOK, voting.paper(2, 2, 0, 2))
    meeting.decide(
        VoteEnteredAgain(vote=1, village=KUTO, count=voting.paper(3, 3, 0, 3)),
        VoteCertified(vote=1),
    )
    text = " ".join(text_of(meeting, "berita-acara").split())
    assert "Dihitung ulang (Dua kartu diragukan saksi); hitungan pertama: " in text
    assert "(2001-02) 7" in text
    assert "entri ganda berbeda pada Kuto; yang berlaku tercantum dalam tabel." in text
