"""The keys of an office file in their order: what each is of the office, how it is read, and what is told above it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any, cast

from sessions.office.file_kinds import (
    CAP,
    DATE,
    NEEDED,
    NIP,
    NUMBER,
    OPTIONAL,
    SHARE,
    TEXT,
    WHOLE,
    At,
    FileFault,
    FileKey,
    FileTable,
    Kind,
    Problem,
    Tables,
    entry,
    key,
    list_of,
    one_of,
)
from sessions.values.attendance import NipDoubt, Official, Role, Sex, nip_doubt
from sessions.values.commissions import Commission, CommissionId
from sessions.values.guideline import DATA, SCORES, Criterion, CriterionId, Guideline, LineKind, LineWay, Prefill, Rung
from sessions.values.house_rules import HouseRules
from sessions.values.office import (
    LABELS,
    LETTERS,
    LEVELS,
    PAPERS,
    ZONES,
    Agency,
    ContactList,
    Logo,
    Office,
    Village,
    VillageCode,
)
from sessions.values.verification import ChecklistItem, ChecklistItemId

OFFICIALS: Mapping[str, Role] = {
    "camat": Role.CAMAT,
    "sekretaris_kecamatan": Role.SEKCAM,
    "kasi_pmd": Role.KASI_PMD,
    "pimpinan_sidang": Role.CHAIR,
    "sekretaris_sidang": Role.SECRETARY,
    "ketua_panitia": Role.COMMITTEE_CHAIR,
    "fasilitator": Role.FACILITATOR,
}
"""Who is written below `pejabat`, by the word of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogoFile:
    """A logo with its bytes, to be written into the session folder as `logo.file`."""

    logo: Logo
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeFile:
    """What an office file says: the office, its officials, its logo, and what should be looked at.

    `logo_path` is the picture as the file names it, from where the file lies.
    """

    office: Office
    officials: tuple[Official, ...] = ()
    logo_path: str = ""
    logo: LogoFile | None = None
    warnings: tuple[FileFault, ...] = ()


def _official(official: Official, at: At) -> Official | None:
    """None for a person without a name."""
    if doubt := nip_doubt(official.nip, official.sex):
        problem = Problem.NIP_DIGITS if doubt is NipDoubt.LENGTH else Problem.NIP_DOUBTFUL
        at.below("nip").wrong(problem, found=official.nip)
    if not official.name and (official.nip or official.rank):
        at.below("nama").wrong(Problem.BLANK_NAME)
    return official if official.name else None


_OFFICIAL = FileTable(
    (
        key("nama", TEXT, "name"),
        key("jabatan", TEXT, "position"),
        key("pangkat", TEXT, "rank"),
        key("nip", NIP, "nip"),
        key("jenis_kelamin", one_of({"": None, **{sex.value: sex for sex in Sex}}), "sex"),
    ),
    made=_official,
)
_OFFICIALS = FileTable(
    tuple(entry(name, _OFFICIAL, role, usual=Official(role=role, name="")) for name, role in OFFICIALS.items()),
    opened=lambda officials: {official.role: official for official in officials},
    made=lambda officials, _: tuple(filter(None, officials.values())),
)


_BOUNDS = 4
_FROM = one_of({word: datum for datum, word in DATA.items()})
_DATUM = Kind(lambda value, _, at: _FROM.read(value, "", at), lambda datum: datum and _FROM.show(datum))
"""Not written is None, and what is no datum is ""."""

_UNFILLED = Prefill(datum=cast("Any", None), steps=cast("Any", ()))
_BLANK = Criterion(id=CriterionId(""), name="", weight=0, anchors=cast("Any", ()), prefill=_UNFILLED)


@dataclass(frozen=True, slots=True)
class _CriterionRow:
    """A criterion with the one commission that scores by it, "" for all."""

    commission: str
    criterion: Any


def _criterion(row: _CriterionRow, at: At) -> _CriterionRow:
    """Five anchors from score 1 to score 5; what the score is filled in from has four bounds, of scores 2 to 5."""
    anchors, prefill = row.criterion.anchors, row.criterion.prefill
    if len(anchors) != len(SCORES):
        at.below("patokan").wrong(Problem.WRONG_COUNT, found=len(anchors), known=(str(len(SCORES)),))
    if prefill.datum is None and prefill.steps:
        at.below("isian").wrong(Problem.MISSING)
    if prefill.datum is not None and len(prefill.steps) != _BOUNDS:
        at.below("batas").wrong(Problem.WRONG_COUNT, found=len(prefill.steps), known=(str(_BOUNDS),))
    is_filled = prefill.datum and len(prefill.steps) == _BOUNDS
    return _CriterionRow(row.commission, replace(row.criterion, prefill=prefill if is_filled else None))


