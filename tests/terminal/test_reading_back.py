"""What is read back takes no Enter that was pressed before anybody could read it, in a real terminal."""

from support.clerk import Clerk

from sessions.sample.play import Scene, scenes


def scenes_before_the_live_part() -> list[Scene]:
    """What the sample has decided when it opens."""
    found = []
    for scene in scenes():
        found.append(scene)
        if scene.is_mark:
            break
    return found


def test_an_enter_typed_together_with_the_act_decides_nothing_and_is_told_so(start, tmp_path):
    folder = tmp_path / "rapat"
    terminal = start("contoh", folder)
    terminal.wait_for("F1 bantuan", "✓ tersimpan", "Paparan komisi")
    terminal.press("g", "p")
    terminal.wait_for("Musrenbang · prioritas", "2003-11")
    terminal.press("h")
    terminal.wait_for("Hasil untuk 2003-11", "disepakati dengan perubahan")
    terminal.send_keys("1\r\r\r")
    terminal.wait_for("Kalimat keputusan", "hasil belum diputus → disepakati", "Bacakan dahulu.")
    terminal.answer("escape")
    terminal.wait_gone("Kalimat keputusan")
    assert "✓ tersimpan" in terminal.text
    terminal.press("h")
    terminal.wait_for("Hasil untuk 2003-11")
    terminal.send_keys("1")
    terminal.wait_for("Kalimat keputusan", "140 usulan belum diputus")
    terminal.answer("enter")
    terminal.wait_gone("Kalimat keputusan")
    terminal.wait_for("✓ tersimpan")
    terminal.press("q")
    terminal.wait_for("Keluar dari program?")
    terminal.answer("enter")
    assert 0 == terminal.leave()
    before = len(scenes_before_the_live_part())
    assert ["hasil"] == [row["jenis"] for row in Clerk(folder).table("jurnal")][before:]
