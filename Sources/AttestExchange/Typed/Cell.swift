/// What a cell says about the value that is stored (rules, section 10).
public enum Cell<Value> {
  /// The file has no such column: nothing changes.
  case missing
  /// The cell is empty: what is stored stays.
  case left
  /// The cell is a bare `-`: what is stored goes.
  case cleared
  /// The cell has a value.
  case set(Value)

  /// The value, if the cell has one.
  @inlinable public var value: Value? {
    if case .set(let value) = self { value } else { nil }
  }

  /// The same cell with its value turned into another.
  @inlinable
  public func map<Other>(_ change: (Value) -> Other) -> Cell<Other> {
    switch self {
    case .missing: .missing
    case .left: .left
    case .cleared: .cleared
    case .set(let value): .set(change(value))
    }
  }
}

extension Cell: Sendable where Value: Sendable {}
extension Cell: Equatable where Value: Equatable {}

/// A checked cell in the reader's memory.
@usableFromInline
struct CheckedCell {
  @usableFromInline
  enum State: UInt8 {
    case missing
    case left
    case cleared
    case set
  }

  @usableFromInline var state: State = .missing
  /// A day's number, a word's position among those allowed, or a score.
  @usableFromInline var number: Int32 = 0
  @usableFromInline var count = 0
  @usableFromInline var start: UnsafePointer<UInt8>?

  init() {}
}
