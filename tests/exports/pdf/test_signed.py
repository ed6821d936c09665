"""A file of ours that was signed is known again; whatever else was added to it is found, and takes no time."""

import time
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.embed import EmbeddedFileObject, FileSpec, embed_file
from pyhanko.pdf_utils.generic import pdf_name
from pypdf import PdfReader
from support import signing
from support.rendered import CLOSED
from support.signing import added, pretended, revision, signed

from exports.paper.blocks import Paragraph, Seal
from exports.paper.document import Attachment, Document, Section
from exports.pdf.file import to_pdf
from exports.pdf.signed import AddedTo, SignedCopy, signed_copy

FREE, OVER_WORDS = (300, 60, 480, 110), (70, 870, 300, 900)
"""Boxes of pictures in points: one where nothing is printed, one over a line."""


@pytest.fixture(scope="module")
def ours() -> bytes:
    page = Section(blocks=(Paragraph("Pagu Rp6.498.900.000,00 bagi lima Perangkat Daerah."),))
    other = Section(blocks=(Paragraph("Lampiran."),), bookmark="Lampiran")
    data = Attachment(name="hasil.json", content=b'{"v":1}')
    return to_pdf(Document(title="Berita Acara", created=CLOSED, sections=(page, other), attachments=(data,)))


def what(content: bytes, ours: bytes) -> str:
    with pytest.raises(AddedTo) as found:
        signed_copy(content, ours)
    return str(found.value)


def test_one_signature_two_and_one_with_a_picture_are_told(ours) -> None:
    once = signed(ours)
    assert SignedCopy(signatures=1, stamps=0, shown_on=()) == signed_copy(once, ours)
    twice = signed(once, "Ketua", box=FREE, page=1)
    assert SignedCopy(signatures=2, stamps=0, shown_on=(2,)) == signed_copy(twice, ours)
    certified = signed(ours, certify=True, reason="Berita Acara", location="Kerjo", subfilter=signing.PADES)
    assert SignedCopy(signatures=1, stamps=0, shown_on=()) == signed_copy(certified, ours)
    assert 3 == signed_copy(signed(twice, "Saksi"), ours).signatures


def test_a_time_stamp_is_counted_apart(ours) -> None:
    stamped = signing.stamped(signed(ours))
    assert SignedCopy(signatures=1, stamps=1, shown_on=()) == signed_copy(stamped, ours)


def test_proof_of_certificates_behind_the_last_signature_is_no_addition(ours) -> None:
    def evidence(writer) -> None:
        writer.root["/DSS"] = generic.DictionaryObject({pdf_name("/Certs"): generic.ArrayObject()})
        writer.update_root()

    assert 1 == signed_copy(added(signed(ours), evidence, sign=False), ours).signatures


def test_an_empty_field_prepared_before_is_no_addition(ours) -> None:
    from pyhanko.sign.fields import SigFieldSpec, append_signature_field  # noqa: PLC0415

    def prepare(writer) -> None:
        append_signature_field(writer, SigFieldSpec("Ketua", box=FREE))

    prepared = added(ours, prepare, sign=False)
    assert "isi tanpa tanda tangan elektronik" == what(prepared, ours)
    assert SignedCopy(signatures=1, stamps=0, shown_on=(1,)) == signed_copy(signed(prepared, "Camat"), ours)


def changed_stream(writer) -> None:
    stream = writer.root["/Pages"]["/Kids"][0]["/Contents"]
    stream._data = stream.data.replace(b" Td ", b"  Td ", 1)
    stream._encoded_data = None
    writer.update_container(stream)


def another_content(writer) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    writer.update_container(page)


def another_page(writer) -> None:
    from pyhanko.pdf_utils.writer import PageObject  # noqa: PLC0415

    empty = generic.DictionaryObject()
    content = writer.add_object(generic.StreamObject(stream_data=b""))
    writer.insert_page(PageObject(contents=content, media_box=(0, 0, 595, 842), resources=empty))


