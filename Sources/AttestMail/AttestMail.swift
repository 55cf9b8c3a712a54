/// Placeholder until the first slice of AttestMail lands.
