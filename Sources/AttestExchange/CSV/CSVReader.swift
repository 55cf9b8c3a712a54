import AttestText

/// Reads a delimited text file row by row, whatever encoding, delimiter and ends of lines it has.
///
/// Memory does not grow with the file. A row that cannot be read is reported and reading goes on after it, so that
/// every bad row of a file can be named at once (formats, *Text files*).
public final class CSVReader {
  /// How a file is to be read.
  public struct Options: Sendable {
    /// The encoding, where it is known; nil to find out.
    public var encoding: TextEncoding?
    /// The delimiter, where it is known; nil to find out.
    public var delimiter: Delimiter?
    /// How much a file may hold.
    public var limits = CSVLimits()
    /// Whether a blank line is a row with one empty field in files of one column, rather than nothing.
    public var keepsBlankLinesOfOneColumn = false

    /// Everything found out, the usual limits.
    public init() {}
  }

  /// What a step forward came upon.
  public enum Step {
    /// A row, which `withRow` lends.
    case row
    /// A row that cannot be read.
    case bad(Problem)
    /// The end of the file.
    case end
  }

  /// The delimiter, given or found.
  public let delimiter: Delimiter
  /// The encoding, given or found so far: a file is taken for UTF-8 until a byte shows that it is not.
  public var encoding: TextEncoding { buffer.encoding }
  /// Some of the texts that were decoded from a file taken for Windows-1252, to be shown to whoever imports it.
  public private(set) var guessedTexts: [String] = []
  /// Whether the encoding was guessed because the file is not UTF-8.
  public private(set) var isEncodingGuessed = false
  /// Bytes read from the source so far.
  public var bytesRead: Int { buffer.bytesRead }
  /// How many fields a row must have; set by the first row, and again by whoever finds the header further down.
  public private(set) var columns: Int?

  /// Whether a row may have fewer fields than the first; those that it lacks are empty.
  public var allowsShortRows = false

  private var buffer: InputBuffer
  private var scanner: RowScanner
  private let options: Options
  private var line = 1
  private var rowLine = 1
  private var rowStart = 0
  private var hasSeenMultibyte = false
  private var badLength = 0
  private let isEncodingFixed: Bool
  private let hasDelimiter: Bool

  /// Opens a file: finds its encoding and delimiter from its first bytes.
  ///
  /// - Throws: `ReadError` when the source cannot be read, is a zip or a spreadsheet, or begins with the mark of
  ///   an encoding other than the one given.
  public init(_ source: some ByteSource, options: Options = Options()) throws(ReadError) {
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
  ///
  /// - Throws: `ReadError` when the source cannot be read or is longer than allowed.
  public func advance() throws(ReadError) -> Step {
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
      if scanner.marks.contains(.high) {
        if let offset = UTF8Scan.firstInvalid(Bytes(start: row, count: scanner.length)) {
          guard canGuess(before: offset) else { return .bad(problem(.notText(encoding), offset)) }
          buffer.decode(as: .windows1252)
          isEncodingGuessed = true
          continue
        }
        noteHighRow()
      }
      if scanner.marks.contains(.doubled), scanner.fault == nil { scanner.compact(buffer.base + rowStart) }
      if let fault = scanner.fault { return .bad(faulty(fault)) }
      if let columns, scanner.count != columns, !(allowsShortRows && scanner.count < columns) {
        return .bad(ragged(columns))
      }
      passRow()
      if columns == nil { columns = scanner.count }
      return .row
    }
  }

  /// Lends the row that the last step came upon.
  public func withRow<Result: ~Copyable, Failure: Error>(
    _ body: (borrowing CSVRow) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(
      CSVRow(
        line: rowLine, base: buffer.base + rowStart, fields: scanner.fields, count: scanner.count,
        length: scanner.length))
  }

  /// Calls back with every row that is left, in order, and with every problem.
  public func forEach(
    row: (borrowing CSVRow) throws -> Void, bad: (Problem) throws -> Void
  ) throws {
    while true {
      switch try advance() {
      case .row: try withRow(row)
      case .bad(let problem): try bad(problem)
      case .end: return
      }
    }
  }

  /// The text of the bad row that the last step came upon, as it stands in the file; empty if it was too long.
  ///
  /// Bytes that are no text are shown as U+FFFD.
  public var badRowText: String {
    String(decoding: Bytes(start: buffer.base + rowStart, count: badLength), as: UTF8.self)
  }

  /// Lets the next row say anew how many fields the rows after it must have.
  public func expectNewHeader() {
    columns = nil
  }

  private var keepsBlankLine: Bool {
    options.keepsBlankLinesOfOneColumn && (columns == 1 || columns == nil && !hasDelimiter)
  }

  private func passRow() {
    line += scanner.innerLines + 1
    buffer.begin = rowStart + scanner.next
  }

  /// Whether a byte that is not UTF-8 may mean that the file is Windows-1252: nothing before it was beyond ASCII.
  private func canGuess(before offset: Int) -> Bool {
    guard !isEncodingFixed, !isEncodingGuessed, !hasSeenMultibyte else { return false }
    return !Bytes(start: buffer.base + rowStart, count: offset).contains { $0 >= 0x80 }
  }

  /// Remembers that text beyond ASCII was read, and some of it if the encoding was guessed.
  private func noteHighRow() {
    hasSeenMultibyte = true
    guard isEncodingGuessed, guessedTexts.count < 5 else { return }
    for index in 0..<scanner.count where scanner.fields[index].marks.contains(.high) {
      let field = scanner.fields[index]
      let bytes = Bytes(start: buffer.base + rowStart + Int(field.offset), count: min(Int(field.length), 80))
      let text = String(decoding: bytes, as: UTF8.self)
      if guessedTexts.count < 5, !guessedTexts.contains(text) { guessedTexts.append(text) }
    }
  }

  private func ragged(_ expected: Int) -> Problem {
    let found = scanner.count
    let last = scanner.fields[min(found, expected + 1) - 1]
    let offset = found > expected ? Int(last.offset) : scanner.length
    return problem(.ragged(expected: expected, found: found), offset)
  }

  private func faulty(_ fault: RowScanner.Fault) -> Problem {
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
  private func problem(_ reason: ProblemReason, _ offset: Int) -> Problem {
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
  private func passLine(after quote: Int) {
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
  private func skipLongRow() throws(ReadError) -> Problem {
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
