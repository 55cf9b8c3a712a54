import AttestExchange
import AttestRules
import AttestStore

/// The rows of a file of attestations or completions, staged in one block of memory.
///
/// What has one length stands beside the block, the rest in it, as the register would store it: score, reference and
/// note; the day from which the record is void, and why. So a new record is stored by copying bytes. Rows one after
/// another about the same person share the text that says whose they are.
struct RecordBatch: Sendable {
  /// One row.
  struct Row: Sendable {
    /// Where the text begins that says whose it is.
    var who: Int
    /// Where the columns begin.
    let columns: Int
    /// The line in the file.
    let line: Int32
    /// The day on which it was made.
    let day: Day
    /// Which of the versions that the file names.
    let version: Int32
    /// What sort of text says whose it is.
    let kind: IdentityKind
    /// Whether it was accepted or passed.
    let satisfies: Bool
  }

  /// The rows, as they stand in the file or in order of person number.
  private(set) var rows: [Row] = []
  /// The versions that the file names.
  private(set) var versions = NamedVersions()
  /// Whether every row has a person number.
  private(set) var hasOnlyNumbers = true
  private var staged = RowBytes()
  private var last: [UInt8] = []
  /// Whether the texts that say whose the rows are never went back, in order of their bytes.
  private var isInOrder = true

  /// Stages a row of attestations.
  mutating func add(_ row: borrowing AttestationRow) {
    let columns = Columns(
      score: nil, claim: row.cell(.evidence).value, reference: row.cell(.reference).value,
      voided: row.day(.voided).value, reason: row.cell(.reason).value)
    let version = versions.place(of: row.bytes(.policy), row.bytes(.version))
    add(row.identity, line: row.line, version, row.day(.day).value, row.isAccepted, columns)
  }

  /// Stages a row of completions.
  mutating func add(_ row: borrowing CompletionRow) {
    let columns = Columns(
      score: row.score, claim: row.cell(.evidence).value, reference: row.cell(.reference).value,
      voided: row.day(.voided).value, reason: row.cell(.reason).value)
    let version = versions.place(of: row.bytes(.course), row.bytes(.version))
    add(row.identity, line: row.line, version, row.day(.day).value, row.isPassed, columns)
  }

  private mutating func add(
    _ identity: AttestExchange.Identity, line: Int, _ version: Int32, _ day: Day?, _ satisfies: Bool,
    _ columns: Columns
  ) {
    let (kind, text) = identity.parts
    let who: Int
    if let same = rows.last, same.kind == kind, text.elementsEqual(last) {
      who = same.who
    } else {
      who = staged.bytes.count
      staged.text(UnsafeRawBufferPointer(text))
      if isInOrder { isInOrder = !last.withUnsafeBytes { UnsafeRawBufferPointer(text).isBefore($0) } }
      last.removeAll(keepingCapacity: true)
      last.append(contentsOf: text)
    }
    if kind != .personNumber { hasOnlyNumbers = false }
    rows.append(
      Row(
        who: who, columns: staged.bytes.count, line: Int32(truncatingIfNeeded: line), day: day ?? .first,
        version: version, kind: kind, satisfies: satisfies))
    columns.write(to: &staged)
  }

  /// The rest of a row.
  private struct Columns {
    let score: Int?
    let claim: Bytes?
    let reference: Bytes?
    let voided: Day?
    let reason: Bytes?

    /// Writes score, reference, note, the day from which it is void, and why.
    ///
    /// What the file claims of its evidence is kept as a note and never believed.
    func write(to row: inout RowBytes) {
      row.integer(score.map(Int64.init))
      text(reference, to: &row)
      text(voided == nil ? reason ?? claim : claim, to: &row)
      row.day(voided)
      guard voided != nil, reason == nil else { return text(voided == nil ? nil : reason, to: &row) }
      row.text("void in \(reference.map { String(decoding: $0, as: UTF8.self) } ?? "the file")")
    }

    private func text(_ bytes: Bytes?, to row: inout RowBytes) {
      if let bytes { row.text(UnsafeRawBufferPointer(bytes)) } else { row.null() }
    }
  }

  /// Gives the memory in which the rows lie.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try staged.bytes.withUnsafeBytes(body)
  }

  /// The text that says whose a row is: a person number, unless its kind says otherwise.
  static func who(_ bytes: UnsafeRawBufferPointer, _ row: Row) -> UnsafeRawBufferPointer {
    var reader = RowReader(UnsafeRawBufferPointer(rebasing: bytes[row.who...]))
    guard case .text(let text) = reader.field() else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return text
  }

  /// The score of a row; nil where the file does not say.
  static func score(_ bytes: UnsafeRawBufferPointer, _ row: Row) -> Int64? {
    var reader = RowReader(UnsafeRawBufferPointer(rebasing: bytes[row.columns...]))
    return reader.integer()
  }

  /// Whether a row is void in the file.
  static func isVoid(_ bytes: UnsafeRawBufferPointer, _ row: Row) -> Bool {
    var reader = RowReader(UnsafeRawBufferPointer(rebasing: bytes[row.columns...]))
    return reader.fields(3) != nil && reader.day() != nil
  }

  /// Writes the columns of a row as a record with a number.
  ///
  /// - Parameters:
  ///   - person: their number, as a field.
  ///   - source: the file.
  ///   - login: who voids the record, where it is void in the file.
  static func write(
    _ row: Row, _ bytes: UnsafeRawBufferPointer, of person: UnsafeRawBufferPointer, _ number: RecordNumber,
    for version: (subject: Int64, place: Int), source: Int64, login: String, to record: inout RowBytes
  ) {
    record.removeAll()
    record.text(person)
    record.integer(number.entry)
    record.integer(Int64(number.item))
    record.integer(version.subject)
    record.integer(Int64(version.place))
    record.day(row.day)
    record.integer(row.satisfies ? 1 : 0)
    record.integer(Int64(Evidence.import.rawValue))
    var columns = RowReader(UnsafeRawBufferPointer(rebasing: bytes[row.columns...]))
    if let said = columns.fields(3) { record.append(said) }
    record.null()
    record.null()
    record.integer(source)
    record.integer(Int64(row.line))
    let isVoid = isVoid(bytes, row)
    if let voided = columns.fields(2) { record.append(voided) }
    record.text(isVoid ? login : nil)
  }

  /// Puts the rows in order of person number, rows of one person as they came.
  mutating func sort() {
    guard !isInOrder else { return }
    let order = withBytes { bytes in
      NumberOrder(count: rows.count) { Self.who(bytes, rows[$0]) }
    }
    if let places = order.places { rows = places.map { rows[Int($0)] } }
  }

  /// Replaces the texts that say whose the rows are by person numbers; rows about nobody are left out.
  mutating func identify(_ number: (RowIdentity, Row) throws -> PersonNumber?) throws {
    isInOrder = false
    var known: [PersonNumber: Int] = [:]
    var identified: [Row] = []
    for row in rows {
      let text = withBytes { String(decoding: Self.who($0, row), as: UTF8.self) }
      guard let person = try number(RowIdentity(row.kind, text), row) else { continue }
      var found = row
      if let who = known[person] {
        found.who = who
      } else {
        found.who = staged.bytes.count
        known[person] = found.who
        staged.text(person.text)
      }
      identified.append(found)
    }
    rows = identified
  }
}

extension AttestExchange.Identity {
  /// The sort of text and the text.
  var parts: (kind: IdentityKind, text: Bytes) {
    switch self {
    case .personNumber(let text): (.personNumber, text)
    case .login(let text): (.login, text)
    case .email(let text): (.email, text)
    case .name(let text): (.name, text)
    }
  }
}
