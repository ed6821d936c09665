"""The works of the leading screen, as they follow from what the meeting decided."""

import pytest
from support import small

from sessions.kernel.session import Session
from sessions.steps import works
from sessions.steps.works import Led, Standing


def signs(led: Led) -> dict[str, str]:
    return {work.id: work.standing.value for work in led.works}


def counted(led: Led) -> dict[str, str]:
    return {work.id: work.counted for work in led.works}


def led_by(session: Session) -> tuple[str, str, str | None]:
    led = works.of(session)
    return led.item, led.place, led.now and led.now.id


@pytest.mark.parametrize(
    ("meeting", "leads"),
    [
        (small.opened, ("langkah-1", "Langkah 1", "impor")),
        (small.recapped, ("langkah-2", "Langkah 2", "verifikasi")),
        (small.prepared, ("langkah-5", "Langkah 5", "lanjut")),
        (small.gathered, ("pembukaan", "2 dari 13", "lanjut")),
        (small.adopted, ("pleno-1", "7 dari 13", "peserta-komisi")),
        (small.closed, ("langkah-6", "Langkah 6", "selesai-6")),
    ],
)
def test_what_leads_is_the_item_that_runs_and_outside_the_sidang_the_step(meeting, leads):
    assert leads == led_by(meeting().session)


def test_what_was_done_is_told_with_its_figures():
    led = works.at(small.gathered().session, "pendaftaran")
    assert signs(led) == dict.fromkeys(("kehadiran", "unsur", "cocokkan-nama", "lanjut"), Standing.DONE)
    assert counted(led)["kehadiran"] == "3 dari 3; utusan 7 dari 9, kuorum 6"


def test_commissions_wait_for_the_rules():
    led = works.at(small.gathered().session, "pleno-1")
    assert counted(led)["sahkan"] == ""
    assert signs(led)["sahkan"] == Standing.OPEN
