"""The worksheet of a commission as a workbook: what it looks at is locked, what it fills in is open; it comes back."""

from collections.abc import Callable

from exports.commissions.papers import EMPTY_LINES, WORKSHEET, officers
from exports.commissions.papers import TITLE as PAPER
from exports.paper import columns, frame, marks
from exports.paper.document import CellEntry, CellKind, CellValue, SheetColumn, Workbook, WorkSheet
from exports.paper.registered import COMMISSIONS, data_of_each
from sessions.commissions import facts as commissions
from sessions.commissions.facts_worksheet import LETTERS
from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.values.commissions import Commission
from sessions.values.proposals import Proposal

TO_READ, TO_FILL = "Usulan", "Diisi komisi"
_ORDER = CellEntry(
    least=1, whole=True, advice="Nomor urut mulai dari 1, tanpa nomor kembar; kosong bila tidak disetujui."
)
_VOLUME = CellEntry(least=0, advice="Diisi hanya bila volumenya berubah; angka saja, satuannya tetap.")
_COST = CellEntry(least=0, whole=True, advice="Diisi hanya bila biayanya berubah; rupiah penuh, angka saja.")
_REASON = CellEntry(advice="Wajib bila volume atau biaya berubah, dan untuk T, K, P, dan H.")


def _verdict() -> CellEntry:
    return CellEntry(
        choices=tuple(LETTERS),
        advice=f"S setuju, T belum disepakati, K dikembalikan ke {desa}, P provinsi/pusat, H hibah, D ditunda.",
    )


def _columns(session: Session) -> tuple[SheetColumn[Proposal | None], ...]:
    """An empty line is None."""
    office = frame.office_of(session)

    def of(told: Callable[[Proposal], CellValue]) -> Callable[[Proposal | None], CellValue]:
        return lambda proposal: None if proposal is None else told(proposal)

    return (
        SheetColumn("Kode", 11, of(lambda p: p.code), band=TO_READ),
        SheetColumn("Kegiatan", 46, of(lambda p: p.draft.activity), band=TO_READ),
        SheetColumn("Lokasi", 30, of(lambda p: p.draft.location), band=TO_READ),
        SheetColumn(f"{desa:title}", 18, of(lambda p: places.village(office, p.draft.village)), band=TO_READ),
        SheetColumn("Volume", 10, of(lambda p: p.volume), CellKind.NUMBER, band=TO_READ),
        SheetColumn("Satuan", 10, of(lambda p: p.unit), band=TO_READ),
        SheetColumn("Biaya (Rp)", 18, of(lambda p: p.cost), CellKind.RUPIAH, band=TO_READ),
        SheetColumn(
            f"Prioritas {desa:title}", 10, of(lambda p: p.draft.village_priority), CellKind.NUMBER, band=TO_READ
        ),
        SheetColumn("Urutan", 9, kind=CellKind.NUMBER, band=TO_FILL, entry=_ORDER),
        SheetColumn("Volume baru", 12, kind=CellKind.NUMBER, band=TO_FILL, entry=_VOLUME),
        SheetColumn("Biaya baru (Rp)", 18, kind=CellKind.RUPIAH, band=TO_FILL, entry=_COST),
        SheetColumn("S/T", 7, band=TO_FILL, entry=_verdict()),
        SheetColumn("Alasan", 52, band=TO_FILL, entry=_REASON),
    )


@data_of_each(COMMISSIONS, WORKSHEET, order=510, title=PAPER)
def worksheet_file(ledger: Ledger, key: str) -> Workbook:
    """The undecided proposals of a commission by code, and empty lines for those of others; `key` as in COMMISSIONS."""
    session = ledger.session
    commission = next(own for own in session.commissions if COMMISSIONS.key(own) == key)
    office = frame.office_of(session)
    name = f"{PAPER} {commission.id}"
    own = _columns(session)
    lines = (*commissions.worksheet(session, commission.id), *[None] * EMPTY_LINES)
    sheet = WorkSheet(
        name=f"Komisi {commission.id}",
        title=_title(session, commission),
        columns=own,
        rows=columns.cells(lines, own),
        open_rows=EMPTY_LINES,
        kept=1,
    )
    return Workbook(
        title=f"{name} {frame.meeting_name(session)}",
        sheets=(sheet,),
        created=frame.made_at(session, ledger.latest),
        author=f"Kecamatan {office.kecamatan}, {office.regency}",
        footer=name,
    )


def _title(session: Session, commission: Commission) -> tuple[str, ...]:
    mark = tuple(filter(None, (marks.lasting(session),)))
    led = "; ".join(f"{label}: {name}" for label, name in officers(commission))
    return (
        *mark,
        f"{PAPER} {commission.id} {commission.name}".upper(),
        frame.meeting_name(session).upper(),
        led,
        _HOW,
    )


_HOW = (
    "Isilah kolom berwarna: urutan (1 paling utama), volume dan biaya yang berubah, S/T, dan alasannya. Kode usulan "
    "komisi lain ditulis di baris kosong di bawah."
)
