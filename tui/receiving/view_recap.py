"""The recap: what came in per village and per other origin, what is still missing, and the files it came from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sessions.intake.layouts import LayoutName
from sessions.kernel.session import ImportRecord, Session
from sessions.language.local import Phrase, desa
from sessions.language.numbers import rupiah, short, thousands
from sessions.proposals import facts_corrections as corrections
from sessions.recapitulation import facts as recapitulation
from sessions.receiving import facts as receiving
from sessions.receiving.facts import RecapState
from sessions.sentences.short import both_ends
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin, Proposal
from tui.proposals.view_one import UNKNOWN
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tone, Total, rows_of, rule

RecapKey: TypeAlias = VillageCode | Origin | int | Total
"""A village, another origin, the number of a file, or the sum."""

NOTHING_YET = Phrase("Belum ada usulan: i mengimpor berkas {desa}, e mengetik satu usulan")
"""Stands above the villages before anything came in."""

_OTHERS = {
    Origin.KECAMATAN: "Kecamatan",
    Origin.FORUM: "Forum",
    Origin.POKIR: "Pokir DPRD",
    Origin.PART: "Pecahan usulan",
}
_TYPED = "diketik"
_MOST_FACTS = 40
_NOTHING_IN = {RecapState.NOT_RECAPPED: "diterima, belum direkap"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """What a village or an origin brought, or a file; texts as they are shown, empty where there is nothing to say."""

    key: RecapKey
    name: str
    count: str
    cost: str = ""
    without_cost: str = ""
    doubtful: str = ""
    told: str = ""
    tone: Tone = Tone.PLAIN


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn(Phrase("{desa_brief}"), 16, lambda line: line.name, grows=1, cut=both_ends),
    ListColumn("Usulan", 6, lambda line: line.count, is_number=True),
    ListColumn("Rp usulan", 9, lambda line: line.cost, is_number=True),
    ListColumn("Biaya belum", 11, lambda line: line.without_cost, is_number=True),
    ListColumn("Periksa", 7, lambda line: line.doubtful, is_number=True),
    ListColumn("Berkas", 20, lambda line: line.told, grows=2),
)


def _of_origin(session: Session, origin: Origin) -> tuple[Proposal, ...]:
    return tuple(p for p in session.proposals.values() if p.origin is origin)


def rows(session: Session) -> tuple[ListRow[RecapKey], ...]:
    """Villages in the order of the office, other origins that brought something, the sum, and the files."""
    if session.office is None:
        return ()
    files = [_file(number, record) for number, record in enumerate(session.imports, start=1)]
    return (*_table(_brought(session)), *((rule("berkas yang sudah masuk"), *_table(files)) if files else ()))


def _table(lines: Iterable[_Line]) -> tuple[ListRow[RecapKey], ...]:
    return rows_of(lines, COLUMNS)


def _brought(session: Session) -> Iterator[_Line]:
    for v in receiving.recap_of(session):
        is_awaited = not v.proposals and v.state is not RecapState.NOT_SENDING
        told = _sources(v.proposals) if v.proposals else _NOTHING_IN.get(v.state, v.state.value)
        tone = Tone.ALERT if is_awaited else Tone.PLAIN
        yield _line(v.village, session.village_name(v.village), v.proposals, told, tone)
    for origin, name in _OTHERS.items():
        if brought := _of_origin(session, origin):
            yield _line(origin, name, brought, _sources(brought))
    yield _line(Total.ALL, "Jumlah", tuple(session.proposals.values()), "", Tone.STRONG)


def _line(key: RecapKey, name: str, own: Sequence[Proposal], told: str, tone: Tone = Tone.PLAIN) -> _Line:
    sum_ = recapitulation.sums(own)
    doubtful = sum(bool(corrections.doubts(p)) for p in own)
    return _Line(
        key=key,
        name=name,
        count=thousands(sum_.count) if own else UNKNOWN,
        cost=short(sum_.asked) if own else UNKNOWN,
        without_cost=str(sum_.asked_unknown) if sum_.asked_unknown else "",
        doubtful=str(doubtful) if doubtful else "",
        told=told,
        tone=tone,
    )


def _sources(own: Iterable[Proposal]) -> str:
    """Where the proposals came from: `rekap.xlsx (12), diketik (2)`."""
    counts = Counter(p.source or _TYPED for p in own)
    if len(counts) == 1:
        return next(iter(counts))
    return ", ".join(f"{source} ({count})" for source, count in counts.items())


def _file(number: int, record: ImportRecord) -> _Line:
    refused = f"{record.refused} baris ditolak" if record.refused else "semua baris masuk"
    updated = f"{record.updated} diperbarui, " if record.updated else ""
    told = f"{updated}{refused}, {_layout(record)}"
    return _Line(key=number, name=record.file, count=thousands(record.accepted), told=told)


def _layout(record: ImportRecord) -> str:
    return next((layout.label for layout in LayoutName if layout == record.layout), record.layout)


def missing_villages(session: Session) -> tuple[str, ...]:
    """Names of the villages nothing has come from, and of which nobody says that they will not send."""
    return tuple(
        session.village_name(v.village)
        for v in receiving.recap_of(session)
        if not v.proposals and v.state is not RecapState.NOT_SENDING
    )


def summary(session: Session) -> str:
    """`156 usulan · 9 dari 10 desa · menurut usulan 22,02 M · 7 belum diketahui · belum: Gempolan`."""
    office = session.office
    if office is None:
        return ""
    if not session.proposals:
        return str(NOTHING_YET)
    sum_ = recapitulation.of(session).all
    missing = missing_villages(session)
    villages = receiving.recap_of(session)
    sent = sum(bool(v.proposals) for v in villages)
    told = [f"{thousands(sum_.count)} usulan · {sent} dari {len(villages)} {desa} · menurut usulan {short(sum_.asked)}"]
    told += [f"{sum_.asked_unknown} belum diketahui"] if sum_.asked_unknown else []
    told += [f"belum: {', '.join(missing)}"] if missing else []
    return " · ".join(told)


def detail(session: Session, key: RecapKey) -> Detail | None:
    """The proposals of the row under the cursor, the village's own priority first; a file with what it brought."""
    if isinstance(key, int):
        record = session.imports[key - 1]
        rows_ = f"{record.accepted} usulan baru, {record.updated} diperbarui, {record.refused} baris ditolak"
        return Detail(title=record.file, lines=(rows_, f"Tata letak: {_layout(record)}"))
    own = brought_by(session, key)
    if not own:
        return None
    sum_ = recapitulation.sums(own)
    unknown = sum_.asked_unknown
    told = [f"biaya {unknown} usulan belum diketahui"] if unknown else ["semua biaya diketahui"]
    doubtful = sum(bool(corrections.doubts(p)) for p in own)
    told += [f"{doubtful} perlu diperiksa"] if doubtful else []
    name = _OTHERS.get(own[0].origin) or session.village_name(own[0].draft.village)
    in_order = sorted(own, key=lambda p: (p.draft.village_priority is None, p.draft.village_priority or 0))
    first = f"Prioritas pertama: {in_order[0].draft.activity}"
    return Detail(
        title=f"{name} · {sum_.count} usulan · menurut usulan {rupiah(sum_.asked)}",
        lines=(" · ".join(told), first),
        facts=tuple((p.code, p.draft.activity) for p in in_order[:_MOST_FACTS]),
    )


def brought_by(session: Session, key: RecapKey | None) -> tuple[Proposal, ...]:
    """The proposals behind a row: of a village, of another origin; none behind a sum or a file."""
    if isinstance(key, Origin):
        return _of_origin(session, key)
    return next((v.proposals for v in receiving.recap_of(session) if v.village == key), ())


def why(session: Session) -> str:
    """Which villages are missing."""
    missing = missing_villages(session)
    return f"Belum mengirim: {', '.join(missing)}." if missing else ""


VIEW = ListView(columns=COLUMNS, rows=rows, summary=summary, detail=detail, empty="Sesi belum dibuka.", why=why)
