"""What each hidden unit of a network looks for, and what it adds."""
