import Synchronization

/// What came of many trials of one fault: printed when they are over, for the table in the documentation.
final class FaultTally: Sendable {
  private let counts = Mutex<[String: Int]>([:])
  private let name: String

  /// A tally of a fault.
  init(_ name: String) {
    self.name = name
  }

  /// Counts one more, or several.
  func add(_ what: String, _ count: Int = 1) {
    counts.withLock { $0[what, default: 0] += count }
  }

  /// How many there were.
  func count(_ what: String) -> Int {
    counts.withLock { $0[what] ?? 0 }
  }

  /// Prints what there was.
  func show() {
    let words = counts.withLock { counts in counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" } }
    print("faults: \(name): \(words.joined(separator: ", "))")
  }
}
