"""Drawing: content in a brand's clothes becomes the bytes of a deck, a Word plan, an account map."""
