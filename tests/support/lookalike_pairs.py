"""Pairs of wishes with what a person says of them, all invented: the same wish twice, or two that only look alike.

Half come from templates (one wish told in another way, or moved to another place), half are written by hand.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalDraft

VILLAGES = {
    VillageCode(f"33.13.16.{2001 + number}"): name
    for number, name in enumerate(("Kuto", "Tamansari", "Ganten", "Gempolan", "Plosorejo", "Karangrejo"))
}
CODES = {name: code for code, name in VILLAGES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """Two wishes and whether they are one."""

    first: ProposalDraft
    second: ProposalDraft
    is_one: bool
    told: str


def wish(
    activity: str, location: str = "", village: str = "Kuto", volume: str = "", cost: int | None = None
) -> ProposalDraft:
    amount, _, unit = volume.partition(" ")
    return ProposalDraft(
        activity=activity,
        location=location,
        village=CODES[village],
        volume=Decimal(amount) if amount else None,
        unit=unit,
        cost=cost,
    )


WORKS = (
    # a work, the same in other words, another work that may be wanted at the same place
    ("Pembangunan talud jalan", "Pembuatan senderan jalan", "Pembangunan drainase"),
    ("Rehab jembatan", "Perbaikan jembatan", "Pembangunan gorong-gorong"),
    ("Drainase U-ditch", "Pembuatan saluran drainase", "Rabat beton jalan"),
    ("Rabat beton jalan lingkungan", "Betonisasi jalan lingkungan", "Pembangunan talud"),
    ("Peningkatan jalan", "Pengaspalan jalan", "Penerangan jalan umum"),
    ("Penerangan jalan umum", "Pemasangan lampu PJU", "Overlay jalan"),
    ("Perpipaan air bersih", "Pengadaan jaringan pipa air bersih", "Rehab saluran irigasi"),
    ("Pembangunan sumur bor", "Sumur dalam dan tandon", "Jambanisasi"),
    ("Rehab rumah tidak layak huni", "Bedah rumah RTLH", "Tangki septik"),
    ("Jalan usaha tani", "Pembangunan JUT", "Rehab irigasi tersier"),
    ("Irigasi tersier", "Perbaikan saluran irigasi tersier", "Jalan usaha tani"),
    ("Bronjong tebing", "Pembangunan beronjong penahan tebing", "Drainase"),
    ("Bantuan bibit durian", "Pengadaan bibit durian lokal", "Bantuan kambing"),
    ("Pembangunan pos kamling", "Rehab pos kamling", "Pembangunan lapangan voli"),
    ("Paving halaman mushola", "Pavingisasi halaman mushola", "Pembangunan tempat wudu mushola"),
)
"""Fifteen works in three ways."""

PLACES = (
    # hamlet, its misspelling, its torn form, and the next hamlet
    ("Kedungringin", "Kedungrinjin", "Kedung ringin", "Sambirejo"),
    ("Banjarsari", "Banjasari", "Banjar sari", "Jurangjero"),
    ("Watugede", "Watugedhe", "Watu gede", "Ngledok"),
    ("Sumbersari", "Sumbesari", "Sumber sari", "Mojoroto"),
    ("Tegalombo", "Tegalompo", "Tegal ombo", "Cumpleng"),
)


def positives_by_template() -> Iterator[Labelled]:
    """Each work at a hamlet, told again as another village secretary would type it."""
    for number, (work, other, _) in enumerate(WORKS):
        name, wrong, torn, _ = PLACES[number % len(PLACES)]
        rt, rw = 1 + number % 4, 1 + number % 6
        first = wish(f"{work} Dusun {name}", f"Dusun {name} RT {rt:02d} RW {rw:02d}", volume="80 m", cost=200_000_000)
        again = {
            "sinonim": wish(f"{other} Dusun {name}", f"Dusun {name} RT {rt:02d} RW {rw:02d}"),
            "singkatan": wish(f"{work} Dk. {name}", f"Dk. {name} RT.{rt}/RW.{rw}"),
            "rt garis": wish(f"{work} dukuh {name}", f"dukuh {name} RT {rt:02d}/{rw:02d}", volume="75 m"),
            "salah ketik": wish(f"{work} Dsn {wrong}", f"Dsn. {wrong} RT {rt} RW {rw}"),
            "terpisah": wish(f"{work} {torn}", f"{torn} RT 0{rt} RW 0{rw}"),
            "volume": wish(f"{other} (75 m x 2,5 m)", f"Dk. {name}", volume="75 m", cost=187_450_000),
            "tanpa rt": wish(f"{work} di {name}", f"Dukuh {name}"),
        }
        yield from (Labelled(first=first, second=second, is_one=True, told=told) for told, second in again.items())


def negatives_by_template() -> Iterator[Labelled]:
    """Each work moved to another place, or another work at its place."""
    for number, (work, other, neighbour) in enumerate(WORKS):
        name, _, _, next_ = PLACES[number % len(PLACES)]
        rt, rw = 1 + number % 4, 1 + number % 6
        here = f"Dusun {name} RT {rt:02d} RW {rw:02d}"
        first = wish(f"{work} Dusun {name}", here, volume="80 m", cost=200_000_000)
        others = {
            "rt lain": wish(f"{work} Dusun {name}", f"Dusun {name} RT {rt + 4:02d} RW {rw:02d}", volume="80 m"),
            "rt lain, singkat": wish(f"{other} Dk. {name}", f"Dk. {name} RT {rt + 3}/{rw}"),
            "rw lain": wish(f"{work} Dusun {name}", f"Dusun {name} RT {rt:02d} RW {rw + 2:02d}"),
            "dusun lain": wish(f"{work} Dusun {next_}", f"Dusun {next_}", volume="80 m", cost=200_000_000),
            "dusun lain, rt sama": wish(f"{work} Dk. {next_}", f"Dk. {next_} RT {rt:02d}", volume="80 m"),
            "dusun lain, sinonim": wish(f"{other} Dukuh {next_}", f"Dukuh {next_}"),
            "pekerjaan lain": wish(f"{neighbour} Dusun {name}", here),
            "pekerjaan lain, singkat": wish(f"{neighbour} Dk. {name}", f"Dk. {name} RT {rt}/RW {rw}", volume="80 m"),
            "desa lain": wish(f"{work} Dusun {name}", here, village="Ganten"),
            "desa lain, volume sama": wish(f"{work} Dusun {name}", f"Dusun {name}", village="Gempolan", volume="80 m"),
            "desa lain, sinonim": wish(f"{other} Dk. {name}", f"Dk. {name} RT {rt:02d}", village="Plosorejo"),
            "pelatihan": wish(f"Sosialisasi pemeliharaan {name}", f"Balai Dusun {name}"),
        }
        yield from (Labelled(first=first, second=second, is_one=False, told=told) for told, second in others.items())


SAME: tuple[tuple[ProposalDraft, ProposalDraft], ...] = (
    # a work on the border, sent by both villages
    (
        wish(
            "Talud jalan Ganten–Plosorejo (80 m x 2,5 m)", "Batas Desa Ganten–Plosorejo, dekat Makam Sentono", "Ganten"
        ),
        wish(
            "Talud ruas jalan Plosorejo–Ganten dekat makam (75 m)",
            "Perbatasan Plosorejo–Ganten, utara Makam Sentono",
            "Plosorejo",
        ),
    ),
    (
        wish(
            "Overlay jalan kabupaten ruas Kuto–Karangrejo (450 m x 4 m)",
            "Dk. Pelem sampai batas Desa Karangrejo",
            "Kuto",
        ),
        wish("Peningkatan jalan kab. ruas Karangrejo - Kuto", "Batas desa Kuto sampai Dk. Bibis", "Karangrejo"),
    ),
    (
        wish("Pembangunan jembatan Kali Samin batas Gempolan", "Kali Samin", "Ganten"),
        wish("Jembatan penghubung Gempolan Ganten di kali Samin", "Sungai Samin perbatasan Ganten", "Gempolan"),
    ),
    (
        wish("Bronjong sungai Garuda perbatasan", "Sungai Garuda, Dk. Pokoh, batas desa Tamansari", "Kuto"),
        wish("Pemasangan bronjong Kali Garuda", "Kali Garuda Dk Pokoh, perbatasan Kuto", "Tamansari"),
    ),
    (
        wish("Normalisasi Kali Pring", "Kali Pring Dk. Jetis", "Kuto"),
        wish("Normalisasi sungai Pring", "Dk. Jetis, Kali Pring", "Karangrejo"),
    ),
    (
        wish("PJU jalan penghubung Gempolan-Ganten", "Jalan Gempolan–Ganten", "Gempolan"),
        wish("Lampu penerangan jalan Ganten Gempolan", "ruas jalan Ganten–Gempolan", "Ganten"),
    ),
    (
        wish("Rehab irigasi sekunder bendung Cengklik", "Bendung Cengklik, batas Plosorejo", "Karangrejo"),
        wish("Perbaikan saluran irigasi Bendung Cengklik", "Bendung Cengklik batas Karangrejo", "Plosorejo"),
    ),
    (
        wish("Drainase jalan Tamansari-Kuto depan pasar", "Pasar Legi perbatasan Kuto", "Tamansari"),
        wish("Saluran drainase depan Pasar Legi", "Pasar Legi, perbatasan Tamansari", "Kuto"),
    ),
    # schools and other houses
    (
        wish("Rehabilitasi ruang kelas SD Negeri 02 Kuto", "SD Negeri 02 Kuto"),
        wish("Perbaikan atap dan rehab 2 ruang kelas SDN 2 Kuto", "SDN 2 Kuto, Dk. Kuto Wetan"),
    ),
    (wish("Rehab kelas SDN 1 Kuto", "SDN 1 Kuto"), wish("Renovasi ruang kelas SD N 01 Kuto (3 ruang)", "SD N 01 Kuto")),
    (wish("Pagar keliling SD Negeri 3 Kuto"), wish("Pembangunan pagar SDN 03 Kuto", "SDN 03")),
    (
        wish("Rehab gedung PAUD Mekar Sari", "PAUD Mekar Sari"),
        wish("Perbaikan gedung Paud Mekarsari", "Paud Mekarsari Dk. Lor"),
    ),
    (wish("Alat permainan edukatif PAUD Tunas Bangsa"), wish("Pengadaan APE Paud Tunas Bangsa", "PAUD Tunas Bangsa")),
    (
        wish("Antropometri kit posyandu", "Posyandu Melati I s.d. IV"),
        wish("Pengadaan alat antropometri posyandu Melati", "Posyandu Melati"),
    ),
    (
        wish("Bantuan tempat wudu Masjid Al-Huda", "Masjid Al-Huda"),
        wish("Pembangunan tempat wudu mesjid Al Huda", "Masjid Al Huda Dk. Pelem"),
    ),
    (wish("Renovasi balai dusun Pelem"), wish("Rehab Balai Dukuh Pelem", "Dk. Pelem")),
    (
        wish("Pembangunan gedung TPQ Nurul Iman", "Dk. Ngasem"),
        wish("Pembangunan TPQ Nurul Iman", "TPQ Nurul Iman, Ngasem RT 02"),
    ),
    (wish("Rehab pasar desa Kuto", "Pasar Desa Kuto"), wish("Perbaikan los pasar desa", "Pasar desa Kuto")),
    # roads and streets
    (wish("Pengaspalan Jl. Merdeka", "Jl. Merdeka"), wish("Overlay jalan Merdeka (300 m)", "Jalan Merdeka")),
    (wish("Rabat beton gang Mawar", "Gg. Mawar RT 02/RW 05"), wish("Cor jalan gang Mawar", "Gang Mawar RT 2 RW 5")),
    (wish("Paving Jln. Kenanga", "Jln Kenanga RT 01/02"), wish("Pavingisasi jalan Kenanga", "Jl. Kenanga RT 01 RW 02")),
    (wish("Talud jalan Dk. Gandu", "Dk. Gandu RT 02/RW 04"), wish("Tembok penahan tanah jalan Gandu", "Gandu RT 02")),
    (wish("TPT jalan Dk. Majan", "Dk. Majan RT 01"), wish("Pembangunan talud jalan Majan", "Dukuh Majan RT 01/RW 03")),
    (wish("Talut Dk. Jetis", "Dk. Jetis"), wish("Talud penahan jalan Dukuh Jetis", "Dk. Jetis RT 03")),
    (
        wish("Overlay jalan Dk. Gandu–Dk. Mojoroto (400 m x 4 m)", "Dk. Gandu sampai Dk. Mojoroto"),
        wish("Peningkatan jalan Gandu - Mojoroto", "Dk Gandu, Dk Mojoroto"),
    ),
    (
        wish("Pembangunan jembatan pelat beton Dk. Jetis (6 m x 4 m)", "Dk. Jetis, di atas Kali Pring"),
        wish("Jembatan Kali Pring", "Kali Pring, Jetis"),
    ),
    (wish("Gorong-gorong jalan Dk. Bibis", "Dk. Bibis"), wish("Pembuatan gorong gorong Bibis", "Dukuh Bibis RT 02")),
    (wish("Jalan usaha tani Bulak Kidul", "Bulak Kidul Dk. Pelem"), wish("JUT Bulak Kidul Pelem", "Bulak Kidul")),
    (wish("Pembukaan jalan tembus Dk. Sabrang–Makam", "Dk. Sabrang"), wish("Jalan tembus Sabrang ke makam", "Sabrang")),
    (wish("PJU Dk. Pelem–Dk. Jetis", "Jalan Dk. Pelem–Dk. Jetis"), wish("Lampu jalan Pelem Jetis", "Pelem - Jetis")),
    (
        wish("Lampu penerangan jalan Dk. Sidodadi", "Dk. Sidodadi"),
        wish("Pju Sidodadi 6 titik", "Sidodadi RT 01, 02, 03"),
    ),
    # water
    (
        wish("Perpipaan mata air Jambon", "Dk. Jambon RT 01 s.d. RT 03/RW 06"),
        wish("Pipanisasi air bersih Jambon", "Dk. Jambon RT 02"),
    ),
    (wish("Sumur dalam Dk. Nglebak", "Dk. Nglebak RT 01/RW 07"), wish("Pembuatan sumur bor Nglebak", "Nglebak RT 01")),
    (wish("Pamsimas Dk. Tawang", "Dk. Tawang"), wish("Pengadaan air bersih dukuh Tawang", "Dk. Tawang RT 01-05")),
    (
        wish("Rehab irigasi sekunder Kedungringin", "Bulak Kedungringin"),
        wish("Perbaikan saluran irigasi Kedung Ringin", "Kedung Ringin"),
    ),
    (wish("Drainase depan balai", "Dusun Tegal RT 01-03"), wish("Selokan depan balai", "Dusun Tegal RT 02")),
    (
        wish("Saluran pembuangan air Dk. Dawung", "Dk. Dawung RT 02/04"),
        wish("Drainase Dawung", "Dk. Dawung RT 02/RW 04"),
    ),
    (wish("Embung desa Bulak Lor", "Bulak Lor"), wish("Pembangunan embung", "Bulak Lor Dk. Ngemplak")),
    # people, farming, trade
    (wish("Pelatihan menjahit dan bantuan mesin jahit", "Balai Desa Kuto"), wish("Pelatihan menjahit", "Balai Desa")),
    (wish("Pelatihan las listrik", "Balai Desa"), wish("Kursus las listrik pemuda 16 orang", "Balai Desa Kuto")),
    (wish("Pelatihan olahan empon-empon", "Balai Desa"), wish("Pelatihan pengolahan empon empon", "Balai Desa Kuto")),
    (wish("Bantuan kambing KWT Mekar Sari", "Dk. Cumpleng"), wish("Pengadaan kambing untuk KWT Mekarsari", "Cumpleng")),
    (wish("Budidaya lele bioflok", "Dk. Geneng"), wish("Bantuan lele sistem bioflok", "Dk. Geneng RT 02")),
    (wish("Motor roda tiga pengangkut sampah", "Desa Kuto"), wish("Pengadaan motor sampah", "Desa Kuto")),
    (wish("Pengadaan gamelan sanggar Laras Budaya"), wish("Gamelan untuk Sanggar Laras Budaya", "Balai Desa")),
    (
        wish("Fasilitasi NIB dan sertifikat halal UMKM", "Balai Desa"),
        wish("Sertifikat halal dan NIB bagi UMKM", "Balai Desa Kuto"),
    ),
    (
        wish("Pemberian makanan tambahan balita stunting", "Lima posyandu"),
        wish("PMT anak stunting", "Posyandu Desa Kuto"),
    ),
    (wish("Internet publik balai desa", "Balai Desa"), wish("Pemasangan wifi balai desa", "Balai Desa Kuto")),
    (wish("Kursi roda penyandang disabilitas"), wish("Bantuan kursi roda difabel", "Desa Kuto")),
    (wish("Pelatihan linmas", "Balai Desa"), wish("Pelatihan anggota Linmas desa", "Balai Desa Kuto")),
    (wish("Traktor tangan Kelompok Tani Ngudi Makmur"), wish("Bantuan hand traktor poktan Ngudi Makmur", "Dk. Pelem")),
    (
        wish("Penataan wisata tepi bendungan", "Dk. Tlogo"),
        wish("Pengembangan wisata tepi Bendungan Gondang", "Dk. Tlogo"),
    ),
    # what typing does
    (
        wish("Pembangunan talud jalan Dk. Ngasem", "Dk. Ngasem RT 02/RW 05"),
        wish("Pembangunan talud  jalan Dk. Ngasem.", "Dk Ngasem, RT 02 RW 05"),
    ),
    (wish("Pembangungan talud jln Ngasem", "Ngasem"), wish("Pembangunan Talud Jalan Ngasem", "Dk. Ngasem")),
    (wish("PEMBANGUNAN DRAINASE DK. PELEM", "DK. PELEM RT.01"), wish("Pembangunan drainase Dukuh Pelem", "Pelem RT 1")),
    (wish("Pembangunan talud Ngledok (RW 02 P1)", "RT 01"), wish("Pembangunan talud Ngeledok (RW 02 P7)", "RT 01")),
    (wish("Pembangunan pos ronda RT 03 RW 01"), wish("Pos ronda", "RT 03/RW 01")),
    (wish("Rehab poskamling", "RT 02/RW 03 Dk. Jetis"), wish("Perbaikan poskamling Jetis", "Jetis RT 02")),
    (wish("Bantuan sound system karang taruna"), wish("Pengadaan sound sistem Karang Taruna", "Balai Desa")),
    (wish("Pembuatan lapangan bola voli Dk. Sabrang"), wish("Pembangunan lapangan voli", "Dukuh Sabrang")),
)
"""Written by hand: one wish, sent twice."""

OTHER: tuple[tuple[ProposalDraft, ProposalDraft], ...] = (
    # roads that share an end, neighbours at a border
    (
        wish("Overlay jalan kabupaten ruas Karangrejo–Kuto", "Batas Desa Kuto", "Karangrejo"),
        wish("Overlay jalan kabupaten ruas Gempolan–Plosorejo", "Batas Desa Plosorejo", "Gempolan"),
    ),
    (
        wish("Overlay jalan kabupaten ruas Kuto–Karangrejo", "Dk. Pelem"),
        wish("Overlay jalan kabupaten ruas Kuto–Tamansari", "Dk. Ngasem"),
    ),
    (
        wish("Talud jalan Ganten–Plosorejo", "Makam Sentono", "Ganten"),
        wish("Talud jalan Dk. Sidomulyo", "Dk. Sidomulyo", "Plosorejo"),
    ),
    (
        wish("Talud jalan Ganten–Plosorejo", "Makam Sentono", "Ganten"),
        wish("Drainase jalan Plosorejo–Ganten", "Makam Sentono", "Plosorejo"),
    ),
    (
        wish("Jembatan Kali Samin", "Kali Samin Dk. Tlogo", "Ganten"),
        wish("Jembatan Kali Samin", "Kali Samin Dk. Bulu", "Gempolan"),
    ),
    (
        wish("PJU akses Bendungan Gondang", "Dk. Gondang", "Gempolan"),
        wish("PJU jalur wisata Dk. Geneng", "Dk. Geneng", "Ganten"),
    ),
    (wish("Normalisasi Kali Pring", "Dk. Jetis", "Kuto"), wish("Normalisasi Kali Garuda", "Dk. Pokoh", "Tamansari")),
    (
        wish("Talud jalan batas desa", "Dk. Krajan, batas Ganten", "Kuto"),
        wish("Talud jalan Dk. Krajan", "Dk. Krajan", "Ganten"),
    ),
    # the same in every village
    (
        wish("Rehabilitasi rumah tidak layak huni", "Dk. Ngasem"),
        wish("Rehabilitasi rumah tidak layak huni", "Dk. Duwet", "Ganten"),
    ),
    (wish("Rehabilitasi rumah tidak layak huni"), wish("Rehabilitasi rumah tidak layak huni", "", "Ganten")),
    (wish("Pelatihan menjahit", "Balai Desa Kuto"), wish("Pelatihan menjahit", "Balai Desa Ganten", "Ganten")),
    (
        wish("Antropometri kit posyandu", "Posyandu Melati"),
        wish("Antropometri kit posyandu", "Posyandu Melati", "Ganten"),
    ),
    (wish("Motor sampah roda tiga", "Desa Kuto"), wish("Motor sampah roda tiga", "Desa Gempolan", "Gempolan")),
    (
        wish("Pemberian makanan tambahan balita stunting"),
        wish("Pemberian makanan tambahan balita stunting", "", "Tamansari"),
    ),
    (
        wish("Jalan usaha tani Dk. Krajan", "Dk. Krajan"),
        wish("Jalan usaha tani Dk. Krajan", "Dk. Krajan", "Karangrejo"),
    ),
    (
        wish("Drainase Dk. Krajan", "Dk. Krajan RT 01/RW 01"),
        wish("Drainase Dk. Krajan", "Dk. Krajan RT 01/RW 01", "Plosorejo"),
    ),
    (wish("Pelatihan linmas", "Balai Desa"), wish("Pelatihan linmas", "Balai Desa", "Gempolan")),
    # the number makes the difference
    (
        wish("Rehab ruang kelas SD Negeri 01 Kuto", "SD Negeri 01 Kuto"),
        wish("Rehab ruang kelas SD Negeri 02 Kuto", "SD Negeri 02 Kuto"),
    ),
    (wish("Rehab ruang kelas SDN 1"), wish("Rehab ruang kelas SDN 3")),
    (wish("Pagar SDN 1 Kuto"), wish("Rehab atap SDN 1 Kuto")),
    (wish("Meja kursi SDN 2 Kuto", "SDN 2 Kuto"), wish("Rehab ruang kelas SDN 2 Kuto", "SDN 2 Kuto")),
    (wish("Pembangunan toilet SDN 2 Kuto", "SDN 2 Kuto"), wish("Rehab ruang kelas SDN 2 Kuto", "SDN 2 Kuto")),
    (
        wish("Antropometri posyandu Melati I", "Posyandu Melati I"),
        wish("Antropometri posyandu Melati III", "Posyandu Melati III"),
    ),
    (wish("Paving gang Mawar", "Gang Mawar RT 01/RW 02"), wish("Paving gang Mawar", "Gang Mawar RT 03/RW 02")),
    (wish("Pembangunan pos ronda RT 03 RW 01"), wish("Pembangunan pos ronda RT 04 RW 01")),
    (wish("Talud Ngledok (RW 02 P1)", "RT 01 RW 02"), wish("Talud Ngledok (RW 05 P1)", "RT 01 RW 05")),
    (wish("Drainase Dk. Pelem", "Pelem RT 01/02"), wish("Drainase Dk. Pelem", "Pelem RT 02/02")),
    (wish("Cor jalan Jl. Merdeka I", "Jl. Merdeka I"), wish("Cor jalan Jl. Merdeka III", "Jl. Merdeka III")),
    # the side makes the difference
    (wish("Talud Dk. Kuto Kulon", "Dk. Kuto Kulon"), wish("Talud Dk. Kuto Wetan", "Dk. Kuto Wetan")),
    (wish("Drainase Pelem Lor", "Dk. Pelem Lor"), wish("Drainase Pelem Kidul", "Dk. Pelem Kidul")),
    (wish("Irigasi tersier hulu", "Bulak Kidul hulu"), wish("Irigasi tersier hilir", "Bulak Kidul hilir")),
    # another name
    (wish("Rabat gang Mawar", "Gang Mawar"), wish("Rabat gang Melati", "Gang Melati")),
    (wish("Pengaspalan Jl. Merdeka", "Jl. Merdeka"), wish("Pengaspalan Jl. Pahlawan", "Jl. Pahlawan")),
    (wish("Bantuan kambing KWT Mekar Sari"), wish("Bantuan kambing KWT Sekar Arum")),
    (wish("Traktor tangan Kelompok Tani Ngudi Makmur"), wish("Traktor tangan Kelompok Tani Sido Rukun")),
    (wish("APE PAUD Mekar Sari", "PAUD Mekar Sari"), wish("APE PAUD Tunas Bangsa", "PAUD Tunas Bangsa")),
    (wish("Tempat wudu Masjid Al-Huda"), wish("Tempat wudu Masjid An-Nur")),
    (wish("Karpet Masjid Al-Huda"), wish("Tempat wudu Masjid Al-Huda", "Masjid Al-Huda")),
    (wish("Irigasi sekunder Pokoh", "Bulak Pokoh"), wish("Irigasi sekunder Bibis", "Bulak Bibis")),
    (wish("Gamelan sanggar Laras Budaya"), wish("Seragam sanggar Laras Budaya")),
    # another kind
    (wish("Pelatihan menjahit", "Balai Desa"), wish("Pelatihan las listrik", "Balai Desa")),
    (wish("Pelatihan membatik", "Balai Desa"), wish("Pelatihan tata boga", "Balai Desa")),
    (wish("Pelatihan kader BKB", "Balai Desa"), wish("Pelatihan kader posyandu", "Balai Desa")),
    (wish("Pelatihan pengolahan keripik", "Balai Desa"), wish("Pelatihan pengolahan jamu", "Balai Desa")),
    (wish("Bibit durian", "Dk. Pelem"), wish("Bibit cengkeh", "Dk. Pelem")),
    (wish("Bantuan kambing", "Dk. Pelem"), wish("Bantuan sapi", "Dk. Pelem")),
    (wish("Budidaya lele", "Dk. Geneng"), wish("Pelatihan budidaya lele", "Balai Desa")),
    (wish("Talud jalan Dk. Gandu", "Dk. Gandu RT 02/RW 04"), wish("Rabat jalan Dk. Gandu", "Dk. Gandu RT 02/RW 04")),
    (wish("PJU Dk. Gandu", "Dk. Gandu"), wish("Overlay jalan Dk. Gandu", "Dk. Gandu")),
    (wish("Jembatan Dk. Jetis", "Dk. Jetis"), wish("Peningkatan jalan menuju jembatan Dk. Jetis", "Dk. Jetis")),
    (wish("Sumur bor Dk. Nglebak", "Dk. Nglebak"), wish("Sumur resapan Dk. Nglebak", "Dk. Nglebak")),
    (wish("Perpipaan air bersih Dk. Nglebak", "Dk. Nglebak"), wish("Drainase Dk. Nglebak", "Dk. Nglebak")),
    (wish("Jalan usaha tani Dk. Pelem", "Bulak Kidul"), wish("Irigasi tersier Dk. Pelem", "Bulak Kidul")),
    (wish("Motor sampah"), wish("TPS 3R")),
    (wish("Rehab balai desa", "Balai Desa"), wish("Internet publik", "Balai Desa")),
    (wish("Rehab RTLH", "Dk. Pelem"), wish("Tangki septik keluarga miskin", "Dk. Pelem")),
    (wish("Penguatan kelembagaan karang taruna", "Balai Desa"), wish("Penguatan kelembagaan PKK", "Balai Desa")),
    (wish("Meningkatkan kemampuan membuat kerajinan tangan"), wish("Meningkatkan kemampuan membuat kue kering")),
    (wish("Penataan wisata tepi bendungan", "Dk. Tlogo"), wish("Pelatihan pokdarwis dan pemandu wisata", "Balai Desa")),
    (wish("Pembangunan gapura batas desa", "Jalan masuk desa"), wish("Pembangunan pos ronda", "Jalan masuk desa")),
    (wish("Seragam linmas"), wish("Pelatihan linmas")),
    (wish("Lapangan voli Dk. Sabrang"), wish("Lampu lapangan Dk. Sabrang")),
    (wish("Kursi roda difabel"), wish("Alat bantu dengar lansia")),
    (wish("Mesin jahit KWT Mekar Sari"), wish("Mesin penepung KWT Mekar Sari")),
    (wish("Sertifikat tanah warga"), wish("Sertifikat halal UMKM")),
    (wish("Bibit durian Dk. Pelem", "Dk. Pelem"), wish("Wisata kampung durian", "Dk. Pelem")),
    (wish("Talud Dk. Tegalsari", "Dk. Tegalsari"), wish("Talud Dk. Tegalrejo", "Dk. Tegalrejo")),
    (wish("Drainase Dk. Karangsari", "Dk. Karangsari"), wish("Drainase Dk. Karanganom", "Dk. Karanganom")),
    (wish("Talud Tamansari", "batas Tawangsari", "Tamansari"), wish("Talud Dk. Sumberan", "Dk. Sumberan", "Tamansari")),
    (wish("Rehab rumah Bapak Slamet", "Dk. Jetis RT 01"), wish("Rehab rumah Ibu Sumini", "Dk. Jetis RT 04")),
    (wish("Posyandu remaja", "Balai Desa"), wish("Posyandu lansia", "Balai Desa")),
)
"""Written by hand: two wishes that only look alike."""


def labelled() -> tuple[Labelled, ...]:
    """All pairs."""
    same = (Labelled(first=a, second=b, is_one=True, told="tangan") for a, b in SAME)
    other = (Labelled(first=a, second=b, is_one=False, told="tangan") for a, b in OTHER)
    return (*positives_by_template(), *same, *negatives_by_template(), *other)
