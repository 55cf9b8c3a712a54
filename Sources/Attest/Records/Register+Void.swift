import AttestRules
import AttestStore

/// A record that was voided.
public struct VoidedRecord: Sendable {
  /// The record, as it is now.
  public let record: RecordRow
  /// The entry in the audit chain.
  public let receipt: Receipt
}

extension Register {
  /// Voids a wrong record from a day on; it stays, with who voided it and why.
  ///
  /// - Parameters:
  ///   - text: the number of the record, such as `17` or `17.4`.
  ///   - from: the first day on which it counts no more; nil for today.
  public func void(record text: String, reason: String, from: Day? = nil) throws -> VoidedRecord {
    try require(.keepRecords)
    guard let number = RecordNumber(text) else { throw RecordError.unknown(number: text) }
    let from = from ?? today
    guard from <= today else { throw RecordError.inFuture(day: from, today: today) }
    let made = try change(.recordVoid) { change in
      guard var row = try store.record(number) else { throw RecordError.unknown(number: text) }
      if let before = row.voided { throw RecordError.voidedBefore(number: number, from: before) }
      guard from >= row.day else {
        throw RecordError.voidBeforeRecord(number: number, made: row.day, from: from)
      }
      row.voided = from
      row.voidReason = try checked(reason, "reason")
      row.voidedBy = identity.login
      try change.about(row.person)
      try change.put(row)
      return row
    }
    guard let receipt = made.receipt else { throw RecordError.unknown(number: text) }
    return VoidedRecord(record: made.result, receipt: receipt)
  }
}

extension RecordNumber {
  /// Reads `17` or `17.4`.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int64(String(Substring($0))) }
    guard numbers.count == parts.count, (1...2).contains(parts.count), numbers.allSatisfy({ $0 > 0 }),
      let item = numbers.count == 2 ? Int32(exactly: numbers[1]) : 1
    else { return nil }
    self.init(entry: numbers[0], item: item)
  }
}
