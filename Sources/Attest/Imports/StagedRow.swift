import AttestRules
import AttestStore

/// One row of a ``RosterBatch``, read field by field.
struct StagedRow {
  let fields: UnsafeRawBufferPointer
  let line: Int

  init(_ bytes: UnsafeRawBufferPointer, _ place: RosterBatch.Place) {
    fields = UnsafeRawBufferPointer(rebasing: bytes[place.start..<place.end])
    line = place.line
  }

  /// Whether the row says nothing that is not stored of a person with one appointment.
  ///
  /// False also where finding that out takes more than comparing bytes.
  func changesNothing(person: UnsafeRawBufferPointer, appointment: UnsafeRawBufferPointer) -> Bool {
    var mine = RowReader(fields)
    var theirs = RowReader(person)
    for _ in 0..<5 {
      guard StagedRow.agrees(mine.field(), theirs.field()) else { return false }
    }
    theirs = RowReader(appointment)
    _ = theirs.field()
    for column in 0..<8 {
      let (one, other) = (mine.field(), theirs.field())
      // Without a start day the row may be about a new appointment, unless the stored one begins the same.
      if column == 3, case .null = one { return false }
      guard StagedRow.agrees(one, other) else { return false }
    }
    return true
  }

  private static func agrees(_ mine: RowReader.Field?, _ stored: RowReader.Field?) -> Bool {
    switch (mine, stored) {
    case (.null, _): true
    case (.cleared, .null): true
    case (.cleared, .text(let text)): text.isEmpty
    case (.integer(let one), .integer(let other)): one == other
    case (.text(let one), .text(let other)): one.isSame(as: other)
    default: false
    }
  }

  /// Writes the columns of a new person and of their first appointment; false where a row of that kind needs looking at.
  func writeNew(person: inout RowBytes, appointment: inout RowBytes, today: Day) -> Bool {
    person.removeAll()
    appointment.removeAll()
    var reader = RowReader(fields)
    guard case .text(let number) = reader.field(), case .text(let given) = reader.field() else {
      return false
    }
    person.text(number)
    person.text(given)
    StagedRow.copyText(reader.field(), to: &person)
    for _ in 0..<2 { StagedRow.copy(reader.field(), to: &person) }
    guard case .text(let site) = reader.field(), case .integer(let category) = reader.field() else {
      return false
    }
    appointment.text(number)
    appointment.text(site)
    appointment.integer(category)
    StagedRow.copyText(reader.field(), to: &appointment)
    let first = reader.day() ?? today
    let last = reader.day()
    if let last, last < first { return false }
    appointment.day(first)
    appointment.day(last)
    for _ in 0..<3 { StagedRow.copy(reader.field(), to: &appointment) }
    return true
  }

  private static func copy(_ field: RowReader.Field?, to row: inout RowBytes) {
    if case .text(let text) = field { row.text(text) } else { row.null() }
  }

  /// Copies a column that is never without a value.
  private static func copyText(_ field: RowReader.Field?, to row: inout RowBytes) {
    if case .text(let text) = field { row.text(text) } else { row.text("") }
  }
}
