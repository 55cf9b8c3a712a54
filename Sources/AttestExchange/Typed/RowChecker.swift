import AttestRules
import AttestText

/// Checks the cells of one row after another against the rules of their columns.
///
/// The checked cells point into the row; nothing is copied where the cell needs no turning into ours.
final class RowChecker {
  let cells: UnsafeMutablePointer<CheckedCell>
  /// By what the row that was checked last says whose it is.
  private(set) var who: IdentityKind
  /// What is wrong with the row that was checked last.
  private(set) var problems: [Problem] = []

  private let plan: ColumnPlan
  private let names: [String]
  private let count: Int
  private let checks: UnsafeMutablePointer<FieldCheck>
  private let words: [WordList]
  private let today: Day?
  private let pairs: [(earlier: Int, later: Int)]
  private let scratch = CellScratch()
  private let isIdentityTurned: Bool

  init<Field: TableField>(_ type: Field.Type, plan: ColumnPlan, today: Day?) {
    self.plan = plan
    self.today = today
    who = plan.identities.first?.kind ?? .personNumber
    isIdentityTurned = plan.identities.count > 1 || plan.listed?.field == 0
    let fields = Field.allCases
    count = fields.count
    names = fields.map(\.name)
    cells = .allocate(capacity: count)
    cells.initialize(repeating: CheckedCell(), count: count)
    checks = .allocate(capacity: count)
    var words: [WordList] = []
    for (index, field) in fields.enumerated() {
      (checks + index).initialize(to: FieldCheck(field, plan: plan, at: index))
      if case .word(let list) = field.rule {
        words.append(WordList(list))
      } else {
        words.append(WordList([]))
      }
    }
    self.words = words
    pairs = RowChecker.pairs(names)
  }

  deinit {
    cells.deallocate()
    checks.deallocate()
  }

  /// Checks a row; true if all is well with it, else `problems` says what is wrong.
  ///
  /// - Parameters:
  ///   - part: which of the values of a cell that lists several, from 0.
  ///   - places: where the cells lie in the file, for a row that was put together from others.
  func check(_ row: borrowing CSVRow, part: Int = 0, places: [SourcePlace]? = nil) -> Bool {
    if !problems.isEmpty { problems.removeAll(keepingCapacity: true) }
    scratch.reset()
    scratch.part = part
    var first = 0
    if isIdentityTurned {
      first = 1
      if let reason = identify(row) { note(reason, 0, row, places) }
    }
    for index in first..<count {
      let check = checks[index]
      let column = Int(check.column)
      if column >= 0, !check.isTurned {
        let span =
          column < row.count ? row.fields[column] : FieldSpan(offset: 0, length: 0, marks: [])
        let bytes = Bytes(start: row.base + Int(span.offset), count: Int(span.length))
        let reason = examine(bytes, span.marks, check, index)
        if let reason { note(reason, index, row, places) }
      } else if let reason = turn(row, index, check) {
        note(reason, index, row, places)
      }
    }
    for (earlier, later) in pairs where cells[earlier].state == .set && cells[later].state == .set {
      if cells[later].number < cells[earlier].number {
        let day = Day(number: cells[earlier].number)
        note(.before(column: names[earlier], day: day), later, row, places)
      }
    }
    for wordGuard in plan.guards { heed(wordGuard, row) }
    return problems.isEmpty
  }

  private func heed(_ wordGuard: WordGuard, _ row: borrowing CSVRow) {
    let word = CellScratch.trimmed(row.text(wordGuard.column))
    guard !word.isEmpty, !wordGuard.words.contains(word.lowercased()) else { return }
    let nearest = NearMiss.of(word, among: wordGuard.words)
    problems.append(
      Problem(
        place: row.place(of: wordGuard.column), column: plan.headers[wordGuard.column], value: word,
        reason: .unknownWord(expected: wordGuard.words, nearest: nearest)))
  }

  /// Takes the first of the columns that say whose a row is, as far as they say it.
  private func identify(_ row: borrowing CSVRow) -> ProblemReason? {
    let list = plan.listed.flatMap { $0.field == 0 ? CellReading.part($0.divider) : nil }
    for (position, identity) in plan.identities.enumerated() {
      let check = FieldCheck(identity.kind.rule, presence: .needed)
      who = identity.kind
      let isLast = position == plan.identities.count - 1
      switch scratch.turned(row, identity.source, list ?? .plain) {
      case .problem(let reason): return reason
      case .day: continue
      case .text(let bytes, let marks):
        let reason = examine(bytes, marks, check, 0)
        if cells[0].state == .set || isLast { return reason }
      }
    }
    return .needed
  }

