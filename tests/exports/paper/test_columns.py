"""What the cells of lists say where a value is not there."""

from decimal import Decimal

import pytest
from support.tables import read

from exports.paper import columns
from sessions.office.defaults import KERJO, office_for
from sessions.values.proposals import Agreed, Proposal, ProposalCode


@pytest.mark.parametrize(
    ("heading", "written", "unit", "shown"),
    [
        ("Volume", "350 x 3 m", "", "350 x 3 m"),
        ("Vol", "200 x 2", "m", "200 x 2 m"),
        ("Volume", "P 150m L 3m", "", "P 150m L 3m"),
        ("Volume", "lihat RAB", "", "-"),
        ("Volume", "", "", "-"),
        ("Volume", "40 m", "", "40 m"),
    ],
)
def test_a_volume_that_is_no_number_is_shown_as_the_village_wrote_it(
    heading: str, written: str, unit: str, shown: str
) -> None:
    office = office_for(KERJO)
    rows = [["No", "Kegiatan", "Desa", heading, "Satuan", "Biaya"]]
    rows += [
        ["1", "Talud jalan", "Karangrejo", written, unit, "45000000"],
        ["2", "Pos", "Karangrejo", "1 unit", "", "5000000"],
    ]
    proposal = Proposal(code=ProposalCode("2008-01"), draft=read(office, rows).drafts[0])
    assert shown == columns.volume(proposal)
    changed = Proposal(code=proposal.code, draft=proposal.draft, agreed=Agreed(volume=Decimal(300), unit="m"))
    assert "300 m" == columns.volume(changed)
