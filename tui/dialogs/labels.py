"""Fields of a proposal by which others find it: the code of its sub kegiatan and the themes it serves."""

from collections.abc import Sequence

from sessions.intake.repairs.themes import read_themes
from sessions.sub_activities import is_code
from sessions.text import clean
from sessions.themes import Theme, in_order
from tui.dialogs.form import Answers, Field
from tui.reading import Unreadable

SUB_ACTIVITY = "sub_activity"
_THEMES = "themes"


def label_fields(code: str = "", chosen: Sequence[Theme] = ()) -> tuple[Field, ...]:
    """Both may be left empty."""
    return (
        Field(
            name=SUB_ACTIVITY,
            label="Sub kegiatan",
            value=code,
            hint="kode, misalnya 1.03.02.2.01.0005",
            read=_read_code,
            is_required=False,
        ),
        Field(
            name=_THEMES,
            label="Tematik",
            value=", ".join(chosen),
            hint="misalnya stunting, pangan",
            read=_read_themes,
            is_required=False,
            suggestions=tuple(Theme),
        ),
    )


def themes(answers: Answers) -> tuple[Theme, ...]:
    """The themes that were typed."""
    given = answers.value(_THEMES)
    return in_order(Theme(theme) for theme in given) if isinstance(given, tuple) else ()


def _read_code(typed: str) -> str:
    code = clean(typed).rstrip(".")
    if not is_code(code):
        raise Unreadable("Tulis angka dan titik saja, misalnya 1.03.02.2.01.0005.")
    return code


def _read_themes(typed: str) -> tuple[Theme, ...]:
    named, unknown = read_themes(clean(typed))
    if unknown is not None:
        raise Unreadable(f"Pilihannya {', '.join(Theme)}.")
    return named
