"""What came in: per village and per other origin, what is still missing, and the files it came from."""

from collections import Counter
from collections.abc import Iterable, Sequence

from exports.wording import places
from exports.wording.intake import LAYOUT_NAMES
from exports.wording.money import rupiah, short
from exports.wording.numbers import thousands
from exports.wording.places import said
from sessions import recap
from sessions.office import VillageCode
from sessions.proposals import Origin, Proposal
from sessions.recap import RecapState
from sessions.received import balance
from sessions.session import ImportRecord, Session
from tui.presenters.proposal import UNKNOWN
from tui.presenters.rows import Detail, Row, Tone, rule

TOTAL = "jumlah"
"""Key of the row that adds everything up."""

NOTHING_YET = "Belum ada usulan: i mengimpor berkas desa, e mengetik satu usulan"
"""Stands above the villages before anything came in."""

_ORIGIN = "asal "
_FILE = "berkas "
_OTHERS = {
    Origin.KECAMATAN: "Kecamatan",
    Origin.FORUM: "Forum",
    Origin.POKIR: "Pokir DPRD",
    Origin.PART: "Pecahan usulan",
}
_TYPED = "diketik"
_MOST_FACTS = 40
_NOTHING_IN = {RecapState.NOT_RECAPPED: "diterima, belum direkap"}


def of_village(session: Session, code: str) -> tuple[Proposal, ...]:
    """What one village sent, in the order of arrival."""
    return tuple(
        p for p in session.proposals.values() if p.origin is Origin.VILLAGE and p.draft.village == VillageCode(code)
    )


def is_village(session: Session, key: str) -> bool:
    """Whether the row is a village's."""
    return session.office is not None and session.office.village(VillageCode(key)) is not None


def _of_origin(session: Session, origin: Origin) -> tuple[Proposal, ...]:
    return tuple(p for p in session.proposals.values() if p.origin is origin)


def rows(session: Session) -> tuple[Row, ...]:
    """Villages in the order of the office, other origins that brought something, the sum, and the files."""
    if session.office is None:
        return ()
    listed = [_row(v.village, session.village_name(v.village), v.proposals, v.state) for v in recap.of(session)]
    for origin, name in _OTHERS.items():
        if brought := _of_origin(session, origin):
            listed.append(_row(f"{_ORIGIN}{origin.value}", name, brought))
    total = _row(TOTAL, "Jumlah", tuple(session.proposals.values()))
    listed.append(Row(key=TOTAL, cells=(*total.cells[:-1], ""), tone=Tone.STRONG))
    if session.imports:
        listed.append(rule("batas", "berkas yang sudah masuk"))
        listed += [_file_row(number, record) for number, record in enumerate(session.imports, start=1)]
    return tuple(listed)


def _row(key: str, name: str, own: Sequence[Proposal], state: RecapState | None = None) -> Row:
    sum_ = balance(own)
    doubtful = sum(bool(p.draft.doubts) for p in own)
    cells = (
        name,
        thousands(sum_.received) if own else UNKNOWN,
        short(sum_.asked) if own else UNKNOWN,
        str(sum_.without_cost) if sum_.without_cost else "",
        str(doubtful) if doubtful else "",
        _sources(own) if own or state is None else _NOTHING_IN.get(state, state.value),
    )
    is_awaited = not own and state not in {None, RecapState.NOT_SENDING}
    return Row(key=key, cells=cells, tone=Tone.ALERT if is_awaited else Tone.PLAIN)


def _sources(own: Iterable[Proposal]) -> str:
    """Where the proposals came from: `rekap.xlsx (12), diketik (2)`."""
    counts = Counter(p.source or _TYPED for p in own)
    if len(counts) == 1:
        return next(iter(counts))
    return ", ".join(f"{source} ({count})" for source, count in counts.items())


def _file_row(number: int, record: ImportRecord) -> Row:
    refused = f"{record.refused} baris ditolak" if record.refused else "semua baris masuk"
    updated = f"{record.updated} diperbarui, " if record.updated else ""
    cells = (record.file, thousands(record.accepted), "", "", "", f"{updated}{refused}, {_layout(record)}")
    return Row(key=f"{_FILE}{number}", cells=cells)


def _layout(record: ImportRecord) -> str:
    known = {name.value: label for name, label in LAYOUT_NAMES.items()}
    return known.get(record.layout, record.layout)


def missing_villages(session: Session) -> tuple[str, ...]:
    """Names of the villages nothing has come from, and of which nobody says that they will not send."""
    return tuple(
        session.village_name(v.village)
        for v in recap.of(session)
        if not v.proposals and v.state is not RecapState.NOT_SENDING
    )


def summary(session: Session) -> str:
    """`156 usulan dari 9 dari 10 desa · Rp22,02 M · 7 tanpa biaya · belum mengirim: Gempolan`."""
    office = session.office
    if office is None:
        return ""
    if not session.proposals:
        return said(session, NOTHING_YET)
    sum_ = balance(session.proposals.values())
    missing = missing_villages(session)
    villages, word = recap.of(session), places.village_word(office)
    sent = sum(bool(v.proposals) for v in villages)
    told = [f"{thousands(sum_.received)} usulan · {sent} dari {len(villages)} {word} · {short(sum_.asked)}"]
    told += [f"{sum_.without_cost} tanpa biaya"] if sum_.without_cost else []
    told += [f"belum: {', '.join(missing)}"] if missing else []
    return " · ".join(told)


def detail(session: Session, key: str) -> Detail | None:
    """The proposals of the row under the cursor, the village's own priority first; a file with what it brought."""
    if key.startswith(_FILE):
        record = session.imports[int(key.removeprefix(_FILE)) - 1]
        rows_ = f"{record.accepted} usulan baru, {record.updated} diperbarui, {record.refused} baris ditolak"
        return Detail(title=record.file, lines=(rows_, f"Tata letak: {_layout(record)}"))
    own = brought_by(session, key)
    if not own:
        return None
    sum_ = balance(own)
    told = [f"{sum_.without_cost} tanpa biaya"] if sum_.without_cost else ["semua berbiaya"]
    doubtful = sum(bool(p.draft.doubts) for p in own)
    told += [f"{doubtful} perlu diperiksa"] if doubtful else []
    name = _OTHERS.get(own[0].origin) or session.village_name(own[0].draft.village)
    in_order = sorted(own, key=lambda p: (p.draft.village_priority is None, p.draft.village_priority or 0))
    first = f"Prioritas pertama: {in_order[0].draft.activity}"
    return Detail(
        title=f"{name} · {sum_.received} usulan · {rupiah(sum_.asked)}",
        lines=(" · ".join(told), first),
        facts=tuple((p.code, p.draft.activity) for p in in_order[:_MOST_FACTS]),
    )


def brought_by(session: Session, key: str) -> tuple[Proposal, ...]:
    """The proposals behind a row: of a village, of another origin; none behind a sum or a file."""
    if key.startswith(_ORIGIN):
        return _of_origin(session, Origin(key.removeprefix(_ORIGIN)))
    return () if key.startswith(_FILE) or key == TOTAL else of_village(session, key)
