"""Menghitung ulang hasil.json dari bahan mentahnya, tanpa folder sesi.

Nilai, nomor, suara, garis batas, dan jumlahnya dihitung dari skor, urutan musyawarah, suara, dan pagu yang
tertulis. Kode keluar: 0 semua cocok, 1 ada yang tidak cocok, 2 berkas tidak dapat dibaca.
Bentuk berkas: docs/hasil.schema.json

Contoh: musrenbang hitung dokumen/hasil.json
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from exports.results import binding
from exports.results.balanced import Identity, Imbalance
from exports.results.consistency import BINDING_VERSION, Broken, BrokenRule
from exports.results.recount import Agreement, Difference, Row, Value, recount
from exports.results.shape import Fault, NotResults, Step, Wrong, read
from sessions.kernel.text import clean
from sessions.language import numbers
from sessions.language.local import desa, desa_or_kelurahan
from sessions.rules import ranking
from sessions.sentences.clauses import listed
from tui.commands.folder import Failure, explained

UNREADABLE = 2


def add_arguments(parser: ArgumentParser) -> None:
    """The file."""
    parser.add_argument("berkas", metavar="FILE", type=Path, help="berkas hasil.json, dari siapa pun")


def run(asked: Namespace) -> int:
    """Recompute everything; Failure with the first difference, 2 for a file that cannot be read."""
    try:
        results = read(asked.berkas)
        found = recount(results)
    except NotResults as error:
        return _unreadable(unreadable(asked.berkas.name, error.fault))
    except OSError as error:
        return _unreadable(explained(error))
    match found:
        case Agreement():
            print(agreed(found, results))
            if isinstance(whose := results["sesi"], dict) and whose.get("anonim") is True:
                print("Ini dari salinan ANONIM, bukan hasil yang sah; kodenya tidak ada pada kertas mana pun.")
            return 0
        case BrokenRule():
            raise Failure(broken(found))
        case Imbalance():
            raise Failure(unbalanced(found, results))
    raise Failure(differs(found, results))


def _unreadable(sentence: str) -> int:
    print(clean(sentence), file=sys.stderr)
    return UNREADABLE


_FAULTS: Mapping[Wrong, str] = {
    Wrong.NOT_A_FILE: "yang disebut bukan berkas biasa",
    Wrong.TOO_LARGE: "berkas lebih besar dari 16 MiB",
    Wrong.NOT_TEXT: "isinya bukan teks UTF-8",
    Wrong.NOT_JSON: "isinya bukan JSON yang utuh; salah pada baris {detail}",
    Wrong.TOO_DEEP: "isinya bersarang terlalu dalam",
    Wrong.FRACTION: '{detail} bukan bilangan bulat; pecahan ditulis sebagai teks, misalnya "205/3"',
    Wrong.KEY_TWICE: "kunci {detail} tertulis dua kali pada satu tempat",
    Wrong.VERSION: "versi {detail} tidak dikenal oleh program ini",
    Wrong.MISSING: "{place}{detail} tidak ada",
    Wrong.UNKNOWN_KEY: "{place}kunci {detail} tidak dikenal",
    Wrong.TYPE: "{place}harus {expected}, bukan {found}",
    Wrong.NOT_ALLOWED: "{place}isi {detail} tidak dikenal",
    Wrong.FORM: "{place}bentuk {detail} tidak sesuai",
    Wrong.RANGE: "{place}{detail} di luar batas{bounds}",
    Wrong.LENGTH: "{place}banyaknya isi di luar batas{bounds}",
    Wrong.TWICE: "{place}{detail} tertulis dua kali",
    Wrong.UNKNOWN_CODE: "{place}{detail} tidak ada dalam berkas ini",
}

_TYPES = {
    "null": "kosong",
    "boolean": "ya atau tidak (true/false)",
    "integer": "bilangan bulat",
    "string": "teks",
    "array": "daftar",
    "object": "kumpulan kunci dan isi",
}

_RUPIAH = frozenset(
    {
        *("biaya_usulan", "biaya_hasil", "biaya_prioritas", "dibiayai", "kumulatif"),
        *("biaya_digabung_dipecah", "biaya_pecahan", "pengurangan", "penambahan"),
    }
)
_OF_LIMITS = frozenset({"kurang", "besar", "terpakai"})

_NAMES = {
    "alasan_urutan": "alasan nomornya",
    "asal": "banyaknya usulan asal",
    "batas": "daftar batas",
    "belum_diputus": "banyaknya usulan yang belum diputus",
    "besar": "besarnya",
    "biaya_digabung_dipecah": "biaya menurut usulan dari yang digabung atau dipecah",
    "biaya_hasil": "biaya menurut hasil",
    "biaya_pecahan": "biaya pecahan menurut hasil",
    "biaya_prioritas": "biaya prioritas menurut hasil",
    "biaya_usulan": "biaya menurut usulan",
    "cara": "cara mengurutkan",
    "dibiayai": "rupiah di dalam pagu",
    "didahului": "usulan yang mendahuluinya karena geseran",
    "dilewati": "anak tangga yang dilewati",
    "diputus_oleh": "anak tangga yang memisahkannya dari yang lain",
    "disetujui": "persetujuan atas pertanyaannya",
    "diverifikasi": "banyaknya usulan yang diverifikasi",
    "garis": "kedudukan terhadap garis batas",
    "hasil": "banyaknya",
    "jumlah": "jumlahnya",
    "jumlah_bobot": "jumlah bobot",
    "kumulatif": "jumlah biaya sampai nomor ini",
    "kurang": "kekurangannya",
    "kursi_perempuan": "kursi perempuan",
    "kursi_sisa": "banyaknya kursi yang belum terisi",
    "laki_laki": "banyaknya utusan laki-laki",
    "melangkahi_urutan_desa": "mendahului prioritas pengusulnya",
    "mendahului": "usulan yang didahuluinya karena geseran",
    "menunggu_suara": "suara yang menunggu penyelesaian",
    "menurut_suara": "suara yang menentukan nomornya",
    "nilai": "nilai",
    "nilai_sama_dengan": "usulan yang nilainya sama",
    "nilai_sama_di_garis": "nilai sama di garis batas",
    "penambahan": "penambahan biaya",
    "pengurangan": "pengurangan biaya",
    "per_desa": "jumlah menurut pengusul",
    "per_komisi": "jumlah menurut komisi",
    "per_perangkat_daerah": "jumlah menurut Perangkat Daerah",
    "perempuan": "banyaknya utusan perempuan",
    "peringkat": "nomor",
    "peringkat_hitung": "nomor menurut nilai",
    "peringkat_komisi": "nomor di komisi",
    "peringkat_komisi_tanpa_pemindahan": "nomor di komisi tanpa geseran",
    "peringkat_tanpa_pemindahan": "nomor tanpa geseran",
    "perolehan": "perolehan suara",
    "prioritas": "banyaknya usulan prioritas",
    "sah": "banyaknya suara sah",
    "satu_urutan": "satu urutan untuk seluruh kecamatan",
    "suara": "perolehan suara",
    "suara_sama": "yang suaranya sama",
    "tanpa_biaya": "usulan yang biayanya belum diketahui",
    "tanpa_biaya_hasil": "usulan yang biayanya menurut hasil belum diketahui",
    "terhalang": "batas yang menghalanginya",
    "terpakai": "yang sudah terpakai",
    "terpilih": "daftar yang terpilih",
    "tertutup": "batas yang sudah tertutup",
    "tidak_cocok": "banyaknya persamaan yang tidak cocok",
    "unggul_oleh": "anak tangga yang mendahulukannya dari nomor berikutnya",
    "urutan": "banyaknya",
    "usulan": "banyaknya usulan",
    "utusan": "banyaknya utusan",
    "verifikasi": "banyaknya",
}
"""What a sentence calls each key of what is computed."""


def agreed(agreement: Agreement, results: Mapping[str, Any]) -> str:
    """Everything agrees, how much that was, and what it proves: the paper alone tells whose data these are."""
    values, proposals = numbers.thousands(agreement.values), numbers.thousands(agreement.proposals)
    later = results.get(binding.AFTERWARDS, {})
    uncovered = [label for key, label in _LATER.items() if later.get(key)]
    agree = f"Semua {values} angka cocok: {proposals} usulan dihitung ulang dari skor, urutan, suara, dan pagunya."
    if results["versi"] < BINDING_VERSION:
        return f"{agree}\n{_PROVEN} berkas versi {results['versi']} tidak mempunyai Kode data pada Berita Acara."
    lines = (
        agree,
        f"Kode data {agreement.code}: cocokkan dengan Berita Acara.",
        f"Tidak tercakup Kode data: {listed(uncovered)}." if uncovered else "",
        f"{_PROVEN} {_PROVEN_BY}",
    )
    return "\n".join(filter(None, lines))


_LATER = {
    "nomor_berita_acara": "nomor Berita Acara",
    "nomor_perbaikan": "nomor Berita Acara Perbaikan",
    "id_sipd": "id SIPD",
    "sudah_di_sipd": "tanda sudah diinput ke SIPD",
    "memperbaiki": "penutupan yang diperbaiki",
}
"""What may come after the closing, as a sentence calls it."""

_PROVEN = "Terbukti: angka mengikuti bahan ini. Tidak terbukti: bahan ini sama dengan kejadian sidang;"
_PROVEN_BY = (
    "itu hanya dapat dibuktikan oleh Kode data pada Berita Acara, atau oleh: musrenbang periksa FILE --sesi FOLDER."
)

_BROKEN: Mapping[Broken, str] = {
    Broken.WEIGHTS: "Pedoman: bobot kriteria berjumlah {found}, seharusnya 100.",
    Broken.VOTE: "Suara {subject}: penghitungannya tidak cocok, dan tidak ada catatan selisih.",
    Broken.SCORE: "Usulan {subject}: skornya tidak mengikuti datanya, menurut data itu {found}.",
    Broken.MERGED: "Usulan {subject}: digabung tanpa usulan induk, atau berinduk tanpa digabung.",
    Broken.CHANGED: "Usulan {subject}: hasilnya dan perubahan volume, biaya, atau Perangkat Daerahnya bertentangan.",
    Broken.REASON: "Usulan {subject}: hasilnya tidak pernah diberikan tanpa alasan, tetapi alasannya kosong.",
    Broken.OPEN: "Usulan {subject}: sidang sudah ditutup, tetapi usulan ini belum diputus.",
    Broken.CODE: "Sesi: kode verifikasi tidak berasal dari sidiknya, seharusnya {found}.",
    Broken.DIGEST: "Sidik data tidak berasal dari bahan berkas ini: Kode datanya {found}, tertulis {subject}.",
}


def broken(rule: BrokenRule) -> str:
    """Parts that contradict each other, or the rules of the meeting."""
    subject, found = rule.subject, rule.found
    if rule.rule is Broken.DIGEST:
        subject, found = binding.code(subject) or "kosong", binding.code(found)
    return _BROKEN[rule.rule].format(subject=_quoted(subject), found=_quoted(found))


def unbalanced(found: Imbalance, results: Mapping[str, Any]) -> str:
    """Which sum, what is stated for it, and what its parts make."""
    villages = {row["kode"]: row.get("nama") or row["kode"] for row in results.get("desa", ())}
    balance = found.balance
    is_money = balance.identity is Identity.MONEY
    told = numbers.full if is_money else numbers.thousands
    parts = [f"{name} {told(amount)}" for name, amount in balance.parts.items()] or ["tidak ada"]
    made = told(sum(balance.parts.values()))
    if balance.identity is Identity.ROWS:
        return f"Hitungan keseluruhan: {told(balance.total)} usulan, tetapi {_NAMES[found.rows]} {made}."
    subject = _row_name(found.rows, (found.row or "",), villages) if found.rows else "Hitungan keseluruhan"
    total = {Identity.MONEY: balance.identity.value, Identity.VERDICTS: "diverifikasi"}.get(balance.identity, "usulan")
    stated = f"{subject}: {total} {told(balance.total)}"
    return f"{stated}, tetapi {_SUMS[balance.identity]} berjumlah {made} ({listed(parts)})."


_SUMS = {
    Identity.ORIGIN: "asal usulan",
    Identity.VERIFICATION: "hasil verifikasi dan yang tidak diverifikasi",
    Identity.VERDICTS: "hasil verifikasi",
    Identity.ORDER: "yang bernomor, yang nilainya belum lengkap, dan yang tidak diurutkan",
    Identity.OUTCOMES: "semua hasil dan yang belum diputus",
    Identity.MONEY: "penggabungan, pecahan, pengurangan, dan penambahan",
}
"""What makes each sum."""


def differs(difference: Difference, results: Mapping[str, Any]) -> str:
    """Which number, what the file says, and what the raw parts make."""
    villages = {row["kode"]: row.get("nama") or row["kode"] for row in results.get("desa", ())}
    subject = _subject(difference.path, villages)
    named = subject if isinstance(difference.path[-1], tuple) else f"{subject}: {_field(difference.path)}"
    if not difference.is_written:
        return f"{named} tidak tertulis dalam hitungan, tetapi ada menurut hitungan ulang{_of(difference)}."
    if not difference.is_computed:
        return f"{named} tertulis dalam hitungan{_of(difference)}, tetapi tidak ada menurut hitungan ulang."
    written, computed = (_value(difference, value) for value in (difference.written, difference.computed))
    return f"{named} tertulis {written}, dihitung {computed}."


def _of(difference: Difference) -> str:
    """` (7)`, the value that only one side has; nothing of a row or of what is empty."""
    value = difference.computed if difference.is_computed else difference.written
    return "" if value in (None, "", ()) else f" ({_value(difference, value)})"


def unreadable(name: str, fault: Fault) -> str:
    """Why a file cannot be read as results."""
    if fault.place == ("format",):
        return f'{name} bukan berkas hasil Musrenbang: format-nya bukan "musrenbang-hasil".'
    why = _FAULTS[fault.wrong].format(
        place=_place(fault.place),
        detail=_quoted(fault.detail),
        expected=" atau ".join(_TYPES.get(name, name) for name in fault.expected),
        found=_TYPES.get(fault.detail, fault.detail),
        bounds=f" ({' '.join(fault.expected)})" if fault.expected else "",
    )
    return f"{name} tidak dapat dibaca: {why}."


def _quoted(text: str) -> str:
    return f"{text[:60]}…" if len(text) > 60 else text or "(kosong)"  # noqa: PLR2004 - as much as a sentence bears


def _place(place: tuple[Step, ...]) -> str:
    """`usulan ke-4, skor, K1: `; list numbers count from 1."""
    words: list[str] = []
    for step in place:
        if isinstance(step, int):
            words[-1] += f" ke-{step + 1}"
        else:
            words.append(_quoted(step))
    return f"{', '.join(words)}: " if words else ""


def _subject(path: tuple[str | Row, ...], villages: Mapping[str, str]) -> str:
    """`Usulan 2001-02`, `Usulan 2001-02, pagu kecamatan`, `Suara 1, orang-02`, `Desa/kelurahan Kuto`."""
    words = [_row_name(str(path[at - 1]), row, villages) for at, row in enumerate(path) if isinstance(row, tuple)]
    return ", ".join(words) or "Hitungan keseluruhan"


def _row_name(list_name: str, row: Row, villages: Mapping[str, str]) -> str:
    if list_name in {"batas", "terhalang"}:
        kind, commission, village, *others = row
        text = " ".join(filter(None, (kind, commission, villages.get(village, village), *others)))
        return text[0].upper() + text[1:] if list_name == "batas" else text
    [name] = row
    kind, without = {
        "usulan": ("Usulan", ""),
        "suara": ("Suara", ""),
        "per_desa": (f"{desa_or_kelurahan:capital}", f"Usulan yang bukan dari {desa}"),
        "per_perangkat_daerah": ("Perangkat Daerah", "Usulan tanpa Perangkat Daerah"),
        "per_komisi": ("Komisi", "Usulan tanpa komisi"),
    }.get(list_name, ("", ""))
    said = villages.get(name, name) if list_name == "per_desa" else name
    return f"{kind} {said}".lstrip() if name else without


def _field(path: tuple[str | Row, ...]) -> str:
    keys = [step for step in path if isinstance(step, str)]
    key, name = keys[-1], ""
    if len(keys) > 1 and keys[-2] in {"asal", "verifikasi", "urutan", "hasil", "perolehan"}:
        key, name = keys[-2], f" {keys[-1]}"
    return _NAMES[key] + name


def _value(difference: Difference, value: Value) -> str:
    keys = [step for step in difference.path if isinstance(step, str)]
    match value:
        case None | "" | ():
            return "kosong"
        case bool():
            return "ya" if value else "tidak"
        case Fraction():
            return str(value) if value.denominator == 1 else f"{value} ({ranking.two_decimals(value)})"
        case int():
            is_money = keys[-1] in _RUPIAH or (keys[-1] in _OF_LIMITS and _is_of_a_ceiling(difference))
            return numbers.rupiah(value) if is_money else numbers.thousands(value)
        case tuple():
            return listed([_part(part) for part in value])
    return str(value)


def _is_of_a_ceiling(difference: Difference) -> bool:
    return any(isinstance(step, tuple) and step[0].startswith("pagu") for step in difference.path)


def _part(part: Any) -> str:
    return "/".join(part) if isinstance(part, tuple) else str(part)
