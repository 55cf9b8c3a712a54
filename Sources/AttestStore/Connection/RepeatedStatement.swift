/// A statement that is run again and again with much the same values.
///
/// Many columns of many rows hold the same number, or nothing: what is bound already is not bound again.
final class RepeatedStatement {
  /// What is bound to a place.
  private enum Bound {
    /// Bytes that were somewhere else the last time.
    case bytes
    case null
    case integer(Int64)
  }

  private let statement: Statement
  private var bound: [Bound]

  /// A statement with so many places for values.
  init(_ statement: Statement, places: Int) {
    self.statement = statement
    bound = Array(repeating: .bytes, count: places)
  }

  /// Binds a field to each place and runs the statement; the bytes must outlive the call.
  func run(_ reader: inout RowReader) throws {
    bound.withUnsafeMutableBufferPointer { bound in
      for place in bound.indices { bind(reader.field(), Int32(place + 1), &bound[place]) }
    }
    try statement.run()
  }

  @inline(__always)
  private func bind(_ field: RowReader.Field?, _ place: Int32, _ bound: inout Bound) {
    switch field {
    case .integer(let value):
      if case .integer(value) = bound { return }
      statement.bind(place, value)
      bound = .integer(value)
    case .text(let bytes):
      statement.bind(place, textInPlace: bytes)
      bound = .bytes
    case .blob(let bytes):
      statement.bind(place, blobInPlace: bytes)
      bound = .bytes
    case .null, .cleared, nil:
      if case .null = bound { return }
      statement.bindNull(place)
      bound = .null
    }
  }
}

extension Statement {
  /// Binds so many fields, from the first place on; their bytes must outlive the step.
  func bind(_ reader: inout RowReader, columns: Int) {
    for place in 1...Int32(columns) {
      switch reader.field() {
      case .integer(let value): bind(place, value)
      case .text(let bytes): bind(place, textInPlace: bytes)
      case .blob(let bytes): bind(place, blobInPlace: bytes)
      case .null, .cleared, nil: bindNull(place)
      }
    }
  }
}
