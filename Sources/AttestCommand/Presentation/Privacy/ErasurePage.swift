import Attest
import AttestStore
import AttestText

/// What erasing somebody takes away and what it leaves, for whoever is asked whether to go on.
struct ErasurePage {
  /// What it changes.
  let plan: ErasurePlan

  /// The page.
  var lines: [Line] {
    ["\(plan.person.fullName, .heading), number \(plan.person.number)", .empty, "This goes:".heading]
      + (own + elsewhere + chain).map { Line("  \($0)").hanging(4) }
      + [.empty, "This stays, under the number \(plan.person.number) alone:".heading]
      + staying.map { Line("  \($0)").hanging(4) }
  }

  /// What the person's own rows lose, table by table.
  private var own: [Line] {
    TableKind.allCases.flatMap { kind -> [Line] in
      let edits = plan.edits.filter { $0.kind == kind && ($0.isOwn || $0.isRemoved) }
      let removed = edits.filter(\.isRemoved)
      var lines: [Line] = removed.isEmpty ? [] : ["\(kind.counted(removed.count))"]
      let columns = edits.flatMap { $0.columns.filter { $0.new == nil }.map(\.name) }
      if !columns.isEmpty {
        let names = Wording.all(unique(columns).map { HeldWords.column($0) })
        lines.append(kind == .person ? "\(names)" : "\(names) of \(kind.counted(edits.count - removed.count))")
      }
      return lines
    }
  }

  /// Where the person is named in rows that are not theirs.
  private var elsewhere: [Line] {
    let replaced = plan.edits.flatMap { edit in edit.columns.filter { $0.new != nil }.map { (edit.kind, $0) } }
    let number = plan.person.number.text
    let logins = replaced.count { $0.1.new == number }
    var lines: [Line] =
      logins == 0
      ? [] : ["the login in \(Wording.count(logins, "other place", "other places")), for which the number stands then"]
    for (kind, column) in replaced where column.new != number {
      lines.append(
        "in \(HeldWords.column(column.name)) of one of the \(kind.words.many): “\(column.old)” becomes “\(column.new ?? "")”"
      )
    }
    return lines
  }

  private var chain: [Line] {
    plan.entries == 0
      ? []
      : ["what \(Wording.count(plan.entries, "entry", "entries")) of the audit chain said of them; the entries stay"]
  }

  private var staying: [Line] {
    TableKind.allCases.compactMap { kind in
      guard kind != .person, let count = plan.staying[kind] else { return nil }
      return "\(kind.counted(count))"
    }
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

extension TableKind {
  /// Such as `3 records`.
  fileprivate func counted(_ count: Int) -> String {
    Wording.count(count, words.one, words.many)
  }
}

/// What somebody has to see to after an erasure.
struct ErasureRemains {
  private let erasure: Erasure
  private let folder: String

  init(_ erasure: Erasure, in folder: String) {
    (self.erasure, self.folder) = (erasure, folder)
  }

  /// The lines, for standard error.
  var lines: [Line] {
    var lines: [Line] = []
    if let problem = erasure.compactionProblem {
      lines.append(
        "\("Warning:", .yellow) the file could not be compacted, \(reason(problem)), and may still hold bytes of what was "
          + "erased. The next command that records something does it.")
    }
    let copies = self.copies
    if !copies.isEmpty {
      lines.append(
        "\("Warning:", .yellow) these copies were made before and still hold everything: \(Wording.all(copies)). "
          + "Delete them.")
    }
    lines.append("Backups and rosters kept elsewhere still have the name: see to them by hand.")
    return lines
  }

  private func reason(_ problem: StoreError) -> String {
    switch problem {
    case .busy: "because somebody else is using it"
    case .full: "because the disk is full"
    default: "because it cannot be written"
    }
  }

  /// What lies beside the register under its name, and is not part of it.
  private var copies: [String] {
    let parts = ["-journal", Store.compactionSuffix].map { Register.fileName + $0 }
    return Platform.names(in: folder).filter {
      $0.hasPrefix(Register.fileName) && $0 != Register.fileName && !parts.contains($0)
    }.sorted()
  }
}
