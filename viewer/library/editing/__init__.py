"""What a person changes in a document: pure functions from one document to the next."""
