"""`musrenbang anonimkan`: a copy for help in which no byte tells of anybody, and that can pass for nothing else."""

import io
import json
import re
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from support.clerk import done
from support.untouched import hashes

from sessions.agenda.decisions_notes import NoteRecorded
from sessions.closing.decisions import AmendmentClosed, AmendmentOpened
from sessions.kernel.session import NoteKind
from sessions.record.sitting import Sitting
from tui.commands.folder import tables_of
from tui.picture.picture import meeting_names
from tui.shell import frame_view

PHONE, NIK, MAIL, ADDRESS = "0812-3456-7890", "3313160112800001", "warsini@contoh.id", "Dk. Jetis RT 02/RW 07"
TOLD = f"Warsini Prihatin ({PHONE}, NIK {NIK}, {MAIL}, {ADDRESS}) keberatan, juga Pak Gunarto"
LEFT_BEHIND = "Isian setengah jadi Warsini Prihatin"


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory, sample_told: tuple[Path, str]) -> Path:
    """The finished sample, in which somebody is told of in running text, with all that may lie beside a journal."""
    folder = Path(shutil.copytree(sample_told[0], tmp_path_factory.mktemp("asli") / "musrenbang-kerjo-2028"))
    with Sitting.open(folder, "Sari Utami", lambda: _after(folder), tables=tables_of) as sitting:
        sitting.decide(AmendmentOpened(reason=TOLD, asked_by="Warsini Prihatin, S.Sos."))
        sitting.decide(NoteRecorded(kind=NoteKind.INCIDENT, text=TOLD, who="Warsini Prihatin"))
        sitting.decide(AmendmentClosed())
    for name in ("draf.jsonl", "layar.json", "catatan.log", "gladi.json", "jurnal.sobek-1"):
        (folder / name).write_text(f"{LEFT_BEHIND} {PHONE}", encoding="utf-8")
    (folder / "dokumen" / "pindaian-berita-acara-camat-0a1b2c3d.pdf").write_text(LEFT_BEHIND, encoding="utf-8")
    (folder / "cadangan").mkdir()
    (folder / "cadangan" / "lama.zip").write_text(LEFT_BEHIND, encoding="utf-8")
    return folder


def _after(folder: Path):
    with Sitting.open(folder, "", lambda: None, read_only=True) as sitting:  # type: ignore[arg-type,return-value]
        return sitting.entries[-1].at


