"""hasil.json of a session: raw parts, derived parts, and whose they are; the same session gives the same bytes."""

import json
from collections.abc import Sequence

from exports.documents import frame
from exports.results import derived, raw
from exports.results.raw import Part
from exports.results.reading import FORMAT, VERSION
from exports.results.terms import Codes
from sessions import amendments
from sessions.office import Office
from sessions.record.ledger import Entry
from sessions.record.plain_json import Json
from sessions.session import Session


def published(session: Session, entries: Sequence[Entry], head_hash: str) -> bytes:
    """The file as bytes; raises `frame.NotOpened` before decision 1."""
    return text_of(results(session, entries, head_hash)).encode()


def results(session: Session, entries: Sequence[Entry], head_hash: str) -> Part:
    """The published data as a value, of the session as it was signed last."""
    then = amendments.in_force(session)
    office, codes = frame.office_of(then), Codes.of(then)
    return {
        "format": FORMAT,
        "versi": VERSION,
        "sesi": _whose(then, office, entries, frame.fingerprint(then, entries, head_hash)),
        **raw.parts(then, office, codes),
        "hitungan": derived.parts(then, codes),
    }


def _whose(session: Session, office: Office, entries: Sequence[Entry], fingerprint: str) -> Part:
    held_on = session.sidang.held_on
    return {
        "kecamatan": office.kecamatan,
        "kode_kecamatan": office.code,
        "kabupaten": office.regency,
        "provinsi": office.province,
        "tahun_rencana": session.plan_year,
        "tanggal": held_on.isoformat() if held_on else None,
        "status": "ditutup" if amendments.locked_at(session) else "konsep",
        "contoh": session.is_sample,
        "keputusan": next((entry.seq for entry in reversed(entries) if entry.hash == fingerprint), session.seq),
        "kode_verifikasi": frame.verification_code(fingerprint),
        "sidik": fingerprint,
    }


def text_of(results: Part) -> str:
    """JSON for people too: a key of the first two levels on each line, and a line for each row of a list."""
    return f"{_text(results, 0)}\n"


def _text(value: Json, depth: int) -> str:
    inner = "  " * (depth + 1)
    if isinstance(value, dict) and value and depth < 2:  # noqa: PLR2004 - the levels of the docstring
        lines = [f"{inner}{_inline(key)}: {_text(part, depth + 1)}" for key, part in value.items()]
        return "{\n" + ",\n".join(lines) + "\n" + "  " * depth + "}"
    if isinstance(value, list) and value and not isinstance(value[0], str):
        return "[\n" + ",\n".join(f"{inner}{_inline(part)}" for part in value) + "\n" + "  " * depth + "]"
    return _inline(value)


def _inline(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
