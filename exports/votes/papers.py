"""Papers of a vote: ballot cards, and the tally sheet with the equations that must hold before it is used."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from exports.paper import columns, frame
from exports.paper.blocks import Beside, Block, CutLine, Heading, LabelValue, Paragraph, Signatures, Slot, Title
from exports.paper.document import Document, Section
from exports.paper.registered import VOTES, paper_of_each
from exports.paper.tables import Align, Column, Row, Table
from exports.votes.papers_lampiran import way
from sessions.attendance import facts as attendance
from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.line.words_votes import use_in_short
from sessions.record.ledger import Ledger
from sessions.rules import balloting
from sessions.rules.balloting import Equation
from sessions.sentences import places
from sessions.values.attendance import PersonId
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode
from sessions.values.votes import NO, YES, Option, Vote, VoteId, VoteMethod, VoteState

BALLOT_CARDS = "Kartu Suara"
LEAST_TO_SPARE = 2


def _is_counted(vote: Vote) -> bool:
    return vote.method is not VoteMethod.ACCLAMATION and vote.state is not VoteState.CANCELLED


def _has_cards(vote: Vote) -> bool:
    return _is_counted(vote) and vote.method in balloting.PAPER


@paper_of_each(VOTES, "kartu-suara", order=521, title=BALLOT_CARDS, is_there=_has_cards)
def ballot_cards(ledger: Ledger, number: VoteId) -> Document:
    """All cards of one vote, on F4."""
    session, vote = ledger.session, ledger.session.votes[number]
    labels = tuple(_labels(session, vote))
    cards = [_card(session, vote, label) for label in labels]
    pairs = [(*cards[at : at + 2], ())[:2] for at in range(0, len(cards), 2)]
    blocks: list[Block] = []
    for left, right in pairs:
        blocks += [Beside(left=left, right=right, share=50, cut=True), CutLine()]
    section = Section(blocks=tuple(blocks), bookmark=BALLOT_CARDS)
    return replace(frame.document(session, f"{BALLOT_CARDS} {vote.id}", (section,), is_form=True), letterhead=None)


def seats_of(session: Session, vote: Vote) -> str:
    """`5 kursi, 2 di antaranya disediakan bagi perempuan`, as it is said before the vote; empty for other votes."""
    if vote.method is not VoteMethod.PERSONS:
        return ""
    rules = session.house_rules
    seats, reserved = (vote.seats, vote.reserved) if vote.seats else (rules.seats, rules.women_seats)
    kept = f", {reserved} di antaranya disediakan bagi perempuan" if reserved else ""
    return f"{seats} kursi{kept}"


def option_label(session: Session, option: Option) -> str:
    """A person with village or institution, a proposal with its code and village, or setuju and tidak setuju."""
    person = session.people.get(PersonId(option))
    if person is not None:
        card = person.card
        origin = session.village_name(card.village) if card.village else card.institution
        return f"{card.name} ({card.sex.value}){f', {origin}' if origin else ''}"
    proposal = session.proposals.get(ProposalCode(option))
    if proposal is None:
        return option
    return f"{option} {proposal.draft.activity}, {session.village_name(proposal.draft.village)}"


def _labels(session: Session, vote: Vote) -> Iterator[str]:
    """What tells a card from another: nothing where the vote is secret."""
    office = frame.office_of(session)
    rights = vote.entitled if vote.state is not VoteState.PREPARED else _rights_now(session)
    to_spare = max(LEAST_TO_SPARE, -(-sum(rights.values()) // 10))
    if vote.method is VoteMethod.PERSONS:
        yield from [""] * (sum(rights.values()) + to_spare)
        return
    number = 0
    for village, voices in rights.items():
        for card in range(1, voices + 1):
            number += 1
            yield f"{places.village(office, village)} · kartu {card} dari {voices} · Nomor {number}"
    for spare in range(1, to_spare + 1):
        yield f"Cadangan {spare} · Nomor {number + spare}"


def _rights_now(session: Session) -> dict[VillageCode, int]:
    """Who would be entitled now; before anybody came, everybody who is invited."""
    office = frame.office_of(session)
    voices = {village: n for village, n in attendance.voices(session, on_cards=True).items() if n}
    return voices or {village.code: session.house_rules.delegates_per_village for village in office.villages}


def _card(session: Session, vote: Vote, label: str) -> tuple[Block, ...]:
    seats = seats_of(session, vote)
    many = f"{vote.marks} pilihan yang berbeda" if vote.marks > 1 else "satu pilihan"
    rule = f"Beri tanda X pada {many}. Kosong berarti abstain."
    choices: tuple[Column[Option], ...] = (
        columns.number(10),
        Column("Pilihan", 70, partial(option_label, session)),
        Column("Tanda", 14, align=Align.CENTER),
    )
    head = tuple(filter(None, (f"KARTU SUARA {vote.id}", vote.question)))
    return (
        Paragraph(frame.meeting_name(session), small=True, align=Align.LEFT),
        Paragraph(" · ".join(head), bold=True, align=Align.LEFT),
        *(Paragraph(line, small=True, align=Align.LEFT) for line in (label, seats, use_in_short(vote), rule) if line),
        columns.table(vote.options, choices),
    )


TALLY_SHEET = "Lembar Hitung"
_TALL = "\n"
"""A cell with room for a hand."""
_ROOM = 5
"""Options that find room beside each other, with the figures of a row."""

_PAPER_EQUATIONS = (Equation.CARDS, Equation.RIGHT, Equation.ISSUED, Equation.BOX, Equation.MARKS, Equation.OPTION)


@paper_of_each(VOTES, "lembar-hitung", order=522, title=TALLY_SHEET, is_there=_is_counted)
def tally_sheet(ledger: Ledger, number: VoteId) -> Document:
    """One sheet for one vote: tally marks for every option, a line for every desa, the check, three signatures."""
    session, vote = ledger.session, ledger.session.votes[number]
    blocks = tuple(_blocks(session, vote))
    section = Section(blocks=blocks, bookmark=TALLY_SHEET, landscape=_is_by_village(vote))
    return frame.document(session, f"{TALLY_SHEET} {vote.id}", (section,), is_form=True)


def _is_by_village(vote: Vote) -> bool:
    return vote.method is not VoteMethod.PERSONS


def _blocks(session: Session, vote: Vote) -> Iterator[Block]:
    yield Title(("LEMBAR HITUNG", f"PEMUNGUTAN SUARA NOMOR {vote.id}"), below=(vote.question,))
    seats = seats_of(session, vote)
    pairs = [("Cara", way(vote)), ("Hak suara", _rights(vote))]
    use = use_in_short(vote).rstrip(".")
    yield LabelValue((*pairs, *([("Tersedia", seats)] if seats else []), *([("Kegunaan", use)] if use else [])))
    if vote.options != (YES, NO):
        yield Heading("Suara setiap pilihan")
        yield _options(session, vote)
    if _is_by_village(vote):
        yield Heading(f"Suara setiap {desa}")
        yield _villages(session, vote)
    yield Heading("Pemeriksaan: semuanya harus cocok sebelum disahkan")
    yield _check(vote)
    advice = "Bila tidak cocok: hitung ulang, atau tulis catatan selisih dengan sebab dan dua nama."
    yield Paragraph(advice, small=True)
    names = ("Penghitung,", "Saksi,", "Saksi,")
    yield Signatures(tuple(Slot((line,)) for line in names))


def _rights(vote: Vote) -> str:
    if not vote.entitled:
        return frame.DOTTED
    return f"{sum(vote.entitled.values())} dari {len(vote.entitled)} {desa}"


def _options(session: Session, vote: Vote) -> Table:
    own: tuple[Column[Option], ...] = (
        columns.number(),
        Column("Pilihan", 72, partial(option_label, session)),
        Column("Turus (llll)", 76, lambda _: _TALL),
        Column("Jumlah", 18, align=Align.RIGHT),
    )
    return Table(columns=own, rows=(*columns.rows(vote.options, own), Row(("", "JUMLAH", "", ""))))


def _villages(session: Session, vote: Vote) -> Table:
    office = frame.office_of(session)
    is_paper = vote.method in balloting.PAPER
    shown = vote.options if len(vote.options) <= _ROOM else ()
    figures = ("Dibagikan", "Dalam kotak", "Kosong", "Tidak sah", "Rusak", "Tidak kembali") if is_paper else (
        "Abstain", "Tidak memberi suara")  # fmt: skip
    heads = (*(option.capitalize() if option in (YES, NO) else option for option in shown), *figures)
    rights = vote.entitled or {village.code: 0 for village in office.villages}
    own: tuple[Column[tuple[VillageCode, int]], ...] = (
        Column(f"{desa:title}", 40, lambda line: places.village(office, line[0])),
        Column("Hak", 12, lambda line: str(line[1] or ""), Align.RIGHT),
        *(Column(head, 20) for head in heads),
    )
    sums = Row(("JUMLAH", "", *[""] * len(heads)))
    return Table(columns=own, rows=(*columns.rows(rights.items(), own), sums), dense=True)


def _check(vote: Vote) -> Table:
    equations = _PAPER_EQUATIONS if vote.method in balloting.PAPER else (Equation.HANDS,)
    own: tuple[Column[Equation], ...] = (
        Column("Persamaan", 100, lambda equation: equation.value),
        Column("Angka", 54),
        Column("Cocok", 20, align=Align.CENTER),
    )
    return columns.table(equations, own)
