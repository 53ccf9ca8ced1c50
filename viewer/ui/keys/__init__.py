"""Which keys do what: the sheet that tells them, and changing them."""
