import AttestRules
import AttestStore
import Dispatch
import Synchronization

/// Does some work for everybody, some thousands of people at a time, on this thread and one more, and gives what comes of it in
/// order.
///
/// The other thread has a connection of its own, which sees the same state. When it can have none at the moment, this one
/// does all of it.
final class RangeQueue<Piece: Sendable>: Sendable {
  /// How many people are worked for at a time.
  private static var people: Int { 8192 }
  /// How many pieces may be waiting to be given, so that memory does not grow with the register.
  private static var mostWaiting: Int { 16 }

  private struct State {
    /// After whom the next range begins.
    var after: PersonNumber?
    /// Whether everybody is in a range that somebody has taken.
    var isOver = false
    /// How many ranges were taken, and given.
    var (taken, given) = (0, 0)
    /// The finished ones that were not given yet.
    var finished: [Int: Result<Piece, any Error>] = [:]
  }

  private let work: @Sendable (PeopleScope, Store) throws -> Piece
  private let state = Mutex(State())
  private let hasFinished = DispatchSemaphore(value: 0)
  private let hasGiven = DispatchSemaphore(value: 0)

  init(_ work: @escaping @Sendable (PeopleScope, Store) throws -> Piece) {
    self.work = work
  }

  /// Gives the pieces of everybody, in order of person.
  func run(_ store: Store, each: (Piece) throws -> Void) throws {
    let first = try take(in: store)
    guard let first else { return }
    let isAlone = state.withLock { $0.isOver }
    let done = DispatchGroup()
    if !isAlone { start(path: store.path, done) }
    // Nobody may go on reading once the state is let go of.
    defer {
      state.withLock { $0.isOver = true }
      hasGiven.signal()
      done.wait()
    }
    var mine: (place: Int, scope: PeopleScope)? = first
    while true {
      if let taken = mine { finish(taken.place, Result { try work(taken.scope, store) }) }
      while let piece = try nextFinished() { try each(piece) }
      // While the other thread is behind with a range, no more are taken than may wait for it.
      mine = try state.withLock({ $0.finished.count < Self.mostWaiting }) ? take(in: store) : nil
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
        while true {
          while state.withLock({ !$0.isOver && $0.finished.count >= Self.mostWaiting }) { hasGiven.wait() }
          guard let (place, scope) = try take(in: store) else { return }
          finish(place, Result { try work(scope, store) })
        }
      }
    }
  }

  private func take(in store: Store) throws -> (place: Int, scope: PeopleScope)? {
    try state.withLock { state in
      guard !state.isOver else { return nil }
      let last = try store.person(Self.people, after: state.after)
      defer {
        state.taken += 1
        state.after = last
        state.isOver = last == nil
      }
      return (state.taken, .range(after: state.after, through: last))
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
