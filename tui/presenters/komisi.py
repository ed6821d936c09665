"""Dividing the proposals among the commissions: the sheets, the rows with a suggestion, all suggestions at once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from exports.wording.money import short
from exports.wording.places import said
from sessions import membership
from sessions.breakdown import total_cost
from sessions.commissions import Commission, CommissionId
from sessions.intake.suggestion import suggest
from sessions.office import Office, VillageCode
from sessions.plausibility import dear_ones
from sessions.proposals import Proposal, ProposalCode, ProposalDraft
from sessions.session import Session
from tui.presenters.proposal import UNKNOWN, money, search_text
from tui.presenters.rows import Row
from tui.presenters.usulan import Alikes, marks

UNDIVIDED = ""
"""Key of the sheet of those that are in no commission yet."""

_NOTHING_YET = "Belum ada usulan. Impor berkas desa dahulu di layar rekap (g r)."
_ALL_DIVIDED = "Semua usulan sudah terbagi. ←→ membuka lembar tiap komisi; langkah 4 diselesaikan di Alur SOP (g a)."
_NOTHING_HERE = "Belum ada usulan di lembar ini. ←→ membuka lembar lain; di sana 1 sampai dengan 5 memindahkan usulan."


class Suggestions:
    """Which commission each proposal probably belongs to, worked out once per draft."""

    def __init__(self) -> None:
        self._known: dict[ProposalCode, tuple[ProposalDraft, CommissionId | None]] = {}
        self._of: tuple[Office | None, Sequence[Commission]] = (None, ())
        self._office: Office | None = None

    def of(self, session: Session, proposal: Proposal) -> CommissionId | None:
        """The suggestion for one proposal, among the commissions as they were formed."""
        if self._of[0] is not session.office or self._of[1] is not session.commissions:
            self._known.clear()
            self._of = (session.office, session.commissions)
            self._office = replace(session.office, commissions=session.commissions) if session.office else None
        known = self._known.get(proposal.code)
        if known is None or known[0] is not proposal.draft:
            found = suggest(proposal.draft, self._office) if self._office else None
            known = (proposal.draft, found)
            self._known[proposal.code] = known
        return known[1]


def divisible(session: Session, village: str = "") -> tuple[Proposal, ...]:
    """The proposals in the running, of one village or of all."""
    return tuple(
        p for p in session.proposals.values() if p.is_in_the_running and village in {"", p.draft.village or "-"}
    )


def sheets(session: Session, village: str = "") -> tuple[tuple[str, str, str], ...]:
    """Key, label and figures of each sheet: those in no commission, then one per commission."""
    shares: dict[str, list[Proposal]] = {UNDIVIDED: [], **{commission.id: [] for commission in session.commissions}}
    for proposal in divisible(session, village):
        shares.setdefault(proposal.commission or UNDIVIDED, []).append(proposal)
    labels: dict[str, str] = {
        commission.id: f"{commission.id} {commission.short}" for commission in session.commissions
    }
    return tuple(
        (key, f"{labels.get(key, 'Belum dibagi')} {len(own)}", f" · {short(total_cost(own))}" if own else "")
        for key, own in shares.items()
    )


def on_sheet(session: Session, sheet: str, village: str = "") -> tuple[Proposal, ...]:
    """The proposals of one sheet, in the order of arrival."""
    return tuple(p for p in divisible(session, village) if (p.commission or UNDIVIDED) == sheet)


class Rows:
    """The rows of the sheets; a row is made again only when its proposal changed, so that a key stays fast."""

    def __init__(self, suggestions: Suggestions) -> None:
        self._suggestions = suggestions
        self._known: dict[ProposalCode, tuple[Proposal, str, CommissionId | None, Row]] = {}

    def of(self, session: Session, sheet: str, village: str, alikes: Alikes) -> list[Row]:
        """One row per proposal of the sheet; a suggestion is shown where it is not already followed."""
        names = {v.code: v.name for v in session.office.villages} if session.office else {}
        elsewhere = session.village_name(None)
        dear = dear_ones(session)
        return [
            self._row(
                proposal,
                names.get(proposal.draft.village or VillageCode(""), elsewhere),
                marks(proposal, alikes, dear),
                self._suggestions.of(session, proposal),
            )
            for proposal in on_sheet(session, sheet, village)
        ]

    def _row(self, proposal: Proposal, village: str, signs: str, suggested: CommissionId | None) -> Row:
        known = self._known.get(proposal.code)
        if known is not None and known[0] is proposal and known[1:3] == (signs, suggested):
            return known[3]
        cells = (
            proposal.code,
            village,
            signs,
            proposal.draft.activity,
            proposal.agency or UNKNOWN,
            money(proposal.cost),
            f"→ {suggested}" if suggested and suggested != proposal.commission else "",
        )
        row = Row(key=proposal.code, cells=cells, search=search_text(proposal))
        self._known[proposal.code] = (proposal, signs, suggested, row)
        return row


def suggested_moves(
    session: Session, codes: Sequence[str], suggestions: Suggestions
) -> dict[ProposalCode, CommissionId]:
    """Of these, the undivided ones that have a suggestion, with it."""
    proposals = (session.proposals[ProposalCode(code)] for code in codes)
    return {
        p.code: suggested
        for p in proposals
        if p.commission is None and p.is_in_the_running and (suggested := suggestions.of(session, p))
    }


def members(session: Session, sheet: str) -> str:
    """Who sits in the commission of the sheet: `19 anggota (L 18, P 1)`; empty while nobody is listed."""
    found = next((m for m in membership.of_commissions(session) if m.commission == sheet), None)
    if found is None or not found.total:
        return ""
    word = said(session, "desa")
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
    word = said(session, "desa")
    if not session.proposals:
        return said(session, _NOTHING_YET)
    if village:
        return f"Tidak ada usulan {word} itu di lembar ini. ←→ membuka lembar lain; Esc menghapus saringan."
    return _ALL_DIVIDED if sheet == UNDIVIDED else _NOTHING_HERE
