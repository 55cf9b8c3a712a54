/// Something that is wrong with a register as a file, in SQLite's words.
public struct FileFinding: Hashable, Sendable {
  /// What it says.
  public let words: String
}

extension Store {
  /// The most findings of one check of the file; more would help nobody.
  private static let mostFindings = 100

  /// What SQLite finds wrong with the file; empty when all is well.
  ///
  /// Pages that are damaged or lost, indexes that do not fit their tables, rows that point to rows that are not there.
  public func fileFindings() throws -> [FileFinding] {
    let check = try database.prepare("PRAGMA integrity_check(\(Store.mostFindings))")
    var findings: [FileFinding] = []
    while try check.step() {
      let words = check.text(0)
      if words != "ok" { findings.append(FileFinding(words: words)) }
    }
    let keys = try database.prepare("PRAGMA foreign_key_check")
    while try keys.step(), findings.count < Store.mostFindings {
      findings.append(
        FileFinding(words: "a row of \(keys.text(0)) points to a row of \(keys.text(2)) that is not there"))
    }
    return findings
  }
}
