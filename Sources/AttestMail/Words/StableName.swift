import AttestText

/// A short name for several parts together, which tells nobody what they are.
enum StableName {
  /// Forty hexadecimal digits of a digest over the parts, each with its length before it.
  static func digits(for parts: [String]) -> String {
    var hasher = SHA256Hasher()
    for part in parts {
      hasher.update(bigEndian: UInt64(part.utf8.count))
      hasher.update(part)
    }
    return String(hasher.finish().hex.prefix(40))
  }
}
