import Synchronization

/// A line on standard error that says how far long work has come: only on a terminal, only after a second.
final class Progress: Sendable {
  private struct State {
    var isShown = false
    var last: Duration
  }

  private let console: Console
  private let title: String
  private let total: Int?
  private let start: Duration
  private let state: Mutex<State>

  /// How long work may take before anything is shown.
  static let patience = Duration.seconds(1)
  /// How often the line changes.
  static let interval = Duration.milliseconds(200)

  /// Progress of work with a title, such as "Reading people", out of so many steps where that is known.
  init(on console: Console, _ title: String, of total: Int? = nil) {
    self.console = console
    self.title = title
    self.total = total
    start = console.clock()
    state = Mutex(State(last: start))
  }

  /// Says that so many steps are done; cheap enough for every thousandth row.
  ///
  /// - Parameter all: how many there are, where that became known after the start.
  func advance(to done: Int, of all: Int? = nil) {
    guard console.errors.isTerminal, !console.errorManner.isStill else { return }
    let now = console.clock()
    let isDue = state.withLock { state in
      guard now - start >= Progress.patience, now - state.last >= Progress.interval || !state.isShown
      else { return false }
      state.isShown = true
      state.last = now
      return true
    }
    guard isDue else { return }
    let line = "\(title): \(amount(done, of: all ?? total))" as Line
    show("\r\u{1B}[K" + line.cut(to: max(1, console.size.columns - 1)).rendered(styled: false))
  }

  /// Takes the line away.
  func end() {
    let wasShown = state.withLock { state in
      defer { state.isShown = false }
      return state.isShown
    }
    if wasShown { show("\r\u{1B}[K") }
  }

  private func amount(_ done: Int, of total: Int?) -> String {
    guard let total, total > 0 else { return "\(done)" }
    return "\(done) of \(total), \(min(100, done * 100 / total)) %"
  }

  private func show(_ text: String) {
    try? console.errors.write(text)
    try? console.errors.flush()
  }
}
