"""Commands in this process, and session folders to run them on: made once, copied for each test that changes one."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from support import small
from support.clerk import Answer, asked, done
from support.on_disk import sitting_of

from tui.shell import settings

Musrenbang = Callable[..., Answer]


@pytest.fixture(autouse=True)
def settings_file(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings of a person who has none yet, instead of those of who runs the tests."""
    file = tmp_path_factory.mktemp("setelan") / "setelan.json"
    monkeypatch.setattr(settings, "default_file", lambda: file)
    return file


@pytest.fixture
def musrenbang() -> Musrenbang:
    """`musrenbang("daftar", folder, "usulan")`; `typed` is what stands on standard input."""
    return asked


@pytest.fixture
def finished_sample(sample_told: tuple[Path, str]) -> Path:
    """The folder of the finished sample; only to be read."""
    return sample_told[0]


@pytest.fixture(scope="session")
def small_closed(once: Callable[[str, Callable[[Path], str]], tuple[Path, str]]) -> Path:
    """A small sidang that is closed, with its papers; only to be read."""

    def hold(folder: Path) -> str:
        sitting_of(small.closed(), folder).close()
        return done("ekspor", folder)

    return once("kecil", hold)[0]


@pytest.fixture
def closed(small_closed: Path, tmp_path: Path) -> Path:
    """A copy of the small closed sidang that a test may change."""
    return Path(shutil.copytree(small_closed, tmp_path / "rapat"))


@pytest.fixture(scope="session")
def new_kerjo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session of Kerjo with its first decision; only to be read."""
    folder = tmp_path_factory.mktemp("baru") / "musrenbang-kerjo-2028"
    done("baru", folder, "--kecamatan", "33.13.16", "--tahun-rencana", "2028", "--oleh", "Sari")
    return folder


@pytest.fixture
def kerjo(new_kerjo: Path, tmp_path: Path) -> Path:
    """A copy of the new session that a test may change."""
    return Path(shutil.copytree(new_kerjo, tmp_path / "kerjo"))


def journal_of(folder: Path) -> bytes:
    return (folder / "jurnal.jsonl").read_bytes()


@pytest.fixture
def journal() -> Callable[[Path], bytes]:
    """`journal(folder)`: the bytes of its journal."""
    return journal_of


@pytest.fixture
def refused(musrenbang: Musrenbang) -> Callable[..., str]:
    """`refused(folder, "impor", …)`: the one sentence of a command that fails with 1 and leaves the journal alone."""

    def sentence(folder: Path, *arguments: object, typed: str | bytes = "") -> str:
        before = journal_of(folder)
        answer = musrenbang(*arguments, typed=typed)
        assert 1 == answer.code
        assert 1 == len(answer.err.splitlines())
        assert answer.err.strip().endswith(".")
        assert before == journal_of(folder)
        return answer.err.strip()

    return sentence
