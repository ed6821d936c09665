"""How the columns of a file were read is remembered on this laptop, and nothing else of it."""

import json
from dataclasses import replace

import pytest

from sessions.intake.layouts import FieldName, Known
from sessions.intake.questions import Questions
from sessions.intake.reading import pasted_grid
from sessions.proposals.intake import arranged, opened, sender_of, with_column
from tui.shell import settings as shell_settings

ODD = "Rekap\nkode;name;rab;coverage\nA1;Talud;5.000.000;75\nA2;Jalan;6.000.000;80\n"
STRANGE = "x1;y1;z1\nTalud;5.000.000;Kuto\nJalan;6.000.000;Mars\n"
FORM = """\
Desa;Usulan Kegiatan;Lokasi;Perkiraan Anggaran (Rp)
Kuto;Talud;Krajan;5.000.000
Kuto;Talud;Krajan;5.000.000
Mars;Jalan;Tegal;6.000.000
"""
KUTO = "33.13.16.2001"


@pytest.fixture
def odd(kerjo):
    return opened(pasted_grid(ODD), kerjo, Questions())


def test_a_file_is_read_as_somebody_wants_it_and_the_next_one_as_before(odd, kerjo, tmp_path):
    wanted = replace(with_column(odd.arrangement, 3, Known.HOUSEHOLDS), village=KUTO)
    after = arranged(odd, kerjo, wanted)
    assert [(75, KUTO), (80, KUTO)] == [(draft.households, draft.village) for draft in after.seen.drafts]
    settings = tmp_path / "baru" / "setelan.json"
    assert shell_settings.keep_columns(settings, wanted.mapping)
    again = opened(pasted_grid(ODD), kerjo, Questions(remembered=shell_settings.load_columns(settings)))
    assert again.is_as_before
    assert {3: Known.HOUSEHOLDS} == {c.column: c.field for c in again.seen.mapping.columns if c.heading == "coverage"}
    stored = (tmp_path / "baru" / "kolom.json").read_text(encoding="utf-8")
    assert not any(word in stored for word in ("name", "rab", "Talud", "Kuto"))


def test_the_columns_of_a_sender_are_its_own_and_those_of_any_serve_who_never_sent_any(kerjo, tmp_path):
    settings = tmp_path / "setelan.json"

    def sent(village):
        grid = pasted_grid(
            f"Desa;Usulan Kegiatan;Total;Nilai\n{village};Talud;40;9.000.000\n{village};Jalan;60;8.000.000\n"
        )
        return opened(grid, kerjo, Questions(remembered=shell_settings.load_columns(settings)))

    def keep(village, **columns):
        file = sent(village)
        wanted = file.arrangement
        for field, column in columns.items():
            wanted = with_column(wanted, column, FieldName(field))
        after = arranged(file, kerjo, wanted)
        shell_settings.keep_columns(settings, after.seen.mapping, sender_of(after.seen))

    keep("Kuto", volume=2, cost=3)
    keep("Ganten", households=2, cost=3)
    assert [("40", None), ("60", None)] == [(str(d.volume), d.households) for d in sent("Kuto").seen.drafts]
    assert [(None, 40), (None, 60)] == [(d.volume, d.households) for d in sent("Ganten").seen.drafts]
    assert [(None, 40), (None, 60)] == [(d.volume, d.households) for d in sent("Gempolan").seen.drafts]
    assert sent("Kuto").is_as_before


def test_only_the_newest_arrangements_are_kept(odd, tmp_path):
    settings = tmp_path / "setelan.json"
    old = {f"{number:016x}": {"0": "activity"} for number in range(shell_settings.MOST)}
    (tmp_path / "kolom.json").write_text(json.dumps(old), encoding="utf-8")
    assert shell_settings.keep_columns(settings, odd.arrangement.mapping)
    kept = list(shell_settings.load_columns(settings))
    assert (shell_settings.MOST, f"{1:016x}", odd.arrangement.mapping.fingerprint) == (len(kept), kept[0], kept[-1])


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff", b'{"a": 1}', b"[" * 100_000])
def test_a_memory_that_cannot_be_read_remembers_nothing(tmp_path, content):
    (tmp_path / "kolom.json").write_bytes(content)
    assert {} == shell_settings.load_columns(tmp_path / "setelan.json")
    assert {} == shell_settings.load_columns(None)
