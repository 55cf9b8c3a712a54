import AttestRules
internal import CSQLite

/// A cursor over a table in the order of its key, whose first column is a person number, for people who are asked for
/// in that order.
///
/// Somebody near is reached step by step, somebody far is sought: a file about a few people is as fast in a register of
/// a million as a file about everybody.
final class SeekingCursor {
  /// So many steps take as long as finding a place.
  fileprivate static let mostSteps = 12

  /// How many of the people in the table are asked for.
  enum Density {
    /// Nearly all.
    case most
    /// Some: rows of others are passed over where they are read, without being handed over.
    case some
  }

  /// The row on which it stands, if it stands on one.
  let row: Statement
  private let goal: UnsafeMutablePointer<Goal>
  private var hasRow = false

  /// A cursor before the first row.
  ///
  /// - Parameters:
  ///   - select: the columns and the table; the person number comes first.
  ///   - condition: which rows there are besides; nil for all.
  ///   - key: the columns of the key, the person number first.
  ///   - start: before whom nobody will be asked for; nil where anybody may be.
  ///   - density: how many will be asked for.
  init(
    _ database: Database, _ select: String, where condition: String? = nil, key: [String],
    from start: PersonNumber? = nil, _ density: Density = .most
  ) throws {
    var conditions = ["\(key[0]) >= CAST(?1 AS TEXT)"]
    if density == .some {
      try database.addGoalFunction()
      conditions.append("\(Goal.function)(?2, \(key[0]))")
    }
    if let condition { conditions.append(condition) }
    row = try database.prepare(
      "\(select) WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(key.joined(separator: ","))")
    goal = .allocate(capacity: 1)
    goal.initialize(to: Goal())
    if density == .some { row.bind(2, place: goal) }
    var text = start?.text ?? ""
    try text.withUTF8 { try seek(UnsafeRawBufferPointer($0)) }
  }

  /// A cursor over some columns of a table whose key begins with the person; over all columns where none are named.
  convenience init(
    _ table: Table, _ columns: [String]? = nil, in database: Database, from start: PersonNumber?,
    _ density: Density = .most
  ) throws {
    try self.init(
      database, "SELECT \((columns ?? table.columns).joined(separator: ",")) FROM \(table.name)",
      key: Array(table.columns.prefix(table.keys)), from: start, density)
  }

  deinit {
    goal.deinitialize(count: 1)
    goal.deallocate()
  }

  /// Gives the rows of a person.
  @inline(__always)
  func forEach(of number: UnsafeRawBufferPointer, _ body: (Statement) throws -> Void) throws {
    guard try advance(to: number) else { return }
    repeat { try body(row) } while try next(of: number)
  }

  /// Goes to the first row of a person; false if they have none.
  func advance(to number: UnsafeRawBufferPointer) throws -> Bool {
    var steps = 0
    while hasRow {
      let order = Platform.compare(row.bytes(0), number)
      if order >= 0 { return order == 0 }
      if steps == 0 { goal.pointee.begin(number) }
      steps += 1
      if steps > SeekingCursor.mostSteps || goal.pointee.isFar {
        try seek(number)
      } else {
        hasRow = try row.step()
      }
    }
    return false
  }

  /// Goes to the next row; false if it is not about the person.
  func next(of number: UnsafeRawBufferPointer) throws -> Bool {
    hasRow = try row.step()
    return hasRow && row.bytes(0).isSame(as: number)
  }

  private func seek(_ number: UnsafeRawBufferPointer) throws {
    row.reset()
    goal.pointee.begin(number)
    row.bind(1, bytes: Array(number))
    hasRow = try row.step()
  }
}

/// Who a cursor is on its way to, for the function by which SQLite passes over everybody before.
private struct Goal: ~Copyable, PassedByPlace {
  static let placeName: StaticString = "goal"
  static let function = "is_reached"

  private var number = KeyBytes()
  private var passed = 0

  /// Whether they are so far that it pays to look for them.
  var isFar: Bool { passed > SeekingCursor.mostSteps }

  mutating func begin(_ number: UnsafeRawBufferPointer) {
    self.number.set(number)
    passed = 0
  }

  /// Whether to stop at somebody: at the goal or after it, or because it is far.
  @inline(__always)
  mutating func stops(at number: UnsafeRawBufferPointer) -> Bool {
    guard Platform.compare(number, self.number.bytes) < 0 else { return true }
    passed += 1
    return isFar
  }
}

extension Database {
  fileprivate func addGoalFunction() throws {
    try addFunction(Goal.function) { context, _, values in
      guard let values, let goal = Goal.place(values[0]) else { return }
      let number = UnsafeRawBufferPointer(
        start: sqlite3_value_blob(values[1]), count: Int(sqlite3_value_bytes(values[1])))
      if goal.pointee.stops(at: number) { sqlite3_result_int(context, 1) }
    }
  }
}
