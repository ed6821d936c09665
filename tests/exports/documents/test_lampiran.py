"""The lampiran: each list is complete, adds up to what the Berita Acara says, and gives every reason."""

import re
from dataclasses import replace
from decimal import Decimal

import kerjo_sidang
import pytest
from kerjo import code
from meeting import Meeting
from reading import flat, groups, lines, only, paper, rupiah, section, tables, totals

from exports.document import Document
from exports.documents.lampiran.numbering import Lampiran
from sessions import attendance, minutes, ranking
from sessions.decisions import NoteRecorded, PersonArrived, ProposalChanged, ProposalScored, VoteCancelled, VoteOpened
from sessions.guideline import CriterionId
from sessions.people import PersonCard, Sex, Unsur
from sessions.proposals import NEEDS_REASON, PRIORITIES, Outcome, Rater
from sessions.rules import rubric
from sessions.session import NoteKind
from sessions.votes import VoteId, VoteMethod

CODE = re.compile(r"\(([A-Z0-9]+-\d+)[;)]")


def codes(rows: list[tuple[str, ...]], column: int) -> list[str]:
    return [found[1] for row in rows if (found := CODE.search(row[column]))]


# Lampiran I


def test_everybody_who_attended_is_listed_once_with_running_numbers(kerjo: Meeting, berita_acara: Document) -> None:
    (table,) = tables(section(berita_acara, Lampiran.ATTENDANCE))
    rows = lines(table)
    assert [str(n) for n in range(1, 54)] == [row[0] for row in rows]
    assert {p.card.name for p in kerjo.session.people.values()} == {row[1] for row in rows}


def test_the_groups_of_the_attendance_list_are_those_of_the_table_of_unsur(kerjo: Meeting) -> None:
    document = paper(kerjo)
    (table,) = tables(section(document, Lampiran.ATTENDANCE))
    told = [(t.unsur.value, t.total, t.men, t.women) for t in attendance.by_unsur(kerjo.session)]
    assert [f"{name}: {total} orang (L {men}, P {women})" for name, total, men, women in told] == groups(table)
    unsur = tables(section(document))[0]
    assert [(name, str(men), str(women), str(total)) for name, total, men, women in told] == [
        row[1:] for row in lines(unsur)
    ]


def test_who_left_stays_on_the_list_and_a_village_keeps_its_delegates(kerjo: Meeting) -> None:
    assert "Kusnadi" in only(paper(kerjo), Lampiran.ATTENDANCE)
    assert 10 == minutes.facts(kerjo.session).villages_present


def test_groups_that_were_only_counted_are_told_with_both_totals(city: Meeting) -> None:
    names, counted = tables(section(paper(city), Lampiran.ATTENDANCE))
    assert [("1", "Perangkat Daerah", "-", "9", "0"), ("2", "LPMD", "Kelurahan Panjer", "3", "0")] == lines(counted)
    assert 7 == len(lines(names))
    assert "Jumlah hadir : 19 orang (L 13, P 6)" in only(paper(city), Lampiran.ATTENDANCE)


def test_the_village_completes_an_office_without_an_institution(berita_acara: Document) -> None:
    text = only(berita_acara, Lampiran.ATTENDANCE)
    assert "Kepala Desa Kuto" in text
    assert "Ketua LPMD Desa Kuto" in text
    assert "Anggota, DPRD Kabupaten Karanganyar" in text


def test_telephones_stand_only_where_the_form_asks_for_them(berita_acara: Document) -> None:
    with_phone = {lampiran for lampiran in Lampiran if "0812-" in only(berita_acara, lampiran)}
    assert {Lampiran.ATTENDANCE, Lampiran.DELEGATES} == with_phone
    assert "0812-" not in only(berita_acara)


# Lampiran II


@pytest.mark.parametrize("meeting", ["kerjo", "city"])
def test_the_priorities_add_up_per_agency_and_in_all(meeting: str, request: pytest.FixtureRequest) -> None:
    session = request.getfixturevalue(meeting).session
    facts = minutes.facts(session)
    table = tables(section(paper(request.getfixturevalue(meeting)), Lampiran.PRIORITIES))[0]
    sums = totals(table)
    grand = sums.pop(f"JUMLAH ({facts.regency_count} kegiatan)")
    assert facts.regency_cost == rupiah(grand[0]) == sum(rupiah(row[8]) for row in lines(table))
    assert facts.regency_cost == sum(rupiah(cells[0]) for cells in sums.values())
    assert len(facts.regency) == len(sums) == len(groups(table))
    assert facts.regency_count == len(lines(table))


