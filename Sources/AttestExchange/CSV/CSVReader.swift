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
  public var encoding: TextEncoding { cursor.pointee.encoding }
  /// Some of the texts that were decoded from a file taken for Windows-1252, to be shown to whoever imports it.
  public var guessedTexts: [String] { cursor.pointee.guessedTexts }
  /// Whether the encoding was guessed because the file is not UTF-8.
  public var isEncodingGuessed: Bool { cursor.pointee.isEncodingGuessed }
  /// Bytes read from the source so far.
  public var bytesRead: Int { cursor.pointee.bytesRead }
  /// How many fields a row must have; set by the first row, and again by whoever finds the header further down.
  public var columns: Int? { cursor.pointee.columns }

  /// Whether a row may have fewer fields than the first; those that it lacks are empty.
  public var allowsShortRows: Bool {
    get { cursor.pointee.allowsShortRows }
    set { cursor.pointee.allowsShortRows = newValue }
  }

  /// Kept behind a pointer, because checks for overlapping access with every row would cost a tenth of the time.
  private let cursor: UnsafeMutablePointer<CSVCursor>

  /// Opens a file: finds its encoding and delimiter from its first bytes.
  ///
  /// - Throws: `ReadError` when the source cannot be read, is a zip or a spreadsheet, or begins with the mark of
  ///   an encoding other than the one given.
  public init(_ source: some ByteSource, options: Options = Options()) throws(ReadError) {
    let start = try CSVCursor(source, options: options)
    delimiter = start.delimiter
    cursor = .allocate(capacity: 1)
    cursor.initialize(to: start)
  }

  deinit {
    cursor.deinitialize(count: 1)
    cursor.deallocate()
  }

  /// Goes on to the next row.
  ///
  /// - Throws: `ReadError` when the source cannot be read or is longer than allowed.
  public func advance() throws(ReadError) -> Step {
    try cursor.pointee.advance()
  }

  /// Lends the row that the last step came upon.
  public func withRow<Result: ~Copyable, Failure: Error>(
    _ body: (borrowing CSVRow) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try cursor.pointee.withRow(body)
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
  public var badRowText: String { cursor.pointee.badRowText }

  /// The cells of the bad row that the last step came upon; the whole row in one where they cannot be told apart.
  public var badRowCells: [String] {
    cursor.pointee.isRagged ? withRow { $0.texts } : [badRowText]
  }

  /// Lets the next row say anew how many fields the rows after it must have.
  public func expectNewHeader() {
    cursor.pointee.columns = nil
  }
}
