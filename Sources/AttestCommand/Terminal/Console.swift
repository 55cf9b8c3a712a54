/// Where a command speaks: results to `output`, everything else to `errors`, answers from `input`.
///
/// A command gets one and uses no other way in or out, so that a test or the demonstration can stand in for people.
final class Console: Sendable {
  /// For results.
  let output: OutputStream
  /// For everything else.
  let errors: OutputStream
  /// Where answers come from.
  let input: Int32
  /// How results are shown.
  let manner: Manner
  /// How everything else is shown.
  let errorManner: Manner
  /// The time that reading and working take.
  let clock: @Sendable () -> Duration
  /// Who answers in the place of a terminal; nil where there is none.
  let standIn: (any StandIn)?
  private let isOnTerminal: (input: Bool, output: Bool)

  /// A console over descriptors, in the manner that the environment asks for.
  init(
    input: Int32 = 0, output: Int32 = 1, errors: Int32 = 2,
    clock: @escaping @Sendable () -> Duration = Platform.monotonicTime,
    variable: (String) -> String? = Platform.variable
  ) {
    self.output = OutputStream(output)
    self.errors = OutputStream(errors)
    self.input = input
    self.clock = clock
    standIn = nil
    isOnTerminal = (Platform.isTerminal(input), self.output.isTerminal)
    manner = Manner(isTerminal: isOnTerminal.output, variable: variable)
    errorManner = Manner(isTerminal: self.errors.isTerminal, variable: variable)
  }

  /// A console that keeps what is written, as a pipe would get it, and has nobody to ask.
  convenience init(recordingWith clock: @escaping @Sendable () -> Duration) {
    self.init(recordingWith: clock, errors: OutputStream(nil), asking: nil, columns: nil)
  }

  /// A console that keeps what is written, the errors among the results as somebody at a terminal sees them.
  ///
  /// - Parameters:
  ///   - standIn: who answers; without one there is nobody to ask.
  ///   - columns: how wide results are; without one they are as wide as a pipe lets them be.
  convenience init(
    recordingWith clock: @escaping @Sendable () -> Duration, asking standIn: (any StandIn)?, columns: Int?
  ) {
    self.init(recordingWith: clock, errors: nil, asking: standIn, columns: columns)
  }

  private init(
    recordingWith clock: @escaping @Sendable () -> Duration, errors: OutputStream?,
    asking standIn: (any StandIn)?, columns: Int?
  ) {
    output = OutputStream(nil)
    self.errors = errors ?? output
    input = -1
    self.clock = clock
    self.standIn = standIn
    isOnTerminal = (standIn != nil, columns != nil)
    var manner = Manner.pipe
    manner.fallbackColumns = columns ?? manner.fallbackColumns
    self.manner = manner
    var errorManner = Manner.pipe
    errorManner.showsPersonal = standIn != nil
    self.errorManner = errorManner
  }

  /// The terminal's columns now; nil when results go elsewhere and must not depend on them.
  var width: Int? {
    guard isOnTerminal.output else { return nil }
    return size.columns
  }

  /// The terminal's size now; what it does not report is taken as 80 columns and 24 rows.
  var size: (columns: Int, rows: Int) {
    let size = output.descriptor.flatMap(Platform.size) ?? (0, 0)
    return (size.columns > 0 ? size.columns : manner.fallbackColumns, size.rows > 0 ? size.rows : 24)
  }

  /// Whether there is somebody to ask.
  var canAsk: Bool { isOnTerminal.input && isOnTerminal.output }

  /// Refuses when there is nobody to ask, saying which stream is to blame.
  func requireTerminal() throws(ConsoleError) {
    guard isOnTerminal.input else { throw .notATerminal(.input) }
    guard isOnTerminal.output else { throw .notATerminal(.output) }
  }

  /// Prints a line of the result, wrapped on a terminal.
  func print(_ line: Line = .empty) throws(ConsoleError) {
    let lines = width.map { line.wrapped(to: $0) } ?? [line]
    for line in lines { try output.write(line.rendered(styled: manner.isStyled) + "\n") }
  }

  /// Prints lines of the result, wrapped on a terminal.
  func print(_ lines: [Line]) throws(ConsoleError) {
    for line in lines { try print(line) }
  }

  /// Prints a table, fitted to the terminal.
  func print(_ table: Table) throws(ConsoleError) {
    for line in table.lines(width: width) {
      try output.write(line.rendered(styled: manner.isStyled) + "\n")
    }
  }

  /// Says something that is not a result, wrapped on a terminal; when even that fails there is nobody left to tell.
  ///
  /// Here, and nowhere else, it is decided whether people are named: on a terminal they are, in a log only when that
  /// was asked for.
  func note(_ line: Line) {
    let line = errorManner.showsPersonal ? line : line.withoutPersonal
    try? output.flush()
    let columns = errors.isTerminal ? errors.descriptor.flatMap(Platform.size)?.columns ?? 0 : 0
    for line in columns > 0 ? line.wrapped(to: columns) : [line] {
      try? errors.write(line.rendered(styled: errorManner.isStyled) + "\n")
    }
    try? errors.flush()
  }

  /// Says what went wrong, the problem first.
  func report(_ failure: Failure) {
    for (place, line) in failure.lines.enumerated() {
      note(place == 0 ? "\("attest:", [.bold, .red]) \(line)" : line)
    }
    if failure.lines.contains(where: { $0.withoutPersonal.plain.contains(Line.hiddenValue) }) { noteHidden() }
  }

  /// Says how to see what was hidden, if anything was.
  func noteHidden() {
    guard !errorManner.showsPersonal else { return }
    note("\(Line.hiddenValue) is shown on a terminal, or with ATTEST_SHOW_VALUES=1 in the environment.")
  }
}