def test_the_priorities_stand_under_their_agency_in_the_order_of_the_ranking(
    kerjo: Meeting, berita_acara: Document
) -> None:
    table = tables(section(berita_acara, Lampiran.PRIORITIES))[0]
    order = [row.code for row in ranking.of(kerjo.session).rows]
    by_agency: dict[str, list[str]] = {}
    for row in lines(table):
        by_agency.setdefault(row[9], []).extend(codes([row], 4))
    for agency, listed in by_agency.items():
        assert sorted(listed, key=order.index) == listed
        assert {agency} == {kerjo.session.proposals[code(c)].agency for c in listed}
    numbers = [row[0] for row in lines(table) if row[9] == "DPUPR"]
    assert ["1", "2", "3", "4"] == numbers


def test_the_form_is_t_d_4(berita_acara: Document) -> None:
    part = section(berita_acara, Lampiran.PRIORITIES)
    table = tables(part)[0]
    assert part.landscape
    assert table.number_row
    assert (
        "No",
        "Prioritas Daerah",
        "Sasaran Daerah",
        "Program",
        "Kegiatan Prioritas",
        "Sasaran Kegiatan",
        "Lokasi (Desa/Kelurahan)",
        "Volume",
        "Pagu (Rp)",
        "Perangkat Daerah Penanggung Jawab",
    ) == tuple(column.heading for column in table.columns)


def test_without_a_ceiling_the_column_pagu_says_what_it_is(kerjo: Meeting, city: Meeting) -> None:
    note = "perkiraan biaya usulan, bukan pagu yang ditetapkan"
    assert note in only(paper(city), Lampiran.PRIORITIES)
    assert note not in only(paper(kerjo), Lampiran.PRIORITIES)


def test_an_agency_outside_the_regency_goes_to_bagian_b(city: Meeting) -> None:
    document = paper(city)
    assert "(2007-01)" not in only(document, Lampiran.PRIORITIES)
    part_b = tables(section(document, Lampiran.NOT_AGREED))[1]
    assert ["2007-01"] == codes(lines(part_b), 1)
    assert "kewenangan provinsi (Pemerintah Provinsi)" == lines(part_b)[0][4]
    assert "serta 1 (satu) kegiatan yang disepakati di luar Perangkat Daerah Kota" in only(document)


def test_an_unknown_cost_is_not_zero(city: Meeting) -> None:
    document = paper(city)
    assert "belum diketahui" in only(document, Lampiran.PRIORITIES)
    assert "Sebanyak 1 kegiatan belum diketahui biayanya" in only(document, Lampiran.PRIORITIES)
    assert "belum termasuk 1 (satu) kegiatan yang biayanya belum diketahui" in only(document)


def test_every_change_shows_before_after_and_why(kerjo: Meeting, berita_acara: Document) -> None:
    changes = lines(tables(section(berita_acara, Lampiran.PRIORITIES))[1])
    changed = [p.code for p in kerjo.session.proposals.values() if p.outcome is Outcome.AGREED_CHANGED]
    assert sorted(changed) == sorted(codes(changes, 1))
    overlay = next(row for row in changes if "(2001-01)" in row[1])
    assert ("450 m; Rp315.000.000", "400 m; Rp280.000.000", "Ruas 50 m sudah ditangani tahun 2026") == overlay[2:]
    merged = next(row for row in changes if "2003-01" in row[1])
    assert "gabungan dari 2005-01" in merged[1]
    assert ("60 m; Rp200.000.000", "95 m; Rp330.000.000") == merged[2:4]
    assert all(row[4] not in {"", "-"} for row in changes)


# Lampiran III


def test_not_agreed_and_other_ends_are_complete_and_none_is_without_a_reason(
    kerjo: Meeting, berita_acara: Document
) -> None:
    not_agreed, others = tables(section(berita_acara, Lampiran.NOT_AGREED))
    session = kerjo.session
    assert sorted(c for c, p in session.proposals.items() if p.outcome is Outcome.NOT_AGREED) == sorted(
        codes(lines(not_agreed), 1)
    )
    elsewhere = {*PRIORITIES, Outcome.RESERVE, Outcome.NOT_AGREED}
    assert sorted(c for c, p in session.proposals.items() if p.outcome not in elsewhere) == sorted(
        codes(lines(others), 1)
    )
    assert all(row[4] not in {"", "-"} for table in (not_agreed, others) for row in lines(table))
    assert {"JUMLAH": ("3 usulan",)} == totals(not_agreed)
    assert {"JUMLAH": ("6 usulan",)} == totals(others)


def test_every_reason_that_the_session_holds_is_printed(kerjo: Meeting, berita_acara: Document) -> None:
    text = only(berita_acara, Lampiran.NOT_AGREED)
    for proposal in kerjo.session.proposals.values():
        if proposal.outcome in NEEDS_REASON - PRIORITIES:
            assert proposal.reason in text


