"""The decision about who spoke: addresses and presentations, or that there were none."""

from dataclasses import replace

from sessions.kernel.checks import require_text
from sessions.kernel.decision import Amends, Decision, Facts, Group, Stamp, decides, require_open_sidang
from sessions.kernel.refusals import NOTHING_TO_DO
from sessions.kernel.session import Session
from sessions.sentences import clauses
from sessions.sentences.clauses import apart
from sessions.values.agenda import SPOKEN_AT, AgendaId
from sessions.values.attendance import Speech
from sessions.values.report import SignedPaper


@decides
class SpeechesRecorded(Decision):
    """Who gave an address and who presented what; replaces the earlier lists.

    An empty list says that there was none; None leaves that list as it is, and one that nobody ever gave is printed as
    "belum diisi". `nobody_at` are the items at which nobody spoke, None leaves them; an empty list of addresses says so
    of all of them only where all are among these. What was never filled in may be until the Berita Acara is signed.
    """

    facts = Facts(
        group=Group.SESSION,
        place="tatib",
        how="isi sekali lagi di layar Tata tertib (g d); isian terakhir yang berlaku",
        amendment=Amends.AGAIN,
    )

    speeches: tuple[Speech, ...] | None = None
    presentations: tuple[Speech, ...] | None = None
    nobody_at: tuple[AgendaId, ...] | None = None

    def check(self, session: Session) -> None:
        """A list is given, each speaker has a name, and after the closing only what stood empty is filled in."""
        if not self._fills_blanks(session):
            require_open_sidang(session, self)
        if (self.speeches, self.presentations, self.nobody_at) == (None, None, None):
            raise NOTHING_TO_DO()
        for speech in (*(self.speeches or ()), *(self.presentations or ())):
            require_text(speech.speaker, "nama", at="speeches")

    def _fills_blanks(self, session: Session) -> bool:
        """The sidang is closed, its Berita Acara not signed, and every list that is given was never filled in."""
        sidang = session.sidang
        pairs = ((self.speeches, sidang.speeches), (self.presentations, sidang.presentations))
        is_signed = any(signature.paper is SignedPaper.BERITA_ACARA for signature in session.signatures)
        is_blank = all(given is None or known is None for given, known in pairs)
        return session.is_closed and not session.amendments and not is_signed and is_blank

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The lists that are given are replaced."""
        sidang = session.sidang
        return replace(
            session,
            sidang=replace(
                sidang,
                speeches=self._speeches(session),
                presentations=sidang.presentations if self.presentations is None else self.presentations,
                nobody_at=sidang.nobody_at if self.nobody_at is None else self.nobody_at,
            ),
        )

    def _speeches(self, session: Session) -> tuple[Speech, ...] | None:
        """None again where nobody is left and not every item was asked about."""
        if self.speeches or self.nobody_at is None:
            return session.sidang.speeches if self.speeches is None else self.speeches
        asked = {item.id for item in session.agenda} & SPOKEN_AT
        none_at_all = asked <= set(self.nobody_at)
        if self.speeches is None and session.sidang.speeches:
            return session.sidang.speeches
        return () if none_at_all else None

    def sentence(self, after: Session) -> str:
        lists = (("sambutan", self.speeches), ("pemaparan", self.presentations))
        told = [_heard(name, given) for name, given in lists if given]
        empty = [_heard(name, given) for name, given in lists if given == () and not self.nobody_at]
        titles = {item.id: item.title for item in after.agenda}
        none = [f"{titles.get(item, item)}: tidak ada" for item in self.nobody_at or ()]
        return clauses.capital("; ".join([*told, *empty, *none]) or "daftar sambutan dikosongkan")


def _heard(name: str, given: tuple[Speech, ...]) -> str:
    if not given:
        return f"{name}: tidak ada"
    return f"{name} disampaikan oleh {apart(speech.speaker for speech in given)}"
