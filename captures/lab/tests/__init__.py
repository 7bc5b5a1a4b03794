"""Tests of the lab's pure parts; none needs root."""
