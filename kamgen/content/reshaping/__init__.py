"""One telling, several formats: content of one shape as content of another, so that every renderer can draw it.

What the other shape has no block for gets its counterpart; nothing is left out and nothing is told anew::

    ActionPlan  -- workbook.document_as_workbook -->  AccountMap     (.xlsx)
    ActionPlan  -- deck.document_as_deck         -->  Deck           (.pptx)
    AccountMap  -- document.map_as_document      -->  ActionPlan     (.docx, and from there a deck)
"""
