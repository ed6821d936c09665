"""An office as an office file with explanations, and single values changed in a file that somebody keeps."""

from collections.abc import Iterator, Sequence
from typing import Any

import tomlkit

from sessions.office.file_keys import FILE, OfficeFile, note
from sessions.office.file_kinds import FileTable, Tables
from sessions.values.attendance import Official
from sessions.values.office import Office

_HEAD = """Berkas kantor Kecamatan {kecamatan}: disimpan dari tahun ke tahun, dan disalin ke setiap sesi baru.
Periksa sesudah diubah:  musrenbang kantor --periksa kantor.toml
Buat sesi dengannya:     musrenbang baru FOLDER --kantor kantor.toml
Baris yang diawali tanda pagar hanya keterangan. Yang dihapus kembali ke bawaan; hanya kode yang harus ada."""

_WIDE = 100
"""Characters; a wider list has one item on a line."""


def written(office: Office, officials: Sequence[Official] = ()) -> str:
    """The whole office as an office file; reading it gives the same office, but for its logo."""
    file = OfficeFile(office=office, officials=tuple(officials))
    head = (f"# {line}" for line in _HEAD.format(kecamatan=office.kecamatan).splitlines())
    lines = [*head, ""]
    for key in FILE.keys:
        below = list(_keys(FileTable((key,)), file, ""))
        blank = below[: isinstance(key.kind, FileTable | Tables)]
        lines += [*blank, *(f"# {line}" for line in note(key)), *below[len(blank) :]]
    return "\n".join([*lines, ""])


def changed(text: str, path: Sequence[str], value: str) -> str:
    """The file with one key changed or added and everything else, the comments too, as it was.

    `path` are the names of the tables and of the key; the text must be an office file that can be read.
    """
    document = tomlkit.parse(text)
    table: Any = document
    for name in path[:-1]:
        if name not in table:
            table[name] = tomlkit.table()
        table = table[name]
    table[path[-1]] = value
    return tomlkit.dumps(document)


def _keys(table: FileTable, value: Any, path: str) -> Iterator[str]:
    """The lines of a table; those of the tables below it, each after an empty line, stand last."""
    owner = table.opened(value)
    for key in table.keys:
        one, name = key.get(owner), f"{path}.{key.name}".lstrip(".")
        if isinstance(key.kind, Tables):
            for row in one:
                yield from ("", f"[[{name}]]", *_keys(key.kind.table, row, name))
        elif isinstance(key.kind, FileTable):
            has_keys = not all(isinstance(below.kind, FileTable) for below in key.kind.keys)
            yield from (*(("", f"[{name}]") if has_keys else ()), *_keys(key.kind, one, name))
        elif (shown := key.kind.show(one)) is not None:
            yield f"{key.name} = {_value(shown)}"


def _value(shown: Any) -> str:
    if not isinstance(shown, list):
        return str(tomlkit.item(shown).as_string())
    items = [_value(item) for item in shown]
    line = f"[{', '.join(items)}]"
    return line if len(line) <= _WIDE else "\n".join(["[", *(f"    {item}," for item in items), "]"])
