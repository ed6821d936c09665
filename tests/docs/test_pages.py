"""Every page for people: its links lead somewhere, and the program understands every command line it shows."""

import pytest
from support.pages import broken_links, commands, parser_of

from tui.commands.cli import COMMANDS

PAGES = ("README.md", "CONTRIBUTING.md", "docs/panduan.md", "docs/desain.md", "docs/keputusan.md", "docs/skala.md")


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_file_or_a_heading(page: str) -> None:
    assert [] == broken_links(page)


@pytest.mark.parametrize("page", PAGES)
def test_every_command_line_is_one_that_the_program_understands(page: str) -> None:
    for words in commands(page):
        if words and words[0] not in {"--help", "--versi"}:
            assert words[0] in COMMANDS, words
            if len(words) > 1 and "--help" not in words:
                parser_of(words[0]).parse_args(words[1:])


def test_readme_and_guide_show_command_lines() -> None:
    assert 5 < len(commands("README.md"))
    assert 10 < len(commands("docs/panduan.md"))
