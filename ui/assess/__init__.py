"""The questionnaire: the list of what is asked, one item at a time, and what helps to answer it."""
