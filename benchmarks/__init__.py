"""Figures as ratios against a bare floor timed in the same run."""
