"""Lembar hitung: where a vote is tallied by hand, with the equations that must hold before it is used."""

from collections.abc import Iterator

from exports.blocks import Align, Block, Column, Heading, LabelValue, Paragraph, Row, Signatures, Slot, Table, Title
from exports.document import Document, Section
from exports.documents import frame
from exports.documents.ballot_cards import option_label, seats_of
from exports.wording import places
from sessions.rules import balloting
from sessions.rules.balloting import Equation
from sessions.session import Session
from sessions.votes import NO, YES, Vote, VoteMethod

TITLE = "Lembar Hitung"
_TALL = "\n"
"""A cell with room for a hand."""
_ROOM = 5
"""Options that find room beside each other, with the figures of a row."""

_PAPER_EQUATIONS = (Equation.CARDS, Equation.RIGHT, Equation.ISSUED, Equation.BOX, Equation.MARKS, Equation.OPTION)


def tally_sheet(session: Session, vote: Vote) -> Document:
    """One sheet for one vote: tally marks for every option, a line for every desa, the check, three signatures."""
    blocks = tuple(_blocks(session, vote))
    section = Section(blocks=blocks, bookmark=TITLE, landscape=_is_by_village(vote))
    return frame.document(session, f"{TITLE} {vote.id}", (section,), is_form=True)


def _is_by_village(vote: Vote) -> bool:
    return vote.method is not VoteMethod.PERSONS


def _blocks(session: Session, vote: Vote) -> Iterator[Block]:
    yield Title(lines=("LEMBAR HITUNG", f"PEMUNGUTAN SUARA NOMOR {vote.id}"), below=(vote.question,))
    seats = seats_of(session, vote)
    pairs = [("Cara", places.worded(frame.office_of(session), _way(vote))), ("Hak suara", _rights(session, vote))]
    yield LabelValue(pairs=(*pairs, *([("Tersedia", seats)] if seats else [])))
    if vote.options != (YES, NO):
        yield Heading(text="Suara setiap pilihan")
        yield _options(session, vote)
    if _is_by_village(vote):
        yield Heading(text=f"Suara setiap {places.village_word(frame.office_of(session))}")
        yield _villages(session, vote)
    yield Heading(text="Pemeriksaan: semuanya harus cocok sebelum disahkan")
    yield _check(vote)
    advice = "Bila tidak cocok: hitung ulang, atau tulis catatan selisih dengan sebab dan dua nama."
    yield Paragraph(text=advice, small=True)
    names = ("Penghitung,", "Saksi,", "Saksi,")
    yield Signatures(slots=tuple(Slot(lines=(line,)) for line in names))


def _way(vote: Vote) -> str:
    if vote.method in balloting.PAPER:
        return f"{vote.method.value}, {vote.marks} pilihan pada setiap kartu"
    return vote.method.value


def _rights(session: Session, vote: Vote) -> str:
    if not vote.entitled:
        return frame.DOTTED
    office = frame.office_of(session)
    return f"{sum(vote.entitled.values())} dari {len(vote.entitled)} {places.village_word(office)}"


def _options(session: Session, vote: Vote) -> Table:
    rows = [Row((str(n), option_label(session, o), _TALL, "")) for n, o in enumerate(vote.options, start=1)]
    return Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading="Pilihan", width=72),
            Column(heading="Turus (llll)", width=76),
            Column(heading="Jumlah", width=18, align=Align.RIGHT),
        ),
        rows=(*rows, Row(("", "JUMLAH", "", ""))),
    )


def _villages(session: Session, vote: Vote) -> Table:
    office = frame.office_of(session)
    is_paper = vote.method in balloting.PAPER
    shown = vote.options if len(vote.options) <= _ROOM else ()
    figures = ("Dibagikan", "Dalam kotak", "Kosong", "Tidak sah", "Rusak", "Tidak kembali") if is_paper else (
        "Abstain", "Tidak memberi suara")  # fmt: skip
    width = len(shown) + len(figures)
    rights = vote.entitled or {village.code: 0 for village in office.villages}
    return Table(
        columns=(
            Column(heading=places.village_word(office).title(), width=40),
            Column(heading="Hak", width=12, align=Align.RIGHT),
            *(Column(heading=option.capitalize() if option in (YES, NO) else option, width=20) for option in shown),
            *(Column(heading=figure, width=20) for figure in figures),
        ),
        rows=(
            *(
                Row((places.village(office, village), str(voices) if voices else "", *[""] * width))
                for village, voices in rights.items()
            ),
            Row(("JUMLAH", "", *[""] * width)),
        ),
        dense=True,
    )


def _check(vote: Vote) -> Table:
    equations = _PAPER_EQUATIONS if vote.method in balloting.PAPER else (Equation.HANDS,)
    return Table(
        columns=(
            Column(heading="Persamaan", width=100),
            Column(heading="Angka", width=54),
            Column(heading="Cocok", width=20, align=Align.CENTER),
        ),
        rows=tuple(Row((equation.value, "", "")) for equation in equations),
    )