def note(kind: str) -> Callable:
    def put(writer) -> None:
        box = generic.ArrayObject(map(generic.NumberObject, FREE))
        about = {"/Type": "/Annot", "/Subtype": kind}
        entries = {pdf_name(key): pdf_name(value) for key, value in about.items()}
        own = generic.DictionaryObject({**entries, pdf_name("/Rect"): box, pdf_name("/FT"): pdf_name("/Sig")})
        writer.register_annotation(writer.root["/Pages"]["/Kids"].raw_get(0), writer.add_object(own))

    return put


def attachment(writer) -> None:
    data = EmbeddedFileObject.from_file_data(writer, data=b"lain", mime_type="text/plain")
    embed_file(writer, FileSpec("hasil.json", embedded_data=data))


def action(writer) -> None:
    run = {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): generic.pdf_string("app.alert(1)")}
    writer.root["/OpenAction"] = generic.DictionaryObject(run)
    writer.update_root()


def title(writer) -> None:
    stream = writer.root["/Metadata"]
    stream._data = stream.data.replace(b"Berita Acara", b"Berita Palsu")
    stream._encoded_data = None
    writer.update_container(stream)


def text_field(writer) -> None:
    about = {pdf_name("/FT"): pdf_name("/Tx"), pdf_name("/T"): generic.pdf_string("pagu")}
    one = writer.add_object(generic.DictionaryObject(about))
    form = generic.DictionaryObject({pdf_name("/Fields"): generic.ArrayObject([one])})
    writer.root["/AcroForm"] = form
    writer.update_root()


def other_form(writer) -> None:
    writer.root["/AcroForm"] = generic.DictionaryObject({pdf_name("/XFA"): generic.pdf_string("<x/>")})
    writer.update_root()


def rights(writer) -> None:
    writer.root["/Perms"] = generic.DictionaryObject({pdf_name("/UR3"): generic.DictionaryObject()})
    writer.update_root()


def other_outline(writer) -> None:
    writer.root["/Outlines"] = writer.add_object(generic.DictionaryObject())
    writer.update_root()


def other_data(writer) -> None:
    names = writer.root["/Names"]["/EmbeddedFiles"]["/Names"]
    stream = names[1]["/EF"]["/F"]
    stream._data, stream._encoded_data = b'{"v":2}', None
    writer.update_container(stream)


ATTACKS = {
    other_form: "isian yang bukan tanda tangan",
    rights: "hak pakai yang diubah",
    other_outline: "keterangan lain tentang berkas",
    other_data: "berkas di dalamnya (lampiran data) yang diganti",
    changed_stream: "isi halaman 1 yang diganti",
    another_content: "isi halaman 1 yang diganti",
    another_page: "halaman yang ditambah, dibuang, atau ditukar",
    note("/FreeText"): "catatan atau gambar di atas halaman 1",
    note("/Widget"): "catatan atau gambar di atas halaman 1",
    attachment: "berkas yang disisipkan di dalamnya",
    action: "perintah yang dijalankan penampil",
    title: "judul atau keterangan berkas yang diganti",
    text_field: "isian yang bukan tanda tangan",
}


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__qualname__)
@pytest.mark.parametrize("when", ["unsigned", "before the signature", "behind the signature"])
def test_whatever_else_was_added_is_found_and_named(ours, attack, when) -> None:
    if when == "behind the signature":
        content = added(signed(ours), attack, sign=False)
    else:
        content = added(ours, attack, sign=when == "before the signature")
    assert content.startswith(ours)
    assert ATTACKS[attack] == what(content, ours)


def test_a_picture_of_a_signature_over_words_is_named_with_them(ours) -> None:
    told = what(signed(ours, box=OVER_WORDS), ours)
    assert told.startswith("gambar tanda tangan yang menutupi isi halaman 1 (“Pagu Rp6.498.900.000,00 bagi lima")


def test_a_picture_of_a_signature_over_the_square_code_is_found() -> None:
    seal = Seal(payload="HTTPS://DESA/7F3A", lines=("",))
    ours = to_pdf(Document(title="Berita Acara", created=CLOSED, sections=(Section(blocks=(seal,)),)))
    told = what(signed(ours, box=(80, 830, 120, 870)), ours)
    assert "gambar tanda tangan yang menutupi isi halaman 1" == told
    assert (1,) == signed_copy(signed(ours, box=(300, 830, 340, 870)), ours).shown_on


