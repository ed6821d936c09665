"""Papers say NIHIL only of what was asked: before that they say what is still open, or that it is not filled in."""

from support import small
from support.meeting import Meeting
from support.reading import flat, paper
from support.small import recapped

from sessions.verification.decisions import ProposalsVerified


def verified(count: int) -> Meeting:
    meeting = recapped()
    meeting.decide(ProposalsVerified(codes=tuple(meeting.session.proposals)[:count]))
    return meeting


def test_no_letters_are_nihil_only_when_all_have_passed() -> None:
    assert "NIHIL: semua usulan lolos verifikasi tanpa perbaikan." in flat(paper(verified(6), "surat-pengembalian"))
    half = flat(paper(verified(4), "surat-pengembalian"))
    assert "Verifikasi belum selesai: 2 dari 6 usulan belum diputus." in half
    assert "NIHIL" not in half


def test_no_vote_is_nihil_only_when_the_sidang_is_over() -> None:
    draft = flat(paper(small.decided()))
    assert "Belum ada pemungutan suara." in draft
    assert "NIHIL: tidak ada pemungutan suara." not in draft


def test_speakers_nobody_named_are_not_nihil() -> None:
    text = flat(paper(recapped(), "panitia"))
    assert "belum diisi" in text.partition("D. Narasumber")[2]
    assert "NIHIL" not in text.partition("D. Narasumber")[2]
