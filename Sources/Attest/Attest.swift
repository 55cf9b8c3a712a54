/// Placeholder until the first slice of Attest lands.