def test_a_field_that_makes_a_reader_do_something_is_found(ours) -> None:
    once = signed(ours, box=FREE)
    number = int(once[: once.index(b"/Subtype /Widget")].rpartition(b" 0 obj")[0].rpartition(b"\n")[2])
    field = once[once.index(b"%d 0 obj\n<<" % number) :].partition(b"obj\n")[2].partition(b"\nendobj")[0]
    acting = field.replace(b"/F 132", b"/F 132 /AA << /E << /S /JavaScript /JS (x) >> >>")
    assert "isian yang bukan tanda tangan" == what(revision(once, {number: acting}), ours)
    moved = field.replace(b"[ 300 60 480 110 ]", b"[ 70 870 300 900 ]")
    assert "isi di belakang tanda tangan terakhir" == what(revision(once, {number: moved}), ours)


@given(at=st.floats(0, 1), bit=st.integers(0, 7))
@settings(max_examples=60)
def test_no_bit_of_what_was_signed_can_be_turned_unseen(once_signed, at, bit) -> None:
    own, content = once_signed
    place = len(own) + int(at * (len(content) - len(own) - 1))
    begin, end = content.index(b"/Contents <", len(own)), content.index(b">", content.index(b"/Contents <", len(own)))
    if not begin < place < end:
        what(content[:place] + bytes([content[place] ^ 1 << bit]) + content[place + 1 :], own)


@pytest.fixture(scope="module")
def once_signed(ours) -> tuple[bytes, bytes]:
    return ours, signed(ours, box=FREE)


@pytest.mark.parametrize("tail", [b"x", b"\n", b"%%EOF\n", b"\n% catatan\n", b"\x00" * 80, b"5 0 obj\n<<>>\nendobj\n"])
def test_bytes_behind_the_end_are_found(once_signed, tail) -> None:
    own, content = once_signed
    assert what(content + tail, own)


def byte_range(content: bytes) -> tuple[int, int, bytes]:
    begin = content.rindex(b"/ByteRange [")
    return begin, content.index(b"]", begin) + 1, content[begin : content.index(b"]", begin) + 1]


def with_range(content: bytes, make: Callable[[list[int]], list[int]]) -> bytes:
    begin, end, told = byte_range(content)
    counts = make([int(part) for part in told[12:-1].split()])
    room = content[end:].index(b"/")
    text = b"/ByteRange [%d %d %d %d]" % tuple(counts)
    return content[:begin] + text.ljust(end + room - begin) + content[end + room :]


@pytest.mark.parametrize(
    "make",
    [
        lambda counts: [counts[0], counts[1] - 60, counts[2], counts[3]],
        lambda counts: [counts[0], counts[1], counts[2] + 40, counts[3] - 40],
        lambda counts: [1, counts[1] - 1, counts[2], counts[3]],
        lambda counts: [0, 400, counts[2], counts[3]],
        lambda counts: [counts[0], counts[1], counts[2], counts[3] - 12],
        lambda counts: [counts[0], counts[1], counts[2], counts[3] + 12],
        lambda counts: [0, counts[1], 0, 0],
        lambda counts: [0, -1, counts[2], counts[3]],
    ],
)
def test_a_signature_that_leaves_a_gap_covers_nothing(once_signed, make) -> None:
    own, content = once_signed
    changed = with_range(content, make)
    assert len(changed) == len(content)
    assert "tanda tangan yang tidak mencakup seluruh isi" == what(changed, own)


def test_a_signature_dictionary_that_covers_nothing_is_none(ours) -> None:
    root = revision(ours, {})
    number = int(root.rpartition(b"/Root ")[2].split()[0])
    body = ours[ours.index(b"\n%d 0 obj\n" % number) :].partition(b"obj\n")[2].partition(b"\nendobj")[0]
    form = body[:-2] + b"/AcroForm <</Fields [900 0 R]/SigFlags 3>>\n>>"
    field = b"<</FT /Sig /T (C) /V 901 0 R>>"
    for value in (b"<</Type /Sig>>", b"<</Type /Sig /SubFilter /adbe.pkcs7.detached /Contents <00>>>", b"null", b"[]"):
        assert what(revision(ours, {number: form, 900: field, 901: value}), ours)
    inline = field.replace(b"901 0 R", b"<</Type /Sig>>")
    assert what(revision(ours, {number: form, 900: inline}), ours)


