"""The slides of the deck that the customer may see, told from the plan that `for_customer` leaves; one module each."""
