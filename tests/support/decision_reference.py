"""docs/keputusan.md, made from the code: every kind with its data, its refusals, an example and its sentence."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from itertools import groupby
from types import NoneType, UnionType
from typing import Any, Literal, NewType, Union, get_args, get_origin, get_type_hints

from support import reference_words as words
from support.examples import EXAMPLES, Example
from support.life import DECIDED, life
from support.reasons import reasons_of
from support.refused import CASES

from sessions.kernel.decision import NOT_AMENDABLE, SIDANG_CLOSED, Amends, Decision, Stamp, fold
from sessions.kernel.refusals import SESSION_NOT_OPENED, Refusal, Refused, explain
from sessions.kernel.session import Session
from sessions.record.codec import encode
from sessions.sentences.clauses import sentence

LONGEST_EXAMPLE = 700
"""Characters of example data that are shown; the office of decision 1 is longer."""

_PLAIN = {
    str: "teks",
    int: "bilangan bulat",
    bool: "true atau false",
    Decimal: "desimal sebagai teks",
    date: "tanggal",
    datetime: "waktu dengan selisihnya",
}

_INTRODUCTION = """\
# Keputusan

Berkas ini dibuat dari kode program (`tests/support/decision_reference.py`); jangan diubah dengan tangan.

Setiap keputusan adalah satu objek JSON `{"kind": …, "data": …, "expected"?: …, "occurred"?: …}` untuk perintah
`musrenbang putuskan`; dalam jurnal bentuk `data`-nya sama. `expected` adalah nomor keputusan terakhir yang sudah
dilihat, `occurred` waktu kejadian bila dicatat menyusul (dengan selisih waktu, misalnya `2027-02-03T09:30:00+07:00`).
Uang adalah rupiah bulat; desimal ditulis sebagai teks; tidak ada bilangan pecahan JSON.

Usulan yang belum diputus diputus menurut garis batas saat itu, seperti tombol `y` di layar Prioritas, dengan
`{"act": "sisanya sesuai garis", "expected"?: …, "occurred"?: …}`: yang di dalam disepakati, yang didanai sebagian
disepakati dengan perubahan sebesar sisa pagu, yang di luar menjadi cadangan. Yang tersimpan satu OutcomesDecided.

