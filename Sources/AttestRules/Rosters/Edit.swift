/// What a cell of a file does to the value that is stored (section 10).
public enum Edit<Value: Sendable & Equatable>: Sendable, Equatable {
  /// An empty cell, or no such column: what is stored stays.
  case keep
  /// A bare `-`: what is stored goes.
  case clear
  /// A value.
  case set(Value)

  /// What is stored afterwards.
  public func applied(to stored: Value?) -> Value? {
    switch self {
    case .keep: stored
    case .clear: nil
    case .set(let value): value
    }
  }

  /// The value, if the cell has one.
  public var value: Value? {
    if case .set(let value) = self { value } else { nil }
  }
}
