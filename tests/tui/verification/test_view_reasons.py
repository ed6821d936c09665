"""The usual reasons of the verification."""

from dataclasses import replace

import pytest

from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.reasons import OF_A_REFUSAL, of_a_refusal
from sessions.language.local import speaking
from sessions.values.proposals import Outcome
from tui.verification import view


@pytest.mark.parametrize("outcome", [*view.VERDICTS, Outcome.NOT_AGREED])
def test_every_refusal_has_its_own_reasons_then_those_of_all_and_they_fit_nine_digits(outcome):
    choices = of_a_refusal(outcome)
    own = choices[: -len(OF_A_REFUSAL)]
    assert OF_A_REFUSAL == choices[len(own) :]
    assert bool(own) is (outcome in view.VERDICTS)
    assert len({choice.words for choice in choices}) == len(choices) <= 9
    with speaking(None):
        assert all(len(choice.told()) >= REASON_LENGTH for choice in choices if not choice.is_typed)
        assert all(choice.is_told_by(choice.told("tanah bengkok")) for choice in choices)


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
        failed, returned = ([choice.told() for choice in of_a_refusal(verdict)] for verdict in view.VERDICTS[:2])
    assert returned[0].endswith(f", dapat didanai dari {fund}")
    assert f"bukan kewenangan {'kota' if label == 'Kelurahan' else 'kabupaten'}" in failed
