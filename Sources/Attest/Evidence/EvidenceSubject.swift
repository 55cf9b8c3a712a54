import AttestRules
import AttestStore

/// What an evidence pack is asked to be about.
public enum EvidenceSubject: Sendable {
  /// One account: everybody who operates it or once did, and what was decided on what grounds.
  case account(Int64)
  /// One person: all that they recorded, and their part in accounts.
  case person(PersonRow)
  /// Everything.
  case everything
}

/// What became of asking for a pack.
public struct EvidencePackReport: Sendable {
  /// The folder.
  public let path: String
  /// The head of the chain that it was taken from.
  public let head: AuditHead
  /// How many people are in it.
  public let people: Int
  /// How many files are in it, the list of them included.
  public let files: Int
  /// How many parts of entries are shown in it.
  public let disclosed: Int
  /// How many are only counted, because they are about something or somebody else.
  public let withheld: Int
  /// How many had been erased.
  public let erased: Int
}
