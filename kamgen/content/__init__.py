"""What a document can say: closed sets of blocks and arrangements without colour, font, position or Office library."""
