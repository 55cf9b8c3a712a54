/// Comparison that takes as long for a near miss as for a far one, so that nobody can feel their way to a secret.
public enum ConstantTime {
  /// Whether two runs of bytes are the same; only their lengths show in the time taken.
  public static func equal(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
