"""Surat pengantar and tanda terima of step 8, before anything is known and when all is."""

from support.afterwards import received, signed
from support.reading import flat, paper

from exports.paper.document import Format


def test_before_it_is_sent_everything_unknown_is_dots() -> None:
    meeting = signed()
    letter, receipt = (paper(meeting, name) for name in ("surat-pengantar", "tanda-terima-laporan"))
    assert [Format.A4, Format.A4] == [letter.paper, receipt.paper]
    assert "Nomor : ......" in flat(letter)
    assert "Diterima tanggal ......" in flat(letter)
    assert "Kepala Badan Perencanaan, Penelitian dan Pengembangan" in flat(letter)
    assert "Hari, tanggal : ......" in flat(receipt)


def test_the_letter_lists_what_is_sent_and_who_received_it(golden) -> None:
    golden(paper(received(), "surat-pengantar"), "surat-pengantar")


def test_the_receipt_names_day_hour_and_both_hands(golden) -> None:
    golden(paper(received(), "tanda-terima-laporan"), "tanda-terima-laporan")
