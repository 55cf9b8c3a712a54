extension SHA256Digest: CustomStringConvertible, LosslessStringConvertible {
  /// The 64 lower-case hexadecimal digits.
  public var hex: String {
    withUnsafeBytes { Hex.text(of: $0) }
  }

  /// The 64 lower-case hexadecimal digits.
  public var description: String { hex }

  /// Reads exactly 64 hexadecimal digits, upper or lower case; nil for anything else.
  public init?(_ hex: String) {
    guard hex.utf8.count == 2 * SHA256Digest.byteCount, let bytes = Hex.bytes(of: hex) else { return nil }
    self.init(bytes)
  }
}
