/// A key of a configuration file, with a value that shows what it is.
struct ConfigurationKey: Hashable, Sendable {
  /// The key.
  let name: String
  /// What somebody could write there.
  let example: String

  init(_ name: String, like example: String) {
    self.name = name
    self.example = example
  }

  static let code = ConfigurationKey("code", like: "\"SM-READ\"")
  static let name = ConfigurationKey("name", like: "\"Afon Trust\"")
  static let from = ConfigurationKey("from", like: "\"2026-09-01\"")
  static let to = ConfigurationKey("to", like: "\"2027-08-31\"")
  static let sites = ConfigurationKey("sites", like: "[\"NORTH\"]")
}
