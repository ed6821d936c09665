"""Part D of the notulen: every vote with its full count, who was entitled, how it adds up, and what did not."""

from collections.abc import Iterator
from functools import partial

from exports.paper import columns
from exports.paper.blocks import Block, KeepTogether, Paragraph
from exports.paper.tables import Column, Table
from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.line.words_votes import use_in_short
from sessions.rules import balloting
from sessions.rules.balloting import Mismatch
from sessions.sentences import clauses
from sessions.sentences.clauses import capital, listed, stopped
from sessions.values.attendance import PersonId
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode
from sessions.values.votes import NO, WHOLE_HALL, YES, Option, Vote, VoteCount, VoteGround, VoteMethod, VoteState

_MOST_COLUMNS = 10
"""Options that still find room beside each other."""
_IN_ONE_TABLE = 7
"""Figures of a village in one table, terms and options together; more stand in two."""

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
        head = Paragraph(" ".join(stopped(capital(text)) for text in _told(session, vote)))
        tables = tuple(_counts(session, vote))
        yield KeepTogether((head, *tables)) if tables else head


def _told(session: Session, vote: Vote) -> Iterator[str]:
    """What was asked and how, who was entitled, the count, how it adds up, and what did not."""
    yield f"pemungutan suara {vote.id}: {vote.question}"
    if use := use_in_short(vote):
        yield use
    yield "; ".join((f"cara: {way(vote)}", *_right_to_vote(vote)))
    yield f"Status: {_STATES[vote.state]}" if vote.state is not VoteState.CERTIFIED else _STATES[vote.state]
    if vote.state is not VoteState.CERTIFIED:
        return
    if vote.seats:
        yield f"kursi {vote.seats}, di antaranya {vote.reserved} disediakan bagi perempuan sebelum pemungutan suara"
    if vote.method is not VoteMethod.ACCLAMATION:
        yield from _counted(session, vote)
    if vote.options == (YES, NO):
        yield f"putusan: {_verdict(vote)}"
    if vote.method is not VoteMethod.ACCLAMATION:
        yield _difference(session, vote)
        yield from _history(session, vote)


def _right_to_vote(vote: Vote) -> Iterator[str]:
    """Why it was held and who was entitled, of one that was opened."""
    if vote.state is VoteState.PREPARED:
        return
    if vote.ground is not VoteGround.CHAIR:
        yield f"diadakan karena {vote.ground.value.removeprefix('menurut ')}"
    count = sum(vote.entitled.values())
    if vote.method is VoteMethod.VILLAGE:
        yield f"berhak {count} {desa}"
    else:
        yield f"berhak {count} suara dari {len(vote.entitled)} {desa}"


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


def _counted(session: Session, vote: Vote) -> Iterator[str]:
    """Votes per option, most first, equal ones in the order they were put; then every term of the equations."""
    totals = balloting.totals(vote)
    ordered = sorted(vote.options, key=lambda option: -totals[option])
    votes = listed([f"{label(session, option)} {totals[option]}" for option in ordered])
    yield f"hasil: {votes}; jumlah {sum(totals.values())} suara"
    if vote.method in balloting.PAPER:
        issued = sum(count.issued for count in vote.counts.values())
        valid = balloting.valid_total(vote)
        yield f"kartu suara diterima {vote.received}, dibagikan {issued}, sisa {vote.unused}"
        yield f"{sum(totals.values())} suara dari {valid} kartu sah, {vote.marks} pilihan pada setiap kartu"
    if len(vote.counts) == 1:
        figures = _PAPER[1:] if vote.method in balloting.PAPER else _HANDS[1:]
        (count,) = vote.counts.values()
        yield ", ".join(f"{figure.heading.casefold()} {figure.cell(count)}" for figure in figures)


def label(session: Session, option: str) -> str:
    """A person by name, a proposal by its activity and code, an answer as it is."""
    person = session.people.get(PersonId(option))
    if person is not None:
        return person.card.name
    proposal = session.proposals.get(ProposalCode(option))
    return f"{proposal.draft.activity} ({option})" if proposal else option


def _counts(session: Session, vote: Vote) -> Iterator[Table]:
    """The count row by row with every term of the equations, so that it can be added up again; nothing of one row."""
    if vote.state is not VoteState.CERTIFIED or len(vote.counts) <= 1:
        return
    terms: tuple[Column[Counted], ...] = (
        columns.figure("Hak", 12, lambda line: _right(vote, line[0])),
        *(figure.of(_count) for figure in (_PAPER if vote.method in balloting.PAPER else _HANDS)),
    )
    options = _options(session, vote) if len(vote.options) <= _MOST_COLUMNS else ()
    together = ((*terms, *options),)
    for own in together if len(terms) + len(options) <= _IN_ONE_TABLE else filter(None, (terms, options)):
        whole: tuple[Column[Counted], ...] = (Column(f"{desa:title}", 36, lambda line: _place(session, line[0])), *own)
        yield columns.table(vote.counts.items(), whole, total_label="JUMLAH", tight=True)


def _options(session: Session, vote: Vote) -> tuple[Column["Counted"], ...]:
    """Votes of every village for every option; votes on proposals are open."""
    return tuple(
        columns.figure(clauses.member(session, option), 18, partial(_votes, option)) for option in vote.options
    )


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


def _votes(option: Option, line: Counted) -> int:
    return line[1].counts.get(option, 0)


def _right(vote: Vote, village: VillageCode) -> int:
    return sum(vote.entitled.values()) if village == WHOLE_HALL else vote.entitled.get(village, 0)


def _place(session: Session, village: VillageCode) -> str:
    return "Seluruh peserta" if village == WHOLE_HALL else session.village_name(village)


def _difference(session: Session, vote: Vote) -> str:
    """Catatan selisih with the equations that fail, or the statement that all of them hold."""
    if vote.difference is None:
        return "hasil hitung cocok; tidak ada selisih"
    failing = [_mismatch(session, mismatch) for mismatch in balloting.mismatches(vote)]
    told = f"; yang tidak cocok: {'; '.join(failing)}" if failing else ""
    return f"catatan selisih: {vote.difference.cause} (disaksikan {listed(vote.difference.names)}){told}"


def _history(session: Session, vote: Vote) -> Iterator[str]:
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
        yield "; ".join(again)


def _mismatch(session: Session, mismatch: Mismatch) -> str:
    return f"{_place(session, mismatch.village)}, {mismatch.equation.value}: {mismatch.found} ≠ {mismatch.expected}"
