"""Who came to the sidang of Kecamatan Kerjo, and who signs for them."""

from support.kerjo import village

from sessions.values.attendance import PersonCard, Sex, Unsur, Witness
from sessions.values.commissions import CommissionId

DELEGATES = """
2001|Suparno Adiwijaya L|Wahyu Sulistyo L|Sri Hartini P
2002|Bambang Triyono L|Endang Lestari P|Joko Susilo L
2003|Sugeng Raharjo L|Siti Aminah P|Slamet Widodo L
2004|Teguh Prasetyo L|Rini Astuti P|Kusnadi L
2005|Hari Purnomo L|Tri Wahyuni P|Paryanto L
2006|Sutrisno L|Nanik Suryani P|Eko Nugroho L
2007|Widodo Saputro L|Yuli Handayani P|Darmanto L
2008|Ngadimin L|Partini P
2009|Sukardi L|Wiwik Setyowati P
2010|Purwanto L|Sumarni P|Agung Cahyono L
"""

GUESTS = """
DPRD|Hj. Sulastri, S.E. P|DPRD Kabupaten Karanganyar|Anggota
DPRD|Bambang Irawan, S.H. L|DPRD Kabupaten Karanganyar|Anggota
FORKOPIMCAM|AKP Suyanto L|Polsek Kerjo|Kapolsek
FORKOPIMCAM|Kapten Inf. Sarjono L|Koramil Kerjo|Danramil
AGENCY|Ir. Haryanto L|DPUPR|Kepala Bidang Bina Marga
AGENCY|Dwi Rahayu, S.P. P|DISPERTAN PP|Penyuluh
AGENCY|Nur Hidayati, S.T., M.Si. P|BAPERLITBANG|Perencana
AGENCY|Drs. Supardi L|DISDIKBUD|Sekretaris
UPT|dr. Ratna Dewi P|Puskesmas Kerjo|Kepala
UPT|Sunarto, S.P. L|BPP Kerjo|Koordinator
KECAMATAN|Endah Purwanti, S.Sos. P|Kecamatan Kerjo|Sekretaris Kecamatan
KECAMATAN|Agus Riyanto, S.E. L|Kecamatan Kerjo|Kepala Seksi PMD
KECAMATAN|Sari Kusumawati, S.AP. P|Kecamatan Kerjo|Pelaksana
BPD|Sumardi L|BPD Kuto|Ketua
BPD|Lestari Ningsih P|BPD Ganten|Anggota
PKK|Ny. Wahyuningsih P|TP PKK Kecamatan Kerjo|Ketua
PKK|Sri Mulyani P|TP PKK Desa Botok|Wakil Ketua
YOUTH|Rizky Pratama L|Karang Taruna Kecamatan Kerjo|Ketua
FIGURES|KH. Abdul Rohman L|MWC|Tokoh agama
FIGURES|H. MULYONO, S.H. L|Tokoh masyarakat|
WOMEN|Suparmi P|KWT Melati|Ketua
FARMERS|Karyono L|Gapoktan Tani Makmur|Ketua
DISABILITY|Anik Rahmawati P|Komunitas Difabel Kerjo|
CHILDREN|Nabila Zahra P|Forum Anak Kerjo|Ketua
FACILITATORS|Arif Budiman, S.Sos. L|TPP|Pendamping Desa
"""


def cards() -> tuple[PersonCard, ...]:
    found = []
    for line in DELEGATES.strip().splitlines():
        tail, *people = line.split("|")
        for number, person in enumerate(people):
            name, sex = person.rsplit(" ", 1)
            found.append(
                PersonCard(
                    name=name,
                    sex=Sex(sex),
                    unsur=(Unsur.VILLAGE_GOVERNMENT, Unsur.LPMD, Unsur.PKK)[number],
                    position=("Kepala Desa", "Ketua LPMD", "Anggota")[number],
                    village=village(tail),
                    is_delegate=True,
                    commission=CommissionId(("I", "II", "III")[number]),
                    address=f"RT 0{number + 1}/RW 02",
                    phone=f"0812-2000-{tail[-2:]}0{number}",
                )
            )
    for line in GUESTS.strip().splitlines():
        unsur, person, institution, position = line.split("|")
        name, sex = person.rsplit(" ", 1)
        found.append(
            PersonCard(name=name, sex=Sex(sex), unsur=Unsur[unsur], institution=institution, position=position)
        )
    return tuple(found)


def witnesses() -> tuple[Witness, ...]:
    named = [
        Witness(name=line.split("|")[1][:-2], institution="Kepala Desa", address="")
        for line in DELEGATES.strip().splitlines()
    ]
    return (
        *named,
        Witness(name="Ny. Wahyuningsih", institution="TP PKK Kecamatan Kerjo", address="Kerjo"),
        Witness(name="Nur Hidayati, S.T., M.Si.", institution="BAPERLITBANG", address="Karanganyar"),
        Witness(name="Ir. Haryanto", institution="DPUPR", address="Karanganyar"),
        Witness(name="Hj. Sulastri, S.E.", institution="DPRD Kabupaten Karanganyar", address="Karanganyar"),
    )