def test_the_digest_in_a_signature_must_be_that_of_the_file(once_signed) -> None:
    own, content = once_signed
    place = content.rindex(b"/Rect [ 300")
    moved = content[:place] + content[place:].replace(b"/Rect [ 300", b"/Rect [ 301", 1)
    assert "tanda tangan yang tidak cocok dengan isinya" == what(moved, own)


def test_tables_in_a_circle_end(ours) -> None:
    length = len(ours)
    for previous in (length, length + 1, 0, 10**9, -5):
        assert what(revision(ours, {100: b"null"}, previous=previous), ours)
    itself = revision(ours, {100: b"null"})
    table = int(itself.rpartition(b"startxref")[2].split()[0])
    own_table = ours.rpartition(b"startxref")[2].split()[0]
    assert what(itself.replace(b"/Prev " + own_table, b"/Prev %d" % table), ours)


@pytest.mark.parametrize(
    "objects",
    [
        {100: b"[" * 200_000 + b"]" * 200_000},
        {100: b"<</A " * 100_000},
        {100 + number: b"[" + b"1 0 R " * 80_000 + b"]" for number in range(4)},
        {100 + number: b"<" + b"41" * 250_000 + b">" for number in range(4)},
        {100 + number: b"<</A[1 2 3]>>" for number in range(9_000)},
        {100: b"<</Length 9999999999>>stream\nx\nendstream"},
        {100: b"<</Length 101 0 R>>stream\nx\nendstream", 101: b"<</Length 100 0 R>>stream\nx\nendstream"},
        {100: b"(" * 400_000},
        {2**31: b"1"},
    ],
    ids=range(9),
)
def test_what_is_huge_or_has_no_end_is_turned_away_in_no_time(ours, objects) -> None:
    started = time.monotonic()
    assert what(revision(ours, objects), ours)
    assert time.monotonic() - started < 20


def test_a_table_that_claims_a_billion_objects_is_turned_away(ours) -> None:
    content = revision(ours, {100: b"null"})
    assert what(content.replace(b"xref\n0 1\n", b"xref\n0 1000000000\n"), ours)
    assert what(ours + b"\x00" * (9 * 2**20) + signed(ours)[len(ours) :], ours)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"/Annots", b"/Annots [] /Annots"),
        (b"/Contents 5 0 R", b"/Contents 5 0 R /Content#73 5 0 R"),
        (b"/Type /Page\n", b"/Type (/Page)\n"),
        (b"/Type /Page\n", b"/Type /Page\n/UserUnit 2\n"),
        (b"/MediaBox [ 0 0 ", b"/MediaBox [ 0 5 "),
        (b"\nxref\n", b"\n8 0 obj\n<<>>\nendobj\nxref\n"),
        (b"\ntrailer\n<<", b"\ntrailer\n<</XRefStm 5 "),
        (b"\ntrailer\n<<", b"\ntrailer\n<</Encrypt 5 0 R "),
    ],
)
def test_what_two_readers_could_read_in_two_ways_is_turned_away(ours, before, after) -> None:
    content = signed(ours)
    added_part = content[len(ours) :]
    assert before in added_part
    assert what(ours + added_part.replace(before, after, 1), ours)


def test_what_is_told_of_a_signed_file_is_what_another_reader_finds(once_signed) -> None:
    own, content = once_signed
    one, other = PdfReader(BytesIO(own)), PdfReader(BytesIO(content))
    assert [page.extract_text() for page in one.pages] == [page.extract_text() for page in other.pages]
    assert signed_copy(content, own).signatures == len(other.get_fields() or {})


def test_who_signed_and_whether_it_is_true_is_not_looked_at(ours) -> None:
    assert SignedCopy(signatures=1, stamps=0, shown_on=()) == signed_copy(pretended(ours), ours)


