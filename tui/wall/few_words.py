"""The slides of few words: title, pause, skors, the end, and from where the wall is read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sessions.closing import facts as closing
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Session
from sessions.language.dates import clock, clock_in_zone, with_day
from sessions.language.local import desa, kabupaten
from sessions.language.numbers import millions, millions_of_parts
from sessions.record.wall import Slide, SlideName
from sessions.values.agenda import open_pause
from sessions.values.office import VillageCode
from tui.picture.face import TITLE
from tui.picture.lines import Ink
from tui.picture.offers import slide
from tui.picture.picture import (
    Block,
    Figure,
    Figures,
    Gap,
    Hall,
    Headline,
    Large,
    Listing,
    OfSize,
    Picture,
    WallColumn,
    Words,
    in_millions,
    picture,
    proof,
    village_column,
)
from tui.picture.sizes import SIZES, WallSize, size_for
from tui.widgets.view import table


@slide(SlideName.TITLE, label="Judul")
def title(hall: Hall, _slide: Slide) -> Picture:
    """Who meets, on what, when and where; nobody's name."""
    session = hall.session
    office = session.office
    return picture(
        hall,
        "",
        Words("Musyawarah Perencanaan Pembangunan", Ink.STRONG, gives_way=1),
        *((Headline(office.kecamatan.upper(), grows=True),) if office else ()),
        *((Words(f"Musrenbang RKPD {office.regency} di Kecamatan {office.kecamatan}"),) if office else ()),
        Gap(),
        Figures((Figure(str(session.plan_year), "Tahun Rencana"),)),
        Gap(),
        *(Words(line, gives_way=1) for line in _when_and_where(session)),
        Gap(),
        Words("Selamat datang.", Ink.LEAD, gives_way=1),
        is_centred=True,
    )


def _when_and_where(session: Session) -> tuple[str, ...]:
    sidang = session.sidang
    day = with_day(sidang.held_on) if sidang.held_on else ""
    return tuple(filter(None, (day, sidang.place)))


def pause(hall: Hall) -> Picture:
    """Layar jeda: nothing of the meeting but its name and the time."""
    return picture(hall, "", Headline("Mohon menunggu sebentar"), Gap(), _clock(hall), is_centred=True)


@slide(SlideName.BREAK, label="Skors")
def suspended(hall: Hall, _slide: Slide) -> Picture:
    """Skors: since when, why, and until when it was said to last; the clock tells how late it is."""
    pause_ = open_pause(hall.session.pauses)
    blocks: list[Block] = [Headline("SKORS", grows=True), Gap(gives_way=0)]
    if pause_:
        since = f"Sidang diskors sejak pukul {clock(pause_.started)}: {pause_.reason}."
        blocks += [Words(since, Ink.STRONG, gives_way=1), Gap()]
    if pause_ and pause_.until:
        until = Figure(f"{pause_.until:%H.%M}", f"dilanjutkan pukul {clock_in_zone(pause_.until)}")
        now = replace(_clock(hall).items[0], ink=Ink.PLAIN, gives_way=1)
        blocks.append(Figures((until, now)))
    else:
        blocks += [_clock(hall), Gap(), Words("Sidang dilanjutkan setelah skors dicabut oleh pimpinan sidang.")]
    return picture(hall, "Skors", *blocks, is_centred=True)


def _clock(hall: Hall) -> Figures:
    now = clock_in_zone(hall.now)
    return Figures((Figure(f"{hall.now:%H.%M}", f"sekarang {now}", runs=True, told=f"sekarang pukul {now}"),))


@slide(SlideName.FINISHED, label="Selesai")
def finished(hall: Hall, _slide: Slide) -> Picture:
    """The end, with what was agreed once the sidang is closed; whoever signs is asked to stay."""
    session = hall.session
    kecamatan = session.office.kecamatan if session.office else ""
    closed = session.sidang.closed
    if closed is None:
        return picture(hall, "", Headline("Terima kasih"), Words(f"Musrenbang Kecamatan {kecamatan}"), is_centred=True)
    facts = closing.facts(session)
    agreed, delegates = facts.priorities, len(facts.delegates)
    figures = (
        Figure(str(agreed.count), "usulan DISEPAKATI"),
        replace(in_millions(millions(agreed.result), "menurut hasil", Ink.PLAIN), gives_way=1),
        Figure(str(facts.reserves.count), "usulan cadangan", Ink.PLAIN, gives_way=1),
        Figure(str(delegates), f"utusan ke {kabupaten}", Ink.PLAIN, gives_way=1),
    )
    blocks = (
        Headline("Selesai", Ink.GOOD),
        Gap(),
        Figures(figures),
        Gap(),
        Words(f"Sidang ditutup pukul {clock_in_zone(closed)}. Terima kasih.", gives_way=1),
        Words("Wakil peserta dimohon menandatangani Berita Acara sebelum pulang."),
        Gap(gives_way=2),
        _agreed_by_village(session, facts),
    )
    return picture(hall, "", *blocks, foot=proof(hall))


