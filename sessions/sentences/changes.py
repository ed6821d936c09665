"""What differs between two states of a session, in words: whose it is, which fact, what it was and what it becomes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from sessions.kernel.changes import IN_FORCE, Change, Subject, keyed
from sessions.kernel.session import ImportRecord, Note, NoteKind, Session
from sessions.language import numbers
from sessions.language.local import filled, kabupaten
from sessions.sentences import clauses
from sessions.sentences.clauses import apart, in_order
from sessions.sentences.places import nip
from sessions.sentences.values import text
from sessions.values.attendance import PersonId
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode
from sessions.values.steps import TITLES
from sessions.values.votes import VoteCount, VoteId, VoteState

NOTHING = "—"
"""Stands for what is not there."""


class DraftField(Protocol):
    """A field of a draft, as sentences need it."""

    @property
    def label(self) -> str:
        """How it is called."""

    @property
    def tell(self) -> Callable[[Session, Any], str] | None:
        """How a value is told, where its type does not tell it."""


DraftFields = Mapping[str, DraftField]
"""The fields of a draft by their names."""


def text_of(change: Change, value: object, session: Session, draft: DraftFields) -> str:
    """One side of the change, as it stands in `session`; NOTHING for what is not there or empty."""
    if value is None or value in ("", ()):
        return NOTHING
    name = change.field.removeprefix("draft.").removeprefix("card.").partition(".")[0]
    if name in draft and (tell := draft[name].tell):
        return tell(session, value)
    special = _BY_FIELD.get(name)
    if change.subject is Subject.PAPER:
        return f"diterbitkan ({str(value)[:8]})"
    if change.subject is Subject.ORDER and isinstance(value, tuple):
        return in_order(value)
    return special(change, value, session) if special else text(value, session)


def _amount(_change: Change, value: object, _session: Session) -> str:
    return numbers.full(value) if isinstance(value, int) else str(value)


def _volume(change: Change, value: object, session: Session) -> str:
    found = session.proposals.get(ProposalCode(change.key))
    unit = "" if found is None else found.draft.unit if change.field.startswith("draft") else found.unit
    return numbers.quantity(str(value), unit)


def _count(change: Change, value: object, session: Session) -> str:
    """What was counted is told only of a certified vote: until then no screen shows it."""
    vote = session.votes.get(VoteId(int(change.key)))
    if vote is None or vote.state is not VoteState.CERTIFIED or not isinstance(value, VoteCount):
        return "tercatat"
    shares = [
        f"{clauses.person(session, o) if PersonId(o) in session.people else o} {n}" for o, n in value.counts.items()
    ]
    return apart([*shares, f"abstain {value.abstain}"])


_BY_FIELD: Mapping[str, Callable[[Change, object, Session], str]] = {
    "cost": _amount,
    "stated_cost": _amount,
    "kecamatan": _amount,
    "commissions": _amount,
    "agencies": _amount,
    "volume": _volume,
    "counts": _count,
    "again": lambda _c, value, _s: f"{len(value) if isinstance(value, tuple) else 0} kali",
    "village": lambda _c, value, session: clauses.village(session, VillageCode(str(value))),
    "standard_works": lambda _c, value, _s: f"{len(value) if isinstance(value, tuple) else 0} baris",
    "plan_year": lambda _c, value, _s: str(value),
    "weight": lambda _c, value, _s: f"{value}%",
    "nip": lambda _c, value, _s: nip(str(value)),
}
"""Fields whose name tells how their value is written."""


HIDDEN = "(tidak ditampilkan)"
"""Stands for an address or a telephone number, which no screen shows."""

_HIDDEN_FIELDS = frozenset({"card.address", "card.phone"})

_SUBJECTS: Mapping[Subject, tuple[str, str]] = {
    Subject.SESSION: ("Sesi", "sesi"),
    Subject.OFFICE: ("Kantor", "kantor"),
    Subject.LAST_YEAR: ("Usulan tahun lalu", "usulan"),
    Subject.STEP: ("", "keadaan"),
    Subject.IMPORT: ("Berkas", "isi"),
    Subject.RECEIPT: ("", "berkas"),
    Subject.PROPOSAL: ("", "usulan"),
    Subject.COMMISSION: ("Komisi", "nama"),
    Subject.SIDANG: ("Sidang", ""),
    Subject.AGENDA: ("", "acara"),
    Subject.PAUSE: ("Skors", "sebab"),
    Subject.OFFICIAL: ("", "nama"),
    Subject.COMMITTEE: ("Panitia", "nama"),
    Subject.INVITATION: ("Undangan", "undangan"),
    Subject.GUEST: ("", "daftar undangan"),
    Subject.PERSON: ("", "daftar hadir"),
    Subject.HEADCOUNT: ("", "hadir"),
    Subject.ABSENCE: ("", "tidak hadir sejak"),
    Subject.LIST: ("", "daftar usulan dibenarkan"),
    Subject.MOVEMENT: ("Pulang dan kembali", "peserta"),
    Subject.GUIDELINE: ("Pedoman Skala Prioritas", ""),
    Subject.CRITERION: ("Kriteria", "kriteria"),
    Subject.HOUSE_RULES: ("Tata Tertib", ""),
    Subject.ORDER: ("", "urutan"),
    Subject.MOVE: ("Geseran", "nomor"),
    Subject.CEILING: ("Besaran garis batas", ""),
    Subject.TIE: ("Penyelesaian nilai sama", "urutan"),
    Subject.PAIR: ("Tidak dapat bersama:", "alasan"),
    Subject.VOTE: ("", "keadaan"),
    Subject.NOTE: ("Catatan persidangan", "catatan"),
    Subject.PAPER: ("Dokumen", "keadaan"),
    Subject.COPY: ("Salinan", "dokumen"),
    Subject.CODE: ("Kode pada Lembar Tanda Tangan", "ditulis oleh"),
    Subject.SHEET: ("Lembar Tanda Tangan", "wakil peserta"),
    Subject.HANDOVER: ("Penyerahan kepada Camat", "diterima"),
    Subject.AMENDMENT: ("", "keadaan"),
    Subject.REPORT: ("Laporan Hasil Musrenbang", "isi"),
    Subject.SIGNATURE: ("Tanda tangan", "penanda tangan"),
    Subject.PASSAGE: ("Perjalanan naskah", "naskah"),
    Subject.PLAN: ("Acuan RKPD", "baris"),
    Subject.DELIVERY: ("Pengiriman laporan", "surat pengantar"),
}
"""What is before the key of one that is not `_NAMED`, or alone; what is told of a thing that comes or goes."""

LABELS: Mapping[str, str] = {
        "about": "usulan yang ditanyakan", "actors": "pelaksana langkah", "address": "alamat", "again": "entri ganda",
        "agencies": "pagu", "agreed_orders": "urutan", "anchors": "patokan skor", "announced_on": "diumumkan pada",
        "announced_where": "diumumkan melalui", "arrived": "datang", "articles": "baris tambahan",
        "asked_by": "diminta oleh", "at": "waktu", "begun": "dimulai", "brought_by": "dibawa oleh",
        "budget": "anggaran RKPD/APBD",
        "cap_per_village": "batas usulan per {desa}", "ceilings_source": "dasar pagu", "chair": "ketua",
        "check_note": "catatan pemeriksaan", "checks": "daftar periksa", "claimed_by": "diminta komisi",
        "closed": "ditutup", "commission": "komisi", "commission_denominator": "kuorum komisi, penyebut",
        "commission_numerator": "kuorum komisi, pembilang", "commissions": "pagu", "contact": "kontak",
        "copies": "rangkap", "counts": "hitungan", "dated": "tanggal surat", "decision": "keputusan nomor",
        "decree_date": "tanggal keputusan", "decree_number": "nomor keputusan", "delegates": "utusan",
        "delegates_by": "cara menetapkan", "delegates_per_village": "utusan per {desa}",
        "difference": "catatan selisih", "draft": "usulan semula", "duty": "tugas", "earlier": "berkas sebelumnya",
        "ended": "selesai", "entitled": "hak suara", "facilitator": "fasilitator", "filing": "arsip",
        "finished": "selesai", "ground": "diadakan karena", "held_on": "hari", "holidays_added": "libur tambahan",
        "holidays_struck": "libur yang dicoret",
        "histories": "riwayat pengusulan", "how": "cara", "in_sipd": "input SIPD", "institution": "lembaga",
        "is_deferred": "ditunda", "is_delegate": "hak suara sebagai utusan", "is_sample": "contoh", "items": "berkas",
        "is_anonymous": "salinan anonim", "is_rehearsal": "gladi", "is_surplus": "utusan tanpa kursi",
        "kecamatan": "pagu kecamatan", "ladder": "tangga penyelesaian", "left": "pulang", "legal_basis": "dasar hukum",
        "letter": "nomor", "letter_date": "tanggal surat", "letter_number": "nomor surat pengantar",
        "letter_numbers": "bentuk nomor", "letterhead": "baris kop", "line": "garis batas menurut",
        "mandate": "surat tugas", "marks": "k", "men": "laki-laki", "merged_from": "gabungan dari",
        "merged_into": "digabung ke", "method": "cara", "minutes": "menit", "name": "nama", "nip": "NIP",
        "nobody_at": "acara tanpa pembicara",
        "not_duplicates": "bukan duplikat", "number": "nomor Berita Acara", "opened": "dibuka",
        "online_quorum": "daring dihitung dalam kuorum", "online_voice": "hak suara daring",
        "options": "pilihan",
        "order_reasons": "alasan urutan",
        "origin": "asal", "outcome": "hasil", "outputs": "berkas keluaran", "overruled": "pilihan yang digantikan",
        "passages": "perjalanan naskah",
        "phone": "telepon", "place": "tempat", "plan_year": "tahun rencana", "plan_references": "Acuan RKPD",
        "planning_agency": "badan perencana", "position": "jabatan", "postponement": "penundaan (menit)",
        "prayer_by": "pemimpin doa", "witnesses_signed": "yang menandatangani",
        "prefill": "batas skor", "presence": "kehadiran",
        "presentations": "pemaparan", "presented": "dipaparkan", "presented_by": "pemapar",
        "process": "verifikasi", "question": "pertanyaan", "quorum": "kuorum",
        "quorum_denominator": "kuorum, penyebut", "quorum_numerator": "kuorum, pembilang",
        "quota_per_commission": "kuota per komisi", "quota_per_village_and_commission": "kuota per {desa} per bidang",
        "rank": "pangkat", "readiness": "kriteria kesiapan", "realization": "realisasi", "reason": "alasan",
        "received": "kartu diterima", "received_at": "diterima", "received_by": "penerima", "receiver": "penerima",
        "receiver_position": "jabatan penerima", "recommendation": "rekomendasi SIPD", "recounts": "hitung ulang",
        "remark": "tindak lanjut", "repeats": "ulangan suara", "replaced_by": "diganti oleh",
        "reserved": "kursi bagi perempuan", "responses": "tanggapan", "rules_adopted": "disahkan", "scan": "pindaian",
        "scan_sha256": "sidik pindaian", "scores": "skor", "seat": "kedudukan", "seats": "jumlah utusan",
        "secretary": "sekretaris", "section": "seksi", "sections": "bagian", "sent_back": "dikembalikan",
        "sent_by": "dikirim oleh", "settled": "selesai", "sex": "jenis kelamin", "short": "nama singkat",
        "shows_tally": "hitungan berjalan ditayangkan", "signed_at": "waktu", "signer": "penanda tangan",
        "skipped_by": "atas perintah", "source": "berkas", "speakers": "narasumber", "sop_date": "tanggal SOP",
        "sop_number": "nomor SOP", "speaking_minutes": "waktu bicara (menit)", "speeches": "sambutan",
        "split_from": "pecahan dari", "split_into": "dipecah menjadi", "standard_works": "kamus usulan",
        "started": "dimulai", "starts": "pukul", "state": "keadaan", "stated_cost": "biaya menurut surat",
        "stated_count": "usulan menurut surat", "substitutes": "pengganti", "surplus": "utusan tanpa kursi",
        "taken_into": "masuk dalam", "title": "acara",
        "to_be_discussed": "ditandai dibahas", "twice_from": "entri ganda mulai kartu", "unsur": "unsur",
        "until": "sampai", "unused": "kartu sisa", "urgency": "kriteria keterdesakan", "use": "guna",
        "version": "versi",
        "villages": "desa dan kelurahan", "way": "cara garis batas", "weight": "bobot",
        "without": "diselesaikan tanpa", "without_contacts": "tanpa alamat dan telepon", "witnesses": "wakil peserta",
        "women": "perempuan", "women_reason": "alasan jumlah perempuan", "women_seats": "kursi perempuan",
        "wording": "bunyi baris",
    }  # fmt: skip
"""Every field that may change, by its name, but for those that a draft has."""


_OF_ONE_SUBJECT = {
    (Subject.COMMISSION, "received"): "hasil diterima",
    (Subject.INVITATION, "number"): "nomor undangan",
    (Subject.REPORT, "number"): "nomor laporan",
}
"""Fields that mean something else in one subject."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One line of a table "semula, menjadi": `2003-11 Talud jalan`, `biaya`, `Rp150.000.000`, `Rp120.000.000`."""

    subject: str
    field: str
    was: str
    becomes: str

    def __str__(self) -> str:
        return f"{self.subject}: {self.field} {self.was} → {self.becomes}"


