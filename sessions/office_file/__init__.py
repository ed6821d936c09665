"""The office file, `kantor.toml`: what a kecamatan keeps from year to year, read and checked.

`writing` makes one and changes single values in it; it loads a library of its own.
"""

from sessions.office_file.faults import Fault, OfficeFileWrong, Problem
from sessions.office_file.reading import NAME, OfficeFile, read, read_file

__all__ = ["NAME", "Fault", "OfficeFile", "OfficeFileWrong", "Problem", "read", "read_file"]
