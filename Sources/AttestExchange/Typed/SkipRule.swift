/// Rows of a file that are passed over, and why.
struct SkipRule: Sendable {
  /// When a cell makes its row one to be passed over; the text comes in lower case, without spaces around it.
  enum Test: Sendable {
    case isOneOf(Set<String>)
    case isNoneOf(Set<String>)
    case isEmpty
    case hasPrefix(String)
    case isIgnoredRole(RoleTable)
  }

  let column: Int
  let test: Test
  /// For the message, such as "accounts that are switched off".
  let why: String

  /// Whether the row is one to be passed over.
  func applies(to row: borrowing CSVRow) -> Bool {
    let text = CellScratch.trimmed(row.text(column)).lowercased()
    switch test {
    case .isOneOf(let values): return values.contains(text)
    case .isNoneOf(let values): return !values.contains(text)
    case .isEmpty: return text.isEmpty
    case .hasPrefix(let prefix): return text.hasPrefix(prefix)
    case .isIgnoredRole(let roles): return roles[text] == .ignored
    }
  }
}