@pytest.fixture(scope="module")
def made(real: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The copy with every paper it has, and a backup; and what the command said."""
    folder = tmp_path_factory.mktemp("salinan") / "untuk-bantuan"
    before = hashes(real)
    said = done("anonimkan", real, folder)
    assert before == hashes(real)
    assert {"jurnal.jsonl", "sesi.json"} == set(hashes(folder))
    done("ekspor", folder)
    done("cadangkan", folder, "--ke", folder.parent)
    return folder, said


def people_of(folder: Path) -> set[str]:
    """Every name, address and number of somebody that the journal holds, as people wrote it."""
    found: set[str] = set()

    def look(name: str, value: object) -> None:
        if isinstance(value, dict):
            is_somebody = not value.keys().isdisjoint({"sex", "role", "duty", "institution"})
            for key, part in value.items():
                look("person" if key == "name" and is_somebody else key, part)
        elif isinstance(value, list):
            for part in value:
                look(name, part)
        elif isinstance(value, str) and name in _PERSONAL:
            found.add(value)

    for line in (folder / "jurnal.jsonl").read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        look(told["kind"], told["data"])
        found.add(told["by"])
    is_one = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+|.*\d.*")
    bare = {re.sub(r"^(?:Drs|Dra|Ir|dr|Iptu|Peltu|Kiai)\.? ", "", text).partition(",")[0] for text in found}
    return {text for text in bare if is_one.fullmatch(text)} | {PHONE, NIK, MAIL}


_PERSONAL = {
    "person", "who", "brought_by", "received_by", "speaker", "chair", "secretary", "facilitator", "drawn_by",
    "witnesses", "receiver", "signer", "phone", "nip",
}  # fmt: skip


def contents(data: bytes) -> Iterator[str]:
    """Everything that can be read in a file: its bytes, what it has compressed, and what its pages say."""
    yield data.decode("utf-8", "replace")
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for name in packed.namelist():
                yield name
                yield from contents(packed.read(name))
    if data.startswith(b"%PDF"):
        for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
            try:
                yield zlib.decompress(found[1]).decode("utf-8", "replace")
            except zlib.error:
                continue
        reader = PdfReader(io.BytesIO(data))
        yield " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
        yield json.dumps({key: str(value) for key, value in (reader.metadata or {}).items()}, ensure_ascii=False)
        for files in reader.attachments.values():
            for file in files:
                yield from contents(file)


@pytest.fixture(scope="module")
def told(made: tuple[Path, str]) -> tuple[tuple[str, str], ...]:
    """Everything that can be read in any file of the copy and in its backup, with the name of the file."""
    files = [path for path in made[0].parent.rglob("*") if path.is_file()]
    return tuple((path.name, text) for path in files for text in contents(path.read_bytes()))


def test_no_byte_of_the_copy_and_of_all_its_papers_tells_of_anybody(real, told):
    people = people_of(real)
    assert 80 < len(people)
    assert {"Wisnu Hardjanto", "Sari Utami", "197103121998031004", PHONE, NIK, MAIL} <= people
    sought = re.compile("|".join(re.escape(text) for text in {*people, ADDRESS, LEFT_BEHIND, "Gunarto", "Warsini"}))
    assert sought.search((real / "jurnal.jsonl").read_text(encoding="utf-8"))
    assert {".pdf", ".xlsx", ".json", ".html", ".zip", ".jsonl"} <= {Path(name).suffix for name, _ in told}
    left = {(name, found[0]) for name, text in told for found in sought.finditer(" ".join(text.split()))}
    assert set() == left


def table(folder: Path, name: str):
    return json.loads(done("daftar", folder, name, "--json"))


def test_the_meeting_is_the_same_to_the_last_figure(real, made):
    copy, said = made
    for name in ("peringkat", "utusan", "suara"):
        before, after = table(real, name), table(copy, name)
        assert [_without_texts(row) for row in before] == [_without_texts(row) for row in after]
        assert before
    columns = ("kode", "kegiatan", "desa", "biaya", "hasil")
    rows = [[row.get(column) for column in columns] for row in table(real, "usulan")]
    assert rows == [[row.get(column) for column in columns] for row in table(copy, "usulan")]
    assert said.startswith(f"Salinan anonim ditulis di {copy}: 203 keputusan; ")


def _without_texts(row):
    return {key: value for key, value in row.items() if not isinstance(value, str) or key in {"kode", "hasil"}}


def test_it_says_what_it_is_in_the_check_and_on_every_paper(made, told):
    copy, _ = made
    assert "Ini salinan ANONIM dari sesi lain" in done("periksa", copy)
    papers = [path for path in (copy / "dokumen").iterdir() if path.name != "manifes.json"]
    assert len(papers) > 20
    for paper in papers:
        own = [text for name, text in told if name == paper.name]
        assert any(re.search(r"ANONIM|\"anonim\": true", text) for text in own), paper.name
        assert not any(re.search("Kode verifikasi: [0-9A-F]{4}-", text) for text in own), paper.name
    results = json.loads((copy / "dokumen" / "hasil.json").read_text(encoding="utf-8"))
    assert (True, "", "") == tuple(results["sesi"][key] for key in ("anonim", "sidik", "kode_verifikasi"))
    assert "Ini dari salinan ANONIM" in done("hitung", copy / "dokumen" / "hasil.json")


def test_screen_and_wall_say_it_in_their_first_line(made):
    with Sitting.open(made[0], "", lambda: None, read_only=True) as sitting:
        session = sitting.session
    assert "ANONIM KERJO · RKPD 2028" == frame_view.name(session)
    assert ("ANONIM KERJO · RKPD 2028", "ANONIM KERJO", "ANONIM") == meeting_names(session)


@pytest.mark.parametrize(
    "asked",
    [("arsip", "COPY"), ("ekspor", "COPY", "--kiriman-ke", "THERE"), ("anonimkan", "COPY", "THERE/lagi")],
)
def test_it_leaves_as_nothing_else(musrenbang, made, tmp_path, asked):
    places = {"COPY": str(made[0]), "THERE": str(tmp_path), "THERE/lagi": str(tmp_path / "lagi")}
    before = (made[0] / "jurnal.jsonl").read_bytes()
    answer = musrenbang(*(places.get(part, part) for part in asked))
    assert (1, "Ini salinan anonim, bukan sesi yang sebenarnya. Pakai folder sesi yang sebenarnya.\n") == (
        answer.code,
        answer.err,
    )
    assert before == (made[0] / "jurnal.jsonl").read_bytes()
    assert [] == list(tmp_path.iterdir())


def test_nobody_takes_it_for_the_results_of_a_kecamatan(musrenbang, made, kerjo, tmp_path):
    copy, _ = made
    answer = musrenbang("himpun", tmp_path / "himpunan", copy)
    assert "adalah salinan anonim" in answer.out + answer.err
    for what in (copy, copy / "dokumen" / "hasil.json"):
        answer = musrenbang("lalu", kerjo, what)
        assert 1 == answer.code
        assert "salinan anonim" in answer.err


def test_what_was_issued_by_the_session_itself_is_not_known_to_the_copy(musrenbang, real, made):
    paper = real / "dokumen" / "berita-acara.pdf"
    assert "sama, byte demi byte" in done("periksa", paper, "--sesi", real)
    answer = musrenbang("periksa", paper, "--sesi", made[0])
    assert (1, "berita-acara.pdf tidak sama dengan dokumen mana pun yang dihasilkan sesi ini.\n") == (
        answer.code,
        answer.err,
    )


def test_where_something_lies_nothing_is_written(musrenbang, real, tmp_path):
    (tmp_path / "surat.txt").write_text("surat")
    answer = musrenbang("anonimkan", real, tmp_path)
    assert (1, "Folder tujuan sudah berisi; pilih folder baru atau folder kosong.\n") == (answer.code, answer.err)
    assert ["surat.txt"] == [path.name for path in tmp_path.iterdir()]
