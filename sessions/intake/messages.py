"""A message that somebody wrote as plain text: which of its lines are wishes, and what each of them says.

`1. Perbaikan jalan Br. Kelod 350 x 3 m, Rp 195 jt` has a number, a name, a measure and an amount. What cannot be parted
for certain stays in the name, and an amount that is not one number goes where it is told that it could not be read.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sessions.intake.repairs.numbers import NUMBER
from sessions.kernel.text import clean

NUMBERED_LINE = re.compile(r"\s*(?:\d{1,3}\s*[.)]|[-*\u2022\u2013]|[a-z][.)](?=\s))\s*(?=[^\W\d])")
"""How a line of a list begins that somebody wrote as plain text: `1. Talud`, `2) Jalan`, `a. Sumur`, `- Posyandu`."""

_LISTED = re.compile(
    r"\s*\(?(?P<number>\d{1,3}(?=\s*[.)/])|\d{1,3}(?=\s+[^\W\d]|\s*[-\u2013:]\s)|[a-z](?=[.)]\s)|(?=[-*\u2022\u2013]))"
    r"\s*(?:[.)/:-]+(?!\d)|[-*\u2022\u2013]|(?=\s))\s*(?=[^\W_])"
)
"""The same in a text that is known to be such a list, where a wish may begin with a figure: `3. 5 unit sumur`."""

_LETTERED = re.compile(r"(?P<number>[A-Z]|[IVX]{1,5})[.)]\s+(?=\S)")
_BEGUN = re.compile(rf"(?:{NUMBERED_LINE.pattern})|\s*\d{{1,3}}[.)]\s+(?=\w)")
_KEYCAP = re.compile("(?<=\\d)\ufe0f?\u20e3\\s*")
_BOLD = re.compile(r"(?<!\w)([*_~])(?=\S)([^*_~\n]+?)(?<=\S)\1(?!\w)")
_STAMP = re.compile(
    r"\s*(?:\[[\d/.,: ]{8,22}\]|\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}[.:]\d{2} -)\s+[^:]{1,40}:\s+", re.IGNORECASE
)
"""What precedes each message where several are copied at once: `[18/11/26 08.22] Pak Lurah: `."""

_FEWEST_LINES = 3
_LINES = 0.6
_WORDS_OF_A_LINE = 20
_NEARLY_ALL = 0.8

_PLAIN = r"\d+(?:[.,]\d+)*"
_APART = r"(?<![\w.])(?<!(?<!m)\d,)"
"""Where a number begins: not behind the point or comma of another."""

_GROUPED = r"\d{1,3}(?:\.\d{3}){2,}(?:,\d\d)?(?![.,]?\d)"
_SCALE = r"\s*(?:jt|juta|miliar|milyar|triliun|trilyun)\b"
_SMALL_SCALE = r"\s*(?:ribu|rb|mil|m|t)\b"
_SUM_LABEL = (
    r"(?:\b(?:(?:dengan|perkiraan|estimasi|kebutuhan|total|rencana|usulan) ){0,3}"
    r"(?:anggaran|biaya|dana|pagu|nilai|harga|rab|sebesar|senilai|est)(?:nya)?\b[\s:=.]{0,4}){1,3}"
)
"""Bounded, so that no text of such words takes long to search."""

_ABOUT = r"(?:(?:\u00b1|\+/-|kurang lebih|sekitar|kira-kira|sebesar|senilai)\s*)?"
_CORE = (
    rf"(?:@\s*)?(?:(?:rp|idr)[\s.:]*{NUMBER}(?:{_SCALE}|{_SMALL_SCALE})?"
    rf"|{_APART}(?:{_PLAIN}{_SCALE}|{_GROUPED}))"
    r"(?:\s*rupiah\b)?(?:\s*[.,]-+)?(?:\s*(?:/|\bper\b|@)\s*[^\W\d]+)?"
)
_AMOUNT = re.compile(
    rf"(?:{_SUM_LABEL})?{_ABOUT}(?<!\w)(?P<core>{_CORE})"
    rf"|{_SUM_LABEL}{_ABOUT}(?P<labelled>{_PLAIN}(?:{_SMALL_SCALE})?(?:\s*[.,]-+)?)",
    re.IGNORECASE,
)
_MONEY_WORD = re.compile(r"\b(?:rp|idr|jt|juta|miliar|milyar|rupiah)\b", re.IGNORECASE)
"""What stays in a name only where an amount could not be read."""

_UNIT = (
    r"(?:meter persegi|meter kubik|kilometer|meter|mtr|km|hektare|hektar|ha|m2|m²|m3|m³|m1|m['\u2019`]|m|unit|paket|pkt"
    r"|buah|bh|titik|ttk|orang|org|kk|ruangan|ruang|rkb|ekor|batang|btg|set|kg|kwintal|ton|liter|lembar|lbr|pohon"
    r"|kelompok|klp|kegiatan|keg|kali|lokasi|stel|pasang|peserta|siswa|kader|balita|rumah|sr|ls|sak|zak|pcs|psg|rol"
    r"|roll|tangki|eksemplar)(?![\w\u00b2\u00b3])"
)
_SIDE = rf"{_PLAIN}\s*(?:{_UNIT})?"
_TIMES = r"\s*[x×*]\s*"
_MEASURE = re.compile(
    r"(?:\b(?:vol(?:ume)?|sebanyak|sejumlah|panjang|sepanjang|luas|seluas|ukuran|jumlah)\b\s*[.:=]*\s*)?"
    rf"{_APART}(?P<core>(?:\u00b1\s*)?(?:{_SIDE}{_TIMES}{_SIDE}(?:{_TIMES}{_SIDE})?|{_PLAIN}\s*{_UNIT}))(?!\w)",
    re.IGNORECASE,
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:rt|rw|sdn?|mi|smpn?|sman?|smkn?|tk|paud|km|sta|lebar|tinggi|tebal|diameter|dia|dalam|l|t|d|kelas|tahap|tahun|ta)"
    r"\b[\s.:=]*$",
    re.IGNORECASE,
)
"""Before a number, what makes it something else than the volume: an address, a school, a width."""

_BEFORE = 24
"""Characters before a number in which that is sought."""

_ENDS = " \t,;:=-\u2013\u2014/|"
_LABELLED = re.compile(
    r"\s*[-*\u2022]?\s*(?P<label>lokasi|alamat|tempat|volume|vol|ukuran|panjang|luas|jumlah penerima"
    r"|penerima manfaat|penerima|manfaat|sasaran|(?:perkiraan )?(?:biaya|anggaran)|dana|pagu|rab|nilai|masalah|alasan"
    r"|keterangan|ket)"
    r"\s*[:=]\s*(?P<text>.+)",
    re.IGNORECASE,
)
_PLACE_LABELS = frozenset({"lokasi", "alamat", "tempat"})
_READ_LABELS = frozenset({"volume", "vol", "ukuran", "panjang", "luas"})
_SUM_LABELS = frozenset({"biaya", "anggaran", "dana", "pagu", "rab", "nilai", "perkiraan biaya", "perkiraan anggaran"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageLine:
    """A line of a message, or what follows it as a part of the same wish. `line` is all of it as it was written.

    `is_listed`: it stands in the list, so that it may be a wish; `continues` is the row, from 1, whose wish it belongs
    to. `place` and `note` are only what is labelled so.
    """

    line: str
    number: str = ""
    name: str = ""
    place: str = ""
    volume: str = ""
    cost: str = ""
    note: str = ""
    is_listed: bool = False
    continues: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lines:
    """The plain lines of a message: of each that begins a wish which follow it, and of these to which they belong."""

    lines: Sequence[str]
    below: Mapping[int, Sequence[int]]
    belongs: Mapping[int, int] = field(default_factory=dict)


def are_numbered(lines: Sequence[str]) -> bool:
    """Whether most of several lines are numbered or bulleted, and no longer than wishes are."""
    begun = [line for line in lines if _BEGUN.match(line)]
    short = sum(len(line.split()) <= _WORDS_OF_A_LINE for line in begun)
    return len(begun) >= _FEWEST_LINES and len(begun) >= _LINES * len(lines) and short >= _NEARLY_ALL * len(begun)


_HEADING = re.compile(
    r"(?:no|nomor|nama|usulan|kegiatan|pekerjaan|uraian|lokasi|alamat|volume|vol|satuan|biaya|anggaran|pagu|dana|desa"
    r"|kelurahan|jumlah|keterangan|ket|dinas|opd|skpd|prioritas)\b[\w\s./()]{0,30}",
    re.IGNORECASE,
)
_FEWEST_HEADINGS = 2


def is_message(text: str) -> bool:
    """Whether a text of some length is a message and no table: nothing cuts its lines into the cells of a table.

    Commas and semicolons are of sentences where the lines are numbered, unless a row of headings has as many.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    begun = [line for line in lines if _BEGUN.match(_without_marks(line))]
    sample = begun or lines
    if any(2 * sum(mark in line for line in sample) >= len(sample) for mark in _OF_TABLES):
        return False
    if any(_is_headed(lines, mark) for mark in _OF_SENTENCES):
        return False
    if not begun and 2 * sum(_TIGHT.search(line) is not None for line in lines) >= len(lines):
        return False
    return is_list(lines)


