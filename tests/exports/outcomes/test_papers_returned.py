"""Balikan: every row of a village's list comes back to that village alone, with how it was read and what came of it."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import small
from support.golden import assert_golden
from support.meeting import Meeting
from support.small import GANTEN, JT, KUTO, code, opened
from support.workbooks import rows_of, text_of

from exports.outcomes import papers, papers_feedback, papers_returned
from exports.outcomes.papers_returned import MOST, message, returned_lists
from exports.paper.registered import SENDERS
from exports.xlsx import to_xlsx
from sessions.intake.preview import preview_grid
from sessions.intake.reading import pasted_grid
from sessions.language.local import speaking
from sessions.proposals.decisions import DraftUpdate, ProposalAdded, ProposalsImported
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.fields import IN_FILES
from sessions.proposals.intake import source_headings, source_lines
from sessions.receiving import facts_lists as lists
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin, Outcome, ProposalDraft

GOLDENS = Path(__file__).parents[2] / "goldens" / "sheets"
LIST = """\
No;Desa;Usulan Kegiatan;Lokasi;Volume;Perkiraan Anggaran (Rp);Pengusul dan HP
;;BIDANG KUTO;;;;
1;Kuto;Talud Dk. Ngasem;RT 1;45 m;100 jt;Pak Jono 0812-3456-7890
2;Kuto;Jalan usaha tani;RT 2;banyak;150.000.000;Bu Sri
;;JUMLAH;;;250.000.000;
1;Ganten;Irigasi tersier;RT 3;200 m;150 juta;Pak Wiryo
2;;;;;20.000.000;Pak Wiryo
3;Mars;Jembatan;;;30.000.000;orang jauh
"""


def imported(text: str, name: str = "rekap.csv", *, meeting: Meeting | None = None) -> Meeting:
    meeting = meeting or opened()
    assert meeting.session.office is not None
    grid = replace(pasted_grid(text), file_name=name)
    with speaking(meeting.session.office):
        seen = preview_grid(IN_FILES, grid, meeting.session.office)
    lines = source_lines(grid, seen)
    meeting.decide(
        ProposalsImported(
            file=seen.file_name,
            sha256=seen.sha256,
            layout=seen.layout.value,
            drafts=seen.drafts,
            columns=seen.columns,
            headings=source_headings(seen, lines),
            lines=lines,
        )
    )
    return meeting


@pytest.fixture(scope="module")
def listed() -> Meeting:
    meeting = imported(LIST)
    meeting.decide(
        ProposalAdded(draft=replace(small.DRAFTS[0], activity="Pos ronda"), origin=Origin.VILLAGE),
        ProposalChanged(code=code("2001-02"), location="RT 03", reason="kekeliruan pencatatan"),
    )
    return meeting


def sheet_of(meeting: Meeting, sender: str) -> bytes:
    return to_xlsx(returned_lists(meeting.ledger, VillageCode(sender) if sender != "lain" else sender))


def test_a_list_stands_beside_what_was_read_and_what_came_of_it(listed) -> None:
    assert_golden(GOLDENS / "balikan-2001.txt", text_of(sheet_of(listed, KUTO)))
    assert_golden(GOLDENS / "balikan-lain.txt", text_of(sheet_of(listed, "lain")))


def test_every_row_goes_to_one_sender_and_none_is_lost(listed) -> None:
    sent = {
        sender: [row.line.row for own in lists.lists_of(listed.session, sender) if own.file for row in own.rows]
        for sender in lists.senders(listed.session)
    }
    assert {KUTO: [2, 3, 4, 5], GANTEN: [6, 7], None: [8]} == sent
    told = [
        p.code
        for sender in sent
        for own in lists.lists_of(listed.session, sender)
        for r in own.rows
        if (p := r.proposal)
    ]
    assert sorted(listed.session.proposals) == sorted(told)


def test_a_village_reads_its_own_cells_as_they_stood_and_nobody_elses(listed) -> None:
    own = rows_of(sheet_of(listed, KUTO), "Kode")
    assert ["45 m", "banyak"] == [row["Volume"] for row in own if row["Kode"]]
    assert "Pak Jono 0812-3456-7890" == own[1]["Pengusul dan HP"]
    assert "Wiryo" not in text_of(sheet_of(listed, KUTO))
    assert "Dibetulkan" not in str(own[1]["Catatan pembacaan"])
    assert str(own[2]["Catatan pembacaan"]).endswith(
        "Dibetulkan: lokasi semula RT 02 menjadi RT 03 (kekeliruan pencatatan)."
    )


def test_a_row_of_another_kecamatan_says_whose_it_is() -> None:
    heads = "Kecamatan;Desa;Usulan Kegiatan;Lokasi;Anggaran"
    text = f"{heads}\nKerjo;Kuto;Talud;RT 1;9.000.000\nJenawi;Balong;Jalan;RT 2;8.000.000\n"
    meeting = imported(text, "dua.csv")
    (own,) = [row for row in rows_of(sheet_of(meeting, KUTO), "Kode") if row["Desa"] == "Balong"]
    assert "milik kecamatan lain" == own["Hasil"]
    assert "1 usulan dan 1 milik kecamatan lain" in text_of(sheet_of(meeting, KUTO))


def test_what_was_typed_has_a_sheet_of_its_own(listed) -> None:
    (typed,) = rows_of(sheet_of(listed, KUTO), "Kode", sheet=1)
    assert ("2001-03", "Pos ronda", "diketik di kecamatan") == (typed["Kode"], typed["Kegiatan"], typed["Pembacaan"])


def test_a_list_that_a_later_one_replaced_is_not_returned_again() -> None:
    meeting = imported(LIST)
    again = tuple(replace(p.draft, cost=(p.draft.cost or 0) + JT) for p in meeting.session.proposals.values())
    record = meeting.session.imports[0]
    updates = tuple(DraftUpdate(code=c, draft=d) for c, d in zip(meeting.session.proposals, again, strict=True))
    newer = ProposalsImported(
        file="rekap-2.csv", sha256="77" * 32, layout="A", drafts=(), updates=updates, headings=record.headings,
        lines=tuple(replace(line, code=None) for line in record.lines),
    )  # fmt: skip
    meeting.decide(newer)
    (own,) = lists.lists_of(meeting.session, KUTO)
    assert ("rekap-2.csv", [101 * JT, 151 * JT]) == (own.file, [r.draft.cost for r in own.rows if r.draft])


def test_of_an_older_journal_what_is_kept_comes_back_and_is_said(kerjo: Meeting) -> None:
    sender = next(sender for sender in lists.senders(kerjo.session) if sender)
    (own, *_) = lists.lists_of(kerjo.session, sender)
    assert not own.is_whole
    told = text_of(sheet_of(kerjo, sender))
    assert "Baris aslinya belum disimpan ketika berkas ini masuk" in told
    assert all(row.proposal and row.proposal.draft.activity in told for row in own.rows)


def test_outcomes_ranks_and_reasons_are_those_of_the_feedback_sheet(kerjo: Meeting) -> None:
    session = kerjo.session
    for sender in filter(None, lists.senders(session)):
        told = {row["Kode"]: row for row in rows_of(sheet_of(kerjo, sender), "Kode") if row["Kode"]}
        own = papers_feedback.of_village(session, sender)
        assert {p.code for p in own if p.origin is not Origin.PART} <= told.keys()
        for code_, row in told.items():
            proposal = session.proposals[code_]
            assert (papers.outcome(proposal), papers.rank(session, proposal)) == (row["Hasil"], row["Urutan"])
            assert papers.reason(session, proposal) == row["Alasan"]


def test_a_message_tells_what_the_feedback_sheet_counts_without_people(kerjo: Meeting) -> None:
    for sender in lists.senders(kerjo.session):
        told = message(kerjo.ledger, SENDERS.key(sender))
        assert len(told) <= MOST
        assert not [p.card.name for p in kerjo.session.people.values() if p.card.name in told]
        assert all(
            p.code in told for p in papers_feedback.of_village(kerjo.session, sender) if p.outcome is Outcome.AGREED
        )


def test_a_telephone_in_a_wish_does_not_go_into_the_message() -> None:
    typed = replace(small.DRAFTS[0], activity="Sumur Pak Min 0812 3456 7890 RT 1 untuk 1.250 jiwa", cost=50 * JT)
    meeting = opened()
    meeting.decide(ProposalAdded(draft=typed, origin=Origin.VILLAGE))
    (proposal,) = meeting.session.proposals.values()
    assert "Sumur Pak Min RT 1 untuk 1.250 jiwa: Rp50.000.000" == papers_returned.wish(proposal)


@given(
    wishes=st.lists(st.text(min_size=1, max_size=300).filter(str.strip), min_size=1, max_size=90),
    name=st.text("Desa kuto", min_size=1, max_size=400).filter(str.strip),
)
def test_a_message_is_never_longer_than_people_read(wishes, name) -> None:
    meeting = opened(office=replace(small.OFFICE, kecamatan=name))
    drafts = tuple(ProposalDraft(activity=f"a{wish}", village=KUTO, cost=10**15) for wish in wishes)
    meeting.decide(ProposalsImported(file="a.csv", sha256="12" * 32, layout="A", drafts=drafts))
    told = message(meeting.ledger, KUTO)
    left = [line for line in told.splitlines() if line.startswith("Dan ")]
    shown = sum(told.count(f"{proposal}") for proposal in meeting.session.proposals)
    assert len(told) <= MOST
    assert len(wishes) == shown + sum(int(line.split()[1]) for line in left)
    assert papers_returned.RETURNED in told
