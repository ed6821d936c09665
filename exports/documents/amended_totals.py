"""What an amendment does to the sums of the Berita Acara: each one as it was, as it becomes, and the difference."""

from collections.abc import Callable, Iterator

from exports.blocks import Align, Column, Row, Table
from exports.documents.lampiran.numbering import Lampiran
from exports.wording import money, numbers
from sessions.breakdown import total_cost
from sessions.minutes import MinutesFacts
from sessions.proposals import Outcome

Line = tuple[str, int, int, Callable[[int], str]]
"""Name, before, after, and how such an amount is written."""


def table(before: MinutesFacts, after: MinutesFacts) -> Table:
    """One line for each sum that the Berita Acara states; what stays says so."""
    rows = [
        Row((str(number), name, write(was), write(becomes), _difference(was, becomes, write)))
        for number, (name, was, becomes, write) in enumerate(_lines(before, after), start=1)
    ]
    return Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading="Uraian", width=66),
            Column(heading="Semula", width=32, align=Align.RIGHT),
            Column(heading="Menjadi", width=32, align=Align.RIGHT),
            Column(heading="Selisih", width=32, align=Align.RIGHT),
        ),
        rows=tuple(rows),
        dense=True,
    )


def _lines(before: MinutesFacts, after: MinutesFacts) -> Iterator[Line]:
    yield "Usulan yang diterima", before.balance.received, after.balance.received, numbers.thousands
    listed = f"Kegiatan prioritas ({Lampiran.PRIORITIES.cited})"
    yield listed, before.regency_count, after.regency_count, numbers.thousands
    yield "Kebutuhan pendanaan kegiatan prioritas", before.regency_cost, after.regency_cost, money.full
    if before.elsewhere or after.elsewhere:
        what = "Kegiatan disepakati di luar Perangkat Daerah sendiri"
        yield what, len(before.elsewhere), len(after.elsewhere), numbers.thousands
        yield "Biayanya", total_cost(before.elsewhere), total_cost(after.elsewhere), money.full
    yield f"Usulan cadangan ({Lampiran.RESERVE.cited})", len(before.reserve), len(after.reserve), numbers.thousands
    yield "Perkiraan biaya usulan cadangan", before.reserve_cost, after.reserve_cost, money.full
    refused = Outcome.NOT_AGREED
    yield "Usulan yang belum disepakati", before.ended(refused), after.ended(refused), numbers.thousands
    yield "Peserta yang hadir", before.present, after.present, numbers.thousands
    yield "Utusan ke Musrenbang berikutnya", len(before.delegates), len(after.delegates), numbers.thousands
    yield "Utusan perempuan", before.delegate_women, after.delegate_women, numbers.thousands


def _difference(was: int, becomes: int, write: Callable[[int], str]) -> str:
    if was == becomes:
        return "tetap"
    return f"{'+' if becomes > was else '−'} {write(abs(becomes - was))}"
