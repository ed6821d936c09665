"""Balikan: each village gets its own list back, row beside row: what it wrote, how that was read, what came of it.

    Anda menulis            Kami membaca                    Hasilnya
    Baris | its columns     Kode | … | Catatan pembacaan    Hasil | Urutan | … | Alasan

Beside it lies a message of at most MOST characters, to be pasted where people talk to each other. Outcomes, ranks and
reasons are those of the feedback sheet.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from exports.outcomes import papers, papers_feedback
from exports.outcomes.papers import outcome
from exports.paper import columns, frame, marks
from exports.paper.document import CellKind, CellValue, SheetColumn, Workbook, WorkSheet
from exports.paper.registered import SENDERS, data_of_each
from sessions.intake.verdicts import Verdict
from sessions.kernel.session import Session
from sessions.kernel.text import without_phones
from sessions.language import dates, numbers
from sessions.language.local import desa, desa_or_kelurahan
from sessions.line.words_reasons import cut
from sessions.proposals import facts_corrections as corrections
from sessions.proposals.intake import found_in
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import Recapitulation
from sessions.receiving import facts_lists as lists
from sessions.receiving.facts_lists import ListedRow, Sender, SentList
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.sentences.clauses import listed
from sessions.values.attendance import Role
from sessions.values.proposals import PRIORITIES, Outcome, Proposal, ProposalDraft

RETURNED, TITLE = "balikan", "Balikan Usulan"
MOST = 1_000
"""Characters of a message."""

WROTE, READ, BECAME = "Anda menulis", "Kami membaca", "Hasilnya"
TYPED = "diketik di kecamatan"
"""Stands for the file of what came on no list."""

_OTHERS = "kecamatan, forum, pokir, dan pengusul yang tidak dikenali"
_REFUSED, _ELSEWHERE, _NO_PROPOSAL = "tidak masuk", "milik kecamatan lain", "bukan usulan"
_NAME, _ACTIVITY, _WIDE, _NARROW = 60, 56, 40, 9


def message(ledger: Ledger, sender: Sender | str) -> str:
    """What came of the proposals of one sender, in at most MOST characters; no people, no telephones."""
    then, code = frame.in_force(ledger).session, _sender(sender)
    sums = recapitulation.by_village(then).get(code)
    head = [f"*Hasil usulan {_name(then, code)}*", _meeting(then)]
    tail = [f"Baris demi baris dengan alasannya: berkas {SENDERS.name(RETURNED, sender)}.xlsx.", _ask(then)]
    if sums is None or not sums.received:
        return "\n".join((*head, "Belum ada usulan yang masuk.", *tail))
    asked = f"{numbers.rupiah(sums.all.asked)} menurut usulan{papers_feedback.beside(sums.all.asked_unknown)}"
    head.append(f"{sums.received} usulan, {asked}. Hasilnya: {_counts(sums)}.")
    if (agreed := sums.priorities).count:
        told = f"{numbers.rupiah(agreed.result)} menurut hasil{papers_feedback.beside(agreed.result_unknown)}"
        head.append(f"Disepakati, {told}:")
    own = papers_feedback.of_village(then, code)
    return "\n".join((*head, *_fitting(own, sums, MOST - len("\n".join((*head, *tail))) - 1), *tail))


def _counts(own: Recapitulation) -> str:
    """`3 disepakati, 11 cadangan, dan 2 digabung`; the parts add up to all of them."""
    return listed([f"{part.count} {end.label if end else papers.OPEN}" for end, part in own.by_outcome.items()])


def _fitting(own: Sequence[Proposal], sums: Recapitulation, room: int) -> Iterator[str]:
    """A line for each that was agreed to, then the codes of the others by outcome, as far as there is room."""
    lines = [(1, f"- {p.code} {wish(p)}") for p in own if p.outcome in PRIORITIES]
    for end in (*(end for end in Outcome if end not in PRIORITIES), None):
        if count := sums.ended(end):
            codes = ", ".join(p.code for p in own if p.outcome is end)
            lines.append((count, f"{(end.label if end else papers.OPEN).capitalize()}: {codes}"))
    left = sums.received
    for count, line in lines:
        rest = f"Dan {left} usulan lain."
        if len(line) + 1 + (len(rest) + 1 if left > count else 0) > room:
            yield rest
            return
        yield line
        room -= len(line) + 1
        left -= count


def wish(proposal: Proposal) -> str:
    """What was asked for and its cost, in short; telephone numbers are left out."""
    short = cut(without_phones(proposal.draft.activity), _ACTIVITY)
    return f"{short}: {numbers.rupiah(proposal.cost) if proposal.cost else columns.cost(proposal)}"


def _meeting(session: Session) -> str:
    office, held = frame.office_of(session), session.sidang.held_on
    day = f", {dates.with_day(held)}" if held else ""
    state = {
        marks.DRAFT: " (sementara, sidang belum ditutup)",
        marks.SAMPLE: " (CONTOH)",
        marks.REHEARSAL: f" ({marks.REHEARSAL})",
        marks.ANONYMOUS: f" ({marks.ANONYMOUS})",
    }
    return f"Musrenbang Kecamatan {cut(office.kecamatan, _NAME)}{day}{state.get(marks.watermark(session), '')}"


def _ask(session: Session) -> str:
    return f"Bertanya kepada {Role.KASI_PMD} Kecamatan {cut(frame.office_of(session).kecamatan, _NAME)}."


def _sender(key: Sender | str) -> Sender:
    """The sender behind the key of `SENDERS`."""
    return None if key == SENDERS.key(None) else key  # type: ignore[return-value]


def _name(session: Session, sender: Sender) -> str:
    return cut(places.village(frame.office_of(session), sender), _NAME) if sender else _OTHERS


@data_of_each(SENDERS, RETURNED, order=906, title=TITLE, message=message)
def returned_lists(ledger: Ledger, sender: Sender | str) -> Workbook:
    """The lists of one sender as they came in, a sheet for each."""
    in_force = frame.in_force(ledger)
    then, code = in_force.session, _sender(sender)
    office = frame.office_of(then)
    sheets = tuple(_sheet(then, code, number, sent) for number, sent in enumerate(lists.lists_of(then, code), start=1))
    return Workbook(
        title=f"{TITLE} {_name(then, code)}",
        sheets=sheets,
        created=frame.made_at(then, ledger.latest),
        author=f"Kecamatan {office.kecamatan}, {office.regency}",
        footer=frame.footer(f"{TITLE} {_name(then, code)}", then.sidang.number, frame.fingerprint(in_force)),
    )


def _sheet(session: Session, sender: Sender, number: int, sent: SentList) -> WorkSheet:
    own = (*_wrote(sent), *_read(session, sender), *_became(session))
    mark = marks.watermark(session)
    return WorkSheet(
        name=f"{number} {sent.file or TYPED}",
        title=(
            *((mark,) if mark else ()),
            f"{TITLE} {_name(session, sender)}".upper(),
            frame.meeting_name(session).upper(),
            _account(sent),
            *(() if sent.is_whole else (_NOT_WHOLE,)),
        ),
        columns=own,
        rows=columns.cells(sent.rows, own),
        filtered=True,
        kept=1,
    )


_NOT_WHOLE = "Baris aslinya belum disimpan ketika berkas ini masuk; yang tampak hanya sel yang tidak tersimpan lain."


def _account(sent: SentList) -> str:
    """What became of its rows: `Berkas kuto.xlsx: 18 baris, yaitu 15 usulan, 1 tidak masuk, dan 2 bukan usulan.`."""
    ends = Counter("usulan" if row.proposal else _end(row) for row in sent.rows)
    told = listed([f"{ends[end]} {end}" for end in ("usulan", _REFUSED, _ELSEWHERE, _NO_PROPOSAL) if ends[end]])
    return f"{f'Berkas {sent.file}' if sent.file else TYPED.capitalize()}: {len(sent.rows)} baris, yaitu {told}."


def _wrote(sent: SentList) -> Iterator[SheetColumn[ListedRow]]:
    """The columns of the list in which any of these rows has something."""
    if sent.file:
        yield SheetColumn("Baris", 7, lambda row: row.line.row or None, CellKind.NUMBER, band=WROTE)
    for place, heading in enumerate(sent.headings):
        cells = [row.line.cells[place] for row in sent.rows if place < len(row.line.cells)]
        if any(cells):
            width = min(_WIDE, max(_NARROW, len(heading), *map(len, cells)) + 2)
            yield SheetColumn(heading, width, _cell(place), band=WROTE)


def _cell(place: int) -> Callable[[ListedRow], CellValue]:
    return lambda row: row.line.cells[place] if place < len(row.line.cells) else ""


def _read(session: Session, sender: Sender) -> tuple[SheetColumn[ListedRow], ...]:
    office = frame.office_of(session)

    def of_draft(told: Callable[[ProposalDraft], CellValue]) -> Callable[[ListedRow], CellValue]:
        return lambda row: told(row.draft) if row.draft else None

    whose: tuple[SheetColumn[ListedRow], ...] = (
        SheetColumn(
            f"{desa_or_kelurahan:title}",
            20,
            of_draft(lambda draft: places.village(office, draft.village)),
            band=READ,
        ),
    )
    return (
        SheetColumn("Kode", 11, lambda row: row.proposal.code if row.proposal else "", band=READ),
        *(() if sender else whose),
        SheetColumn("Kegiatan", _WIDE, of_draft(lambda draft: draft.activity), band=READ),
        SheetColumn("Lokasi", 30, of_draft(lambda draft: draft.location), band=READ),
        SheetColumn("Volume", 10, of_draft(lambda draft: draft.volume), CellKind.NUMBER, band=READ),
        SheetColumn("Satuan", 10, of_draft(lambda draft: draft.unit), band=READ),
        SheetColumn("Biaya (Rp)", 18, of_draft(lambda draft: draft.cost), CellKind.RUPIAH, band=READ),
        SheetColumn("Perangkat Daerah", 18, of_draft(lambda draft: draft.agency), band=READ),
        SheetColumn(
            f"Prioritas {desa:title}",
            11,
            of_draft(lambda draft: draft.village_priority),
            CellKind.NUMBER,
            band=READ,
        ),
        SheetColumn("Pembacaan", 13, lambda row: row.line.verdict or TYPED, band=READ),
        SheetColumn("Catatan pembacaan", 52, lambda row: _notes(session, row), band=READ),
    )


def _notes(session: Session, row: ListedRow) -> str:
    """What was found in the row, and what was put right since."""
    mended = corrections.mended(session, row.proposal) if row.proposal else ()
    return " ".join((*found_in(row.line), *(f"Dibetulkan: {found} ({found.reason})." for found in mended)))


def _became(session: Session) -> tuple[SheetColumn[ListedRow], ...]:
    def of_proposal(told: Callable[[Proposal], str], otherwise: str = "") -> Callable[[ListedRow], str]:
        return lambda row: told(row.proposal) if row.proposal else otherwise

    return (
        SheetColumn("Hasil", 20, _end, band=BECAME),
        SheetColumn("Urutan", 14, of_proposal(lambda p: papers.rank(session, p)), band=BECAME),
        SheetColumn("Volume menurut hasil", 14, of_proposal(columns.volume), band=BECAME),
        SheetColumn("Biaya menurut hasil (Rp)", 18, _result, CellKind.RUPIAH, band=BECAME),
        SheetColumn("Alasan", 60, of_proposal(lambda p: papers.reason(session, p)), band=BECAME),
        SheetColumn("Bertanya kepada", 24, of_proposal(lambda p: papers.whom_to_ask(session, p)), band=BECAME),
    )


def _end(row: ListedRow) -> str:
    """Its outcome; of a row that is no proposal that it did not come in, or whose it is."""
    if row.proposal is not None:
        return outcome(row.proposal)
    if row.line.verdict == Verdict.ELSEWHERE.value:
        return _ELSEWHERE
    return _REFUSED if row.is_refused else _NO_PROPOSAL


def _result(row: ListedRow) -> int | None:
    return recapitulation.result_of(row.proposal) if row.proposal else None
