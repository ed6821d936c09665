"""Works of Pleno II and of the choice of the delegates."""

from collections.abc import Callable, Iterator

from sessions.closing import checks
from sessions.commissions import facts as commissions
from sessions.kernel.session import NoteKind, Session
from sessions.line import facts as line
from sessions.line.facts import Ranked
from sessions.line.facts_undecided import OpenBecause, undecided
from sessions.recapitulation import facts as recapitulation
from sessions.rules.ceiling import WITHIN
from sessions.steps.works_opening import KUORUM
from sessions.steps.works_rule import WorkRule, named, never
from sessions.values.agenda import PLENO_TWO
from sessions.values.attendance import PersonId
from sessions.values.commissions import CommissionId
from sessions.values.proposals import PRIORITIES, Origin, Proposal, ProposalCode
from sessions.values.votes import Vote, VoteMethod, VoteState
from sessions.votes import facts as votes

DELEGATES = "utusan"


def _of_codes(
    codes: Callable[[Session], tuple[ProposalCode, ...]], *, none: str
) -> tuple[Callable[[Session], str], Callable[[Session], object]]:
    """What is told of these proposals, and the row where its act begins."""

    def counted(session: Session) -> str:
        return named(codes(session)) or none

    def row(session: Session) -> object:
        return next(iter(codes(session)), None)

    return counted, row


def _presented(session: Session) -> str:
    """`I, II, III; 1 tanggapan`."""
    there = [str(c.id) for c in session.commissions if session.is_presented(c.id)]
    left = [str(c.id) for c in session.commissions if not session.is_presented(c.id)]
    responses = sum(len(result.responses) for result in session.results.values())
    parts = (
        ", ".join(there),
        f"belum: {', '.join(left)}" if left else "",
        f"{responses} tanggapan" if responses else "",
    )
    return "; ".join(filter(None, parts))


def _from_the_hall(session: Session) -> Iterator[Proposal]:
    return (p for p in session.proposals.values() if p.origin in {Origin.FORUM, Origin.POKIR})


def _open_from_the_hall(session: Session) -> tuple[ProposalCode, ...]:
    return tuple(p.code for p in _from_the_hall(session) if p.outcome is None)


def _told_from_the_hall(session: Session) -> str:
    own = recapitulation.sums(_from_the_hall(session)).count
    return named(_open_from_the_hall(session)) or (f"{own} diputus" if own else "tidak ada")


def _because(*why: OpenBecause) -> Callable[[Session], tuple[ProposalCode, ...]]:
    def codes(session: Session) -> tuple[ProposalCode, ...]:
        return tuple(found.code for found in undecided(session) if found.why in why)

    return codes


_unnumbered = _because(OpenBecause.NO_RANK, OpenBecause.NO_COMMISSION, OpenBecause.OUTSIDE_THE_ORDER)


def _unpriced(session: Session) -> tuple[ProposalCode, ...]:
    """Undecided ones whose number has come and whose cost nobody knows, and priorities without a cost."""
    agreed = (p.code for p in session.proposals.values() if p.outcome in PRIORITIES and p.cost is None)
    return (*_because(OpenBecause.NO_COST)(session), *agreed)


def _without_agency(session: Session) -> tuple[ProposalCode, ...]:
    """Priorities, and undecided ones that the line puts inside, of which nobody says who would carry them out."""
    table = line.of(session).by_code
    return tuple(
        p.code
        for p in session.proposals.values()
        if not p.agency and (p.outcome in PRIORITIES or (p.outcome is None and _is_inside(table.get(p.code))))
    )


def _is_inside(row: Ranked | None) -> bool:
    return row is not None and row.placement in WITHIN


def _parked(session: Session) -> tuple[ProposalCode, ...]:
    return tuple(p.code for p in commissions.parked(session))


def _tied(session: Session) -> tuple[ProposalCode, ...]:
    return tuple(code for group in checks.undecided_ties(session) for code in group)


