"""Text from outside: what clean drops, what a slug is, and where a file name may lead."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sessions.kernel.text import NameOutsideFolder, clean, inside, slug

any_text = st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=60)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talud jalan Ganten–Plosorejo…", "Talud jalan Ganten–Plosorejo…"),
        ("  Jalan \t usaha\r\n\n tani\u00a0Ngemplak\u2028", "Jalan usaha tani Ngemplak"),
        ("\x1b[2J\x9b31m\x1b]52;c;aGk=\x07Kuto", "[2J31m]52;c;aGk=Kuto"),
        ("Ku\u200bto\u202e\ufeff", "Kuto"),
        ("e\u200b\u0301", "é"),
        ("\ud800Kuto\ue000\uffff", "Kuto"),
        ("\u2000Kuto\x1fGanten\x85", "Kuto Ganten"),
        ("\n \t", ""),
    ],
)
def test_text_becomes_one_line_of_what_can_be_seen(text, expected):
    assert expected == clean(text)


def test_text_is_cut_at_its_limit_and_never_ends_in_a_space():
    assert "abc" == clean("abc def", limit=4)
    assert 2000 == len(clean("x" * 3000))


@given(any_text, st.integers(1, 60))
@example("a\u200b\u0301\ud800\u0301", 60)
@example("\u0958 \u0301", 3)
def test_cleaning_twice_changes_nothing(text, limit):
    once = clean(text, limit)

    assert once == clean(once, limit)


@given(any_text)
def test_clean_text_is_nfc_without_any_unseen_character(text):
    cleaned = clean(text)

    assert unicodedata.is_normalized("NFC", cleaned)
    assert not {c for c in cleaned if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"}}
    assert "  " not in cleaned
    assert cleaned == cleaned.strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berita Acara Kerjo 2028", "berita-acara-kerjo-2028"),
        ("Désa ½ Ganten/Kuto", "desa-12-ganten-kuto"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "berkas-con"),
        ("com¹", "berkas-com1"),
        ("console", "console"),
        ("ꦏꦺꦂꦗ", "tanpa-nama"),
    ],
)
def test_a_slug_reads_like_its_text(text, expected):
    assert expected == slug(text)


@given(any_text | st.sampled_from(["nul", "Lpt9", "aux.", "a" * 100, "a" * 79 + " b"]))
def test_a_slug_is_always_a_portable_file_name(text):
    name = slug(text)

    assert re.fullmatch("[a-z0-9-]{1,80}", name)
    assert not re.fullmatch("con|prn|aux|nul|(com|lpt)[0-9]", name)
    assert name == slug(name)


def test_a_plain_name_lies_in_its_folder(tmp_path):
    assert tmp_path.resolve() / "berita-acara.pdf" == inside(tmp_path, "berita-acara.pdf")


@pytest.mark.parametrize("name", ["..", "", ".", "../luar", "a/b", "/etc/passwd", "a\0b"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path, name):
    with pytest.raises(NameOutsideFolder):
        inside(tmp_path, name)


def test_a_link_that_leads_elsewhere_is_refused(tmp_path):
    folder = tmp_path / "dokumen"
    folder.mkdir()
    (folder / "pintu").symlink_to(tmp_path / "luar")

    with pytest.raises(NameOutsideFolder):
        inside(folder, "pintu")
