"""Plain files of bearable size."""

import tracemalloc
from pathlib import Path

import pytest

from sessions.kernel.files import Unfit, UnfitFile, read_whole


@pytest.mark.parametrize("offset", [0, 3, 5, 9])
def test_a_file_is_read_from_the_offset_to_its_end(tmp_path: Path, offset: int) -> None:
    (path := tmp_path / "berkas").write_bytes(b"hadir")
    assert read_whole(path, 5, offset=offset) == b"hadir"[offset:]


def test_a_small_file_asks_for_little_memory_whatever_may_be_read(tmp_path: Path) -> None:
    # Windows sets aside at once what is asked for: a bound of 512 MB must not cost 512 MB.
    (path := tmp_path / "berkas").write_bytes(b"hadir" * 1000)
    tracemalloc.start()
    try:
        assert len(read_whole(path, 1 << 29)) == 5000
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="no file here that tells no size")
def test_a_file_that_tells_no_size_is_read_up_to_the_bound() -> None:
    path = Path("/proc/self/maps")
    assert path.stat().st_size == 0 < len(read_whole(path, 1 << 24))
    with pytest.raises(UnfitFile) as refused:
        read_whole(path, 100)
    assert refused.value.unfit is Unfit.TOO_LARGE