def _tied_named(session: Session) -> str:
    """`2008-03 Botok, 2009-02 Sumberejo`."""
    villages = ((code, session.proposals[code].draft.village) for code in _tied(session))
    return named(f"{code} {session.village_name(v)}" if v else code for code, v in villages) or "tidak ada"


def _left(session: Session) -> str:
    own = recapitulation.of(session)
    return f"{own.open} belum diputus" if own.open else f"{own.received} diputus"


def is_decided(session: Session) -> bool:
    """Something was received, and all of it has an outcome."""
    own = recapitulation.of(session)
    return own.received > 0 and not own.open


def _open_votes(session: Session) -> tuple[Vote, ...]:
    return tuple(vote for vote in session.votes.values() if vote.state is VoteState.OPEN)


def _counting(session: Session) -> str:
    open_ = _open_votes(session)
    certified = [vote for vote in session.votes.values() if _is_certified(vote)]
    told = ((open_, "belum disahkan"), (certified, "disahkan"))
    return "; ".join(f"nomor {', '.join(str(vote.id) for vote in votes)} {how}" for votes, how in told if votes)


def _for_persons(session: Session) -> tuple[Vote, ...]:
    return tuple(vote for vote in session.votes.values() if vote.method is VoteMethod.PERSONS)


def _is_certified(vote: Vote) -> bool:
    return vote.state is VoteState.CERTIFIED


def _seats(session: Session) -> str:
    rules = session.house_rules
    women = f", sekurang-kurangnya {rules.women_seats} perempuan" if rules.women_seats else ""
    return f"{rules.seats} kursi{women}"


def _chosen(session: Session) -> str:
    if not session.delegates:
        return ""
    met = (check.detail for check in checks.checks(session) if check.name == str(checks.DELEGATES))
    return next(met)


def _unwilling(session: Session) -> tuple[PersonId, ...]:
    return tuple(d.person for d in session.delegates if d.was_absent and not d.consents)


def _ids(session: Session) -> tuple[CommissionId, ...]:
    return tuple(commission.id for commission in session.commissions)


def _tied_seats(session: Session) -> frozenset[frozenset[str]]:
    return votes.tied_seats(session) if not session.delegates else frozenset()


def _moves(session: Session) -> str:
    return f"{len(session.moves)}" if session.moves else ""


def _objections(session: Session) -> str:
    count = sum(note.kind is NoteKind.OBJECTION for note in session.notes)
    return f"{count}" if count else ""


_numbers, _number = _of_codes(_unnumbered, none="lengkap")
_costs, _cost = _of_codes(_unpriced, none="lengkap")
_bare, _unassigned = _of_codes(_without_agency, none="lengkap")
_drawer, _drawn = _of_codes(_parked, none="kosong")
_refused, _refusal = _of_codes(checks.without_reason, none="lengkap")

SUARA = WorkRule(
    id="suara",
    items=(PLENO_TWO, DELEGATES),
    title="Pemungutan suara",
    done=lambda session: any(map(_is_certified, session.votes.values())) and not _open_votes(session),
    needed=lambda session: bool(_open_votes(session)),
    counted=_counting,
    row=lambda session: next((vote.id for vote in _open_votes(session)), None),
    mends=(checks.VOTES_CERTIFIED,),
)

CALON = WorkRule(
    id="calon",
    items=(DELEGATES,),
    title="Calon",
    done=lambda session: bool(session.delegates or _for_persons(session)),
    needed=never,
    counted=_seats,
)

