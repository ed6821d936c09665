"""Tata Tertib (input of SOP step 5): the house rules as Pleno I adopts them, every figure from the session."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from exports.paper import frame
from exports.paper.blocks import Block, Heading, Numbered, Paragraph, Title
from exports.paper.document import Document, Section
from exports.paper.registered import paper
from sessions.guideline.facts import where_adopted
from sessions.kernel.session import Session
from sessions.language import dates, numbers
from sessions.language.local import desa, filled
from sessions.record.ledger import Ledger
from sessions.rules import balloting
from sessions.values.house_rules import Article, HouseRules

HOUSE_RULES, TITLE = "tata-tertib", "Tata Tertib"
A = Article

_CHAPTERS: tuple[tuple[str, tuple[Article, ...]], ...] = (
    ("KETENTUAN UMUM", (A.PURPOSE, A.VOTING_RIGHT, A.GUESTS, A.SUBSTITUTES, A.ONLINE)),
    ("KUORUM", (A.QUORUM, A.QUORUM_CHECK, A.POSTPONEMENT, A.COMMISSION_QUORUM)),
    ("PIMPINAN SIDANG DAN HAK BICARA", (A.CHAIR, A.CHAIR_SPEAKS, A.SPEAKING, A.OBJECTIONS)),
    ("PENGAMBILAN KEPUTUSAN", (A.CONSENSUS, A.VOTE, A.SECRECY, A.TALLY, A.MAJORITY, A.ABSTAIN, A.TIE)),
    (
        "SIDANG KOMISI DAN SIDANG PLENO",
        (A.PLENO_ONE, A.COMMISSIONS, A.COMMISSION_CHAIR, A.CHANGES, A.REASONS),
    ),
    ("UTUSAN KE MUSRENBANG {kabupaten:upper}", (A.SEATS, A.CHOICE, A.ORIGIN)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLine:
    """A line of the tata tertib as it stands: its own words where the forum changed them; empty where it is struck."""

    chapter: str
    article: Article
    text: str
    is_reworded: bool


@paper(HOUSE_RULES, order=404, title=TITLE)
def house_rules(ledger: Ledger) -> Document:
    """Chapter by chapter; a draft says so until it is adopted."""
    session = ledger.session
    state = adoption(session, session.house_rules.version)
    blocks: list[Block] = [Title(("TATA TERTIB", frame.meeting_name(session).upper()), below=(state,))]
    for number, (heading, items) in enumerate(_printed(session), start=1):
        blocks.append(Heading(f"BAB {numbers.roman(number)}  {heading}"))
        blocks.append(Numbered(items))
    blocks.append(
        Paragraph("Hal yang belum diatur dalam Tata Tertib ini diputuskan oleh sidang secara musyawarah mufakat.")
    )
    blocks.append(frame.camat_and_chair(session))
    section = Section(blocks=tuple(blocks), bookmark=TITLE)
    return frame.document(session, TITLE, (section,), is_form=True)


def adoption(session: Session, version: int) -> str:
    """`Versi 2, disahkan dalam Sidang Pleno I pada Rabu, 3 Februari 2027 pukul 09.31 WIB`, or that it is a draft."""
    adopted = session.sidang.rules_adopted
    if adopted is None:
        return "Rancangan, untuk disahkan dalam Sidang Pleno I"
    day = dates.with_day(adopted.astimezone(frame.zone(frame.office_of(session))).date())
    told = f"disahkan{where_adopted(session)} pada {day} pukul {frame.clock(session, adopted)}"
    return f"Versi {version}, {'semula ' if version > 1 else ''}{told}"


def lines(session: Session) -> Iterator[ArticleLine]:
    """Every line of the proposed text as it stands, in printed order."""
    proposed = _proposed(session)
    changed = session.house_rules.wording
    for heading, articles in _CHAPTERS:
        for article in articles:
            if text := proposed[article]:
                yield ArticleLine(
                    chapter=filled(heading),
                    article=article,
                    text=changed.get(article, text),
                    is_reworded=article in changed,
                )


def _printed(session: Session) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Chapters with the lines that are left in them, and those of the forum's own."""
    chapters: dict[str, list[str]] = {}
    for line in lines(session):
        if line.text:
            chapters.setdefault(line.chapter, []).append(line.text)
    yield from ((heading, tuple(items)) for heading, items in chapters.items())
    if session.house_rules.articles:
        yield "KETENTUAN TAMBAHAN", session.house_rules.articles


