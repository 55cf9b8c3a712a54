import AttestText

/// Why the columns of a file cannot be taken for ours.
public enum HeaderError: Error, Sendable, Hashable {
  /// Two columns with the same name, or two that would be the same column of ours.
  case duplicate(header: String, positions: [Int], column: String?)
  /// A column that every row needs is not there.
  case missing(columns: [String], table: String, nearest: [String: String], found: [String])
  /// No format of that name for this table.
  case unknownFormat(name: String, nearest: String?, known: [String])
  /// The format that was asked for has columns that are not there.
  case notThatFormat(name: String, missing: [String])
  /// The mapping is for another table.
  case otherTable(mapping: String, table: String)
  /// The mapping names a column that the table has not.
  case unknownColumn(name: String, nearest: String?, known: [String])
  /// The mapping names a header that the file has not.
  case unknownHeader(name: String, nearest: String?)
  /// The mapping gives a role a category that is none.
  case unknownCategory(role: String, category: String, nearest: String?)
  /// A value that the mapping or an option gives is not right.
  case badValue(column: String, value: String, reason: ProblemReason)
  /// A column of dates reads both ways from top to bottom.
  case ambiguousDates(header: String, line: Int, value: String, readings: [String])
  /// A column of dates has no form that fits all of it.
  case mixedDates(header: String, first: Problem)
  /// Moodle's report has none or several activities, and the mapping names none of them.
  case severalActivities([String])
  /// A column of dates has to be read before the rows, and standard input can be read only once.
  case datesNeedForm(header: String)
}

extension HeaderError: CustomStringConvertible {
  /// What is wrong and what to do, as words to follow the name of the file.
  public var description: String {
    switch self {
    case .duplicate(let header, let positions, let column):
      "columns \(positions.map(String.init).joined(separator: " and ")) are both "
        + (column.map { "taken for \($0)" } ?? "called \(Shown.quoted(header))")
        + ": rename one, or say with --map which one counts"
    case .missing(let columns, let table, let nearest, let found):
      missing(columns, table, nearest, found)
    case .unknownFormat(let name, let nearest, let known):
      "there is no format \(Shown.quoted(name))" + suggestion(nearest)
        + "; known are \(known.joined(separator: ", "))"
    case .notThatFormat(let name, let missing):
      "is not in the format \(name): no column \(missing.map(Shown.quoted).joined(separator: ", "))"
    case .otherTable(let mapping, let table):
      "the mapping is for \(Escaping.line(mapping)), not for \(table)"
    case .unknownColumn(let name, let nearest, let known):
      "there is no column \(Shown.quoted(name)) to map to" + suggestion(nearest)
        + "; there are \(known.joined(separator: ", "))"
    case .unknownHeader(let name, let nearest):
      "has no column \(Shown.quoted(name)), which --map names" + suggestion(nearest)
    case .unknownCategory(let role, let category, let nearest):
      "the table of roles gives \(Shown.quoted(role)) the category \(Shown.quoted(category)), which is none"
        + suggestion(nearest)
    case .badValue(let column, let value, let reason):
      "\(column) \(Shown.quoted(value)) \(reason)"
    case .ambiguousDates(let header, let line, let value, let readings):
      "the days in \(Shown.quoted(header)) can be read both ways: line \(line) has \(Shown.quoted(value)), "
        + readings.joined(separator: " or ") + "; say --date-format dd/MM/yyyy or MM/dd/yyyy"
    case .mixedDates(let header, let first):
      "the days in \(Shown.quoted(header)) are not all written in one form: \(first); say --date-format"
    case .severalActivities(let names):
      "reports on \(names.isEmpty ? "no activity" : names.map(Shown.quoted).joined(separator: ", ")): "
        + "say which is the course with --map \"NAME=outcome\""
    case .datesNeedForm(let header):
      "the days in \(Shown.quoted(header)) are decided by the whole column, and standard input is read only once: "
        + "say --date-format, or give a file"
    }
  }

  private func suggestion(_ nearest: String?) -> String {
    nearest.map { ": did you mean \(Shown.quoted($0))?" } ?? ""
  }

  private func missing(
    _ columns: [String], _ table: String, _ nearest: [String: String], _ found: [String]
  ) -> String {
    let named = columns.map { column in
      nearest[column].map { "\(column) (did you mean it by \(Shown.quoted($0))?)" } ?? column
    }
    let shown = found.prefix(12).map(Escaping.line).joined(separator: ", ") + (found.count > 12 ? ", …" : "")
    if table == RosterField.table, found.contains("sourcedId") {
      return
        "needs a column \(named.joined(separator: ", ")) for \(table): if it is one of the files of a OneRoster folder, "
        + "import the folder"
    }
    return "needs a column \(named.joined(separator: ", ")) for \(table); its header has: \(shown). "
      + "Say which column is which with --map \"HEADER=\(columns.first ?? "column")\", or what every row says with "
      + "--set \"\(columns.first ?? "column")=…\""
  }
}
