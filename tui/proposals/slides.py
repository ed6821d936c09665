"""The proposal under discussion: what, where, how much, for how many; once decided, what was decided."""

from collections.abc import Iterator

from sessions.kernel.session import Session
from sessions.language.numbers import quantity
from sessions.line import facts as line
from sessions.line import words_brief
from sessions.record.wall import Slide, SlideName
from sessions.sentences import places
from sessions.sentences.clauses import listed
from sessions.values.proposals import PRIORITIES, Outcome, Proposal, ProposalCode
from tui.picture.offers import slide
from tui.picture.picture import Figure, Figures, Gap, Hall, Ink, Picture, Words, amount, item_title, picture, village

_SIGNS = {Outcome.RESERVE: "○", Outcome.NOT_AGREED: "✗", Outcome.MERGED: "→", Outcome.SPLIT: "→"}


@slide(SlideName.PROPOSAL, label="Usulan yang dibahas")
def proposal(hall: Hall, slide: Slide) -> Picture:
    """Only figures in force: what was mistyped or asked for at first has no place on the wall."""
    session = hall.session
    found = session.proposals[ProposalCode(slide.about)]
    return picture(
        hall,
        item_title(session),
        Words(found.draft.activity, Ink.STRONG, most=3),
        Words(f"{found.code} · {_where(session, found)}"),
        Gap(),
        Figures(tuple(_figures(session, found))),
        Gap(),
        Words(_volume(found)),
        Gap(),
        _state(session, found),
    )


def _where(session: Session, found: Proposal) -> str:
    if found.draft.village is None:
        return places.location(session, found)
    own = village(session, found.draft.village)
    return f"{own} · {found.draft.location}" if found.draft.location else own


def _figures(session: Session, found: Proposal) -> Iterator[Figure]:
    yield amount(found.cost, "perkiraan biaya")
    if found.draft.households is not None:
        yield Figure(str(found.draft.households), "KK penerima manfaat", Ink.PLAIN)
    row = line.of(session).by_code.get(found.code) if session.sidang.rules_adopted else None
    if row is not None:
        rank = row.rank if row.rank is not None else row.commission_rank
        of = "kecamatan" if row.rank is not None else f"Komisi {row.commission}"
        yield Figure(str(rank), f"nomor urut {of}", Ink.PLAIN)


def _volume(found: Proposal) -> str:
    volume = quantity(found.volume, found.unit) if found.volume is not None else ""
    return " · ".join(filter(None, (volume, found.agency)))


def _state(session: Session, found: Proposal) -> Words:
    """The outcome with its sign and its reason; before, that it is being discussed."""
    outcome = found.outcome
    if found.is_parked:
        return Words("‖ DITUNDA: dibahas lagi sebelum sidang ditutup.", Ink.STRONG)
    if outcome is None or session.office is None:
        return Words("Sedang dibahas.", Ink.LEAD)
    name = outcome.label
    if outcome is Outcome.MERGED:
        name = f"digabung ke {found.merged_into}"
    elif outcome is Outcome.SPLIT:
        name = f"dipecah menjadi {listed(found.split_into)}"
    sign = "✓" if outcome in PRIORITIES else _SIGNS.get(outcome, "·")
    told = found.reason or (words_brief.short(session, found.code) if outcome is Outcome.RESERVE else "")
    reason = f": {told}" if told else ""
    return Words(f"{sign} {name.upper()}{reason}", Ink.GOOD if outcome in PRIORITIES else Ink.STRONG, most=3)
