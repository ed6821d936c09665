"""What came in: per village and per other origin, what is still missing, and the files it came from."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sessions.intake.words import LAYOUT_NAMES
from sessions.kernel.session import ImportRecord, Session
from sessions.language import dates
from sessions.language.numbers import rupiah, short, thousands
from sessions.receiving import facts as receiving
from sessions.receiving.facts import RecapState, VillageRecap, balance
from sessions.sentences import places
from sessions.sentences.places import said
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin, Proposal
from tui.proposals.view_one import UNKNOWN
from tui.widgets.view import Detail, ListRow, Tone, bare, rule

RECAP_TOTAL = "jumlah"
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


def recap_rows(session: Session) -> tuple[ListRow[str], ...]:
    """Villages in the order of the office, other origins that brought something, the sum, and the files."""
    if session.office is None:
        return ()
    listed = [
        _recap_row(v.village, session.village_name(v.village), v.proposals, v.state)
        for v in receiving.recap_of(session)
    ]
    for origin, name in _OTHERS.items():
        if brought := _of_origin(session, origin):
            listed.append(_recap_row(f"{_ORIGIN}{origin.value}", name, brought))
    total = _recap_row(RECAP_TOTAL, "Jumlah", tuple(session.proposals.values()))
    listed.append(ListRow(key=RECAP_TOTAL, cells=(*total.cells[:-1], ""), tone=Tone.STRONG))
    if session.imports:
        listed.append(rule("berkas yang sudah masuk"))
        listed += [_file_row(number, record) for number, record in enumerate(session.imports, start=1)]
    return tuple(listed)


def _recap_row(key: str, name: str, own: Sequence[Proposal], state: RecapState | None = None) -> ListRow[str]:
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
    return ListRow(key=key, cells=cells, tone=Tone.ALERT if is_awaited else Tone.PLAIN)


def _sources(own: Iterable[Proposal]) -> str:
    """Where the proposals came from: `rekap.xlsx (12), diketik (2)`."""
    counts = Counter(p.source or _TYPED for p in own)
    if len(counts) == 1:
        return next(iter(counts))
    return ", ".join(f"{source} ({count})" for source, count in counts.items())


def _file_row(number: int, record: ImportRecord) -> ListRow[str]:
    refused = f"{record.refused} baris ditolak" if record.refused else "semua baris masuk"
    updated = f"{record.updated} diperbarui, " if record.updated else ""
    cells = (record.file, thousands(record.accepted), "", "", "", f"{updated}{refused}, {_layout(record)}")
    return ListRow(key=f"{_FILE}{number}", cells=cells)


def _layout(record: ImportRecord) -> str:
    known = {name.value: label for name, label in LAYOUT_NAMES.items()}
    return known.get(record.layout, record.layout)


def missing_villages(session: Session) -> tuple[str, ...]:
    """Names of the villages nothing has come from, and of which nobody says that they will not send."""
    return tuple(
        session.village_name(v.village)
        for v in receiving.recap_of(session)
        if not v.proposals and v.state is not RecapState.NOT_SENDING
    )


def recap_summary(session: Session) -> str:
    """`156 usulan dari 9 dari 10 desa · Rp22,02 M · 7 tanpa biaya · belum mengirim: Gempolan`."""
    office = session.office
    if office is None:
        return ""
    if not session.proposals:
        return said(session, NOTHING_YET)
    sum_ = balance(session.proposals.values())
    missing = missing_villages(session)
    villages, word = receiving.recap_of(session), places.village_word(office)
    sent = sum(bool(v.proposals) for v in villages)
    told = [f"{thousands(sum_.received)} usulan · {sent} dari {len(villages)} {word} · {short(sum_.asked)}"]
    told += [f"{sum_.without_cost} tanpa biaya"] if sum_.without_cost else []
    told += [f"belum: {', '.join(missing)}"] if missing else []
    return " · ".join(told)


def recap_detail(session: Session, key: str) -> Detail | None:
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
    return () if key.startswith(_FILE) or key == RECAP_TOTAL else of_village(session, key)


COLUMNS = (
    bare("Desa", 10, grows=1),
    bare("Nomor surat", 11, grows=1),
    bare("Surat", 5, is_number=True),
    bare("Rp surat", 9, is_number=True),
    bare("Rekap", 5, is_number=True),
    bare("Rp rekap", 9, is_number=True),
    bare("Keadaan", 18, grows=2),
)
RECEIVED_TOTAL = "jumlah"
NEW = "baru"
_TONES = {RecapState.SAME: Tone.GOOD, RecapState.NOT_SENDING: Tone.DIM, RecapState.NOT_STATED: Tone.PLAIN}
_IN_ORDER = frozenset(_TONES)


def received_rows(session: Session) -> tuple[ListRow[str], ...]:
    """Villages in the order of the office, and the sum."""
    villages = receiving.recap_of(session)
    if not villages:
        return ()
    listed = [_received_row(session, village) for village in villages]
    count, cost = sum(v.count for v in villages), sum(v.cost for v in villages)
    stated = [v.stated_count for v in villages if v.stated_count is not None]
    costs = [v.stated_cost for v in villages if v.stated_cost is not None]
    cells = (
        "Jumlah",
        "",
        thousands(sum(stated)) if stated else UNKNOWN,
        short(sum(costs)) if costs else UNKNOWN,
        thousands(count),
        short(cost),
        "",
    )
    return (*listed, ListRow(key=RECEIVED_TOTAL, cells=cells, tone=Tone.STRONG))


def _received_row(session: Session, v: VillageRecap) -> ListRow[str]:
    cells = (
        session.village_name(v.village),
        "; ".join(receipt.letter_number or "tanpa nomor" for receipt in v.receipts) or UNKNOWN,
        UNKNOWN if v.stated_count is None else thousands(v.stated_count),
        UNKNOWN if v.stated_cost is None else short(v.stated_cost),
        thousands(v.count) if v.count else UNKNOWN,
        short(v.cost) if v.count else UNKNOWN,
        _state(v),
    )
    return ListRow(key=v.village, cells=cells, tone=_TONES.get(v.state, Tone.ALERT))


def _state(v: VillageRecap) -> str:
    """In few words: `kurang 2 usulan`, `lebih 15 jt`, `belum mengirim`; the detail tells all."""
    if v.state is RecapState.DIFFERENT:
        amount, told = (v.more, f"{abs(v.more)} usulan") if v.more else (v.dearer or 0, short(abs(v.dearer or 0)))
        return f"{'kurang' if amount < 0 else 'lebih'} {told}"
    return "tanpa tanda terima" if v.state is RecapState.NO_RECEIPT else v.state.value


def village_at(session: Session, key: str | None) -> VillageRecap | None:
    """The village of a row; None for the sum."""
    return next((v for v in receiving.recap_of(session) if v.village == key), None)


def received_summary(session: Session) -> str:
    """`8 dari 10 desa diterima · 1 tidak mengirim · 1 belum · 2 belum cocok`."""
    villages = receiving.recap_of(session)
    if session.office is None:
        return ""
    states = [v.state for v in villages]
    word = places.village_word(session.office)
    told = [f"{sum(bool(v.receipts) for v in villages)} dari {len(villages)} {word} diterima"]
    for state, label in (
        (RecapState.NOT_SENDING, "tidak mengirim"),
        (RecapState.MISSING, "belum"),
        (RecapState.NO_RECEIPT, "tanpa tanda terima"),
    ):
        told += [f"{states.count(state)} {label}"] if state in states else []
    if open_ := receiving.unreconciled(session):
        told.append(f"{len(open_)} belum cocok")
    return " · ".join(told)


def received_detail(session: Session, key: str) -> Detail | None:
    """The receipts of the village and what they come to."""
    v = village_at(session, key)
    if v is None:
        return None
    facts = tuple(
        pair
        for number, receipt in enumerate(v.receipts, start=1)
        for pair in (
            (f"Berkas {number}", ", ".join(receipt.items) or UNKNOWN),
            ("Diserahkan", _who(receipt.brought_by, receipt.position)),
            ("Diterima", f"{dates.numeric_date(receipt.at)} pukul {dates.clock(receipt.at)}, {receipt.received_by}"),
        )
    )
    stated = _sums(v.stated_count, v.stated_cost)
    letter = f"Surat: {stated}" if v.receipts else "Belum ada tanda terima"
    found = f"{letter} · rekap: {_sums(v.count, v.cost)}"
    told = receiving.told(v)
    name = places.village(session.office, v.village) if session.office else ""
    lines = (found,) if told == v.state.value else (found, told)
    return Detail(title=f"{name} · {v.state.value}", lines=lines, facts=facts)


def _sums(count: int | None, cost: int | None) -> str:
    told = "jumlah tidak disebut" if count is None else f"{thousands(count)} usulan"
    return f"{told}, biaya tidak disebut" if cost is None else f"{told}, {rupiah(cost)}"


def _who(name: str, position: str) -> str:
    return f"{name} ({position})" if position else name


def why(session: Session) -> str:
    """What is not in order, village by village."""
    open_ = [v for v in receiving.recap_of(session) if v.state not in _IN_ORDER]
    return "\n".join(f"{session.village_name(v.village)}: {receiving.told(v)}" for v in open_)


def next_open(session: Session, key: str | None) -> VillageCode | None:
    """The next village that is not in order, from the row on and round."""
    villages = receiving.recap_of(session)
    at = next((number for number, v in enumerate(villages, start=1) if v.village == key), 0)
    around = (*villages[at:], *villages[:at])
    return next((v.village for v in around if v.state not in _IN_ORDER), None)
