/// Something that is not as the audit chain says.
public enum AuditFinding: Hashable, Sendable {
  /// The file is damaged, in SQLite's words.
  case damaged(detail: String)
  /// The tables are not those that the program made.
  case schema(name: String)
  /// An entry is missing, or one too many, at this number.
  case gap(entry: Int64)
  /// The entry's parts are not those that it commits to.
  case parts(entry: Int64)
  /// The entry does not follow from the one before it.
  case link(entry: Int64)
  /// A part's payload is not what was committed to, or cannot be read.
  case payload(entry: Int64, part: Int64)
  /// A part's payload is gone, and no entry says that it was erased.
  case erased(entry: Int64, part: Int64)
  /// A row of a table differs from what the chain says.
  case changed(table: String, key: String)
  /// A row of a table is one that the chain does not know.
  case added(table: String, key: String)
  /// So many rows that the chain knows are missing from a table.
  case missing(table: String, count: Int64)
  /// A document's bytes have another digest than the one stored with them.
  case document(path: String)
}

extension AuditFinding {
  /// What is wrong with the file; nil for a finding about the chain or the tables.
  public var damage: FileFinding? {
    if case .damaged(let detail) = self { FileFinding(words: detail) } else { nil }
  }
}
