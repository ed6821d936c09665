"""A proposal as every list shows it: its state in a word, its price, and all that is known of it."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from textwrap import wrap

from sessions.intake.source_fields import in_words
from sessions.kernel.session import Session
from sessions.language.local import Phrase, desa, filled
from sessions.language.numbers import quantity, rupiah, short, thousands
from sessions.last_year import words
from sessions.proposals import facts as proposals
from sessions.proposals import facts_corrections as corrections
from sessions.proposals.facts import standard_work, times_the_kamus, written_volume
from sessions.proposals.fields import ON_PAGE
from sessions.scoring import facts as scoring
from sessions.scoring.facts import Outdated
from sessions.sentences.clauses import capital, listed
from sessions.values.labels import is_dear
from sessions.values.proposals import Origin, Outcome, Process, Proposal, ProposalCode, ProposalDraft
from sessions.verification.decisions import RESUBMITTED
from tui.verification import view
from tui.widgets.view import Detail

UNKNOWN = "–"
"""Stands where nothing is known; never for nought."""

DISCUSSED = "◆"
"""Marks a proposal that is to be discussed one by one."""

ALIKE = "≈"
"""Marks a proposal that looks like another one."""

DEAR = "↑"
"""Marks a proposal that costs far more per unit than the kamus says."""

_TOLD_IN_LINES = ("Masalah", "Asal")
_PAGE = 66
_LABEL = 15

_SHORT_NAMES = {
    Outcome.AGREED_CHANGED: "dengan perubahan",
    Outcome.FAILED_VERIFICATION: "tidak lolos",
    Outcome.WITHDRAWN: "ditarik pengusul",
    Outcome.RETURNED: "dikembalikan",
    Outcome.FORWARDED: "diteruskan",
    Outcome.DIVERTED: "dialihkan",
}

_PROCESSES = {
    Process.RECEIVED: "masuk, belum diverifikasi",
    Process.SENT_BACK: Phrase("di {desa}, menunggu perbaikan"),
    Process.VERIFIED: "terverifikasi",
}

_ORIGINS = {
    Origin.VILLAGE: Phrase("usulan {desa}"),
    Origin.KECAMATAN: "usulan kecamatan",
    Origin.FORUM: "usulan forum",
    Origin.POKIR: "pokir",
    Origin.PART: "pecahan usulan",
}


@lru_cache(maxsize=4096)
def money(amount: int | None) -> str:
    """The amount for a column, `75,5 jt`; unknown is not nought."""
    return UNKNOWN if amount is None else short(amount)


def status(proposal: Proposal) -> str:
    """Where it stands, in at most sixteen cells."""
    outcome = proposal.outcome
    if proposal.is_parked:
        return "ditunda"
    if outcome is None:
        return view.waits(proposal) or proposal.process.value
    if outcome is Outcome.MERGED:
        return f"→ {proposal.merged_into}"
    return _SHORT_NAMES.get(outcome, outcome.label)


def unit_price(cost: int | None, volume: Decimal | None) -> int | None:
    """Whole rupiah per unit, rounded half up; None where cost or volume is unknown or there is no volume."""
    if cost is None or not volume:
        return None
    return int((Decimal(cost) / volume).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def price_per_unit(cost: int | None, volume: Decimal | None, unit: str) -> str:
    """`Rp468.750 per m`; empty where it cannot be said."""
    price = unit_price(cost, volume)
    return "" if price is None else f"{rupiah(price)} per {unit or 'satuan'}"


def volume_text(volume: Decimal | None, unit: str) -> str:
    """`320 m`; a dash where the volume is unknown."""
    return UNKNOWN if volume is None else quantity(volume, unit)


def _volume(of: Proposal | ProposalDraft, draft: ProposalDraft) -> str:
    """With what the village wrote where that is no single number."""
    return (written_volume(draft) if of.volume is None else "") or volume_text(of.volume, of.unit)


def cost_text(cost: int | None) -> str:
    """The amount in full, or that it is not known."""
    return "biaya belum diketahui" if cost is None else rupiah(cost)


def from_where(proposal: Proposal) -> str:
    """Which row of which file it came from, or who brought it: `rekap.xlsx baris 9`."""
    if proposal.source == RESUBMITTED and proposal.earlier:
        first = proposal.earlier[0]
        return f"{_in_file(first.source, first.draft.row)}, {RESUBMITTED}" if first.source else RESUBMITTED
    if proposal.source:
        return _in_file(proposal.source, proposal.draft.row)
    brought = f", dibawa {proposal.brought_by}" if proposal.brought_by else ""
    return f"{_ORIGINS[proposal.origin]}, diketik langsung{brought}"


def _in_file(source: str, row: int | None) -> str:
    return f"{source} baris {row}" if row is not None else source


def search_text(proposal: Proposal) -> str:
    """What "/" finds besides the cells of a row."""
    draft = proposal.draft
    parts = (
        draft.problem, draft.location, draft.proposer, proposal.agency, draft.sipd_id, proposal.reason,
        *(part for field in ON_PAGE for part in _parts(getattr(draft, field.name))),
    )  # fmt: skip
    lineage = (
        proposal.source, proposal.merged_into or "", *proposal.merged_from, proposal.split_from or "",
        *proposal.split_into, proposal.brought_by,
    )  # fmt: skip
    priced = "" if proposal.cost is not None else "biaya belum diketahui"
    return " ".join((*parts, *lineage, priced, proposal.outcome or ""))


def _parts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, tuple) else (in_words(value),)


def outcome_sentence(proposal: Proposal) -> str:
    """What has become of it, with the reason: `Digabung ke 2007-03: maksudnya sama`."""
    outcome = proposal.outcome
    if outcome is None:
        if proposal.is_parked:
            claims = f", diminta juga oleh Komisi {listed(proposal.claimed_by)}" if proposal.claimed_by else ""
            return f"Ditunda, masuk daftar tunda{claims}"
        word = str(_PROCESSES[proposal.process])
        return f"{word.capitalize()}, ditandai untuk dibahas" if proposal.to_be_discussed else word.capitalize()
    name = outcome.label
    if outcome is Outcome.MERGED:
        name = f"digabung ke {proposal.merged_into}"
    elif outcome is Outcome.SPLIT:
        name = f"dipecah menjadi {listed(proposal.split_into)}"
    return capital(f"{name}: {proposal.reason}" if proposal.reason else name)


def proposal_detail(session: Session, code: str, alike: Sequence[ProposalCode] = ()) -> Detail | None:
    """Everything about one proposal; `alike` are codes it looks like. None where there is no such proposal."""
    proposal = session.proposals.get(ProposalCode(code))
    if proposal is None:
        return None
    standing = _standing(session, proposal, alike)
    return Detail(
        title=f"{code} {proposal.draft.activity}",
        lines=(_figures(session, proposal), standing),
        facts=tuple(
            (label, value)
            for label, value in facts(session, proposal, alike)
            if label not in _TOLD_IN_LINES or value not in standing
        ),
    )


def _figures(session: Session, proposal: Proposal) -> str:
    draft = proposal.draft
    price = unit_price(proposal.cost, proposal.volume)
    parts = (
        session.village_name(draft.village),
        f"prioritas {desa} {draft.village_priority}" if draft.village_priority is not None else "",
        written_volume(proposal.draft) if proposal.volume is None else volume_text(proposal.volume, proposal.unit),
        cost_text(proposal.cost) if price is None else f"{cost_text(proposal.cost)} (@{short(price)})",
        f"{thousands(draft.households)} KK" if draft.households is not None else "",
        proposal.agency,
    )
    return " · ".join(part for part in parts if part)


def _standing(session: Session, proposal: Proposal, alike: Sequence[ProposalCode]) -> str:
    """The second line: its end, else what should be looked at, else the problem; then where it came from."""
    source = f"Asal: {from_where(proposal)}"
    if proposal.outcome is not None:
        return f"{_stopped(outcome_sentence(proposal))} {source}"
    if waiting := view.waits_for(proposal):
        return f"{_stopped(waiting)} {source}"
    if doubts := corrections.told_doubts(proposal):
        return f"Periksa: {', '.join(doubts)}. {source}"
    times = times_the_kamus(session, proposal)
    if times is not None and is_dear(times):
        return f"Periksa: harga satuan {proposals.times(times)}. {source}"
    if alike:
        return f"Mirip {' dan '.join(alike[:2])}. {source}"
    return f"{_stopped(proposal.draft.problem)} {source}".strip()


def _stopped(text: str) -> str:
    return text if not text or text[-1] in ".!?" else f"{text}."


def facts(session: Session, proposal: Proposal, alike: Sequence[ProposalCode] = ()) -> tuple[tuple[str, str], ...]:
    """Label and value of all that is known; what is not known is left out."""
    draft = proposal.draft
    commission = session.commission(proposal.commission)
    pairs = (
        ("Keadaan", outcome_sentence(proposal)),
        ("Periksa", "; ".join(corrections.told_doubts(proposal))),
        *view.facts(session, proposal),
        ("Mirip", ", ".join(alike)),
        ("Riwayat", capital(words.told(session, proposal.code))),
        ("Masalah", draft.problem),
        ("Lokasi", draft.location),
        ("Volume", _changed(_volume(draft, draft), _volume(proposal, draft))),
        ("Biaya", _changed(cost_text(draft.cost), cost_text(proposal.cost))),
        ("Harga satuan", _unit_price(session, proposal)),
        ("Penerima", _households(proposal)),
        (f"Prioritas {desa}", "" if draft.village_priority is None else str(draft.village_priority)),
        ("Komisi", f"{commission.id} {commission.short}" if commission else "belum dibagi"),
        ("PD", _changed(draft.agency or UNKNOWN, proposal.agency or UNKNOWN)),
        ("Pengusul", draft.proposer),
        ("Lahan", draft.land_status),
        ("Dokumen", "; ".join(draft.documents)),
        ("Kamus", _standard_work(session, proposal)),
        *((filled(field.page), field.show(getattr(draft, field.name))) for field in ON_PAGE),
        ("Dibetulkan", "; ".join(f"{found} ({found.reason})" for found in corrections.mended(session, proposal))),
        ("Nilai", "; ".join(map(told_outdated, scoring.outdated(proposal)))),
        ("Catatan", draft.note),
        ("Gabungan dari", ", ".join(proposal.merged_from)),
        ("Pecahan dari", proposal.split_from or ""),
        ("Dipecah menjadi", ", ".join(proposal.split_into)),
        ("Asal", from_where(proposal)),
        ("ID SIPD", draft.sipd_id),
    )
    return tuple((label, value) for label, value in pairs if value)


def told_outdated(one: Outdated) -> str:
    """`K2 (4) diisi dari penerima KK 186, sekarang 168`."""
    name = one.name.replace("_", " ").replace("kk", "KK")
    return f"{one.criterion} ({one.score}) diisi dari {name} {one.was or '–'}, sekarang {one.now or 'belum diketahui'}"


def _unit_price(session: Session, proposal: Proposal) -> str:
    price = price_per_unit(proposal.cost, proposal.volume, proposal.unit)
    times = times_the_kamus(session, proposal)
    return f"{price}, {proposals.times(times)}" if price and times is not None else price


def _standard_work(session: Session, proposal: Proposal) -> str:
    work = standard_work(session, proposal)
    return f"{work.name}, {proposals.price(work)}" if work else proposal.draft.standard_work


def _changed(asked: str, now: str) -> str:
    return now if now == asked else f"{now} (semula {asked})"


def _households(proposal: Proposal) -> str:
    draft = proposal.draft
    if draft.households is None:
        return ""
    poor = "" if draft.poor_households is None else f", {thousands(draft.poor_households)} KK miskin"
    women = ", kelompok perempuan" if draft.from_women else ""
    return f"{thousands(draft.households)} KK{poor}{women}"


def page(session: Session, code: str, alike: Sequence[ProposalCode] = ()) -> str:
    """All facts as a text to read, label at the left, long values indented below one another."""
    proposal = session.proposals[ProposalCode(code)]
    village = session.village_name(proposal.draft.village)
    origin = str(_ORIGINS[proposal.origin])
    lines = [*wrap(proposal.draft.activity, _PAGE), f"{origin.capitalize()} · {village}", ""]
    for label, value in facts(session, proposal, alike):
        if len(label) >= _LABEL:
            lines.append(label)
            lines += [" " * _LABEL + line for line in wrap(value, _PAGE - _LABEL)]
            continue
        first, *rest = wrap(value, _PAGE - _LABEL) or [""]
        lines.append(f"{label:<{_LABEL}}{first}")
        lines += [" " * _LABEL + line for line in rest]
    return "\n".join(lines)


def original(proposal: Proposal) -> str:
    """What was asked for, on one line: `320 m · Rp150.000.000 · Rp468.750 per m`."""
    draft = proposal.draft
    price = price_per_unit(draft.cost, draft.volume, draft.unit)
    return " · ".join(part for part in (_volume(draft, draft), cost_text(draft.cost), price) if part)


def side_by_side(session: Session, proposals: Sequence[Proposal]) -> tuple[str, ...]:
    """What several proposals ask for, one below the other, to be compared before they are merged."""
    lines = []
    for proposal in proposals:
        village = session.village_name(proposal.draft.village)
        lines += [f"{proposal.code} {village} · {proposal.draft.activity}", f"        {original(proposal)}"]
    return tuple(lines)
