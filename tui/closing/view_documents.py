"""The sheet of papers: everything that can be written of this session, by step, and what became of each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from exports.catalogue import every_paper, outputs, single, word_due
from exports.outcomes.papers_returned import RETURNED
from exports.paper.registered import DataFile, PaperEntry
from sessions.closing.facts_printed import is_outdated, last_print
from sessions.kernel.session import Session
from sessions.language.dates import clock
from sessions.values.handing import CopyPlace
from sessions.values.steps import SIDANG, TITLES
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, rule, table

STICK, IN_WORD = "kiriman", "word"
"""The rows of all papers of the sidang, which go to a stick, and of those that are written for Word."""

_PLACES_IN_A_STEP = 100
"""The order of a paper is its step times this, and a place in it."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A paper by its name, with its file and what became of it."""

    key: str
    title: str
    file: str
    state: str


_END = len("-2001.pdf")


def _cut(file: str, cells: int) -> str:
    """Beginning and end of the name of a file: by its end it is told from those of other villages."""
    return f"{file[: max(0, cells - _END - 1)]}…{file[-_END:]}"


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("Dokumen", 34, lambda line: line.title, grows=2),
    ListColumn("Berkas", 24, lambda line: line.file, grows=2, gives_way=1, cut=_cut),
    ListColumn("Keadaan", 16, lambda line: line.state),
)


def rows(session: Session) -> tuple[ListRow[str], ...]:
    """The parcel and the lists of all first, then every paper and file by the step that it belongs to."""
    if session.office is None:
        return ()
    return (*_listed(_of_all(session)), *_of_steps(session))


def _listed(lines: Iterable[_Line]) -> tuple[ListRow[str], ...]:
    return table(lines, COLUMNS, key=lambda line: line.key)


def _of_all(session: Session) -> Iterator[_Line]:
    yield _Line(STICK, "Kiriman ke stik USB", "semua dokumen sidang", _copied(session))
    yield _Line(IN_WORD, "Berkas Word untuk disunting", f"{len(word_due(session))} berkas", "")
    if lists := single(session, (RETURNED,)):
        yield _Line(RETURNED, "Balikan usulan untuk semua pengusul", f"{len(lists)} berkas", "")


def _of_steps(session: Session) -> Iterator[ListRow[str]]:
    """Those of the sidang first, then what follows it, then what came before it."""
    known = sorted(outputs(session).items(), key=lambda item: (_group(item[1]), item[1].order))
    for (_, _, number), group in groupby(known, key=lambda item: _group(item[1])):
        yield rule(f"langkah {number} · {TITLES[number]}" if number in TITLES else "kapan saja")
        yield from _listed(_line(session, name, entry) for name, entry in group)


def _group(entry: PaperEntry | DataFile) -> tuple[bool, bool, int]:
    number = entry.order // _PLACES_IN_A_STEP
    return number not in TITLES, number < SIDANG, number


def _line(session: Session, name: str, entry: PaperEntry | DataFile) -> _Line:
    file = f"{entry.stem}{entry.suffix if isinstance(entry, DataFile) else '.pdf'}"
    return _Line(name, entry.title, file, _state(session, name, file))


def _state(session: Session, name: str, file: str) -> str:
    """`tercetak 10.45`, `disalin 10.45`, `terbit`, `cetak ulang`; empty while nothing of it is on record."""
    made = next((own for own in reversed(session.copies_made) if name in own.what), None)
    if is_outdated(session, name):
        return "cetak ulang"
    if made is not None:
        return f"{'tercetak' if made.where is CopyPlace.PRINTER else 'disalin'} {clock(made.at)}"
    return "terbit" if f"dokumen/{file}" in session.issued else ""


def _copied(session: Session) -> str:
    media = (own for own in reversed(session.copies_made) if own.where is CopyPlace.MEDIUM)
    last = next((own for own in media if len(own.what) > 1), None)
    return f"disalin {clock(last.at)}" if last else ""


def is_paper(session: Session, name: str) -> bool:
    """Whether it can be printed; a file of data cannot."""
    return name in every_paper(session)


def is_readable(session: Session, name: str) -> bool:
    """Whether it can be read here as a text."""
    found = outputs(session).get(name)
    return is_paper(session, name) or (isinstance(found, DataFile) and found.message is not None)


def summary(session: Session) -> str:
    """How many there are, and how many were issued."""
    there = sum(not row.is_rule for row in _of_steps(session)) if session.office else 0
    return f"{there} dokumen dan berkas · {len(session.issued)} terbit"


def _detail(session: Session, key: str) -> Detail | None:
    row = next((row for row in rows(session) if row.key == key and not row.is_rule), None)
    if row is None:
        return None
    told = [" · ".join(filter(None, row.cells[1:]))]
    if (made := last_print(session, key)) is not None and is_outdated(session, key):
        told.append(f"Tercetak pukul {clock(made.at)}, sesudah itu berubah: cetak ulang, selama belum ditandatangani.")
    return Detail(title=row.cells[0], lines=tuple(told))


VIEW: ListView[str] = ListView(
    columns=COLUMNS,
    rows=rows,
    summary=summary,
    detail=_detail,
    empty="Sesi belum dibuka.",
    why=lambda _: "Terbit: ditulis sesudah penutupan, sidiknya tercatat. Tercetak dan disalin: kapan terakhir kali.",
)
