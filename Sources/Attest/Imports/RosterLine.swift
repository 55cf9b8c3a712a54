import AttestRules
import AttestStore

/// A row of a roster with typed cells.
struct RosterLine {
  let number: PersonNumber
  let givenName: Edit<String>
  let familyName: Edit<String>
  let email: Edit<String>
  let login: Edit<String>
  let entry: RosterEntry

  init(_ row: StagedRow) {
    var reader = RowReader(row.fields)
    number = PersonNumber(stored: reader.text() ?? "")
    givenName = reader.textEdit()
    familyName = reader.textEdit()
    email = reader.textEdit()
    login = reader.textEdit()
    var entry = RosterEntry()
    entry.line = row.line
    entry.site = reader.text().map { SiteCode(stored: $0) }
    entry.category = reader.integer().flatMap { Category(rawValue: UInt8(truncatingIfNeeded: $0)) }
    switch reader.textEdit() {
    case .keep: entry.post = nil
    case .clear: entry.post = ""
    case .set(let post): entry.post = post
    }
    entry.start = reader.dayEdit()
    entry.last = reader.dayEdit()
    entry.department = reader.textEdit()
    entry.jobTitle = reader.textEdit()
    switch reader.textEdit() {
    case .keep: entry.manager = .keep
    case .clear: entry.manager = .clear
    case .set(let manager): entry.manager = .set(PersonNumber(stored: manager))
    }
    self.entry = entry
  }

  /// The order in which a person's rows are applied: as their appointments follow each other.
  static func isBefore(_ left: RosterLine, _ right: RosterLine) -> Bool {
    let (one, other) = (left.entry.start.value ?? .last, right.entry.start.value ?? .last)
    return one != other ? one < other : left.entry.line < right.entry.line
  }

  /// The person as the row leaves them; nil where somebody new, or erased, would have no name.
  func applied(to person: PersonRow?) -> PersonRow? {
    let stored = person.flatMap { $0.isErased ? nil : $0 }
    guard let given = givenName.applied(to: stored?.givenName) else { return nil }
    return PersonRow(
      number: number, givenName: given, familyName: familyName.applied(to: stored?.familyName) ?? "",
      email: email.applied(to: stored?.email), login: login.applied(to: stored?.login))
  }
}

extension RowReader {
  fileprivate mutating func textEdit() -> Edit<String> {
    switch field() {
    case .text(let bytes): .set(String(decoding: bytes, as: UTF8.self))
    case .cleared: .clear
    default: .keep
    }
  }

  fileprivate mutating func dayEdit() -> Edit<Day> {
    switch field() {
    case .integer(let number): .set(Day(number: Int32(truncatingIfNeeded: number)))
    case .cleared: .clear
    default: .keep
    }
  }
}
