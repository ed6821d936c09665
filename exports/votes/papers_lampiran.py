"""Part E of the notulen: every vote with its full count, who was entitled, how it adds up, and what did not."""

from collections.abc import Iterator

from exports.paper import frame
from exports.paper.blocks import Align, Block, Column, KeepTogether, LabelValue, Paragraph, Row, Table, TotalRow
from sessions.kernel.session import Session
from sessions.language import local
from sessions.rules import balloting
from sessions.rules.balloting import Mismatch
from sessions.sentences import places
from sessions.sentences.clauses import listed
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
    """Vote by vote; NIHIL where none was held. A result stands here only once it is certified."""
    if not session.votes:
        yield Paragraph(text="NIHIL: tidak ada pemungutan suara.")
    for vote in session.votes.values():
        head = LabelValue(pairs=tuple(_labels(session, vote)))
        if vote.state is not VoteState.CERTIFIED or vote.method is VoteMethod.ACCLAMATION:
            yield head
            continue
        yield KeepTogether(blocks=(head, _result(session, vote)))
        yield _rows_counted(session, vote)
        if len(vote.counts) > 1 and len(vote.options) <= _MOST_COLUMNS:
            yield _per_village(session, vote)
        yield from _difference(session, vote)
        yield from _history(session, vote)


def _labels(session: Session, vote: Vote) -> Iterator[tuple[str, str]]:
    office = frame.office_of(session)
    yield f"Pemungutan suara {vote.id}", vote.question
    yield "Cara", local.worded(office, _way(vote))
    unit = places.village_word(office) if vote.method is VoteMethod.VILLAGE else "suara"
    if vote.state is VoteState.PREPARED:
        yield "Status", _STATES[vote.state]
        return
    if vote.ground is not VoteGround.CHAIR:
        yield "Diadakan karena", vote.ground.value.removeprefix("menurut ")
    entitled = f"{sum(vote.entitled.values())} {unit}"
    if vote.method is not VoteMethod.VILLAGE:
        entitled += f" dari {len(vote.entitled)} {places.village_word(office)}"
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


def _way(vote: Vote) -> str:
    if vote.method is VoteMethod.K_DIFFERENT:
        return f"{vote.marks} pilihan berbeda pada setiap kartu"
    if vote.method is VoteMethod.PERSONS:
        chosen = f", {vote.marks} nama pada setiap kartu" if vote.marks > 1 else ""
        return f"kartu tertutup dan rahasia{chosen}"
    return vote.method.value


def _verdict(vote: Vote) -> str:
    if vote.method is VoteMethod.ACCLAMATION:
        return "diterima secara aklamasi, tanpa penghitungan suara"
    totals = balloting.totals(vote)
    carried = balloting.passes(totals[YES], totals[NO])
    return "diterima, lebih dari separuh suara sah" if carried else "tidak diterima, tidak melebihi separuh suara sah"


def _result(session: Session, vote: Vote) -> Table:
    """Votes per option, most first; equal ones in the order they were put."""
    totals = balloting.totals(vote)
    ordered = sorted(vote.options, key=lambda option: -totals[option])
    return Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading="Pilihan", width=132),
            Column(heading="Suara", width=30, align=Align.RIGHT),
        ),
        rows=(
            *(
                Row((str(number), _label(session, option), str(totals[option])))
                for number, option in enumerate(ordered, start=1)
            ),
            TotalRow("JUMLAH", (str(sum(totals.values())),)),
        ),
    )


def _label(session: Session, option: Option) -> str:
    person = session.people.get(PersonId(option))
    if person is not None:
        return person.card.name
    proposal = session.proposals.get(ProposalCode(option))
    return f"{proposal.draft.activity} ({option})" if proposal else option


