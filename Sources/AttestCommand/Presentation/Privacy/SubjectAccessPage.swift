import AttestStore

/// Everything that is held about a person, for them to read.
struct SubjectAccessPage {
  /// What is held.
  let access: SubjectAccess
  /// What it means.
  let words: HeldWords

  /// The page.
  var lines: [Line] {
    heading + TableKind.allCases.flatMap(section) + chain
  }

  private var heading: [Line] {
    [
      "What is held about \(access.person.fullName, .heading), number \(access.person.number)",
      "What belongs to other people is left out. “attest help privacy” says what is kept, why, how long and who sees it.",
    ]
  }

  private func section(_ kind: TableKind) -> [Line] {
    let rows = access.rows.filter { $0.kind == kind }
    guard !rows.isEmpty else { return [] }
    return [.empty, "\(kind.heading, .heading)"] + rows.map { Line("  \(sentence($0))").hanging(4) }
  }

  private var chain: [Line] {
    guard !access.entries.isEmpty else { return [] }
    return [.empty, "In the audit chain".heading] + access.entries.flatMap(lines)
  }

  private func lines(of entry: SubjectAccess.Entry) -> [Line] {
    var first: Line = "  \(entry.entry, .bold), \(words.instant(entry.at)): \(entry.kind)"
    if let established = entry.established { first = first + ", made by them (\(established))" }
    if let subject = entry.subject { first = first + ", about \(subject)" }
    return [first.hanging(4)]
      + entry.put.map { Line("    \($0.kind.words.one): \(sentence($0))").hanging(6) }
      + entry.removed.map { Line("    \($0.kind.words.one), taken away: \(sentence($0))").hanging(6) }
  }

  private func sentence(_ row: SubjectAccess.Row) -> Line {
    // Whose it is stands at the top of the page.
    let owner = row.kind == .person ? nil : row.kind.meanings.first { $0.privacy == .owner }?.name
    let shown = row.cells.filter { $0.column != owner }
    let cells = Line.joined(shown.map { "\(HeldWords.column($0.column)) \(words.value($0))" as Line }, by: "; ")
    return row.isSomebodyElses ? "about somebody else: \(cells)" : cells
  }
}
