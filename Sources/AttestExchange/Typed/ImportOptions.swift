import AttestRules

/// What the person who imports a file says of it.
public struct ImportOptions: Sendable {
  /// `--encoding`; nil to find out.
  public var encoding: TextEncoding?
  /// The delimiter; nil to find out.
  public var delimiter: Delimiter?
  /// How much a file may hold.
  public var limits = CSVLimits()
  /// `--format`, the name of a format; nil to find out from the header.
  public var format: String?
  /// `--map`, and what a saved mapping says.
  public var mapping = Mapping()
  /// `--date-format`; nil to let the whole column decide.
  public var dateForm: DateForm?
  /// The day after which no record can be; nil to allow any.
  public var today: Day?
  /// The civil day of an instant, in seconds since 1970 UTC, in the organisation's zone.
  ///
  /// Nil takes the day as it is written.
  public var dayOfInstant: (@Sendable (Int64) -> Day)?
  /// Whether the file's SHA-256 is wanted.
  public var wantsDigest = false
  /// Rows of these logins, addresses and names are passed over: somebody settled that they are nobody here.
  public var leavesOut: Set<String> = []
  /// Asked now and then while a file is read; once the answer is yes, reading ends with ``ReadError/stopped``.
  public var isStopped: (@Sendable () -> Bool)?
  /// So many problems are kept in full.
  public var problemCap = 1000

  /// Everything found out.
  public init() {}
}
