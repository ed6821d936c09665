"""Words around the names of people: titles, degrees, how one is addressed, and what is an office or a group."""

import re
from collections.abc import Iterable, Iterator

from sessions.values.attendance import Role, Unsur


def _of(text: str) -> frozenset[str]:
    return frozenset(text.split())


ADDRESSED = _of(
    """
    bapak bpk pak ibu bu sdr sdri saudara saudari mas mbak mbah bang kang pakde bude tn ny nn tuan nyonya nona
    almarhum almarhumah alm
    """
)
"""What stands before the name of somebody, and is mostly followed by one."""

TITLES = ADDRESSED | _of(
    """
    dr drs dra drg drh ir prof h hj kh k r rr raden rm ra ustaz ustazah ust ustad kiai kyai nyai gus haji hajah apt
    ns br ipda iptu aipda aiptu bripka brigadir bripda briptu brigpol akp kompol akbp peltu pelda serka serda sertu
    serma kopda koptu kopka praka pratu letda lettu kapten mayor letkol kolonel
    """
)
"""What stands before a name."""

GROUPS = _of(
    """
    pemerintah desa kelurahan kecamatan kabupaten kota dusun dukuh lingkungan kampung kelompok gapoktan kwt karang
    tp pkk bpd lpmd lpm rt rw forum yayasan puskesmas posyandu bumdes bumdesa pokdarwis sd smp sma tk paud mi mts
    masjid musala gereja pura takmir komunitas paguyuban perkumpulan koperasi panitia tim warga masyarakat komisi
    dinas badan bagian upt koramil polsek kua dprd muspika forkopimcam fraksi komite pengelola pengurus relawan
    sanggar gp3a gp p3a hippa sdn tpq tpa madrasah pondok remaja ikatan persatuan ranting klub bank lembaga pemuda
    wisata sekolah linmas upk bkk bkad
    """
)
"""A text that begins with one of these is no name of a person."""

OFFICES = _of(
    """
    camat sekcam sekretaris kepala seksi subbagian subbag kasubag kasubbag kasi kaur kasun kadus kades lurah sekdes
    bayan jogoboyo umum pmd keuangan perencanaan pemerintahan kesejahteraan rakyat pelayanan ketenteraman ketertiban
    staf pelaksana bendahara ketua wakil anggota pimpinan sidang fasilitator notulis notulen operator pendamping
    petugas narasumber moderator pembawa acara penanggung jawab koordinator bidang utusan peserta perempuan pemuda
    tani nelayan ternak wanita dasawisma bupati wali walikota gubernur presiden menteri plt plh pj taruna anak dan
    dari di ke untuk serta oleh atas nama jfu sendiri semua seluruh gladi difabel disabilitas tokoh agama adat kader
    bidan guru dokter perawat penyuluh sesepuh hadirin pengusul penerima manfaat lansia hamil menyusui balita rumah
    tangga bumil
    """
)
"""Words of which the text for an office or a group is made, in which nobody is named."""

_WORDS = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_ROLES = frozenset(word.lower() for role in Role for word in _WORDS.findall(role.value))


def words(text: str) -> list[str]:
    """The words of letters in a text."""
    return _WORDS.findall(text)


def _of_the_groups() -> Iterator[str]:
    for unsur in Unsur:
        yield from words(str.__str__(unsur))


def ordinary(places: Iterable[str]) -> frozenset[str]:
    """Every word, in lower case, that names nobody: of offices, groups, and these places."""
    named = (word.lower() for text in places for word in words(text))
    return frozenset({*GROUPS, *OFFICES, *_ROLES, *(word.lower() for word in _of_the_groups()), *named})


PEOPLE_AND_THINGS = _of(
    """
    sari mekar lestari indah jaya makmur mulyo mulya rejo harapan bakti karya utama subur sejahtera abadi putra
    putri dewi sri taruna wahyu cahaya surya bulan bintang intan melati mawar anggrek kenanga dahlia air batu budi
    agung bina tirta rahayu asri permai raya baru lama kulon wetan lor kidul tengah utara selatan barat timur sekar
    ayu muda nur adi ari eka dwi tri catur panca guna warga mandiri maju sumber agus seni bumi alam laut gunung
    hutan jati pandan kusuma kencana permata mutiara sakti setia satria garuda merdeka damai sentosa santosa puji
    doa iman islam
    """
)
"""Words that are names of people and of everything else: in running text they name somebody only after `Pak`."""
