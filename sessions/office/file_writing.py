"""An office as an office file with explanations, and single values changed in a file that somebody keeps."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import tomlkit
from tomlkit.items import AoT, Table

from sessions.language import file_words
from sessions.values.attendance import Official
from sessions.values.guideline import Criterion
from sessions.values.office import Office

_NOTE_APART = re.compile(r"^(#[^\n]*)\n\n(\[)", re.MULTILINE)
"""A table with an empty line between it and what is told about it."""

Value = str | int | Sequence[str] | Sequence[date]
"""What can stand in one key."""

_HEAD = """Berkas kantor Kecamatan {kecamatan}: disimpan dari tahun ke tahun, dan disalin ke setiap sesi baru.
Periksa sesudah diubah:  musrenbang kantor --periksa kantor.toml
Buat sesi dengannya:     musrenbang baru FOLDER --kantor kantor.toml
Baris yang diawali tanda pagar hanya keterangan. Yang dihapus kembali ke bawaan; hanya kode yang harus ada."""

_NOTES: Mapping[str, str] = {
    "zona_waktu": "WIB, WITA, atau WIT",
    "kertas": "kertas Berita Acara dan lampirannya: F4 atau A4",
    "kertas_surat": "kertas surat dan tanda terima: A4 atau F4",
    "tanpa_kontak": (
        "daftar yang dicetak dengan kolom alamat dan telepon kosong: daftar hadir, daftar utusan, wakil peserta"
    ),
    "batas_usulan_per_desa": "paling banyak usulan tiap desa; 0 berarti tanpa batas",
    "dasar_hukum": "urutannya sama dengan urutan pada dokumen",
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
        'untuk nilai 2 sampai 5. komisi: hanya pada kriteria yang dipakai satu komisi saja, misalnya "I".\n'
        "garis: kuota per komisi, kuota per desa per bidang, pagu kecamatan, pagu komisi, pagu perangkat daerah."
    ),
    "komisi": "Dua sampai lima komisi.",
    "desa": "Kode Kemendagri, nama tanpa kata Desa; sebutan: Desa atau Kelurahan.",
    "perangkat_daerah": (
        "tingkat: kabupaten, kecamatan, desa, provinsi, atau pusat. ejaan_lain: tulisan lain yang dipakai desa."
    ),
    "daftar_periksa": "Yang diperiksa pada verifikasi usulan (langkah 2).",
}
"""What is told above a key or a table."""


def written(office: Office, officials: Sequence[Official] = ()) -> str:
    """The whole office as an office file; reading it gives the same office, but for its logo."""
    document = tomlkit.document()
    for line in _HEAD.format(kecamatan=office.kecamatan).splitlines():
        document.add(tomlkit.comment(line))
    document.add(tomlkit.nl())
    for key, value in _plain(office).items():
        _add(document, key, value)
    for key, table in _tables(office, officials).items():
        _add(document, key, table)
    for key, tables in _lists(office).items():
        _add(document, key, _aot(tables))
    return _NOTE_APART.sub(r"\1\n\2", tomlkit.dumps(document))


def changed(text: str, path: Sequence[str], value: Value) -> str:
    """The file with one key changed or added and everything else, the comments too, as it was.

    `path` are the names of the tables and of the key; the text must be an office file that can be read.
    """
    document = tomlkit.parse(text)
    table: Any = document
    for name in path[:-1]:
        if name not in table:
            table[name] = tomlkit.table()
        table = table[name]
    table[path[-1]] = _item(value)
    return tomlkit.dumps(document)


def _add(document: tomlkit.TOMLDocument, key: str, value: Any) -> None:
    """A key or table below what is told about it."""
    if isinstance(value, Table | AoT):
        document.add(tomlkit.nl())
    for line in _NOTES.get(key, "").splitlines():
        document.add(tomlkit.comment(line))
    document.add(key, value)


def _plain(office: Office) -> dict[str, Any]:
    zone = next((name for name, offset in file_words.ZONES.items() if offset == office.utc_offset), "WIB")
    return {
        "kode": office.code,
        "kecamatan": office.kecamatan,
        "kabupaten": office.regency,
        "provinsi": office.province,
        "kedudukan": office.seat,
        "zona_waktu": zone,
        "kertas": office.paper,
        "kertas_surat": office.letter_paper,
        "tanpa_kontak": _item([found.value for found in office.without_contacts]),
        "batas_usulan_per_desa": office.cap_per_village or 0,
        "dasar_hukum": _item(office.legal_basis),
    }


def _tables(office: Office, officials: Sequence[Official]) -> dict[str, Table]:
    agency = office.planning_agency
    rules, guideline = office.house_rules, office.guideline
    holidays = {"ditambah": office.holidays_added, "dicoret": office.holidays_struck}
    pedoman = {
        "keterdesakan": str(guideline.urgency),
        "kesiapan": str(guideline.readiness),
        "cara_garis": guideline.way.value,
        "garis": [kind.value for kind in guideline.line],
        "tangga": [rung.value for rung in guideline.ladder],
    }
    found = {
        "kop": _table({"baris": office.letterhead, "alamat": office.address, "kontak": office.contact, "logo": ""}),
        "badan_perencana": _table({"singkatan": agency.short, "nama": agency.name, "alamat": agency.address}),
        "nomor_surat": _table({kind: office.letter_numbers.get(kind, "") for kind in file_words.LETTERS}),
        "pejabat": _officials(officials),
        "pelaksana": _table({f"langkah_{step}": office.actors.get(step, "") for step in range(1, 9)}),
        "hari_libur": _table(holidays),
        "tata_tertib": _table(
            {
                "utusan_per_desa": rules.delegates_per_village,
                "kuorum": f"{rules.quorum_numerator}/{rules.quorum_denominator}",
                "utusan_kabupaten": rules.seats,
                "kursi_perempuan": rules.women_seats,
                "menit_bicara": rules.speaking_minutes,
                "menit_penundaan": rules.postponement,
                "ulang_suara": rules.repeats,
                "baris_tambahan": _item(rules.articles),
            }
        ),
        "pedoman": _table(pedoman),
    }
    found["pedoman"].add("kriteria", _aot(_criteria(office)))
    return found


def _officials(officials: Sequence[Official]) -> Table:
    known = {official.role: official for official in officials}
    tables = tomlkit.table(is_super_table=True)
    for key, role in file_words.OFFICIALS.items():
        official = known.get(role, Official(role=role, name=""))
        values: dict[str, Value] = {
            "nama": official.name,
            "jabatan": official.position,
            "pangkat": official.rank,
            "nip": official.nip,
            "jenis_kelamin": official.sex.value if official.sex else "",
        }
        tables.add(key, _table(values))
    return tables


def _criteria(office: Office) -> list[dict[str, Any]]:
    """The common ones, then those of single commissions."""
    rules = office.guideline
    own = ((number, criterion) for number, criteria in rules.variants.items() for criterion in criteria)
    return [_criterion(criterion, number) for number, criterion in (*(("", c) for c in rules.criteria), *own)]


def _criterion(criterion: Criterion, commission: str) -> dict[str, Any]:
    data = {datum: word for word, datum in file_words.DATA.items()}
    range_ = criterion.prefill
    return {
        **({"komisi": commission} if commission else {}),
        "kode": str(criterion.id),
        "nama": criterion.name,
        "bobot": criterion.weight,
        "patokan": criterion.anchors,
        **({"isian": data[range_.datum], "batas": list(range_.steps)} if range_ else {}),
    }


def _lists(office: Office) -> dict[str, list[dict[str, Any]]]:
    return {
        "komisi": [{"nomor": str(c.id), "nama": c.name, "singkatan": c.short} for c in office.commissions],
        "desa": [{"kode": str(v.code), "nama": v.name, "sebutan": v.label} for v in office.villages],
        "perangkat_daerah": [
            {
                "singkatan": a.short,
                "nama": a.name,
                "komisi": str(a.commission or ""),
                "tingkat": a.level,
                "ejaan_lain": list(a.aliases),
            }
            for a in office.agencies
        ],
        "daftar_periksa": [{"butir": str(item.id), "teks": item.text} for item in office.checklist],
    }


def _aot(tables: Sequence[Mapping[str, Any]]) -> AoT:
    found = tomlkit.aot()
    for values in tables:
        found.append(_table(values))
    return found


def _table(values: Mapping[str, Any]) -> Table:
    table = tomlkit.table()
    for key, value in values.items():
        table.add(key, _item(value))
    return table


_WIDE = 100


def _item(value: Any) -> Any:
    """A value as the file has it; a list that is wide stands one item on a line."""
    if isinstance(value, str | int):
        return value
    array = tomlkit.array()
    for item in value:
        array.append(item)
    array.multiline(len(array.as_string()) > _WIDE)
    return array
