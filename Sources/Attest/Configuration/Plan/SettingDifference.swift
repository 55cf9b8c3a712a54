import AttestText

/// A setting that gets another value.
public struct SettingDifference: Hashable, Sendable, CustomStringConvertible {
  /// Which.
  public let name: SettingName
  /// The text that is kept now; nil when it is not set.
  public let old: String?
  /// The text that will be kept; nil when it will not be set.
  public let new: String?

  /// Such as `minimumOperators: 2 → 3`.
  public var description: String { "\(name.rawValue): \(shown(old)) → \(shown(new))" }

  private func shown(_ text: String?) -> String {
    guard let text else { return "not set" }
    return Escaping.line(text)
  }
}
