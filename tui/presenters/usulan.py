"""The list of all proposals: what came in, where each one stands, and what became of it."""

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from datetime import date

from exports.wording.money import short
from exports.wording.numbers import thousands
from exports.wording.places import said
from sessions import verification
from sessions.breakdown import total_cost
from sessions.office import VillageCode
from sessions.plausibility import dear_ones
from sessions.proposals import DISPOSED, PRIORITIES, Process, Proposal, ProposalCode
from sessions.session import Session
from tui.presenters import verifikasi
from tui.presenters.proposal import ALIKE, DEAR, DISCUSSED, UNKNOWN, money, search_text, status
from tui.presenters.rows import Row, Tone
from tui.presenters.sieve import Sieve

NOTHING_YET = (
    "Belum ada usulan. Impor berkas desa dahulu di layar rekap (g r), atau tekan e untuk mengetik satu usulan."
)
"""What the empty list says."""

Alikes = Mapping[ProposalCode, Sequence[ProposalCode]]


def marks(proposal: Proposal, alikes: Alikes, dear: Container[ProposalCode] = ()) -> str:
    """At most two signs: that it is to be discussed, that it costs far more than the kamus says, that it is like
    another one; the detail below the list tells all.
    """
    signs = (
        DISCUSSED if proposal.to_be_discussed else "",
        DEAR if proposal.code in dear else "",
        ALIKE if alikes.get(proposal.code) else "",
    )
    return "".join(signs)[:2]


def rows(session: Session, sieve: Sieve, alikes: Alikes, today: date | None = None) -> list[Row]:
    """One row per proposal that passes the sieve, by arrival; what is overdue at its village stands out."""
    names = {v.code: v.name for v in session.office.villages} if session.office else {}
    elsewhere = session.village_name(None)
    dear = dear_ones(session)
    return [
        Row(
            key=code,
            cells=(
                code,
                names.get(proposal.draft.village or VillageCode(""), elsewhere),
                marks(proposal, alikes, dear),
                proposal.draft.activity,
                proposal.agency or UNKNOWN,
                proposal.commission or UNKNOWN,
                money(proposal.cost),
                verifikasi.waits(proposal, today) or status(proposal),
            ),
            tone=_tone(proposal, today),
            search=search_text(proposal),
        )
        for code, proposal in session.proposals.items()
        if sieve.lets_through(proposal)
    ]


def _tone(proposal: Proposal, today: date | None) -> Tone:
    if today is not None and verification.is_overdue(proposal, today):
        return Tone.ALERT
    if proposal.outcome in DISPOSED:
        return Tone.DIM
    return Tone.GOOD if proposal.outcome in PRIORITIES else Tone.PLAIN


def summary(session: Session, sieve: Sieve, today: date | None = None) -> str:
    """How many there are, where they stand, and which are overdue; with a sieve, what it asks and how many pass."""
    everything = tuple(session.proposals.values())
    if not everything:
        return ""
    shown = tuple(filter(sieve.lets_through, everything))
    told = [f"{thousands(len(shown))} usulan · {short(total_cost(shown))}", *_standing(session, shown, today)]
    if sieve.is_open:
        return " · ".join(told)
    passed = f"{sieve.words(session)}: {len(shown)} dari {len(everything)}"
    return " · ".join((passed, *told[1:], "Esc menghapus"))


def _standing(session: Session, shown: Sequence[Proposal], today: date | None) -> list[str]:
    states = Counter((p.outcome or p.process).value for p in shown)
    order = [*(process.value for process in Process), *(state for state in states if state not in set(Process))]
    late = sum(today is not None and verification.is_overdue(p, today) for p in shown)
    told = {Process.SENT_BACK.value: f" ({late} lewat batas)"} if late else {}
    return [f"{states[state]} {said(session, state)}{told.get(state, '')}" for state in order if states[state]]


def unverified(session: Session, codes: Sequence[str]) -> tuple[ProposalCode, ...]:
    """Of these, the ones that still wait for their verification, in the same order."""
    proposals = (session.proposals[ProposalCode(code)] for code in codes)
    return tuple(p.code for p in proposals if p.process is Process.RECEIVED and p.outcome is None)
