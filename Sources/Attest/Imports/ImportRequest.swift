import AttestExchange
import AttestRules

/// A file to be imported, and how.
public struct ImportRequest: Sendable {
  /// Where the bytes come from.
  public var input: Input
  /// What to call the file in messages and evidence: its name without folders.
  public var name: String
  /// What the user said of the file.
  public var options: ImportOptions
  /// Whether nothing is to be written.
  public var isDryRun = false
  /// Whether the good rows are taken although there are bad ones.
  public var skipsBadRows = false
  /// Whether who is not in the file is taken to have left.
  public var isFull = false
  /// Who is meant by a login, an address or a name, as somebody settled it.
  public var decided: [String: PersonNumber] = [:]
  /// Hears now and then how many rows were applied, and of how many.
  public var progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?
  /// How many people may leave by a full roster; nil for the usual guard.
  public var allowedLeavers: Int?

  /// A file with nothing said about it.
  public init(input: Input, name: String, options: ImportOptions = ImportOptions()) {
    self.input = input
    self.name = name
    self.options = options
  }
}

/// Why an import was refused as a whole.
public enum ImportError: Error, Sendable {
  /// Rows are bad; all of them are named.
  case badRows(Problems, file: String)
  /// A full roster would end more people than it may.
  case tooManyLeavers(leaving: Int, scope: Int, allowed: Int)
  /// A full roster has bad rows that do not say whom they are about, so that nobody can be taken to have left.
  case unknownInBadRows(Problems, file: String)
}

/// Ends a dry run: everything was worked out and nothing is to be kept.
struct DryRun: Error {}
