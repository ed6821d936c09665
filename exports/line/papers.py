"""Lampiran II: the priorities by Perangkat Daerah in the form of Tabel T-D.4, and what the meeting changed in them."""

from collections.abc import Iterable, Iterator, Sequence

from exports.paper import columns, frame, signing
from exports.paper.blocks import (
    Align,
    Bar,
    Block,
    Column,
    Figure,
    GroupRow,
    Heading,
    LabelValue,
    Paragraph,
    Row,
    Table,
    Title,
    TotalRow,
)
from exports.paper.document import Section
from exports.paper.frame import Lampiran
from sessions.closing.facts import MinutesFacts
from sessions.closing.facts import priorities as priorities_of_closing
from sessions.closing.facts_sums import AgencyShare
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.line import facts as line_facts
from sessions.line import facts_spread as spread
from sessions.line import words
from sessions.line.facts import Ranked
from sessions.proposals.decisions import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.record.ledger import Entry
from sessions.rules.ceiling import Placement
from sessions.rules.limits import KECAMATAN
from sessions.sentences import places
from sessions.values.commissions import CommissionId
from sessions.values.office import VillageCode
from sessions.values.proposals import Proposal

_PRIORITY_COLUMNS = (
    Column(heading="No", width=8, align=Align.CENTER),
    Column(heading="Prioritas Daerah", width=20, align=Align.CENTER),
    Column(heading="Sasaran Daerah", width=20, align=Align.CENTER),
    Column(heading="Program", width=20, align=Align.CENTER),
    Column(heading="Kegiatan Prioritas", width=68),
    Column(heading="Sasaran Kegiatan", width=28),
    Column(heading="Lokasi (Desa/Kelurahan)", width=44),
    Column(heading="Volume", width=22),
    Column(heading="Pagu (Rp)", width=28, align=Align.RIGHT),
    Column(heading="Perangkat Daerah Penanggung Jawab", width=28),
)
_UNNAMED_AGENCY = "Perangkat Daerah belum ditetapkan"


def priorities(session: Session, facts: MinutesFacts, entries: Sequence[Entry]) -> Section:
    """T-D.4 with JUMLAH per agency and in all; below it the changes with their reasons."""
    office = frame.office_of(session)
    blocks: list[Block] = [
        Title(lines=("DAFTAR URUTAN KEGIATAN PRIORITAS KECAMATAN", "MENURUT PERANGKAT DAERAH")),
        LabelValue(pairs=(("Kecamatan", office.kecamatan), ("Tahun", str(session.plan_year)))),
        Table(columns=_PRIORITY_COLUMNS, rows=tuple(_priority_rows(session, facts)), number_row=True, dense=True),
        *_notes(facts),
        *columns.objections(session, [p for share in facts.regency for p in share.proposals]),
        *_changes(session, entries),
        signing.camat_alone(session),
    ]
    return frame.lampiran_section(session, Lampiran.PRIORITIES, blocks, landscape=True)


def _priority_rows(session: Session, facts: MinutesFacts) -> Iterator[Row | GroupRow | TotalRow]:
    for share in facts.regency:
        yield GroupRow(_agency_name(share))
        for number, proposal in enumerate(share.proposals, start=1):
            yield _row(session, proposal, number)
        count = len(share.proposals)
        yield TotalRow(
            f"JUMLAH {share.agency or _UNNAMED_AGENCY} ({count} kegiatan)", (numbers.thousands(share.cost), "")
        )
    if facts.regency:
        yield TotalRow(f"JUMLAH ({facts.regency_count} kegiatan)", (numbers.thousands(facts.regency_cost), ""))


def _agency_name(share: AgencyShare) -> str:
    if not share.agency:
        return _UNNAMED_AGENCY
    return share.agency if share.name == share.agency else f"{share.name} ({share.agency})"


def _row(session: Session, proposal: Proposal, number: int) -> Row:
    """The columns 2 to 4 come from the kabupaten's draft plan, which names them per activity."""
    households = proposal.draft.households
    return Row(
        (
            str(number),
            columns.NOTHING,
            columns.NOTHING,
            columns.NOTHING,
            columns.activity(proposal),
            f"{numbers.thousands(households)} KK" if households else columns.NOTHING,
            columns.place(session, proposal),
            columns.volume(proposal),
            columns.cost(proposal),
            columns.agency(proposal),
        )
    )


