"""Tata Tertib (input of SOP step 5): the house rules as Pleno I adopts them, every figure from the session."""

from collections.abc import Iterator

from exports.blocks import Block, Heading, Numbered, Paragraph, Title
from exports.document import Document, Section
from exports.documents import frame, signing
from exports.wording import dates, numbers, places
from sessions.guideline import HouseRules
from sessions.rules import quorum
from sessions.session import Session

TITLE = "Tata Tertib"


def house_rules(session: Session) -> Document:
    """Chapter by chapter; a draft says so until it is adopted."""
    state = adoption(session, session.house_rules.version)
    blocks: list[Block] = [Title(lines=("TATA TERTIB", frame.meeting_name(session).upper()), below=(state,))]
    for number, (heading, items) in enumerate(_chapters(session), start=1):
        blocks.append(Heading(text=f"BAB {numbers.roman(number)}  {heading}"))
        blocks.append(Numbered(items=items))
    blocks.append(
        Paragraph(text="Hal yang belum diatur dalam Tata Tertib ini diputuskan oleh sidang secara musyawarah mufakat.")
    )
    blocks.append(signing.camat_and_chair(session))
    section = Section(blocks=tuple(blocks), bookmark=TITLE)
    return frame.document(session, TITLE, (section,), is_form=True)


def adoption(session: Session, version: int) -> str:
    """`Versi 2, disahkan dalam Sidang Pleno I pada Rabu, 3 Februari 2027 pukul 09.31 WIB`, or that it is a draft."""
    adopted = session.sidang.rules_adopted
    if adopted is None:
        return "Rancangan, untuk disahkan dalam Sidang Pleno I"
    day = dates.with_day(adopted.astimezone(frame.zone(frame.office_of(session))).date())
    told = f"disahkan dalam Sidang Pleno I pada {day} pukul {frame.clock(session, adopted)}"
    return f"Versi {version}, {'semula ' if version > 1 else ''}{told}"


def _chapters(session: Session) -> Iterator[tuple[str, tuple[str, ...]]]:
    rules, office = session.house_rules, frame.office_of(session)
    word = places.village_word(office)
    yield "KETENTUAN UMUM", tuple(_general(session, word))
    yield "KUORUM", tuple(_quorum(session, rules, word))
    yield "PIMPINAN SIDANG DAN HAK BICARA", tuple(_speaking(rules))
    yield "PENGAMBILAN KEPUTUSAN", tuple(_deciding())
    yield "SIDANG KOMISI DAN SIDANG PLENO", tuple(_meetings(session))
    yield (
        f"UTUSAN KE MUSRENBANG {places.regency_kind(office).upper()}",
        tuple(_delegates(rules, word)),
    )


def _general(session: Session, word: str) -> Iterator[str]:
    office = frame.office_of(session)
    yield (
        f"Musrenbang di Kecamatan {office.kecamatan} membahas dan menyepakati usulan prioritas bagi RKPD "
        f"{office.regency} Tahun {session.plan_year}."
    )
    yield (
        f"Peserta dengan hak suara adalah utusan {word}, sebanyak "
        f"{numbers.counted(session.house_rules.delegates_per_village)} orang setiap {word}, yang membawa surat mandat."
    )
    yield "Undangan dan narasumber mempunyai hak bicara, tidak mempunyai hak suara."
    yield "Penggantian utusan dilakukan dengan surat kuasa yang diketahui oleh yang memberi mandat, dan dicatat."


def _quorum(session: Session, rules: HouseRules, word: str) -> Iterator[str]:
    invited = rules.delegates_per_village * len(frame.office_of(session).villages)
    needed = quorum.needed(invited, rules.quorum_numerator, rules.quorum_denominator)
    yield (
        f"Sidang pleno memenuhi kuorum apabila dihadiri sedikitnya {rules.quorum_numerator}/{rules.quorum_denominator} "
        f"dari utusan {word} yang diundang, dibulatkan ke atas, yaitu {needed} dari {invited} utusan."
    )
    yield "Kuorum diperiksa ketika sidang pleno dibuka dan atas permintaan pimpinan sidang, lalu berlaku."
    yield (
        "Apabila kuorum belum terpenuhi, sidang ditunda satu kali paling lama 3 (tiga) jam; sesudah itu sidang "
        "dilanjutkan dengan peserta yang hadir dan keadaan itu dicatat dalam Berita Acara."
    )
    yield "Sidang komisi memenuhi kuorum apabila dihadiri lebih dari setengah anggotanya."


def _speaking(rules: HouseRules) -> Iterator[str]:
    yield "Pimpinan sidang memimpin sidang, menjaga ketertiban, dan memberi kesempatan yang sama kepada setiap peserta."
    yield (
        "Pimpinan sidang yang hendak berpendapat sebagai peserta menyerahkan pimpinan sidang kepada yang lain "
        "selama pembahasan itu."
    )
    if rules.speaking_minutes:
        yield f"Waktu bicara paling lama {numbers.counted(rules.speaking_minutes)} menit setiap kali berbicara."
    yield "Keberatan peserta dicatat dalam notulen beserta nama yang menyampaikan."


def _deciding() -> Iterator[str]:
    yield "Keputusan diambil dengan musyawarah mufakat setelah setiap peserta mendapat kesempatan berpendapat."
    yield "Apabila mufakat tidak tercapai, pimpinan sidang dapat meminta pemungutan suara."
    yield (
        "Pemungutan suara tentang usulan dilakukan secara terbuka; pemungutan suara tentang orang dilakukan secara "
        "rahasia dengan kartu tanpa nomor."
    )
    yield (
        "Usul disetujui apabila mendapat lebih dari setengah suara sah; dalam memilih satu dari beberapa pilihan, "
        "suara terbanyak yang menentukan."
    )
    yield "Abstain dihitung sebagai hadir, tidak dihitung sebagai suara sah."
    yield (
        "Apabila suara sama, pembahasan dibuka kembali dan pemungutan suara diulang satu kali. Apabila tetap sama, "
        "usulan diurutkan menurut tangga penyelesaian nilai sama dalam Pedoman Skala Prioritas, sedangkan orang "
        "ditentukan dengan musyawarah atau undian di hadapan dua saksi."
    )


def _meetings(session: Session) -> Iterator[str]:
    count = len(session.commissions)
    yield "Sidang Pleno I mengesahkan susunan acara, Tata Tertib, dan Pedoman Skala Prioritas."
    yield (
        f"Usulan dibahas dalam {numbers.counted(count)} komisi: "
        f"{'; '.join(f'Komisi {c.id} {c.name}' for c in session.commissions)}. Setiap usulan berada dalam satu komisi."
    )
    yield "Ketua komisi memimpin sidang komisi dan menyampaikan hasilnya dalam Sidang Pleno II."
    yield "Perubahan atas hasil komisi hanya dilakukan dalam Sidang Pleno II dengan alasan yang dicatat."
    yield "Setiap usulan yang belum dapat disepakati disertai alasan tertulis."


def _delegates(rules: HouseRules, word: str) -> Iterator[str]:
    women = f", sedikitnya {numbers.counted(rules.women_seats)} orang perempuan" if rules.women_seats else ""
    yield f"Utusan berjumlah {numbers.counted(rules.seats)} orang{women}, dengan mengutamakan wakil dari setiap komisi."
    yield "Utusan ditetapkan dengan mufakat. Apabila dipilih dengan suara, kursi perempuan disediakan dahulu."
    yield f"Utusan berasal dari {word} dan masyarakat; pegawai kecamatan mendampingi dan tidak termasuk jumlah itu."
