"""What the totals of the minutes are made of: priorities per Perangkat Daerah, commissions, ceilings."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sessions.kernel.session import Amendment, Session
from sessions.line import facts as line
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import NONE, Recapitulation, Sums
from sessions.values.attendance import Sex
from sessions.values.commissions import CommissionId
from sessions.values.guideline import LineKind
from sessions.values.proposals import Proposal, ProposalCode


def first(session: Session) -> Session:
    """The session that the first Berita Acara tells."""
    return _numbered(session.amendments[0].before, session) if session.amendments else session


def after(session: Session, amendment: Amendment) -> Session:
    """The session that this Berita Acara Perbaikan tells; a draft of it while it is open."""
    later = session.amendments[amendment.number :]
    return _numbered(later[0].before, session) if later else session


def in_force(session: Session) -> Session:
    """The session that was signed last: what is being put right does not count before its amendment is closed."""
    return _numbered(session.amendment.before, session) if session.amendment else session


def latest(session: Session) -> Amendment | None:
    """The amendment that this session is the result of; None where it is that of the sidang itself."""
    return session.amendments[-1] if session.amendments else None


def locked_at(session: Session) -> int | None:
    """The position where the results were locked last; None before the closing and while an amendment is open."""
    found = latest(session)
    return found.closed_at_seq if found else session.sidang.closed_at_seq


def locked(session: Session) -> datetime | None:
    """When that was."""
    found = latest(session)
    return found.closed if found else session.sidang.closed


def comparable(session: Session, amendment: Amendment) -> Session:
    """`after` the amendment with what is no correction as before: steps, papers, their copies, numbers of letters."""
    before, then = amendment.before, after(session, amendment)
    sidang = replace(then.sidang, number=before.sidang.number)
    return replace(
        then,
        seq=before.seq,
        steps=before.steps,
        issued=before.issued,
        copies_made=before.copies_made,
        code_written=before.code_written,
        handed_over=before.handed_over,
        witnesses_signed=before.witnesses_signed,
        amendments=before.amendments,
        sidang=sidang,
    )


def is_empty(session: Session, amendment: Amendment) -> bool:
    """Whether nothing has been put right."""
    return comparable(session, amendment) == amendment.before


def _numbered(then: Session, now: Session) -> Session:
    """An earlier state with the number that its letter got meanwhile; the number may come after the signing."""
    letters = {amendment.number: amendment.letter for amendment in now.amendments}
    known = tuple(replace(amendment, letter=letters[amendment.number]) for amendment in then.amendments)
    return replace(then, sidang=replace(then.sidang, number=now.sidang.number), amendments=known)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyShare:
    """Priorities that one Perangkat Daerah would carry out, in the order of the ranking.

    `agency` is the short name, empty where none is named.
    """

    agency: str
    name: str
    proposals: tuple[Proposal, ...]

    @property
    def sums(self) -> Sums:
        """These proposals together."""
        return recapitulation.sums(self.proposals)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommissionShare:
    """What one commission dealt with. `men` and `women` were assigned to it.

    `scored` counts those with at least one score; `is_agreed_order` says that its order came from deliberation,
    `following` how many ranked ones that order does not name.
    """

    commission: CommissionId
    name: str
    men: int
    women: int
    recapitulation: Recapitulation
    scored: int
    is_agreed_order: bool
    following: int


def by_agency(session: Session, proposals: Sequence[Proposal]) -> tuple[AgencyShare, ...]:
    """One share per agency in the order of the office, then those it does not know by name, none named last."""
    known = [agency.short for agency in session.office.agencies] if session.office else []
    others = sorted({p.agency for p in proposals} - {*known, ""})
    shares = []
    for short in (*known, *others, ""):
        own = tuple(p for p in proposals if p.agency == short)
        agency = session.agency(short)
        if own:
            shares.append(AgencyShare(agency=short, name=agency.name if agency else short, proposals=own))
    return tuple(shares)


def by_commission(session: Session) -> tuple[CommissionShare, ...]:
    """One share per commission, in their order."""
    return tuple(_commission_share(session, commission.id, commission.name) for commission in session.commissions)


def _commission_share(session: Session, id_: CommissionId, name: str) -> CommissionShare:
    own = [p for p in session.proposals.values() if p.commission == id_]
    sexes = Counter(person.card.sex for person in session.people.values() if person.card.commission == id_)
    return CommissionShare(
        commission=id_,
        name=name,
        men=sexes[Sex.MALE],
        women=sexes[Sex.FEMALE],
        recapitulation=recapitulation.by_commission(session)[id_],
        scored=sum(any(row for row in p.scores.values()) for p in own),
        is_agreed_order=bool(session.agreed_orders.get(id_)),
        following=len(unnamed(session, id_)),
    )


def unnamed(session: Session, scope: CommissionId | None) -> tuple[ProposalCode, ...]:
    """The ranked ones that an agreed order of a commission, or of the kecamatan, does not name; () without such one."""
    agreed = frozenset(session.agreed_orders.get(scope, ()))
    table = line.of(session)
    rows = table.of_commission(scope) if scope else [row for row in table.rows if row.rank is not None]
    return tuple(row.code for row in rows if row.code not in agreed) if agreed else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CeilingShare:
    """One ceiling and the priorities below it; `key` is a commission or an agency, empty for the kecamatan.

    Money is whole rupiah.
    """

    kind: LineKind
    key: str
    ceiling: int
    sums: Sums

    @property
    def left(self) -> int:
        """What remains menurut hasil; below zero where the forum agreed to more."""
        return self.ceiling - self.sums.result


def ceiling_shares(session: Session) -> tuple[CeilingShare, ...]:
    """The kecamatan, then commissions and agencies in the order in which they were given a ceiling."""
    limits = line.limits(session)
    shares = []
    if limits.ceiling is not None:
        chosen = recapitulation.of(session).priorities
        shares.append(CeilingShare(kind=LineKind.CEILING, key="", ceiling=limits.ceiling, sums=chosen))
    for commission, amount in limits.commissions.items():
        found = recapitulation.by_commission(session).get(CommissionId(commission))
        own = found.priorities if found else NONE
        shares.append(CeilingShare(kind=LineKind.COMMISSION_CEILING, key=commission, ceiling=amount, sums=own))
    for agency, amount in limits.agencies.items():
        found = recapitulation.by_agency(session).get(agency)
        own = found.priorities if found else NONE
        shares.append(CeilingShare(kind=LineKind.AGENCY_CEILING, key=agency, ceiling=amount, sums=own))
    return tuple(shares)
