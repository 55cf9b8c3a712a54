/// Placeholder until the first slice of AttestCourses lands.
