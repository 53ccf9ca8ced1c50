"""What a person says of the machine's proposals: pure functions from one document to the next."""
