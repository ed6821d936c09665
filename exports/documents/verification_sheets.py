"""Lembar Verifikasi per desa (SOP step 2): the checklist with the answer to every point for each proposal."""

from collections.abc import Iterator, Sequence

from exports.blocks import Align, Block, Column, LabelValue, Paragraph, Row, Signatures, Table, Title
from exports.document import Document, Section
from exports.documents import cells, frame, signing
from exports.documents.at_step import Then, at_step
from exports.wording import outcomes, places
from sessions.checklist import Answer, ChecklistItem
from sessions.office import VillageCode
from sessions.people import Role
from sessions.proposals import Process, Proposal
from sessions.record.ledger import Entry
from sessions.session import Session

TITLE = "Lembar Verifikasi"
STEP = 2
_SIGNS = {Answer.YES: "Y", Answer.NO: "T", Answer.NOT_NEEDED: "–", None: ""}
_LEGEND = "Y = ya, T = tidak, – = tidak perlu; kosong = belum diperiksa. Nomor pada judul kolom menunjuk butir berikut:"


def verification_sheets(
    session: Session, entries: Sequence[Entry] = (), head_hash: str = "", village: VillageCode | None = None
) -> Document:
    """One sheet for each village that sent something and one for what belongs to none, or that of one village alone."""
    then = at_step(session, entries, head_hash, STEP)
    asked = _asked(then.session, village)
    sections = tuple(
        Section(blocks=tuple(_sheet(then, code, own)), landscape=True, bookmark=f"{TITLE} {_place(then.session, code)}")
        for code, own in asked
        if own or village
    )
    nothing = Paragraph(text="Belum ada usulan yang diterima.")
    sections = sections or (Section(blocks=(Title(lines=(TITLE.upper(),)), nothing), bookmark=TITLE),)
    return frame.document(then.session, TITLE, sections, head_hash=then.head, latest=then.latest, is_form=True)


def _asked(session: Session, village: VillageCode | None) -> list[tuple[VillageCode | None, list[Proposal]]]:
    villages = frame.office_of(session).villages
    codes: list[VillageCode | None] = [village] if village else [*(v.code for v in villages), None]
    return [(code, [p for p in session.proposals.values() if p.draft.village == code]) for code in codes]


def _place(session: Session, code: VillageCode | None) -> str:
    return places.village(frame.office_of(session), code)


def _sheet(then: Then, code: VillageCode | None, own: Sequence[Proposal]) -> Iterator[Block]:
    session = then.session
    office = frame.office_of(session)
    yield Title(
        lines=("LEMBAR VERIFIKASI USULAN", f"MUSRENBANG RKPD {office.regency.upper()} TAHUN {session.plan_year}")
    )
    yield LabelValue(
        pairs=(
            ("Kecamatan", office.kecamatan),
            ("Pengusul", _place(session, code)),
            ("Jumlah usulan", f"{len(own)}"),
        )
    )
    yield Table(columns=tuple(_columns(office.checklist)), rows=tuple(_rows(session, own)), dense=True)
    points = "; ".join(f"{number} {point.text}" for number, point in enumerate(office.checklist, start=1))
    yield Paragraph(text=f"{_LEGEND} {points}.", small=True)
    yield _signatures(then)


def _columns(points: Sequence[ChecklistItem]) -> Iterator[Column]:
    yield Column(heading="No", width=9, align=Align.CENTER)
    yield Column(heading="Kode", width=18)
    yield Column(heading="Kegiatan", width=66)
    for number, _ in enumerate(points, start=1):
        yield Column(heading=str(number), width=8, align=Align.CENTER)
    yield Column(heading="Hasil", width=30)
    yield Column(heading="Catatan", width=46)


def _rows(session: Session, own: Sequence[Proposal]) -> Iterator[Row]:
    points = frame.office_of(session).checklist
    for number, p in enumerate(own, start=1):
        signs = (_SIGNS[p.checks.get(point.id)] for point in points)
        yield Row((str(number), p.code, p.draft.activity, *signs, _result(session, p), _note(p) or cells.NOTHING))


def _result(session: Session, p: Proposal) -> str:
    if p.outcome is not None and not p.is_in_the_running:
        return outcomes.named(frame.office_of(session), p.outcome)
    return {Process.RECEIVED: "", Process.SENT_BACK: "diperbaiki pengusul", Process.VERIFIED: "lolos"}[p.process]


def _note(p: Proposal) -> str:
    sent = p.sent_back[-1].reason if p.process is Process.SENT_BACK and p.sent_back else ""
    because = p.reason if not p.is_in_the_running else sent
    return "; ".join(filter(None, (p.check_note, because)))


def _signatures(then: Then) -> Signatures:
    where = frame.place_on(then.session, then.day)
    return Signatures(slots=(signing.role_slot(then.session, Role.KASI_PMD, where, title="Kepala Seksi PMD"),))
