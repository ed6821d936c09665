"""Decisions about how many came: quick counts at the door, and villages of which nobody did."""

from dataclasses import replace
from functools import partial

from sessions.attendance import facts as attendance
from sessions.attendance.decisions import DELEGATE_NEEDS_VILLAGE, SEATLESS
from sessions.kernel import checks
from sessions.kernel.decision import (
    Amends,
    Decision,
    Facts,
    Ground,
    Group,
    Minutes,
    Stamp,
    decides,
    in_the_sidang,
    require_open_sidang,
)
from sessions.kernel.refusals import COUNT_INVALID, NOTHING_TO_DO, Refusal
from sessions.kernel.session import Session
from sessions.sentences import clauses
from sessions.values.attendance import Headcount, Unsur
from sessions.values.office import VillageCode

VILLAGE_PRESENT = Refusal(
    "VILLAGE_PRESENT",
    found="Dari {village} sudah bernama {count} orang.",
    plain="Dari {desa} itu sudah ada yang hadir.",
    advice="Betulkan namanya dengan u, atau tandai pulang dengan Spasi (g h).",
)

_facts = partial(Facts, group=Group.ATTENDANCE, place="hadir", minutes=Minutes.HEADCOUNTS)


@decides
class HeadcountRecorded(Decision):
    """Quick attendance of one group; a second count of the same group replaces the first, 0 and 0 takes it away.

    `by_names`: nobody counted again, what was counted gives way to people who have names in another group now.
    """

    facts = _facts(
        how="ketik hitungan kelompok itu sekali lagi di Hadir (g h); 0 menghapusnya",
        amendment=Amends.AGAIN,
    )

    unsur: Unsur
    village: VillageCode | None = None
    men: int
    women: int
    delegates: int = 0
    by_names: bool = False

    def check(self, session: Session) -> None:
        """Counts are not negative, and delegates are among those counted; names never refuse a count."""
        require_open_sidang(session, self)
        checks.require_village(session, self.village)
        for field in ("men", "women", "delegates"):
            checks.require_not_negative("hadir", getattr(self, field), at=field)
        if self.delegates > self.men + self.women:
            raise COUNT_INVALID(field="utusan").at("delegates")
        if not (self.men or self.women) and (self.unsur, self.village) not in session.headcounts:
            raise NOTHING_TO_DO()
        if self.village is None and self.delegates:
            raise DELEGATE_NEEDS_VILLAGE()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """As `counted`."""
        return self.counted(session)

    def counted(self, session: Session) -> Session:
        """The count of the group is set; delegates beyond the seats of the village are here without a vote."""
        group = (self.unsur, self.village)
        counts = {key: head for key, head in session.headcounts.items() if key != group}
        if self.men or self.women:
            seats = self._seats_left(replace(session, headcounts=counts))
            delegates = min(self.delegates, seats)
            counts[group] = Headcount(
                unsur=self.unsur,
                village=self.village,
                men=self.men,
                women=self.women,
                delegates=delegates,
                surplus=self.delegates - delegates,
            )
        return replace(session, headcounts=counts)

    def _seats_left(self, others: Session) -> int:
        """Seats of the village that no other group of it has taken; those of this group who have names are in it."""
        if self.village is None:
            return 0
        group = (self.unsur, self.village)
        people = {id_: p for id_, p in others.people.items() if (p.card.unsur, p.card.village) != group}
        taken = attendance.claims(replace(others, people=people))[self.village]
        return max(0, others.house_rules.delegates_per_village - taken)

    def sentence(self, after: Session) -> str:
        unsur = self.unsur.label
        group = f"{unsur} ({clauses.village(after, self.village)})" if self.village else unsur
        if not self.men + self.women:
            return f"Hitungan kehadiran {group} {'habis, semuanya bernama' if self.by_names else 'dihapus'}"
        head = after.headcounts.get((self.unsur, self.village))
        surplus = head.surplus if head else 0
        delegates = f", di antaranya {self.delegates - surplus} utusan" if self.delegates else ""
        beyond = f" dan {surplus} utusan {SEATLESS}" if surplus else ""
        heads = f"{self.men + self.women} orang (L {self.men}, P {self.women})"
        if self.by_names:
            return f"Hitungan {group} menjadi {heads}{delegates}{beyond}, karena yang lain sudah bernama"
        return f"Kehadiran {group} dihitung {heads}{delegates}{beyond}"


@decides
class VillageAbsent(Decision):
    """Nobody came from a village: a fact of the sidang, until somebody comes. A count of it is taken away."""

    facts = _facts(
        mended_by=("HeadcountRecorded", "PersonArrived", "PeopleArrived"),
        how="catat yang datang di Hadir (g h); yang terakhir berlaku",
        amendment=Ground.COURSE,
    )

    village: VillageCode

    def check(self, session: Session) -> None:
        """A known village of which nobody is on the list, and something changes."""
        require_open_sidang(session, self)
        checks.require_village(session, self.village)
        named = sum(person.card.village == self.village for person in session.people.values())
        if named:
            raise VILLAGE_PRESENT(village=session.village_name(self.village), count=named)
        if self.village in attendance.absent(session):
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The village is marked, and none of its groups is counted any more."""
        absences = {**session.absences, self.village: in_the_sidang(session, stamp)}
        return replace(self.left_out(session), absences=absences)

    def left_out(self, session: Session) -> Session:
        """The session without any count of the village."""
        counts = {group: head for group, head in session.headcounts.items() if group[1] != self.village}
        return replace(session, headcounts=counts)

    def sentence(self, after: Session) -> str:
        return f"{clauses.village(after, self.village)} tidak hadir"
