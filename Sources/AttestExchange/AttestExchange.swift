/// Placeholder until the first slice of AttestExchange lands.
