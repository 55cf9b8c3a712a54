/// What one record counts for in a status (sections 4 and 5).
public struct RecordUse: Sendable, CustomStringConvertible {
  /// The record.
  public let record: Record
  /// The label of its version; nil when the register knows no such version.
  public let label: VersionLabel?
  /// What it counts for.
  public let use: Use

  /// What a record counts for.
  public enum Use: Sendable {
    /// It counts: from when, to when, and the version that supersedes it, if one does.
    case holding(Holding, supersededBy: VersionLabel?, isLatest: Bool)
    /// Declined or failed.
    case satisfiesNothing
    /// Made after the day asked about.
    case notMadeYet
    /// Voided by the day asked about.
    case voided(from: Day)
    /// It is for a version that the register does not know.
    case unknownVersion
  }

  /// The words for the screen, without a full stop.
  public var description: String {
    let made =
      "record \(record.number) (\(record.evidence)) of \(label?.text ?? "an unknown version"), made \(record.day)"
    switch use {
    case .holding(let holding, let successor, let isLatest):
      return made + Self.words(holding, successor) + (isLatest ? " (decides)" : "")
    case .satisfiesNothing: return made + ": declined or failed, satisfies nothing"
    case .notMadeYet: return made + ": after the day, not known yet"
    case .voided(let day): return made + ": voided from \(day)"
    case .unknownVersion: return made + ": counts for nothing"
    }
  }

  private static func words(_ holding: Holding, _ successor: VersionLabel?) -> String {
    var words = ""
    if holding.start != holding.record.day {
      words += ", counts from \(holding.start) when its version took effect"
    }
    guard let end = holding.ending.day else { return words + ": holds for ever" }
    switch holding.ending.cause {
    case .expired: words += ": holds to \(end), when it expires"
    case .cycle: words += ": holds to \(end), the eve of the cycle's turn"
    case .superseded:
      words += ": holds to \(end), then superseded by \(successor?.text ?? "a later version")"
      if let expiry = holding.expiry { words += " (else to \(expiry))" }
    }
    return words
  }
}