def told(change: Change, before: Session, after: Session, draft: DraftFields) -> ChangeLine:
    """A change in words; a dash is nothing. Addresses and telephone numbers are never told."""
    was, becomes = text_of(change, change.before, before, draft), text_of(change, change.after, after, draft)
    if change.field in _HIDDEN_FIELDS:
        was, becomes = (text if text == NOTHING else HIDDEN for text in (was, becomes))
    elif was == becomes != NOTHING:
        becomes = f"{becomes} (diubah)"
    found = change.after if change.after is not None else change.before
    holder = after if change.after is not None else before
    return ChangeLine(
        subject=_subject(change, found, holder), field=_field(change, holder, draft), was=was, becomes=becomes
    )


def _subject(change: Change, thing: object, session: Session) -> str:
    """Whose fact it is; `thing` is what came or went, where the change is about the whole of it."""
    match thing:
        case Note(kind=NoteKind.OBJECTION):
            return "Catatan keberatan"
        case ImportRecord(file=file):
            return f"Berkas {file}"
    named = _NAMED.get(change.subject)
    return named(change.key, session) if named else f"{_SUBJECTS[change.subject][0]} {change.key}".strip()


def _proposal(key: str, session: Session) -> str:
    found = session.proposals.get(ProposalCode(key))
    return f"{key} {found.draft.activity}" if found else key


