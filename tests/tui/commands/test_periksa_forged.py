"""`musrenbang periksa` against somebody who knows the format: what is found, and what only the printed code finds."""

import json

import pytest

from exports.paper.frame import verification_code
from sessions.record.lines import build, chain
from sessions.record.sitting import Sitting
from tui.commands.folder import tables_of


def lines_of(folder):
    return chain((folder / "jurnal.jsonl").read_bytes()).lines


def write_journal(folder, lines):
    """The lines with a chain forged anew: every hash is right."""
    raw, previous = b"", ""
    for line in lines:
        again, forged = build(
            previous,
            seq=line.seq,
            at=line.at,
            occurred=line.occurred,
            by=line.by,
            kind=line.kind,
            data=dict(line.data),
        )
        raw, previous = raw + again, forged.hash
    (folder / "jurnal.jsonl").write_bytes(raw)


def forged(folder, change):
    """The journal written anew with the data of some lines changed, and sesi.json removed, as a forger would."""
    lines = lines_of(folder)
    for line in lines:
        change(line)
    write_journal(folder, lines)
    (folder / "sesi.json").unlink()


def another_speaker(line):
    if line.kind == "WitnessesNamed":
        line.data["witnesses"][0]["name"] = "Orang lain"


def move_manifest(folder):
    """The manifest told of the forged lines too."""
    path = folder / "dokumen" / "manifes.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    lines = lines_of(folder)
    for said in manifest["berkas"].values():
        said["sidik"] = lines[said["keputusan"] - 1].hash
    path.write_bytes((json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode())


def cut(folder, lines):
    """The last lines removed, and sesi.json with them."""
    path = folder / "jurnal.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-lines]))
    (folder / "sesi.json").unlink()


@pytest.mark.parametrize(("lines", "told"), [(1, "penerbitannya tidak tercatat"), (2, "tidak cocok dengan jurnal")])
def test_a_removed_end_is_found_once_papers_were_issued(musrenbang, closed, lines, told):
    cut(closed, lines)

    answer = musrenbang("periksa", closed)

    assert (1, "") == (answer.code, answer.out)
    assert told in answer.err


def test_a_chain_forged_anew_is_found_by_the_manifest(musrenbang, closed):
    forged(closed, another_speaker)

    answer = musrenbang("periksa", closed)

    assert 1 == answer.code
    assert "dokumen/manifes.json menyebut keputusan" in answer.err


def test_a_chain_forged_anew_with_its_manifest_is_found_by_the_papers(musrenbang, closed):
    forged(closed, another_speaker)
    move_manifest(closed)

    answer = musrenbang("periksa", closed)

    assert 1 == answer.code
    assert "tidak sama dengan yang dibuat program ini dari jurnal: jurnal ditulis ulang" in answer.err


def test_a_folder_forged_as_a_whole_is_found_by_the_printed_code_alone(musrenbang, closed, tmp_path):
    printed = code_of(closed)
    assert 0 == musrenbang("periksa", closed, "--kode", printed).code
    lines = [line for line in lines_of(closed) if line.kind != "DocumentsIssued"]
    for line in lines:
        another_speaker(line)
    anew = tmp_path / "palsu"
    anew.mkdir()
    write_journal(anew, lines)
    with Sitting.open(anew, "Sari", lambda: lines[-1].at, tables=tables_of):
        pass
    assert 0 == musrenbang("ekspor", anew).code
    assert 0 == musrenbang("periksa", anew).code

    answer = musrenbang("periksa", anew, "--kode", printed)

    assert (1, "") == (answer.code, answer.out)
    assert (
        f"Kode {printed} bukan milik sesi ini: tidak ada keputusan dalam jurnal yang menghasilkannya.\n" == answer.err
    )


def code_of(folder):
    """The code at the foot of the Berita Acara."""
    text = (folder / "dokumen" / "berita-acara.txt").read_text(encoding="utf-8")
    return text.split("Kode verifikasi: ")[1].split()[0]


def test_the_code_of_a_paper_is_known_however_it_is_typed(musrenbang, small_closed):
    code = code_of(small_closed)
    for typed in (code, code.lower(), code.replace("-", ""), code.replace("-", " ")):
        answer = musrenbang("periksa", small_closed, "--kode", typed)
        assert (0, "") == (answer.code, answer.err)
        assert answer.out.startswith(f"Kode {code} milik sesi ini: hasil yang terkunci pada keputusan nomor 24, ")


def test_the_whole_fingerprint_beside_the_square_code_is_known_too_and_every_digit_counts(musrenbang, small_closed):
    whole = lines_of(small_closed)[23].hash
    assert code_of(small_closed) == verification_code(whole)
    assert 0 == musrenbang("periksa", small_closed, "--kode", whole.upper()).code
    other = f"{whole[:-1]}{'0' if whole[-1] != '0' else '1'}"
    assert 1 == musrenbang("periksa", small_closed, "--kode", other).code


def test_the_code_of_a_draft_tells_how_far_the_session_was(musrenbang, small_closed):
    code = verification_code(lines_of(small_closed)[9].hash)
    answer = musrenbang("periksa", small_closed, "--kode", code)
    assert answer.out.startswith(f"Kode {code} milik sesi ini: keadaan pada keputusan nomor 10, 18 Januari 2027 pukul ")


@pytest.mark.parametrize("typed", ["", "7F3A", "7F3A-91C2-05DD-4B1G", "7F3A-91C2-05DD-4B1E-0000", "Kode verifikasi"])
def test_what_is_no_code_is_told(musrenbang, small_closed, typed):
    answer = musrenbang("periksa", small_closed, "--kode", typed)
    assert 2 == answer.code
    assert "16 angka atau huruf A s.d. F" in answer.err


def test_a_code_proves_nothing_about_a_journal_that_is_not_whole(musrenbang, closed):
    code = code_of(closed)
    path = closed / "jurnal.jsonl"
    path.write_bytes(path.read_bytes().replace(b"Suparno", b"Soparno", 1))
    answer = musrenbang("periksa", closed, "--kode", code)
    assert 1 == answer.code
    assert answer.err.startswith("Jurnal baris ")


@pytest.mark.parametrize(
    ("leave", "told"),
    [
        (lambda path, _old: path.unlink(), "rantai jurnal cocok, sesi.json tidak ada dan dibuat lagi ketika"),
        (lambda path, old: path.write_bytes(old), "sesi.json cocok sampai keputusan 1 dan disusulkan ketika"),
    ],
)
def test_a_sesi_json_that_is_missing_or_behind_is_told_as_such(musrenbang, kerjo, leave, told):
    old = (kerjo / "sesi.json").read_bytes()
    skipped = {"kind": "StepSkipped", "data": {"step": 1, "by": "Camat", "reason": "Sudah dilakukan tahun lalu"}}
    assert 0 == musrenbang("putuskan", kerjo, typed=json.dumps(skipped)).code
    leave(kerjo / "sesi.json", old)

    answer = musrenbang("periksa", kerjo)

    assert (0, "") == (answer.code, answer.err)
    assert told in answer.out


@pytest.mark.parametrize("name", ["dokumen/berita-acara.txt", "dokumen/daftar-utusan.pdf", "sesi.json"])
def test_a_changed_byte_anywhere_in_a_file_is_found(musrenbang, closed, name):
    path = closed / name
    whole = path.read_bytes()
    for position in range(0, len(whole), len(whole) // 12):
        path.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        answer = musrenbang("periksa", closed)
        assert (1, "") == (answer.code, answer.out), position
        assert name in answer.err
