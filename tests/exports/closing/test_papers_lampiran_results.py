"""Lampiran IV to VIII: the orders with their reasons, every score, the delegates, the reserve, and the notulen."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from support import kerjo_sidang
from support.kerjo import code
from support.meeting import Meeting
from support.reading import (
    by_code,
    flat,
    groups,
    headings,
    lines,
    of_part,
    only,
    paper,
    rupiah,
    section,
    tables,
    totals,
)

from exports.paper import columns
from exports.paper.blocks import KeepTogether
from exports.paper.document import Document
from exports.paper.frame import Lampiran
from exports.paper.tables import GroupRow, Row, Table
from exports.votes import papers_lampiran
from sessions.agenda.decisions_notes import NoteRecorded
from sessions.attendance.decisions import PersonArrived
from sessions.closing import facts as closing
from sessions.kernel.session import NoteKind
from sessions.language.local import speaking
from sessions.line import facts as line
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.rules import ranking
from sessions.scoring.decisions_scores import ProposalScored
from sessions.values.attendance import PersonCard, Sex, Unsur
from sessions.values.guideline import CriterionId
from sessions.values.proposals import Rater
from sessions.values.votes import Option, VoteId, VoteMethod
from sessions.votes.decisions import VoteCancelled, VoteOpened


def of_commissions(document: Document) -> list[Table]:
    *lists, signing = tables(section(document, Lampiran.COMMISSIONS))
    assert "Tanda Tangan" in headings(signing)
    return lists


def test_every_commission_lists_all_it_was_given_and_says_where_the_reason_stands(
    kerjo: Meeting, berita_acara: Document
) -> None:
    for share, table in zip(closing.facts(kerjo.session).commissions, of_commissions(berita_acara), strict=True):
        rows = lines(table)
        assert share.recapitulation.received == len(rows)
        ranks = [int(row[0]) for row in rows if row[0] != "-"]
        assert sorted(ranks) == ranks
        assert all(re.fullmatch(r"II|II-[AB]\d+(, II-B\d+)?|III-[AB]\d+|VII-\d+", row[-1]) for row in rows)


@pytest.mark.parametrize("meeting", ["kerjo", "city", "draft"])
def test_at_the_place_that_lampiran_four_names_stands_that_proposal(
    meeting: str, request: pytest.FixtureRequest
) -> None:
    document = paper(request.getfixturevalue(meeting))
    named = {
        (row["Kode"], place)
        for table in of_commissions(document)
        for row in (dict(zip(headings(table), cells, strict=True)) for cells in lines(table))
        for place in row["Alasan di"].split(", ")
        if place != "II"
    }
    assert named
    _, *below = tables(section(document, Lampiran.PRIORITIES))
    lists = {
        **{f"II-{part}": lines(table) for part, table in zip("AB", below, strict=False)},
        **{f"III-{part}": [row[1:] for row in of_part(section(document, Lampiran.NOT_AGREED), part)] for part in "ABC"},
        "VII-": lines(tables(section(document, Lampiran.RESERVE))[-1]),
    }
    for code_, place in named:
        part, number = re.fullmatch(r"(\D+)(\d+)", place).groups()
        (row,) = [row for row in lists[part] if row[0] == number]
        assert any(code_ in cell for cell in row)


def test_a_reason_is_told_to_its_end_and_each_changed_figure_once(kerjo: Meeting, berita_acara: Document) -> None:
    text = " ".join(only(berita_acara, own) for own in (Lampiran.PRIORITIES, Lampiran.NOT_AGREED, Lampiran.RESERVE))
    assert "…" not in text
    assert ".;" not in text
    changed = [p for p in kerjo.session.proposals.values() if p.commission and columns.is_changed(p)]
    assert changed
    for proposal in changed:
        assert 1 == text.count(proposal.reason.strip().rstrip("."))
        for asked, granted in columns.changes(proposal):
            assert asked in text
            assert granted in text


def test_the_column_of_votes_is_there_only_where_a_vote_ranked(kerjo: Meeting, city: Meeting) -> None:
    voted = [
        {row.commission for row in line.of(meeting.session).rows if row.votes is not None} for meeting in (kerjo, city)
    ]
    assert [True, False] == [bool(found) for found in voted]
    for meeting, ranked_by_vote in zip((kerjo, city), voted, strict=True):
        for commission, table in zip(meeting.session.commissions, of_commissions(paper(meeting)), strict=True):
            assert (commission.id in ranked_by_vote) == ("Suara" in headings(table))


def test_an_agreed_order_is_named_as_one(city: Meeting) -> None:
    document = paper(city)
    assert "Urutan ditetapkan dengan musyawarah mufakat komisi." in only(document, Lampiran.COMMISSIONS)
    assert "Urutan Komisi II merupakan hasil musyawarah mufakat" in only(document, Lampiran.SCORES)
    (matrix,) = tables(section(document, Lampiran.SCORES))
    assert matrix.is_empty
    assert "urutan hasil musyawarah pada Komisi I, II, dan III" in only(document)


def scores_of(document: Document) -> dict[str, tuple[str, ...]]:
    """Code -> scores and value, wherever it stands abreast of others."""
    (matrix,) = tables(section(document, Lampiran.SCORES))
    starts = [at for at, heading in enumerate(headings(matrix)) if heading == "Kode"]
    size = headings(matrix).index("Nilai") + 1
    found = [row[at : at + size] for row in lines(matrix) for at in starts if row[at]]
    assert len({own[0] for own in found}) == len(found)
    return {own[0]: own[1:] for own in found}


def test_the_matrix_holds_every_score_and_its_value(kerjo: Meeting, berita_acara: Document) -> None:
    guideline = kerjo.session.guideline
    assert guideline is not None
    text = only(berita_acara, Lampiran.SCORES)
    for criterion in guideline.criteria:
        anchors = f"(1 {criterion.anchors[0]}, 5 {criterion.anchors[-1]})"
        assert f"{criterion.id} {criterion.name} {criterion.weight}% {anchors}" in text
    assert "jumlah bobot 100%." in text
    found = scores_of(berita_acara)
    scored = [c for c, p in kerjo.session.proposals.items() if any(p.scores.values()) and p.commission]
    assert sorted(scored) == sorted(found)
    for own, (*scores, value) in found.items():
        proposal = kerjo.session.proposals[code(own)]
        total = ranking.score(guideline.criteria, proposal.scores)
        assert ("-" if total is None else ranking.two_decimals(total)) == value
        assert [str(proposal.scores.get(c.id, {}).get(Rater(""), "-")) for c in guideline.criteria] == scores


def test_the_matrix_is_read_line_by_line_in_the_order_of_the_commission(kerjo: Meeting, berita_acara: Document) -> None:
    (matrix,) = tables(section(berita_acara, Lampiran.SCORES))
    starts = [at for at, heading in enumerate(headings(matrix)) if heading == "Kode"]
    assert 3 == len(starts)
    heads = [at for at, row in enumerate(matrix.rows) if isinstance(row, GroupRow)]
    for commission, head, end in zip(kerjo.session.commissions, heads, (*heads[1:], None), strict=True):
        block = [row.cells for row in matrix.rows[head + 1 : end] if isinstance(row, Row)]
        ranked = [row.code for row in line.of(kerjo.session).of_commission(commission.id) if row.score is not None]
        assert ranked == [found for row in block for at in starts if (found := row[at])][: len(ranked)]


def test_several_raters_show_their_mean_and_their_number() -> None:
    meeting = kerjo_sidang.held(until=kerjo_sidang.open_the_sidang)
    for rater, score in (("A", 4), ("B", 5), ("C", 5)):
        meeting.decide(
            ProposalScored(code=code("2001-01"), criterion=CriterionId("K1"), score=score, rater=Rater(rater))
        )
    assert {"2001-01": ("4,67 (3)", *"-" * 6)} == scores_of(paper(meeting))


def test_the_delegates_are_those_of_the_session_in_their_order(kerjo: Meeting, berita_acara: Document) -> None:
    (table,) = tables(section(berita_acara, Lampiran.DELEGATES))
    names = [kerjo.session.people[d.person].card.name for d in kerjo.session.delegates]
    assert names == [row[1] for row in lines(table)]
    assert ["L", "P", "P", "P", "L"] == [row[2] for row in lines(table)]
    assert "melalui musyawarah mufakat" in only(berita_acara, Lampiran.DELEGATES)


def test_an_election_tells_votes_and_the_seats_that_were_kept(city: Meeting) -> None:
    text = only(paper(city), Lampiran.DELEGATES)
    assert "dengan 2 kursi yang disediakan bagi perempuan sebelum pemungutan suara" in text
    assert "Ni Luh Sukerti (7 suara, kursi perempuan)" in text
    assert "I Made Suweta (9 suara)" in text
    assert "I Gede Arta" not in text


def test_the_written_reason_for_few_women_is_printed(smallest: Meeting) -> None:
    assert "Hanya satu orang yang bersedia" in only(paper(smallest), Lampiran.DELEGATES)
    assert "keterwakilan perempuan di antara utusan: Hanya satu orang" in only(paper(smallest))


def test_the_reserve_list_adds_up_and_follows_the_ranking(kerjo: Meeting, berita_acara: Document) -> None:
    facts = closing.facts(kerjo.session)
    part = section(berita_acara, Lampiran.RESERVE)
    rows = by_code(part)
    assert [p.code for p in facts.reserve] == [row["Kode"] for row in rows]
    ranks = [int(row["Kec"]) for row in rows if row["Kec"] != "-"]
    assert sorted(ranks) == ranks
    assert facts.reserves.result == rupiah(totals(tables(part)[-1])["JUMLAH menurut hasil (22 usulan)"][0])
    assert facts.reserves.result == sum(rupiah(row["Biaya (Rp)"]) for row in rows)


def course_of(document: Document) -> Table:
    return tables(section(document, Lampiran.NOTULEN))[0]


def test_the_notulen_begins_with_the_agenda_and_ends_with_the_closing(kerjo: Meeting, berita_acara: Document) -> None:
    table = course_of(berita_acara)
    items = groups(table)
    assert "08.02–08.35 · 1. Pendaftaran peserta (rencana 30 menit)" == items[0]
    assert [item.title for item in kerjo.session.agenda if item.started] == [
        re.sub(r"^.*· \d+\. (.*) \(rencana \d+ menit\)$", r"\1", item) for item in items
    ]
    course = lines(table)
    assert "11.52" == course[-1][0]
    assert "ditutup" in course[-1][1]
    assert not any("Langkah" in row[1] or "rekap-kerjo" in row[1] for row in course)


def test_what_was_done_stands_below_the_item_it_was_done_in(kerjo: Meeting, berita_acara: Document) -> None:
    table = course_of(berita_acara)
    begun = {item.title: item.started for item in kerjo.session.agenda if item.started}
    now = ""
    for row in table.rows:
        if isinstance(row, GroupRow):
            now = row.text.partition("–")[0]
        elif isinstance(row, Row) and row.cells[0]:
            assert now <= row.cells[0]
    adopted = next(at for at, row in enumerate(table.rows) if isinstance(row, Row) and "disahkan dalam" in row.cells[1])
    above = [row.text for row in table.rows[:adopted] if isinstance(row, GroupRow)]
    assert "Sidang Pleno I (" in above[-1]
    assert len(begun) == len(groups(table))


def test_routine_acts_are_told_in_one_line(kerjo: Meeting, berita_acara: Document) -> None:
    course = [row[1] for row in lines(course_of(berita_acara))]
    scores = sum(len(p.scores) for p in kerjo.session.proposals.values())
    assert [f"{scores} skor untuk 34 usulan dicatat."] == [line for line in course if " skor " in line]
    assert "Pendaftaran: 52 orang dicatat hadir." in course


def test_what_was_taken_back_is_not_told() -> None:
    meeting = kerjo_sidang.held(until=kerjo_sidang.open_the_sidang)
    before = only(paper(meeting), Lampiran.NOTULEN)
    meeting.decide(NoteRecorded(kind=NoteKind.INCIDENT, text="salah ketik"))
    assert before != only(paper(meeting), Lampiran.NOTULEN)
    meeting.take_back()
    assert before == only(paper(meeting), Lampiran.NOTULEN)


def test_every_quorum_check_is_told_as_it_was_found(berita_acara: Document) -> None:
    found = "hadir 28 dari 30 utusan, kuorum 20, memenuhi kuorum menurut Tata Tertib."
    told = [f"Pukul 09.20, Sidang Pleno I: {found}", f"Pukul 11.00, Sidang Pleno II: {found}"]
    told.append(f"Pukul 11.40, Penetapan utusan: {found}")
    listed = " ".join(f"{number}. {line}" for number, line in enumerate(told, start=1))
    assert f"B. Pemeriksaan kuorum {listed} C. " in only(berita_acara, Lampiran.NOTULEN)


def test_a_vote_on_paper_is_told_with_every_term_of_its_equations(berita_acara: Document) -> None:
    part = section(berita_acara, Lampiran.NOTULEN)
    _, terms, per_village = tables(part)
    assert ("28", "28", "0", "0", "27", "0", "0", "27") == totals(terms)["JUMLAH"]
    assert ("21", "6") == totals(per_village)["JUMLAH"]
    text = only(berita_acara, Lampiran.NOTULEN)
    assert "Hasil: Drainase U-ditch tepi jalan kabupaten (2005-02) 21" in text
    assert "; jumlah 27 suara. " in text
    assert "Kartu suara diterima 30, dibagikan 28, sisa 2. " in text
    assert "27 suara dari 27 kartu sah, 1 pilihan pada setiap kartu" in text


def test_the_votes_of_each_village_stand_beside_the_terms_as_far_as_there_is_room(kerjo: Meeting) -> None:
    vote = next(vote for vote in kerjo.session.votes.values() if len(vote.counts) > 1)

    def tables_of(method: VoteMethod, many: int) -> list[list[str]]:
        options = tuple(Option(code) for code in sorted(kerjo.session.proposals)[:many])
        counts = {
            village: replace(count, counts={option: number for number, option in enumerate(options)})
            for village, count in vote.counts.items()
        }
        now = replace(vote, method=method, options=options, counts=counts)
        with speaking(kerjo.session.office):
            (whole,) = papers_lampiran.blocks_of(replace(kerjo.session, votes={vote.id: now}))
        assert isinstance(whole, KeepTogether)
        _, *found = whole.blocks
        if many <= 10:
            assert [str(number * len(counts)) for number in range(many)] == [*totals(found[-1])["JUMLAH"]][-many:]
        return [[column.heading for column in table.columns] for table in found]

    codes_ = sorted(kerjo.session.proposals)
    hands = ["Desa", "Hak", "Suara", "Abstain", "Tidak Memberi Suara"]
    assert [[*hands, *codes_[:3]]] == tables_of(VoteMethod.SHOW_OF_HANDS, 3)
    assert [hands, ["Desa", *codes_[:4]]] == tables_of(VoteMethod.SHOW_OF_HANDS, 4)
    assert [hands] == tables_of(VoteMethod.SHOW_OF_HANDS, 11)


def test_a_difference_is_told_with_cause_names_and_equation(berita_acara: Document) -> None:
    text = only(berita_acara, Lampiran.NOTULEN)
    assert "Satu kartu Desa Kuto tidak ditemukan dalam kotak (disaksikan Endah Purwanti dan Sumardi)" in text
    assert "Kuto, dibagikan = dalam kotak + rusak + tidak kembali: 3 ≠ 2" in text
    assert "1 di antaranya dengan catatan selisih" in only(berita_acara)


def test_a_show_of_hands_tells_its_count_and_its_verdict(berita_acara: Document) -> None:
    text = only(berita_acara, Lampiran.NOTULEN)
    assert "Hasil: setuju 20 dan tidak setuju 5; jumlah 25 suara. Abstain 2, tidak memberi suara 1. " in text
    assert "Putusan: diterima, lebih dari separuh suara sah. " in text


def test_a_vote_that_is_open_or_called_off_shows_no_result() -> None:
    meeting = kerjo_sidang.held(until=kerjo_sidang.open_the_sidang)
    meeting.decide(VoteOpened(question="Sidang diperpanjang", method=VoteMethod.SHOW_OF_HANDS))
    assert "belum disahkan; hasil hitung tidak dicantumkan" in only(paper(meeting), Lampiran.NOTULEN)
    meeting.decide(VoteCancelled(vote=VoteId(1), reason="Tercapai mufakat sesudah jeda"))
    assert "dibatalkan; hasil hitung tidak digunakan" in only(paper(meeting), Lampiran.NOTULEN)
    assert "setuju" not in only(paper(meeting), Lampiran.NOTULEN)


def ties_of(document: Document) -> str:
    return only(document, Lampiran.NOTULEN).partition("E. Penyelesaian nilai sama ")[2]


def test_a_lot_names_who_drew_and_two_witnesses(berita_acara: Document) -> None:
    assert (
        "Irigasi tersier Dk. Tempel (2002-01) dan Irigasi tersier Sumberejo (2009-01) bernilai sama; dengan undian "
        "ditetapkan urutan 2009-01, lalu 2002-01, diundi oleh Nabila Zahra, disaksikan AKP Suyanto dan Sumardi."
    ) in ties_of(berita_acara)


def test_a_tie_of_persons_is_told_by_name(city: Meeting) -> None:
    settled = "bernilai sama; secara musyawarah ditetapkan urutan I Nyoman Budi, lalu I Gede Arta."
    assert settled in ties_of(paper(city))


def test_names_and_wishes_are_printed_as_data() -> None:
    meeting = kerjo_sidang.held(until=kerjo_sidang.open_the_sidang)
    hostile = "**[/x]** <b>$t</b> {0}"
    meeting.decide(
        PersonArrived(card=PersonCard(name=hostile, sex=Sex.MALE, unsur=Unsur.OTHER)),
        ProposalChanged(code=code("2001-01"), volume=Decimal(400), reason=f"Sesuai {hostile}"),
    )
    assert hostile in flat(paper(meeting))


def test_a_commission_without_proposals_and_a_proposal_without_commission_are_told(draft: Meeting) -> None:
    undivided = sum(p.commission is None for p in draft.session.proposals.values())
    assert f"Sebanyak {undivided} usulan tidak dibagi ke dalam komisi" in only(paper(draft), Lampiran.COMMISSIONS)


def test_the_same_session_makes_the_same_document(kerjo: Meeting) -> None:
    assert paper(kerjo) == paper(replace_ledger(kerjo))


def replace_ledger(meeting: Meeting) -> Meeting:
    again = kerjo_sidang.held()
    again.ledger = replace(meeting.ledger)
    return again
