/// What an import took the columns of a file for, to be shown before anything is written.
public struct Detection: Sendable, Hashable {
  /// A column of the file and the column of ours that it is taken for.
  public struct Taken: Sendable, Hashable {
    /// The header in the file.
    public let header: String
    /// The name of our column.
    public let column: String
    /// How it is read, where it is not taken as it stands: a form of dates, a table of roles.
    public let note: String?
  }

  /// A column of the file that is not read, and our column that may have been meant.
  public struct Ignored: Sendable, Hashable {
    /// The header in the file.
    public let header: String
    /// The position of the column, from 1.
    public let position: Int
    /// The nearest of our columns that the file lacks, where one is near.
    public let nearest: String?
  }

  /// The format's name, as `--format` takes it; `own` for our own columns.
  public internal(set) var format: String
  /// What the format is called.
  public internal(set) var title: String
  /// What is read.
  public internal(set) var taken: [Taken] = []
  /// The columns that only say which rows are passed over.
  public internal(set) var deciding: [String] = []
  /// What is not.
  public internal(set) var ignored: [Ignored] = []
  /// The values that every row gets, by our column.
  public internal(set) var constants: [String: String] = [:]
  /// By what the rows say whose they are; the first that a row has counts.
  public internal(set) var identities: [IdentityKind] = []
  /// The rows that are passed over, in words, and how many they were so far.
  public internal(set) var skipped: [String: Int] = [:]
  /// The rows that are passed over because somebody settled that they are nobody here: how many for each text.
  public internal(set) var leftOut: [String: Int] = [:]
  /// The lines above the header that are passed over.
  public internal(set) var linesBeforeHeader = 0
}
