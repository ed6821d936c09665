"""Every text that anybody may type into a decision has its treatment, and no text of somebody survives any of them."""

from dataclasses import dataclass

import pytest
from support.examples import EXAMPLES

from sessions.anonymous.masking import Masks
from sessions.anonymous.people import People
from sessions.anonymous.treatments import Treatment, listed, treatment
from sessions.anonymous.walking import texts_of_type, walked
from sessions.anonymous.words import ordinary
from sessions.kinds import KINDS

PERSON, PHONE, NIK, MAIL = "Sukarman Wiryodirjo", "0812-3456-7890", "3313160112800001", "sukarman@contoh.id"
ADDRESS = "Dk. Krajan RT 02/RW 05"
SPOKEN = f"menurut Pak {PERSON} ({PHONE}, NIK {NIK}, {MAIL}), {ADDRESS}, dan Bu Partini dari Kuto"
LEFT = ("Sukarman", "Wiryodirjo", PHONE, NIK, MAIL, ADDRESS, "Partini")


def in_order(_numbers):
    """Leave them as they are."""


@pytest.fixture
def masks():
    people = People([PERSON], [], texts=[], ordinary=ordinary(["Kuto"]), shuffle=in_order)
    return Masks(people, addresses=[ADDRESS], numbers=[PHONE], wishes=[], proposers=[])


def every_field():
    return {field: hint for kind in KINDS.values() for field, hint in texts_of_type(kind)}


def test_every_field_of_texts_says_what_is_typed_into_it():
    def is_said(field, hint):
        owner, _, name = field.partition(".")
        return treatment(owner, name, hint) is not None

    assert [] == [field for field, hint in every_field().items() if not is_said(field, hint)]


def test_no_treatment_is_of_a_field_that_is_not_there():
    assert set() == set(listed()) - set(every_field())


def test_a_kind_with_a_new_field_of_texts_cannot_be_copied(masks):
    @dataclass(frozen=True)
    class Rumoured:
        told: str

    with pytest.raises(LookupError, match=r"Rumoured\.told"):
        walked(Rumoured(told=SPOKEN), masks.masked)


def texts_in(decision):
    found = []
    walked(decision, lambda *asked: found.append(asked[-1]) or asked[-1])
    return found


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: type(example.decision).__name__)
def test_what_is_said_about_somebody_in_any_text_of_any_kind_is_gone(masks, example):
    def spoken(treatment, text):
        return text if treatment in {Treatment.AS_IS, Treatment.FILE} else f"{text} {SPOKEN}".strip()

    said = walked(example.decision, spoken)
    copied = texts_in(walked(said, masks.masked))
    assert [] == [text for text in copied if any(part.lower() in text.lower() for part in LEFT)]


