/// Placeholder until the first slice of AttestText lands.
