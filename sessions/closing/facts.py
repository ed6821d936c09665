"""The facts of the Berita Acara: every number and name it states, computed once for paper, TinyDB and checks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sessions.attendance import facts as attendance
from sessions.attendance.facts import Disagreement, Headcounts
from sessions.closing import facts_sums as sums
from sessions.closing.facts_sums import AgencyShare, CeilingShare, CommissionShare
from sessions.kernel.session import NoteKind, QuorumCheck, Session, TieMeans
from sessions.line import facts as line
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import Recapitulation, Sums, together
from sessions.values.agenda import AgendaId
from sessions.values.attendance import PersonCard, Role, Sex
from sessions.values.guideline import LineKind
from sessions.values.office import VillageCode
from sessions.values.proposals import PRIORITIES, Outcome, Proposal
from sessions.values.votes import VoteState

REGISTRATION = AgendaId("pendaftaran")
"""The item before the meeting: people sign, nothing is opened yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incidents:
    """How often something happened that the minutes must tell; `votes` and `differences` of certified votes only."""

    objections: int
    notes: int
    deliberated_ties: int
    lots: int
    votes: int
    differences: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesFacts:
    """What the Berita Acara says, without its wording. Money is whole rupiah menurut hasil.

    Priorities of the kabupaten's agencies (T-D.4) are in `regency`, agency by agency, the others in `elsewhere`.
    `named` are the lines of the attendance list, `online` those of them who take part from elsewhere, `unnamed` the
    groups where it differs from the quick count. `villages_present` had a delegate in the hall at any time, of
    `villages_absent` it was said that nobody came, `villages_heard` brought a proposal. `started` is when the first
    item after the registration began.
    """

    number: str
    held_on: date | None
    place: str
    started: datetime | None
    closed: datetime | None
    chair: str
    tallies: tuple[Headcounts, ...]
    named: int
    online: int
    unnamed: tuple[Disagreement, ...]
    invited_delegates: int
    present_delegates: int
    villages_present: int
    villages: int
    villages_absent: tuple[VillageCode, ...]
    quorum: QuorumCheck | None
    recapitulation: Recapitulation
    by_village: Mapping[VillageCode | None, Recapitulation]
    villages_heard: int
    regency: tuple[AgencyShare, ...]
    elsewhere: tuple[Proposal, ...]
    has_ceiling: bool
    reserve: tuple[Proposal, ...]
    commissions: tuple[CommissionShare, ...]
    delegates: tuple[PersonCard, ...]
    delegates_by: str
    incidents: Incidents

    @property
    def is_closed(self) -> bool:
        """Whether the sidang is locked; else the paper is a draft."""
        return self.closed is not None

    @property
    def is_settled(self) -> bool:
        """Whether every proposal has its outcome; before that nobody knows of an empty list that it stays empty."""
        own = self.recapitulation
        return not own.open and (self.is_closed or own.received > 0)

    @property
    def men(self) -> int:
        """Men who attended."""
        return sum(tally.men for tally in self.tallies)

    @property
    def women(self) -> int:
        """Women who attended."""
        return sum(tally.women for tally in self.tallies)

    @property
    def present(self) -> int:
        """Everybody who attended."""
        return self.men + self.women

    @property
    def priorities(self) -> Sums:
        """All priorities, of whatever agency."""
        return self.recapitulation.priorities

    @property
    def priority_agencies(self) -> int:
        """Agencies named by any priority."""
        return self.regency_agencies + len({p.agency for p in self.elsewhere if p.agency})

    @property
    def of_the_regency(self) -> Sums:
        """JUMLAH of Lampiran II."""
        return together(share.sums for share in self.regency)

    @property
    def of_others(self) -> Sums:
        """Priorities that Lampiran II does not list."""
        return recapitulation.sums(self.elsewhere)

    @property
    def reserves(self) -> Sums:
        """JUMLAH of Lampiran VII."""
        return self.recapitulation.with_outcome(Outcome.RESERVE)

    @property
    def regency_agencies(self) -> int:
        """Agencies of Lampiran II that are named."""
        return len([share for share in self.regency if share.agency])

    @property
    def without_agency(self) -> Sums:
        """Those of Lampiran II that name no agency yet."""
        return together(share.sums for share in self.regency if not share.agency)

    @property
    def delegates_way(self) -> str:
        """How they were chosen: `musyawarah mufakat` or `pemungutan suara`."""
        return "musyawarah mufakat" if self.delegates_by == "mufakat" else self.delegates_by

    @property
    def delegate_women(self) -> int:
        """Women among the delegates."""
        return sum(card.sex is Sex.FEMALE for card in self.delegates)

    @property
    def delegate_men(self) -> int:
        """Men among the delegates."""
        return len(self.delegates) - self.delegate_women