def test_the_merged_one_says_into_which(berita_acara: Document) -> None:
    (row,) = [row for row in lines(tables(section(berita_acara, Lampiran.NOT_AGREED))[1]) if "2005-01" in row[1]]
    assert row[4].startswith("digabung ke 2003-01 Talud jalan Ganten–Plosorejo")


def test_only_a_draft_lists_what_is_not_decided_yet(kerjo: Meeting, draft: Meeting) -> None:
    waiting = [c for c, p in draft.session.proposals.items() if p.outcome is None]
    part_c = tables(section(paper(draft), Lampiran.NOT_AGREED))[2]
    assert sorted(waiting) == sorted(codes(lines(part_c), 1))
    assert 2 == len(tables(section(paper(kerjo), Lampiran.NOT_AGREED)))


def test_every_received_proposal_stands_in_exactly_one_of_the_three_lists(
    kerjo: Meeting, city: Meeting, draft: Meeting
) -> None:
    for meeting in (kerjo, city, draft):
        document = paper(meeting)
        found = codes(lines(tables(section(document, Lampiran.PRIORITIES))[0]), 4)
        found += codes(lines(tables(section(document, Lampiran.RESERVE))[0]), 2)
        for table in tables(section(document, Lampiran.NOT_AGREED)):
            found += codes(lines(table), 1)
        assert sorted(meeting.session.proposals) == sorted(found)


# Lampiran IV and V


def test_every_commission_lists_all_it_was_given_and_says_why_in_that_order(
    kerjo: Meeting, berita_acara: Document
) -> None:
    for share, table in zip(
        minutes.facts(kerjo.session).commissions,
        tables(section(berita_acara, Lampiran.COMMISSIONS)),
        strict=True,
    ):
        rows = lines(table)
        assert share.balance.received == len(rows)
        ranks = [int(row[0]) for row in rows if row[0] != "-"]
        assert sorted(ranks) == ranks
        assert all(row[-1] not in {"", "-"} for row in rows)


def test_the_column_of_votes_is_there_only_when_a_vote_ranked(kerjo: Meeting, city: Meeting) -> None:
    with_votes = tables(section(paper(kerjo), Lampiran.COMMISSIONS))[0]
    without = tables(section(paper(city), Lampiran.COMMISSIONS))[0]
    assert "Suara" in [column.heading for column in with_votes.columns]
    assert "Suara" not in [column.heading for column in without.columns]


def test_an_agreed_order_is_named_as_one(city: Meeting) -> None:
    document = paper(city)
    assert "Cara penetapan urutan : urutan hasil musyawarah mufakat komisi" in only(document, Lampiran.COMMISSIONS)
    assert "Urutan Komisi II merupakan hasil musyawarah mufakat" in only(document, Lampiran.SCORES)
    (_, matrix) = tables(section(document, Lampiran.SCORES))
    assert matrix.is_empty
    assert "urutan hasil musyawarah pada Komisi I, II, dan III" in only(document)


def test_the_matrix_holds_every_score_and_its_value(kerjo: Meeting, berita_acara: Document) -> None:
    legend, matrix = tables(section(berita_acara, Lampiran.SCORES))
    guideline = kerjo.session.guideline
    assert guideline is not None
    assert [f"K{n}" for n in range(1, 7)] == [row[0] for row in lines(legend)]
    assert ("100", "", "") == totals(legend)["JUMLAH"]
    scored = [c for c, p in kerjo.session.proposals.items() if any(p.scores.values()) and p.commission]
    assert sorted(scored) == sorted(row[1] for row in lines(matrix))
    for row in lines(matrix):
        proposal = kerjo.session.proposals[code(row[1])]
        total = rubric.score(guideline.criteria, proposal.scores)
        assert ("-" if total is None else rubric.two_decimals(total)) == row[-2]
        assert tuple(str(proposal.scores.get(c.id, {}).get(Rater(""), "-")) for c in guideline.criteria) == row[4:-2]


def test_several_raters_show_their_mean_and_their_number() -> None:
    meeting = kerjo_sidang.held(until=kerjo_sidang.open_the_sidang)
    for rater, score in (("A", 4), ("B", 5), ("C", 5)):
        meeting.decide(
            ProposalScored(code=code("2001-01"), criterion=CriterionId("K1"), score=score, rater=Rater(rater))
        )
    (row,) = lines(tables(section(paper(meeting), Lampiran.SCORES))[1])
    assert ("4,67 (3)", "-") == row[4:6]


# Lampiran VI and VII


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
    facts = minutes.facts(kerjo.session)
    (table,) = tables(section(berita_acara, Lampiran.RESERVE))
    assert [p.code for p in facts.reserve] == codes(lines(table), 2)
    ranks = [int(row[1]) for row in lines(table) if row[1] != "-"]
    assert sorted(ranks) == ranks
    assert facts.reserve_cost == rupiah(totals(table)["JUMLAH (22 usulan)"][0])
    assert facts.reserve_cost == sum(rupiah(row[5]) for row in lines(table))