def _notes(facts: MinutesFacts) -> Iterator[Block]:
    chosen = [proposal for share in facts.regency for proposal in share.proposals]
    if not chosen:
        return
    notes = []
    if not facts.has_ceiling:
        notes.append(f"Kolom (9): {columns.ESTIMATE_NOTE}")
    notes.append("Kolom (2), (3), dan (4) diisi menurut Rancangan Awal RKPD.")
    notes.append(columns.unknown_cost_note(chosen))
    yield Paragraph(text=f"Keterangan: {' '.join(filter(None, notes))}", small=True)


def _changes(session: Session, entries: Iterable[Entry]) -> Iterator[Block]:
    """Old and new volume, cost or agency of every priority that was changed, with the reason on record."""
    reasons = change_reasons(entries)
    changed = [p for p in priorities_of_closing(session) if columns.is_changed(p)]
    rows: list[Row | GroupRow | TotalRow] = [
        Row(
            (
                str(number),
                columns.activity(proposal),
                columns.asked(proposal),
                columns.granted(proposal),
                _told([*reasons.get(proposal.code, ()), proposal.reason.strip()]),
            )
        )
        for number, proposal in enumerate(changed, start=1)
    ]
    yield Heading(text="Perubahan volume, biaya, atau Perangkat Daerah atas kegiatan prioritas")
    yield Table(
        columns=(
            Column(heading="No", width=8, align=Align.CENTER),
            Column(heading="Kegiatan", width=90),
            Column(heading="Semula", width=50),
            Column(heading="Menjadi", width=50),
            Column(heading="Alasan", width=88),
        ),
        rows=tuple(rows),
        dense=True,
    )


def _told(reasons: Sequence[str]) -> str:
    """Each reason once; one that another repeats in its own words is left out."""
    told = [r for r in dict.fromkeys(reasons) if r and not any(r in other for other in reasons if other != r)]
    return "; ".join(told) or columns.NOTHING


def change_reasons(entries: Iterable[Entry]) -> dict[str, list[str]]:
    """Code -> the reasons given whenever its volume, cost or agency was changed, oldest first."""
    reasons: dict[str, list[str]] = {}
    for entry in entries:
        match entry.decision:
            case ProposalChanged(code=code, reason=reason) | ProposalsMerged(survivor=code, reason=reason):
                if reason.strip():
                    reasons.setdefault(code, []).append(reason.strip())
    return reasons


_RESERVE_COLUMNS = (
    Column(heading="No", width=9, align=Align.CENTER),
    Column(heading="Urutan Kecamatan", width=18, align=Align.CENTER),
    Column(heading="Kegiatan", width=66),
    Column(heading="Lokasi (Desa/Kelurahan)", width=40),
    Column(heading="Volume", width=24),
    Column(heading="Biaya (Rp)", width=28, align=Align.RIGHT),
    Column(heading="Perangkat Daerah", width=28),
    Column(heading="Alasan Urutan", width=104),
)


def reserve(session: Session, facts: MinutesFacts) -> Section:
    """The list with JUMLAH."""
    chosen = facts.reserve
    note = columns.unknown_cost_note(chosen)
    blocks: list[Block] = [
        Title(lines=(f"DAFTAR USULAN CADANGAN TAHUN {session.plan_year}",)),
        Table(columns=_RESERVE_COLUMNS, rows=tuple(_reserve_rows(session, chosen)), number_row=True, dense=True),
    ]
    estimate = "" if facts.has_ceiling else f"Kolom (6): {columns.ESTIMATE_NOTE}"
    if chosen and (estimate or note):
        blocks.append(Paragraph(text=f"Keterangan: {' '.join(filter(None, (estimate, note)))}", small=True))
    blocks += columns.objections(session, chosen)
    blocks.append(signing.camat_alone(session))
    return frame.lampiran_section(session, Lampiran.RESERVE, blocks, landscape=True)


