"""The proposals in the columns of SIPD-RI, with what the kecamatan recommends, to be carried over there line by line.

The intake reads the list back: every field that it has a column for comes in as it is in force here.
"""

from collections.abc import Iterator
from functools import partial

from exports.paper import columns, frame
from exports.paper.document import CellKind, CellValue, SheetColumn, Workbook, WorkSheet
from exports.paper.registered import data
from sessions.closing import facts_sums as sums
from sessions.intake.layouts import SIPD_RI, normal_heading
from sessions.intake.repairs.codes import code_and_name, is_stopped
from sessions.intake.rows import guarded_apostrophe
from sessions.record.ledger import Ledger
from sessions.sentences.values import recommended
from sessions.sipd import facts as sipd
from sessions.values.office import Office
from sessions.values.proposals import Proposal, ProposalDraft

SIPD_LIST = "sipd"
TITLE = "Usulan menurut kolom SIPD-RI"

HEADINGS = tuple(column.headings[0] for column in SIPD_RI.columns)
"""The 26 columns, left to right."""

_STATUS = "Status"


@data(SIPD_LIST, order=904, stem="usulan-sipd", title=TITLE)
def sipd_list(ledger: Ledger) -> Workbook:
    """Two sheets without a title, headings in row 1: all proposals by code, and the agreed that wait to be entered."""
    then = sums.in_force(ledger.session)
    office = frame.office_of(then)
    proposals = sorted(then.proposals.values(), key=lambda proposal: proposal.code)
    left = {proposal.code for proposal in sipd.to_enter(ledger.session)}
    own = tuple(_columns(office))
    sheets = tuple(
        WorkSheet(
            name=name,
            title=(),
            columns=own,
            rows=tuple(tuple(map(_guarded, row)) for row in columns.cells(listed, own)),
        )
        for name, listed in (("Usulan", proposals), ("Belum diinput", [p for p in proposals if p.code in left]))
    )
    return Workbook(
        title=f"{TITLE} {frame.meeting_name(then)}",
        sheets=sheets,
        created=frame.made_at(then, frame.happened(ledger)),
        author=f"Kecamatan {office.kecamatan}, {office.regency}",
    )


def _columns(office: Office) -> Iterator[SheetColumn[Proposal]]:
    own = {column.heading: column for column in _in_force(office)}
    return (own.get(heading) or SheetColumn(heading, 16, partial(_as_it_came, heading)) for heading in HEADINGS)


def _guarded(value: CellValue) -> CellValue:
    return guarded_apostrophe(value) if isinstance(value, str) else value


def _as_it_came(heading: str, proposal: Proposal) -> str | None:
    """What a column of SIPD said that no field here holds; a status that stopped it stands in the note already."""
    came = (cell.text for cell in proposal.draft.original if normal_heading(cell.heading) == normal_heading(heading))
    *_, text = ("", *came)
    return None if heading == _STATUS and is_stopped(text) else text or None


def _in_force(office: Office) -> tuple[SheetColumn[Proposal], ...]:
    return (
        SheetColumn("No", 6, kind=CellKind.NUMBER, counts=True),
        SheetColumn("ID Usulan", 16, lambda p: p.draft.sipd_id),
        SheetColumn("Tanggal Usul", 16, lambda p: p.draft.proposed_on.isoformat() if p.draft.proposed_on else ""),
        SheetColumn("Pengusul", 16, lambda p: p.draft.proposer),
        SheetColumn("Usulan", 44, lambda p: p.draft.activity),
        SheetColumn("Masalah", 40, lambda p: p.draft.problem),
        SheetColumn("Alamat", 36, lambda p: p.draft.location),
        SheetColumn("Kabupaten/Kota", 16, lambda _: office.regency),
        SheetColumn("Kecamatan", 16, lambda _: office.kecamatan),
        SheetColumn("Kelurahan", 16, partial(_village, office)),
        SheetColumn("OPD Tujuan Awal", 16, lambda p: p.draft.agency),
        SheetColumn("OPD Tujuan Akhir", 16, lambda p: p.agency),
        SheetColumn("Catatan", 32, lambda p: p.draft.note),
        SheetColumn("Rekomendasi Kecamatan", 48, recommendation),
        SheetColumn("Volume", 16, lambda p: p.volume, CellKind.NUMBER),
        SheetColumn("Satuan", 16, lambda p: p.unit),
        SheetColumn("Anggaran", 18, lambda p: p.cost, CellKind.RUPIAH),
        SheetColumn("Sub Kegiatan", 16, lambda p: _sub_activity(p.draft)),
    )


def _village(office: Office, proposal: Proposal) -> str:
    """By its code where another has the same name."""
    village = office.village(proposal.draft.village)
    if village is None:
        return ""
    return village.code if sum(other.name == village.name for other in office.villages) > 1 else village.name


def _sub_activity(draft: ProposalDraft) -> str:
    """Code and name as the intake parts them again; the name alone where it could not."""
    told = f"{draft.sub_activity} {draft.standard_work}".strip()
    return told if code_and_name(told) == (draft.sub_activity, draft.standard_work) else draft.standard_work


def recommendation(proposal: Proposal) -> str:
    """What the kecamatan recommends: as it was recorded, else as the outcome suggests; then the outcome and its reason.

    Empty while there is neither.
    """
    made = proposal.recommendation or sipd.suggested(proposal)
    ended = proposal.outcome.label if proposal.outcome else ""
    if ended and proposal.reason and not (made and proposal.reason in made.note):
        ended = f"{ended}: {proposal.reason}"
    told = [ended] if ended and not (made and made.note.startswith(ended)) else []
    return "; ".join((*([recommended(made)] if made else []), *told))
