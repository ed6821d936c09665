"""Words that no text of the program uses, what it says instead, and every text there is."""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Banned(NamedTuple):
    """A wording that is not used, whatever its capitals, and what is said instead."""

    pattern: str
    instead: str


BANNED = (
    Banned(r"\bAPBDesa?\b", "APB Desa, termasuk dari Dana Desa"),
    Banned(r"\bpengembalian usulan\b|\bsurat pengembalian\b", "pemberitahuan hasil verifikasi"),
    Banned(r"\bpada gilirannya\b", "ketika sampai pada nomornya"),
    Banned(r"\bmelangkahi\b", "didahulukan dari"),
    Banned(r"\bpenilaian dengan kriteria\b", "yang ditetapkan berdasarkan penilaian menurut Pedoman"),
    Banned(r"\bundian yang diambil\b|\bdiambil … *; saksi\b", "diundi oleh X, disaksikan A dan B"),
    Banned(r"\busulan lainnya\b", "usulan kecamatan, atau apa pun namanya"),
    Banned(r"\bkertas komisi\b", "lembar kerja"),
    Banned(r"\bbelum bersekretaris\b", "belum ada sekretaris"),
    Banned(r"\bdinding\b", "layar hadirin"),
    Banned(r"\b(?:ber)?peringkat(?:nya)?\b", "nomor, urutan"),
    Banned(r"\bnilai(?:nya)? kurang\b|\bkurang nilai\b|\bbelum dinilai\b", "nilai belum lengkap"),
    Banned(r"\bnilai [1-5]\b|\barti nilai\b|\bpatokan nilai\b|\bbatas nilai\b|\bsumber nilai\b", "skor"),
    Banned(r"\btanpa (?:biaya|harga)\b|\bbelum (?:berbiaya|ada biaya)\b", "biaya belum diketahui, atau tidak berbiaya"),
    Banned(
        r"\b(?:sebuah|berkas|menyalin|membuat|pulihkan dari) cadangan\b"
        r"|\bcadangan (?:otomatis|utuh|tersimpan|data|sesi)\b",
        "salinan data",
    ),
    Banned(r"\bpasti masuk\b", "di dalam garis batas"),
)

_ANY = re.compile("|".join(pattern for pattern, _ in BANNED), re.IGNORECASE)


class Allowed(NamedTuple):
    """Where one of these words stands with a meaning of its own; taken out before a text is searched."""

    where: str
    pattern: str
    reason: str


ALLOWED = (
    Allowed("*.py", r"^(?:peringkat|tanpa biaya)$", "tabel, tayangan, kunci, dan nilai data di jurnal dan hasil.json"),
    Allowed("*.json", r"^(?:peringkat|tanpa biaya)$", "kunci dan nilai data"),
    Allowed("sessions/proposals/fields.py", r"ranking\|peringkat", "judul kolom berkas desa yang dikenali"),
    Allowed("sessions/intake/*", r"dinding penahan(?: tanah)?", "bangunan dalam nama usulan"),
    Allowed("sessions/office/defaults_agencies.py", r"\bAPBDes\b", "tulisan desa yang dikenali"),
    Allowed("sessions/sample/*", r"^APBDes$", "tulisan desa yang dikenali"),
    Allowed("sessions/sample/*", r"\bdinding\b", "dinding rumah dan saluran dalam usulan desa"),
    Allowed("docs/hasil.contoh.json", r"\bdinding\b", "dinding rumah dan saluran dalam usulan desa"),
    Allowed("docs/*.md", r"gambar/dinding-\w+", "nama berkas gambar"),
    Allowed("README.md", r"gambar/dinding-\w+", "nama berkas gambar"),
    Allowed("tui/commands/daftar.py", r"suara, peringkat,|2028 peringkat", "nama tabel di baris perintah"),
    Allowed("*.md", r"(?:daftar .*|--teks |suara, |`)peringkat", "nama tabel dan tayangan di baris perintah"),
    Allowed("tui/commands/layar.py", r"misalnya peringkat, peringkat:II", "nama tayangan di baris perintah"),
)


@dataclass(frozen=True)
class Text:
    """A text and where it stands: a file, and a line of it where that is known."""

    where: str
    text: str
    line: int = 0


def banned_in(text: Text, allowances: tuple[Allowed, ...] = ALLOWED) -> list[str]:
    """What is not said in it, each with what to say instead."""
    said = text.text
    if not _ANY.search(said):
        return []
    for allowed in allowances:
        if fnmatch(text.where, allowed.where):
            said = re.sub(allowed.pattern, "", said, flags=re.IGNORECASE | re.MULTILINE)
    return [
        f"{text.where}:{text.line}: “{found[0]}” → {instead}"
        for pattern, instead in BANNED
        for found in re.finditer(pattern, said, re.IGNORECASE)
    ]


@cache
def all_texts() -> tuple[Text, ...]:
    """Everything somebody may read: what the program says, its guide and data, and what it printed and showed."""
    return tuple(_all_texts())


def _all_texts() -> Iterator[Text]:
    for package in ("sessions", "exports", "tui"):
        for path in sorted((ROOT / package).rglob("*.py")):
            yield from _said(path)
    for pattern in ("docs/*.md", "README.md", "sessions/sample/*.csv"):
        yield from (text for path in sorted(ROOT.glob(pattern)) for text in _lines(path))
    for pattern in ("docs/*.json", "exports/**/*.json", "sessions/**/*.json"):
        yield from (text for path in sorted(ROOT.glob(pattern)) for text in _in_json(path))
    for path in sorted(ROOT.glob("sessions/sample/*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            yield from (Text(_name(path), text, number) for text in _strings(json.loads(line)))
    for pattern in ("tests/goldens/papers/*.txt", "tests/goldens/wall/*.txt", "tests/tui/goldens/*.txt"):
        yield from (text for path in sorted(ROOT.glob(pattern)) for text in _lines(path))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _lines(path: Path) -> Iterator[Text]:
    """Each line, and behind the last all of them as one, since a wording may be wrapped."""
    lines = path.read_text(encoding="utf-8").splitlines()
    yield from (Text(_name(path), line, number) for number, line in enumerate(lines, start=1))
    if path.suffix == ".md":
        prose = [line for line in lines if not line.startswith((" ", "|", "```", "musrenbang"))]
        yield Text(_name(path), " ".join(prose))


def _in_json(path: Path) -> Iterator[Text]:
    yield from (Text(_name(path), text) for text in _strings(json.loads(path.read_text(encoding="utf-8"))))


def _strings(data: object) -> Iterator[str]:
    """Every value that is a text; keys are names."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        yield from (text for value in data.values() for text in _strings(value))
    elif isinstance(data, list):
        yield from (text for value in data for text in _strings(value))


def _said(path: Path) -> Iterator[Text]:
    """The text constants of a module; an f-string is one text. Docstrings are English, but those of commands."""
    yield from texts_of(path.read_text(encoding="utf-8"), _name(path))


def texts_of(source: str, where: str) -> Iterator[Text]:
    tree = ast.parse(source)
    told = {id(value) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for value in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            told.add(id(node.value))
    if where.startswith("tui/commands/") and (help_text := ast.get_docstring(tree)):
        yield Text(where, help_text, 1)
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            pieces = [v.value if isinstance(v, ast.Constant) else "…" for v in node.values]
            yield Text(where, "".join(map(str, pieces)), node.lineno)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield Text(where, node.value, node.lineno)
