import AttestRules
import AttestStore
import AttestText

/// A version as the rows of a file name it, and what it is in the register.
struct NamedVersion {
  /// Why a row cannot be about it, in words to follow the value.
  struct Problem: Error {
    let column: String
    let value: String
    let words: String
  }

  let sort: SubjectKind
  let code: String
  let label: String
  /// The policy or course, and the place and day of the version, if there is one.
  let found: Result<(subject: Int64, place: Int, published: Day), Problem>

  /// The version; nothing can be recorded for a day before it was published.
  func version(on day: Day) throws(Problem) -> (subject: Int64, place: Int) {
    let (subject, place, published) = try found.get()
    guard published <= day else {
      throw Problem(
        column: "day", value: day.description,
        words: "is before \(code) \(label) was published, \(published)")
    }
    return (subject, place)
  }
}

/// Finds the versions that a file of records names.
struct VersionFinder {
  private let entries: [String: CatalogueEntry]
  private let sort: SubjectKind

  init(_ catalogue: [CatalogueEntry], _ sort: SubjectKind) {
    self.sort = sort
    let known = catalogue.filter { $0.subject.sort == sort }
    entries = Dictionary(uniqueKeysWithValues: known.map { ($0.subject.code.text, $0) })
  }

  /// The version with a code and a label.
  func version(_ code: String, _ label: String) -> NamedVersion {
    NamedVersion(
      sort: sort, code: code, label: label,
      found: Result { () throws(NamedVersion.Problem) in
        try find(code, label)
      })
  }

  private func find(
    _ code: String, _ label: String
  ) throws(NamedVersion.Problem) -> (subject: Int64, place: Int, published: Day) {
    guard let entry = entries[code] else {
      let nearest = NearMiss.of(code, among: entries.keys.sorted()).map { ": did you mean \($0)?" } ?? ""
      throw NamedVersion.Problem(
        column: sort.rawValue, value: code, words: "is no \(sort.rawValue) of the register" + nearest)
    }
    guard let row = entry.versions.first(where: { $0.version.label.text == label }) else {
      let labels = entry.versions.map(\.version.label.text)
      throw NamedVersion.Problem(
        column: "version", value: label, words: "is no version of \(code): it has \(Wording.all(labels))")
    }
    return (entry.subject.id, row.place, row.version.published)
  }
}