# Lampiran VIII


def test_the_notulen_begins_with_the_agenda_and_ends_with_the_closing(berita_acara: Document) -> None:
    course = lines(tables(section(berita_acara, Lampiran.NOTULEN))[1])
    assert "08.02" == course[0][0]
    assert "Pendaftaran peserta" in course[0][1]
    assert "11.52" == course[-1][0]
    assert "ditutup" in course[-1][1]
    assert not any("Langkah" in row[1] or "rekap-kerjo" in row[1] for row in course)


def test_routine_acts_are_told_in_one_line(kerjo: Meeting, berita_acara: Document) -> None:
    course = [row[1] for row in lines(tables(section(berita_acara, Lampiran.NOTULEN))[1])]
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
    checks = lines(tables(section(berita_acara, Lampiran.NOTULEN))[2])
    assert [
        ("09.20", "Sidang Pleno I", "30", "28", "20", "memenuhi kuorum"),
        ("11.00", "Sidang Pleno II", "30", "28", "20", "memenuhi kuorum"),
        ("11.40", "Penetapan utusan", "30", "28", "20", "memenuhi kuorum"),
    ] == checks


def test_a_vote_on_paper_is_told_with_every_term_of_its_equations(berita_acara: Document) -> None:
    part = section(berita_acara, Lampiran.NOTULEN)
    result, rows, per_village = tables(part)[6:9]
    assert ("54",) == totals(result)["JUMLAH"]
    assert ("1", "Sumur dalam Dk. Ngrejo (2006-02)", "16") == lines(result)[0]
    assert ("28", "28", "0", "0", "27", "0", "0", "27") == totals(rows)["JUMLAH"]
    assert ("12", "16", "15", "11") == totals(per_village)["JUMLAH"]
    text = only(berita_acara, Lampiran.NOTULEN)
    assert "diterima 30; dibagikan 28; sisa 2" in text
    assert "54 suara dari 27 kartu sah, 2 pilihan pada setiap kartu" in text


def test_a_difference_is_told_with_cause_names_and_equation(berita_acara: Document) -> None:
    text = only(berita_acara, Lampiran.NOTULEN)
    assert "Satu kartu Desa Kuto tidak ditemukan dalam kotak (disaksikan Endah Purwanti dan Sumardi)" in text
    assert "Kuto, dibagikan = dalam kotak + rusak + tidak kembali: 3 ≠ 2" in text
    assert "1 di antaranya dengan catatan selisih" in only(berita_acara)


def test_a_show_of_hands_tells_its_verdict(berita_acara: Document) -> None:
    result, rows = tables(section(berita_acara, Lampiran.NOTULEN))[4:6]
    assert [("1", "setuju", "20"), ("2", "tidak setuju", "5")] == lines(result)
    assert [("Seluruh peserta", "28", "25", "2", "1")] == lines(rows)
    assert "diterima, lebih dari separuh suara sah" in only(berita_acara, Lampiran.NOTULEN)


def test_a_vote_that_is_open_or_called_off_shows_no_result() -> None:
    meeting = kerjo_sidang.held(until=kerjo_sidang.open_the_sidang)
    meeting.decide(VoteOpened(question="Sidang diperpanjang", method=VoteMethod.SHOW_OF_HANDS))
    assert "belum disahkan; hasil hitung tidak dicantumkan" in only(paper(meeting), Lampiran.NOTULEN)
    meeting.decide(VoteCancelled(vote=VoteId(1), reason="Tercapai mufakat sesudah jeda"))
    assert "dibatalkan; hasil hitung tidak digunakan" in only(paper(meeting), Lampiran.NOTULEN)
    assert "setuju" not in only(paper(meeting), Lampiran.NOTULEN)


def test_a_lot_names_who_drew_and_two_witnesses(berita_acara: Document) -> None:
    (row,) = lines(tables(section(berita_acara, Lampiran.NOTULEN))[-1])
    assert "undian" == row[2]
    assert "Irigasi tersier Sumberejo (2009-01), lalu Irigasi tersier Dk. Tempel (2002-01)" == row[3]
    assert "diambil Nabila Zahra; saksi AKP Suyanto dan Sumardi" == row[4]


def test_a_tie_of_persons_is_told_by_name(city: Meeting) -> None:
    (row,) = lines(tables(section(paper(city), Lampiran.NOTULEN))[-1])
    assert ("I Gede Arta dan I Nyoman Budi", "musyawarah", "I Nyoman Budi, lalu I Gede Arta", "-") == row[1:]


# All of them


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
