"""Papers say NIHIL only of what was asked: before that they say what is still open, or that it is not filled in."""

from support import small
from support.meeting import Meeting
from support.reading import flat, lines, only, paper, section, tables, totals
from support.small import recapped

from exports.paper.frame import Lampiran
from sessions.commissions.decisions import ProposalsAssigned
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


def test_lists_of_outcomes_are_nihil_only_when_all_is_decided() -> None:
    draft = paper(small.adopted())
    for lampiran, count in (
        (Lampiran.PRIORITIES, 2),
        (Lampiran.NOT_AGREED, 2),
        (Lampiran.RESERVE, 1),
        (Lampiran.DELEGATES, 1),
    ):
        text = only(draft, lampiran).partition("C. Usulan")[0]
        assert (count, 0) == (text.count("belum diputus"), text.count("NIHIL")), lampiran
    decided = paper(small.decided())
    changes = only(decided, Lampiran.PRIORITIES).partition("Perubahan volume")[2]
    assert ("NIHIL" in changes, "belum diputus" in changes) == (True, False)


def test_what_the_sidang_fills_is_nihil_only_when_it_is_over() -> None:
    draft, closed = (only(paper(meeting), Lampiran.NOTULEN) for meeting in (small.decided(), small.closed()))
    for text, word, other in ((draft, "belum diisi", "NIHIL"), (closed, "NIHIL", "belum diisi")):
        objections = text.partition("C. Keberatan")[2].partition("D. Pemungutan suara")[0]
        assert (True, False) == (word in objections, other in objections)
    assert "NIHIL" not in flat(paper(small.opened()))


def test_a_commission_without_proposals_is_nihil_only_when_all_are_divided() -> None:
    """Part A of what is still to be divided stands in the draft of step 4 and in Lampiran IV alike."""
    meeting = recapped()
    assert "belum dibagi" in flat(paper(meeting, "draf-usulan"))
    assert "belum dibagi" in only(paper(meeting), Lampiran.COMMISSIONS)
    meeting.decide(
        ProposalsVerified(codes=tuple(meeting.session.proposals)),
        ProposalsAssigned(assignments=dict.fromkeys(meeting.session.proposals, small.C1)),
    )
    assert "belum dibagi" not in flat(paper(meeting, "draf-usulan"))
    assert 2 == only(paper(meeting), Lampiran.COMMISSIONS).count("NIHIL")


def test_verdicts_are_nihil_only_when_all_are_given() -> None:
    lists = [flat(paper(verified(count), "laporan-verifikasi")).partition("3. Usulan")[2] for count in (4, 6)]
    assert [(2, 0), (0, 2)] == [(text.count("belum diputus"), text.count("NIHIL")) for text in lists]


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
