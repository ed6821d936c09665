"""The rows of one kecamatan in the stored tables, out of its published results; costs by the one arithmetic."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from exports.joining.examining import stored
from exports.joining.tables import STORED, named
from exports.results import binding
from exports.results.rebuilt import session_of
from sessions.joining.receipts import ResultsReceived
from sessions.kernel.text import clean
from sessions.language.local import speaking
from sessions.recapitulation.facts import result_of
from sessions.values.proposals import ProposalCode

Row = dict[str, Any]
Results = Mapping[str, Any]

NOT_ORDERED = "tidak diurutkan"
"""Of what is out of the running: nothing of the line concerns it."""
NO_NUMBER = "nilai belum lengkap"


def written(item: tuple[ResultsReceived, Path, Path]) -> Path:
    """The rows of a kecamatan as JSON lines, a file for each table in a folder of their own; gives the folder.

    The item is its receipt, the file that keeps its results, and where the folder goes. NotResults, OSError.
    """
    receipt, kept, target = item
    results = stored(kept, receipt)
    folder = target / receipt.code
    folder.mkdir()
    with speaking(None):
        for name, rows in tables_of(receipt, results).items():
            keys = tuple(named(STORED[name]))
            lines = (json.dumps({key: row[key] for key in keys}, ensure_ascii=False) for row in rows)
            (folder / f"{name}.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return folder


def tables_of(receipt: ResultsReceived, results: Results) -> Mapping[str, Iterator[Row]]:
    """The rows of each stored table."""
    whose: Row = {"kode_kecamatan": receipt.code, "kecamatan": receipt.kecamatan}
    villages = {row["kode"]: clean(row.get("nama", "")) or row["kode"] for row in results.get("desa", ())}
    return {
        "kecamatan": iter([{**whose, **_kecamatan(receipt)}]),
        "desa": ({**whose, **row} for row in _villages(results, villages)),
        "usulan": ({**whose, **row} for row in _proposals(results, villages)),
        "tema": (
            {**whose, "kode_usulan": row["kode"], "tema": clean(theme)}
            for row in results["usulan"]
            for theme in row.get("tematik", ())
        ),
        "batas": ({**whose, **_limit(row)} for row in results["hitungan"].get("batas", ())),
    }


def _kecamatan(receipt: ResultsReceived) -> Row:
    return {
        "kabupaten": receipt.regency,
        "provinsi": receipt.province,
        "tanggal": receipt.held_on,
        "kode_data": receipt.data_code,
        "nomor_berita_acara": receipt.minutes_number,
        "nomor_perbaikan": receipt.amendment,
        "berkas": receipt.name,
        "sha256": receipt.sha256,
    }


def _villages(results: Results, villages: Mapping[str, str]) -> Iterator[Row]:
    """Those of the list, those that only proposals name, and none where a proposal comes from none."""
    used = {row.get("desa") or "" for row in results["usulan"]}
    for code in (*villages, *sorted(used - villages.keys())):
        yield {"kode_desa": code, "desa": villages.get(code, code)}


def _proposals(results: Results, villages: Mapping[str, str]) -> Iterator[Row]:
    session = session_of(results)
    ranks = {row["kode"]: row for row in results["hitungan"]["usulan"]}
    later = results.get(binding.AFTERWARDS, {})
    numbers, entered = later.get("id_sipd", {}), later.get("sudah_di_sipd", {})
    for row in results["usulan"]:
        code, rank = row["kode"], ranks.get(row["kode"], {})
        proposal = session.proposals[ProposalCode(code)]
        yield {
            **_wish(row, villages),
            "biaya_usulan": proposal.asked,
            "biaya_hasil": result_of(proposal),
            "nomor": rank.get("peringkat"),
            "nomor_komisi": rank.get("peringkat_komisi"),
            "garis": rank["garis"] or NO_NUMBER if rank else NOT_ORDERED,
            "dibiayai": rank.get("dibiayai", 0),
            "id_sipd": clean(numbers.get(code, "")),
            "diinput_sipd": entered.get(code),
        }


def _wish(row: Row, villages: Mapping[str, str]) -> Row:
    """What was asked for and what became of it, in words."""
    village = row.get("desa") or ""
    return {
        "kode_usulan": clean(row["kode"]),
        "kegiatan": clean(row["kegiatan"]),
        "lokasi": clean(row.get("lokasi", "")),
        "kode_desa": village,
        "desa": villages.get(village, village),
        "asal": row.get("asal", ""),
        "komisi": row.get("komisi") or "",
        "perangkat_daerah": clean(row.get("perangkat_daerah", "")),
        "kode_sub_kegiatan": clean(row.get("kode_sub_kegiatan", "")),
        "tematik": "; ".join(map(clean, row.get("tematik", ()))),
        "volume": row.get("volume") or "",
        "satuan": clean(row.get("satuan", "")),
        "penerima_kk": row.get("penerima_kk"),
        "prioritas_desa": row.get("prioritas_desa"),
        "hasil": row.get("hasil") or "",
        "alasan": clean(row.get("alasan", "")),
        "digabung_ke": row.get("digabung_ke") or "",
    }


def _limit(row: Row) -> Row:
    return {
        "jenis": row["jenis"],
        "komisi": row.get("komisi", ""),
        "kode_desa": row.get("desa", ""),
        "perangkat_daerah": row.get("perangkat_daerah", ""),
        "besar": row["besar"],
        "terpakai": row["terpakai"],
        "tertutup": row.get("tertutup", False),
    }
