import AttestRules
import AttestStore
import AttestText

/// Finds the version that a row of records names.
struct VersionFinder {
  /// Why there is none, in words to follow the value.
  struct Problem: Error {
    let column: String
    let value: String
    let words: String
  }

  private let entries: [String: CatalogueEntry]
  private let sort: SubjectKind

  init(_ catalogue: [CatalogueEntry], _ sort: SubjectKind) {
    self.sort = sort
    let known = catalogue.filter { $0.subject.sort == sort }
    entries = Dictionary(uniqueKeysWithValues: known.map { ($0.subject.code.text, $0) })
  }

  func find(_ line: RecordLine) throws(Problem) -> (subject: Int64, version: Int) {
    guard let entry = entries[line.code] else {
      let nearest = NearMiss.of(line.code, among: entries.keys.sorted()).map { ": did you mean \($0)?" } ?? ""
      throw Problem(
        column: sort.rawValue, value: line.code, words: "is no \(sort.rawValue) of the register" + nearest)
    }
    guard let row = entry.versions.first(where: { $0.version.label.text == line.label }) else {
      let labels = entry.versions.map(\.version.label.text)
      throw Problem(
        column: "version", value: line.label,
        words: "is no version of \(line.code): it has \(Wording.all(labels))")
    }
    guard row.version.published <= line.day else {
      throw Problem(
        column: "day", value: line.day.description,
        words: "is before \(line.code) \(line.label) was published, \(row.version.published)")
    }
    return (entry.subject.id, row.place)
  }
}
