"""The verification in words: points of the checklist, where a proposal waits and until when, sets and their preview."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.language.local import desa, filled
from sessions.language.numbers import quantity, rupiah, short
from sessions.proposals import facts_corrections as corrections
from sessions.recapitulation.facts import sums
from sessions.rules import ranking
from sessions.sentences.clauses import capital
from sessions.values.proposals import Outcome, Process, Proposal, ProposalCode, ProposalDraft
from sessions.values.verification import Answer, ChecklistItem, ChecklistItemId
from sessions.verification import facts as verification
from tui.dialogs.reading import Unreadable

FREE = "lainnya"
"""The choice of one's own words."""

VERDICTS = (Outcome.FAILED_VERIFICATION, Outcome.RETURNED, Outcome.FORWARDED, Outcome.DIVERTED)
"""In the order of the menu."""

_COMPLETIONS = (
    "Data usulan belum lengkap",
    "Volume, satuan, dan perkiraan biaya (RAB) agar dilengkapi",
    "Lokasi agar diperjelas (dusun, RT/RW, ruas, foto)",
    "Surat pernyataan status lahan agar dilampirkan",
    "Berita Acara Musrenbang dan daftar hadir agar dilampirkan",
    "Jumlah penerima manfaat agar dihitung",
)
"""What a village is usually asked to complete."""


NOTES: Mapping[Outcome, str] = {
    Outcome.FAILED_VERIFICATION: "tidak dibahas, dengan alasan",
    Outcome.RETURNED: "selesai di sini, untuk {anggaran_desa}",
}
"""What tells apart verdicts that sound alike."""


def verdict_choices() -> tuple[tuple[str, str, str], ...]:
    """Value, label and note of each verdict, as this office names it."""
    return tuple((o.value, capital(o.label), filled(NOTES.get(o, ""))) for o in VERDICTS)


def completion_choices() -> tuple[tuple[str, str], ...]:
    """Value and label of what a village is usually asked to complete, and one for own words."""
    return (*((reason, reason) for reason in _COMPLETIONS), (FREE, "Lainnya, ditulis sendiri"))


SHOWN = "tampil"
"""Typed for everything that the list shows."""

SIGNS = {Answer.YES: "✓", Answer.NO: "✗", Answer.NOT_NEEDED: "–", None: "·"}
_FEW = 8


def points(session: Session) -> tuple[ChecklistItem, ...]:
    """The checklist of the office."""
    return session.office.checklist if session.office else ()


def at_first(session: Session, codes: Sequence[ProposalCode]) -> dict[ChecklistItemId, Answer]:
    """What the checklist begins with: of one proposal its answers, else what its data says; of many what all share."""
    proposals = [session.proposals[code] for code in codes]
    known = [{**verification.from_data(session, p), **p.checks} for p in proposals]
    first, *others = known
    return {item: answer for item, answer in first.items() if all(other.get(item) is answer for other in others)}


def lacking(session: Session, codes: Sequence[ProposalCode]) -> Mapping[ChecklistItemId, Sequence[ProposalCode]]:
    """Each point of the checklist, with those of these proposals that their data or an answer deny it."""
    known = {code: at_first(session, (code,)) for code in codes}
    return {point.id: [c for c in codes if known[c].get(point.id) is Answer.NO] for point in points(session)}


def proven(session: Session, codes: Sequence[ProposalCode]) -> tuple[ChecklistItemId, ...]:
    """The points that data or answers affirm of each of these proposals."""
    known = [at_first(session, (code,)) for code in codes]
    return tuple(p.id for p in points(session) if all(own.get(p.id, Answer.NO) is not Answer.NO for own in known))


def contradicted(point: ChecklistItem, codes: Sequence[ProposalCode]) -> Explanation:
    """Why a point cannot be told to have been looked at and found in all of them."""
    more = f", dan {len(codes) - _FEW} lainnya" if len(codes) > _FEW else ""
    return Explanation(
        found=f"{point.text}: tidak pada {', '.join(codes[:_FEW])}{more}.",
        advice="Lepas tandanya, atau periksa usulan itu tersendiri (Spasi di daftarnya).",
    )


def news(
    session: Session, codes: Sequence[ProposalCode], given: dict[ChecklistItemId, Answer]
) -> dict[ChecklistItemId, Answer]:
    """Of the answers, those that some of these proposals do not have yet."""
    proposals = [session.proposals[code] for code in codes]
    return {item: answer for item, answer in given.items() if any(p.checks.get(item) is not answer for p in proposals)}


def wanting(session: Session, proposal: Proposal) -> str:
    """The points that were answered with tidak: `Status lahan jelas; Sesuai RTRW`."""
    return "; ".join(p.text for p in points(session) if proposal.checks.get(p.id) is Answer.NO)


