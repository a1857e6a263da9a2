"""Reports: their content as neutral blocks and sheets, and one renderer per format.

What the report says is pure (`content`, `sheets`); reportlab and openpyxl are imported by `pdf` and `xlsx` alone.
"""
