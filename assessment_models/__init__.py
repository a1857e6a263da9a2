"""What can be asked: catalogues, profiles, crosswalks and stakeholder roles.

Imports pydantic and a YAML reader, nothing else of this project and no Qt.
"""
