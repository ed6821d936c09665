"""Part E of the notulen: every vote with its full count, who was entitled, how it adds up, and what did not."""

from collections.abc import Iterator
from functools import partial

from exports.paper import columns
from exports.paper.blocks import Block, KeepTogether, LabelValue, Paragraph
from exports.paper.tables import Align, Column, Table
from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.line.words_votes import use_in_short
from sessions.rules import balloting
from sessions.rules.balloting import Mismatch
from sessions.sentences.clauses import capital, listed
from sessions.values.attendance import PersonId
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode
from sessions.values.votes import NO, WHOLE_HALL, YES, Option, Vote, VoteCount, VoteGround, VoteMethod, VoteState

_MOST_COLUMNS = 10
"""Options that still find room beside each other."""

_STATES = {
    VoteState.CERTIFIED: "disahkan",
    VoteState.PREPARED: "disiapkan, tidak dibuka",
    VoteState.OPEN: "belum disahkan; hasil hitung tidak dicantumkan",
    VoteState.CANCELLED: "dibatalkan; hasil hitung tidak digunakan",
}


def blocks_of(session: Session) -> Iterator[Block]:
    """Vote by vote; NIHIL where the sidang closed without any. A result stands here only once it is certified."""
    if not session.votes:
        yield Paragraph("NIHIL: tidak ada pemungutan suara." if session.is_closed else "Belum ada pemungutan suara.")
    for vote in session.votes.values():
        head = LabelValue(tuple(_labels(vote)))
        if vote.state is not VoteState.CERTIFIED or vote.method is VoteMethod.ACCLAMATION:
            yield head
            continue
        yield KeepTogether((head, _result(session, vote)))
        yield _rows_counted(session, vote)
        if len(vote.counts) > 1 and len(vote.options) <= _MOST_COLUMNS:
            yield _per_village(session, vote)
        yield from _difference(session, vote)
        yield from _history(session, vote)


def _labels(vote: Vote) -> Iterator[tuple[str, str]]:
    yield f"Pemungutan suara {vote.id}", vote.question
    yield "Cara", way(vote)
    if use := use_in_short(vote):
        yield "Kegunaan", use.rstrip(".")
    unit = f"{desa}" if vote.method is VoteMethod.VILLAGE else "suara"
    if vote.state is VoteState.PREPARED:
        yield "Status", _STATES[vote.state]
        return
    if vote.ground is not VoteGround.CHAIR:
        yield "Diadakan karena", vote.ground.value.removeprefix("menurut ")
    entitled = f"{sum(vote.entitled.values())} {unit}"
    if vote.method is not VoteMethod.VILLAGE:
        entitled += f" dari {len(vote.entitled)} {desa}"
    yield "Berhak", entitled
    yield "Status", _STATES[vote.state]
    if vote.state is not VoteState.CERTIFIED:
        return
    if vote.seats:
        yield "Kursi", f"{vote.seats}, di antaranya {vote.reserved} disediakan bagi perempuan sebelum pemungutan suara"
    if vote.method in balloting.PAPER:
        issued = sum(count.issued for count in vote.counts.values())
        valid = balloting.valid_total(vote)
        votes = sum(balloting.totals(vote).values())
        yield "Kartu suara", f"diterima {vote.received}; dibagikan {issued}; sisa {vote.unused}"
        yield "Jumlah suara", f"{votes} suara dari {valid} kartu sah, {vote.marks} pilihan pada setiap kartu"
    if vote.options == (YES, NO):
        yield "Putusan", _verdict(vote)


def way(vote: Vote) -> str:
    """How it is voted, and how many choices a card has."""
    if vote.method is VoteMethod.K_DIFFERENT:
        return f"{vote.marks} pilihan{' berbeda' if vote.marks > 1 else ''} pada setiap kartu"
    if vote.method is VoteMethod.PERSONS:
        chosen = f", {vote.marks} nama pada setiap kartu" if vote.marks > 1 else ""
        return f"kartu tertutup dan rahasia{chosen}"
    return vote.method.label


def _verdict(vote: Vote) -> str:
    if vote.method is VoteMethod.ACCLAMATION:
        return "diterima secara aklamasi, tanpa penghitungan suara"
    totals = balloting.totals(vote)
    carried = balloting.passes(totals[YES], totals[NO])
    return "diterima, lebih dari separuh suara sah" if carried else "tidak diterima, tidak melebihi separuh suara sah"


