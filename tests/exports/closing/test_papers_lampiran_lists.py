"""Lampiran I to III: each list is complete, adds up to what the Berita Acara says, and gives every reason."""

import pytest
from support.kerjo import code
from support.meeting import Meeting
from support.reading import (
    by_code,
    codes,
    groups,
    lines,
    of_part,
    only,
    paper,
    rupiah,
    section,
    tables,
    totals,
)

from exports.paper.document import Document
from exports.paper.frame import Lampiran
from exports.paper.tables import Table
from sessions.attendance import facts as attendance
from sessions.closing import facts as closing
from sessions.line import facts as line
from sessions.values.proposals import NEEDS_REASON, PRIORITIES, Outcome


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
    halves = [part for start in (0, 5) for row in lines(unsur) if any(part := row[start : start + 5])]
    expected = [(name, str(men), str(women), str(total)) for name, total, men, women in told]
    assert [(str(number), *row) for number, row in enumerate(expected, start=1)] == halves
    assert ("31", "22", "53") == totals(unsur)["JUMLAH"]


def test_who_left_stays_on_the_list_and_a_village_keeps_its_delegates(kerjo: Meeting) -> None:
    assert "Kusnadi" in only(paper(kerjo), Lampiran.ATTENDANCE)
    assert 10 == closing.facts(kerjo.session).villages_present


def test_groups_that_were_only_counted_are_told_with_both_totals(city: Meeting) -> None:
    names, counted = tables(section(paper(city), Lampiran.ATTENDANCE))
    agencies, village = lines(counted)
    assert ("1", "Perangkat Daerah", "-", "9", "0") == agencies
    assert ("2", "LPMD/LPMK", "Kelurahan Panjer", "3", "0") == village
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


def at(table: Table, heading: str) -> int:
    """Where the column of this heading stands."""
    return [column.heading for column in table.columns].index(heading)


@pytest.mark.parametrize("meeting", ["kerjo", "city"])
def test_the_priorities_add_up_per_agency_and_in_all(meeting: str, request: pytest.FixtureRequest) -> None:
    session = request.getfixturevalue(meeting).session
    facts = closing.facts(session)
    table = tables(section(paper(request.getfixturevalue(meeting)), Lampiran.PRIORITIES))[0]
    sums = totals(table)
    grand = sums.pop(f"JUMLAH menurut hasil ({facts.of_the_regency.count} kegiatan)")
    pagu = at(table, "Pagu (Rp)")
    assert facts.of_the_regency.result == rupiah(grand[0]) == sum(rupiah(row[pagu]) for row in lines(table))
    assert facts.of_the_regency.result == sum(rupiah(cells[0]) for cells in sums.values())
    assert len(facts.regency) == len(sums) == len(groups(table))
    assert facts.of_the_regency.count == len(lines(table))


def test_the_priorities_stand_under_their_agency_in_the_order_of_the_ranking(
    kerjo: Meeting, berita_acara: Document
) -> None:
    table = tables(section(berita_acara, Lampiran.PRIORITIES))[0]
    order = [row.code for row in line.of(kerjo.session).rows]
    by_agency: dict[str, list[str]] = {}
    activity, agency_at = at(table, "Kegiatan Prioritas"), at(table, "Perangkat Daerah Penanggung Jawab")
    for row in lines(table):
        by_agency.setdefault(row[agency_at], []).extend(codes([row], activity))
    for agency, listed in by_agency.items():
        assert sorted(listed, key=order.index) == listed
        assert {agency} == {kerjo.session.proposals[code(c)].agency for c in listed}
    numbers = [row[0] for row in lines(table) if row[agency_at] == "DPUPR"]
    assert ["1", "2", "3", "4"] == numbers


def test_the_form_is_t_d_4_with_one_column_where_the_plan_is_not_known(berita_acara: Document) -> None:
    part = section(berita_acara, Lampiran.PRIORITIES)
    table = tables(part)[0]
    assert part.landscape
    assert table.number_row
    assert (
        "No",
        "Prioritas, Sasaran, Program",
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
    (row,) = of_part(section(document, Lampiran.NOT_AGREED), "B")
    assert ("2007-01", "kewenangan provinsi (Pemerintah Provinsi)") == (row[2], row[-1])
    assert row[0].startswith("B. Disepakati, di luar Perangkat Daerah Kota: 1 usulan")
    assert "serta 1 (satu) kegiatan yang disepakati di luar Perangkat Daerah Kota" in only(document)


def test_an_unknown_cost_is_not_zero(city: Meeting) -> None:
    document = paper(city)
    assert "belum diketahui" in only(document, Lampiran.PRIORITIES)
    assert "Biaya 1 usulan belum diketahui dan tidak terhitung dalam JUMLAH." in only(document, Lampiran.PRIORITIES)
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


def test_not_agreed_and_other_ends_are_complete_and_none_is_without_a_reason(
    kerjo: Meeting, berita_acara: Document
) -> None:
    part = section(berita_acara, Lampiran.NOT_AGREED)
    not_agreed, others = of_part(part, "A"), of_part(part, "B")
    session = kerjo.session
    assert sorted(c for c, p in session.proposals.items() if p.outcome is Outcome.NOT_AGREED) == sorted(
        row[2] for row in not_agreed
    )
    elsewhere = {*PRIORITIES, Outcome.RESERVE, Outcome.NOT_AGREED}
    assert sorted(c for c, p in session.proposals.items() if p.outcome not in elsewhere) == sorted(
        row[2] for row in others
    )
    for rows in (not_agreed, others):
        assert [str(number) for number in range(1, len(rows) + 1)] == [row[1] for row in rows]
        assert all(row[-1] not in {"", "-"} for row in rows)


def test_every_reason_that_the_session_holds_is_printed(kerjo: Meeting, berita_acara: Document) -> None:
    text = only(berita_acara, Lampiran.NOT_AGREED)
    for proposal in kerjo.session.proposals.values():
        if proposal.outcome in NEEDS_REASON - PRIORITIES:
            assert proposal.reason in text


def test_the_merged_one_says_into_which(berita_acara: Document) -> None:
    (row,) = [row for row in of_part(section(berita_acara, Lampiran.NOT_AGREED), "B") if row[2] == "2005-01"]
    assert row[-1].startswith("Digabung ke 2003-01 (Ganten), hasilnya disepakati dengan perubahan: ")


def test_only_a_draft_lists_what_is_not_decided_yet(kerjo: Meeting, draft: Meeting) -> None:
    waiting = [c for c, p in draft.session.proposals.items() if p.outcome is None]
    assert sorted(waiting) == sorted(row[2] for row in of_part(section(paper(draft), Lampiran.NOT_AGREED), "C"))
    assert [] == of_part(section(paper(kerjo), Lampiran.NOT_AGREED), "C")


def test_every_received_proposal_stands_in_exactly_one_of_the_three_lists(
    kerjo: Meeting, city: Meeting, draft: Meeting
) -> None:
    for meeting in (kerjo, city, draft):
        document = paper(meeting)
        priorities = tables(section(document, Lampiran.PRIORITIES))[0]
        found = codes(lines(priorities), at(priorities, "Kegiatan Prioritas"))
        found += [row["Kode"] for row in by_code(section(document, Lampiran.RESERVE))]
        found += [row["Kode"] for row in by_code(section(document, Lampiran.NOT_AGREED))]
        assert sorted(meeting.session.proposals) == sorted(found)
