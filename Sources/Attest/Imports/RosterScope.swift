import AttestExchange
import AttestRules

/// What a full roster speaks for: the sites and categories that its rows name, and the people of its bad rows.
struct RosterScope {
  /// The sites and categories in the file.
  private(set) var sites: Set<SiteCode> = []
  private(set) var categories: Set<Category> = []
  /// People who stand in a bad row, and so count as being in the file.
  private(set) var unreadable: Set<PersonNumber> = []
  /// Whether a bad row does not say whom it is about.
  private(set) var hasUnknown = false
  /// How many people have a present appointment in the scope.
  var people = 0
  /// How many of them would leave.
  var leaving = 0
  private let numberColumn: Int?
  private let columns: Int

  init(headers: [String], taken: [Detection.Taken]) {
    let header = taken.first { $0.column == RosterField.personNumber.name }?.header
    numberColumn = header.flatMap { headers.firstIndex(of: $0) }
    columns = headers.count
  }

  /// What the file speaks for.
  var audience: Audience { Audience(categories: categories, sites: sites) }

  /// How many may leave without being allowed to: a tenth of those in scope or 50, whichever is smaller, but 3.
  var mostLeavers: Int { max(3, min(50, people / 10)) }

  mutating func include(_ row: borrowing RosterRow) {
    if let category = row.category.value { categories.insert(category) }
    let bytes = row.bytes(.site)
    guard !bytes.isEmpty, !sites.contains(where: { $0.text.utf8.elementsEqual(bytes) }) else { return }
    sites.insert(SiteCode(stored: String(decoding: bytes, as: UTF8.self)))
  }

  /// Takes a row of which nobody can say whom it is about.
  mutating func includeUnknown() { hasUnknown = true }

  mutating func include(_ row: RejectedRow) {
    guard let numberColumn, row.cells.count == columns, let number = PersonNumber(row.cells[numberColumn])
    else {
      hasUnknown = true
      return
    }
    unreadable.insert(number)
  }

  func isInScope(_ appointments: [Appointment], on day: Day) -> Bool {
    guard !sites.isEmpty, !categories.isEmpty else { return false }
    return appointments.contains { $0.days.contains(day) && audience.includes($0) }
  }
}
