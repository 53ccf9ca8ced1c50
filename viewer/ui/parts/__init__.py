"""Small widgets and habits that every room uses."""
