"""Laporan Verifikasi (output of SOP step 2): how many proposals were verified, with what result, why some failed."""

from collections.abc import Iterator, Sequence

from exports.paper import columns, frame, signing
from exports.paper.blocks import Align, Block, Column, Heading, Paragraph, Row, Signatures, Table, Title, TotalRow
from exports.paper.document import Document, Section
from exports.paper.frame import before_step
from exports.paper.registered import paper
from sessions.closing.facts_sums import total_cost
from sessions.kernel.session import Session
from sessions.language import dates, numbers
from sessions.language.numbers import thousands
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.values.attendance import Role
from sessions.values.proposals import Origin, Outcome, Process, Proposal
from sessions.values.verification import Answer
from sessions.verification import facts as verification
from sessions.verification.facts import VERDICTS, Tally

TITLE = "Laporan Verifikasi"
STEP = 2
ALWAYS = 3
"""Columns per village that stand there even when empty: received, passed, failed."""

_LIST = (
    Column(heading="No", width=9, align=Align.CENTER),
    Column(heading="Kode", width=18),
    Column(heading="Kegiatan", width=58),
    Column(heading="Desa/Kelurahan", width=28),
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
        lines=(
            "LAPORAN HASIL VERIFIKASI",
            f"USULAN MUSRENBANG {places.village_word(office).upper()}",
            f"UNTUK RKPD {office.regency.upper()} TAHUN {session.plan_year}",
            f"KECAMATAN {office.kecamatan.upper()}",
        ),
        below=(f"NOMOR : {frame.DOTTED}",),
    )
    received = tuple(session.proposals.values())
    tally = verification.tally(received)
    yield Paragraph(text=_opening(session, tally), first_line=True)
    yield Heading(text="1. Hasil verifikasi")
    yield _by_verdict(received, tally)
    yield Heading(text=f"2. Hasil menurut {places.village_word(office)}")
    yield _by_village(session)
    yield Heading(text="3. Usulan yang tidak lolos, dikembalikan, diteruskan, atau dialihkan, dengan alasannya")
    yield _ended(session, [p for p in received if p.outcome in VERDICTS])
    yield Heading(text="4. Usulan yang dikembalikan untuk diperbaiki")
    yield _sent_back(session, [p for p in received if p.sent_back])
    yield Heading(text="5. Daftar periksa")
    yield _points(session, received)
    yield _signatures(then)


def _opening(session: Session, tally: Tally) -> str:
    office = frame.office_of(session)
    word = places.village_word(office)
    sent = [p.draft.village for p in session.proposals.values() if p.origin is Origin.VILLAGE]
    others = f" dan {numbers.counted(tally.received - len(sent))} usulan lainnya" if len(sent) < tally.received else ""
    return (
        f"Kecamatan {office.kecamatan} menerima {numbers.counted(len(sent))} usulan dari "
        f"{numbers.counted(len(set(sent)))} {word}{others}. Jumlah usulan yang diverifikasi kecamatan: "
        f"{numbers.counted(tally.verified)} usulan, dengan {numbers.counted(tally.passed)} usulan lolos verifikasi."
    )


def _by_verdict(received: Sequence[Proposal], tally: Tally) -> Table:
    passed = [p for p in received if p.process is Process.VERIFIED and p.is_in_the_running]
    waiting = verification.at_their_village(received)
    open_ = [p for p in received if p.process is Process.RECEIVED and p.is_in_the_running]
    settled = [p for p in received if not p.is_in_the_running and p.outcome not in VERDICTS]
    lines: list[tuple[str, Sequence[Proposal]]] = [("lolos verifikasi", passed)]
    lines += [(outcome.label, [p for p in received if p.outcome is outcome]) for outcome in tally.ended]
    verified = [p for _, own in lines for p in own]
    others = [("menunggu perbaikan pengusul", waiting), ("belum diperiksa", open_), ("digabung atau ditarik", settled)]
    rows: list[Row | TotalRow] = [_sum(name, own) for name, own in lines]
    rows.append(TotalRow("JUMLAH yang diverifikasi", _sum("", verified).cells[1:]))
    rows += [_sum(name, own) for name, own in others if own]
    rows.append(TotalRow("JUMLAH yang diterima", _sum("", received).cells[1:]))
    return Table(
        columns=(
            Column(heading="Hasil", width=80),
            Column(heading="Usulan", width=30, align=Align.RIGHT),
            Column(heading="Perkiraan Biaya (Rp)", width=50, align=Align.RIGHT),
        ),
        rows=tuple(rows),
    )


