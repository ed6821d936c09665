"""Decisions about last year's proposals: the list is loaded, and what was realised of it is noted."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import field, replace

from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Group, Stamp, decides, require_opened
from sessions.kernel.refusals import NOTHING_TO_DO, PROPOSAL_NAMED_TWICE, Refusal
from sessions.kernel.session import Session
from sessions.sentences.clauses import inner, listed
from sessions.values.last_year import LastYear, LastYearItem, Realization

NOT_AN_EARLIER_YEAR = Refusal(
    "NOT_AN_EARLIER_YEAR",
    found="RKPD {year} tidak lebih awal daripada RKPD {plan_year}.",
    plain="Tahunnya tidak lebih awal.",
    advice="Pilih sesi atau tabel Musrenbang tahun sebelumnya.",
)

LAST_YEAR_MISSING = Refusal(
    "LAST_YEAR_MISSING",
    found="Daftar usulan tahun lalu belum dimuat.",
    advice="Muat dahulu dari folder sesi atau tabel tahun lalu.",
)

LAST_YEAR_ITEM_UNKNOWN = Refusal(
    "LAST_YEAR_ITEM_UNKNOWN",
    found="Usulan {code} tidak ada dalam daftar tahun lalu.",
    plain="Usulan itu tidak ada di daftar.",
    advice="Periksa kodenya.",
)


@decides
class LastYearLoaded(Decision):
    """The list of an earlier Musrenbang, from its session folder or a table; replaces the list before."""

    facts = Facts(group=Group.SESSION, place="lalu", how="muat sekali lagi; daftar terakhir yang berlaku")

    plan_year: int
    source: str
    items: tuple[LastYearItem, ...]

    def check(self, session: Session) -> None:
        """An earlier plan, items with different codes, names and villages of this kecamatan."""
        require_opened(session)
        checks.require_no_amendment(session)
        if not 0 < self.plan_year < session.plan_year:
            raise NOT_AN_EARLIER_YEAR(year=str(self.plan_year), plan_year=str(session.plan_year))
        if not self.items:
            raise NOTHING_TO_DO()
        codes: set[str] = set()
        for item in self.items:
            checks.require_text(item.code, "kode")
            checks.require_text(item.activity, "kegiatan")
            checks.require_village(session, item.village)
            checks.require_not_negative("biaya", item.cost)
            if item.code in codes:
                raise PROPOSAL_NAMED_TWICE(codes=(item.code,))
            codes.add(item.code)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The list is there to compare with."""
        return replace(session, last_year=LastYear(plan_year=self.plan_year, source=self.source, items=self.items))

    def sentence(self, after: Session) -> str:
        return f"Daftar usulan RKPD {self.plan_year} dimuat dari {self.source}, {len(self.items)} usulan"


@decides
class RealizationsNoted(Decision):
    """What the kabupaten made of some of last year's proposals; a `note` for those it names, others keep theirs."""

    facts = Facts(
        group=Group.SESSION,
        place="lalu",
        how="isi sekali lagi di layar Tahun lalu (g y); isian terakhir yang berlaku",
    )

    realizations: Mapping[str, Realization]
    notes: Mapping[str, str] = field(default_factory=dict)

    def check(self, session: Session) -> None:
        """Items of the list that was loaded, and something new."""
        require_opened(session)
        checks.require_no_amendment(session)
        found = session.last_year
        if found is None:
            raise LAST_YEAR_MISSING()
        for code in (*self.realizations, *self.notes):
            if found.item(code) is None:
                raise LAST_YEAR_ITEM_UNKNOWN(code=code)
        if self._noted(found) == found:
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Each stands with its item."""
        return replace(session, last_year=self._noted(session.last_year)) if session.last_year else session

    def _noted(self, found: LastYear) -> LastYear:
        items = (
            replace(
                item,
                realization=self.realizations.get(item.code, item.realization),
                note=self.notes.get(item.code, item.note),
            )
            for item in found.items
        )
        return replace(found, items=tuple(items))

    def sentence(self, after: Session) -> str:
        if len(self.realizations) == 1:
            ((code, realization),) = self.realizations.items()
            item = after.last_year.item(code) if after.last_year else None
            name = f" ({inner(item.activity)})" if item else ""
            note = f": {inner(self.notes[code])}" if self.notes.get(code) else ""
            return f"Realisasi usulan tahun lalu {code}{name} dicatat {realization.value}{note}"
        if not self.realizations:
            return f"Keterangan realisasi {len(self.notes)} usulan tahun lalu dicatat"
        counts = Counter(self.realizations.values())
        parts = [f"{counts[kind]} {kind.value}" for kind in Realization if counts[kind]]
        return f"Realisasi {len(self.realizations)} usulan tahun lalu dicatat: {listed(parts)}"
