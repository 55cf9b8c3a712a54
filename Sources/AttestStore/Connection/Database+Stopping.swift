internal import CSQLite

/// Asked now and then whether work is to stop; SQLite keeps a pointer to it.
final class StopQuestion {
  let isStopped: () -> Bool

  init(_ isStopped: @escaping () -> Bool) {
    self.isStopped = isStopped
  }

  /// So many of SQLite's steps are done between two questions: about a millisecond.
  static let steps: Int32 = 10_000
}

extension Database {
  /// Lets whatever statement runs fail with ``StoreError/stopped`` once the answer is yes; nil asks no more.
  ///
  /// A commit is never stopped once it has begun: its statement is too short to be asked about.
  func stop(when question: StopQuestion?) {
    guard let question else { return sqlite3_progress_handler(handle, 0, nil, nil) }
    let pointer = Unmanaged.passUnretained(question).toOpaque()
    sqlite3_progress_handler(
      handle, StopQuestion.steps,
      { pointer in
        guard let pointer else { return 0 }
        return Unmanaged<StopQuestion>.fromOpaque(pointer).takeUnretainedValue().isStopped() ? 1 : 0
      }, pointer)
  }
}

extension Store {
  /// Does the work of the body, which fails with ``StoreError/stopped`` once the answer is yes; nothing of the transaction
  /// that is open then is kept.
  public func stopping<Result>(when isStopped: @escaping () -> Bool, _ body: () throws -> Result) rethrows
    -> Result
  {
    let question = StopQuestion(isStopped)
    database.stop(when: question)
    defer {
      database.stop(when: nil)
      withExtendedLifetime(question) {}
    }
    return try body()
  }
}