def test_two_texts_stay_two_and_the_same_stays_the_same():
    spellings = [PERSON, PERSON.upper(), f"Drs. {PERSON}", f"{PERSON}, S.Pd.", "Partini", "Camat", "Ketua RT"]
    for kind in (Treatment.PERSON, Treatment.NAME, Treatment.PROSE, Treatment.ADDRESS, Treatment.PHONE):
        people = People(spellings, spellings, texts=[], ordinary=ordinary([]), shuffle=in_order)
        own = Masks(people, addresses=[], numbers=[], wishes=[], proposers=[])
        if kind is not Treatment.PROSE:
            assert len(spellings) == len({own.masked(kind, text) for text in spellings})
        assert [own.masked(kind, text) for text in spellings] == [own.masked(kind, text) for text in spellings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talud jalan Dk. Kuto Kulon, 45 m x 2,5 m", "Talud jalan Dk. Kuto Kulon, 45 m x 2,5 m"),
        ("Rapat pukul 08.30 - 10.00 tanggal 03-02-2027", "Rapat pukul 08.30 - 10.00 tanggal 03-02-2027"),
        ("Rp1.250.000.000 dan 62.500.000", "Rp1.250.000.000 dan 62.500.000"),
        ("surat 005/012/2027, kode 33.13.16.2001", "surat 005/012/2027, kode 33.13.16.2001"),
        ("makanan tambahan Ibu Hamil dan Bapak Camat", "makanan tambahan Ibu Hamil dan Bapak Camat"),
        ("jalan di depan rumah Pak Karto Desa Kuto", "jalan di depan rumah Pak Peserta 11 Desa Kuto"),
        ("hubungi sukarman  wiryodirjo 081234567890", "hubungi Peserta 10 (telepon 10)"),
        ("NIK 3313 1601 1280 0001, KK 3313160112800002", "NIK (nomor 10), KK (nomor 11)"),
        ("NIP 19710312 199803 1 004", "NIP (nomor 10)"),
        ("(0271) 495001 atau +62 271 495 001", "(telepon 10) atau (telepon 11)"),
        ("surel a.b@desa-kuto.go.id.", "surel (surel 10)."),
        ("NIK 33.13.16.011280.0001", "NIK (nomor 10)"),
        ("wa 812-3456-7890, https://wa.me/6281234567890", "wa (telepon 10), https://wa.me/(telepon 11)"),
        ("telp ０８１２３４５６７８９０", "telp (telepon 10)"),
        ("hubungi SukarmanWiryodirjo", "hubungi Peserta 10"),
        ("telp 0812/3456/7890 atau 62(812)3456/7890", "telp (telepon 10) atau (telepon 11)"),
        ("surat 0812/3456/2027 perihal talud", "surat 0812/3456/2027 perihal talud"),
    ],
)
def test_wishes_stay_readable_and_nobody_can_be_reached_in_them(masks, text, expected):
    assert expected == masks.masked(Treatment.WISH, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pemerintah Desa Kuto", "Pemerintah Desa Kuto"),
        ("KWT Mekar Sari", "KWT Mekar Sari"),
        ("Camat", "Camat"),
        ("Sukarman Wiryodirjo (Desa Kuto)", "Peserta 10 (Desa Kuto)"),
        ("Ketua RT Suparno", "Peserta 11"),
        ("Suparno, S.Pd. dan H. Warsito", "Peserta 11 dan Peserta 12"),
    ],
)
def test_an_office_or_a_group_is_nobody(masks, text, expected):
    assert expected == masks.masked(Treatment.NAME, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rumahnya di Dk. Jetis RT 02/RW 07, roboh", "rumahnya di (alamat 10), roboh"),
        ("warga RT.03 dan RT 4 RW 5", "warga (alamat 10) dan (alamat 11)"),
        ("Jl. Mawar Merah No. 12a", "(alamat 10)"),
        ("di RT 02/07 dan RT 3", "di (alamat 10) dan (alamat 11)"),
        ("menurut Sukarman sendiri", "menurut Peserta 10 sendiri"),
        ("Jalan Dk. Kuto Kulon rusak, 12 titik", "Jalan Dk. Kuto Kulon rusak, 12 titik"),
    ],
)
def test_where_somebody_lives_and_half_a_name_are_gone_from_what_was_told(masks, text, expected):
    assert expected == masks.masked(Treatment.PROSE, text)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("315.000.000", "315.000.000"), ("15 jt", "15 jt"), ("JUMLAH", "JUMLAH"), ("Desa Kuto", "Desa Kuto")],
)
def test_what_a_village_wrote_stays_where_it_is_a_figure_or_a_place(masks, cell, expected):
    assert expected == masks.masked(Treatment.CELL, cell)


@pytest.mark.parametrize("cell", ["Kepala Desa Kuto, Sugiyono", "081234567890", "3313160112800001", "Jl. Mawar 3"])
def test_what_else_a_village_wrote_is_only_told_apart(masks, cell):
    assert "(isian 10)" == masks.masked(Treatment.CELL, cell)
    assert "(isian 11)" == masks.masked(Treatment.CELL, f"{cell} x y z")


def test_a_number_that_the_session_has_already_is_given_to_nobody():
    texts = ["Peserta 10 dan Peserta 11 datang"]
    people = People(["Sukarman"], [], texts=texts, ordinary=ordinary([]), shuffle=in_order)
    assert "Peserta 12" == people.person("Sukarman")


def test_nobody_knows_the_order_of_the_numbers():
    names = ["Sukarman", "Partini", "Warsito"]
    people = People(names, [], texts=[], ordinary=ordinary([]), shuffle=list.reverse)
    assert ["Peserta 12", "Peserta 11", "Peserta 10"] == [people.person(name) for name in names]
