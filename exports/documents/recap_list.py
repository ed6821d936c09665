"""Rekap Usulan (output of SOP step 1): each village against its letter, who sent nothing, and every proposal."""

from collections.abc import Iterator, Sequence

from exports.blocks import Align, Block, Column, GroupRow, Heading, Paragraph, Row, Signatures, Table, Title, TotalRow
from exports.document import Document, Section
from exports.documents import cells, frame, signing
from exports.documents.at_step import Then, at_step
from exports.wording import dates, places, receiving
from exports.wording.numbers import thousands
from sessions import recap
from sessions.people import Role
from sessions.proposals import Origin, Proposal
from sessions.recap import RecapState, VillageRecap
from sessions.record.ledger import Entry
from sessions.session import Session

TITLE = "Rekap Usulan"
STEP = 1
_OTHERS = {
    Origin.KECAMATAN: "Kecamatan",
    Origin.FORUM: "Forum",
    Origin.POKIR: "Pokok-pokok pikiran DPRD",
    Origin.PART: "Pecahan usulan",
}


def recap_list(session: Session, entries: Sequence[Entry] = (), head_hash: str = "") -> Document:
    """The paper as it was when step 1 was finished, or of now."""
    then = at_step(session, entries, head_hash, STEP)
    villages = recap.of(then.session)
    summary = Section(
        blocks=(_title(then.session), *_summary(then.session, villages), _signatures(then)),
        landscape=True,
        bookmark=TITLE,
    )
    listed = Section(blocks=tuple(_listed(then.session, villages)), landscape=True, bookmark="Daftar Usulan")
    sections = (summary, listed) if then.session.proposals else (summary,)
    return frame.document(then.session, TITLE, sections, head_hash=then.head, latest=then.latest, is_form=True)


def _title(session: Session) -> Title:
    office = frame.office_of(session)
    return Title(
        lines=(
            f"REKAPITULASI USULAN HASIL MUSRENBANG {places.village_word(office).upper()}",
            f"UNTUK RKPD {office.regency.upper()} TAHUN {session.plan_year}",
            f"KECAMATAN {office.kecamatan.upper()}",
        )
    )


def _summary(session: Session, villages: Sequence[VillageRecap]) -> Iterator[Block]:
    word = places.village_word(frame.office_of(session))
    yield Table(columns=tuple(_columns(session)), rows=tuple(_rows(session, villages)), number_row=True, dense=True)
    note = cells.unknown_cost_note(session.proposals.values())
    yield Paragraph(text=f"Keterangan: {' '.join(filter(None, (cells.ESTIMATE_NOTE, note)))}", small=True)
    yield Heading(text=f"{word.capitalize()} yang belum atau tidak mengirim")
    silent = [v for v in villages if v.state in {RecapState.MISSING, RecapState.NOT_SENDING}]
    yield Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading=word.capitalize(), width=60),
            Column(heading="Keterangan", width=190),
        ),
        rows=tuple(
            Row((str(number), places.village(frame.office_of(session), v.village), receiving.told(v)))
            for number, v in enumerate(silent, start=1)
        ),
        dense=True,
    )


def _columns(session: Session) -> Iterator[Column]:
    word = places.village_word(frame.office_of(session))
    yield Column(heading="No", width=9, align=Align.CENTER)
    yield Column(heading=word.capitalize(), width=34)
    yield Column(heading="Surat Pengantar (nomor, tanggal)", width=46)
    yield Column(heading="Usulan menurut surat", width=18, align=Align.RIGHT)
    yield Column(heading="Biaya menurut surat (Rp)", width=28, align=Align.RIGHT)
    yield Column(heading="Usulan direkap", width=17, align=Align.RIGHT)
    yield Column(heading="Perkiraan biaya direkap (Rp)", width=30, align=Align.RIGHT)
    if _is_divided(session):
        for commission in session.commissions:
            yield Column(heading=f"Komisi {commission.id}", width=15, align=Align.RIGHT)
    yield Column(heading="Keterangan", width=58)


