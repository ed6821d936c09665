"""What a Markdown page promises: links into the repository, commands to type, options and key places it names."""

import re
import shlex
from argparse import ArgumentParser
from importlib import import_module
from pathlib import Path

from tui.commands.cli import COMMANDS, Parser

ROOT = Path(__file__).parents[2]

_LINK = re.compile(r"\]\((?!https?:)([^)\s]+)\)")
_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_INLINE = re.compile(r"`(musrenbang[^`\n]*)`")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def read(page: str) -> str:
    """The text of a page, named from the root of the repository."""
    return (ROOT / page).read_text(encoding="utf-8")


def broken_links(page: str) -> list[str]:
    """Links to files that are not there, or to headings that are not on the page."""
    text = read(page)
    anchors = {_anchor(heading) for heading in _HEADING.findall(text)}
    return [target for target in _LINK.findall(text) if not _leads_somewhere(page, target, anchors)]


def _leads_somewhere(page: str, target: str, anchors: set[str]) -> bool:
    path, _, anchor = target.partition("#")
    return ((ROOT / page).parent / path).exists() if path else anchor in anchors


def _anchor(heading: str) -> str:
    """The name a heading gets: small letters, without punctuation, hyphens for spaces."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def shell_lines(page: str) -> list[str]:
    """Every line of the shell blocks."""
    return [line for block in _BLOCK.findall(read(page)) for line in block.splitlines() if line.strip()]


def commands(page: str) -> list[list[str]]:
    """Command lines of `musrenbang` in blocks and in running text, as words without their comments."""
    typed = [part.strip() for line in shell_lines(page) for part in line.split("&&")]
    lines = [*typed, *_INLINE.findall(read(page))]
    words = [shlex.split(line, comments=True) for line in lines]
    return [found[1:] for found in words if found and found[0].removeprefix(".venv/bin/") == "musrenbang"]


def parser_of(command: str) -> ArgumentParser:
    """The parser of one command, as the command line makes it."""
    module = import_module(f"tui.commands.{command}")
    parser = Parser(prog=f"musrenbang {command}", description="")
    module.add_arguments(parser)
    return parser


def options() -> set[str]:
    """Every long option of every command."""
    actions = (action for command in COMMANDS for action in parser_of(command)._actions)
    return {option for action in actions for option in action.option_strings if option.startswith("--")}
