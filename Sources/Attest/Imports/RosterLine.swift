import AttestExchange
import AttestRules
import AttestStore

/// A row of a roster, copied out of the reader.
struct RosterLine {
  let number: PersonNumber
  let givenName: Edit<String>
  let familyName: Edit<String>
  let email: Edit<String>
  let login: Edit<String>
  let entry: RosterEntry

  init(_ row: borrowing RosterRow) {
    number = PersonNumber(stored: String(decoding: row.bytes(.personNumber), as: UTF8.self))
    givenName = Edit(row.text(.givenName))
    familyName = Edit(row.text(.familyName))
    email = Edit(row.text(.email))
    login = Edit(row.text(.login))
    var entry = RosterEntry()
    entry.line = row.line
    entry.site = row.text(.site).value.map { SiteCode(stored: $0) }
    entry.category = row.category.value
    entry.post = Edit(row.text(.post)).post
    entry.start = Edit(row.day(.start))
    entry.last = Edit(row.day(.end))
    entry.department = Edit(row.text(.department))
    entry.jobTitle = Edit(row.text(.jobTitle))
    entry.manager = Edit(row.text(.lineManager).map { PersonNumber(stored: $0) })
    self.entry = entry
  }

  /// Rows in the order in which they are applied: by person, then as their appointments follow each other.
  static func isBefore(_ left: RosterLine, _ right: RosterLine) -> Bool {
    if left.number != right.number { return left.number < right.number }
    let (one, other) = (left.entry.start.value ?? .last, right.entry.start.value ?? .last)
    return one != other ? one < other : left.entry.line < right.entry.line
  }

  /// The person as the row leaves them; nil where a new person would have no name.
  func applied(to stored: PersonRow?) -> PersonRow? {
    guard let given = givenName.applied(to: stored?.givenName) else { return nil }
    return PersonRow(
      number: number, givenName: given, familyName: familyName.applied(to: stored?.familyName) ?? "",
      email: email.applied(to: stored?.email), login: login.applied(to: stored?.login))
  }
}

extension Edit {
  /// What a cell does.
  init(_ cell: Cell<Value>) {
    switch cell {
    case .missing, .left: self = .keep
    case .cleared: self = .clear
    case .set(let value): self = .set(value)
    }
  }
}

extension Edit where Value == String {
  /// A post by which an appointment is found: empty when cleared, nil when the row does not say.
  fileprivate var post: String? {
    switch self {
    case .keep: nil
    case .clear: ""
    case .set(let post): post
    }
  }
}
