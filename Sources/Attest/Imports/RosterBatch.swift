import AttestExchange
import AttestRules
import AttestStore

/// The rows of a roster, staged in one block of memory and put in order of person number.
///
/// A row is kept as the fields in which the register would store it: number, given name, family name, e-mail, login;
/// site, category, post, first day, last day, department, job title, line manager. A cell that says nothing is an empty
/// field, a bare `-` the mark of clearing. So a row that changes nothing is found by comparing bytes, and a new one is
/// stored by copying them.
struct RosterBatch {
  /// Where a row begins and ends, and its line in the file.
  struct Place {
    let start: Int
    let end: Int
    let line: Int
  }

  private(set) var places: [Place] = []
  private var staged = RowBytes()

  /// Stages a row of a file that has no person numbers.
  mutating func add(_ row: borrowing RosterRow, of number: PersonNumber) {
    var text = number.text
    text.withUTF8 { add(row, number: UnsafeRawBufferPointer($0)) }
  }

  /// Stages a row of the file.
  mutating func add(_ row: borrowing RosterRow) {
    add(row, number: UnsafeRawBufferPointer(row.bytes(.personNumber)))
  }

  private mutating func add(_ row: borrowing RosterRow, number: UnsafeRawBufferPointer) {
    let start = staged.bytes.count
    staged.text(number)
    for field in [RosterField.givenName, .familyName, .email, .login, .site] { text(row, field) }
    if let category = row.category.value { staged.integer(Int64(category.rawValue)) } else { staged.null() }
    text(row, .post)
    day(row.day(.start))
    day(row.day(.end))
    for field in [RosterField.department, .jobTitle, .lineManager] { text(row, field) }
    places.append(Place(start: start, end: staged.bytes.count, line: row.line))
  }

  private mutating func text(_ row: borrowing RosterRow, _ field: RosterField) {
    switch row.cell(field) {
    case .missing, .left: staged.null()
    case .cleared: staged.cleared()
    case .set(let bytes): staged.text(UnsafeRawBufferPointer(bytes))
    }
  }

  private mutating func day(_ cell: Cell<Day>) {
    switch cell {
    case .missing, .left: staged.null()
    case .cleared: staged.cleared()
    case .set(let day): staged.day(day)
    }
  }

  /// Puts the rows in order of person number, then of line.
  mutating func sort() {
    let order = withBytes { bytes in
      NumberOrder(count: places.count) { Self.number(bytes, places[$0]) }
    }
    if let sorted = order.places { places = sorted.map { places[Int($0)] } }
  }

  /// Gives the memory in which the rows lie.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try staged.bytes.withUnsafeBytes(body)
  }

  /// The person number of a row.
  static func number(_ bytes: UnsafeRawBufferPointer, _ place: Place) -> UnsafeRawBufferPointer {
    var reader = RowReader(UnsafeRawBufferPointer(rebasing: bytes[place.start..<place.end]))
    guard case .text(let number) = reader.field() else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return number
  }
}
