"""Rows that somebody decides otherwise than they were read."""

import pytest
from support.lists import HEADINGS

from sessions.intake.layouts import FieldName, Known
from sessions.intake.preview import CHANGEABLE, OverrideRefused, preview, with_override
from sessions.intake.questions import Questions
from sessions.intake.verdicts import Override, Preview, RowVerdict, Verdict, Why
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office
from sessions.values.proposals import SourceCell

BOTOK = "33.13.16.2008"


def _row(seen: Preview, number: int) -> RowVerdict:
    return next(row for row in seen.rows if row.row == number)


@pytest.fixture
def seen(form_row, read_form) -> Preview:
    """Row 2 is good, 3 has no readable cost, 4 an unknown village, 5 repeats row 2, 6 is a sum."""
    return read_form(
        form_row(),
        form_row(Usulan_Kegiatan="Jalan", Anggaran="100-150 jt"),
        form_row(Usulan_Kegiatan="PJU", Desa="Mars"),
        form_row(),
        ["", "", "", "JUMLAH", "", "", "", "", "300000000"],
    )


def test_a_value_typed_by_hand_settles_what_was_found_about_it(seen: Preview, office: Office) -> None:
    after = with_override(seen, office, Override(row=3, field=Known.COST, value="125 jt"))
    row = _row(after, 3)
    assert (Verdict.ACCEPTED, 125_000_000, ()) == (row.verdict, row.cost, row.draft and row.draft.doubts)
    assert (Why.BY_HAND, "", "125000000") == (row.findings[-1].why, row.findings[-1].was, row.findings[-1].became)
    assert seen.cost + 125_000_000 == after.cost == sum(total.cost for total in after.villages)
    assert row.draft is not None
    assert SourceCell(heading="Perkiraan Anggaran (Rp)", text="100-150 jt") in row.draft.original


def test_a_village_given_by_hand_brings_a_refused_row_in(seen: Preview, office: Office) -> None:
    assert (1, 3) == (seen.refused, seen.accepted)
    after = with_override(seen, office, Override(row=4, field=Known.VILLAGE, value=BOTOK))
    assert (0, 4, Verdict.ACCEPTED) == (after.refused, after.accepted, _row(after, 4).verdict)
    assert BOTOK == _row(after, 4).village


def test_a_proposal_of_another_kecamatan_may_be_taken_in_by_its_village(sipd_row, read_sipd, office: Office) -> None:
    seen = read_sipd(sipd_row(Kecamatan="Jenawi"))
    after = with_override(seen, office, Override(row=2, field=Known.VILLAGE, value=BOTOK))
    assert (1, 0) == (after.accepted, after.refused)


def test_a_row_can_be_left_out_and_taken_in(seen: Preview, office: Office) -> None:
    out = with_override(seen, office, Override(row=2, verdict=Verdict.SKIPPED))
    assert (2, None) == (out.accepted, _row(out, 2).draft)
    again = with_override(out, office, Override(row=2, verdict=Verdict.ACCEPTED))
    assert seen.drafts == again.drafts
    assert [Why.VERDICT_BY_HAND] * 2 == [finding.why for finding in _row(again, 2).findings]
    assert (("diterima", "dilewati"), ("dilewati", "diterima")) == tuple(
        (finding.was, finding.became) for finding in _row(again, 2).findings
    )


def test_a_row_accepted_by_hand_has_no_doubts_but_keeps_its_findings(seen: Preview, office: Office) -> None:
    after = with_override(seen, office, Override(row=5, verdict=Verdict.ACCEPTED))
    row = _row(after, 5)
    assert (("SAME_ROW",), ()) == (_row(seen, 5).draft.doubts, row.draft.doubts)
    assert Why.SAME_ROW in {finding.why for finding in row.findings}
    flagged = with_override(seen, office, Override(row=5, verdict=Verdict.DOUBTFUL))
    assert ("SAME_ROW",) == _row(flagged, 5).draft.doubts


def test_a_row_without_village_cannot_be_accepted(seen: Preview, office: Office) -> None:
    with pytest.raises(OverrideRefused) as caught:
        with_override(seen, office, Override(row=4, verdict=Verdict.ACCEPTED))
    assert Why.VILLAGE_MISSING is caught.value.finding.why


