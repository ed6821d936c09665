"""Papers say NIHIL only of what was asked: before that they say what is still open, or that it is not filled in."""

from support import small
from support.meeting import Meeting
from support.reading import flat, lines, paper, section, tables, totals
from support.small import recapped

from sessions.proposals.decisions import ProposalsImported
from sessions.steps.decisions import StepCompleted
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


def test_a_cost_nobody_knows_is_not_nought_in_the_report() -> None:
    meeting = small.opened()
    drafts = (small.draft(small.KUTO, "Talud jalan", 100 * small.JT), small.draft(small.GANTEN, "Jembatan", None))
    meeting.decide(
        ProposalsImported(file="rekap.xlsx", sha256="ab" * 32, layout="A", drafts=drafts), StepCompleted(step=1)
    )
    meeting.decide(ProposalsVerified(codes=tuple(meeting.session.proposals)[:1]))
    table = tables(section(paper(meeting, "laporan-verifikasi")))[0]
    assert [("lolos verifikasi", "1", "100.000.000"), ("belum diperiksa", "1", "belum diketahui")] == lines(table)
    assert ("2", "(1) 100.000.000") == totals(table)["JUMLAH yang diterima"]
    text = flat(paper(meeting, "laporan-verifikasi"))
    assert "(n): biaya n usulan belum diketahui dan tidak terhitung dalam JUMLAH." in text
