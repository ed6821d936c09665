"""Drafts: what was typed comes back as it was, whatever a file of that name may hold."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.kernel.text import clean
from sessions.record.beside import (
    LARGEST_DRAFTS,
    MOST_FIELDS,
    MOST_FORMS,
    Draft,
    Trace,
    read_drafts,
    remove,
    rendered_drafts,
    write,
)
from sessions.record.errors import DRAFTS

WIB = timezone(timedelta(hours=7))
AT = datetime(2027, 2, 3, 10, 41, 9, tzinfo=WIB)
cleaned = st.text().map(clean)


def draft(form="Usulan baru", at=AT, **texts):
    return Draft(form=form, title=form, at=at, texts=texts or {"activity": "Talud jalan Gan"})


def test_a_program_that_was_left_in_order_left_nothing(tmp_path):
    assert read_drafts(tmp_path) is None
    write(tmp_path / DRAFTS, rendered_drafts(Trace(at=AT)))
    remove(tmp_path)
    remove(tmp_path)
    assert read_drafts(tmp_path) is None


@given(
    st.dictionaries(cleaned.filter(bool), st.dictionaries(cleaned, cleaned, min_size=1, max_size=4), max_size=4),
    cleaned,
    cleaned,
)
def test_what_was_typed_comes_back(tmp_path_factory, forms, place, row):
    folder = tmp_path_factory.mktemp("sesi")
    drafts = tuple(Draft(form=name, title=name, at=AT, texts=texts) for name, texts in forms.items())
    trace = Trace(at=AT, place=place[:300].strip(), row=row[:300].strip(), drafts=drafts)
    write(folder / DRAFTS, rendered_drafts(trace))
    assert trace == read_drafts(folder)


def test_the_last_write_is_the_only_one_that_counts(tmp_path):
    write(tmp_path / DRAFTS, rendered_drafts(Trace(at=AT, drafts=(draft("Ubah 2007-03"), draft()))))
    write(tmp_path / DRAFTS, rendered_drafts(Trace(at=AT, drafts=(draft(activity="Talud"),))))
    assert [{"activity": "Talud"}] == [found.texts for found in read_drafts(tmp_path).drafts]
    assert [DRAFTS] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00" * 512,
        b"[" * 100_000,
        b'{"form": "x", "at": "2027-02-03T10:41:09", "texts": {}}',
        b'{"form": "x", "at": 5, "texts": {}}\n{"form": ["x"], "at": null, "texts": 1}\n17\n"at"\n',
        b'{"at": "kemarin", "place": 5, "row": {}}',
        b"x" * (LARGEST_DRAFTS + 1),
    ],
    ids=["empty", "zeros", "nested", "no zone", "other types", "no time", "too large"],
)
def test_a_damaged_file_says_only_that_the_program_was_not_left(tmp_path, content):
    (tmp_path / DRAFTS).write_bytes(content)
    assert Trace() == read_drafts(tmp_path)


def test_a_file_that_cannot_be_read_says_the_same(tmp_path):
    (tmp_path / DRAFTS).mkdir()
    assert Trace() == read_drafts(tmp_path)


def test_one_damaged_line_costs_only_that_form(tmp_path):
    lines = rendered_drafts(Trace(at=AT, place="usulan", drafts=(draft("Ubah"), draft()))).splitlines(keepends=True)
    write(tmp_path / DRAFTS, b"".join((lines[0], lines[1][:20] + b"\n", lines[2])))
    assert Trace(at=AT, place="usulan", drafts=(draft(),)) == read_drafts(tmp_path)


def test_everything_in_the_file_is_cleaned(tmp_path):
    hostile = (
        b'{"form":"a\\u001b[2J","title":"\\u202eb","at":"2027-02-03T10:41:09+07:00","texts":{"k":"x\\u009b\\ny"}}\n'
    )
    write(tmp_path / DRAFTS, rendered_drafts(Trace(at=AT)) + hostile)
    (found,) = read_drafts(tmp_path).drafts
    assert ("a[2J", "b", {"k": "x y"}) == (found.form, found.title, dict(found.texts))


def test_the_file_stays_small_and_the_oldest_forms_give_way(tmp_path):
    wide = {f"isian {n}": "x" * 1990 for n in range(MOST_FIELDS + 40)}
    drafts = tuple(draft(f"Formulir {n}", AT + timedelta(minutes=n), **wide) for n in range(MOST_FORMS + 5))
    content = rendered_drafts(Trace(at=AT, drafts=drafts))
    write(tmp_path / DRAFTS, content)
    assert LARGEST_DRAFTS >= len(content)
    found = read_drafts(tmp_path).drafts
    assert "Formulir 24" == found[-1].form
    assert MOST_FIELDS == len(found[-1].texts)
    small = tuple(draft(f"Formulir {n}", AT + timedelta(minutes=n)) for n in range(MOST_FORMS + 5))
    write(tmp_path / DRAFTS, rendered_drafts(Trace(at=AT, drafts=small)))
    assert [f"Formulir {n}" for n in range(5, 25)] == [one.form for one in read_drafts(tmp_path).drafts]
