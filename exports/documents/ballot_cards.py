"""Kartu suara: a card for every right to vote and some to spare, two beside each other, to be cut apart.

Cards of a vote on persons are all alike, since that vote is secret. Cards of an open vote name the desa and their
number.
"""

from collections.abc import Iterator
from dataclasses import replace

from exports.blocks import Align, Beside, Block, Column, Paragraph, Row, Table
from exports.document import Document, Section
from exports.documents import frame
from exports.wording import places
from sessions import attendance
from sessions.office import VillageCode
from sessions.people import PersonId
from sessions.proposals import ProposalCode
from sessions.rules import balloting
from sessions.session import Session
from sessions.votes import Option, Vote, VoteMethod, VoteState

TITLE = "Kartu Suara"
LEAST_TO_SPARE = 2
_CUT = "- " * 60


def ballot_cards(session: Session, vote: Vote) -> Document:
    """All cards of one vote, on F4."""
    labels = tuple(_labels(session, vote))
    cards = [_card(session, vote, label) for label in labels]
    pairs = [(*cards[at : at + 2], ())[:2] for at in range(0, len(cards), 2)]
    blocks: list[Block] = []
    for left, right in pairs:
        blocks += [Beside(left=left, right=right, share=50), Paragraph(text=_CUT, align=Align.CENTER, small=True)]
    section = Section(blocks=tuple(blocks), bookmark=TITLE)
    return replace(frame.document(session, f"{TITLE} {vote.id}", (section,), is_form=True), letterhead=None)


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
    voices = {village: n for village, n in attendance.voices(session).items() if n}
    return voices or {village.code: session.house_rules.delegates_per_village for village in office.villages}


def _card(session: Session, vote: Vote, label: str) -> tuple[Block, ...]:
    seats = seats_of(session, vote)
    many = f"{vote.marks} pilihan yang berbeda" if vote.marks > 1 else "satu pilihan"
    rule = f"Beri tanda X pada {many}. Kosong berarti abstain."
    head = tuple(filter(None, (f"KARTU SUARA {vote.id}", vote.question)))
    return (
        Paragraph(text=frame.meeting_name(session), small=True, align=Align.LEFT),
        Paragraph(text=" · ".join(head), bold=True, align=Align.LEFT),
        *(Paragraph(text=line, small=True, align=Align.LEFT) for line in (label, seats, rule) if line),
        Table(
            columns=(
                Column(heading="No", width=10, align=Align.CENTER),
                Column(heading="Pilihan", width=70),
                Column(heading="Tanda", width=14, align=Align.CENTER),
            ),
            rows=tuple(
                Row((str(number), option_label(session, option), ""))
                for number, option in enumerate(vote.options, start=1)
            ),
        ),
    )


def has_cards(vote: Vote) -> bool:
    """Whether this vote is held with cards."""
    return vote.method in balloting.PAPER
