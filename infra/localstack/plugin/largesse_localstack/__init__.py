"""What we add to LocalStack: Java functions without containers, authorizers, gateway responses."""
