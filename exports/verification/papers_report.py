"""Laporan Verifikasi (output of SOP step 2): how many proposals were verified, with what result, why some failed."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from operator import itemgetter

from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, Paragraph, Signatures, Title
from exports.paper.document import Document, Section
from exports.paper.moments import before_step
from exports.paper.registered import paper
from exports.paper.tables import NIHIL, UNDECIDED, Align, Column, Table
from exports.verification.papers import bulk_told
from sessions.kernel.session import Session
from sessions.language import dates, numbers
from sessions.language.local import desa, desa_or_kelurahan
from sessions.language.numbers import thousands
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import NONE, VERIFIED, Recapitulation, Sums, Verification, together
from sessions.record.ledger import Ledger
from sessions.sentences.clauses import listed
from sessions.values.proposals import VERDICTS, Origin, Process, Proposal, Return
from sessions.values.verification import ChecklistItem
from sessions.verification.facts import Looked, looked_at

TITLE = "Laporan Verifikasi"
STEP = 2
ALWAYS = 3
"""Columns per village that stand there even when empty: received, passed, failed."""


def _listed(session: Session) -> tuple[Column[Proposal], ...]:
    return (
        columns.number(),
        Column("Kode", 18, lambda p: p.code),
        Column("Kegiatan", 58, lambda p: p.draft.activity),
        Column(f"{desa_or_kelurahan:title}", 28, lambda p: session.village_name(p.draft.village)),
    )


@paper("laporan-verifikasi", order=201, title=TITLE)
def verification_report(ledger: Ledger) -> Document:
    """The paper as it was when step 2 was finished, or of now."""
    then = before_step(ledger, STEP)
    section = Section(blocks=tuple(_blocks(then)), bookmark=TITLE)
    return frame.paper_of_step(then, TITLE, (section,))


def _blocks(then: Ledger) -> Iterator[Block]:
    session = then.session
    office = frame.office_of(session)
    yield Title(
        (
            "LAPORAN HASIL VERIFIKASI",
            f"USULAN MUSRENBANG {desa:upper}",
            f"UNTUK RKPD {office.regency.upper()} TAHUN {session.plan_year}",
            f"KECAMATAN {office.kecamatan.upper()}",
        ),
        below=(f"NOMOR : {frame.DOTTED}",),
    )
    received = tuple(session.proposals.values())
    yield Paragraph(opening(session), first_line=True)
    yield Heading("1. Hasil verifikasi")
    yield _by_verdict(recapitulation.of(session))
    if recapitulation.of(session).all.asked_unknown:
        yield Paragraph("(n): biaya n usulan belum diketahui dan tidak terhitung dalam JUMLAH.", small=True)
    yield Heading(f"2. Hasil menurut {desa}")
    yield _by_village(session)
    yield Heading("3. Usulan yang tidak lolos, dikembalikan, diteruskan, atau dialihkan, dengan alasannya")
    yield _ended(session, [p for p in received if p.outcome in VERDICTS])
    yield Heading("4. Usulan yang dikembalikan untuk diperbaiki")
    yield _sent_back(session, [p for p in received if p.sent_back])
    yield Heading("5. Daftar periksa")
    yield _points(session, received)
    yield from (Paragraph(text, small=True) for text in bulk_told(session, received))
    yield Signatures((frame.camat_slot(then.session, "Mengetahui,"), frame.kasi_slot(then)))


_OF_OTHERS = {
    Origin.KECAMATAN: "usulan kecamatan",
    Origin.FORUM: "usulan forum",
    Origin.POKIR: "usulan pokok pikiran DPRD",
    Origin.PART: "pecahan usulan",
}


def opening(session: Session) -> str:
    """How many came from where, and how many of them were verified and passed."""
    office, own = frame.office_of(session), recapitulation.of(session)
    sent, passed = own.by_origin.get(Origin.VILLAGE, NONE).count, own.stand(Verification.PASSED)
    senders = [part for part in recapitulation.by_village(session).values() if Origin.VILLAGE in part.by_origin]
    others = [
        f"{numbers.counted(own.by_origin[origin].count)} {told}"
        for origin, told in _OF_OTHERS.items()
        if origin in own.by_origin
    ]
    from_villages = f"{numbers.counted(sent)} usulan dari {numbers.counted(len(senders))} {desa}"
    return (
        f"Kecamatan {office.kecamatan} menerima {listed((from_villages, *others))}. "
        f"Jumlah usulan yang diverifikasi kecamatan: {numbers.counted(own.verified)} usulan, dengan "
        f"{numbers.counted(passed)} usulan lolos verifikasi."
    )


def _by_verdict(own: Recapitulation) -> Table:
    """What was verified with its sum, then what was not; together all that was received."""
    found = {Verification.PASSED: NONE, **own.by_verdict}
    verified = [(verdict.label, found[verdict]) for verdict in VERIFIED if verdict in found]
    others = [(verdict.label, part) for verdict, part in own.by_verdict.items() if verdict not in VERIFIED]
    return Table(
        columns=_SUMS,
        rows=(
            *columns.rows(verified, _SUMS),
            columns.total("JUMLAH yang diverifikasi", verified, _SUMS),
            *columns.rows(others, _SUMS),
            columns.total("JUMLAH yang diterima", [("", own.all)], _SUMS),
        ),
    )


def _money(own: Sums) -> str:
    return columns.sum_of_known(own.count, own.asked, own.asked_unknown)


_SUMS: tuple[Column[tuple[str, Sums]], ...] = (
    Column("Hasil", 80, itemgetter(0)),
    Column(
        "Usulan",
        30,
        lambda part: thousands(part[1].count),
        Align.RIGHT,
        total=lambda parts: thousands(together(own for _, own in parts).count),
    ),
    Column(
        "Menurut usulan (Rp)",
        50,
        lambda part: _money(part[1]),
        Align.RIGHT,
        total=lambda parts: _money(together(own for _, own in parts)),
    ),
)


def _by_village(session: Session) -> Table:
    """Villages and what belongs to none; the columns add up from left to right, those without any are left out."""
    office, all_ = frame.office_of(session), recapitulation.of(session)
    figures = _figures()
    own: tuple[Column[tuple[str, Recapitulation]], ...] = (
        columns.number(),
        Column(f"{desa:capital}", 36, itemgetter(0)),
        *(_figure(heading, count, all_) for heading, count in figures[:ALWAYS]),
        *(_figure(heading, count, all_) for heading, count in figures[ALWAYS:] if count(all_)),
    )
    lines = [
        (session.village_name(code) if code else f"Kecamatan {office.kecamatan}", part)
        for code, part in recapitulation.by_village(session).items()
    ]
    return Table(columns=own, rows=(*columns.rows(lines, own), columns.total("JUMLAH", lines, own)), tight=True)


def _figures() -> tuple[tuple[str, Callable[[Recapitulation], int]], ...]:
    """Received, passed, each other verdict, and what was not verified, as it stands."""
    return (
        ("Diterima", lambda own: own.received),
        ("Lolos", lambda own: own.stand(Verification.PASSED)),
        ("Tidak lolos", lambda own: own.stand(Verification.FAILED)),
        (f"Ke {desa}", lambda own: own.stand(Verification.RETURNED)),
        ("Diteruskan", lambda own: own.stand(Verification.FORWARDED)),
        ("Dialihkan", lambda own: own.stand(Verification.DIVERTED)),
        ("Diperbaiki", lambda own: own.stand(Verification.AT_VILLAGE)),
        ("Belum diperiksa", lambda own: own.stand(Verification.OPEN)),
        ("Dalam sidang", lambda own: own.stand(Verification.IN_SESSION)),
        ("Tanpa verifikasi", lambda own: own.stand(Verification.UNVERIFIED)),
        ("Pecahan", lambda own: own.stand(Verification.PART)),
    )


def _figure(
    heading: str, count: Callable[[Recapitulation], int], all_: Recapitulation
) -> Column[tuple[str, Recapitulation]]:
    def told(own: Recapitulation) -> str:
        return thousands(count(own)) if count(own) else columns.NOTHING

    return Column(heading, 17, lambda line: told(line[1]), Align.RIGHT, total=lambda _: told(all_))


def _ended(session: Session, ended: Sequence[Proposal]) -> Table:
    own: tuple[Column[Proposal], ...] = (
        *_listed(session),
        Column("Hasil", 30, lambda p: p.outcome.label if p.outcome else ""),
        Column("Alasan", 46, lambda p: p.reason),
    )
    return columns.table(ended, own, tight=True, nihil=_none(session))


def _none(session: Session) -> str:
    """What an empty list prints: while proposals wait for their verdict, one of them may come to it."""
    waits = any(p.is_in_the_running and p.process is not Process.VERIFIED for p in session.proposals.values())
    return UNDECIDED if waits or not session.proposals else NIHIL


def _sent_back(session: Session, own: Sequence[Proposal]) -> Table:
    """Each time a proposal went back."""
    zone = frame.zone(frame.office_of(session))

    def back(sent: Return) -> str:
        return dates.numeric_date(sent.back.astimezone(zone).date()) if sent.back else "belum"

    times: tuple[Column[tuple[Proposal, Return]], ...] = (
        *(column.of(_proposal) for column in _listed(session)),
        Column("Yang diperbaiki", 40, lambda line: line[1].reason),
        Column("Batas waktu", 19, lambda line: dates.numeric_date(line[1].deadline)),
        Column("Masuk kembali", 19, lambda line: back(line[1])),
    )
    return columns.table(((p, sent) for p in own for sent in p.sent_back), times, tight=True, nihil=_none(session))


def _proposal(line: tuple[Proposal, Return]) -> Proposal:
    return line[0]


def _points(session: Session, received: Sequence[Proposal]) -> Table:
    """How each point was answered, over all proposals; the columns add up, those without any are left out."""
    counts = [(state, partial(_how_often, received, state)) for state in Looked]
    shown = [
        (state, count)
        for state, count in counts
        if state in _ALWAYS_SHOWN or any(count(point) for point in frame.office_of(session).checklist)
    ]
    own: tuple[Column[ChecklistItem], ...] = (
        columns.number(),
        Column("Yang diperiksa", 84, lambda point: point.text),
        *(Column(state.label, 17, _as_text(count), Align.RIGHT) for state, count in shown),
    )
    return columns.table(frame.office_of(session).checklist, own, tight=True)


_ALWAYS_SHOWN = frozenset({Looked.YES, Looked.NO, Looked.NOT_NEEDED})


def _how_often(received: Sequence[Proposal], state: Looked, point: ChecklistItem) -> int:
    return sum(looked_at(p, point.id) is state for p in received)


def _as_text(count: Callable[[ChecklistItem], int]) -> Callable[[ChecklistItem], str]:
    return lambda point: thousands(count(point))
