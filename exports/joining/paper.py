"""Berita Acara Penghimpunan: what was taken from whom, by which code and hash, who is missing, what it adds up to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from exports.joining.written import DESCRIPTION
from exports.paper.blocks import Block, Heading, KeepTogether, LabelValue, Numbered, Paragraph, Signatures, Slot, Title
from exports.paper.columns import figure, number, table
from exports.paper.document import Document, Section
from exports.paper.frame import DOTTED
from exports.paper.tables import Column
from sessions.joining.receipts import Compilation, ResultsReceived
from sessions.joining.standing import Contest, Fate, InForce, Missing, missing
from sessions.language import dates, numbers
from sessions.sentences.clauses import listed

TITLE = "Berita Acara Penghimpunan Hasil Musrenbang"
MOST_LISTED = 60
"""Kecamatan, or files, that the paper lists; of more it tells the number, and where they stand."""
_HALF = 32
"""Signs of a hash on one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Products:
    """What was made of the compilation: the hash of its description, and agreed proposals that are not in SIPD yet."""

    description: str
    not_in_sipd: int


def paper_of(compilation: Compilation, stands: InForce, made: Products) -> Document:
    """The paper, as of the last line of the receipts."""
    absent = missing(stands)
    return Document(
        title=f"{TITLE} RKPD {compilation.plan_year}",
        sections=(
            Section(blocks=tuple(_first_page(compilation, stands, absent, made))),
            Section(blocks=tuple(_taken(stands)), landscape=True, bookmark="Yang dihimpun"),
        ),
        created=compilation.at,
        author="musrenbang himpun",
        footer=f"{TITLE} RKPD {compilation.plan_year} · {_moment(compilation)}",
    )


def _moment(compilation: Compilation) -> str:
    return f"{dates.long_date(compilation.at.date())} pukul {dates.clock_in_zone(compilation.at)}"


def _first_page(
    compilation: Compilation, stands: InForce, absent: Sequence[Missing], made: Products
) -> Iterator[Block]:
    where = listed(own.regency for own in absent) if 0 < len(absent) < _FEW else f"{len(absent)} wilayah"
    lines = ("BERITA ACARA PENGHIMPUNAN", "HASIL MUSRENBANG RKPD DI KECAMATAN", where.upper())
    yield Title((*lines, f"TAHUN {compilation.plan_year}"), below=(f"NOMOR : {DOTTED}",))
    known = sum(own.known for own in absent)
    yield Paragraph(
        f"Menurut penerimaan sampai dengan {_moment(compilation)} telah dihimpun hasil Musrenbang dari "
        f"{numbers.thousands(len(stands.counting))} dari {numbers.thousands(known)} kecamatan. Setiap hasil yang "
        "dihimpun telah dihitung ulang dari bahan mentahnya dan cocok; Kode datanya tercantum untuk dicocokkan dengan "
        "Berita Acara kecamatan yang ditandatangani. Nilai tidak dibandingkan antarkecamatan.",
        first_line=True,
    )
    yield LabelValue(tuple(_sums(stands.counting, made)))
    yield from _open(compilation, stands, absent)
    yield Paragraph(
        f"Tabel himpunan ini berupa berkas CSV yang diuraikan oleh {DESCRIPTION}, dengan sidik SHA-256 "
        f"{_in_two(made.description)}; uraian itu memuat sidik setiap tabelnya."
    )
    yield KeepTogether(
        (
            Paragraph("Demikian Berita Acara ini dibuat menurut berkas yang diterima."),
            Signatures((Slot(("Mengetahui,",), nip=""), Slot((f"{DOTTED}, {DOTTED}", "Yang menghimpun,"), nip=""))),
        )
    )


_FEW = 4


