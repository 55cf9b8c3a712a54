import AttestRules
import AttestStore
import Dispatch
import Synchronization

/// Does some work for everybody, some thousands of people at a time, on this thread and one more, and gives what comes of it in
/// order.
///
/// The other thread has a connection of its own, which sees the same state. When it can have none at the moment, this one
/// does all of it.
final class SweepQueue<Piece: Sendable>: Sendable {
  /// How many pieces may be waiting to be given, so that memory does not grow with the register.
  private static var mostWaiting: Int { 16 }

  private struct State {
    /// After whom the next stretch begins.
    var after: PersonNumber?
    /// Whether everybody is in a stretch that somebody has taken.
    var isOver = false
    /// How many stretches were taken, and given.
    var (taken, given) = (0, 0)
    /// The finished ones that were not given yet.
    var finished: [Int: Result<Piece, any Error>] = [:]
  }

  private let sweep: @Sendable (Store) throws -> ReminderSweep
  private let work: @Sendable (ReminderSweep) throws -> Piece
  private let state = Mutex(State())
  private let hasFinished = DispatchSemaphore(value: 0)
  private let hasGiven = DispatchSemaphore(value: 0)

  /// A queue of everybody's stretches.
  ///
  /// - Parameters:
  ///   - sweep: a sweep for one thread.
  ///   - work: makes the piece of the stretch that a sweep has gone on to.
  init(
    _ sweep: @escaping @Sendable (Store) throws -> ReminderSweep,
    _ work: @escaping @Sendable (ReminderSweep) throws -> Piece
  ) {
    (self.sweep, self.work) = (sweep, work)
  }

  /// Gives the pieces of everybody, in order of person.
  func run(_ store: Store, each: (Piece) throws -> Void) throws {
    let sweep = try sweep(store)
    var mine = try take(sweep)
    guard mine != nil else { return }
    let done = DispatchGroup()
    if !state.withLock({ $0.isOver }) { start(path: store.path, done) }
    // Nobody may go on reading once the state is let go of.
    defer {
      state.withLock { $0.isOver = true }
      hasGiven.signal()
      done.wait()
    }
    while true {
      if let place = mine { finish(place, Result { try work(sweep) }) }
      while let piece = try nextFinished() { try each(piece) }
      // While the other thread is behind with a stretch, no more are taken than may wait for it.
      mine = try state.withLock({ $0.finished.count < Self.mostWaiting }) ? take(sweep) : nil
      if mine == nil {
        guard state.withLock({ $0.given < $0.taken }) else { return }
        hasFinished.wait()
      }
    }
  }

  /// The other thread takes what is next as long as there is anything, and its pieces are fetched.
  private func start(path: String, _ done: DispatchGroup) {
    DispatchQueue.global().async(group: done) { [self] in
      _ = try? Store.readBeside(path: path) { store in
        let sweep = try self.sweep(store)
        while true {
          while state.withLock({ !$0.isOver && $0.finished.count >= Self.mostWaiting }) { hasGiven.wait() }
          guard let place = try take(sweep) else { return }
          finish(place, Result { try work(sweep) })
        }
      }
    }
  }

  /// Lets a sweep go on to the next stretch; its place, nil after the last.
  private func take(_ sweep: ReminderSweep) throws -> Int? {
    try state.withLock { state in
      guard !state.isOver else { return nil }
      state.after = try sweep.begin(after: state.after)
      state.isOver = !sweep.mayGoOn
      guard state.after != nil else { return nil }
      defer { state.taken += 1 }
      return state.taken
    }
  }

  private func finish(_ place: Int, _ piece: Result<Piece, any Error>) {
    state.withLock { $0.finished[place] = piece }
    hasFinished.signal()
  }

  private func nextFinished() throws -> Piece? {
    let piece = state.withLock { state -> Result<Piece, any Error>? in
      guard let piece = state.finished.removeValue(forKey: state.given) else { return nil }
      state.given += 1
      return piece
    }
    hasGiven.signal()
    return try piece?.get()
  }
}
