import AttestExchange
import AttestRules
import AttestStore

/// What an import of accounts did, or would do.
public struct AccountsReport: Sendable {
  /// What the columns were taken for.
  public let detection: Detection
  /// Names decoded from a file that was taken for Windows-1252.
  public let guessedTexts: [String]
  /// How many rows the file has.
  public let rows: Int
  /// The accounts that came in, as unapproved, and what each lacks before it could be approved, in words.
  public internal(set) var entered: [(account: AccountRow, missing: [String])] = []
  /// The accounts that are registered already and were left as they are, with the line of the file.
  public internal(set) var known: [(account: AccountRow, line: Int)] = []
  /// The rows that were not taken, when bad rows are left out.
  public var rejected: Problems
  /// The entry in the audit chain; nil for a dry run, or when nothing came in.
  public internal(set) var receipt: Receipt?
}