def _rows_counted(session: Session, vote: Vote) -> Table:
    """The count row by row with every term of the equations, so that it can be added up again."""
    is_paper = vote.method in balloting.PAPER
    headings = (
        ("Dibagi", "Rusak", "Tidak Kembali", "Kotak", "Abstain", "Tidak Sah", "Sah")
        if is_paper
        else ("Suara", "Abstain", "Tidak Memberi Suara")
    )
    figures = {
        village: (_right(vote, village), *_figures(count, is_paper=is_paper)) for village, count in vote.counts.items()
    }
    sums = [sum(column) for column in zip(*figures.values(), strict=True)]
    return Table(
        columns=(
            Column(heading=_villages(session), width=36),
            Column(heading="Hak", width=12, align=Align.RIGHT),
            *(Column(heading=heading, width=18, align=Align.RIGHT) for heading in headings),
        ),
        rows=(
            *(Row((_place(session, village), *map(str, row))) for village, row in figures.items()),
            *((TotalRow("JUMLAH", tuple(map(str, sums))),) if len(figures) > 1 else ()),
        ),
        dense=True,
    )


def _per_village(session: Session, vote: Vote) -> Table:
    """Votes of every village for every option; votes on proposals are open."""
    totals = balloting.totals(vote)
    return Table(
        columns=(
            Column(heading=_villages(session), width=36),
            *(Column(heading=option, width=18, align=Align.RIGHT) for option in vote.options),
        ),
        rows=(
            *(
                Row((_place(session, village), *(str(count.counts.get(option, 0)) for option in vote.options)))
                for village, count in vote.counts.items()
            ),
            TotalRow("JUMLAH", tuple(str(totals[option]) for option in vote.options)),
        ),
        dense=True,
    )


def _figures(count: VoteCount, *, is_paper: bool) -> tuple[int, ...]:
    if not is_paper:
        return sum(count.counts.values()), count.abstain, count.not_voting
    return (
        count.issued,
        count.spoiled,
        count.not_returned,
        count.in_box,
        count.abstain,
        count.invalid,
        count.valid,
    )


def _right(vote: Vote, village: VillageCode) -> int:
    return sum(vote.entitled.values()) if village == WHOLE_HALL else vote.entitled.get(village, 0)


def _villages(session: Session) -> str:
    """Heading of the column of villages: `Desa`, `Kelurahan` or `Desa/Kelurahan`."""
    return places.village_word(frame.office_of(session)).title()


def _place(session: Session, village: VillageCode) -> str:
    return "Seluruh peserta" if village == WHOLE_HALL else session.village_name(village)


def _difference(session: Session, vote: Vote) -> Iterator[Block]:
    """Catatan selisih with the equations that fail, or the statement that all of them hold."""
    if vote.difference is None:
        yield Paragraph(text="Hasil hitung cocok; tidak ada selisih.", small=True)
        return
    failing = [_mismatch(session, mismatch) for mismatch in balloting.mismatches(vote)]
    told = f" Yang tidak cocok: {'; '.join(failing)}." if failing else ""
    yield Paragraph(
        text=f"Catatan selisih: {vote.difference.cause} (disaksikan {listed(vote.difference.names)}).{told}",
    )


def _history(session: Session, vote: Vote) -> Iterator[Block]:
    """What was counted before, and entries that differed: the record forgets neither."""
    again = [f"dihitung ulang ({reason})" for reason in vote.recounts]
    first = balloting.first_count(vote)
    if first != balloting.totals(vote):
        told = listed([f"{_label(session, option)} {first[option]}" for option in vote.options])
        again.append(f"hitungan pertama: {told}")
    if rows := balloting.discrepancies(vote):
        names = listed([_place(session, row) for row in rows])
        again.append(f"entri ganda berbeda pada {names}; yang berlaku tercantum dalam tabel")
    elif vote.again:
        again.append("seluruh kartu dientri dua kali dengan hasil sama")
    if again:
        text = "; ".join(again)
        yield Paragraph(text=f"{text[:1].upper()}{text[1:]}.")


def _mismatch(session: Session, mismatch: Mismatch) -> str:
    return f"{_place(session, mismatch.village)}, {mismatch.equation.value}: {mismatch.found} ≠ {mismatch.expected}"
