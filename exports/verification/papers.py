"""Papers of the verification (SOP step 2): its sheets, and the letters that send proposals back to their village.

A village gets a letter for each day on which something went back to be completed, and one for what did not pass.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from exports.paper import columns, frame
from exports.paper.blocks import Beside, Block, LabelValue, Paragraph, Signatures, Title
from exports.paper.document import Document, one_each
from exports.paper.moments import before_step
from exports.paper.registered import WordUse, paper
from exports.paper.tables import Align, Column, Table
from sessions.kernel.session import Session
from sessions.language import dates, numbers
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import Verification
from sessions.receiving import facts as receiving
from sessions.receiving.facts import VillageRecap
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.sentences.clauses import listed
from sessions.values.office import Village, VillageCode
from sessions.values.proposals import VERDICTS, Outcome, Process, Proposal, Return
from sessions.values.verification import ChecklistItem
from sessions.verification.facts import Looked, looked_at, passed_in_bulk

RETURN_LETTERS = "Surat Pemberitahuan Hasil Verifikasi"
RETURN_STEP = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letter:
    """What went back to one village on one day: `lines` to be completed, or `ended` by the verification."""

    village: Village
    on: date
    lines: tuple[tuple[Proposal, Return], ...] = ()
    ended: tuple[Proposal, ...] = ()


def _is_written_to(own: VillageRecap) -> bool:
    return any(p.sent_back or p.outcome in VERDICTS for p in own.proposals)


@paper("surat-pengembalian", order=203, title=RETURN_LETTERS, of_village=_is_written_to, word=WordUse.DRAFT)
def return_letters(ledger: Ledger, village: VillageCode | None = None) -> Document:
    """All letters, on A4; a letter that was sent stays as it was when proposals come again."""
    then = before_step(ledger, RETURN_STEP)
    office = frame.office_of(ledger.session)
    day = frame.made_at(then.session, frame.happened(then)).astimezone(frame.zone(office)).date()
    letters = [letter for letter in _letters(then.session, day) if village is None or letter.village.code == village]
    sections = one_each(
        RETURN_LETTERS,
        (
            (f"{RETURN_LETTERS} {letter.village.label} {letter.village.name}", _blocks(then.session, letter))
            for letter in letters
        ),
        _without_letters(then.session),
        kop=frame.letterhead(office),
    )
    return frame.paper_of_step(then, RETURN_LETTERS, sections, is_letter=True)


def _without_letters(session: Session) -> str:
    """Why no village is written to: all have passed, or not all were looked at."""
    found = recapitulation.of(session)
    waiting = found.stand(Verification.OPEN) + found.stand(Verification.AT_VILLAGE)
    if waiting or not found.received:
        return f"Verifikasi belum selesai: {waiting} dari {found.received} usulan belum diputus."
    return "NIHIL: semua usulan lolos verifikasi tanpa perbaikan."


def _letters(session: Session, day: date) -> Iterator[_Letter]:
    office = frame.office_of(session)
    sent: dict[tuple[VillageCode, date], list[tuple[Proposal, Return]]] = {}
    for proposal in session.proposals.values():
        for time in proposal.sent_back:
            if proposal.draft.village is not None:
                on = time.at.astimezone(frame.zone(office)).date()
                sent.setdefault((proposal.draft.village, on), []).append((proposal, time))
    for village in office.villages:
        for (code, on), lines in sorted(sent.items(), key=lambda item: item[0]):
            if code == village.code:
                yield _Letter(village=village, on=on, lines=tuple(lines))
        own = (p for p in session.proposals.values() if p.draft.village == village.code)
        if ended := tuple(p for p in own if p.outcome in VERDICTS):
            yield _Letter(village=village, on=day, ended=ended)


def _blocks(session: Session, letter: _Letter) -> Iterator[Block]:
    village = letter.village
    yield Beside(
        left=(
            LabelValue(
                (
                    ("Nomor", frame.DOTTED),
                    ("Sifat", "Segera"),
                    ("Lampiran", "-"),
                    ("Hal", f"Pemberitahuan hasil verifikasi usulan Musrenbang {village.label}"),
                )
            ),
        ),
        right=(
            Paragraph(frame.place_on(session, letter.on), align=Align.LEFT),
            Paragraph(f"Kepada\nYth. {receiving.head_of(village)}\ndi {village.name}", align=Align.LEFT),
        ),
    )
    yield Paragraph(_opening(session, letter), first_line=True)
    yield _ended_table(letter) if letter.ended else _table(session, letter)
    yield Paragraph(_farewell(letter) if letter.ended else _closing(session, letter), first_line=True)
    yield Signatures((frame.camat_slot(session),))


def _opening(session: Session, letter: _Letter) -> str:
    office = frame.office_of(session)
    village = letter.village
    count = len(letter.ended or letter.lines)
    what = "tidak dibahas dalam Musrenbang Kecamatan, dengan alasan"
    what = what if letter.ended else "perlu dilengkapi atau diperbaiki"
    return (
        f"Berdasarkan hasil verifikasi usulan Musrenbang {village.label} untuk RKPD {office.regency} Tahun "
        f"{session.plan_year}, terdapat {numbers.counted(count)} usulan dari {village.label} {village.name} yang "
        f"{what} sebagai berikut:"
    )


def _closing(session: Session, letter: _Letter) -> str:
    office = frame.office_of(session)
    until = listed([dates.with_day(day) for day in sorted({time.deadline for _, time in letter.lines})])
    return (
        f"Usulan yang telah diperbaiki agar disampaikan kembali kepada Kecamatan {office.kecamatan} paling lambat "
        f"{until}. Usulan yang tidak disampaikan kembali sampai dengan batas waktu tersebut tidak dibahas dalam "
        "Musrenbang Kecamatan. Atas perhatian dan kerja sama Saudara disampaikan terima kasih."
    )


def _table(session: Session, letter: _Letter) -> Table:
    own: tuple[Column[tuple[Proposal, Return]], ...] = (
        columns.number(),
        Column("Kode", 18, lambda line: line[0].code),
        Column("Kegiatan", 54, lambda line: line[0].draft.activity),
        Column("Yang perlu dilengkapi atau diperbaiki", 66, lambda line: _wanting(session, line[1])),
        Column("Batas waktu", 24, lambda line: dates.numeric_date(line[1].deadline)),
    )
    return columns.table(letter.lines, own)


def _farewell(letter: _Letter) -> str:
    label, ends = letter.village.label, {p.outcome for p in letter.ended}
    budget = "APB Desa, termasuk dari Dana Desa" if label == "Desa" else f"anggaran {label}"
    told = {
        Outcome.RETURNED: f"Usulan yang dikembalikan kepada {label} dapat didanai dari {budget}.",
        Outcome.FAILED_VERIFICATION: (
            f"Usulan yang tidak lolos verifikasi dapat diajukan kembali pada Musrenbang {label} tahun berikutnya "
            "setelah alasannya terpenuhi."
        ),
    }
    return " ".join(
        (
            *(sentence for outcome, sentence in told.items() if outcome in ends),
            "Atas perhatian dan kerja sama Saudara disampaikan terima kasih.",
        )
    )


def _ended_table(letter: _Letter) -> Table:
    own: tuple[Column[Proposal], ...] = (
        columns.number(),
        Column("Kode", 18, lambda p: p.code),
        Column("Kegiatan", 54, lambda p: p.draft.activity),
        Column("Hasil verifikasi", 34, lambda p: p.outcome.label if p.outcome else ""),
        Column("Alasan", 56, lambda p: p.reason),
    )
    return columns.table(letter.ended, own)


def _wanting(session: Session, time: Return) -> str:
    """The reason, and the points of the checklist that were found wanting."""
    points = [point.text for point in frame.office_of(session).checklist if point.id in time.missing]
    return "\n".join((time.reason, *(f"Belum terpenuhi: {point}" for point in points)))


VERIFICATION_SHEETS = "Lembar Verifikasi"
SHEET_STEP = 2
_SIGNS = {
    Looked.YES: "Y",
    Looked.NO: "T",
    Looked.NOT_NEEDED: "–",
    Looked.IN_BULK: "S",
    Looked.PASSED: "L",
}
_LEGEND = (
    "Y = ya, T = tidak, – = tidak perlu, S = diperiksa sekaligus, L = lolos, butir tidak dirinci; kosong = belum "
    "diperiksa, atau tidak dirinci pada usulan yang hasilnya bukan lolos. "
    "Nomor pada judul kolom menunjuk butir berikut:"
)


@paper("lembar-verifikasi", order=202, title=VERIFICATION_SHEETS, of_village=lambda own: bool(own.proposals))
def verification_sheets(ledger: Ledger, village: VillageCode | None = None) -> Document:
    """One sheet for each village that sent something and one for what belongs to none, or that of one village alone."""
    then = before_step(ledger, SHEET_STEP)
    asked = _asked(then.session, village)
    found = (
        (f"{VERIFICATION_SHEETS} {_place(then.session, code)}", _sheet(then, code, own))
        for code, own in asked
        if own or village
    )
    sections = one_each(VERIFICATION_SHEETS, found, "Belum ada usulan yang diterima.", landscape=True)
    return frame.paper_of_step(then, VERIFICATION_SHEETS, sections)


def _asked(session: Session, village: VillageCode | None) -> list[tuple[VillageCode | None, list[Proposal]]]:
    villages = frame.office_of(session).villages
    codes: list[VillageCode | None] = [village] if village else [*(v.code for v in villages), None]
    return [(code, [p for p in session.proposals.values() if p.draft.village == code]) for code in codes]


def _place(session: Session, code: VillageCode | None) -> str:
    return places.village(frame.office_of(session), code)


def _sheet(then: Ledger, code: VillageCode | None, own: Sequence[Proposal]) -> Iterator[Block]:
    session = then.session
    office = frame.office_of(session)
    yield Title(
        (
            f"LEMBAR VERIFIKASI {numbers.counted(len(own)).upper()} USULAN {_place(session, code).upper()}",
            frame.meeting_name(session).upper(),
        )
    )
    yield columns.table(own, tuple(_columns(office.checklist)), tight=True)
    points = "; ".join(f"{number} {point.text}" for number, point in enumerate(office.checklist, start=1))
    notes = (f"{_LEGEND} {points}.", *bulk_told(session, own))
    yield from frame.notes_and(Signatures((frame.kasi_slot(then),)), notes, share=70)


def _columns(points: Sequence[ChecklistItem]) -> Iterator[Column[Proposal]]:
    yield columns.number(8)
    yield Column("Kode", 14, lambda p: p.code)
    yield Column("Kegiatan", 82, lambda p: p.draft.activity)
    for number, point in enumerate(points, start=1):
        yield Column(str(number), 6, partial(_sign, point), Align.CENTER)
    yield Column("Hasil", 30, _result)
    yield Column("Catatan", 76, lambda p: _note(p) or columns.NOTHING)


def _sign(point: ChecklistItem, p: Proposal) -> str:
    return _SIGNS.get(looked_at(p, point.id), "")


def bulk_told(session: Session, proposals: Iterable[Proposal]) -> Iterator[str]:
    """Who passed many at once, when, and which points of the checklist, by number, were looked at for all of them."""
    office = frame.office_of(session)
    zone = frame.zone(office)
    for passed, count in passed_in_bulk(proposals).items():
        at = passed.at.astimezone(zone)
        points = [str(number) for number, point in enumerate(office.checklist, start=1) if point.id in passed.points]
        told = f"; yang diperiksa untuk semuanya: butir {listed(points)}" if points else "; butirnya tidak dirinci"
        told = "; semua butir diperiksa untuk semuanya" if points and len(points) == len(office.checklist) else told
        yield (
            f"Sebanyak {numbers.counted(count)} usulan diperiksa sekaligus oleh {passed.by or frame.DOTTED} pada "
            f"{dates.long_date(at)} pukul {dates.clock(at)}{told}."
        )


def _result(p: Proposal) -> str:
    if p.outcome is not None and not p.is_in_the_running:
        return p.outcome.label
    return {Process.RECEIVED: "", Process.SENT_BACK: "diperbaiki pengusul", Process.VERIFIED: "lolos"}[p.process]


def _note(p: Proposal) -> str:
    sent = p.sent_back[-1].reason if p.process is Process.SENT_BACK and p.sent_back else ""
    because = p.reason if not p.is_in_the_running else sent
    return "; ".join(filter(None, (p.check_note, because)))