def _with_rows(guideline: Guideline, rows: Sequence[_CriterionRow]) -> Guideline:
    """Without common ones the usual; those that name a commission are its own, in place of the common ones."""
    of: dict[str, list[Criterion]] = {}
    for row in rows:
        of.setdefault(row.commission, []).append(row.criterion)
    common = tuple(of.pop("", guideline.criteria))
    return replace(guideline, criteria=common, variants={CommissionId(own): tuple(of[own]) for own in of})


_CRITERIA = Tables(
    FileTable(
        (
            key("komisi", OPTIONAL, "commission"),
            key("kode", NEEDED, "criterion.id"),
            key("nama", NEEDED, "criterion.name"),
            key("bobot", NUMBER, "criterion.weight"),
            key("patokan", list_of(TEXT), "criterion.anchors"),
            key("isian", _DATUM, "criterion.prefill.datum"),
            key("batas", Kind(list_of(WHOLE).read, lambda steps: list(steps) or None), "criterion.prefill.steps"),
        ),
        opened=lambda row: replace(row, criterion=replace(row.criterion, prefill=row.criterion.prefill or _UNFILLED)),
        made=_criterion,
    ),
    blank=_CriterionRow("", _BLANK),
    named="kode",
    name_of=lambda row: f"{row.commission} {row.criterion.id}",
)


def _tables(blank: object, *keys: FileKey, made: Callable[[Any, At], Any] = lambda row, _: row) -> Tables:
    """Tables of rows, named by their first key."""
    return Tables(FileTable(keys, made=made), blank, named=keys[0].name, name_of=keys[0].get)


def _mapped(*entries: FileKey) -> FileTable:
    """A mapping, without what is empty."""
    return FileTable(entries, made=lambda texts, _: {index: text for index, text in texts.items() if text})


def _with_quorum(rules: HouseRules, share: tuple[int, int]) -> HouseRules:
    return replace(rules, quorum_numerator=share[0], quorum_denominator=share[1])


_HOUSE_RULES = FileTable(
    (
        key("utusan_per_desa", NUMBER, "delegates_per_village"),
        FileKey("kuorum", SHARE, attrgetter("quorum_numerator", "quorum_denominator"), _with_quorum),
        key("utusan_kabupaten", NUMBER, "seats"),
        key("kursi_perempuan", NUMBER, "women_seats"),
        key("menit_bicara", NUMBER, "speaking_minutes"),
        key("menit_penundaan", NUMBER, "postponement"),
        key("ulang_suara", NUMBER, "repeats"),
        key("baris_tambahan", list_of(TEXT), "articles"),
    )
)
_GUIDELINE = FileTable(
    (
        key("keterdesakan", TEXT, "urgency"),
        key("kesiapan", TEXT, "readiness"),
        key("cara_garis", one_of(LineWay), "way"),
        key("garis", list_of(one_of(("", *LineKind))), "line"),
        key("tangga", list_of(one_of(("", *Rung))), "ladder"),
        FileKey("kriteria", _CRITERIA, lambda guideline: [_CriterionRow(*own) for own in guideline.listed], _with_rows),
    )
)
_PLANNING_AGENCY = FileTable(
    (key("singkatan", TEXT, "short"), key("nama", TEXT, "name"), key("alamat", TEXT, "address"))
)
_COMMISSIONS = _tables(
    Commission(id=CommissionId(""), name="", short=""),
    key("nomor", NEEDED, "id"),
    key("nama", NEEDED, "name"),
    key("singkatan", TEXT, "short"),
    made=lambda row, _: replace(row, short=row.short or row.name),
)
_VILLAGES = _tables(
    Village(code=VillageCode(""), name=""),
    key("kode", NEEDED, "code"),
    key("nama", NEEDED, "name"),
    key("sebutan", one_of(LABELS), "label"),
)
_AGENCIES = _tables(
    Agency(short="", name=""),
    key("singkatan", NEEDED, "short"),
    key("nama", TEXT, "name"),
    key("komisi", TEXT, "commission"),
    key("tingkat", one_of(LEVELS), "level"),
    key("ejaan_lain", list_of(TEXT), "aliases"),
    made=lambda row, _: replace(row, name=row.name or row.short),
)
_CHECKLIST = _tables(
    ChecklistItem(id=ChecklistItemId(""), text=""), key("butir", NEEDED, "id"), key("teks", NEEDED, "text")
)


_KOP = FileTable(
    (
        key("baris", list_of(TEXT), "office.letterhead"),
        key("alamat", TEXT, "office.address"),
        key("kontak", TEXT, "office.contact"),
        key("logo", TEXT, "logo_path"),
    )
)
_SOP = FileTable(
    (
        key("nomor", TEXT, "office.sop_number"),
        key("tanggal", DATE, "office.sop_date"),
    )
)
_DAYS = FileTable(
    (
        key("ditambah", list_of(DATE), "office.holidays_added"),
        key("dicoret", list_of(DATE), "office.holidays_struck"),
    )
)
_LETTERS = _mapped(*(entry(kind, TEXT, kind) for kind in LETTERS))
_ACTORS = _mapped(*(entry(f"langkah_{step}", TEXT, step) for step in range(1, 9)))

