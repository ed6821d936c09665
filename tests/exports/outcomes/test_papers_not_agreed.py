"""Lampiran III: every group has count and rupiah of its rows, which are those of a naive walk, and JUMLAH closes."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from support.any_session import as_drawn, ledger_of, sessions
from support.meeting import Meeting
from support.reading import below_groups, groups, paper, rupiah, section, tables, totals
from support.small import closed
from support.sums import walked

from exports.closing.papers import berita_acara
from exports.paper.document import Document
from exports.paper.frame import Lampiran
from exports.paper.tables import Table
from sessions.closing.facts import goes_to_the_regency
from sessions.kernel.session import Session
from sessions.language.local import speaking
from sessions.values.proposals import PRIORITIES, Outcome, Proposal


def listed(session: Session) -> dict[str, list[Proposal]]:
    """By what the group is called, those that neither Lampiran II nor VII has."""
    found: dict[str, list[Proposal]] = {}
    for proposal in session.proposals.values():
        outcome = proposal.outcome
        if outcome is Outcome.NOT_AGREED:
            name = "A. Usulan yang belum disepakati"
        elif outcome is None:
            name = "C. Usulan yang belum diputus"
        elif outcome in PRIORITIES and not goes_to_the_regency(session, proposal):
            name = "B. Disepakati, di luar Perangkat Daerah Kabupaten"
        elif outcome in {*PRIORITIES, Outcome.RESERVE}:
            continue
        else:
            name = f"B. {outcome.label.capitalize()}"
        found.setdefault(name, []).append(proposal)
    return found


def summed(session: Session, own: Sequence[Proposal]) -> str:
    found = walked(session, own)
    unknown, known = found["hasil ?"], f"{found['hasil']:,}".replace(",", ".")
    told = f"{len(own)} usulan{f', biaya {unknown} belum diketahui' if unknown else ''}"
    is_elsewhere = own[0].outcome in {Outcome.MERGED, Outcome.SPLIT}
    return told if is_elsewhere or unknown == len(own) else f"{told}, Rp{known} menurut hasil"


def table_of(document: Document) -> Table:
    (table,) = tables(section(document, Lampiran.NOT_AGREED))
    return table


@as_drawn
@given(sessions())
def test_every_group_tells_count_and_rupiah_of_its_rows_and_jumlah_all_of_them(session: Session) -> None:
    with speaking(session.office):
        table = table_of(berita_acara(ledger_of(replace(session, steps={}))))
        own = listed(session)
        expected = {f"{name}: {summed(session, proposals)}": proposals for name, proposals in own.items()}
    rows = below_groups(table)
    assert set(expected) == {group for group, _ in rows}
    for group, proposals in expected.items():
        assert sorted(p.code for p in proposals) == sorted(cells[1] for name, cells in rows if name == group)
    for letter in "ABC":
        numbers = [cells[0] for name, cells in rows if name.startswith(f"{letter}. ")]
        assert [str(number) for number in range(1, len(numbers) + 1)] == numbers
    if rows:
        ((label, (total, _)),) = totals(table).items()
        every = [p for proposals in own.values() for p in proposals]
        assert walked(session, every)["hasil"] == rupiah(total)
        assert label.startswith(f"JUMLAH menurut hasil ({len(every)} usulan")


def test_a_part_without_anything_says_what_that_means(smallest: Meeting, empty: Meeting) -> None:
    ended = groups(table_of(paper(closed())))
    assert ["A. Usulan yang belum disepakati: 1 usulan, Rp50.000.000 menurut hasil"] == ended[:1]
    assert "B. Usulan dengan hasil lain: NIHIL" in ended
    assert ["A. Usulan yang belum disepakati: NIHIL"] == groups(table_of(paper(smallest)))[:1]
    assert "Bagian A dan B: belum diputus" == table_of(paper(empty)).nihil