  /// Turns a cell of theirs into ours and examines that.
  private func turn(_ row: borrowing CSVRow, _ index: Int, _ check: FieldCheck) -> ProblemReason? {
    guard plan.sources[index] != .missing else {
      cells[index] = CheckedCell()
      return check.presence == .needed ? .needed : nil
    }
    switch scratch.turned(row, plan.sources[index], plan.readings[index]) {
    case .problem(let reason): return reason
    case .day(let day): return examineDay(day, check, index)
    case .text(let bytes, let marks): return examine(bytes, marks, check, index)
    }
  }

  @inline(__always)
  private func examine(
    _ raw: Bytes, _ marks: FieldSpan.Marks, _ check: FieldCheck, _ index: Int
  ) -> ProblemReason? {
    var cell = CheckedCell()
    var bytes = raw
    if let base = raw.baseAddress, raw.count > 0 {
      let (first, last) = (base[0], base[raw.count - 1])
      if first == 32 || first == 0xC2 || last == 32 || last == 0xA0 { bytes = CellText.trimmed(raw) }
    }
    guard let base = bytes.baseAddress, bytes.count > 0 else {
      cell.state = .left
      cells[index] = cell
      return check.presence == .needed ? .needed : nil
    }
    if bytes.count == 1, base[0] == UInt8(ascii: "-") {
      cell.state = check.presence == .clearable ? .cleared : .left
      cells[index] = cell
      return check.presence == .needed || check.presence == .kept ? .notClearable : nil
    }
    if base[0] == UInt8(ascii: "'"), plan.takesGuardOff, FormulaGuard.isGuarded(bytes) {
      bytes = Bytes(rebasing: bytes[1...])
    }
    cell.state = .set
    cell.start = bytes.baseAddress
    cell.count = bytes.count
    let reason = examineText(bytes, marks, check, index, &cell)
    cells[index] = cell
    return reason
  }

  @inline(__always)
  private func examineText(
    _ bytes: Bytes, _ marks: FieldSpan.Marks, _ check: FieldCheck, _ index: Int, _ cell: inout CheckedCell
  ) -> ProblemReason? {
    if bytes.count > Int(check.limit) { return .tooLong(limit: Int(check.limit)) }
    if !marks.isDisjoint(with: [.high, .control, .layout]) {
      let allowsLayout = check.kind == .text
      if let error = CellText.firstForbidden(bytes, allowsLayout: allowsLayout) { return .forbidden(error) }
    }
    switch check.kind {
    case .text, .identifier: return nil
    case .address: return CellText.isAddress(bytes) ? nil : CellText.whyNoAddress(bytes)
    case .login: return CellText.isLogin(bytes) ? nil : .notALogin
    case .word:
      guard let position = words[index].position(of: bytes) else { return words[index].unknown(bytes) }
      cell.number = Int32(position)
    case .day, .recordDay:
      guard let day = Day(iso: bytes) else { return CellText.whyNoDay(bytes) }
      cell.number = day.number
      if check.kind == .recordDay, let today, day > today { return .futureDay(today: today) }
    case .score:
      guard let score = CellText.score(bytes) else { return .notAScore }
      cell.number = Int32(score)
    }
    return nil
  }

  private func examineDay(_ day: Day, _ check: FieldCheck, _ index: Int) -> ProblemReason? {
    cells[index].state = .set
    cells[index].number = day.number
    let bytes = scratch.put(day.description)
    cells[index].start = bytes.baseAddress
    cells[index].count = bytes.count
    if check.kind == .recordDay, let today, day > today { return .futureDay(today: today) }
    return nil
  }

  private func note(
    _ reason: ProblemReason, _ index: Int, _ row: borrowing CSVRow, _ places: [SourcePlace]?
  ) {
    let column = plan.column(of: index)
    let place = places?[index] ?? column.map { row.place(of: $0) } ?? SourcePlace(line: row.line, column: 1)
    let header = places == nil ? column.map { plan.headers[$0] } : nil
    let found = column.map { row[$0] } ?? Bytes(start: nil, count: 0)
    let shown = String(decoding: found.prefix(Problem.shownBytes), as: UTF8.self)
    problems.append(
      Problem(place: place, column: header ?? names[index], value: shown, reason: reason))
  }

  /// The columns of which one must not be before the other.
  private static func pairs(_ names: [String]) -> [(earlier: Int, later: Int)] {
    [("start", "end"), ("from", "to"), ("day", "voided")].compactMap { earlier, later in
      guard let first = names.firstIndex(of: earlier), let second = names.firstIndex(of: later) else {
        return nil
      }
      return (first, second)
    }
  }
}
