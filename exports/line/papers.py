"""What the line made: the reserve (Lampiran VII), and the figures of the line and of the results."""

from collections.abc import Iterator
from functools import partial

from exports.paper import columns, frame
from exports.paper import line as line_picture
from exports.paper.blocks import Block, Paragraph, Title
from exports.paper.document import Section
from exports.paper.frame import Lampiran
from exports.paper.line import LineFigure
from exports.paper.tables import Align, Bar, Bars, Column, Table
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import desa, desa_or_kelurahan
from sessions.line import facts as line_facts
from sessions.line import facts_spread as spread
from sessions.line import words_reasons
from sessions.line.facts import Ranked
from sessions.sentences import places
from sessions.values.commissions import CommissionId
from sessions.values.office import VillageCode
from sessions.values.proposals import Proposal


def reserve(session: Session, facts: MinutesFacts) -> Section:
    """The list with JUMLAH."""
    chosen = facts.reserve
    note = columns.unknown_cost_note(chosen)
    blocks: list[Block] = [
        Title((f"DAFTAR USULAN CADANGAN TAHUN {session.plan_year}",)),
        _reserve_table(session, facts),
    ]
    estimate = "" if facts.has_ceiling else f"Kolom (6): {columns.ESTIMATE_NOTE}"
    if chosen and (estimate or note):
        blocks.append(Paragraph(f"Keterangan: {' '.join(filter(None, (estimate, note)))}", small=True))
    blocks += columns.objections(session, chosen)
    blocks.append(frame.camat_alone(session))
    return frame.lampiran_section(session, Lampiran.RESERVE, blocks, landscape=True)


def _reserve_table(session: Session, facts: MinutesFacts) -> Table:
    chosen = facts.reserve
    by_code = line_facts.of(session).by_code
    own: tuple[Column[Proposal], ...] = (
        columns.number(),
        Column("Urutan Kecamatan", 18, lambda p: columns.rank(by_code.get(p.code)), Align.CENTER),
        Column("Kegiatan", 66, columns.activity),
        Column(f"Lokasi ({desa_or_kelurahan:title})", 40, partial(columns.place, session)),
        Column("Volume", 24, columns.volume),
        Column("Biaya (Rp)", 28, columns.cost, Align.RIGHT, total=columns.sum_of),
        Column("Perangkat Daerah", 28, columns.agency),
        Column(
            "Alasan Urutan",
            104,
            lambda p: words_reasons.sentence(session, p.code),
        ),
    )
    total = f"JUMLAH menurut hasil ({len(chosen)} usulan)"
    none = columns.none_decided(facts)
    return columns.table(chosen, own, total_label=total, number_row=True, dense=True, nihil=none)


STEP = 5
_LOWEST, _HIGHEST = 20, 100


def scores(session: Session, commission: CommissionId | None = None) -> Bars:
    """How many proposals have a score in each class of five points, those inside the line dark."""
    rows = [r for r in line_facts.of(session).rows if r.score is not None and commission in {None, r.commission}]
    classes = [(low, [r for r in rows if r.score is not None and _class_of(r) == low]) for low in _classes()]
    held = [low for low, found in classes if found]
    bars = tuple(_class(session, low, found) for low, found in classes if held and held[-1] <= low <= held[0])
    return Bars(title="Sebaran nilai", bars=bars, legend=("di dalam garis batas", "di luar"))


def _classes() -> range:
    """From the top: 100 alone, then five points each."""
    return range(_HIGHEST, _LOWEST - 1, -STEP)


def _class_of(row: Ranked) -> int:
    return int((row.score or 0) // STEP) * STEP


def _class(session: Session, low: int, found: list[Ranked]) -> Bar:
    inside = sum(spread.is_inside(session, session.proposals[r.code]) for r in found)
    label = "100" if low == _HIGHEST else f"{low} s.d. <{low + STEP}"
    return Bar(label, (inside, len(found) - inside), f"{len(found)} usulan" if found else "")


FIGURE = "Gambar 1"
_AROUND = 5
"""Proposals on each side of the line that a paper shows."""


def line(session: Session) -> Iterator[Block]:
    """Gambar 1: where the line runs through each commission; nothing before anybody has a number."""
    if line_facts.of(session).rows:
        yield LineFigure(
            caption=f"{FIGURE}. Garis batas: biaya dalam juta rupiah (jt); bila yang menghalangi kuota, selisih nilai "
            "dengan yang terakhir masuk, atau penentunya bila nilainya sama.",
            picture=line_picture.of(session),
            around=_AROUND,
        )


def villages(session: Session) -> Bars:
    """Proposals of each village, those inside the line dark."""
    office = frame.office_of(session)
    bars = tuple(
        Bar(
            places.village(office, VillageCode(row.key)) if row.key else f"bukan dari {desa}",
            (row.inside, row.received - row.inside),
            f"{row.inside} dari {row.received} · {numbers.short(row.cost)}",
        )
        for row in spread.by_village(session)
    )
    return Bars(title=f"Hasil menurut {desa}", bars=bars, legend=("di dalam garis batas", "di luar"))