def _sums(counting: Sequence[ResultsReceived], made: Products) -> Iterator[tuple[str, str]]:
    def total(of: Callable[[ResultsReceived], int]) -> int:
        return sum(map(of, counting))

    yield "Usulan", numbers.thousands(total(lambda own: own.proposals))
    yield "Biaya menurut usulan", numbers.full(total(lambda own: own.asked))
    yield "Biaya menurut hasil", numbers.full(total(lambda own: own.result))
    agreed, cost = total(lambda own: own.priorities), total(lambda own: own.priorities_result)
    yield "Disepakati", f"{numbers.thousands(agreed)} usulan, {numbers.full(cost)} menurut hasil"
    yield "Belum diinput ke SIPD", f"{numbers.thousands(made.not_in_sipd)} dari yang disepakati"


def _open(compilation: Compilation, stands: InForce, absent: Sequence[Missing]) -> Iterator[Block]:
    """Who is missing, what is contested, what was turned away; nothing where there is nothing."""
    waiting = [(own.regency, one.place, one.code) for own in absent for one in own.kecamatan]
    if waiting:
        yield Heading("Belum dihimpun")
        names = [f"{place} ({code})" for _, place, code in waiting[:MOST_LISTED]]
        more = f", dan {numbers.thousands(len(waiting) - MOST_LISTED)} kecamatan lain" * (len(waiting) > MOST_LISTED)
        yield Paragraph(f"{numbers.thousands(len(waiting))} kecamatan: {', '.join(names)}{more}.")
    if stands.contests:
        yield Heading("Dua penutupan yang berbeda, belum dipilih")
        yield Numbered(tuple(map(_contest, stands.contests[:MOST_LISTED])))
    if compilation.refused:
        yield Heading("Tidak dapat dihimpun")
        yield Numbered(tuple(own.why for own in compilation.refused[:_MOST_REFUSED]))
        if (left := len(compilation.refused) - _MOST_REFUSED) > 0:
            yield Paragraph(f"{numbers.thousands(left)} berkas lain disebut dalam penerimaan.csv.", small=True)


_MOST_REFUSED = 12


def _contest(contest: Contest) -> str:
    files = listed(f"{own.name} ({own.data_code})" for own in contest.receipts)
    return f"{listed(contest.names)} ({contest.code}): {files}"


def _taken(stands: InForce) -> Iterator[Block]:
    yield Title(("YANG DIHIMPUN",))
    shown = stands.counting[:MOST_LISTED]
    yield table(shown, _COLUMNS, total_label="JUMLAH" if len(shown) == len(stands.counting) else "", dense=True)
    if len(shown) < len(stands.counting):
        left = numbers.thousands(len(stands.counting) - len(shown))
        yield Paragraph(f"{left} kecamatan lain disebut dalam kecamatan.csv dan penerimaan.csv.", small=True)
    replaced = [own for own, fate in stands.fates.items() if fate is Fate.SUPERSEDED]
    if replaced:
        names = listed(f"{own.name} ({own.data_code})" for own in replaced[:_MOST_REFUSED])
        yield Paragraph(f"Digantikan Berita Acara Perbaikan: {names}.", small=True)


def _in_two(digest: str) -> str:
    return f"{digest[:_HALF]} {digest[_HALF:]}"


def _minutes(own: ResultsReceived) -> str:
    """The numbers of its letters, as far as they are told."""
    return "; ".join(filter(None, (own.minutes_number, own.amendment and f"Perbaikan {own.amendment}"))) or "-"


_COLUMNS: tuple[Column[ResultsReceived], ...] = (
    number(8),
    Column("Kecamatan", 26, lambda own: f"{own.kecamatan} ({own.code})"),
    Column("Nomor Berita Acara", 26, _minutes),
    Column("Kode data", 36, lambda own: own.data_code),
    Column("Berkas, SHA-256", 58, lambda own: f"{own.name}\n{_in_two(own.sha256)}"),
    figure("Usulan", 13, lambda own: own.proposals, numbers.thousands),
    figure("Menurut usulan (Rp)", 30, lambda own: own.asked, numbers.thousands),
    figure("Menurut hasil (Rp)", 30, lambda own: own.result, numbers.thousands),
    figure("Disepakati", 15, lambda own: own.priorities, numbers.thousands),
)
