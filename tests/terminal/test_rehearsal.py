"""A rehearsal in a real terminal: the session is only read, also when the rehearsal is killed; leaving deletes it."""

from support.on_disk import sitting_of
from support.small import adopted
from support.untouched import hashes


def twins(tmp_path):
    return [path.parent for path in (tmp_path / ".cache").rglob("jurnal.jsonl")]


def test_a_killed_rehearsal_is_gone_on_with_leaves_no_trace_and_leads_to_what_is_missing(start, tmp_path):
    real = tmp_path / "rapat"
    sitting_of(adopted(), real).close()
    before = hashes(real)

    terminal = start("gladi", real)
    terminal.wait_for("GLADI KERJO", "F1 bantuan", "✓ tersimpan")
    terminal.press(".")
    terminal.wait_for("Enter")
    terminal.press("rehat", "ctrl+s")
    terminal.wait_for("Sidang diskors")
    assert before == hashes(real)
    terminal.process.kill()
    terminal.leave()
    assert before == hashes(real)
    assert 1 == len(twins(tmp_path))

    again = start("gladi", real)
    again.wait_for("Gladi rapat belum ditinggalkan", "1 Lanjutkan gladi")
    again.press("1")
    again.wait_for("GLADI KERJO", "Sidang diskors", "✓ tersimpan")
    again.press("q")
    again.wait_for("Tinggalkan gladi?", "sesi sebenarnya tidak")
    again.answer("enter")
    shown = again.wait_for("Belum disiapkan", "Petugas komisi", " NIP ", "Stik USB", "Selesai")
    assert before == hashes(real)
    number = next(line.split("NIP")[0].split()[-1] for line in shown.splitlines() if " NIP " in line)
    again.press(number)
    again.wait_for("Musrenbangcam KERJO", "Camat dan pimpinan sidang")
    assert [] == twins(tmp_path)


def test_opening_the_session_itself_asks_about_a_rehearsal_that_was_killed(start, tmp_path):
    real = tmp_path / "rapat"
    sitting_of(adopted(), real).close()
    terminal = start("gladi", real)
    terminal.wait_for("GLADI KERJO", "✓ tersimpan")
    terminal.process.kill()
    terminal.leave()

    again = start("buka", real, "--oleh", "Sari")
    again.wait_for("Gladi rapat belum ditinggalkan", "2 Hapus gladi")
    again.press("2")
    again.wait_for("Musrenbangcam KERJO", "✓ tersimpan")
    assert [] == twins(tmp_path)
