"""Laporan Verifikasi (output of SOP step 2): how many proposals were verified, with what result, why some failed."""

from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter

from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, Paragraph, Signatures, Title
from exports.paper.document import Document, Section
from exports.paper.frame import before_step
from exports.paper.registered import paper
from exports.paper.tables import Align, Column, Table
from sessions.kernel.session import Session
from sessions.language import dates, numbers
from sessions.language.local import desa, desa_or_kelurahan
from sessions.language.numbers import thousands
from sessions.record.ledger import Ledger
from sessions.values.proposals import Origin, Outcome, Process, Proposal, Return
from sessions.values.verification import Answer, ChecklistItem
from sessions.verification import facts as verification
from sessions.verification.facts import VERDICTS, VerificationSums

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
    tally = verification.tally(received)
    yield Paragraph(_opening(session, tally), first_line=True)
    yield Heading("1. Hasil verifikasi")
    yield _by_verdict(received, tally)
    yield Heading(f"2. Hasil menurut {desa}")
    yield _by_village(session)
    yield Heading("3. Usulan yang tidak lolos, dikembalikan, diteruskan, atau dialihkan, dengan alasannya")
    yield _ended(session, [p for p in received if p.outcome in VERDICTS])
    yield Heading("4. Usulan yang dikembalikan untuk diperbaiki")
    yield _sent_back(session, [p for p in received if p.sent_back])
    yield Heading("5. Daftar periksa")
    yield _points(session, received)
    yield Signatures((frame.camat_slot(then.session, "Mengetahui,"), frame.kasi_slot(then)))


def _opening(session: Session, tally: VerificationSums) -> str:
    office = frame.office_of(session)
    sent = [p.draft.village for p in session.proposals.values() if p.origin is Origin.VILLAGE]
    others = f" dan {numbers.counted(tally.received - len(sent))} usulan lainnya" if len(sent) < tally.received else ""
    return (
        f"Kecamatan {office.kecamatan} menerima {numbers.counted(len(sent))} usulan dari "
        f"{numbers.counted(len(set(sent)))} {desa}{others}. Jumlah usulan yang diverifikasi kecamatan: "
        f"{numbers.counted(tally.verified)} usulan, dengan {numbers.counted(tally.passed)} usulan lolos verifikasi."
    )


def _by_verdict(received: Sequence[Proposal], tally: VerificationSums) -> Table:
    passed = [p for p in received if p.process is Process.VERIFIED and p.is_in_the_running]
    waiting = verification.at_their_village(received)
    open_ = [p for p in received if p.process is Process.RECEIVED and p.is_in_the_running]
    settled = [p for p in received if not p.is_in_the_running and p.outcome not in VERDICTS]
    lines: list[tuple[str, Sequence[Proposal]]] = [("lolos verifikasi", passed)]
    lines += [(outcome.label, [p for p in received if p.outcome is outcome]) for outcome in tally.ended]
    verified = [p for _, own in lines for p in own]
    others = [("menunggu perbaikan pengusul", waiting), ("belum diperiksa", open_), ("digabung atau ditarik", settled)]
    return Table(
        columns=_SUMS,
        rows=(
            *columns.rows(lines, _SUMS),
            columns.total("JUMLAH yang diverifikasi", [("", verified)], _SUMS),
            *columns.rows([(name, own) for name, own in others if own], _SUMS),
            columns.total("JUMLAH yang diterima", [("", received)], _SUMS),
        ),
    )


_SUMS: tuple[Column[tuple[str, Sequence[Proposal]]], ...] = (
    Column("Hasil", 80, itemgetter(0)),
    Column(
        "Usulan",
        30,
        lambda part: thousands(len(part[1])),
        Align.RIGHT,
        total=lambda parts: thousands(sum(len(own) for _, own in parts)),
    ),
    Column(
        "Perkiraan Biaya (Rp)",
        50,
        lambda part: columns.sum_of(part[1]),
        Align.RIGHT,
        total=lambda parts: columns.sum_of(p for _, own in parts for p in own),
    ),
)


def _by_village(session: Session) -> Table:
    """Villages and what belongs to none; the columns add up from left to right, those without any are left out."""
    office = frame.office_of(session)
    received = tuple(session.proposals.values())
    groups = [(v.name, [p for p in received if p.draft.village == v.code]) for v in office.villages]
    others = [p for p in received if p.draft.village is None]
    groups += [(f"Kecamatan {office.kecamatan}", others)] if others else []
    all_ = verification.tally(received)
    figures = _figures()
    own: tuple[Column[tuple[str, VerificationSums]], ...] = (
        columns.number(),
        Column(f"{desa:capital}", 36, itemgetter(0)),
        *(_figure(heading, count, all_) for heading, count in figures[:ALWAYS]),
        *(_figure(heading, count, all_) for heading, count in figures[ALWAYS:] if count(all_)),
    )
    lines = [(name, verification.tally(sent)) for name, sent in groups]
    return Table(columns=own, rows=(*columns.rows(lines, own), columns.total("JUMLAH", lines, own)), dense=True)


def _figures() -> tuple[tuple[str, Callable[[VerificationSums], int]], ...]:
    """Received, passed, each verdict, at the village, not looked at, merged or withdrawn."""
    return (
        ("Diterima", lambda tally: tally.received),
        ("Lolos", lambda tally: tally.passed),
        ("Tidak lolos", lambda tally: tally.ended.get(Outcome.FAILED_VERIFICATION, 0)),
        (f"Ke {desa}", lambda tally: tally.ended.get(Outcome.RETURNED, 0)),
        ("Diteruskan", lambda tally: tally.ended.get(Outcome.FORWARDED, 0)),
        ("Dialihkan", lambda tally: tally.ended.get(Outcome.DIVERTED, 0)),
        ("Diperbaiki", lambda tally: tally.waiting),
        ("Belum diperiksa", lambda tally: tally.open),
        ("Digabung, ditarik", lambda tally: tally.settled),
    )


def _figure(
    heading: str, count: Callable[[VerificationSums], int], all_: VerificationSums
) -> Column[tuple[str, VerificationSums]]:
    def told(tally: VerificationSums) -> str:
        return thousands(count(tally)) if count(tally) else columns.NOTHING

    return Column(heading, 17, lambda line: told(line[1]), Align.RIGHT, total=lambda _: told(all_))


def _ended(session: Session, ended: Sequence[Proposal]) -> Table:
    own: tuple[Column[Proposal], ...] = (
        *_listed(session),
        Column("Hasil", 30, lambda p: p.outcome.label if p.outcome else ""),
        Column("Alasan", 46, lambda p: p.reason),
    )
    return columns.table(ended, own, dense=True)


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
    return columns.table(((p, sent) for p in own for sent in p.sent_back), times, dense=True)


def _proposal(line: tuple[Proposal, Return]) -> Proposal:
    return line[0]


def _points(session: Session, received: Sequence[Proposal]) -> Table:
    """How each point was answered, over all proposals."""

    def answered(answer: Answer | None) -> Callable[[ChecklistItem], str]:
        return lambda point: thousands(sum(p.checks.get(point.id) is answer for p in received))

    own: tuple[Column[ChecklistItem], ...] = (
        columns.number(),
        Column("Yang diperiksa", 90, lambda point: point.text),
        *(Column(answer.value.capitalize(), 17, answered(answer), Align.RIGHT) for answer in Answer),
        Column("Belum dijawab", 19, answered(None), Align.RIGHT),
    )
    return columns.table(frame.office_of(session).checklist, own, dense=True)