def _is_divided(session: Session) -> bool:
    return any(p.commission for p in session.proposals.values())


def _rows(session: Session, villages: Sequence[VillageRecap]) -> Iterator[Row | TotalRow]:
    office = frame.office_of(session)
    number = 0
    for number, v in enumerate(villages, start=1):
        stated = (
            cells.NOTHING if v.stated_count is None else thousands(v.stated_count),
            cells.NOTHING if v.stated_cost is None else thousands(v.stated_cost),
        )
        name = office.village(v.village)
        yield Row(
            (
                str(number),
                name.name if name else v.village,
                "; ".join(_letter(session, v)) or cells.NOTHING,
                *stated,
                *_sums(session, v.proposals),
                receiving.told(v),
            )
        )
    for origin, name_ in _OTHERS.items():
        own = [p for p in session.proposals.values() if p.origin is origin]
        if own:
            number += 1
            nothing = (cells.NOTHING,) * 3
            yield Row((str(number), name_, *nothing, *_sums(session, own), "tanpa surat pengantar"))
    everything = tuple(session.proposals.values())
    yield TotalRow("JUMLAH", (*_sums(session, everything), ""))


def _letter(session: Session, v: VillageRecap) -> Iterator[str]:
    for receipt in v.receipts:
        dated = dates.numeric_date(receipt.letter_date) if receipt.letter_date else ""
        day = dates.numeric_date(receipt.at.astimezone(frame.zone(frame.office_of(session))).date())
        yield ", ".join(filter(None, (receipt.letter_number, dated))) or f"tanpa nomor, diterima {day}"


def _sums(session: Session, own: Sequence[Proposal]) -> tuple[str, ...]:
    shares: tuple[str, ...] = ()
    if _is_divided(session):
        shares = tuple(thousands(sum(p.commission == c.id for p in own)) for c in session.commissions)
    return (thousands(len(own)), thousands(sum(p.asked or 0 for p in own)), *shares)


def _signatures(then: Then) -> Signatures:
    where = frame.place_on(then.session, then.day)
    return Signatures(
        slots=(
            signing.camat_slot(then.session, "Mengetahui,"),
            signing.role_slot(then.session, Role.KASI_PMD, where, title="Kepala Seksi PMD"),
        )
    )


def _listed(session: Session, villages: Sequence[VillageRecap]) -> Iterator[Block]:
    """Every proposal that came in, under its village, in the order of arrival."""
    yield Title(lines=("DAFTAR USULAN YANG DITERIMA",))
    office = frame.office_of(session)
    groups = [(places.village(office, v.village), v.proposals) for v in villages]
    groups += [
        (name, tuple(p for p in session.proposals.values() if p.origin is origin)) for origin, name in _OTHERS.items()
    ]
    yield Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading="Kode", width=17),
            Column(heading="Kegiatan", width=84),
            Column(heading="Lokasi", width=60),
            Column(heading="Volume", width=22),
            Column(heading="Perkiraan Biaya (Rp)", width=28, align=Align.RIGHT),
            Column(heading="Perangkat Daerah", width=32),
            Column(heading="Prioritas", width=16, align=Align.CENTER),
        ),
        rows=tuple(_proposal_rows(session, groups)),
        number_row=True,
        dense=True,
    )


def _proposal_rows(
    session: Session, groups: Sequence[tuple[str, tuple[Proposal, ...]]]
) -> Iterator[Row | GroupRow | TotalRow]:
    number = 0
    for name, own in groups:
        if own:
            yield GroupRow(f"{name}: {len(own)} usulan, Rp{thousands(sum(p.asked or 0 for p in own))}")
        for p in own:
            number += 1
            priority = p.draft.village_priority
            yield Row(
                (
                    str(number),
                    p.code,
                    p.draft.activity,
                    cells.place(session, p),
                    cells.volume(p),
                    cells.amount(p.draft.cost),
                    p.draft.agency or cells.NOTHING,
                    cells.NOTHING if priority is None else str(priority),
                )
            )
