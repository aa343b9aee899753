"""What stops a run: few exceptions, each with the exit code that the command line ends with."""

from __future__ import annotations


class KamgenError(Exception):
    """A reason to stop that its reader can mend; its text says where, what, what there is and what to do."""

    exit_code = 1


class UsageProblem(KamgenError):
    """The call itself asks for something that does not exist or does not fit together."""

    exit_code = 2


class InputUnreadable(KamgenError):
    """An input file cannot be opened as what it should be."""

    exit_code = 3


class BrandBroken(KamgenError):
    """A brand folder breaks its contract; the text lists every breach."""

    exit_code = 4


class OutputNotWritable(KamgenError):
    """A result cannot be stored where it was asked for; what stood there before is intact."""

    exit_code = 5


class DiskFull(OutputNotWritable):
    """The disk takes nothing more, so that no other result could be stored either."""