def _receipt(key: str, session: Session) -> str:
    """Of a village, and which one of its receipts; a village that sends nothing has none."""
    village, _, number = key.partition(" ")
    return f"Tanda terima {clauses.village(session, VillageCode(village))} {number}".rstrip()


def _group(key: str, session: Session) -> str:
    head = keyed(session.headcounts).get(key)
    if head is None or session.office is None:
        return "Hitungan kehadiran"
    village = f" ({clauses.village(session, head.village)})" if head.village else ""
    return f"Hitungan kehadiran {head.unsur.label}{village}"


def _delegates(_key: str, _session: Session) -> str:
    return f"Utusan ke Musrenbang {kabupaten:title}"


_NAMED: Mapping[Subject, Callable[[str, Session], str]] = {
    Subject.STEP: lambda key, _session: f"Langkah {key} SOP ({TITLES[int(key)]})",
    Subject.PROPOSAL: _proposal,
    Subject.RECEIPT: _receipt,
    Subject.GUEST: lambda key, session: clauses.person(session, key),
    Subject.PERSON: lambda key, session: clauses.person(session, key),
    Subject.HEADCOUNT: _group,
    Subject.ABSENCE: lambda key, session: clauses.village(session, VillageCode(key)),
    Subject.LIST: lambda key, session: clauses.village(session, VillageCode(key)),
    Subject.VOTE: lambda key, session: clauses.capital(clauses.vote(session, VoteId(int(key)))),
    Subject.AGENDA: lambda key, session: f"Acara {next((i.title for i in session.agenda if i.id == key), key)}",
    Subject.AMENDMENT: lambda key, _: f"Berita Acara Perbaikan ke-{key}",
    Subject.ORDER: lambda key, _: f"Urutan Komisi {key}" if key else "Urutan kecamatan",
    Subject.DELEGATES: _delegates,
}
"""Subjects that are called by more than their key."""


