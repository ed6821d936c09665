"""Which lampiran the Berita Acara has: their numbers and names, so that a dictum can only cite one that exists."""

from enum import StrEnum


class Lampiran(StrEnum):
    """The lampiran by Roman number, in their order."""

    ATTENDANCE = "I"
    PRIORITIES = "II"
    NOT_AGREED = "III"
    COMMISSIONS = "IV"
    SCORES = "V"
    DELEGATES = "VI"
    RESERVE = "VII"
    NOTULEN = "VIII"

    @property
    def cited(self) -> str:
        """As a sentence names it: `Lampiran II`."""
        return f"Lampiran {self.value}"

    @property
    def name_on_paper(self) -> str:
        """Its title in the outline of the PDF."""
        return _NAMES[self]


_NAMES = {
    Lampiran.ATTENDANCE: "Daftar Hadir",
    Lampiran.PRIORITIES: "Daftar Urutan Kegiatan Prioritas",
    Lampiran.NOT_AGREED: "Daftar Kegiatan yang Belum Disepakati dan Hasil Lain",
    Lampiran.COMMISSIONS: "Hasil Sidang Komisi",
    Lampiran.SCORES: "Matriks Penilaian",
    Lampiran.DELEGATES: "Daftar Utusan",
    Lampiran.RESERVE: "Daftar Usulan Cadangan",
    Lampiran.NOTULEN: "Notulen",
}
