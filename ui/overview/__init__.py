"""Where this assessment stands, what to do next, and the country or sector around the team."""
