"""The fields of forms in which a person says what an event, a figure or a quotation is."""
