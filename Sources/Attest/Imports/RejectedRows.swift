import AttestExchange

/// Where the bad rows of an import go.
public struct RejectedRows {
  /// Gets every row that is bad by itself, while the file is read.
  let take: (RejectedRow) throws -> Void
  /// Gets all problems, those that turned out beside what is stored too.
  let finish: (Problems) throws -> Void

  /// Somewhere for bad rows to go.
  ///
  /// - Parameters:
  ///   - take: gets every row that is bad by itself, while the file is read.
  ///   - finish: gets all problems once they are known, within the transaction and before anything is kept: what it throws
  ///     undoes the import, so that no row is left out that was not put down first.
  public init(
    take: @escaping (RejectedRow) throws -> Void, finish: @escaping (Problems) throws -> Void
  ) {
    self.take = take
    self.finish = finish
  }
}
