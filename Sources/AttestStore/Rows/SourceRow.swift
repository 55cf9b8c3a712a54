import AttestText

/// A file that records were imported from.
public struct SourceRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.source
  /// The number that stands for it in other tables.
  public let id: Int64
  /// Its name, without folders.
  public let name: String
  /// Its digest.
  public let digest: SHA256Digest

  /// A file; see the properties.
  public init(id: Int64, name: String, digest: SHA256Digest) {
    self.id = id
    self.name = name
    self.digest = digest
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.integer(id)
    row.text(name)
    row.text(digest.hex)
  }
}