def _proposed(session: Session) -> Mapping[Article, str]:
    """The proposed text of every line; empty where the figures leave nothing to say."""
    rules = session.house_rules
    return {
        **_general(session),
        **_quorum(session, rules),
        **_speaking(rules),
        **_deciding(rules),
        **_meetings(session),
        **_delegates(rules),
    }


def _general(session: Session) -> Mapping[Article, str]:
    office = frame.office_of(session)
    return {
        A.PURPOSE: (
            f"Musrenbang di Kecamatan {office.kecamatan} membahas dan menyepakati usulan prioritas bagi RKPD "
            f"{office.regency} Tahun {session.plan_year}."
        ),
        A.VOTING_RIGHT: (
            f"Peserta dengan hak suara adalah utusan {desa}, sebanyak "
            f"{numbers.counted(session.house_rules.delegates_per_village)} orang setiap {desa}, yang membawa surat "
            "mandat."
        ),
        A.GUESTS: "Undangan dan narasumber mempunyai hak bicara, tidak mempunyai hak suara.",
        A.SUBSTITUTES: (
            "Penggantian utusan dilakukan dengan surat kuasa yang diketahui oleh yang memberi mandat, dan dicatat."
        ),
        A.ONLINE: _online(session.house_rules),
    }


def _online(rules: HouseRules) -> str:
    """What delegates who take part from elsewhere may; no line where they may nothing."""
    if not (rules.online_quorum or rules.online_voice):
        return ""
    quorum = "dihitung" if rules.online_quorum else "tidak dihitung"
    voice = (
        "mempunyai hak suara pada pemungutan suara terbuka, tidak pada pemungutan suara dengan kartu"
        if rules.online_voice
        else "tidak mempunyai hak suara"
    )
    return f"Utusan {desa} yang hadir secara daring {quorum} dalam kuorum dan {voice}."


def _quorum(session: Session, rules: HouseRules) -> Mapping[Article, str]:
    invited = rules.delegates_per_village * len(frame.office_of(session).villages)
    needed = balloting.needed(invited, rules.quorum_numerator, rules.quorum_denominator)
    return {
        A.QUORUM: (
            f"Sidang pleno memenuhi kuorum apabila dihadiri sedikitnya "
            f"{rules.quorum_numerator}/{rules.quorum_denominator} dari utusan {desa} yang diundang, dibulatkan ke "
            f"atas, yaitu {needed} dari {invited} utusan."
        ),
        A.QUORUM_CHECK: (
            "Kuorum diperiksa ketika sidang pleno dibuka dan atas permintaan pimpinan sidang, lalu berlaku."
        ),
        A.POSTPONEMENT: (
            f"Apabila kuorum belum terpenuhi, sidang ditunda satu kali paling lama {_span(rules.postponement)}; "
            "sesudah itu sidang dilanjutkan dengan peserta yang hadir dan keadaan itu dicatat dalam Berita Acara."
            if rules.postponement
            else "Apabila kuorum belum terpenuhi, sidang dilanjutkan dengan peserta yang hadir dan keadaan itu dicatat "
            "dalam Berita Acara."
        ),
        A.COMMISSION_QUORUM: f"Sidang komisi memenuhi kuorum apabila dihadiri lebih dari {_part(rules)} anggotanya.",
    }


def _span(minutes: int) -> str:
    """`3 (tiga) jam`, `90 (sembilan puluh) menit`."""
    hours, rest = divmod(minutes, 60)
    return f"{numbers.counted(minutes)} menit" if rest else f"{numbers.counted(hours)} jam"


def _part(rules: HouseRules) -> str:
    share = f"{rules.commission_numerator}/{rules.commission_denominator}"
    return "setengah" if share == "1/2" else f"{share} dari"


