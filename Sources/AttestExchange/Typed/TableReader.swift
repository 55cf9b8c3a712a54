import AttestText

/// Reads a file into checked rows of one kind, whoever wrote it.
///
/// What is wrong with single rows is collected in `problems`, so that all of it can be named at once; what is
/// wrong with the file as a whole is thrown.
public final class TableReader<Field: TableField> {
  /// What the columns were taken for.
  public private(set) var detection: Detection
  /// What is wrong with the rows read so far.
  public private(set) var problems: Problems
  /// How many rows were read so far and not passed over, good and bad.
  public private(set) var rows = 0
  /// The headers of the file.
  public var headers: [String] { plan.headers }
  /// The encoding, given or found so far.
  public var encoding: TextEncoding { reader?.encoding ?? .utf8 }
  /// The delimiter, given or found.
  public var delimiter: Delimiter { reader?.delimiter ?? .comma }
  /// Texts that were decoded from a file taken for Windows-1252 because it is not UTF-8; empty if none was.
  ///
  /// To be shown with a warning: that encoding cannot hold Welsh or Polish names, and reads them wrongly without
  /// an error.
  public var guessedTexts: [String] { reader?.guessedTexts ?? [] }

  private let reader: CSVReader?
  private let supply: (any RowSupply)?
  private let hashing: HashingSource?
  private let plan: ColumnPlan
  private let checker: RowChecker
  private let leavesOut: Set<String>

  /// Opens a file or folder and takes its columns for ours.
  ///
  /// - Throws: `ReadError` when the file cannot be read at all, `HeaderError` when its columns cannot be taken.
  public init(_ input: Input, options: ImportOptions = ImportOptions()) throws {
    let (supply, input) = try TableOpening.supply(Field.self, input, options)
    self.supply = supply
    if let supply {
      (reader, hashing) = (nil, nil)
      plan = ColumnPlan(supplied: Field.self, isGuarded: supply.isGuarded)
      detection = supply.detection
    } else {
      let opened = try TableOpening.open(Field.self, input, options)
      reader = opened.reader
      hashing = opened.hashing
      plan = opened.plan
      detection = opened.detection
    }
    problems = Problems(cap: options.problemCap)
    leavesOut = options.leavesOut
    checker = RowChecker(Field.self, plan: plan, today: options.today)
  }

  /// Bytes read so far, to show how far it has got.
  public var bytesRead: Int { reader?.bytesRead ?? 0 }

  /// The SHA-256 of the file, for the evidence of what was taken from it.
  ///
  /// Nil until every row was read, for a folder, and unless the options ask for it.
  public var digest: SHA256Digest? { hashing?.digest ?? (supply as? XAPIFile)?.digest }

  /// Records of earlier imports that this file says are void.
  public var voidedElsewhere: [VoidedElsewhere] { (supply as? XAPIFile)?.voidsElsewhere ?? [] }

  /// Whether the file says anything in a column of ours.
  public func has(_ field: Field) -> Bool {
    plan.sources[field.rawValue] != .missing
  }

  /// Calls back with every good row, in order; bad ones go to `problems`.
  ///
  /// - Throws: `ReadError` when the file cannot be read on, and whatever the callback throws.
  public func forEach(_ body: (borrowing TableRow<Field>) throws -> Void) throws {
    try read(body, rejected: { _ in }, keepsRejects: false)
  }

  /// Calls back with every good row, and with every bad one for the file of rejects.
  ///
  /// - Throws: `ReadError` when the file cannot be read on, and whatever the callbacks throw.
  public func forEach(
    _ body: (borrowing TableRow<Field>) throws -> Void, rejected: (RejectedRow) throws -> Void
  ) throws {
    try read(body, rejected: rejected, keepsRejects: true)
  }

