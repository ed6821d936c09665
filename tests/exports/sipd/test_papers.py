"""The list in the columns of SIPD-RI: what the intake reads back, what is recommended, and that nothing can run."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import kerjo_sidang

from exports.catalogue import outputs
from exports.sipd.papers import HEADINGS, recommendation, sipd_list
from exports.xlsx import to_xlsx
from sessions.intake.layouts import LayoutName
from sessions.intake.preview import preview
from sessions.kernel.session import Session
from sessions.kernel.text import clean
from sessions.office.defaults import KERJO, office_for
from sessions.proposals.fields import IN_FILES
from sessions.record.ledger import Ledger
from sessions.values.proposals import (
    Agreed,
    Outcome,
    Proposal,
    ProposalDraft,
    Recommendation,
    SipdEntry,
    SipdVerdict,
    SourceCell,
)

OFFICE = office_for(KERJO)
DRAFT = ProposalDraft(
    activity="Talud jalan",
    village="33.13.16.2001",
    problem="longsor",
    location="Dk. Ngasem",
    volume=Decimal("40.125"),
    unit="m",
    cost=150_000_000,
    agency="DPUPR",
    proposer="Kades Kuto",
    standard_work="Pembangunan talud",
    note="segera",
    sipd_id="2187344",
    proposed_on=date(2027, 1, 5),
)


def _session(*proposals: Proposal) -> Session:
    return replace(Session(), office=OFFICE, plan_year=2028, proposals={p.code: p for p in proposals})


def _read_back(folder, session):
    path = folder / "usulan-sipd.xlsx"
    path.write_bytes(to_xlsx(sipd_list(Ledger(session=session))))
    return preview(IN_FILES, path, OFFICE)


def _bare(draft):
    return replace(draft, row=None, original=(), doubts=())


@pytest.mark.parametrize("work", ["", "Rehabilitasi Jalan"])
def test_the_code_of_a_sub_kegiatan_stands_before_its_name_and_comes_in_again(tmp_path, work):
    draft = replace(DRAFT, standard_work=work, sub_activity="1.03.10.2.01.0011")
    seen = _read_back(tmp_path, _session(Proposal(code="2001-01", draft=draft)))
    assert draft == _bare(seen.drafts[0])


def test_what_was_agreed_is_what_comes_in_again(tmp_path):
    agreed = Agreed(volume=Decimal(30), cost=120_000_000, agency="DISPERTAN PP")
    seen = _read_back(tmp_path, _session(Proposal(code="2001-01", draft=DRAFT, agreed=agreed)))
    assert (LayoutName.SIPD_RI, 1) == (seen.layout, seen.accepted)
    expected = replace(DRAFT, volume=Decimal(30), cost=120_000_000, agency="DISPERTAN PP")
    assert _bare(expected) == _bare(seen.drafts[0])


def test_what_was_agreed_and_not_entered_stands_alone_on_a_second_sheet(tmp_path):
    wishes = [
        Proposal(code=f"2001-0{at}", draft=replace(DRAFT, activity=f"Talud jalan Dk. {name}"), outcome=outcome)
        for at, (name, outcome) in enumerate(
            [("Ngasem", Outcome.AGREED), ("Krajan", Outcome.AGREED_CHANGED), ("Tempel", Outcome.RESERVE)], start=1
        )
    ]
    place = HEADINGS.index("Usulan")

    def told(*proposals):
        sheets = sipd_list(Ledger(session=_session(*proposals))).sheets
        return [[row[place] for row in sheet.rows] for sheet in sheets]

    everything = [wish.draft.activity for wish in wishes]
    assert [everything, everything[:2]] == told(*wishes)
    entered = replace(wishes[0], in_sipd=SipdEntry(on=date(2027, 2, 8), by="Sari"))
    assert [everything, everything[1:2]] == told(entered, *wishes[1:])
    for proposals in (wishes, wishes[:2]):
        seen = _read_back(tmp_path, _session(*proposals))
        assert [wish.draft.activity for wish in proposals] == [draft.activity for draft in seen.drafts]


_WORDS = st.text(alphabet="abcdefg ='+-@<1/&", max_size=24).map(clean)
_NAMES = st.text(alphabet="bcdefgkm", min_size=4, max_size=12).map(lambda text: f"talud {text}")


@settings(max_examples=12, deadline=None)
@given(
    st.lists(
        st.builds(
            lambda name, note, volume, cost: replace(DRAFT, activity=name, note=note, volume=volume, cost=cost),
            _NAMES,
            _WORDS,
            st.none() | st.decimals(min_value=1, max_value=5000, places=3).map(Decimal.normalize),
            st.none() | st.integers(1_000_000, 9_000_000_000),
        ),
        min_size=1,
        max_size=4,
        unique_by=lambda draft: draft.activity,
    )
)
def test_importing_what_was_exported_gives_the_same(tmp_path_factory, drafts):
    proposals = (Proposal(code=f"2001-{n:02}", draft=d) for n, d in enumerate(drafts, start=1))
    seen = _read_back(tmp_path_factory.mktemp("sipd"), _session(*proposals))
    wanted = [(d.activity, d.note, d.volume, d.cost, d.village, d.location) for d in drafts]
    assert wanted == [(d.activity, d.note, d.volume, d.cost, d.village, d.location) for d in seen.drafts]


def test_the_columns_of_sipd_that_nobody_here_fills_come_back_as_they_came():
    cells = (SourceCell(heading="Jenis Belanja", text="Modal"), SourceCell(heading="rekomendasi_mitra", text="ya"))
    stopped = SourceCell(heading="Status", text="Validasi Mitra Bappeda Ditolak")
    draft = replace(DRAFT, original=(*cells, stopped))
    (row,) = sipd_list(Ledger(session=_session(Proposal(code="2001-01", draft=draft)))).sheets[0].rows
    told = dict(zip(HEADINGS, row, strict=True))
    assert ("Modal", "ya", None) == (told["Jenis Belanja"], told["Rekomendasi Mitra"], told["Status"])
    assert ("Kerjo", "Kabupaten Karanganyar", "Kuto") == (told["Kecamatan"], told["Kabupaten/Kota"], told["Kelurahan"])


@pytest.mark.parametrize(
    ("proposal", "told"),
    [
        (Proposal(code="1", draft=DRAFT), ""),
        (
            Proposal(code="1", draft=DRAFT, outcome=Outcome.AGREED),
            "teruskan, volume 40,125, Rp150.000.000; disepakati",
        ),
        (
            Proposal(code="1", draft=DRAFT, outcome=Outcome.NOT_AGREED, reason="melebihi pagu"),
            "tolak, catatan: belum disepakati: melebihi pagu",
        ),
        (
            Proposal(
                code="1",
                draft=DRAFT,
                outcome=Outcome.RESERVE,
                recommendation=Recommendation(verdict=SipdVerdict.RETURN, note="lengkapi RAB"),
            ),
            "kembalikan, catatan: lengkapi RAB; cadangan",
        ),
    ],
)
def test_the_recommendation_tells_verdict_figures_outcome_and_reason(proposal, told):
    assert told == recommendation(proposal)


def test_no_cell_is_a_formula_and_the_same_session_gives_the_same_bytes():
    nasty = replace(DRAFT, activity="=1+1", note="'=2", problem="@x", proposer="+3")
    session = _session(Proposal(code="2001-01", draft=nasty))
    content = to_xlsx(sipd_list(Ledger(session=session)))
    assert content == to_xlsx(sipd_list(Ledger(session=session)))
    cells = [cell for row in openpyxl.load_workbook(BytesIO(content)).worksheets[0] for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert {"=1+1", "''=2", "@x", "+3"} <= {cell.value for cell in cells}


def test_the_catalogue_writes_every_proposal_of_a_meeting():
    meeting = kerjo_sidang.held()
    content = to_xlsx(outputs(meeting.session)["sipd"].build(meeting.ledger))
    rows = list(openpyxl.load_workbook(BytesIO(content)).worksheets[0].iter_rows(values_only=True))
    assert (HEADINGS, 1 + len(meeting.session.proposals)) == (rows[0], len(rows))