def _result(session: Session, vote: Vote) -> Table:
    """Votes per option, most first; equal ones in the order they were put."""
    totals = balloting.totals(vote)
    own: tuple[Column[Option], ...] = (
        columns.number(),
        Column("Pilihan", 132, partial(label, session)),
        Column("Suara", 30, lambda option: str(totals[option]), Align.RIGHT, total=lambda _: str(sum(totals.values()))),
    )
    ordered = sorted(vote.options, key=lambda option: -totals[option])
    return Table(columns=own, rows=(*columns.rows(ordered, own), columns.total("JUMLAH", ordered, own)))


def label(session: Session, option: str) -> str:
    """A person by name, a proposal by its activity and code, an answer as it is."""
    person = session.people.get(PersonId(option))
    if person is not None:
        return person.card.name
    proposal = session.proposals.get(ProposalCode(option))
    return f"{proposal.draft.activity} ({option})" if proposal else option


def _rows_counted(session: Session, vote: Vote) -> Table:
    """The count row by row with every term of the equations, so that it can be added up again."""
    figures = _PAPER if vote.method in balloting.PAPER else _HANDS
    own: tuple[Column[Counted], ...] = (
        Column(f"{desa:title}", 36, lambda line: _place(session, line[0])),
        columns.figure("Hak", 12, lambda line: _right(vote, line[0])),
        *(figure.of(_count) for figure in figures),
    )
    is_summed = "JUMLAH" if len(vote.counts) > 1 else ""
    return columns.table(vote.counts.items(), own, total_label=is_summed, dense=True)


Counted = tuple[VillageCode, VoteCount]

_PAPER: tuple[Column[VoteCount], ...] = (
    columns.figure("Dibagi", 18, lambda count: count.issued),
    columns.figure("Rusak", 18, lambda count: count.spoiled),
    columns.figure("Tidak Kembali", 18, lambda count: count.not_returned),
    columns.figure("Kotak", 18, lambda count: count.in_box),
    columns.figure("Abstain", 18, lambda count: count.abstain),
    columns.figure("Tidak Sah", 18, lambda count: count.invalid),
    columns.figure("Sah", 18, lambda count: count.valid),
)
_HANDS: tuple[Column[VoteCount], ...] = (
    columns.figure("Suara", 18, lambda count: sum(count.counts.values())),
    columns.figure("Abstain", 18, lambda count: count.abstain),
    columns.figure("Tidak Memberi Suara", 18, lambda count: count.not_voting),
)


def _count(line: Counted) -> VoteCount:
    return line[1]


def _per_village(session: Session, vote: Vote) -> Table:
    """Votes of every village for every option; votes on proposals are open."""
    own: tuple[Column[Counted], ...] = (
        Column(f"{desa:title}", 36, lambda line: _place(session, line[0])),
        *(columns.figure(option, 18, partial(_votes, option)) for option in vote.options),
    )
    return columns.table(vote.counts.items(), own, total_label="JUMLAH", dense=True)


def _votes(option: Option, line: Counted) -> int:
    return line[1].counts.get(option, 0)


def _right(vote: Vote, village: VillageCode) -> int:
    return sum(vote.entitled.values()) if village == WHOLE_HALL else vote.entitled.get(village, 0)


def _place(session: Session, village: VillageCode) -> str:
    return "Seluruh peserta" if village == WHOLE_HALL else session.village_name(village)


def _difference(session: Session, vote: Vote) -> Iterator[Block]:
    """Catatan selisih with the equations that fail, or the statement that all of them hold."""
    if vote.difference is None:
        yield Paragraph("Hasil hitung cocok; tidak ada selisih.", small=True)
        return
    failing = [_mismatch(session, mismatch) for mismatch in balloting.mismatches(vote)]
    told = f" Yang tidak cocok: {'; '.join(failing)}." if failing else ""
    yield Paragraph(f"Catatan selisih: {vote.difference.cause} (disaksikan {listed(vote.difference.names)}).{told}")


def _history(session: Session, vote: Vote) -> Iterator[Block]:
    """What was counted before, and entries that differed: the record forgets neither."""
    again = [f"dihitung ulang ({reason})" for reason in vote.recounts]
    first = balloting.first_count(vote)
    if first != balloting.totals(vote):
        told = listed([f"{label(session, option)} {first[option]}" for option in vote.options])
        again.append(f"hitungan pertama: {told}")
    if rows := balloting.discrepancies(vote):
        names = listed([_place(session, row) for row in rows])
        again.append(f"entri ganda berbeda pada {names}; yang berlaku tercantum dalam tabel")
    elif vote.again:
        again.append("seluruh kartu dientri dua kali dengan hasil sama")
    if again:
        yield Paragraph(capital(f"{'; '.join(again)}."))


def _mismatch(session: Session, mismatch: Mismatch) -> str:
    return f"{_place(session, mismatch.village)}, {mismatch.equation.value}: {mismatch.found} ≠ {mismatch.expected}"
