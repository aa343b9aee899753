"""What a document can say: closed sets of blocks and arrangements that know no colour, font, position or Office library."""
