"""The reference of all commands, made from them: `python -m cirt_assess.cli.reference > docs/cli.md`."""

from __future__ import annotations

from collections.abc import Iterator

import click

HEADING = """\
# Command line

Made by `python -m cirt_assess.cli.reference`; a test compares it with the program. Exit codes: 0 done, 1 it could not
be done or a check found something, 2 the command was called wrongly. Commands that print results take `--json`.
"""


def reference(program: click.Group, name: str = "cirt-assess") -> str:
    """The whole reference as Markdown."""
    parts = [HEADING, _command(click.Context(program, info_name=name), program)]
    for context, command in _commands(program, click.Context(program, info_name=name)):
        parts += [f"## {context.command_path}\n", _command(context, command)]
    return "\n".join(parts)


def _commands(group: click.Group, parent: click.Context) -> Iterator[tuple[click.Context, click.Command]]:
    for name, command in group.commands.items():
        context = click.Context(command, info_name=name, parent=parent)
        yield context, command
        if isinstance(command, click.Group):
            yield from _commands(command, context)


def _command(context: click.Context, command: click.Command) -> str:
    usage = command.get_usage(context).removeprefix("Usage: ")
    lines = [f"    {usage}", "", (command.help or "").strip(), ""]
    for parameter in command.params:
        record = parameter.get_help_record(context)
        if record and parameter.name != "help":
            lines.append(f"- `{record[0]}`: {record[1] or ''}".rstrip(": "))
    return "\n".join([*lines, ""]) if lines[-1] else "\n".join(lines)


if __name__ == "__main__":
    from cirt_assess.cli import main

    click.echo(reference(main), nl=False)