def priorities(session: Session) -> tuple[Proposal, ...]:
    """The agreed proposals in the order of the ranking; those without a rank follow by code."""
    return _by_rank(session, [p for p in session.proposals.values() if p.outcome in PRIORITIES])


def _by_rank(session: Session, proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    position = {row.code: index for index, row in enumerate(line.of(session).rows)}
    return tuple(sorted(proposals, key=lambda p: (position.get(p.code, len(position)), p.code)))


def goes_to_the_regency(session: Session, proposal: Proposal) -> bool:
    """T-D.4 lists the kabupaten's own agencies; an agency the office does not know is taken to be one."""
    agency = session.agency(proposal.agency)
    return agency is None or agency.level in {"kabupaten", "kecamatan"}


def started(session: Session) -> datetime | None:
    """When the first item after the registration began; None before."""
    return min((i.started for i in session.agenda if i.started is not None and i.id != REGISTRATION), default=None)


def has_ceiling(session: Session) -> bool:
    """Whether an amount of money of the adopted line holds."""
    limits = line.limits(session)
    return limits.ceiling is not None or bool(limits.commissions or limits.agencies)


def exceeded(session: Session) -> tuple[str, ...]:
    """Adopted ceilings that the agreed costs together exceed, whether or not a line could be drawn for them."""
    return tuple(_named(share) for share in sums.ceiling_shares(session) if share.left < 0)


def _named(share: CeilingShare) -> str:
    """`pagu kecamatan`, `pagu Komisi II`, `pagu DPUPR`."""
    match share.kind:
        case LineKind.COMMISSION_CEILING:
            return f"pagu Komisi {share.key}"
        case LineKind.AGENCY_CEILING:
            return f"pagu {share.key}"
    return "pagu kecamatan"


def facts(session: Session) -> MinutesFacts:
    """The facts at this position of the journal."""
    voices = attendance.voices(session)
    chosen = priorities(session)
    by_village = recapitulation.by_village(session)
    quorum = session.sidang.quorum
    chair = session.officials.get(Role.CHAIR)
    return MinutesFacts(
        number=session.sidang.number,
        held_on=session.sidang.held_on,
        place=session.sidang.place,
        started=started(session),
        closed=session.sidang.closed,
        chair=chair.name if chair else "",
        tallies=attendance.by_unsur(session),
        named=len(session.people),
        online=len(attendance.online(attendance.attended(session))),
        unnamed=attendance.disagreements(session),
        invited_delegates=quorum.invited if quorum else attendance.quorum_now(session).invited,
        present_delegates=quorum.present if quorum else sum(voices.values()),
        villages_present=len(_villages_represented(session)),
        villages=len(voices),
        villages_absent=attendance.absent(session),
        quorum=quorum,
        recapitulation=recapitulation.of(session),
        by_village=by_village,
        villages_heard=len([code for code, own in by_village.items() if code is not None and own.received]),
        regency=sums.by_agency(session, [p for p in chosen if goes_to_the_regency(session, p)]),
        elsewhere=tuple(p for p in chosen if not goes_to_the_regency(session, p)),
        has_ceiling=has_ceiling(session),
        reserve=_by_rank(session, [p for p in session.proposals.values() if p.outcome is Outcome.RESERVE]),
        commissions=sums.by_commission(session),
        delegates=tuple(session.people[d.person].card for d in session.delegates),
        delegates_by=session.delegates_by,
        incidents=_incidents(session),
    )


def _incidents(session: Session) -> Incidents:
    certified = [vote for vote in session.votes.values() if vote.state is VoteState.CERTIFIED]
    return Incidents(
        objections=sum(note.kind is NoteKind.OBJECTION for note in session.notes),
        notes=sum(note.kind is NoteKind.INCIDENT for note in session.notes),
        deliberated_ties=sum(tie.means is TieMeans.DELIBERATION for tie in session.ties),
        lots=sum(tie.means is TieMeans.LOT for tie in session.ties),
        votes=len(certified),
        differences=sum(vote.difference is not None for vote in certified),
    )


def _villages_represented(session: Session) -> frozenset[VillageCode]:
    """Villages with a delegate on the attendance list, also where the delegate has left since."""
    groups = attendance.gathered(session).values()
    return frozenset(g.village for g in groups if g.village is not None and g.delegates)
