"""The proposals in the columns of SIPD-RI, with what the kecamatan recommends, to be carried over there line by line.

The intake reads the list back: every field that it has a column for comes in as it is in force here.
"""

from collections.abc import Mapping

from exports.paper import frame
from exports.paper.registered import data
from exports.paper.workbook import CellValue, Kind, SheetColumn, Workbook, WorkSheet
from sessions.closing import facts_sums as sums
from sessions.intake.layouts import SIPD_RI, normal_heading
from sessions.intake.repairs.codes import code_and_name, is_stopped
from sessions.intake.rows import guarded_apostrophe
from sessions.record.ledger import Ledger
from sessions.sentences.places import named
from sessions.sipd import facts as sipd
from sessions.sipd.facts import recommended
from sessions.values.office import Office
from sessions.values.proposals import Proposal, ProposalDraft

TITLE = "Usulan menurut kolom SIPD-RI"

HEADINGS = tuple(column.headings[0] for column in SIPD_RI.columns)
"""The 26 columns, left to right."""

_WIDTHS = {
    "No": 6,
    "Usulan": 44,
    "Masalah": 40,
    "Alamat": 36,
    "Rekomendasi Kecamatan": 48,
    "Catatan": 32,
    "Anggaran": 18,
}
_USUAL_WIDTH = 16
_KINDS = {"No": Kind.NUMBER, "Volume": Kind.NUMBER, "Anggaran": Kind.RUPIAH}
_RECOMMENDATION = "Rekomendasi Kecamatan"
_STATUS = "Status"


@data("sipd", order=904, stem="usulan-sipd", title=TITLE)
def sipd_list(ledger: Ledger) -> Workbook:
    """One sheet without a title, headings in row 1, proposals by code."""
    then = sums.in_force(ledger.session)
    office = frame.office_of(then)
    proposals = sorted(then.proposals.values(), key=lambda proposal: proposal.code)
    sheet = WorkSheet(
        name="Usulan",
        title=(),
        columns=tuple(
            SheetColumn(heading=heading, width=_WIDTHS.get(heading, _USUAL_WIDTH), kind=_KINDS.get(heading, Kind.TEXT))
            for heading in HEADINGS
        ),
        rows=tuple(_row(office, number, proposal) for number, proposal in enumerate(proposals, start=1)),
    )
    return Workbook(
        title=f"{TITLE} {frame.meeting_name(then)}",
        sheets=(sheet,),
        created=frame.made_at(then, frame.happened(ledger)),
        author=f"Kecamatan {office.kecamatan}, {office.regency}",
    )


def _row(office: Office, number: int, proposal: Proposal) -> tuple[CellValue, ...]:
    cells = {**_as_it_came(proposal), **_in_force(office, number, proposal)}
    values = (cells.get(heading) for heading in HEADINGS)
    return tuple(guarded_apostrophe(value) if isinstance(value, str) else value for value in values)


def _as_it_came(proposal: Proposal) -> Mapping[str, CellValue]:
    """What SIPD's own columns said that no field here holds; a status that stopped it stands in the note already."""
    original = {normal_heading(cell.heading): cell.text for cell in proposal.draft.original}
    found = {heading: original.get(normal_heading(heading), "") for heading in HEADINGS}
    return {heading: text for heading, text in found.items() if text and not (heading == _STATUS and is_stopped(text))}


def _in_force(office: Office, number: int, proposal: Proposal) -> Mapping[str, CellValue]:
    draft = proposal.draft
    village = office.village(draft.village)
    return {
        "No": number,
        "ID Usulan": draft.sipd_id,
        "Tanggal Usul": draft.proposed_on.isoformat() if draft.proposed_on else "",
        "Pengusul": draft.proposer,
        "Usulan": draft.activity,
        "Masalah": draft.problem,
        "Alamat": draft.location,
        "Kabupaten/Kota": office.regency,
        "Kecamatan": office.kecamatan,
        "Kelurahan": village.code if village and _is_shared(office, village.name) else village.name if village else "",
        "OPD Tujuan Awal": draft.agency,
        "OPD Tujuan Akhir": proposal.agency,
        "Catatan": draft.note,
        _RECOMMENDATION: recommendation(office, proposal),
        "Volume": proposal.volume,
        "Satuan": proposal.unit,
        "Anggaran": proposal.cost,
        "Sub Kegiatan": _sub_activity(draft),
    }


def _sub_activity(draft: ProposalDraft) -> str:
    """Code and name as the intake parts them again; the name alone where it could not."""
    told = f"{draft.sub_activity} {draft.standard_work}".strip()
    return told if code_and_name(told) == (draft.sub_activity, draft.standard_work) else draft.standard_work


def _is_shared(office: Office, name: str) -> bool:
    return sum(village.name == name for village in office.villages) > 1


def recommendation(office: Office, proposal: Proposal) -> str:
    """What the kecamatan recommends: as it was recorded, else as the outcome suggests; then the outcome and its reason.

    Empty while there is neither.
    """
    made = proposal.recommendation or sipd.suggested(proposal)
    ended = named(office, proposal.outcome) if proposal.outcome else ""
    if ended and proposal.reason and not (made and proposal.reason in made.note):
        ended = f"{ended}: {proposal.reason}"
    told = [ended] if ended and not (made and made.note.startswith(ended)) else []
    return "; ".join((*([recommended(made)] if made else []), *told))
