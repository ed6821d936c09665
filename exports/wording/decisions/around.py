"""Sentences of what stands around the meeting: the office put right, last year's proposals, SIPD."""

from collections import Counter

from exports.wording import dates, places
from exports.wording.decisions import clauses
from exports.wording.decisions.clauses import because, capital, inner, words
from exports.wording.lists import listed, subject
from exports.wording.sipd import recommended
from sessions.decisions import last_year, office, sipd
from sessions.last_year import Realization
from sessions.proposals import SipdVerdict
from sessions.session import Session

_SETTINGS = {
    "letterhead": "baris kop",
    "address": "alamat",
    "contact": "kontak",
    "seat": "tempat kedudukan",
    "planning_agency": "badan perencana",
    "legal_basis": "dasar hukum",
    "letter_numbers": "bentuk nomor surat",
    "actors": "pelaksana langkah",
    "holidays_added": "hari libur tambahan",
    "holidays_struck": "hari libur yang dicoret",
    "cap_per_village": "batas usulan per desa",
    "labels": "sebutan desa dan kelurahan",
    "without_contacts": "daftar tanpa alamat dan telepon",
}
"""What an OfficeCorrected may name."""


@words.register
def _(d: office.OfficeCorrected, s: Session) -> str:
    named = [places.said(s, label) for name, label in _SETTINGS.items() if getattr(d, name) is not None]
    return f"Data kantor dibetulkan: {listed(named) or 'tidak ada'}{because(d.reason)}"


@words.register
def _(d: last_year.LastYearLoaded, _s: Session) -> str:
    return f"Daftar usulan RKPD {d.plan_year} dimuat dari {d.source}, {len(d.items)} usulan"


@words.register
def _(d: last_year.RealizationsNoted, s: Session) -> str:
    if len(d.realizations) == 1:
        ((code, realization),) = d.realizations.items()
        item = s.last_year.item(code) if s.last_year else None
        name = f" ({inner(item.activity)})" if item else ""
        note = f": {inner(d.notes[code])}" if d.notes.get(code) else ""
        return f"Realisasi usulan tahun lalu {code}{name} dicatat {realization.value}{note}"
    if not d.realizations:
        return f"Keterangan realisasi {len(d.notes)} usulan tahun lalu dicatat"
    counts = Counter(d.realizations.values())
    parts = [f"{counts[kind]} {kind.value}" for kind in Realization if counts[kind]]
    return f"Realisasi {len(d.realizations)} usulan tahun lalu dicatat: {listed(parts)}"


@words.register
def _(d: sipd.RecommendationsMade, s: Session) -> str:
    if len(d.recommendations) == 1:
        ((code, made),) = d.recommendations.items()
        return f"Rekomendasi kecamatan di SIPD untuk {clauses.proposal(s, code)}: {inner(recommended(made))}"
    counts = Counter(made.verdict for made in d.recommendations.values())
    parts = [f"{counts[verdict]} {verdict.value}" for verdict in SipdVerdict if counts[verdict]]
    return f"Rekomendasi kecamatan di SIPD untuk {len(d.recommendations)} usulan: {listed(parts)}"


@words.register
def _(d: sipd.EnteredInSipd, s: Session) -> str:
    if not d.is_there:
        return f"{capital(subject(d.codes))} ternyata belum diinput ke SIPD, menurut {d.by}"
    entry = s.proposals[d.codes[0]].in_sipd
    on = f" tanggal {dates.long_date(entry.on)}" if entry else ""
    return f"{capital(subject(d.codes))} sudah diinput ke SIPD oleh {d.by}{on}"
