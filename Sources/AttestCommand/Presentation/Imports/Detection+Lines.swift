import AttestExchange
import AttestText

extension Detection {
  /// What the columns were taken for, where that is not plain from their names, and what is not read.
  var lines: [Line] {
    var lines: [Line] = []
    if format != "own" {
      lines.append(Line("Read as \(title): \(words).").hanging(2))
    }
    lines += constants.sorted(by: <).map { "Every row: \($0.key) is \($0.value)." }
    for column in ignored {
      let hint =
        column.nearest.map { ": did you mean \($0)? Then say --map \"\(column.header)=\($0)\"" } ?? ""
      lines.append(
        Line("\("Note:", .yellow) column \(column.position), “\(column.header)”, is not read\(hint).")
          .hanging(2))
    }
    return lines
  }

  /// The rows that are passed over, and why; known once the file was read.
  var passedOver: [Line] {
    skipped.sorted(by: <).map { "\(Wording.count($0.value, "row", "rows")) passed over: \($0.key)." }
  }

  private var words: String {
    taken.map { "\($0.column) from “\($0.header)”" + ($0.note.map { " (\($0))" } ?? "") }
      .joined(separator: ", ")
  }
}
