"""Forms about a proposal: what was typed becomes exactly the decision that is meant."""

from decimal import Decimal

import pytest

from sessions.kernel.session import Session
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.values.labels import Theme
from sessions.values.proposals import Agreed, Origin, Proposal, ProposalDraft
from tui.dialogs.asked import lines_of
from tui.dialogs.reading import Unreadable
from tui.proposals import forms
from tui.proposals.forms_fields import agency_choices, said

ROAD = Proposal(
    code="2007-01",
    draft=ProposalDraft(activity="Jalan", volume=Decimal(320), unit="m", cost=150_000_000, agency="DISPERTAN PP"),
)
TYPED = {"volume": Decimal(320), "unit": "m", "cost": 150_000_000, "agency": "DISPERTAN PP", "reason": "hasil survei"}


@pytest.mark.parametrize(
    ("name", "value"), [("volume", Decimal(300)), ("unit", "km"), ("cost", 140_000_000), ("agency", "DPUPR")]
)
def test_only_what_differs_is_changed(name, value):
    wanted = ProposalChanged(code="2007-01", reason="hasil survei", **{name: value})
    assert wanted == forms.change(ROAD, forms.Changed(**{**TYPED, name: value}))


def test_a_change_is_compared_with_what_holds_now():
    changed = Proposal(code="2007-01", draft=ROAD.draft, agreed=Agreed(cost=140_000_000))
    assert 150_000_000 == forms.change(changed, forms.Changed(**TYPED)).cost


def test_a_form_left_half_empty_becomes_a_draft_with_unknowns():
    typed = {"origin": Origin.KECAMATAN, "village": None, "activity": "Pasar"}
    decision = forms.entered(forms.NewProposal(**typed))
    assert (Origin.KECAMATAN, "") == (decision.origin, decision.brought_by)
    assert ProposalDraft(activity="Pasar") == decision.draft
    labelled = forms.NewProposal(**typed, sub_activity="1.03.02", themes=(Theme.FOOD,))
    expected = ProposalDraft(activity="Pasar", sub_activity="1.03.02", themes=(Theme.FOOD,))
    assert expected == forms.entered(labelled).draft


def test_a_new_proposal_is_asked_for_from_whose_it_is_to_its_themes():
    lines = lines_of(forms.NewProposal, {}, Session(), {})
    assert [
        "Asal usulan", "Desa", "Dibawa oleh", "Kegiatan", "Permasalahan", "Lokasi", "Volume", "Satuan", "Biaya (Rp)",
        "Perangkat Daerah", "Penerima (KK)", "Prioritas desa", "Sub kegiatan", "Tematik",
    ] == [line.label for line in lines]  # fmt: skip
    assert ["origin", "village", "activity"] == [line.name for line in lines if line.is_required]


def test_a_proposal_that_comes_back_is_asked_for_with_its_land_and_documents():
    lines = lines_of(forms.Resubmission, ROAD.draft, Session(), {})
    assert [
        "Kegiatan", "Permasalahan", "Lokasi", "Volume", "Satuan", "Biaya (Rp)", "Perangkat Daerah", "Penerima (KK)",
        "Prioritas desa", "Status lahan", "Dokumen", "Sub kegiatan", "Tematik",
    ] == [line.label for line in lines]  # fmt: skip
    assert ["Jalan", "320", "m", "150.000.000"] == [line.text for line in lines if line.text]


def labels(draft=None):
    """The lines for code and themes."""
    lines = lines_of(forms.Resubmission, draft, Session(), {})
    return [line for line in lines if line.name in {"sub_activity", "themes"}]


def test_a_code_and_themes_are_read_as_they_are_typed():
    code, themes = labels()
    assert "1.03.02.2.01.0005" == code.read(" 1.03.02.2.01.0005. ")
    assert (Theme.FOOD, Theme.STUNTING) == themes.read("Stunting, ketahanan pangan")
    with pytest.raises(Unreadable, match="angka dan titik"):
        code.read("1.03 jalan")
    with pytest.raises(Unreadable, match="bencana, gender/disabilitas/anak"):
        themes.read("stunting, wisata")


def test_code_and_themes_that_are_known_stand_in_their_fields():
    known = ProposalDraft(activity="Jalan", sub_activity="1.03.02.2.01.0005", themes=(Theme.INCLUSION, Theme.STUNTING))
    code, themes = labels(known)
    assert ("1.03.02.2.01.0005", (Theme.INCLUSION, Theme.STUNTING)) == (code.text, themes.read(themes.text))


@pytest.mark.parametrize(("other", "is_needed"), [(None, False), (ROAD, True)])
def test_merging_asks_for_figures_only_where_one_of_them_has_any(other, is_needed):
    bare = Proposal(code="2007-02", draft=ProposalDraft(activity="Pelatihan"))
    lines = lines_of(forms.Merged, {}, Session(), forms.figures([bare, other or bare]))
    required = {line.name: line.is_required for line in lines}
    assert (is_needed, is_needed) == (required["volume"], required["cost"])


def test_an_agency_that_is_not_in_the_office_stays_choosable(make_sitting):
    session = make_sitting(0).session
    values = list(agency_choices(session, "DINAS LAMA"))
    assert ["", "DINAS LAMA"] == values[:2]
    assert "DINAS LAMA" not in agency_choices(session)
    assert all(len(label) <= 36 for label in agency_choices(session).values())


@pytest.mark.parametrize(
    ("cost", "before", "text"),
    [
        (None, 468_750, ""),
        (150_000_000, None, "= Rp150.000.000 · Rp468.750 per m"),
        (449_999_680, 468_750, "= Rp449.999.680 · Rp1.406.249 per m"),
        (450_000_000, 468_750, "= Rp450.000.000 · Rp1.406.250 per m · semula Rp468.750, periksa"),
        (50_000_000, 468_750, "= Rp50.000.000 · Rp156.250 per m · semula Rp468.750, periksa"),
        (0, 468_750, "= Rp0 · Rp0 per m"),
    ],
)
def test_three_times_the_price_is_worth_a_second_look(cost, before, text):
    assert text == said(cost, Decimal(320), "m", before)