  private func read(
    _ body: (borrowing TableRow<Field>) throws -> Void, rejected: (RejectedRow) throws -> Void,
    keepsRejects: Bool
  ) throws {
    guard let reader else { return try readSupply(body, rejected, keepsRejects) }
    while true {
      switch try reader.advance() {
      case .row:
        let isBad = try reader.withRow { row throws in try take(row, body) == false }
        guard isBad, keepsRejects else { continue }
        let row = reader.withRow { row in
          RejectedRow(line: row.line, cells: row.texts, problems: checker.problems)
        }
        try rejected(row)
      case .bad(let problem):
        rows += 1
        problems.add(row: [problem])
        guard keepsRejects else { continue }
        try rejected(RejectedRow(line: problem.line, cells: reader.badRowCells, problems: [problem]))
      case .end:
        return
      }
    }
  }

  private func readSupply(
    _ body: (borrowing TableRow<Field>) throws -> Void, _ rejected: (RejectedRow) throws -> Void,
    _ keepsRejects: Bool
  ) throws {
    let buffer = RowBuffer()
    while let row = try supply?.next() {
      var found = row.problem.map { [$0] } ?? []
      var isOurs = true
      if found.isEmpty {
        let places = Array(repeating: row.place, count: row.cells.count)
        _ = try buffer.withRow(row.cells, line: row.place.line) { cells in
          let isGood = checker.check(cells, places: places)
          isOurs = !isLeftOut()
          guard isGood, isOurs else {
            found = isOurs ? checker.problems : []
            return
          }
          try body(TableRow(line: cells.line, cells: checker.cells, who: checker.who))
        }
      }
      if isOurs { rows += 1 }
      guard !found.isEmpty else { continue }
      problems.add(row: found)
      if keepsRejects { try rejected(RejectedRow(line: row.place.line, cells: row.cells, problems: found)) }
    }
    if let supply {
      let leftOut = detection.leftOut
      detection = supply.detection
      detection.leftOut = leftOut
    }
  }

  /// Checks a row and hands it on; false if it is bad.
  @inline(__always)
  private func take(
    _ row: borrowing CSVRow, _ body: (borrowing TableRow<Field>) throws -> Void
  ) throws -> Bool {
    if row.isEmpty { return true }
    for skip in plan.skips where skip.applies(to: row) {
      detection.skipped[skip.why, default: 0] += 1
      return true
    }
    if plan.listed != nil { return try takeList(row, body) }
    let isGood = checker.check(row)
    if isLeftOut() { return true }
    rows += 1
    guard isGood else {
      problems.add(row: checker.problems)
      return false
    }
    try body(TableRow(line: row.line, cells: checker.cells, who: checker.who))
    return true
  }

  /// Whether the row that was checked last is about nobody here; counted if it is.
  @inline(__always)
  private func isLeftOut() -> Bool { leavesOut.isEmpty ? false : countLeftOut() }

  private func countLeftOut() -> Bool {
    guard checker.who != .personNumber, checker.cells[0].state == .set else { return false }
    let bytes = Bytes(start: checker.cells[0].start, count: checker.cells[0].count)
    let text = String(decoding: bytes, as: UTF8.self)
    guard leavesOut.contains(text) else { return false }
    detection.leftOut[text, default: 0] += 1
    return true
  }

  /// Hands on one row for each of the values that a cell lists.
  private func takeList(
    _ row: borrowing CSVRow, _ body: (borrowing TableRow<Field>) throws -> Void
  ) throws -> Bool {
    guard let (field, divider) = plan.listed else { return true }
    let parts = divider.parts(of: CellScratch.text(row, plan.sources[field]))
    for part in 0..<max(1, parts.count) {
      let isGood = checker.check(row, part: part)
      if isLeftOut() { continue }
      rows += 1
      guard isGood else {
        problems.add(row: checker.problems)
        return false
      }
      try body(TableRow(line: row.line, cells: checker.cells, who: checker.who))
    }
    return true
  }
}

/// Reads rosters.
public typealias RosterReader = TableReader<RosterField>
/// Reads absences.
public typealias AbsenceReader = TableReader<AbsenceField>
/// Reads attestations.
public typealias AttestationReader = TableReader<AttestationField>
/// Reads completions.
public typealias CompletionReader = TableReader<CompletionField>
