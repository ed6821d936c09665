"""Everyday words find their command among the first three, also with one letter wrong."""

import random
from string import ascii_lowercase

import pytest

from sessions.language.local import speaking
from tui.dialogs import guide
from tui.program.palette_lines import GuideTopic, KeyElsewhere, commands, finder, synonyms, topics
from tui.shell.acts import ACTS, COMMANDS, ScreenAct
from tui.shell.places import PLACES, SHEETS, PlaceSheet
from tui.shell.synonyms import OF_KEYS, OF_PLACES

FIRST = 3


def at_place(name):
    """The lines of the palette in a place all of whose keys work."""
    acts = [act for act in (*ACTS, *COMMANDS) if act.by_app or act.is_at(name)]
    return (*commands(acts, PLACES, name), *topics(guide.headings()))


def ids(found):
    """What the lines do: ids of keys, names of places."""
    for choice in found:
        match choice.value:
            case ScreenAct(id=id_) | KeyElsewhere(act=ScreenAct(id=id_)) | PlaceSheet(name=id_):
                yield id_
            case GuideTopic(heading):
                yield heading


@pytest.fixture(scope="module", autouse=True)
def voice():
    with speaking(None):
        yield


def test_every_name_of_the_synonyms_is_a_key_or_a_place():
    assert set() == OF_KEYS.keys() - {act.id for act in (*ACTS, *COMMANDS)}
    assert set() == OF_PLACES.keys() - SHEETS.keys()


def slips(word):
    """The word with each of its letters missing, doubled, swapped with the next, or wrong."""
    chance = random.Random(word)  # noqa: S311 - the same letters in every run
    for at, letter in enumerate(word):
        before, after = word[:at], word[at + 1 :]
        yield before + after
        yield before + letter + letter + after
        yield before + after[:1] + letter + after[1:]
        yield before + chance.choice([other for other in ascii_lowercase if other != letter]) + after


def missed(place, variants):
    """What is typed and does not find the command of its synonym among the first three."""
    lines = at_place(place)
    found = finder(lines)
    return [
        (typed, choice.label)
        for choice in lines
        for word in synonyms(choice.value)
        for typed in variants(word)
        if choice not in found(typed)[:FIRST]
    ]


@pytest.mark.parametrize("place", ["alur", "hadir", "prioritas"])
def test_each_synonym_finds_its_command_among_the_first_three(place):
    assert [] == missed(place, lambda word: [word])


def test_a_synonym_with_one_letter_wrong_finds_its_command_too():
    def two(word):
        return random.Random(word).sample(list(slips(word)), 2)  # noqa: S311 - the same ones in every run

    assert [] == missed("alur", two)


@pytest.mark.long
@pytest.mark.parametrize("place", list(SHEETS))
def test_a_synonym_with_any_letter_wrong_finds_its_command_at_any_place(place):
    assert [] == missed(place, lambda word: [word, *slips(word)])


EVERYDAY = {
    "absen": "hadir",
    "terlambat": "hadir",
    "pulang": "hadir",
    "walkout": "hadir",
    "salah ketik": "batalkan",
    "geser": "urutan",
    "tukar": "urutan",
    "plafon": "garis",
    "pagu": "garis",
    "seri": "nilai_sama",
    "undian": "nilai_sama",
    "print": "dokumen",
    "panduan": "bantuan",
    "proyektor": "layar",
    "istirahat": "skors",
    "ishoma": "skors",
    "surat kuasa": "ganti_utusan",
    "aklamasi": "suara",
    "pokir": "entri",
    "usulan hilang": "cari",
    "berita acara": "penutupan",
    "kuorum": "hadir",
    "paraf": "laporan",
    "lembar kerja": "hasil",
    "listrik": "kit_darurat",
    "mufakat": "semua_sama",
    "latihan": "Berlatih dengan sesi contoh",
    "gladi": "Berlatih dengan sesi contoh",
    "narasumber": "panitia",
    "bupati datang": "jadwal",
    "notulen": "catatan",
}
"""What people say in the hall -> what they mean by it."""


@pytest.mark.parametrize("said", EVERYDAY)
def test_an_everyday_word_of_the_hall_finds_what_it_means(said):
    assert EVERYDAY[said] in list(ids(finder(at_place("alur"))(said)))[:FIRST]
