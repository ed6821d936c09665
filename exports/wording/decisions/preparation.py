"""Sentences of what is decided before the sidang: opening, steps of the SOP, recap, verification, Pra-Musrenbang."""

from exports.wording import dates
from exports.wording.decisions import clauses
from exports.wording.decisions.clauses import because, inner, words
from exports.wording.lists import FEW, apart, listed, subject
from exports.wording.places import said
from sessions import sop
from sessions.decisions import catalogue, intake, lookalikes, opening, pra, steps
from sessions.proposals import Agreed, Origin, Outcome
from sessions.session import Session


@words.register
def _(d: opening.SessionOpened, _s: Session) -> str:
    office = d.office
    sample = " sebagai contoh" if d.is_sample else ""
    return f"Sesi Musrenbang RKPD {office.regency} Tahun {d.plan_year} di Kecamatan {office.kecamatan} dibuka{sample}"


@words.register
def _(d: opening.MeetingScheduled, _s: Session) -> str:
    return f"Sidang ditetapkan pada hari {dates.with_day(d.held_on)}, pukul {d.starts}, di {d.place}"


@words.register
def _(d: opening.OfficialsNamed, _s: Session) -> str:
    return f"Pejabat dan petugas sidang ditetapkan: {apart(f'{o.role.value} {o.name}' for o in d.officials)}"


@words.register
def _(d: opening.WitnessesNamed, _s: Session) -> str:
    if not d.witnesses:
        return "Daftar wakil peserta penanda tangan Berita Acara dikosongkan"
    return f"Wakil peserta penanda tangan Berita Acara ditetapkan, {len(d.witnesses)} orang"


@words.register
def _(d: opening.SpeechesRecorded, _s: Session) -> str:
    parts = []
    if d.speeches:
        parts.append(f"sambutan disampaikan oleh {apart(s.speaker for s in d.speeches)}")
    if d.presentations:
        parts.append(f"pemaparan disampaikan oleh {apart(s.speaker for s in d.presentations)}")
    return clauses.capital("; ".join(parts)) if parts else "Catatan sambutan dan pemaparan dikosongkan"


@words.register
def _(d: opening.MinutesNumbered, _s: Session) -> str:
    paper = f"Berita Acara Perbaikan ke-{d.amendment}" if d.amendment else "Berita Acara"
    return f"Nomor {paper} ditetapkan: {d.number}"


@words.register
def _(d: steps.StepBegun, s: Session) -> str:
    return f"{_step(d.step, s)} dimulai"


@words.register
def _(d: steps.StepCompleted, s: Session) -> str:
    return f"{_step(d.step, s)} dinyatakan selesai{f': {inner(d.note)}' if d.note else ''}"


@words.register
def _(d: steps.StepSkipped, s: Session) -> str:
    return f"{_step(d.step, s)} dilewati atas perintah {d.by}{because(d.reason)}"


def _step(number: int, session: Session) -> str:
    return f"Langkah {number} SOP ({said(session, sop.BY_NUMBER[number].title)})"


@words.register
def _(d: intake.ProposalsImported, _s: Session) -> str:
    refused = f"; {len(d.refused)} baris tidak masuk" if d.refused else ""
    updated = f"{clauses.capital(subject([u.code for u in d.updates]))} diperbarui" if d.updates else ""
    if not d.drafts:
        return f"{updated} dari berkas {d.file}{refused}"
    also = f"; {updated[:1].lower()}{updated[1:]}" if updated else ""
    return f"{len(d.drafts)} usulan direkap dari berkas {d.file}{also}{refused}"


@words.register
def _(d: catalogue.WorksCatalogueLoaded, _s: Session) -> str:
    return f"Kamus usulan dimuat dari berkas {d.file}, {len(d.works)} pekerjaan"


@words.register
def _(d: lookalikes.LookalikesDismissed, _s: Session) -> str:
    pairs = [f"{a} dan {b}" for a, b in d.pairs]
    named = f"Usulan {'; '.join(pairs)}" if len(pairs) <= FEW else f"{len(pairs)} pasang usulan"
    return f"{named} dinyatakan bukan duplikat{because(d.reason)}"


@words.register
def _(d: intake.ProposalAdded, s: Session) -> str:
    code = next(reversed(tuple(s.proposals)), "")
    origin = {
        Origin.VILLAGE: clauses.village(s, d.draft.village),
        Origin.KECAMATAN: clauses.village(s, None),
        Origin.FORUM: "forum",
        Origin.POKIR: "pokok-pokok pikiran DPRD",
    }[d.origin]
    carrier = f", dibawa oleh {d.brought_by}" if d.brought_by else ""
    sitting = f", di Komisi {d.commission}" if d.commission else ""
    return f"Usulan baru {code} dari {origin}{carrier}{sitting}: {inner(d.draft.activity)}"


@words.register
def _(d: intake.ProposalChanged, s: Session) -> str:
    found = s.proposals[d.code]
    agreed = Agreed(volume=d.volume, unit=d.unit, cost=d.cost, agency=d.agency)
    outcome = "; hasilnya disepakati dengan perubahan" if found.outcome is Outcome.AGREED_CHANGED else ""
    changed = clauses.changes(agreed, found.unit)
    return f"Usulan {clauses.proposal(s, d.code)} diubah: {changed}{outcome}{because(d.reason)}"


@words.register
def _(d: intake.ProposalsVerified, _s: Session) -> str:
    return f"{clauses.capital(subject(d.codes))} lolos verifikasi"


@words.register
def _(d: pra.CommissionsFormed, _s: Session) -> str:
    named = "; ".join(f"Komisi {c.id} {c.name}" for c in d.commissions)
    return f"{len(d.commissions)} komisi ditetapkan: {named}"


@words.register
def _(d: pra.ProposalsAssigned, s: Session) -> str:
    if len(d.assignments) == 1:
        ((code, commission),) = d.assignments.items()
        return f"Usulan {clauses.proposal(s, code)} masuk Komisi {commission}"
    into = list(d.assignments.values())
    shares = [f"{into.count(c.id)} ke Komisi {c.id}" for c in s.commissions if c.id in into]
    return f"{len(into)} usulan dibagi: {listed(shares)}"


@words.register
def _(d: pra.ProposalsMarked, _s: Session) -> str:
    verb = "ditandai untuk dibahas" if d.to_be_discussed else "tidak lagi ditandai untuk dibahas"
    return f"{clauses.capital(subject(d.codes))} {verb}"


@words.register
def _(d: pra.ProposalsMerged, s: Session) -> str:
    agreed = Agreed(volume=d.volume, unit=d.unit, cost=d.cost)
    changed = clauses.changes(agreed, s.proposals[d.survivor].unit, verb="")
    together = f" dengan {changed}" if changed else ""
    return f"Usulan {listed(d.absorbed)} digabung ke {clauses.proposal(s, d.survivor)}{together}{because(d.reason)}"


@words.register
def _(d: pra.ProposalWithdrawn, s: Session) -> str:
    return f"Usulan {clauses.proposal(s, d.code)} ditarik pengusul ({d.by}){because(d.reason)}"
