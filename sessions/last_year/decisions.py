"""Decisions about the proposals of earlier years: a list is loaded, and what was realised of it is noted."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import field, replace

from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Group, Stamp, decides, require_opened
from sessions.kernel.refusals import NOTHING_TO_DO, PROPOSAL_NAMED_TWICE, SIDANG_NOT_CLOSED, Refusal
from sessions.kernel.session import Session
from sessions.last_year.facts import list_of
from sessions.sentences.clauses import codes as codes_told
from sessions.sentences.clauses import inner, listed
from sessions.values.last_year import LastYear, LastYearItem, Realization, TakenInto
from sessions.values.proposals import ProposalCode

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

NOT_ACCOMMODATED = Refusal(
    "NOT_ACCOMMODATED",
    fields=("realization",),
    found="Usulan {code} tidak dicatat terakomodasi, jadi tidak ada RKPD, APBD, atau anggarannya.",
    plain="Usulan itu tidak dicatat terakomodasi.",
    advice="Catat dahulu terakomodasi, atau kosongkan RKPD/APBD dan anggarannya.",
)


@decides
class LastYearLoaded(Decision):
    """The list of an earlier Musrenbang; it replaces the list of the same plan, and those of all others too.

    With `with_others` the lists of other plans stay. A history that names a proposal which no list has any more goes.
    """

    facts = Facts(group=Group.SESSION, place="lalu", how="muat sekali lagi; daftar terakhir yang berlaku")

    plan_year: int
    source: str
    items: tuple[LastYearItem, ...]
    with_others: bool = False

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
            _require_valid(session, item)
            if item.code in codes:
                raise PROPOSAL_NAMED_TWICE(codes=(item.code,))
            codes.add(item.code)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The list is there to compare with, the latest plan first."""
        new = LastYear(plan_year=self.plan_year, source=self.source, items=self.items)
        others = session.earlier_years if self.with_others else ()
        kept = (found for found in others if found.plan_year != self.plan_year)
        years = tuple(sorted((new, *kept), key=lambda found: -found.plan_year))
        return replace(session, earlier_years=years, histories=_still_named(session, years))

    def sentence(self, after: Session) -> str:
        return f"Daftar usulan RKPD {self.plan_year} dimuat dari {self.source}, {len(self.items)} usulan"

    def no_longer(self, before: Session, after: Session) -> str:
        changed = [code for code, found in before.histories.items() if after.histories.get(code) != found]
        return f"riwayat pengusulan {codes_told(changed)} disesuaikan dengan daftar baru" if changed else ""


def _require_valid(session: Session, item: LastYearItem) -> None:
    checks.require_text(item.code, "kode", at="code")
    checks.require_text(item.activity, "kegiatan", at="activity")
    checks.require_village(session, item.village)
    checks.require_not_negative("biaya", item.cost, item.asked, at="cost")
    checks.require_not_negative("penerima manfaat", item.households, at="households")
    checks.require_valid_volume(item.volume)
    _require_realized(item)


def _require_realized(item: LastYearItem) -> None:
    """Only what was accommodated is in a plan or budget."""
    checks.require_not_negative("anggaran", item.budget, at="budget")
    if item.is_unfunded and (item.taken_into is not None or item.budget is not None):
        raise NOT_ACCOMMODATED(code=item.code)


def _still_named(session: Session, years: tuple[LastYear, ...]) -> Mapping[ProposalCode, Mapping[int, str]]:
    """The histories as far as the lists still have what they name."""
    known = {(year.plan_year, item.code) for year in years for item in year.items}
    found = {
        code: {year: earlier for year, earlier in history.items() if (year, earlier) in known}
        for code, history in session.histories.items()
    }
    return {code: history for code, history in found.items() if history}


@decides
class RealizationsNoted(Decision):
    """What the kabupaten made of some proposals; a `note` for those it names, others keep theirs.

    `plan_year` names the list, None the latest earlier one; the plan of the session itself names its own proposals,
    once the sidang is closed. `taken_into` and `budgets` tell of what was accommodated in which plan or budget it is,
    and with how many rupiah; `source` from which list that is known.
    """

    facts = Facts(
        group=Group.SESSION,
        place="lalu",
        how="isi sekali lagi di lembar Tahun lalu (g r); isian terakhir yang berlaku",
    )

    realizations: Mapping[str, Realization]
    notes: Mapping[str, str] = field(default_factory=dict)
    plan_year: int | None = None
    taken_into: Mapping[str, TakenInto] = field(default_factory=dict)
    budgets: Mapping[str, int] = field(default_factory=dict)
    source: str = ""

    def check(self, session: Session) -> None:
        """Items of the list that was loaded, and something new."""
        require_opened(session)
        checks.require_no_amendment(session)
        if self.plan_year == session.plan_year and not session.is_closed:
            raise SIDANG_NOT_CLOSED()
        found = list_of(session, self.plan_year)
        if found is None:
            raise LAST_YEAR_MISSING()
        for code in self._codes():
            if found.item(code) is None:
                raise LAST_YEAR_ITEM_UNKNOWN(code=code)
        noted = self._noted(found)
        for item in noted.items:
            if item.code in self.taken_into or item.code in self.budgets:
                _require_realized(item)
        if noted == found:
            raise NOTHING_TO_DO()

    def _codes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.realizations, *self.notes, *self.taken_into, *self.budgets)))

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Each stands with its item, or with the session's own proposal."""
        found = list_of(session, self.plan_year)
        if found is None:
            return session
        noted = self._noted(found)
        if found.plan_year == session.plan_year:
            told = {ProposalCode(code): noted.item(code) for code in self._codes()}
            own = {code: item.realized for code, item in told.items() if item is not None}
            return replace(session, realized={**session.realized, **own})
        years = (noted if year is found else year for year in session.earlier_years)
        return replace(session, earlier_years=tuple(years))

    def _noted(self, found: LastYear) -> LastYear:
        return replace(found, items=tuple(self._item(item) for item in found.items))

    def _item(self, item: LastYearItem) -> LastYearItem:
        """Where it is no longer accommodated, nothing of plan and budget stays unless it is named here."""
        noted = replace(
            item,
            realization=self.realizations.get(item.code, item.realization),
            note=self.notes.get(item.code, item.note),
        )
        if noted.is_unfunded:
            noted = replace(noted, taken_into=None, budget=None)
        return replace(
            noted,
            taken_into=self.taken_into.get(item.code, noted.taken_into),
            budget=self.budgets.get(item.code, noted.budget),
        )

    def sentence(self, after: Session) -> str:
        return f"{self._told(after)}{f', menurut {inner(self.source)}' if self.source else ''}"

    def _told(self, after: Session) -> str:
        found = list_of(after, self.plan_year)
        whose = "usulan tahun lalu" if self.plan_year is None or found is None else f"usulan RKPD {found.plan_year}"
        if len(self.realizations) == 1:
            ((code, realization),) = self.realizations.items()
            item = found.item(code) if found else None
            name = f" ({inner(item.activity)})" if item else ""
            into = f" dalam {self.taken_into[code].value}" if code in self.taken_into else ""
            note = f": {inner(self.notes[code])}" if self.notes.get(code) else ""
            return f"Realisasi {whose} {code}{name} dicatat {realization.value}{into}{note}"
        if not self.realizations:
            return f"Keterangan realisasi {len(self._codes())} {whose} dicatat"
        counts = Counter(self.realizations.values())
        parts = [f"{counts[kind]} {kind.value}" for kind in Realization if counts[kind]]
        return f"Realisasi {len(self.realizations)} {whose} dicatat: {listed(parts)}"
