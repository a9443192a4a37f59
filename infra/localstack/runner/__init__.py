"""Deploys the template to LocalStack, tries it, and takes everything away again."""
