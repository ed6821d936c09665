"""The files of the villages: what their letters say, what the recap has, and whether the two agree."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sessions.kernel.session import Session
from sessions.language import dates
from sessions.language.local import Phrase, desa
from sessions.language.numbers import rupiah, short, thousands
from sessions.recapitulation.facts import together
from sessions.receiving import facts as receiving
from sessions.receiving.facts import RecapState, VillageRecap
from sessions.sentences import places
from sessions.sentences.short import both_ends, first_parts
from sessions.values.office import VillageCode
from tui.proposals.view_one import UNKNOWN
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tone, Total, around, rows_of

_TONES = {RecapState.SAME: Tone.GOOD, RecapState.NOT_SENDING: Tone.DIM, RecapState.NOT_STATED: Tone.PLAIN}
_IN_ORDER = frozenset(_TONES)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A village or the sum of all; of the letters None where none of them says it."""

    key: VillageCode | Total
    name: str
    letters: str
    stated_count: int | None
    stated_cost: int | None
    count: int
    cost: int
    told: str
    tone: Tone

    @property
    def is_known(self) -> bool:
        """Whether the recap has a figure to show; a sum always has."""
        return bool(self.count) or self.key is Total.ALL


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn(Phrase("{desa_brief}"), 10, lambda line: line.name, grows=3, cut=both_ends),
    ListColumn("Nomor surat", 11, lambda line: line.letters, grows=1, cut=first_parts),
    ListColumn("Surat", 5, lambda v: UNKNOWN if v.stated_count is None else thousands(v.stated_count), is_number=True),
    ListColumn("Rp surat", 9, lambda v: UNKNOWN if v.stated_cost is None else short(v.stated_cost), is_number=True),
    ListColumn("Rekap", 5, lambda line: thousands(line.count) if line.is_known else UNKNOWN, is_number=True),
    ListColumn("Rp rekap", 9, lambda line: short(line.cost) if line.is_known else UNKNOWN, is_number=True),
    ListColumn("Keadaan", 18, lambda line: line.told, grows=2),
)


def rows(session: Session) -> tuple[ListRow[VillageCode | Total], ...]:
    """Villages in the order of the office, and the sum."""
    return rows_of(_lines(session), COLUMNS)


def _lines(session: Session) -> Iterator[_Line]:
    villages = receiving.recap_of(session)
    for v in villages:
        yield _Line(
            key=v.village,
            name=session.village_name(v.village),
            letters="; ".join(receipt.letter_number or "tanpa nomor" for receipt in v.receipts) or UNKNOWN,
            stated_count=v.stated_count,
            stated_cost=v.stated_cost,
            count=v.count,
            cost=v.sums.asked,
            told=_state(v),
            tone=_TONES.get(v.state, Tone.ALERT),
        )
    if villages:
        all_ = together(v.sums for v in villages)
        yield _Line(
            key=Total.ALL,
            name="Jumlah",
            letters="",
            stated_count=_sum(v.stated_count for v in villages),
            stated_cost=_sum(v.stated_cost for v in villages),
            count=all_.count,
            cost=all_.asked,
            told="",
            tone=Tone.STRONG,
        )


def _sum(figures: Iterable[int | None]) -> int | None:
    known = [figure for figure in figures if figure is not None]
    return sum(known) if known else None


def _state(v: VillageRecap) -> str:
    """In few words: `kurang 2 usulan`, `lebih 15 jt`, `belum mengirim`; the detail tells all."""
    if v.state is RecapState.DIFFERENT:
        amount, told = (v.more, f"{abs(v.more)} usulan") if v.more else (v.dearer or 0, short(abs(v.dearer or 0)))
        return f"{'kurang' if amount < 0 else 'lebih'} {told}"
    return "tanpa tanda terima" if v.state is RecapState.NO_RECEIPT else v.state.value


def village_at(session: Session, key: object) -> VillageRecap | None:
    """The village of a row; None for the sum."""
    return next((v for v in receiving.recap_of(session) if v.village == key), None)


def summary(session: Session) -> str:
    """`8 dari 10 desa diterima · 1 tidak mengirim · 1 belum · 2 belum cocok`."""
    villages = receiving.recap_of(session)
    if session.office is None:
        return ""
    states = [v.state for v in villages]
    told = [f"{sum(bool(v.receipts) for v in villages)} dari {len(villages)} {desa} diterima"]
    for state, label in (
        (RecapState.NOT_SENDING, "tidak mengirim"),
        (RecapState.MISSING, "belum"),
        (RecapState.NO_RECEIPT, "tanpa tanda terima"),
    ):
        told += [f"{states.count(state)} {label}"] if state in states else []
    if open_ := receiving.unreconciled(session):
        told.append(f"{len(open_)} belum cocok")
    return " · ".join(told)


def detail(session: Session, key: VillageCode | Total) -> Detail | None:
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
    found = f"{letter} · rekap: {_sums(v.count, v.sums.asked)}"
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


def next_open(session: Session, key: VillageCode | Total | None) -> VillageCode | None:
    """The next village that is not in order, from the row on and round."""
    states = {v.village: v.state for v in receiving.recap_of(session)}
    return next((village for village in around(tuple(states), key) if states[village] not in _IN_ORDER), None)


VIEW = ListView(columns=COLUMNS, rows=rows, summary=summary, detail=detail, empty="Sesi belum dibuka.", why=why)
