import AttestExchange
import AttestText

extension Detection {
  /// What the columns were taken for, where that is not plain from their names, and what is not read.
  var notes: [Line] {
    var notes: [Line] = []
    if format != "own" { notes.append(Line("Read as \(title): \(words).").hanging(2)) }
    if !deciding.isEmpty {
      let columns = Wording.all(deciding.map { "“\($0)”" })
      notes.append(
        Line("\(columns) \(deciding.count == 1 ? "says" : "say") which rows are passed over.").hanging(2))
    }
    if !constants.isEmpty {
      let values = constants.sorted(by: <).map { "\($0.key) is \($0.value)" }
      notes.append(Line("In every row, \(Wording.all(values)).").hanging(2))
    }
    notes += ignored.compactMap { column in
      column.nearest.map { nearest in
        Line(
          "\("Note:", .yellow) column \(column.position), “\(column.header)”, is not read: did you mean \(nearest)? "
            + "Then say --map \"\(column.header)=\(nearest)\"."
        ).hanging(2)
      }
    }
    let others = ignored.filter { $0.nearest == nil && !$0.header.isEmpty }.map { "“\($0.header)”" }
    if !others.isEmpty {
      let columns = others.count == 1 ? "column" : "columns"
      notes.append(Line("\("Note:", .yellow) not read: \(columns) \(Wording.all(others)).").hanging(2))
    }
    return notes
  }

  /// The rows that are passed over, and why; known once the file was read.
  var passedOver: [Line] {
    let lines: [Line] = skipped.sorted(by: <).map {
      "\(Wording.count($0.value, "row", "rows")) passed over: \($0.key)."
    }
    guard !leftOut.isEmpty else { return lines }
    let rows = Wording.count(leftOut.values.reduce(0, +), "row", "rows")
    let names = leftOut.keys.sorted().prefix(Self.mostNamed).map { "“\($0)”" }
    let others = leftOut.count > names.count ? ["\(leftOut.count - names.count) others"] : []
    return lines + [
      Line("\(rows) left out, because --resolve says that nobody here is meant: \(Wording.all(names + others)).")
        .hanging(2)
    ]
  }

  /// So many of those who are left out are named.
  private static let mostNamed = 20

  private var words: String {
    taken.map { "\($0.column) from “\($0.header)”" + ($0.note.map { " (\($0))" } ?? "") }
      .joined(separator: ", ")
  }
}
