"""Dividing the proposals among the commissions: the sheets, the suggestions, who sits in a commission."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sessions.commissions import facts as commissions
from sessions.commissions.facts import suggest
from sessions.kernel.session import Session
from sessions.language.local import Phrase, desa
from sessions.language.numbers import short
from sessions.proposals.facts import dear_ones
from sessions.recapitulation.facts import sums
from sessions.sentences.short import both_ends, short_name
from sessions.values.commissions import Commission, CommissionId
from sessions.values.office import Office, VillageCode
from sessions.values.proposals import Proposal, ProposalCode
from tui.proposals.view import Alikes, marks, village_words
from tui.proposals.view_one import UNKNOWN, money, proposal_detail, search_text
from tui.widgets.view import ListColumn, ListRow, ListView, Tab, list_row

UNDIVIDED = ""
"""Key of the sheet of those that are in no commission yet."""

_NOTHING_YET = Phrase("Belum ada usulan. Impor berkas {desa} dahulu di layar rekap (g r).")
_ALL_DIVIDED = "Semua usulan sudah terbagi. ←→ membuka lembar tiap komisi; langkah 4 diselesaikan di Alur (g a)."
_NOTHING_HERE = "Belum ada usulan di lembar ini. ←→ membuka lembar lain; di sana 1 sampai dengan 5 memindahkan usulan."


def suggestion(session: Session, proposal: Proposal) -> CommissionId | None:
    """Which commission the proposal probably belongs to, among those that were formed."""
    return proposal.derived(_suggested, session.office, session.commissions)


def _suggested(proposal: Proposal, office: Office | None, formed: tuple[Commission, ...]) -> CommissionId | None:
    return suggest(proposal.draft, replace(office, commissions=formed)) if office else None


def divisible(session: Session, village: str = "") -> tuple[Proposal, ...]:
    """The proposals in the running, of one village or of all."""
    return tuple(
        p for p in session.proposals.values() if p.is_in_the_running and village in {"", p.draft.village or "-"}
    )


def tabs(session: Session, village: str = "") -> tuple[Tab, ...]:
    """The sheets with their figures: those in no commission, then one per commission."""
    shares: dict[str, list[Proposal]] = {UNDIVIDED: [], **{commission.id: [] for commission in session.commissions}}
    for proposal in divisible(session, village):
        shares.setdefault(proposal.commission or UNDIVIDED, []).append(proposal)
    labels: dict[str, str] = {
        commission.id: f"{commission.id} {commission.short}" for commission in session.commissions
    }
    return tuple(
        Tab(
            key=key,
            label=f"{labels.get(key, 'Belum dibagi')} {len(own)}",
            note=f" · {short(sums(own).result)} menurut hasil" if own else "",
            short=f"{key or 'Belum dibagi'} {len(own)}",
        )
        for key, own in shares.items()
    )


def on_sheet(session: Session, sheet: str, village: str = "") -> tuple[Proposal, ...]:
    """The proposals of one sheet, in the order of arrival."""
    return tuple(p for p in divisible(session, village) if (p.commission or UNDIVIDED) == sheet)


@dataclass(frozen=True, slots=True)
class _Line:
    """A proposal with its village by name, its signs and the commission it probably belongs to."""

    proposal: Proposal
    village: str
    signs: str
    suggested: CommissionId | None

    @property
    def is_to_be_moved(self) -> bool:
        """Whether there is a suggestion, and it is not followed already."""
        return self.suggested is not None and self.suggested != self.proposal.commission


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("Kode", 8, lambda line: line.proposal.code),
    ListColumn(Phrase("{desa_brief}"), 10, lambda line: line.village, grows=1, cut=both_ends),
    ListColumn("", 2, lambda line: line.signs, has_sign=True),
    ListColumn("Kegiatan", 20, lambda line: line.proposal.draft.activity, grows=1, cut=short_name),
    ListColumn("OPD", 12, lambda line: line.proposal.agency or UNKNOWN),
    ListColumn("Rp", 9, lambda line: money(line.proposal.cost), is_number=True),
    ListColumn("Saran", 5, lambda line: f"→ {line.suggested}" if line.is_to_be_moved else ""),
)


def sheet_rows(session: Session, sheet: str, village: str, alikes: Alikes) -> list[ListRow[ProposalCode]]:
    """One row per proposal of the sheet; it is made again only when it changed, so that a key stays fast."""
    names = {v.code: v.name for v in session.office.villages} if session.office else {}
    elsewhere = session.village_name(None)
    dear = dear_ones(session)
    return [
        proposal.derived(
            _sheet_row,
            names.get(proposal.draft.village or VillageCode(""), elsewhere),
            marks(proposal, alikes, dear),
            suggestion(session, proposal),
        )
        for proposal in on_sheet(session, sheet, village)
    ]


def _sheet_row(proposal: Proposal, village: str, signs: str, suggested: CommissionId | None) -> ListRow[ProposalCode]:
    line = _Line(proposal, village, signs, suggested)
    return list_row(line, COLUMNS, proposal.code, search=search_text(proposal))


def of_sheet(session: Session, sheet: str, village: str, alikes: Alikes) -> ListView[ProposalCode]:
    """What is listed of a sheet: the proposals of one village or of all, above them who sits in the commission."""
    sifted = f"{village_words(session, village)} · Esc menghapus" if village else ""
    return ListView(
        columns=COLUMNS,
        rows=lambda session: sheet_rows(session, sheet, village, alikes),
        summary=lambda session: " │ ".join(filter(None, (members(session, sheet), sifted))),
        detail=lambda session, code: proposal_detail(session, code, alikes.get(code, ())),
        empty=empty(session, sheet, village),
    )


def suggested_moves(session: Session, codes: Sequence[ProposalCode]) -> dict[ProposalCode, CommissionId]:
    """Of these, the undivided ones that have a suggestion, with it."""
    proposals = (session.proposals[code] for code in codes)
    return {
        p.code: suggested
        for p in proposals
        if p.commission is None and p.is_in_the_running and (suggested := suggestion(session, p))
    }


def members(session: Session, sheet: str) -> str:
    """Who sits in the commission of the sheet: `19 anggota (L 18, P 1)`; empty while nobody is listed."""
    found = next((m for m in commissions.of_commissions(session) if m.commission == sheet), None)
    if found is None or not found.total:
        return ""
    word = f"{desa}"
    missing = f", {len(found.without)} {word} belum berutusan" if found.without else ""
    return f"{found.total} anggota (L {found.men}, P {found.women}){missing}"


def moves_question(session: Session, moves: Mapping[ProposalCode, CommissionId], left: int) -> str:
    """What is asked before all suggestions are followed: how many go where, and how many have none."""
    counts = Counter(moves.values())
    told = "\n".join(
        f"{counts[commission.id]:>5} usulan ke Komisi {commission.id} {commission.name}"
        for commission in session.commissions
        if counts[commission.id]
    )
    return f"{told}\n\n{left} usulan tanpa saran tetap belum dibagi." if left else told


def empty(session: Session, sheet: str, village: str) -> str:
    """What an empty sheet says: what to do next."""
    word = f"{desa}"
    if not session.proposals:
        return str(_NOTHING_YET)
    if village:
        return f"Tidak ada usulan {word} itu di lembar ini. ←→ membuka lembar lain; Esc menghapus saringan."
    return _ALL_DIVIDED if sheet == UNDIVIDED else _NOTHING_HERE
