import AttestText

/// Where a reader stands in its file.
struct CSVCursor: ~Copyable {
  let delimiter: Delimiter
  var encoding: TextEncoding { buffer.encoding }
  private(set) var guessedTexts: [String] = []
  private(set) var isEncodingGuessed = false
  var bytesRead: Int { buffer.bytesRead }
  var columns: Int?
  var allowsShortRows = false
  /// Whether the bad row that the last step came upon has cells, only too many or too few.
  private(set) var isRagged = false

  private var buffer: InputBuffer
  private var scanner: RowScanner
  private let options: CSVReader.Options
  private var line = 1
  private var rowLine = 1
  private var rowStart = 0
  private var hasSeenMultibyte = false
  private var badLength = 0
  private let isEncodingFixed: Bool
  private let hasDelimiter: Bool

  init(_ source: any ByteSource, options: CSVReader.Options) throws(ReadError) {
    self.options = options
    var buffer = InputBuffer(source, limits: options.limits)
    try buffer.readFirst()
    let isZip = buffer.available.starts(with: [0x50, 0x4B, 0x03, 0x04])
    if isZip || buffer.available.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .spreadsheet }
    let marked = TextEncoding.marked(buffer.available)
    if let given = options.encoding, let marked, given != marked {
      throw .encodingContradicted(given: given, marked: marked)
    }
    buffer.begin = marked?.mark.count ?? 0
    buffer.decode(as: options.encoding ?? marked ?? .utf8)
    let delimiter = options.delimiter ?? Delimiter.detected(in: buffer.available)
    self.delimiter = delimiter
    hasDelimiter = buffer.available.contains(delimiter.rawValue)
    self.buffer = buffer
    isEncodingFixed = options.encoding != nil || marked != nil
    scanner = RowScanner(delimiter: delimiter.rawValue, fieldLimit: options.limits.field)
  }

  /// Goes on to the next row.
  mutating func advance() throws(ReadError) -> CSVReader.Step {
    isRagged = false
    while true {
      rowStart = buffer.begin
      if rowStart == buffer.end {
        if buffer.isFinal { return .end }
        try buffer.fill()
        continue
      }
      let row = UnsafePointer(buffer.base + rowStart)
      guard scanner.scan(row, available: buffer.end - rowStart, final: buffer.isFinal) == .row else {
        if buffer.end - rowStart > options.limits.row { return .bad(try skipLongRow()) }
        try buffer.fill()
        continue
      }
      rowLine = line
      if scanner.count == 1, scanner.length == 0, scanner.fault == nil, !keepsBlankLine {
        passRow()
        continue
      }
      if scanner.length > options.limits.row {
        return .bad(problem(.rowTooLong(limit: options.limits.row), 0))
      }
      if let fault = scanner.fault { return .bad(faulty(fault)) }
      if scanner.marks.contains(.high) {
        if let offset = UTF8Scan.firstInvalid(Bytes(start: row, count: scanner.length)) {
          guard canGuess(before: offset) else { return .bad(problem(.notText(encoding), offset)) }
          buffer.decode(as: .windows1252)
          isEncodingGuessed = true
          continue
        }
        noteHighRow()
      }
      if scanner.marks.contains(.doubled) {
        scanner.compact(buffer.base + rowStart)
        if let fault = scanner.fault { return .bad(faulty(fault)) }
      }
      if let columns, scanner.count != columns, !(allowsShortRows && scanner.count < columns) {
        isRagged = true
        return .bad(ragged(columns))
      }
      passRow()
      if columns == nil { columns = scanner.count }
      return .row
    }
  }

  /// Lends the row that the last step came upon.
  func withRow<Result: ~Copyable, Failure: Error>(
    _ body: (borrowing CSVRow) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(
      CSVRow(line: rowLine, base: buffer.base + rowStart, fields: scanner.fields, count: scanner.count))
  }

  /// The bad row that the last step came upon, as it stands in the file.
  var badRowText: String {
    String(decoding: Bytes(start: buffer.base + rowStart, count: badLength), as: UTF8.self)
  }

  private var keepsBlankLine: Bool {
    options.keepsBlankLinesOfOneColumn && (columns == 1 || columns == nil && !hasDelimiter)
  }

  private mutating func passRow() {
    line += scanner.innerLines + 1
    buffer.begin = rowStart + scanner.next
  }

  /// Whether a byte that is not UTF-8 may mean that the file is Windows-1252: nothing before it was beyond ASCII.
  private func canGuess(before offset: Int) -> Bool {
    guard !isEncodingFixed, !isEncodingGuessed, !hasSeenMultibyte else { return false }
    return !Bytes(start: buffer.base + rowStart, count: offset).contains { $0 >= 0x80 }
  }

  /// Remembers that text beyond ASCII was read, and some of it if the encoding was guessed.
  private mutating func noteHighRow() {
    hasSeenMultibyte = true
    guard isEncodingGuessed, guessedTexts.count < 5 else { return }
    for index in 0..<scanner.count where scanner.fields[index].marks.contains(.high) {
      let field = scanner.fields[index]
      let bytes = Bytes(start: buffer.base + rowStart + Int(field.offset), count: min(Int(field.length), 80))
      let text = String(decoding: bytes, as: UTF8.self)
      if guessedTexts.count < 5, !guessedTexts.contains(text) { guessedTexts.append(text) }
    }
  }

  private mutating func ragged(_ expected: Int) -> Problem {
    let found = scanner.count
    let last = scanner.fields[min(found, expected + 1) - 1]
    let offset = found > expected ? Int(last.offset) : scanner.length
    return problem(.ragged(expected: expected, found: found), offset)
  }

  private mutating func faulty(_ fault: RowScanner.Fault) -> Problem {
    let reason: ProblemReason =
      switch fault.kind {
      case .unclosedQuote: .unclosedQuote
      case .textAfterQuote: .textAfterQuote
      case .nul: .nul
      case .fieldTooLong: .fieldTooLong(limit: options.limits.field)
      }
    guard let quote = scanner.strayQuote else { return problem(reason, fault.offset) }
    let result = described(reason, fault.offset)
    passLine(after: quote)
    return result
  }

  /// The problem, with reading to go on at the next row.
  private mutating func problem(_ reason: ProblemReason, _ offset: Int) -> Problem {
    let result = described(reason, offset)
    badLength = scanner.length
    passRow()
    return result
  }

  private func described(_ reason: ProblemReason, _ offset: Int) -> Problem {
    let row = UnsafePointer(buffer.base + rowStart)
    let place = SourcePlace(from: row, offset: offset, line: rowLine)
    let shown = Bytes(start: row + offset, count: max(0, min(scanner.length - offset, Problem.shownBytes)))
    return Problem(place: place, column: nil, value: String(decoding: shown, as: UTF8.self), reason: reason)
  }

  /// Goes on at the line after the one on which the quote stands; all of that is in memory, but for a long row.
  private mutating func passLine(after quote: Int) {
    let row = Bytes(start: buffer.base + rowStart, count: scanner.next)
    line += SourcePlace(from: buffer.base + rowStart, offset: quote, line: 0).line
    var index = quote
    while index < row.count, row[index] != 10, row[index] != 13 { index += 1 }
    badLength = index
    if index < row.count {
      line += 1
      index += index + 1 < row.count && row[index] == 13 && row[index + 1] == 10 ? 2 : 1
    }
    buffer.begin = rowStart + index
  }

  /// Reports a row that goes on beyond the limit, and goes on at the next line.
  private mutating func skipLongRow() throws(ReadError) -> Problem {
    let result = Problem(
      place: SourcePlace(line: line, column: 1), column: nil, value: "",
      reason: .rowTooLong(limit: options.limits.row))
    badLength = 0
    rowLine = line
    while true {
      var index = buffer.begin
      while index < buffer.end, buffer.base[index] != 10, buffer.base[index] != 13 { index += 1 }
      let isSplitPair = index + 1 >= buffer.end && !buffer.isFinal
      if index < buffer.end, !isSplitPair {
        let isPair = index + 1 < buffer.end && buffer.base[index] == 13 && buffer.base[index + 1] == 10
        buffer.begin = index + (isPair ? 2 : 1)
        line += 1
        return result
      }
      buffer.begin = index
      if buffer.isFinal { return result }
      try buffer.fill()
    }
  }
}