def _reserve_rows(session: Session, chosen: Sequence[Proposal]) -> Iterator[Row | TotalRow]:
    by_code = line_facts.of(session).by_code
    for number, proposal in enumerate(chosen, start=1):
        yield Row(
            (
                str(number),
                columns.rank(by_code.get(proposal.code)),
                columns.activity(proposal),
                columns.place(session, proposal),
                columns.volume(proposal),
                columns.cost(proposal),
                columns.agency(proposal),
                "; ".join(filter(None, (words.reason(session, proposal.code), proposal.reason))) or columns.NOTHING,
            )
        )
    if chosen:
        yield TotalRow(f"JUMLAH ({len(chosen)} usulan)", (columns.sum_of(chosen), "", ""))


STEP = 5
_LOWEST, _HIGHEST = 20, 100
_WITHIN = frozenset({Placement.INSIDE, Placement.PARTIAL})
AROUND = 12
"""Proposals on each side of the line that a paper shows."""


def scores(session: Session, commission: CommissionId | None = None) -> Figure:
    """How many proposals have a score in each class of five points, those inside the line dark."""
    rows = [r for r in line_facts.of(session).rows if r.score is not None and commission in {None, r.commission}]
    classes = [(low, [r for r in rows if r.score is not None and _class_of(r) == low]) for low in _classes()]
    held = [low for low, found in classes if found]
    bars = tuple(_class(session, low, found) for low, found in classes if held and held[-1] <= low <= held[0])
    return Figure(title="Sebaran nilai", bars=bars, legend=("di dalam garis batas", "di luar"))


def _classes() -> range:
    """From the top: 100 alone, then five points each."""
    return range(_HIGHEST, _LOWEST - 1, -STEP)


def _class_of(row: Ranked) -> int:
    return int((row.score or 0) // STEP) * STEP


def _class(session: Session, low: int, found: list[Ranked]) -> Bar:
    inside = sum(spread.is_inside(session, session.proposals[r.code]) for r in found)
    label = "100" if low == _HIGHEST else f"{low} s.d. <{low + STEP}"
    return Bar(label, (inside, len(found) - inside), f"{len(found)} usulan" if found else "")


def line(session: Session, around: int | None = None) -> Figure:
    """What is taken down the ranking, with the pagu as a mark; `around` shows so many on each side of the line."""
    table = line_facts.of(session)
    rows = [row for row in table.rows if row.rank is not None and row.placement is not Placement.NO_COST]
    tally = table.tallies.get(KECAMATAN)
    bars = list(_sums(session, rows))
    if around is not None:
        last = max((i for i, row in enumerate(rows) if row.placement in _WITHIN), default=0)
        bars = bars[max(0, last + 1 - around) : last + 1 + around]
    return Figure(
        title="Biaya menurut peringkat",
        bars=tuple(bars),
        legend=("terpakai di atasnya", "usulan di dalam garis batas", "usulan di luar"),
        mark=tally.amount if tally else None,
        mark_label=f"pagu {numbers.short(tally.amount)}" if tally else "",
    )


def _sums(session: Session, rows: list[Ranked]) -> Iterator[Bar]:
    """Of each what is taken above it and its own cost; what is outside takes nothing."""
    taken = 0
    for row in rows:
        cost = session.proposals[row.code].cost or 0
        if row.placement in _WITHIN:
            yield Bar(f"{row.rank:>3} {row.code} ✓", (taken, row.funded, cost - row.funded), numbers.short(cost))
            taken += row.funded
        else:
            sign = " =" if row.placement is Placement.UNSETTLED else ""
            yield Bar(f"{row.rank:>3} {row.code}{sign}", (taken, 0, cost), numbers.short(cost))


def villages(session: Session) -> Figure:
    """Proposals of each village, those inside the line dark."""
    office = frame.office_of(session)
    word = places.village_word(office)
    bars = tuple(
        Bar(
            places.village(office, VillageCode(row.key)) if row.key else f"bukan dari {word}",
            (row.inside, row.received - row.inside),
            f"{row.inside} dari {row.received} · {numbers.short(row.cost)}",
        )
        for row in spread.by_village(session)
    )
    return Figure(title=f"Hasil menurut {word}", bars=bars, legend=("di dalam garis batas", "di luar"))
