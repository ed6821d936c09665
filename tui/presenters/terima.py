"""Files of the villages: per village the letter, what it states, what was recapitulated, and where they differ."""

from collections.abc import Sequence

from exports.village_papers import LETTER, RECEIPT, SHEET, name_of, of
from exports.wording import dates, places, receiving
from exports.wording.money import rupiah, short
from exports.wording.numbers import thousands
from sessions import recap
from sessions.office import VillageCode
from sessions.recap import RecapState, VillageRecap
from sessions.session import Session
from tui.presenters.proposal import UNKNOWN
from tui.presenters.rows import Column, Detail, Row, Tone

COLUMNS = (
    Column(key="desa", label="Desa", width=10, grows=1),
    Column(key="surat", label="Nomor surat", width=11, grows=1),
    Column(key="n", label="Surat", width=5, is_number=True),
    Column(key="rp", label="Rp surat", width=9, is_number=True),
    Column(key="rekap", label="Rekap", width=5, is_number=True),
    Column(key="rprekap", label="Rp rekap", width=9, is_number=True),
    Column(key="keadaan", label="Keadaan", width=18, grows=2),
)
TOTAL = "jumlah"
NEW = "baru"
_TONES = {RecapState.SAME: Tone.GOOD, RecapState.NOT_SENDING: Tone.DIM, RecapState.NOT_STATED: Tone.PLAIN}
_IN_ORDER = frozenset(_TONES)


def rows(session: Session) -> tuple[Row, ...]:
    """Villages in the order of the office, and the sum."""
    villages = recap.of(session)
    if not villages:
        return ()
    listed = [_row(session, village) for village in villages]
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
    return (*listed, Row(key=TOTAL, cells=cells, tone=Tone.STRONG))


def _row(session: Session, v: VillageRecap) -> Row:
    cells = (
        session.village_name(v.village),
        "; ".join(receipt.letter_number or "tanpa nomor" for receipt in v.receipts) or UNKNOWN,
        UNKNOWN if v.stated_count is None else thousands(v.stated_count),
        UNKNOWN if v.stated_cost is None else short(v.stated_cost),
        thousands(v.count) if v.count else UNKNOWN,
        short(v.cost) if v.count else UNKNOWN,
        _state(v),
    )
    return Row(key=v.village, cells=cells, tone=_TONES.get(v.state, Tone.ALERT))


def _state(v: VillageRecap) -> str:
    """In few words: `kurang 2 usulan`, `lebih 15 jt`, `belum mengirim`; the detail tells all."""
    if v.state is RecapState.DIFFERENT:
        amount, told = (v.more, f"{abs(v.more)} usulan") if v.more else (v.dearer or 0, short(abs(v.dearer or 0)))
        return f"{'kurang' if amount < 0 else 'lebih'} {told}"
    return "tanpa tanda terima" if v.state is RecapState.NO_RECEIPT else v.state.value


def village_at(session: Session, key: str | None) -> VillageRecap | None:
    """The village of a row; None for the sum."""
    return next((v for v in recap.of(session) if v.village == key), None)


def summary(session: Session) -> str:
    """`8 dari 10 desa diterima · 1 tidak mengirim · 1 belum · 2 belum cocok`."""
    villages = recap.of(session)
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
    if open_ := recap.unreconciled(session):
        told.append(f"{len(open_)} belum cocok")
    return " · ".join(told)


def detail(session: Session, key: str) -> Detail | None:
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
    open_ = [v for v in recap.of(session) if v.state not in _IN_ORDER]
    return "\n".join(f"{session.village_name(v.village)}: {receiving.told(v)}" for v in open_)


def next_open(session: Session, key: str | None) -> VillageCode | None:
    """The next village that is not in order, from the row on and round."""
    villages = recap.of(session)
    at = next((number for number, v in enumerate(villages, start=1) if v.village == key), 0)
    around = (*villages[at:], *villages[:at])
    return next((v.village for v in around if v.state not in _IN_ORDER), None)


def paper_choices(session: Session, key: str | None, bundles: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Name and title of the papers to read or print: of the village under the cursor first, then those of all."""
    single = of(session)
    own = [name_of(paper, VillageCode(key)) for paper in (RECEIPT, SHEET, LETTER)] if key else []
    return (*((name, single[name][0]) for name in own if name in single), *bundles)