def _speaking(rules: HouseRules) -> Mapping[Article, str]:
    time = f"Waktu bicara paling lama {numbers.counted(rules.speaking_minutes)} menit setiap kali berbicara."
    return {
        A.CHAIR: (
            "Pimpinan sidang memimpin sidang, menjaga ketertiban, dan memberi kesempatan yang sama kepada setiap "
            "peserta."
        ),
        A.CHAIR_SPEAKS: (
            "Pimpinan sidang yang hendak berpendapat sebagai peserta menyerahkan pimpinan sidang kepada yang lain "
            "selama pembahasan itu."
        ),
        A.SPEAKING: time if rules.speaking_minutes else "",
        A.OBJECTIONS: "Keberatan peserta dicatat dalam notulen beserta nama yang menyampaikan.",
    }


def _deciding(rules: HouseRules) -> Mapping[Article, str]:
    again = (
        f"pembahasan dibuka kembali dan pemungutan suara diulang {_times(rules.repeats)}. Apabila tetap sama, "
        if rules.repeats
        else ""
    )
    return {
        A.CONSENSUS: (
            "Keputusan diambil dengan musyawarah mufakat setelah setiap peserta mendapat kesempatan berpendapat."
        ),
        A.VOTE: "Apabila mufakat tidak tercapai, pimpinan sidang dapat meminta pemungutan suara.",
        A.SECRECY: (
            "Pemungutan suara tentang usulan dilakukan secara terbuka; pemungutan suara tentang orang dilakukan secara "
            "rahasia dengan kartu tanpa nomor."
        ),
        A.TALLY: (
            "Selagi suara tentang usulan dihitung, hitungan yang sudah cocok ditayangkan sebagai hitungan sementara."
            if rules.shows_tally
            else ""
        ),
        A.MAJORITY: (
            "Usul disetujui apabila mendapat lebih dari setengah suara sah; dalam memilih satu dari beberapa pilihan, "
            "suara terbanyak yang menentukan."
        ),
        A.ABSTAIN: "Abstain dihitung sebagai hadir, tidak dihitung sebagai suara sah.",
        A.TIE: (
            f"Apabila suara sama, {again}usulan diurutkan menurut tangga penyelesaian nilai sama dalam Pedoman Skala "
            "Prioritas, sedangkan orang ditentukan dengan musyawarah atau undian di hadapan dua saksi."
        ),
    }


def _times(count: int) -> str:
    return "satu kali" if count == 1 else f"{numbers.counted(count)} kali"


def _meetings(session: Session) -> Mapping[Article, str]:
    count = len(session.commissions)
    named = "; ".join(f"Komisi {c.id} {c.name}" for c in session.commissions)
    return {
        A.PLENO_ONE: "Sidang Pleno I mengesahkan susunan acara, Tata Tertib, dan Pedoman Skala Prioritas.",
        A.COMMISSIONS: (
            f"Usulan dibahas dalam {numbers.counted(count)} komisi: {named}. Setiap usulan berada dalam satu komisi."
        ),
        A.COMMISSION_CHAIR: "Ketua komisi memimpin sidang komisi dan menyampaikan hasilnya dalam Sidang Pleno II.",
        A.CHANGES: "Perubahan atas hasil komisi hanya dilakukan dalam Sidang Pleno II dengan alasan yang dicatat.",
        A.REASONS: "Setiap usulan yang belum dapat disepakati disertai alasan tertulis.",
    }


def _delegates(rules: HouseRules) -> Mapping[Article, str]:
    women = f", sedikitnya {numbers.counted(rules.women_seats)} orang perempuan" if rules.women_seats else ""
    return {
        A.SEATS: (
            f"Utusan berjumlah {numbers.counted(rules.seats)} orang{women}, dengan mengutamakan wakil dari setiap "
            "komisi."
        ),
        A.CHOICE: "Utusan ditetapkan dengan mufakat. Apabila dipilih dengan suara, kursi perempuan disediakan dahulu.",
        A.ORIGIN: (
            f"Utusan berasal dari {desa} dan masyarakat; pegawai kecamatan mendampingi dan tidak termasuk jumlah itu."
        ),
    }
