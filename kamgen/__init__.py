"""Strategic account plans: one Excel workbook in; a deck, an action plan and an account map in the company's brand out.

The flow has one direction, each step a function from value to value::

    .xlsx -- workbook --> Plan + SourceMap -- figures --> Figures
                               |                |
                               +---- rules -----+--> Findings -- report --> words, for people and machines
                               |                |
                               +-- documents ---+--> content -- render, in a brand --> .pptx  .docx  .xlsx

The rooms, from the top down; a room imports only from rooms below its own line (pyproject.toml holds the contract)::

    cli          one file a command; alone knows click and rich
    batch        many accounts: a failure stops only its own account
    build        one account: the only place where all steps meet
    checking     one workbook, read and judged
    inputs       what a user names: workbooks, folders, a policy
    report       findings in words; where the figures of a finished document came from
    workbook     READING: the blank workbook, and a filled one back into a plan       | these
    rules        JUDGING: one module a topic, one function a rule                     | four never
    documents    TELLING: what deck, action plan and account map say, in which order  | import one
    render       DRAWING: content in a brand becomes the bytes of an Office file      | another
    brand        whose clothes the documents wear: a folder of templates and its brand.toml
    office       what every Office file has in common: safe reading, one door for writing, invariants
    content      what a document can say: blocks and arrangements, no colours, no positions
    figures      every derived number, worked out once
    plan         THE declaration: one module a sheet
    schema       the vocabulary that a sheet is declared with
    texts        every word a reader sees, in each language
    findings     what is wrong or worth a look, as data
    places       where in the workbook a value stands
    errors       what stops a run, each with its exit code
    shipped      what the package brings along: version, brands, samples

As a library it is two functions, from bytes to values: `kamgen.build.check` and `kamgen.build.build`. They are not
imported here, so that ``kamgen --help`` answers at once.
"""

from __future__ import annotations

from kamgen import shipped

__version__ = shipped.VERSION