def _sum(name: str, own: Sequence[Proposal]) -> Row:
    return Row((name, thousands(len(own)), thousands(total_cost(own))))


def _by_village(session: Session) -> Table:
    """Villages and what belongs to none; the columns add up from left to right, those without any are left out."""
    office = frame.office_of(session)
    word = places.village_word(office)
    received = tuple(session.proposals.values())
    groups = [(v.name, [p for p in received if p.draft.village == v.code]) for v in office.villages]
    others = [p for p in received if p.draft.village is None]
    groups += [(f"Kecamatan {office.kecamatan}", others)] if others else []
    ends = ("Tidak lolos", f"Ke {word}", "Diteruskan", "Dialihkan")
    headings = ("Diterima", "Lolos", *ends, "Diperbaiki", "Belum diperiksa", "Digabung, ditarik")
    totals = _parts(verification.tally(received))
    shown = [at for at, total in enumerate(totals) if total != columns.NOTHING or at < ALWAYS]

    def own_of(parts: Sequence[str]) -> tuple[str, ...]:
        return tuple(parts[at] for at in shown)

    rows: list[Row | TotalRow] = [
        Row((str(number), name, *own_of(_parts(verification.tally(own)))))
        for number, (name, own) in enumerate(groups, start=1)
    ]
    rows.append(TotalRow("JUMLAH", own_of(totals)))
    return Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading=word.capitalize(), width=36),
            *(Column(heading=heading, width=17, align=Align.RIGHT) for heading in own_of(headings)),
        ),
        rows=tuple(rows),
        dense=True,
    )


def _parts(tally: Tally) -> tuple[str, ...]:
    """Received, passed, each verdict, at the village, not looked at, merged or withdrawn."""
    order = (Outcome.FAILED_VERIFICATION, Outcome.RETURNED, Outcome.FORWARDED, Outcome.DIVERTED)
    ended = (tally.ended.get(outcome, 0) for outcome in order)
    counts = (tally.received, tally.passed, *ended, tally.waiting, tally.open, tally.settled)
    return tuple(thousands(count) if count else columns.NOTHING for count in counts)


def _ended(session: Session, own: Sequence[Proposal]) -> Table:
    return Table(
        columns=(*_LIST, Column(heading="Hasil", width=30), Column(heading="Alasan", width=46)),
        rows=tuple(
            Row((*_named(session, number, p), p.outcome.label if p.outcome else "", p.reason))
            for number, p in enumerate(own, start=1)
        ),
        dense=True,
    )


def _sent_back(session: Session, own: Sequence[Proposal]) -> Table:
    zone = frame.zone(frame.office_of(session))
    rows: list[Row] = []
    for p in own:
        for sent in p.sent_back:
            back = dates.numeric_date(sent.back.astimezone(zone).date()) if sent.back else "belum"
            until = dates.numeric_date(sent.deadline)
            rows.append(Row((*_named(session, len(rows) + 1, p), sent.reason, until, back)))
    return Table(
        columns=(
            *_LIST,
            Column(heading="Yang diperbaiki", width=40),
            Column(heading="Batas waktu", width=19),
            Column(heading="Masuk kembali", width=19),
        ),
        rows=tuple(rows),
        dense=True,
    )


def _named(session: Session, number: int, p: Proposal) -> tuple[str, str, str, str]:
    return (str(number), p.code, p.draft.activity, session.village_name(p.draft.village))


def _points(session: Session, received: Sequence[Proposal]) -> Table:
    """How each point was answered, over all proposals."""
    rows = []
    for number, point in enumerate(frame.office_of(session).checklist, start=1):
        given = [p.checks.get(point.id) for p in received]
        counts = (*(given.count(answer) for answer in Answer), given.count(None))
        rows.append(Row((str(number), point.text, *map(thousands, counts))))
    return Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading="Yang diperiksa", width=90),
            *(Column(heading=answer.value.capitalize(), width=17, align=Align.RIGHT) for answer in Answer),
            Column(heading="Belum dijawab", width=19, align=Align.RIGHT),
        ),
        rows=tuple(rows),
        dense=True,
    )


def _signatures(then: Ledger) -> Signatures:
    where = frame.place_on(then.session, frame.day_of(then))
    return Signatures(
        slots=(
            signing.camat_slot(then.session, "Mengetahui,"),
            signing.role_slot(then.session, Role.KASI_PMD, where, title="Kepala Seksi PMD"),
        )
    )
