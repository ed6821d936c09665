"""What papers, open data and tables say of moved proposals, and of orders that name only some."""

import pytest
from support import small
from support.meeting import Meeting
from support.published import bytes_of, results_of
from support.reading import by_code, flat, only, paper, section, tables, with_notes
from support.small import C1, C3, code, codes, ending

from exports.paper.frame import Lampiran
from exports.results.recount import Agreement, Difference, recount
from exports.results.shape import NotResults, parse
from sessions.language.local import speaking
from sessions.line import facts as line
from sessions.line import words, words_reasons
from sessions.line.decisions_moves import ProposalMoved, ProposalsSwapped
from sessions.outcomes.decisions import OutcomesDecided, by_line
from sessions.proposals.tables import proposals
from sessions.record.tables import ranks
from sessions.scoring.decisions import OrderAgreed
from sessions.values.moves import Side
from sessions.values.proposals import Outcome

URGENT = "Keadaan mendesak: posyandu satu-satunya rusak."
MOVED = "dipindahkan dari 5 ke 2 oleh Pleno II: Keadaan mendesak: posyandu satu-satunya rusak"


@pytest.fixture(name="meeting")
def of_one_move() -> Meeting:
    """2008-01 rose from 5 to 2."""
    meeting = small.scored()
    meeting.decide(ProposalMoved(code=code("2008-01"), side=Side.ABOVE, beside=code("2003-01"), reason=URGENT))
    return meeting


def test_lampiran_two_notes_every_move_and_lampiran_five_points_there(meeting: Meeting) -> None:
    meeting.decide(OutcomesDecided(endings=by_line(meeting.session)))
    document = paper(meeting)
    (row,) = [row for row in by_code(section(document, Lampiran.PRIORITIES)) if row["Kode"] == "2008-01"]
    assert ("1", "Antropometri posyandu", "Botok") == (row["No"], row["Kegiatan"], row["Desa"])
    assert f"{MOVED[0].upper()}{MOVED[1:]}." in row["Catatan"]
    assert "1 usulan dipindahkan dalam urutan, sebagaimana dicatat dalam Lampiran II" in only(document, Lampiran.SCORES)


def test_the_move_of_a_reserve_is_told_by_its_own_list_alone(meeting: Meeting) -> None:
    meeting.decide(OutcomesDecided(endings=(ending("2008-01", Outcome.RESERVE),)))
    document = paper(meeting)
    assert "dipindahkan" not in only(document, Lampiran.PRIORITIES)
    (row,) = with_notes(tables(section(document, Lampiran.RESERVE))[-1])
    assert f"{MOVED[0].upper()}{MOVED[1:]}." in row[-1]
    assert "sebagaimana dicatat dalam Lampiran VII" in only(document, Lampiran.SCORES)


def test_without_a_move_nothing_is_said_of_one() -> None:
    assert "dipindahkan" not in flat(paper(small.decided()))


def test_the_reason_of_the_row_tells_the_move_on_every_paper(meeting: Meeting) -> None:
    assert f"Nomor 2 dari 6. {MOVED[0].upper()}{MOVED[1:].partition(':')[0]}." in flat(
        paper(meeting, "lembar-umpan-balik")
    )
    with speaking(meeting.session.office):
        assert f"{MOVED[0].upper()}{MOVED[1:]}." in words_reasons.sentence(meeting.session, code("2008-01"))


def test_where_orders_run_per_commission_the_numbers_are_those_of_its_order() -> None:
    meeting = small.scored()
    meeting.decide(
        OrderAgreed(commission=C1, order=codes("2001-01 2003-01")),
        ProposalMoved(code=code("2008-02"), side=Side.ABOVE, beside=code("2008-01"), commission=C3),
    )
    row = line.of(meeting.session).by_code[code("2008-02")]
    assert "dipindahkan dari 2 ke 1 dalam urutan Komisi III oleh Komisi III" == words.place(meeting.session, row)
    within = words.place(meeting.session, row, within_commission=True)
    assert "dipindahkan dari 2 ke 1 oleh Komisi III" == within


def test_an_order_that_names_only_some_is_told_as_one() -> None:
    meeting = small.decided()
    meeting.decide(OrderAgreed(commission=C1, order=codes("2003-01")))
    document = paper(meeting)
    follow = "usulan yang tidak disebut di dalamnya mengikuti menurut penilaian"
    assert f"dengan musyawarah mufakat komisi; {follow}" in only(document, Lampiran.COMMISSIONS)
    assert f"Urutan Komisi I merupakan hasil musyawarah mufakat; 1 {follow}." in only(document, Lampiran.SCORES)
    told = (
        "penilaian menurut Pedoman Skala Prioritas pada Komisi I, II, dan III dan urutan hasil musyawarah pada Komisi I"
    )
    assert told in only(document)


def test_open_data_carry_the_move_and_whom_it_passed(meeting: Meeting) -> None:
    results = results_of(meeting)
    assert [
        {
            "nomor": 1,
            "kode": "2008-01",
            "arah": "naik",
            "melewati": ["2003-01", "2001-02", "2003-02"],
            "oleh_komisi": None,
            "alasan": URGENT,
        }
    ] == results["pemindahan"]
    (row,) = [row for row in results["hitungan"]["usulan"] if "mendahului" in row]
    assert ("2008-01", 2, 5, 1, ["2003-01", "2001-02", "2003-02"], []) == (
        row["kode"],
        row["peringkat"],
        row["peringkat_tanpa_pemindahan"],
        row["peringkat_komisi_tanpa_pemindahan"],
        row["mendahului"],
        row["didahului"],
    )


def test_the_recount_applies_the_moves_and_refuses_what_does_not_follow(meeting: Meeting) -> None:
    meeting.decide(ProposalsSwapped(codes=codes("2001-01 2008-02"), reason=URGENT))
    content = bytes_of(meeting)
    assert isinstance(recount(parse(content)), Agreement)
    for was, becomes in (
        (b'"arah": "naik"', b'"arah": "turun"'),
        (b'"peringkat_tanpa_pemindahan": 5', b'"peringkat_tanpa_pemindahan": 4'),
        (b'"mendahului": ["2003-01", ', b'"mendahului": ['),
    ):
        assert was in content
        assert isinstance(recount(parse(content.replace(was, becomes, 1))), Difference)
    for was, becomes in (
        (b'"melewati": ["2003-01"', b'"melewati": ["2003-09"'),
        (b'"melewati": ["2003-01"', b'"melewati": ["2008-01"'),
        (b'"kode": "2008-01", "arah"', b'"kode": "2008-09", "arah"'),
    ):
        assert was in content
        with pytest.raises(NotResults):
            recount(parse(content.replace(was, becomes, 1)))


def test_tables_have_the_number_without_any_move_beside(meeting: Meeting) -> None:
    columns = ("kode", "peringkat", "peringkat_tanpa_pemindahan", "peringkat_komisi_tanpa_pemindahan")
    found = [tuple(row[name] for name in columns) for row in ranks(meeting.session)]
    assert [("2001-01", 1, None, None), ("2008-01", 2, 5, 1), ("2003-01", 3, None, None)] == found[:3]
    (own,) = [row for row in proposals(meeting.session) if row["kode"] == "2008-01"]
    assert (2, 5, 1) == tuple(own[name] for name in columns[1:])
    assert [None, 5, None] == [row.moved and row.moved.rank for row in line.of(meeting.session).rows][:3]