_OF_TABLES = ("\t", "|", "^", "~", "\u00a6", "\u00a7", "#")
_OF_SENTENCES = (",", ";")
_TIGHT = re.compile(r"(?<!\d)[,;](?![\s-])|[,;](?![\s\d-])")
"""A mark that no sentence has, with a letter right behind it, or a figure where none stands before."""


def _is_headed(lines: Sequence[str], mark: str) -> bool:
    """Whether a line near the top holds headings, as many as cells in most of the lines below."""
    for place, line in enumerate(lines[:_LOOKED_AT]):
        cells = [cell.strip(' "*') for cell in line.split(mark)]
        if sum(_HEADING.fullmatch(cell) is not None for cell in cells) >= _FEWEST_HEADINGS:
            below = lines[place + 1 :]
            return _LINES * len(below) <= sum(other.count(mark) >= len(cells) - 1 for other in below)
    return False


_LOOKED_AT = 30


def is_list(lines: Sequence[str]) -> bool:
    """Whether lines of plain text hold wishes: most from the first numbered one on are numbered, or have an amount."""
    filled = [text for line in lines if (text := _without_marks(line).strip())]
    begun = next((n for n, line in enumerate(filled) if _BEGUN.match(line)), None)
    if begun is not None and are_numbered([line for line in filled[begun:] if not _LABELLED.match(line)]):
        return True
    wishes = [line for line in filled if _has_amount_and_name(line)]
    numbered = sum(_BEGUN.match(line) is not None for line in wishes)
    fewest = 1 if numbered == len(wishes) else _FEWEST_LINES
    return len(wishes) >= fewest and len(wishes) >= _LINES * len(filled[filled.index(wishes[0]) :])