_NOTES: Mapping[str, str] = {
    "zona_waktu": "WIB, WITA, atau WIT",
    "kertas": "kertas Berita Acara dan lampirannya: F4 atau A4",
    "kertas_surat": "kertas surat dan tanda terima: A4 atau F4",
    "tanpa_kontak": (
        "daftar yang dicetak dengan kolom alamat dan telepon kosong: daftar hadir, daftar utusan, wakil peserta"
    ),
    "batas_usulan_per_desa": "paling banyak usulan tiap desa; 0 berarti tanpa batas",
    "dasar_hukum": "urutannya sama dengan urutan pada dokumen",
    "sop": "Nomor dan tanggal SOP Pelaksanaan Musrenbang, misalnya 2023-02-01; kosong berarti titik-titik.",
    "kop": (
        'Kop surat. baris: dua baris, misalnya ["PEMERINTAH KABUPATEN …", "KECAMATAN …"]; kosong berarti lazim.\n'
        "logo: berkas PNG atau JPG paling besar 500 KB, letaknya dihitung dari berkas ini; kosong berarti tanpa logo."
    ),
    "badan_perencana": "Penerima laporan pada langkah 8.",
    "nomor_surat": (
        'Bentuk nomor surat dari buku register, misalnya "000.7.2.3/…/2027"; kosong berarti diisi kemudian.'
    ),
    "pejabat": 'Nama dan gelar, jabatan, pangkat seperti "Pembina (IV/a)", NIP 18 angka, jenis_kelamin L atau P.',
    "pelaksana": "Siapa yang mengerjakan langkah SOP; kosong berarti menurut SOP.",
    "hari_libur": "Tanggal ditulis 2027-02-05. ditambah: libur setempat; dicoret: tetap hari kerja.",
    "tata_tertib": "Rancangan Tata Tertib; disahkan pada Pleno I.",
    "pedoman": (
        "Rancangan Pedoman Skala Prioritas; disahkan pada Pleno I. Jumlah bobot 100.\n"
        "isian: penerima_kk, kk_miskin, prioritas_desa, dokumen, biaya (Rp), atau luas (m2); batas: empat angka,\n"
        'untuk skor 2 sampai 5. komisi: hanya pada kriteria yang dipakai satu komisi saja, misalnya "I".\n'
        "garis: kuota per komisi, kuota per desa per bidang, pagu kecamatan, pagu komisi, pagu perangkat daerah."
    ),
    "komisi": "Dua sampai lima komisi.",
    "desa": "Kode Kemendagri, nama tanpa kata Desa; sebutan: Desa atau Kelurahan.",
    "perangkat_daerah": (
        "tingkat: kabupaten, kecamatan, desa, provinsi, atau pusat. ejaan_lain: tulisan lain yang dipakai desa."
    ),
    "daftar_periksa": "Yang diperiksa pada verifikasi usulan (langkah 2).",
}
"""What is told above a key or a table of the first level."""

FILE = FileTable(
    (
        key("kode", NEEDED, "office.code"),
        key("kecamatan", TEXT, "office.kecamatan"),
        key("kabupaten", TEXT, "office.regency"),
        key("provinsi", TEXT, "office.province"),
        key("kedudukan", TEXT, "office.seat"),
        key("zona_waktu", one_of(ZONES), "office.utc_offset"),
        key("kertas", one_of(PAPERS), "office.paper"),
        key("kertas_surat", one_of(PAPERS), "office.letter_paper"),
        key("tanpa_kontak", list_of(one_of(("", *ContactList))), "office.without_contacts"),
        key("batas_usulan_per_desa", CAP, "office.cap_per_village"),
        key("dasar_hukum", list_of(TEXT), "office.legal_basis"),
        key("sop", _SOP),
        key("kop", _KOP),
        key("badan_perencana", _PLANNING_AGENCY, "office.planning_agency"),
        key("nomor_surat", _LETTERS, "office.letter_numbers"),
        key("pejabat", _OFFICIALS, "officials"),
        key("pelaksana", _ACTORS, "office.actors"),
        key("hari_libur", _DAYS),
        key("tata_tertib", _HOUSE_RULES, "office.house_rules"),
        key("pedoman", _GUIDELINE, "office.guideline"),
        key("komisi", _COMMISSIONS, "office.commissions"),
        key("desa", _VILLAGES, "office.villages"),
        key("perangkat_daerah", _AGENCIES, "office.agencies"),
        key("daftar_periksa", _CHECKLIST, "office.checklist"),
    )
)
"""The whole file, as keys of an OfficeFile. The commission of an agency is looked up after reading."""


def note(key: FileKey) -> tuple[str, ...]:
    """Lines that are told above a key of the file."""
    return tuple(_NOTES.get(key.name, "").splitlines())