PAGE_FIVE = b"5 0 obj\n<<>>\nendobj\n"
TRICKS = {
    "an object between objects": {"junk": {900: PAGE_FIVE}},
    "an object in a comment": {"junk": {900: b"%5 0 obj <<>> endobj\n"}},
    "an object before the table": {"behind": PAGE_FIVE},
    "a table within": {"behind": b"xref\n"},
    "another number": {"heads": {900: b"5 0 obj"}},
    "another generation": {"heads": {900: b"900 1 obj"}},
    "no end of an object": {"ends": {900: b"endobx"}},
    "more in an object": {"ends": {900: b"<</A 1>> endobj"}},
    "a removed object": {"rows": b"5 1\n0000000000 00001 f \n"},
    "an object told twice": {"rows": b"900 1\n0000000015 00000 n \n"},
    "an object inside of ours": {"rows": b"902 1\n0000000015 00000 n \n"},
    "a value behind its place": {"moved": {900: 10**9}},
    "a second table": {"trailer": b"/XRefStm 20"},
    "a hidden key": {"trailer": b"/Encrypt 900 0 R"},
    "another catalog": {"root": b"900 0 R"},
    "another kind of signature": {"about": b"/SubFilter /adbe.x509.rsa_sha1"},
    "no kind of signature": {"about": b""},
    "a key told twice": {"about": b"/SubFilter /adbe.pkcs7.detached /SubFilter /adbe.pkcs7.detached"},
    "less than ours": {"parts": lambda counts: [0, 300, counts[2], counts[3]]},
    "not the beginning": {"parts": lambda counts: [9, counts[1], counts[2], counts[3]]},
    "not the end": {"parts": lambda counts: [0, counts[1], counts[2], counts[3] - 1]},
    "a gap before its value": {"parts": lambda counts: [0, counts[1] - 9, counts[2], counts[3]]},
    "a gap behind its value": {"parts": lambda counts: [0, counts[1], counts[2] + 9, counts[3] - 9]},
    "a page that is ours as a field": {"others": {900: b"<</FT /Sig /Kids [4 0 R] /V 901 0 R>>"}},
    "a field within itself": {"others": {900: b"<</FT /Sig /Kids [900 0 R] /V 901 0 R>>"}},
    "a signature in two fields": {
        "others": {900: b"<</FT /Sig /Kids [902 0 R] /V 901 0 R>>", 902: b"<</FT /Sig /V 901 0 R>>"}
    },
    "a signature of ours": {"others": {900: b"<</FT /Sig /V 4 0 R>>"}},
}


@pytest.mark.parametrize("trick", TRICKS)
def test_who_needs_no_key_is_stopped_by_the_rules_alone(ours, trick) -> None:
    content = pretended(ours, **TRICKS[trick])
    assert content.startswith(ours)
    assert what(content, ours)


def test_the_table_that_the_end_names_must_be_the_last(ours) -> None:
    first = pretended(ours)
    assert what(first + pretended(ours)[len(ours) :], ours)
    assert what(pretended(ours, table=int(ours.rpartition(b"startxref")[2].split()[0])), ours)


def test_a_signature_that_is_said_anew_is_none(ours) -> None:
    first = pretended(ours)
    again = first[first.index(b"901 0 obj\n") + 10 :].partition(b"\nendobj")[0]
    assert what(revision(first, {901: again}), ours)
    assert what(revision(first, {900: b"<</FT /Sig /T (Camat) /V 902 0 R>>", 902: again}), ours)


def test_behind_the_last_signature_the_catalog_says_nothing_else(ours) -> None:
    first = pretended(ours)
    number = int(first.rpartition(b"/Root ")[2].split()[0])
    catalog = first[first.rindex(b"%d 0 obj\n" % number) :].partition(b"obj\n")[2].partition(b"\nendobj")[0]
    evidence = catalog[:-2] + b"/DSS <<>>\n>>"
    assert 1 == signed_copy(revision(first, {number: evidence}), ours).signatures
    without = catalog.replace(b"/AcroForm <</Fields [900 0 R]/SigFlags 3>>", b"/AcroForm <</Fields [900 0 R 900 0 R]>>")
    assert what(revision(first, {number: without}), ours)
    assert what(revision(first, {number: catalog[:-2] + b"/Perms <<>>\n>>"}), ours)
    assert what(revision(first, {number: evidence}) + b"\n", ours)
