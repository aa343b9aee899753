"""The entry point: finds the command, and turns what stops a run into one clear line and an exit code."""

from __future__ import annotations

import importlib
import signal
import sys

import click

from kamgen.cli.options import Commands
from kamgen.errors import InputUnreadable, KamgenError, OutputNotWritable
from kamgen.shipped import VERSION

_INTERRUPTED = 130
_BROKEN_PIPE = 141

COMMANDS: dict[str, str] = {
    "demo": "Build the documents of the shipped sample, without any input.",
    "new": "Make a workbook to plan an account in, or one for each account of a CRM export.",
    "upgrade": "Carry an older or edited workbook over into today's form; nothing is lost.",
    "check": "List everything that is wrong or weak in workbooks, each with its cell.",
    "build": "Make deck, action plan and account map from workbooks or folders.",
    "trace": "Lead each figure of a document back to its cells, or a cell to its figures.",
    "brand": "List the brands, or check a brand folder.",
    "explain": "Say what a finding's code means and what to do about it.",
    "schema": "Print the JSON schema of a plan.",
}
"""Name and one line for each command; kept here so that the overview imports none of them."""


class _Commands(Commands):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"kamgen.cli.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: kamgen new plan.xlsx --lang de, fill it in Excel, then kamgen build plan.xlsx -o out",
)
@click.version_option(VERSION, message="kamgen %(version)s")
def kamgen() -> None:
    """Key account plans from Excel to a board-ready deck, a Word action plan and an account map.

    Results go to standard output, progress and remarks to standard error. Exit codes: 0 done, 1 errors in a
    workbook or an account not built, 2 usage, 3 input unreadable, 4 brand broken, 5 output not writable.
    """


def main() -> None:
    """Runs the command line and ends the process with the exit code of what happened."""
    for stream in (sys.stdout, sys.stderr):
        # A console without UTF-8 shows a question mark for what it cannot write, instead of failing.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    # A run that is asked to stop by a scheduler or a closed terminal cleans up as after Ctrl-C.
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)
    try:
        code = kamgen(standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("Interrupted; what was already written is complete.", err=True)
        sys.exit(_INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except KamgenError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(_BROKEN_PIPE)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"Error: {where}{error.strerror or error}", err=True)
        # A file that cannot even be looked at has a name; standard output, on a full disk for example, has none.
        sys.exit(InputUnreadable.exit_code if where else OutputNotWritable.exit_code)
    sys.exit(code if isinstance(code, int) else 0)
