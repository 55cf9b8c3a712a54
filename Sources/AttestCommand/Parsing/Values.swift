/// What was given on a command line, still as texts; read with a parameter, which gives it its type.
struct Values: Sendable {
  private var texts: [String: [String]] = [:]

  /// No values.
  init() {}

  /// Adds one text for a parameter.
  mutating func add(_ text: String, to name: String) {
    texts[name, default: []].append(text)
  }

  /// How often a parameter was given.
  func count(of name: String) -> Int { texts(of: name).count }

  /// What was given for a parameter, in order.
  func texts(of name: String) -> [String] { texts[name] ?? [] }

  /// The typed value of a parameter.
  subscript<Result>(parameter: Parameter<Result>) -> Result {
    get throws(UsageError) { try parameter.read(texts[parameter.declaration.name] ?? []) }
  }
}