PLENO: tuple[WorkRule, ...] = (
    KUORUM,
    WorkRule(
        id="paparan-komisi",
        items=(PLENO_TWO,),
        title="Paparan komisi",
        done=lambda session: bool(session.commissions) and all(map(session.is_presented, _ids(session))),
        counted=_presented,
        row=lambda session: next((id_ for id_ in _ids(session) if not session.is_presented(id_)), None),
    ),
    WorkRule(
        id="usulan-sidang",
        items=(PLENO_TWO,),
        title="Usulan dari sidang dan pokir",
        done=lambda session: any(_from_the_hall(session)) and not _open_from_the_hall(session),
        needed=lambda session: bool(_open_from_the_hall(session)),
        counted=_told_from_the_hall,
        row=lambda session: next(iter(_open_from_the_hall(session)), None),
    ),
    WorkRule(
        id="nilai-lengkap",
        items=(PLENO_TWO,),
        title="Nilai belum lengkap",
        done=lambda session: not _unnumbered(session),
        counted=_numbers,
        row=_number,
    ),
    WorkRule(
        id="biaya",
        items=(PLENO_TWO,),
        title="Biaya belum diketahui",
        done=lambda session: not _unpriced(session),
        counted=_costs,
        row=_cost,
        mends=(checks.ALL_PRICED,),
    ),
    WorkRule(
        id="perangkat-daerah",
        items=(PLENO_TWO,),
        title="Perangkat Daerah belum ada",
        done=lambda session: not _without_agency(session),
        needed=never,
        counted=_bare,
        row=_unassigned,
        mends=(checks.ALL_WITH_AGENCY,),
    ),
    WorkRule(
        id="ditunda",
        items=(PLENO_TWO,),
        title="Usulan ditunda",
        done=lambda session: not _parked(session),
        counted=_drawer,
        row=_drawn,
        mends=(checks.NONE_PARKED,),
    ),
    WorkRule(id="geser", items=(PLENO_TWO,), title="Geser atau tukar", needed=never, counted=_moves),
    SUARA,
    WorkRule(
        id="nilai-sama",
        items=(PLENO_TWO,),
        title="Nilai sama di garis",
        done=lambda session: not _tied(session),
        counted=_tied_named,
        row=lambda session: next(iter(_tied(session)), None),
        mends=(checks.NO_TIE,),
    ),
    WorkRule(
        id="sesuai-garis",
        items=(PLENO_TWO,),
        title="Putuskan sesuai garis",
        done=is_decided,
        counted=_left,
        row=lambda session: next((found.code for found in undecided(session)), None),
        leaves=("usulan-sidang", "nilai-lengkap", "biaya", "ditunda", "suara", "nilai-sama"),
        mends=(checks.ALL_DECIDED, checks.ANY_PRIORITY, checks.WITHIN_CEILINGS),
    ),
    WorkRule(
        id="alasan",
        items=(PLENO_TWO,),
        title="Alasan penolakan",
        done=lambda session: not checks.without_reason(session),
        counted=_refused,
        row=_refusal,
        mends=(checks.ALL_REASONED,),
    ),
    WorkRule(id="keberatan", items=(PLENO_TWO,), title="Keberatan", needed=never, counted=_objections),
)

CHOICE: tuple[WorkRule, ...] = (
    WorkRule(
        id="suara-sama",
        items=(DELEGATES,),
        title="Suara sama",
        done=lambda session: any(map(_is_certified, _for_persons(session))) and not _tied_seats(session),
        needed=lambda session: bool(_tied_seats(session)),
        counted=lambda session: "di kursi terakhir" if _tied_seats(session) else "tidak ada",
        mends=(checks.NO_TIED_SEAT,),
    ),
    WorkRule(
        id="tetapkan-utusan",
        items=(DELEGATES,),
        title="Tetapkan utusan",
        done=lambda session: bool(session.delegates),
        after=("suara", "suara-sama"),
        counted=_chosen,
        mends=(checks.DELEGATES, checks.WOMEN, checks.EVERY_COMMISSION),
    ),
    WorkRule(
        id="kesediaan",
        items=(DELEGATES,),
        title="Kesediaan yang tidak hadir",
        done=lambda session: any(d.was_absent for d in session.delegates) and not _unwilling(session),
        needed=lambda session: bool(_unwilling(session)),
        counted=lambda session: f"{len(_unwilling(session))} belum menyatakan" if _unwilling(session) else "",
        row=lambda session: next(iter(_unwilling(session)), None),
        mends=(checks.CONSENTS,),
    ),
)

RULES = (CALON, *PLENO, *CHOICE)
"""In the order in which they stand within an item."""
