"""Decisions about the order of the day: how it is arranged, what begins now, who led the prayer."""

from dataclasses import replace
from functools import partial

from sessions.agenda.decisions_notes import length
from sessions.attendance.decisions_guests import with_quorum
from sessions.kernel import checks
from sessions.kernel.decision import Amends, Decision, Facts, Ground, Group, Stamp, decides, require_open_sidang
from sessions.kernel.refusals import COUNT_INVALID, DATE_MISSING, NOTHING_TO_DO, Refusal
from sessions.kernel.session import QuorumWay, Session
from sessions.sentences import clauses
from sessions.sentences.clauses import listed
from sessions.values.agenda import LONGEST_MINUTES, PLENARIES, AgendaId, AgendaItem, PlannedItem, running

AGENDA_ITEM_UNKNOWN = Refusal(
    "AGENDA_ITEM_UNKNOWN",
    found="Acara {item} tidak ada dalam susunan acara.",
    plain="Acara itu tidak ada dalam susunan acara.",
    advice="Pilih acara dari daftar.",
)

AGENDA_ALREADY_THERE = Refusal(
    "AGENDA_ALREADY_THERE",
    found="Acara {item} sedang berjalan.",
    plain="Acara sedang berjalan.",
    advice="Pilih acara berikutnya.",
)

AGENDA_ITEM_TWICE = Refusal(
    "AGENDA_ITEM_TWICE",
    fields=("title",),
    found="Acara {item} tercantum dua kali.",
    plain="Ada acara yang tercantum dua kali.",
    advice="Sebut setiap acara satu kali.",
)

AGENDA_ITEM_HELD = Refusal(
    "AGENDA_ITEM_HELD",
    fields=("minutes",),
    found="Acara {item} sudah dimulai, tidak dapat dihapus.",
    plain="Acara yang sudah dimulai tidak dapat dihapus.",
    advice="Biarkan acara itu dalam susunan; yang belum dimulai boleh dihapus.",
)


def require_valid_agenda(items: tuple[PlannedItem, ...]) -> None:
    """Each item once, with a title and at least a minute."""
    for item in items:
        checks.require_text(item.id, "tanda acara", at="id")
        checks.require_text(item.title, "nama acara", at="title")
        if not 1 <= item.minutes <= LONGEST_MINUTES:
            raise COUNT_INVALID(field=f"menit {item.title}").at("minutes")
    twice = next((item for number, item in enumerate(items) if item.id in {i.id for i in items[:number]}), None)
    if twice is not None:
        raise AGENDA_ITEM_TWICE(item=twice.title)


_facts = partial(Facts, group=Group.AGENDA, place="alur", amendment=Ground.COURSE)


@decides
class AgendaArranged(Decision):
    """The whole order of the day, set before or while it runs: other places, names, minutes, more items or fewer."""

    facts = _facts(how="tata sekali lagi dengan u di lembar Acara (g a); susunan terakhir yang berlaku")

    items: tuple[PlannedItem, ...]

    def check(self, session: Session) -> None:
        """A valid order that differs from the present one and keeps what was held already."""
        require_open_sidang(session, self)
        if not self.items:
            raise NOTHING_TO_DO()
        require_valid_agenda(self.items)
        kept = {item.id for item in self.items}
        lost = next((item for item in session.agenda if item.started is not None and item.id not in kept), None)
        if lost is not None:
            raise AGENDA_ITEM_HELD(item=lost.title)
        if self._arranged(session) == session.agenda:
            raise NOTHING_TO_DO()

    def _arranged(self, session: Session) -> tuple[AgendaItem, ...]:
        now = {item.id: item for item in session.agenda}
        return tuple(
            replace(now[item.id], title=item.title, minutes=item.minutes)
            if item.id in now
            else AgendaItem(id=item.id, title=item.title, minutes=item.minutes)
            for item in self.items
        )

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Items that were held keep their times."""
        return replace(session, agenda=self._arranged(session))

    def sentence(self, after: Session) -> str:
        minutes = sum(item.minutes for item in self.items)
        titles = listed(item.title for item in self.items)
        return f"Susunan acara ditata menjadi {len(self.items)} acara, {length(minutes)}: {titles}"


@decides
class AgendaItemStarted(Decision):
    """An item of the agenda begins and the one before ends; a pleno checks the quorum as it opens.

    `goes_on` says that the chair goes on as the house rules have it where the quorum is not met.
    """

    facts = _facts(
        mended_by=("AgendaItemStarted", "NoteRecorded"),
        how="mulai acara yang benar di lembar Acara (g a); jam yang keliru diterangkan dengan catatan",
        is_milestone=True,
    )

    item: AgendaId
    goes_on: bool = False

    def check(self, session: Session) -> None:
        """A known item that is not the present one, on a day that is set."""
        require_open_sidang(session, self)
        item = next((i for i in session.agenda if i.id == self.item), None)
        if item is None:
            raise AGENDA_ITEM_UNKNOWN(item=self.item)
        if item.is_running:
            raise AGENDA_ALREADY_THERE(item=item.title)
        if session.sidang.held_on is None:
            raise DATE_MISSING()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Times come from here, never from printing; entered late, never before the item that runs began.

        An item taken up again keeps its first beginning.
        """
        before = running(session.agenda)
        at = max(stamp.when, before.started) if before is not None and before.started else stamp.when
        items = []
        for item in session.agenda:
            if item.id == self.item:
                items.append(replace(item, started=item.started or at, ended=None))
            elif item.is_running:
                items.append(replace(item, ended=at))
            else:
                items.append(item)
        session = replace(checks.resumed(session, at), agenda=tuple(items))
        if self.item not in PLENARIES:
            return session
        return with_quorum(session, replace(stamp, occurred=at), QuorumWay.PROCEED if self.goes_on else None)

    def sentence(self, after: Session) -> str:
        item = next((i for i in after.agenda if i.id == self.item), None)
        if item is None:
            return f"Acara dimulai: {self.item}"
        check = after.sidang.quorum
        if check is None or item.id not in PLENARIES or check.at != item.started:
            return f"Acara dimulai: {item.title}"
        return f"Acara dimulai: {item.title}; {clauses.quorum(check)}"


@decides
class PrayerLed(Decision):
    """Who led the prayer; told in the notulen, the latest counts."""

    facts = Facts(
        group=Group.AGENDA,
        place="alur",
        how="isi sekali lagi pada acara doa di Alur (g a); isian terakhir yang berlaku",
        amendment=Amends.AGAIN,
    )

    by: str

    def check(self, session: Session) -> None:
        """A name, and another than before."""
        require_open_sidang(session, self)
        checks.require_text(self.by, "pemimpin doa", at="by")
        if self.by == session.sidang.prayer_by:
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The name is kept."""
        return replace(session, sidang=replace(session.sidang, prayer_by=self.by))

    def sentence(self, after: Session) -> str:
        return f"Doa dipimpin oleh {self.by}"