@dataclass(frozen=True, slots=True)
class _VillageSums:
    """What of a village, or of none, was agreed to."""

    village: VillageCode | None
    name: str
    count: int
    rupiah: str


def _agreed_by_village(session: Session, facts: MinutesFacts) -> Listing:
    columns: tuple[WallColumn[_VillageSums], ...] = (
        village_column(lambda line: line.name, large=Large.WHOLE),
        WallColumn("Disepakati", 0, lambda line: str(line.count), is_number=True, large=Large.WHOLE),
        WallColumn("Rp", 0, lambda line: line.rupiah, is_number=True, large=Large.WHOLE),
    )
    printed = millions_of_parts([own.priorities.result for own in facts.by_village.values()])
    lines = [
        _VillageSums(
            code, session.village_name(code) if code else f"bukan dari {desa}", own.priorities.count, f"{rupiah} jt"
        )
        for (code, own), rupiah in zip(facts.by_village.items(), printed, strict=True)
    ]
    return Listing(columns, table(lines, columns, key=lambda line: line.village), gives_way=2)


@slide(SlideName.READABILITY, label="Uji keterbacaan")
def readability(hall: Hall, _slide: Slide) -> Picture:
    """Every size of letters at its true size, from where it is read, and what to do for the last row of chairs."""
    sizes = [WallSize(*size) for size in SIZES]
    text = tuple(Words(f"{_reach(hall, size)} {_advice(hall, size)}".strip()) for size in sizes)
    return picture(hall, "Uji keterbacaan", OfSize(lambda size: tuple(_samples(hall, size)), text))


def _samples(hall: Hall, size: WallSize) -> Iterator[Block]:
    yield Headline("Judul")
    yield Gap()
    yield Figures((Figure("2028", "angka"),))
    yield Gap()
    yield Words(_reach(hall, size), Ink.STRONG)
    yield Words(_advice(hall, size))


def _reach(hall: Hall, size: WallSize) -> str:
    """From where letters are read: `80 × 24: teks terbaca sampai ± 8 m, judul ± 39 m.`."""
    text, large = (size.reach(scale, hall.seating.picture_cm) for scale in (None, TITLE))
    return f"{size}: teks terbaca sampai ± {text} m, judul ± {large} m."


def _advice(hall: Hall, size: WallSize) -> str:
    """What the last row of chairs needs."""
    seating = hall.seating
    if not seating.last_seat_m:
        return "Bacalah dari kursi terakhir; bila tidak terbaca, perbesar huruf (Ctrl +)."
    seat = f"Kursi terakhir {seating.last_seat_m} m:"
    if size.reach(None, seating.picture_cm) >= seating.last_seat_m:
        return f"{seat} semua terbaca."
    wanted = size_for(seating.last_seat_m, seating.picture_cm)
    if wanted.reach(None, seating.picture_cm) >= seating.last_seat_m:
        return f"{seat} perbesar huruf (Ctrl +) sampai {wanted}."
    if wanted.reach(TITLE, seating.picture_cm) < seating.last_seat_m:
        return f"{seat} perbesar gambar proyektor, atau majukan kursi."
    if size.rows > wanted.rows:
        return f"{seat} perbesar huruf (Ctrl +) sampai {wanted}; dari sana judul dan angka terbaca."
    return f"{seat} dari sana judul dan angka terbaca."


def waiting(hall: Hall) -> Picture:
    """Nobody has said yet what is to be shown."""
    return picture(hall, "", Words("Menunggu sesi dibuka di laptop sekretaris.", Ink.STRONG), is_centred=True)