def _has_amount_and_name(line: str) -> bool:
    read = parted(_unnumbered(line)[1])
    return bool(read.cost) and sum(map(str.isalpha, read.name)) >= _FEWEST_LINES and not _is_total(read.name)


_TOTAL = re.compile(r"(?:sub|grand)?\s*(?:jumlah|total|jml|jmlh)\b", re.IGNORECASE)


def _is_total(name: str) -> bool:
    return _TOTAL.match(name) is not None


def message_lines(lines: Sequence[str]) -> tuple[MessageLine, ...]:
    """What every line of a message says; a blank one says nothing."""
    found = _listed([_without_marks(line) for line in lines])
    return tuple(_line(found, place, clean(line)) for place, line in enumerate(lines))


def _without_marks(line: str) -> str:
    """A line without its stamp and what sets words off in a message: `*1.* Talud`."""
    return clean(_BOLD.sub(r"\2", _KEYCAP.sub(". ", _STAMP.sub("", line, count=1))))


def _listed(lines: Sequence[str]) -> _Lines:
    """Which lines begin a wish, and which belong to the one above."""
    below: dict[int, list[int]] = {}
    last: int | None = None
    for place, line in enumerate(lines):
        if last is not None and line and _continues(lines, line, last, below[last]):
            below[last].append(place)
        elif _BEGUN.match(line) or _has_amount_and_name(line) or (_LISTED.match(line) and below):
            below[place] = []
            last = place
        elif line:
            last = None
    return _Lines(lines=lines, below=below, belongs={n: last for last, own in below.items() for n in own})


_MOST_BELOW = 12
"""Lines that a wish goes on for."""


