/// A place in a text file: line and column, both counted from 1.
///
/// A column is a Unicode scalar, which is what most editors count; a byte-order mark is not one.
public struct SourcePlace: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The line, from 1; CR LF, LF and a lone CR each end one.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int

  /// The place at this line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders places as they stand in the file.
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// Such as `12:5`.
  public var description: String { "\(line):\(column)" }
}

/// Something with the place where it stands.
public struct Placed<Value: Sendable>: Sendable {
  /// The thing.
  public let value: Value
  /// Where it stands.
  public let place: SourcePlace

  /// Something at a place.
  public init(_ value: Value, at place: SourcePlace) {
    self.value = value
    self.place = place
  }
}

extension Placed: Error {}
