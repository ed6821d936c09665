"""A row as a form: typing nothing changes nothing, and what is typed becomes exactly the overrides that are meant."""

from dataclasses import replace

import pytest

from sessions.intake.layouts import Known
from sessions.intake.preview import CHANGEABLE, OverrideRefused, preview_grid
from sessions.intake.reading import pasted_grid
from sessions.intake.verdicts import CellFinding, Override, Verdict, Why
from sessions.office.defaults import KERJO, office_for
from sessions.proposals.fields import IN_FILES
from sessions.proposals.intake import with_row
from tui.proposals import view_by_hand

FILE = """\
Desa;Usulan Kegiatan;Lokasi;Volume;Satuan;Biaya;OPD;Prioritas Desa;Penerima Manfaat (KK);Permasalahan;Keterangan
Kuto;Talud;Krajan;1.250,125;m;150.000;DPUPR;2;45;longsor;segera
Mars;Jalan;Tegal;1200;m;6.000.000;;;;;
"""
OFFICE = office_for(KERJO)
KUTO = "33.13.16.2001"


@pytest.fixture
def seen():
    return preview_grid(IN_FILES, pasted_grid(FILE), OFFICE)


def test_every_field_shows_what_was_read_and_reading_it_again_gives_the_same(seen):
    row = seen.rows[0]
    shown = view_by_hand.texts(row.reading)
    assert set(CHANGEABLE) == set(shown)
    assert () == view_by_hand.overrides(seen, row, view_by_hand.JUDGED, shown)
    typed = [Override(row=row.row, field=what, value=text) for what, text in shown.items()]
    assert replace(row.draft, original=()) == replace(with_row(seen, seen, OFFICE, row, typed).drafts[0], original=())


def test_only_what_was_typed_is_decided_and_the_verdict_last(seen):
    row = seen.rows[1]
    typed = {**view_by_hand.texts(row.reading), Known.VILLAGE: KUTO, Known.COST: "7 jt"}
    decided = view_by_hand.overrides(seen, row, view_by_hand.TAKEN_IN, typed)
    assert [(Known.VILLAGE, None), (Known.COST, None), (None, Verdict.ACCEPTED)] == [
        (o.field, o.verdict) for o in decided
    ]
    after = with_row(seen, seen, OFFICE, row, decided)
    assert (2, 7_150_000, 0) == (after.accepted, after.cost, after.refused)
    assert after.cost == sum(total.cost for total in after.villages)


def test_a_second_change_keeps_the_first_and_back_takes_all_of_it_away(seen):
    row = seen.rows[1]
    once = with_row(seen, seen, OFFICE, row, [Override(row=row.row, field=Known.VILLAGE, value=KUTO)])
    now = once.rows[1]
    twice = view_by_hand.overrides(
        once, now, view_by_hand.JUDGED, {**view_by_hand.texts(now.reading), Known.NOTE: "baru"}
    )
    assert [Known.VILLAGE, Known.NOTE] == [override.field for override in twice]
    assert () == view_by_hand.overrides(once, now, view_by_hand.AS_READ, view_by_hand.texts(now.reading))


def test_going_back_is_offered_only_where_something_was_changed(seen):
    row = seen.rows[0]
    assert view_by_hand.AS_READ not in dict(view_by_hand.verdict_choices(seen, row))
    out = with_row(seen, seen, OFFICE, row, [Override(row=row.row, verdict=Verdict.REFUSED)])
    assert view_by_hand.AS_READ in dict(view_by_hand.verdict_choices(out, out.rows[0]))
    assert (view_by_hand.JUDGED, view_by_hand.LEFT_OUT) == (
        view_by_hand.verdict_now(seen, row.row),
        view_by_hand.verdict_now(out, row.row),
    )


@pytest.mark.parametrize(
    ("what", "typed", "sentence"),
    [
        (Known.ACTIVITY, "", "Usulan kegiatan belum diisi."),
        (Known.VILLAGE, "", "Desa belum ditentukan."),
        (
            Known.COST,
            "banyak",
            "Perkiraan Anggaran “banyak” tidak terbaca sebagai satu jumlah rupiah, misalnya 150 jt.",
        ),
        (Known.COST, "5", "Perkiraan Anggaran “5” tidak lazim; tulis lengkap, misalnya 5 jt."),
        (Known.VOLUME, "4 x 3", "Volume “4 x 3” tidak terbaca sebagai satu angka, misalnya 320 atau 2,5."),
        (Known.PRIORITY, "satu", "Prioritas Desa “satu” tidak terbaca sebagai satu angka, misalnya 1."),
        (Known.HOUSEHOLDS, "dua", "Penerima Manfaat (KK) “dua” tidak terbaca sebagai jumlah KK, misalnya 45."),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(seen, what, typed, sentence):
    row = seen.rows[0]
    with pytest.raises(OverrideRefused) as caught:
        with_row(seen, seen, OFFICE, row, [Override(row=row.row, field=what, value=typed)])
    assert sentence == view_by_hand.refusal(caught.value.finding)


def test_a_row_without_village_is_not_taken_in():
    finding = CellFinding(field=Known.VILLAGE, was="", became="", why=Why.VILLAGE_MISSING)
    assert "Desa belum ditentukan." == view_by_hand.refusal(finding)
