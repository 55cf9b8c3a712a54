/// Finds entries of the audit chain by their numbers, for whoever goes through rows that name one.
public final class EntryLookup {
  /// An entry as far as rows that name it care.
  public struct Entry: Hashable, Sendable {
    /// Its number.
    public let number: Int64
    /// When it was made, in milliseconds since 1970-01-01 UTC.
    public let at: Int64
    /// What it is about.
    public let kind: String

    /// An entry; see the properties.
    public init(number: Int64, at: Int64, kind: String) {
      self.number = number
      self.at = at
      self.kind = kind
    }
  }

  private let find: Statement
  /// An import brought in thousands of rows by one entry.
  private var last: (number: Int64, entry: Entry?)?

  /// A lookup over one unchanging state.
  public init(_ store: Store) throws {
    find = try store.database.prepare("SELECT at, kind FROM audit_entry WHERE entry = ?")
  }

  /// The entry with a number; nil when there is none.
  public func entry(_ number: Int64) throws -> Entry? {
    if let last, last.number == number { return last.entry }
    find.bind(1, number)
    defer { find.reset() }
    let entry = try find.step() ? Entry(number: number, at: find.integer(0), kind: find.text(1)) : nil
    last = (number, entry)
    return entry
  }
}

extension Store {
  /// Gives every entry of the chain, in order.
  public func forEachEntry(_ body: (EntryLookup.Entry) throws -> Void) throws {
    let entries = try database.prepare("SELECT entry, at, kind FROM audit_entry ORDER BY entry")
    while try entries.step() {
      try body(
        EntryLookup.Entry(number: entries.integer(0), at: entries.integer(1), kind: entries.text(2)))
    }
  }
}
