"""The list of all proposals: what came in, where each one stands, and what became of it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from exports.wording.money import short
from exports.wording.numbers import thousands
from sessions.breakdown import total_cost
from sessions.office import VillageCode
from sessions.proposals import DISPOSED, PRIORITIES, Process, Proposal, ProposalCode
from sessions.session import Session
from tui.presenters.proposal import ALIKE, DISCUSSED, UNKNOWN, money, search_text, status
from tui.presenters.rows import Row, Tone
from tui.presenters.sieve import Sieve

NOTHING_YET = (
    "Belum ada usulan. Impor berkas desa dahulu di layar rekap (g r), atau tekan e untuk mengetik satu usulan."
)
"""What the empty list says."""

Alikes = Mapping[ProposalCode, Sequence[ProposalCode]]


def marks(proposal: Proposal, alikes: Alikes) -> str:
    """At most two signs: whether it is to be discussed, and whether it is like another one."""
    discussed = DISCUSSED if proposal.to_be_discussed else ""
    return f"{discussed}{ALIKE}" if alikes.get(proposal.code) else discussed


def rows(session: Session, sieve: Sieve, alikes: Alikes) -> list[Row]:
    """One row per proposal that passes the sieve, in the order of arrival."""
    names = {v.code: v.name for v in session.office.villages} if session.office else {}
    elsewhere = session.village_name(None)
    return [
        Row(
            key=code,
            cells=(
                code,
                names.get(proposal.draft.village or VillageCode(""), elsewhere),
                marks(proposal, alikes),
                proposal.draft.activity,
                proposal.agency or UNKNOWN,
                proposal.commission or UNKNOWN,
                money(proposal.cost),
                status(proposal),
            ),
            tone=_tone(proposal),
            search=search_text(proposal),
        )
        for code, proposal in session.proposals.items()
        if sieve.lets_through(proposal)
    ]


def _tone(proposal: Proposal) -> Tone:
    if proposal.outcome in DISPOSED:
        return Tone.DIM
    return Tone.GOOD if proposal.outcome in PRIORITIES else Tone.PLAIN


def summary(session: Session, sieve: Sieve) -> str:
    """How many there are and where they stand; with a sieve, what it asks and how many pass."""
    everything = tuple(session.proposals.values())
    if not everything:
        return ""
    shown = tuple(filter(sieve.lets_through, everything))
    told = [f"{thousands(len(shown))} usulan · {short(total_cost(shown))}", *_standing(shown)]
    if sieve.is_open:
        return " · ".join(told)
    passed = f"{sieve.words(session)}: {len(shown)} dari {len(everything)}"
    return " · ".join((passed, *told[1:], "Esc menghapus"))


def _standing(shown: Sequence[Proposal]) -> list[str]:
    states = Counter((p.outcome or p.process).value for p in shown)
    order = [*(process.value for process in Process), *(state for state in states if state not in set(Process))]
    return [f"{states[state]} {state}" for state in order if states[state]]


def unverified(session: Session, codes: Sequence[str]) -> tuple[ProposalCode, ...]:
    """Of these, the ones that still wait for their verification, in the same order."""
    proposals = (session.proposals[ProposalCode(code)] for code in codes)
    return tuple(p.code for p in proposals if p.process is Process.RECEIVED and p.outcome is None)


def verification_question(session: Session, codes: Sequence[ProposalCode]) -> str:
    """What is asked before many are verified at once: how many, of which villages, and which still look doubtful."""
    chosen = [session.proposals[code] for code in codes]
    villages = Counter(session.village_name(p.draft.village) for p in chosen)
    told = ", ".join(f"{name} {count}" for name, count in villages.items())
    doubtful = [p.code for p in chosen if p.draft.doubts]
    note = f"\n\n{len(doubtful)} di antaranya perlu diperiksa: {', '.join(doubtful[:8])}" if doubtful else ""
    more = f", dan {len(doubtful) - 8} lainnya" if len(doubtful) > 8 else ""  # noqa: PLR2004 - as many as fit
    return f"{len(chosen)} usulan, {short(total_cost(chosen))}: {told}.{note}{more}{'.' if doubtful else ''}"
