"""What a view holds as tables: events, figures, quotations and people, a row each."""
