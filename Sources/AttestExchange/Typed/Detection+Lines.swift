import AttestText

extension Detection {
  /// What was taken for what, what was passed over and what was ignored, a line each; nothing in them can act on a
  /// terminal.
  public var lines: [String] {
    var lines = ["format: \(title) (\(format))"]
    for column in taken {
      let note = column.note.map { " (\($0))" } ?? ""
      lines.append("\(column.column) is read from \(Shown.quoted(column.header))\(Escaping.line(note))")
    }
    for (name, value) in constants.sorted(by: <) {
      lines.append("\(name) is \(Shown.quoted(value)) in every row")
    }
    if identities.first.map({ $0 != .personNumber }) ?? false || identities.count > 1 {
      let kinds = identities.map { $0.title }
      lines.append("people are found by \(kinds.joined(separator: ", else by "))")
    }
    if linesBeforeHeader > 0 { lines.append("the first line is passed over") }
    for (why, count) in skipped.sorted(by: <) {
      lines.append("passed over: \(Wording.count(count, "row", "rows")), \(why)")
    }
    for header in deciding { lines.append("\(Shown.quoted(header)) says which rows are passed over") }
    for column in ignored {
      let name = column.header.isEmpty ? "without a name" : Shown.quoted(column.header)
      let hint = column.nearest.map { ": did you mean \($0)?" } ?? ""
      lines.append("ignored: column \(column.position), \(name)\(hint)")
    }
    return lines
  }
}
