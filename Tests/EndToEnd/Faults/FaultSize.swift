import Foundation
import TestSupport

/// How much of the fault suite is run, as `.ci/faults` asks for it in `ATTEST_FAULTS`; an ordinary run of the tests leaves it
/// out.
enum FaultSize: String {
  /// In CI: minutes.
  case short
  /// By hand: as long as it takes.
  case full

  /// What was asked for; nil in an ordinary run of the tests.
  static let asked = ProcessInfo.processInfo.environment["ATTEST_FAULTS"].flatMap(FaultSize.init)

  /// Whether the suite was asked for.
  static var isAsked: Bool { asked != nil }

  /// So many of something.
  static func count(short: Int, full: Int) -> Int { asked == .full ? full : short }

  /// Every one of some things, or so many of them that stand for the others.
  static func some<Element>(_ all: [Element], short: Int) -> [Element] {
    guard asked != .full, all.count > short else { return all }
    var random = SeededGenerator(seed: 20_261_120)
    return Array(all.shuffled(using: &random).prefix(short))
  }

  /// Does something so many times, on every processor.
  static func each(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) async throws {
    let workers = min(count, ProcessInfo.processInfo.activeProcessorCount)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<workers {
        group.addTask { for number in stride(from: worker, to: count, by: workers) { try body(number) } }
      }
      try await group.waitForAll()
    }
  }
}