def _continues(lines: Sequence[str], line: str, last: int, before: Sequence[int]) -> bool:
    """Whether a line is a labelled part of the wish above, or a measure or an amount that this does not have yet."""
    if len(before) >= _MOST_BELOW:
        return False
    own = [_unnumbered(lines[last])[1], *(lines[n] for n in before)]
    had = parted(", ".join(own))
    if labelled := _LABELLED.match(line):
        label = labelled["label"].casefold()
        return not (label in _SUM_LABELS and had.cost) and not (label in _READ_LABELS and had.volume)
    read = parted(line)
    is_bare = not any(map(str.isalpha, read.name)) and not any(map(str.isdigit, read.name))
    return (
        is_bare and bool(read.cost or read.volume) and not (read.cost and had.cost) and not (read.volume and had.volume)
    )


def _line(found: _Lines, place: int, written: str) -> MessageLine:
    line = found.lines[place]
    if place in found.belongs:
        return MessageLine(line=written, continues=found.belongs[place] + 1)
    if place not in found.below:
        lettered = _LETTERED.match(line)
        number, name = (lettered["number"], line[lettered.end() :]) if lettered else ("", line)
        read = parted(name)
        if _is_total(read.name) and read.cost:
            return MessageLine(line=written, name=read.name, cost=read.cost)
        return MessageLine(line=written, number=number, name=name)
    number, text = _unnumbered(line)
    parts, places, notes = [text], [], []
    more_lines = [found.lines[n] for n in found.below[place]]
    for more in more_lines:
        labelled = _LABELLED.match(more)
        label = labelled["label"].casefold() if labelled else ""
        if labelled and label in _PLACE_LABELS:
            places.append(labelled["text"])
        elif labelled and label not in _READ_LABELS | _SUM_LABELS:
            notes.append(f"{labelled['label']}: {labelled['text']}")
        else:
            parts.append(f"biaya {labelled['text']}" if labelled and label in _SUM_LABELS else _bare(labelled, more))
    read = parted(", ".join(parts))
    return replace(
        read,
        line=" ".join([written, *more_lines]),
        number=number,
        place=", ".join(places),
        note="; ".join(notes),
        is_listed=True,
    )


def _bare(labelled: re.Match[str] | None, line: str) -> str:
    return labelled["text"] if labelled else line


def _unnumbered(line: str) -> tuple[str, str]:
    found = _LISTED.match(line)
    return (found["number"], line[found.end() :]) if found else ("", line)


def parted(text: str) -> MessageLine:
    """Name, measure and amount of the text of a wish, each as it is written."""
    name, cost = _without_amount(text)
    name, volume = _without_measure(name)
    return MessageLine(line=text, name=name.strip(_ENDS), volume=volume, cost=cost)


def _without_amount(text: str) -> tuple[str, str]:
    """The text without its amount, and that; of several, or of what is no number, all stays and is told as unread."""
    found = list(_AMOUNT.finditer(text))
    if not found:
        return (text, text) if _MONEY_WORD.search(text) and any(map(str.isalpha, text)) else (text, "")
    first, last = found[0], found[-1]
    if len(found) > 1:
        return text, text[_core(first)[0] : _core(last)[1]]
    begin, end = _core(first)
    rest = f"{text[: first.start()].rstrip(_ENDS + '(')} {_opened(text[: first.start()], text[first.end() :])}"
    return (text, text) if _MONEY_WORD.search(rest) else (clean(rest), text[begin:end].strip(" ."))


def _core(found: re.Match[str]) -> tuple[int, int]:
    return found.span("core" if found["core"] else "labelled")


def _opened(before: str, after: str) -> str:
    """What follows, without the bracket that was opened right before."""
    return after.lstrip().removeprefix(")") if before.rstrip(_ENDS).endswith("(") else after


def _without_measure(text: str) -> tuple[str, str]:
    """The text without its measure where that ends it or stands between commas or in brackets, and the measure."""
    found = [
        match
        for match in _MEASURE.finditer(text)
        if not _OF_SOMETHING_ELSE.search(text[max(0, match.start() - _BEFORE) : match.start()])
    ]
    if not found:
        return text, ""
    if len(found) > 1:
        return text, "; ".join(match["core"].strip() for match in found)
    (match,) = found
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    if before.endswith("(") and after.startswith(")"):
        return clean(f"{before[:-1].rstrip()} {after[1:]}"), match["core"].strip()
    is_apart = not after.strip(_ENDS) or ((not before or before[-1] in ",;") and after[0] in ",;")
    return (f"{before.rstrip(_ENDS)} {after}".strip() if is_apart else text), match["core"].strip()
