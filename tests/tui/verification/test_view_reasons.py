"""The usual reasons of the verification."""

from dataclasses import replace

import pytest

from sessions.kernel.checks import REASON_LENGTH
from sessions.language.local import speaking
from tui.verification import view


def test_every_verdict_has_reasons_that_are_long_enough_and_fit_nine_digits():
    for outcome in view.VERDICTS:
        choices = view.reason_choices(outcome)
        assert 3 <= len(choices) <= 9
        assert view.FREE == choices[-1][0]
        assert all(len(value) >= REASON_LENGTH for value, _ in choices[:-1])


def test_the_verdicts_are_named_as_on_papers():
    assert (
        "Tidak lolos verifikasi",
        "Dikembalikan ke desa",
        "Diteruskan ke provinsi/pusat",
        "Dialihkan ke mekanisme hibah",
    ) == tuple(label for _, label, _ in view.verdict_choices())


@pytest.mark.parametrize(
    ("label", "fund"),
    [("Desa", "APB Desa, termasuk dari Dana Desa"), ("Kelurahan", "APBD, termasuk dari dana kelurahan")],
)
def test_a_kota_has_kelurahan_and_its_own_authority(kerjo, label, fund):
    villages = tuple(replace(village, label=label) for village in kerjo.villages)
    office = replace(kerjo, villages=villages, regency="Kota Malang" if label == "Kelurahan" else kerjo.regency)
    with speaking(office):
        failed, returned = ([value for value, _ in view.reason_choices(verdict)] for verdict in view.VERDICTS[:2])
    assert fund in returned[0]
    assert f"Bukan kewenangan {'kota' if label == 'Kelurahan' else 'kabupaten'}" in failed
