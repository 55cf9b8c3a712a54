/// Placeholder until the first slice of AttestStore lands.
