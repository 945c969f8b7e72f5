"""Summarizer."""
