"""The slides of few words: title, break, thanks, and the neutral one of the panic key."""

from sessions.kernel.session import Session
from sessions.language.dates import clock, clock_in_zone, with_day
from sessions.record.wall import Slide, SlideName
from sessions.values.agenda import open_pause
from tui.picture.offers import slide
from tui.picture.picture import Block, Figure, Figures, Gap, Hall, Ink, Picture, Words, picture, proof


@slide(SlideName.TITLE, label="Judul")
def title(hall: Hall, _slide: Slide) -> Picture:
    """Who meets, on what, when and where; nobody's name."""
    return picture(
        hall,
        "",
        Words("Musyawarah Perencanaan Pembangunan", Ink.STRONG),
        *(Words(line, Ink.STRONG) for line in _of_the_kecamatan(hall.session)),
        Gap(),
        Figures((Figure(str(hall.session.plan_year), "Tahun Rencana"),)),
        Gap(),
        *(Words(line) for line in _when_and_where(hall.session)),
        Gap(),
        Words("Selamat datang.", Ink.LEAD),
        is_centred=True,
    )


def _of_the_kecamatan(session: Session) -> tuple[str, ...]:
    if session.office is None:
        return ()
    office = session.office
    return f"Musrenbang RKPD {office.regency}", f"di Kecamatan {office.kecamatan}"


def _when_and_where(session: Session) -> tuple[str, ...]:
    sidang = session.sidang
    day = with_day(sidang.held_on) if sidang.held_on else ""
    return tuple(filter(None, (day, sidang.place)))


def pause(hall: Hall) -> Picture:
    """Layar jeda: nothing of the meeting but its name and the time."""
    return picture(hall, "", Words("Mohon menunggu sebentar.", Ink.STRONG), Gap(), _clock(hall), is_centred=True)


@slide(SlideName.BREAK, label="Skors")
def suspended(hall: Hall, _slide: Slide) -> Picture:
    """Skors: since when, why, and until when it was said to last; the clock tells how late it is."""
    pause_ = open_pause(hall.session.pauses)
    since = f" sejak pukul {clock(pause_.started)}" if pause_ else ""
    why = f": {pause_.reason}" if pause_ else ""
    if pause_ and pause_.until:
        until = f"Dilanjutkan pukul {clock_in_zone(pause_.until)}."
    else:
        until = "Sidang dilanjutkan setelah skors dicabut oleh pimpinan sidang."
    return picture(
        hall,
        "Skors",
        Words(f"SIDANG DISKORS{since}{why}", Ink.STRONG),
        Gap(),
        _clock(hall),
        Gap(),
        Words(until, Ink.STRONG),
        is_centred=True,
    )


def _clock(hall: Hall) -> Figures:
    return Figures((Figure(f"{hall.now:%H.%M}", f"sekarang {clock_in_zone(hall.now)}", runs=True),))


@slide(SlideName.THANKS, label="Terima kasih")
def thanks(hall: Hall, _slide: Slide) -> Picture:
    """The end; whoever signs is asked to stay."""
    session = hall.session
    kecamatan = session.office.kecamatan if session.office else ""
    lines: list[Block] = [Words("Terima kasih.", Ink.STRONG), Gap(), Words(f"Musrenbang Kecamatan {kecamatan}")]
    if session.sidang.closed:
        lines += [
            Words(f"ditutup pukul {clock_in_zone(session.sidang.closed)}."),
            Gap(),
            Words("Wakil peserta dimohon menandatangani Berita Acara sebelum pulang."),
        ]
    return picture(hall, "", *lines, foot=proof(hall), is_centred=True)


def waiting(hall: Hall) -> Picture:
    """Nobody has said yet what is to be shown."""
    return picture(hall, "", Words("Menunggu sesi dibuka di laptop sekretaris.", Ink.STRONG), is_centred=True)
