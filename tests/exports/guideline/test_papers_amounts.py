"""The pedoman prints the amounts it was adopted with; what was set since stands beside them with its time."""

from dataclasses import replace

from support import small
from support.meeting import Meeting
from support.small import JT

from exports.catalogue import PAPERS
from exports.text.file import to_text
from sessions.guideline.decisions import GuidelineSet
from sessions.house_rules.decisions import RulesAdopted
from sessions.kernel.session import Ceilings
from sessions.line.decisions import CeilingsSet
from sessions.values.guideline import LineKind

SOURCE = "Surat Edaran Bupati Nomor 050/41/2027"


def line_of(meeting: Meeting) -> str:
    text = " ".join(to_text(PAPERS["pedoman"].build(meeting.ledger)).split())
    start = text.index("Garis batas ditentukan menurut besaran berikut.")
    return text[start : text.index("Ketentuannya:", start)]


def gathered(*line: LineKind, ceilings: Ceilings | None = None) -> Meeting:
    meeting = small.gathered()
    guideline = meeting.session.guideline
    assert guideline is not None
    meeting.decide(GuidelineSet(guideline=replace(guideline, line=line)))
    if ceilings is not None:
        meeting.decide(CeilingsSet(ceilings=ceilings, source=SOURCE))
    meeting.decide(RulesAdopted())
    return meeting


def test_what_was_adopted_goes_on_standing_there() -> None:
    meeting = gathered(LineKind.CEILING, ceilings=Ceilings(kecamatan=450 * JT))
    assert "pagu kecamatan: Rp450.000.000 menurut Surat Edaran Bupati" in line_of(meeting)
    assert "sesudah pengesahan" not in line_of(meeting)

    meeting.at("10.15")
    meeting.decide(CeilingsSet(ceilings=Ceilings(kecamatan=500 * JT), source="Keputusan Bupati Nomor 7"))
    said = line_of(meeting)
    assert "Rp450.000.000 menurut Surat Edaran Bupati Nomor 050/41/2027; sesudah pengesahan pukul 10.15: " in said
    assert "Rp500.000.000 menurut Keputusan Bupati Nomor 7" in said


def test_an_amount_that_came_after_the_adoption_has_its_time() -> None:
    meeting = gathered(LineKind.PER_COMMISSION)
    assert "kuota per komisi: besarnya menyusul" in line_of(meeting)
    meeting.at("10.20")
    meeting.decide(CeilingsSet(ceilings=Ceilings(quota_per_commission=3)))
    assert "kuota per komisi: besarnya menyusul; sesudah pengesahan pukul 10.20: 3 usulan" in line_of(meeting)
    meeting.decide(CeilingsSet(ceilings=Ceilings()))
    assert "besarnya menyusul" in line_of(meeting)


def test_a_later_version_of_the_pedoman_is_adopted_with_the_amounts_of_its_time() -> None:
    meeting = gathered(LineKind.CEILING, ceilings=Ceilings(kecamatan=450 * JT))
    meeting.decide(CeilingsSet(ceilings=Ceilings(kecamatan=500 * JT), source=SOURCE))
    guideline = meeting.session.guideline
    assert guideline is not None
    meeting.decide(GuidelineSet(guideline=guideline, reason="Disepakati kembali dalam Pleno II"))
    assert "sesudah pengesahan" not in line_of(meeting)
    assert "Rp500.000.000" in line_of(meeting)
