"""Tables on earlier years that several papers have: the sums per village, and what is asked for again."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from exports.paper import columns
from exports.paper.blocks import Block, Paragraph
from exports.paper.tables import Align, Column, Row, Table, TotalRow
from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.language.numbers import thousands
from sessions.last_year import facts, words
from sessions.last_year.facts import Share
from sessions.sentences.clauses import stopped
from sessions.values.last_year import Count, LastYear, Realization
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode

Named = tuple[str, Share]
"""A share under the name of its village or plan."""


def by_village(session: Session, years: Sequence[LastYear]) -> Iterator[Block]:
    """A row for each village and JUMLAH, with what the sums leave out."""
    lines = [(name(session, own.village), own) for own in facts.by_village(session, years)]
    yield shares(f"Nama {desa}", lines, facts.whole(years))
    yield from notes(facts.whole(years))


def by_plan(years: Sequence[LastYear]) -> Iterator[Block]:
    """A row for each plan, the earliest first, and JUMLAH."""
    lines = [(f"RKPD {year.plan_year}", facts.whole([year])) for year in reversed(years)]
    yield shares("Tahun rencana", lines, facts.whole(years))
    yield from notes(facts.whole(years))


def name(session: Session, village: VillageCode | None) -> str:
    """The name of the village; what belongs to none says so."""
    return session.village_name(village) if village else f"bukan dari {desa}"


def shares(heading: str, lines: Iterable[Named], whole: Share) -> Table:
    """Of the priorities: how many came to what, with their rupiah menurut hasil."""
    own = _columns(heading)
    total = TotalRow("JUMLAH", tuple(column.cell(("", whole)) for column in own[1:]))
    return Table(columns=own, rows=(*(Row(tuple(c.cell(line) for c in own)) for line in lines), total), tight=True)


def _columns(heading: str) -> tuple[Column[Named], ...]:
    return (
        Column(heading, 60, lambda line: line[0]),
        Column("Usulan prioritas", 20, lambda line: thousands(line[1].all.items), Align.RIGHT),
        *_pair("Terakomodasi", lambda share: share.kinds[Realization.ACCOMMODATED]),
        *_pair("Belum", lambda share: share.kinds[Realization.NOT_YET]),
        *_pair("Ditolak", lambda share: share.kinds[Realization.REJECTED]),
        *_pair("Belum dicatat", lambda share: share.kinds[None]),
    )


def _pair(heading: str, count: Callable[[Share], Count]) -> tuple[Column[Named], Column[Named]]:
    return (
        Column(heading, 20, lambda line: thousands(count(line[1]).items), Align.RIGHT),
        Column("Biaya (Rp)", 30, lambda line: rupiah(count(line[1])), Align.RIGHT),
    )


def rupiah(count: Count) -> str:
    """`(1) 250.000.000`: the known rupiah, and of how many none is known."""
    return columns.sum_of_known(count.items, count.cost, count.unknown)


def notes(whole: Share) -> Iterator[Block]:
    """What the rupiah are and leave out, and what was accommodated though it was no priority."""
    told = ["Biaya menurut hasil Musrenbang."]
    if whole.all.unknown:
        told.append(f"Angka dalam kurung: usulan yang biayanya belum diketahui, seluruhnya {whole.all.unknown}.")
    if whole.beyond.items:
        beyond = f"{whole.beyond.items} usulan terakomodasi{words.money(whole.beyond)}"
        told.append(f"Di luar usulan prioritas, {beyond}.")
    yield Paragraph(" ".join(told), small=True)


def repeated(session: Session) -> Table:
    """Proposals of this year that were asked for before, those asked for most often first."""
    return columns.table([code for code, _ in facts.repeated(session)], _repeated_columns(session), tight=True)


def _repeated_columns(session: Session) -> tuple[Column[ProposalCode], ...]:
    def village(code: ProposalCode) -> str:
        return name(session, session.proposals[code].draft.village)

    return (
        columns.number(),
        Column("Kode", 17, str),
        Column("Kegiatan dan Lokasi", 70, lambda code: columns.activity(session.proposals[code])),
        Column(f"{desa:title}", 28, village),
        Column("Riwayat", 110, lambda code: words.told(session, code)),
    )


def histories(session: Session, codes: Iterable[ProposalCode]) -> Iterator[Block]:
    """One paragraph on those of these proposals that were asked for before."""
    told = [f"{code} {stopped(text)}" for code in codes if (text := words.told(session, code))]
    if told:
        yield Paragraph(f"Riwayat pengusulan. {' '.join(told)}", small=True)