def facts(session: Session, proposal: Proposal) -> tuple[tuple[str, str], ...]:
    """Label and value of what the verification knows of a proposal; what is not known is left out."""
    answered = Counter(proposal.checks.values())
    counts = ", ".join(f"{answered[answer]} {answer.value}" for answer in Answer if answered[answer])
    left = len(points(session)) - len(proposal.checks)
    told = f"{counts}{f', {left} belum' if left > 0 else ''}" if proposal.checks else ""
    returns = [
        f"{dates.numeric_date(sent.at)}: {sent.reason}, "
        f"{f'kembali {dates.numeric_date(sent.back)}' if sent.back else f'batas {dates.numeric_date(sent.deadline)}'}"
        for sent in proposal.sent_back
    ]
    passed = proposal.passed
    many = f"sekaligus dengan {passed.together - 1} usulan lain, " if passed and passed.is_in_bulk else ""
    pairs = (
        (
            "Lolos",
            f"{many}oleh {passed.by}, {dates.numeric_date(passed.at)} {dates.clock(passed.at)}" if passed else "",
        ),
        ("Diperiksa", told),
        ("Kurang", wanting(session, proposal)),
        ("Pemeriksaan", proposal.check_note),
        ("Dikembalikan", "; ".join(returns)),
        ("Semula", "; ".join(_before(earlier.draft, proposal.draft) for earlier in proposal.earlier)),
    )
    return tuple((label, value) for label, value in pairs if value)


def _before(earlier: ProposalDraft, now: ProposalDraft) -> str:
    """What an earlier draft said otherwise, of activity, volume and cost."""
    parts = (
        earlier.activity if earlier.activity != now.activity else "",
        quantity(earlier.volume, earlier.unit) if earlier.volume not in {None, now.volume} else "",
        rupiah(earlier.cost) if earlier.cost not in {None, now.cost} else "",
    )
    return ", ".join(filter(None, parts)) or "data lain"


def waits(proposal: Proposal, today: date | None = None) -> str:
    """`tunggu 22-01`, `lewat 22-01` after that day; empty where it is not at its village."""
    until = verification.deadline(proposal)
    if until is None:
        return ""
    return f"{'lewat' if today is not None and until < today else 'tunggu'} {until:%d-%m}"


def waits_for(proposal: Proposal) -> str:
    """`Diperbaiki desa sampai 22-01-2027: RAB agar dilengkapi`; empty where it is not at its village."""
    until = verification.deadline(proposal)
    if until is None:
        return ""
    word = f"{desa}"
    return f"Diperbaiki {word} sampai {dates.numeric_date(until)}: {proposal.sent_back[-1].reason}"


def picked(session: Session, typed: str, shown: Sequence[ProposalCode]) -> tuple[ProposalCode, ...]:
    """The undecided proposals that are meant: codes, the tail or name of a village, or `tampil`. Raises Unreadable."""
    if typed.strip().casefold() == SHOWN:
        named = list(shown)
    else:
        villages = session.office.villages if session.office else ()
        by_word = {word: v.code for v in villages for word in (v.code.rpartition(".")[-1], v.name.upper())}
        named = []
        for word in ranking.parse(typed):
            if word in session.proposals:
                named.append(ProposalCode(word))
            elif word in by_word:
                named += [code for code, p in session.proposals.items() if p.draft.village == by_word[word]]
            else:
                raise Unreadable(f"{word} bukan kode usulan dan bukan {desa}.")
    return tuple(code for code in dict.fromkeys(named) if session.proposals[code].outcome is None)


def fit_to_pass(session: Session, codes: Sequence[ProposalCode]) -> tuple[ProposalCode, ...]:
    """Of these, the ones that wait for their verification here."""
    return tuple(c for c in codes if session.proposals[c].process is Process.RECEIVED)


def fit_to_go_back(session: Session, codes: Sequence[ProposalCode]) -> tuple[ProposalCode, ...]:
    """Of these, the ones that have a village and are not there."""
    proposals = [session.proposals[code] for code in codes]
    return tuple(p.code for p in proposals if p.draft.village is not None and p.process is not Process.SENT_BACK)


def preview(session: Session, codes: Sequence[ProposalCode]) -> str:
    """What a verdict on many means: how many, rupiah, per village, and what still looks doubtful among them."""
    chosen = [session.proposals[code] for code in codes]
    villages = Counter(session.village_name(p.draft.village) for p in chosen)
    told = ", ".join(f"{name} {count}" for name, count in villages.items())
    lines = [f"{len(chosen)} usulan, menurut usulan {short(sums(chosen).asked)}: {told}."]
    for words, doubtful in (
        ("perlu diperiksa", [p.code for p in chosen if corrections.doubts(p)]),
        ("bertanda tidak di daftar periksa", [p.code for p in verification.found_wanting(chosen)]),
    ):
        if doubtful:
            more = f", dan {len(doubtful) - _FEW} lainnya" if len(doubtful) > _FEW else ""
            lines.append(f"{len(doubtful)} di antaranya {words}: {', '.join(doubtful[:_FEW])}{more}.")
    return "\n\n".join(lines)
