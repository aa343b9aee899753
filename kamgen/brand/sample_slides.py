"""Taking the sample slides out of a deck template: company templates come with up to dozens of them."""

from __future__ import annotations

from typing import Final

from kamgen.brand.template import P, Template, reachable, relations_part, serialised

_SECTIONS: Final = "{http://schemas.microsoft.com/office/powerpoint/2010/main}sectionLst"
_LISTS: Final = (f"{P}sldIdLst", f"{P}custShowLst")


def without_sample_slides(template: Template) -> Template:
    """The template without slides, and without all parts that only they led to."""
    slides = {each.id for each in template.relations(template.main) if each.kind == "slide"}
    if not slides:
        return template
    root = template.parsed(template.main)
    for name in _LISTS:
        for each in list(root.iterfind(name)):
            root.remove(each)
    for extensions in list(root.iterfind(f"{P}extLst")):
        for extension in list(extensions):
            if extension.find(_SECTIONS) is not None:
                extensions.remove(extension)
        if len(extensions) == 0:
            root.remove(extensions)
    holder = relations_part(template.main)
    relations = template.parsed(holder)
    for relation in list(relations):
        if relation.get("Id") in slides:
            relations.remove(relation)
    changed = {template.main: serialised(root), holder: serialised(relations)}
    emptied = Template(template.name, {**template.parts, **changed})
    return Template(template.name, reachable(emptied))
