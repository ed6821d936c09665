"""The decision that loads the kamus usulan, the list of standard works with unit and price."""

from dataclasses import dataclass, replace

from sessions.decisions.base import Decision, Stamp, require_open_sidang
from sessions.decisions.checks import require_not_negative, require_text
from sessions.refusals import Reason, Refused
from sessions.session import Session
from sessions.standard_works import StandardWork


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksCatalogueLoaded(Decision):
    """The kamus usulan of a file: it completes what is typed, and costs are held against its prices.

    Replaces the kamus loaded before. `sha256` names the file's bytes in hex.
    """

    file: str
    sha256: str
    works: tuple[StandardWork, ...]

    def check(self, session: Session) -> None:
        """At least one work, each with a name and no negative price, and not the kamus that is loaded already."""
        require_open_sidang(session, self)
        if not self.works or self.works == session.standard_works:
            raise Refused(Reason.NOTHING_TO_DO)
        for work in self.works:
            require_text(work.name, "uraian")
            require_not_negative("harga", work.price)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The works are those of the file."""
        return replace(session, standard_works=self.works)
