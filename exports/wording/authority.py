"""Whose task a proposal probably is, in words: what it is suspected of, what can be done, and the usual reason."""

from collections.abc import Mapping

from sessions.authority import Doubt

ADVICE: Mapping[Doubt, str] = {
    Doubt.VILLAGE: "kembalikan ke desa untuk APBDes; atau tetap dibahas",
    Doubt.PROVINCE: "teruskan ke provinsi; atau tetap dibahas",
    Doubt.CENTRE: "teruskan ke pusat; atau tetap dibahas",
    Doubt.ESTATE: "teruskan kepada pemilik lahan; atau dibahas bila ada izin lahan",
    Doubt.GRANT: "alihkan ke mekanisme hibah; atau dibahas bila sudah berbadan hukum",
}
"""What to do about each doubt."""

REASONS: Mapping[Doubt, str] = {
    Doubt.VILLAGE: "Kewenangan desa, diarahkan ke APBDes",
    Doubt.PROVINCE: "Kewenangan provinsi",
    Doubt.CENTRE: "Kewenangan pemerintah pusat",
    Doubt.ESTATE: "Lahan milik PTPN atau Perhutani, bukan kewenangan kabupaten",
    Doubt.GRANT: "Hibah hanya bagi penerima berbadan hukum, diarahkan ke mekanisme hibah",
}
"""The reason that is proposed when the doubt turns out to be right."""
