import AttestStore

extension Register {
  /// Does the work of the body, which fails with `StoreError.stopped` once the answer is yes; nothing of the transaction
  /// that is open then is kept.
  ///
  /// - Parameter isStopped: asked about every millisecond while the register is read or written, on the thread that
  ///   does so just then, never on two at once.
  public func stopping<Result>(when isStopped: @escaping () -> Bool, _ body: () throws -> Result) rethrows
    -> Result
  {
    try store.stopping(when: isStopped, body)
  }
}