Jawabannya `{"ok": true, "seq": 17}`, atau `{"ok": false, "reason": …, "facts": …, "sentence": …}` bila ditolak;
keputusan yang ditolak tidak mengubah apa pun.
"""


def reference() -> str:
    """The whole page."""
    parts = [
        _INTRODUCTION,
        _refusals_everywhere(),
        "## Jenis keputusan\n",
        *(_kind(example) for example in EXAMPLES),
        "## Bentuk data\n",
        *(_shape(shape) for shape in _shapes()),
        _life(),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [headings, ["---"] * len(headings), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def _refusals_everywhere() -> str:
    common = {
        SESSION_NOT_OPENED.name: "semua jenis selain SessionOpened",
        SIDANG_CLOSED.name: (
            "semua jenis yang memutus isi sidang; sesudahnya hanya OfficialsNamed, MinutesNumbered, StepBegun, "
            "StepCompleted, StepSkipped, AmendmentOpened, DocumentsIssued, dan Withdrawn, dan selama Berita Acara "
            f"Perbaikan dibuka juga {', '.join(_allowed_again())}"
        ),
        **words.EVERYWHERE,
    }
    return "## Penolakan yang berlaku umum\n\n" + _table(
        ("Alasan", "Kapan"), [(f"`{name}`", when) for name, when in common.items()]
    )


def _allowed_again() -> list[str]:
    kinds = [type(example.decision) for example in EXAMPLES]
    return [kind.__name__ for kind in kinds if kind.facts.amendment is Amends.AGAIN]


def _kind(example: Example) -> str:
    kind = type(example.decision)
    name = kind.__name__
    before = example.given().session if example.given else Session()
    at = example.given().now if example.given else None
    after = fold(before, example.decision, Stamp(seq=before.seq + 1, at=at, by="Sari")) if at else None
    told = sentence(example.decision, after, before) if after else sentence(example.decision, before)
    return "\n".join(
        filter(
            None,
            (
                f"### {name}\n",
                f"{example.decides}\n",
                _data(kind) or "Tanpa data: `{}`.\n",
                _refusals(kind),
                _example(example.decision),
                f"> {told}\n",
            ),
        )
    )


def _data(shape: type) -> str:
    hints = get_type_hints(shape)
    rows = [
        (f"`{field.name}`", _type(hints[field.name]), _default(field), _meaning(shape.__name__, field.name))
        for field in fields(shape)
    ]
    return _table(("Data", "Jenis", "Bila tidak diisi", "Keterangan"), rows) if rows else ""


def _meaning(shape: str, field: str) -> str:
    return words.OF_ONE_KIND.get((shape, field)) or words.FIELDS[field]


def _default(field: Field[Any]) -> str:
    default = field.default if field.default_factory is MISSING else field.default_factory()
    if default is MISSING:
        return "wajib"
    match default:
        case None:
            return "null"
        case "" | () | {}:
            return "kosong"
        case bool():
            return str(default).lower()
        case _ if is_dataclass(default):
            return "seperti bawaannya"
    return str(getattr(default, "value", default))


def _type(hint: Any) -> str:
    """A type in Indonesian words; shapes link to their own table."""
    if isinstance(hint, NewType):
        return _type(hint.__supertype__)
    if hint in _PLAIN:
        return _PLAIN[hint]
    if is_dataclass(hint):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    if get_args(hint):
        return _compound(get_origin(hint), get_args(hint))
    assert issubclass(hint, StrEnum), hint
    return "salah satu dari " + ", ".join(f"`{member.value}`" for member in hint)


def _compound(origin: Any, of: tuple[Any, ...]) -> str:
    if origin in (Union, UnionType):
        return f"{_type(next(part for part in of if part is not NoneType))}, atau null"
    if origin is tuple:
        return f"{len(of)} × {_type(of[0])}" if of[-1] is not Ellipsis else f"daftar {_type(of[0])}"
    if origin is Literal:
        return "selalu " + " atau ".join(f"`{value}`" for value in of)
    assert issubclass(origin, Mapping), origin
    return f"objek: {_type(of[0])} → {_type(of[1])}"


def _on_the_page(reason: Refusal) -> int:
    return words.REFUSALS.index(reason.name) if reason.name in words.REFUSALS else len(words.REFUSALS)


def _refusals(kind: type[Decision]) -> str:
    rows = []
    for reason in sorted(reasons_of(kind), key=_on_the_page):
        if reason in {SESSION_NOT_OPENED, SIDANG_CLOSED, NOT_AMENDABLE}:
            continue
        case = next(c for c in CASES if c.kind == kind.__name__ and c.reason is reason)
        rows.append((f"`{reason.name}`", explain(Refused(reason, **case.facts)).found))
    if kind.__name__ == "Withdrawn":
        rows = [(f"`{name}`", when) for name, when in words.OF_THE_UNDO.items()]
    return _table(("Ditolak", "Misalnya"), rows) if rows else ""


def _example(decision: Decision) -> str:
    message = {"kind": type(decision).__name__, "data": _sparse(encode(decision))}
    text = json.dumps(message, ensure_ascii=False)
    if len(text) > LONGEST_EXAMPLE:
        text = f"{text[:LONGEST_EXAMPLE]}…"
    return f"```json\n{text}\n```\n"


def _sparse(data: Any) -> Any:
    """Without what is empty: that is the default everywhere."""
    if isinstance(data, dict):
        return {key: _sparse(value) for key, value in data.items() if value not in ("", None, [], {})}
    return [_sparse(part) for part in data] if isinstance(data, list) else data


def _shapes() -> list[type]:
    """Every dataclass inside the data of a kind, in alphabetical order."""
    found: set[type] = set()

    def look(hint: Any) -> None:
        if is_dataclass(hint):
            if hint in found:
                return
            found.add(hint)
            for name in (field.name for field in fields(hint)):
                look(get_type_hints(hint)[name])
        for part in get_args(hint):
            look(part)

    for example in EXAMPLES:
        look(type(example.decision))
    return sorted(found - {type(example.decision) for example in EXAMPLES}, key=lambda shape: shape.__name__)


def _shape(shape: type) -> str:
    return f"### {shape.__name__}\n\n{words.SHAPES[shape.__name__]}\n\n{_data(shape)}"


def _life() -> str:
    """One table for each time: from, and to by which decisions; states that lead to the same are told together."""
    parts = [
        "## Perjalanan usulan\n",
        "Huruf besar adalah alasan penolakan. Alasan tertulis dianggap sudah diisi.\n",
    ]
    for time, entries in groupby(life(), key=lambda entry: entry[0]):
        moves: dict[str, dict[str, list[str]]] = {}
        for _, before, decision, to in entries:
            moves.setdefault(before, {}).setdefault(_led_to(before, decision, to), []).append(decision)
        alike: dict[str, list[str]] = {}
        for before, ways in moves.items():
            alike.setdefault("\n".join(f"{to}\t{', '.join(names)}" for to, names in ways.items()), []).append(before)
        rows = [(", ".join(states), *line.split("\t")) for ways, states in alike.items() for line in ways.split("\n")]
        parts += [f"### {time.capitalize()}\n", _table(("Dari", "Ke", "Dengan keputusan"), rows)]
    return "\n".join(parts)


def _led_to(before: str, decision: str, to: str) -> str:
    if to.isupper():
        return f"`{to}`"
    if decision == f"{DECIDED}{to}":
        return "hasil yang diputus"
    return "tetap" if to == before else to
