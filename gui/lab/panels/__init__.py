"""What the tabs of the lab show."""
