"""The proposal under discussion: what, where, how much, for how many; once decided, what was decided."""

from collections.abc import Iterator

from sessions.kernel.session import Session
from sessions.language.numbers import quantity
from sessions.line import facts as line
from sessions.line import words_brief, words_reasons
from sessions.record.wall import Slide, SlideName
from sessions.sentences import places
from sessions.sentences.clauses import capital, listed
from sessions.values.proposals import PRIORITIES, Outcome, Proposal, ProposalCode
from tui.picture.lines import Ink
from tui.picture.offers import slide
from tui.picture.picture import (
    Block,
    Figure,
    Figures,
    Gap,
    Hall,
    Headline,
    Picture,
    Words,
    amount,
    item_title,
    picture,
    village,
)
from tui.picture.sizes import TALL

_SIGNS = {Outcome.RESERVE: "○", Outcome.NOT_AGREED: "✗", Outcome.MERGED: "→", Outcome.SPLIT: "→"}


@slide(SlideName.PROPOSAL, label="Usulan yang dibahas")
def proposal(hall: Hall, slide: Slide) -> Picture:
    """Only figures in force: what was mistyped or asked for at first has no place on the wall."""
    session = hall.session
    found = session.proposals[ProposalCode(slide.about)]
    return picture(
        hall,
        item_title(session),
        *_of_village(session, found),
        Headline(found.draft.activity, Ink.PLAIN, from_rows=TALL),
        Words(f"{found.code} · {_where(session, found)}", gives_way=1),
        Gap(),
        Figures(tuple(_figures(session, found))),
        Gap(),
        *_volume(found),
        Gap(),
        *_state(session, found),
    )


def _of_village(session: Session, found: Proposal) -> Iterator[Block]:
    """Whose it is, to be read from the last row of chairs; a proposal of no village has its name alone."""
    if found.draft.village is not None:
        yield Headline(session.village_name(found.draft.village))


def _where(session: Session, found: Proposal) -> str:
    if found.draft.village is None:
        return places.location(session, found)
    own = village(session, found.draft.village)
    return f"{own} · {found.draft.location}" if found.draft.location else own


def _figures(session: Session, found: Proposal) -> Iterator[Figure]:
    yield amount(found.cost, "perkiraan biaya")
    if found.draft.households is not None:
        yield Figure(str(found.draft.households), "KK penerima manfaat", Ink.PLAIN, gives_way=1)
    row = line.of(session).by_code.get(found.code) if session.sidang.rules_adopted else None
    if row is not None:
        rank = row.rank if row.rank is not None else row.commission_rank
        of = "kecamatan" if row.rank is not None else f"Komisi {row.commission}"
        yield Figure(str(rank), f"nomor urut {of}", Ink.PLAIN, gives_way=1, told=f"nomor urut {of}: {rank}")


def _volume(found: Proposal) -> Iterator[Block]:
    volume = quantity(found.volume, found.unit) if found.volume is not None else ""
    if told := " · ".join(filter(None, (volume, found.agency))):
        yield Words(told, gives_way=1)


def _state(session: Session, found: Proposal) -> Iterator[Block]:
    """The outcome with its sign, and its reason; before, that it is being discussed."""
    outcome = found.outcome
    if found.is_parked:
        yield Headline("Ditunda", from_rows=TALL)
        yield Words("Dibahas lagi sebelum sidang ditutup.")
        return
    if outcome is None or session.office is None:
        yield Words("Sedang dibahas.", Ink.LEAD)
        if session.sidang.rules_adopted and found.code in line.of(session).by_code:
            yield Words(words_reasons.sentence(session, found.code), most=3, gives_way=1)
        return
    name = outcome.label
    if outcome is Outcome.MERGED:
        name = f"digabung ke {found.merged_into}"
    elif outcome is Outcome.SPLIT:
        name = f"dipecah menjadi {listed(found.split_into)}"
    sign = "✓" if outcome in PRIORITIES else _SIGNS.get(outcome, "·")
    told = found.reason or (words_brief.short(session, found.code) if outcome is Outcome.RESERVE else "")
    yield Headline(f"{sign} {name.upper()}", Ink.GOOD if outcome in PRIORITIES else Ink.STRONG)
    if told:
        yield Words(capital(told), most=2, gives_way=1)
