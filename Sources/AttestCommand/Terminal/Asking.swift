import Synchronization

/// A terminal while somebody is asked: signals are caught and its mode is changed, and both are always put back.
struct Asking: ~Copyable {
  private let console: Console
  private let watch: SignalWatch
  private let before: TerminalMode
  private let during: TerminalMode
  private let away = Atomic<Int64>(0)

  /// What happened while waiting.
  enum Event: Sendable {
    /// These bytes were typed.
    case typed([UInt8])
    /// The terminal has another size, or the program was in the background and what it showed may be gone.
    case redraw
  }

  /// How keys arrive.
  enum Keys: Sendable {
    /// A line at a time, with the system's own editing, which every screen reader knows.
    case byLine
    /// One at a time, not shown.
    case byKey
  }

  /// Runs questions on the terminal; however they end, the terminal is as it was.
  static func run<Answer>(
    on console: Console, _ keys: Keys, _ body: (borrowing Asking) throws(ConsoleError) -> Answer
  ) throws(ConsoleError) -> Answer {
    try console.requireTerminal()
    try console.output.flush()
    guard let before = TerminalMode(of: console.input) else { throw .notATerminal(.input) }
    guard let watch = SignalWatch() else { throw .cannotWrite(reason: "too many open files") }
    let asking = Asking(
      console: console, watch: watch, before: before, during: keys == .byLine ? before.byLine : before.byKey)
    asking.during.apply(to: console.input)
    let result: Result<Answer, ConsoleError>
    do throws(ConsoleError) {
      result = .success(try body(asking))
    } catch {
      result = .failure(error)
    }
    asking.end()
    return try result.get()
  }

  private init(
    console: Console, watch: consuming SignalWatch, before: TerminalMode, during: TerminalMode
  ) {
    self.console = console
    self.watch = watch
    self.before = before
    self.during = during
  }

  private consuming func end() {
    before.apply(to: console.input)
    watch.end()
  }

  /// How long the program has been in the background, in whole seconds.
  var timeAway: Duration { .seconds(away.load(ordering: .relaxed)) }

  /// Throws away what was typed before now: an answer given before the question is none.
  ///
  /// Nobody reads in a tenth of a second; what arrives within it was on its way already, held up by a busy machine. A
  /// signal ends the wait, and is heeded by the next `wait()`.
  func discardTyped() {
    _ = try? Platform.waitForInput([watch.descriptor], milliseconds: 100)
    TerminalMode.discardTyped(on: console.input)
  }

  /// Shows a text at once, as it is.
  func show(_ text: String) throws(ConsoleError) {
    try console.output.write(text)
    try console.output.flush()
  }

  /// Waits until something is typed or the screen has to be drawn again.
  func wait() throws(ConsoleError) -> Event {
    while true {
      let ready: [Bool]
      do throws(Platform.Failed) {
        ready = try Platform.waitForInput([watch.descriptor, console.input])
      } catch {
        if error.isInterrupted { continue }
        throw .interrupted(.terminalClosed)
      }
      while ready[0], let event = watch.next() {
        if try heed(event) { return .redraw }
      }
      if ready[1] { return .typed(try typed()) }
    }
  }

  /// Does what a signal asks for; whether the screen has to be drawn again.
  private func heed(_ event: SignalWatch.Event) throws(ConsoleError) -> Bool {
    switch event {
    case .interruption(let interruption):
      throw .interrupted(interruption)
    case .resized:
      return true
    case .suspended:
      let start = console.clock()
      before.apply(to: console.input)
      watch.suspend()
      during.apply(to: console.input)
      let seconds = (console.clock() - start).components.seconds
      away.wrappingAdd(seconds, ordering: .relaxed)
      return true
    }
  }

  private func typed() throws(ConsoleError) -> [UInt8] {
    let bytes: [UInt8]
    do throws(Platform.Failed) {
      bytes = try Platform.read(from: console.input, atMost: 4096)
    } catch {
      if error.isInterrupted || error.isNotReady { return [] }
      throw .interrupted(.terminalClosed)
    }
    if bytes.isEmpty { throw .interrupted(.endOfInput) }
    return bytes
  }
}
