import AttestRules

/// A row whose every cell has been checked, lent for the length of a call.
public struct TableRow<Field: TableField>: ~Copyable {
  /// The line of the file on which the row begins, from 1.
  public let line: Int
  @usableFromInline let cells: UnsafePointer<CheckedCell>
  private let who: IdentityKind

  init(line: Int, cells: UnsafePointer<CheckedCell>, who: IdentityKind) {
    self.who = who
    self.line = line
    self.cells = cells
  }

  /// The text of a cell, in the reader's memory, as UTF-8.
  ///
  /// Spaces around it are gone, and so is the guard of a formula cell in our own files.
  @inlinable
  public func cell(_ field: Field) -> Cell<Bytes> {
    let cell = cells[field.rawValue]
    switch cell.state {
    case .missing: return .missing
    case .left: return .left
    case .cleared: return .cleared
    case .set: return .set(Bytes(start: cell.start, count: cell.count))
    }
  }

  /// The text of a cell, or no bytes where it has none.
  @inlinable
  public func bytes(_ field: Field) -> Bytes {
    let cell = cells[field.rawValue]
    return Bytes(start: cell.start, count: cell.state == .set ? cell.count : 0)
  }

  /// The text of a cell as a string of its own.
  public func text(_ field: Field) -> Cell<String> {
    cell(field).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The number of a cell: a day's, a word's position among those allowed, a score.
  @usableFromInline
  func number(_ field: Field) -> Cell<Int32> {
    let cell = cells[field.rawValue]
    return self.cell(field).map { _ in cell.number }
  }

  /// The day of a cell whose rule is a day.
  public func day(_ field: Field) -> Cell<Day> {
    number(field).map { Day(number: $0) }
  }

  /// Whose the row is.
  ///
  /// In our own files that is always a person number. The text stands in the first field, whatever it is.
  public var identity: Identity {
    let bytes = Bytes(start: cells[0].start, count: cells[0].count)
    return switch who {
    case .personNumber: .personNumber(bytes)
    case .login: .login(bytes)
    case .email: .email(bytes)
    case .name: .name(bytes)
    }
  }
}

/// A row of a roster.
public typealias RosterRow = TableRow<RosterField>
/// A row of attestations.
public typealias AttestationRow = TableRow<AttestationField>
/// A row of completions.
public typealias CompletionRow = TableRow<CompletionField>

extension TableRow where Field == RosterField {
  /// What the person is in this appointment.
  public var category: Cell<Category> {
    number(.category).map { Category.allCases[Int($0)] }
  }
}

extension TableRow where Field == AttestationField {
  /// Whether the policy was accepted; declined otherwise.
  public var isAccepted: Bool { cells[AttestationField.outcome.rawValue].number == 0 }
}

extension TableRow where Field == CompletionField {
  /// Whether the course was passed; failed otherwise.
  public var isPassed: Bool { cells[CompletionField.outcome.rawValue].number == 0 }

  /// Per cent, 0 to 100; nil where the file does not say.
  public var score: Int? { number(.score).value.map(Int.init) }
}
