"""Berita Acara Perbaikan: cites the Berita Acara, tells what was wrong and what it becomes, and brings all lampiran."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from operator import itemgetter

from exports.closing import papers
from exports.closing.papers import all_lampiran, of_the_sidang
from exports.paper import columns, frame
from exports.paper.blocks import Block, Clause, Dictum, Heading, KeepTogether, LabelValue, Paragraph, Title
from exports.paper.document import Document, Section
from exports.paper.frame import Lampiran
from exports.paper.registered import AMENDMENTS, paper_of_each
from exports.paper.tables import Align, Column
from exports.results import derived
from sessions.closing import facts as closing
from sessions.closing import facts_sums as sums
from sessions.closing.decisions import lines, title
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Amendment, Session
from sessions.language import numbers
from sessions.language.local import voice
from sessions.record.ledger import Ledger
from sessions.sentences.changes import ChangeLine
from sessions.sentences.clauses import inner, listed
from sessions.values.proposals import Outcome

AMENDMENT = "berita-acara-perbaikan"
"""With a hyphen and its number: `berita-acara-perbaikan-1`."""

Sums = tuple[str, int, int, Callable[[int], str]]
"""Name, before, after, and how such an amount is written."""

_SUMS: tuple[Column[Sums], ...] = (
    columns.number(),
    Column("Uraian", 66, itemgetter(0)),
    Column("Semula", 32, lambda line: line[3](line[1]), Align.RIGHT),
    Column("Menjadi", 32, lambda line: line[3](line[2]), Align.RIGHT),
    Column("Selisih", 32, lambda line: _difference(*line[1:]), Align.RIGHT),
)
"""Of the sums that the Berita Acara states; what stays says so."""


def _lines(before: MinutesFacts, after: MinutesFacts) -> Iterator[Sums]:
    yield "Usulan yang diterima", before.recapitulation.received, after.recapitulation.received, numbers.thousands
    listed = f"Kegiatan prioritas ({Lampiran.PRIORITIES.cited})"
    yield listed, before.of_the_regency.count, after.of_the_regency.count, numbers.thousands
    was, becomes = before.of_the_regency.result, after.of_the_regency.result
    yield "Kebutuhan pendanaan kegiatan prioritas menurut hasil", was, becomes, numbers.full
    if before.elsewhere or after.elsewhere:
        what = "Kegiatan disepakati di luar Perangkat Daerah sendiri"
        yield what, before.of_others.count, after.of_others.count, numbers.thousands
        yield "Biayanya menurut hasil", before.of_others.result, after.of_others.result, numbers.full
    yield f"Usulan cadangan ({Lampiran.RESERVE.cited})", before.reserves.count, after.reserves.count, numbers.thousands
    yield "Biaya usulan cadangan menurut hasil", before.reserves.result, after.reserves.result, numbers.full
    was, becomes = (facts.recapitulation.ended(Outcome.NOT_AGREED) for facts in (before, after))
    yield "Usulan yang belum disepakati", was, becomes, numbers.thousands
    yield "Peserta yang hadir", before.present, after.present, numbers.thousands
    yield "Utusan ke Musrenbang berikutnya", len(before.delegates), len(after.delegates), numbers.thousands
    yield "Utusan perempuan", before.delegate_women, after.delegate_women, numbers.thousands


def _difference(was: int, becomes: int, write: Callable[[int], str]) -> str:
    if was == becomes:
        return "tetap"
    return f"{'+' if becomes > was else '−'} {write(abs(becomes - was))}"


_LABELS = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA")


@paper_of_each(AMENDMENTS, AMENDMENT, order=512, title="", has_text=True)
def berita_acara_perbaikan(ledger: Ledger, number: int) -> Document:
    """The paper of one amendment, a draft while it is open; IndexError if there are fewer."""
    session = ledger.session
    amendment = session.amendments[number - 1]
    told_by = _after(ledger, amendment)
    then = told_by.session
    voice().office = then.office
    facts = closing.facts(then)
    own = frame.fingerprint(told_by)
    main = Section(
        blocks=(
            *part_to_read(ledger, amendment),
            *papers.blocks(then, derived.seal(then, facts, own), title(amendment)),
        ),
        bookmark=title(amendment),
    )
    document = frame.document(
        then,
        title(amendment),
        (main, *all_lampiran(then, facts, of_the_sidang(told_by))),
        head_hash=own,
        number=amendment.letter,
        latest=ledger.latest,
    )
    is_closed = sums.locked_at(then) is not None
    return replace(document, attachments=derived.attachments(told_by)) if is_closed else document


def part_to_read(ledger: Ledger, amendment: Amendment) -> Iterator[Block]:
    """What it says before the signatures; `ledger` may be of any later moment."""
    yield from _opening(ledger, amendment)
    yield from _corrections(ledger.session, amendment)
    yield from _established(ledger.session, amendment)


def fingerprint(ledger: Ledger, amendment: Amendment) -> str:
    """By which this amendment is checked; while it is open that of its draft."""
    return frame.fingerprint(_after(ledger, amendment))


def _after(ledger: Ledger, amendment: Amendment) -> Ledger:
    return replace(ledger, session=sums.after(ledger.session, amendment))


def _opening(ledger: Ledger, amendment: Amendment) -> Iterator[Block]:
    """Title, day, what is put right, why and on whose word."""
    session = ledger.session
    office = frame.office_of(session)
    yield Title(
        (
            title(amendment).upper(),
            "ATAS BERITA ACARA KESEPAKATAN HASIL",
            "MUSYAWARAH PERENCANAAN PEMBANGUNAN (MUSRENBANG)",
            f"RKPD {office.regency.upper()} TAHUN {session.plan_year}",
            f"DI KECAMATAN {office.kecamatan.upper()}",
        ),
        below=(f"NOMOR : {amendment.letter or frame.DOTTED * 2}",),
    )
    day = frame.day_in_words(frame.signed_on(sums.after(session, amendment)))
    yield Paragraph(
        f"Pada hari ini, {day}, kami yang bertanda tangan di bawah ini telah memperbaiki Berita Acara Kesepakatan "
        f"Hasil {frame.meeting_name(session)}, dengan rujukan dan dasar sebagai berikut:",
        first_line=True,
    )
    yield LabelValue(tuple(_references(ledger, amendment)), indent=9)


def _references(ledger: Ledger, amendment: Amendment) -> Iterator[tuple[str, str]]:
    """The Berita Acara, every amendment before this one, who asked and why."""
    of_first = frame.first(ledger)
    first = of_first.session
    yield "Berita Acara Nomor", first.sidang.number or frame.DOTTED
    yield "Hari dan Tanggal", f"{frame.session_day(first)}, ditutup pukul {frame.clock(first, first.sidang.closed)}"
    yield "Kode verifikasi", frame.verification_code(frame.fingerprint(of_first))
    for earlier in ledger.session.amendments[: amendment.number - 1]:
        code = frame.verification_code(fingerprint(ledger, earlier))
        yield f"Perbaikan ke-{earlier.number}", f"Nomor {earlier.letter or frame.DOTTED}, kode verifikasi {code}"
    yield "Atas permintaan", amendment.asked_by
    yield "Alasan", inner(amendment.reason)


def _corrections(session: Session, amendment: Amendment) -> Iterator[Block]:
    """The table of what was wrong, and what follows for the sums."""
    yield Paragraph("Setelah memeriksa kembali Berita Acara tersebut beserta lampirannya, diadakan perbaikan:")
    own: tuple[Column[ChangeLine], ...] = (
        columns.number(),
        Column("Perihal", 66, lambda line: f"{line.subject}: {line.field}"),
        Column("Semula", 48, lambda line: line.was),
        Column("Menjadi", 48, lambda line: line.becomes),
    )
    yield columns.table(lines(session, amendment), own)
    before, after = (closing.facts(state) for state in (amendment.before, sums.after(session, amendment)))
    yield KeepTogether(
        (
            Heading("Pengaruh perbaikan terhadap jumlah"),
            columns.table(_lines(before, after), _SUMS, dense=True),
        )
    )


def _established(session: Session, amendment: Amendment) -> Iterator[Block]:
    """The dicta: the table counts, its lampiran replace the earlier ones, everything else stays in force."""
    office = frame.office_of(session)
    first, *_, last = Lampiran
    earlier = "Berita Acara"
    if amendment.number > 1:
        earlier = f"Berita Acara dan Berita Acara Perbaikan sampai dengan ke-{amendment.number - 1}"
    whole = (
        f"{title(amendment)} ini merupakan satu kesatuan yang tidak terpisahkan dengan Berita Acara dan menjadi bahan "
        f"penyusunan Rancangan RKPD {office.regency} Tahun {session.plan_year} serta Rencana Kerja (Renja) Perangkat "
        "Daerah."
    )
    texts = (
        "Yang tertulis pada lajur Semula dinyatakan tidak berlaku dan dibaca menurut lajur Menjadi.",
        f"{first.cited} s.d. {last.cited} {title(amendment)} ini menggantikan lampiran {earlier} yang bernomor sama.",
        f"Hal-hal lain dalam {earlier} yang tidak diperbaiki dinyatakan tetap berlaku.",
        whole,
        *_exceeded(session, amendment),
    )
    yield Title(("MENYEPAKATI",))
    yield Dictum(tuple(Clause(label=label, text=text) for label, text in zip(_LABELS, texts, strict=False)))


def _exceeded(session: Session, amendment: Amendment) -> Iterator[str]:
    """Which ceilings the priorities exceed since something was put right, and did not exceed before."""
    known = closing.exceeded(amendment.before)
    if new := [name for name in closing.exceeded(sums.after(session, amendment)) if name not in known]:
        yield f"Sesudah perbaikan ini, biaya kegiatan prioritas melampaui {listed(new)}."