def _field(change: Change, session: Session, draft: DraftFields) -> str:
    """Which fact: `biaya`, `nilai K1`, `hitungan Desa Kuto`, `pagu Komisi II`, `biaya semula`."""
    name, _, below = change.field.partition(".")
    if not name:
        return _SUBJECTS[change.subject][1]
    if (change.subject, name) in _OF_ONE_SUBJECT:
        return _OF_ONE_SUBJECT[change.subject, name]
    if name == "card":
        return _label(below, draft)
    if name == "draft":
        return f"{_label(below, draft)} semula" if below in IN_FORCE else _label(below, draft)
    if name == "planning_agency":
        return f"{_label(name, draft)}: {_label(below, draft)}"
    return _of_one(name, below, session, draft) if below or name in _BY_VILLAGE else _label(name, draft)


def _label(name: str, draft: DraftFields) -> str:
    return filled(draft[name].label if name in draft else LABELS.get(name, name.replace("_", " ")))


_BY_VILLAGE = frozenset({"counts", "entitled", "again"})


def _of_one(name: str, key: str, session: Session, draft: DraftFields) -> str:
    """A fact of which there is one per criterion and rater, village, commission or agency."""
    if name == "scores":
        criterion, _, rater = key.partition(".")
        return f"skor {criterion} oleh {rater}" if rater else f"skor {criterion}"
    if name == "checks":
        points = session.office.checklist if session.office else ()
        return f"{LABELS[name]}: {next((point.text for point in points if point.id == key), key)}"
    if name in _BY_VILLAGE:
        return f"{LABELS[name]} {clauses.village(session, VillageCode(key)) if key else 'seluruh peserta'}"
    return f"{_label(name, draft)} {f'Komisi {key}' if name == 'commissions' else key}"