def test_a_row_taken_for_a_sum_can_be_taken_in_with_a_village(seen: Preview, office: Office) -> None:
    placed = with_override(seen, office, Override(row=6, field=Known.VILLAGE, value=BOTOK, verdict=Verdict.ACCEPTED))
    assert (Verdict.ACCEPTED, 300_000_000) == (_row(placed, 6).verdict, _row(placed, 6).cost)


def test_an_unlikely_amount_typed_by_hand_is_taken_and_flagged(seen: Preview, office: Office) -> None:
    row = _row(with_override(seen, office, Override(row=2, field=Known.COST, value="300 rb")), 2)
    assert (Verdict.DOUBTFUL, 300_000, ("COST_UNUSUAL",)) == (row.verdict, row.cost, row.draft and row.draft.doubts)


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        (Known.COST, "banyak", Why.COST_UNREADABLE),
        (Known.COST, "-5", Why.COST_NEGATIVE),
        (Known.VOLUME, "400 x 3", Why.VOLUME_SEVERAL_NUMBERS),
        (Known.VILLAGE, "33.13.16.9999", Why.VILLAGE_UNKNOWN),
        (Known.ACTIVITY, " ", Why.ACTIVITY_MISSING),
        (Known.PRIORITY, "satu", Why.COUNT_UNREADABLE),
        (Known.HOUSEHOLDS, "12 jiwa", Why.NOT_HOUSEHOLDS),
    ],
)
def test_what_is_no_such_value_is_refused(
    seen: Preview, office: Office, field: FieldName, value: str, why: Why
) -> None:
    with pytest.raises(OverrideRefused) as caught:
        with_override(seen, office, Override(row=2, field=field, value=value))
    assert (field, why) == (caught.value.finding.field, caught.value.finding.why)


@pytest.mark.parametrize(
    ("field", "value", "read"),
    [
        (Known.ACTIVITY, "Talud \x1b[2J baru", ("activity", "Talud [2J baru")),
        (Known.LOCATION, "Krajan", ("location", "Krajan")),
        (Known.PROBLEM, "Longsor", ("problem", "Longsor")),
        (Known.UNIT, "meter", ("unit", "meter")),
        (Known.NOTE, "segera", ("note", "segera")),
        (Known.AGENCY, "Dinas PU", ("agency", "DPUPR")),
        (Known.PRIORITY, "2", ("village_priority", 2)),
        (Known.HOUSEHOLDS, "45 KK", ("households", 45)),
        (Known.VILLAGE, "33.13.16.2001", ("village", "33.13.16.2001")),
        (Known.COST, "1,5 M", ("cost", 1_500_000_000)),
        (Known.VOLUME, "12 titik", ("unit", "titik")),
    ],
)
def test_every_field_of_the_form_can_be_typed(
    seen: Preview, office: Office, field: FieldName, value: str, read: tuple[str, object]
) -> None:
    after = with_override(seen, office, Override(row=2, field=field, value=value))
    attribute, expected = read
    assert expected == getattr(_row(after, 2).draft, attribute)
    assert Verdict.ACCEPTED is _row(after, 2).verdict
    assert field in CHANGEABLE


def test_overrides_are_data_and_apply_to_the_same_file_again(form_row, write_csv, office: Office) -> None:
    path = write_csv("a.csv", [HEADINGS, form_row(), form_row(Desa="Mars", Volume="9")])
    overrides = (
        Override(row=3, field=Known.VILLAGE, value=BOTOK),
        Override(row=2, field=Known.COST, value="entah"),
        Override(row=99, verdict=Verdict.SKIPPED),
        Override(row=2, verdict=Verdict.REFUSED),
    )
    seen = preview(IN_FILES, path, office, Questions(overrides=overrides))
    assert [Verdict.REFUSED, Verdict.ACCEPTED] == [row.verdict for row in seen.rows]
    assert (overrides[0], overrides[2], overrides[3]) == seen.overrides
    assert (1, 1, 0) == (seen.accepted, seen.refused, seen.skipped)
