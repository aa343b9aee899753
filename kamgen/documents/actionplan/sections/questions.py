"""W13 Interview guide and open questions: what to ask the customer, with room to write, and what we do not know yet."""

from __future__ import annotations

from kamgen.content.document import DocumentBlock, Paragraphs, Section, Subheading, WritingSpace
from kamgen.content.text import Tone, Words, line
from kamgen.documents.part_tables import part_table
from kamgen.documents.tables import label, paragraphs
from kamgen.documents.wording import full_date, joined, one_line, said
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.questions import InterviewAnswer, InterviewQuestion
from kamgen.texts.catalogue import Texts

_KEY = "actionplan.questions"
_LINES = 3


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:
    """The chapter, or None where nobody is to be asked: no question, no customer goal, no person."""
    if not (plan.questions or plan.interview or figures.people):
        return None
    blocks: list[DocumentBlock] = [_opening(plan, figures, texts)]
    open_questions = part_table(
        plan,
        "questions",
        (("question", 46), ("id", 7), ("next_action", 34), ("owner", 18), ("due", 12), ("status", 14)),
        texts,
    )
    if open_questions is not None:
        blocks += [Subheading(texts("parts.questions.title")), open_questions]
    blocks.append(Subheading(texts("parts.interview.title")))
    answers = {answer.question: (index, answer) for index, answer in enumerate(plan.interview)}
    for question in InterviewQuestion:
        blocks += _question(question, answers.get(question), texts)
    blocks.append(_room(texts(f"{_KEY}.further"), texts))
    for part, fields in (
        ("personas", (("name", 20), ("role", 18), ("goals", 30), ("pains", 30), ("criteria", 30))),
        ("journey", (("stage", 22), ("need", 46), ("contact", 46))),
    ):
        table = part_table(plan, part, fields, texts)
        if table is not None:
            blocks += [Subheading(texts(f"parts.{part}.title")), table]
    return Section("questions", texts(f"{_KEY}.title"), tuple(blocks))


def _opening(plan: Plan, figures: Figures, texts: Texts) -> Paragraphs:
    """What is still open and by when, and how many of the six questions the customer has answered."""
    sentences: list[str] = []
    left = [row for row, each in enumerate(plan.questions) if not each.closed]
    dues = sorted(due for row in left if (due := plan.questions[row].due) is not None)
    late = [due for due in dues if due < figures.as_of]
    if left:
        sentences.append(texts(f"{_KEY}.open", n=len(left)))
        if late:
            sentences.append(texts(f"{_KEY}.late", n=len(late)))
        elif dues:
            sentences.append(texts(f"{_KEY}.first", n=len(left), day=dues[0]))
    elif plan.questions:
        sentences.append(texts(f"{_KEY}.settled"))
    answered = [row for row, each in enumerate(plan.interview) if each.answer]
    count = len({plan.interview[row].question for row in answered})
    key = "answered_none" if not count else "answered_all" if count == len(InterviewQuestion) else "answered"
    sentences.append(texts(f"{_KEY}.{key}", n=count))
    sources = (*(("questions", row, "due") for row in left), *(("interview", row, "answer") for row in answered))
    return Paragraphs(Words((line(" ".join(sentences), strong=True),), sources))


def _room(prompt: str, texts: Texts) -> WritingSpace:
    """Room for an answer, from whom and when."""
    return WritingSpace(prompt, _LINES, (label("interview", "asked", texts), label("interview", "day", texts)))


def _question(
    question: InterviewQuestion, known: tuple[int, InterviewAnswer] | None, texts: Texts
) -> tuple[DocumentBlock, ...]:
    """The answer where we have it, else room for it."""
    words = said(question, texts)
    if known is None or not known[1].answer:
        return (_room(words, texts),)
    index, answer = known
    from_whom = joined(one_line(answer.asked or ""), full_date(answer.day, texts) if answer.day else "")
    lines = (line(words, strong=True), *paragraphs(answer.answer))
    if from_whom:
        lines += (line(from_whom, Tone.MUTED),)
    sources = tuple(("interview", index, field) for field in ("question", "answer", "asked", "day"))
    return (Paragraphs(Words(lines, sources), close=True),)
