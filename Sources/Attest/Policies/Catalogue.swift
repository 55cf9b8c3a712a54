import AttestRules
import AttestStore
import AttestText

/// A policy or course with its versions, in the order of publishing.
public struct CatalogueEntry: Sendable {
  /// The policy or course.
  public let subject: SubjectRow
  /// Its versions.
  public let versions: [VersionRow]

  /// The versions as the rules see them.
  public var history: VersionHistory { VersionHistory(versions.map(\.version)) }

  /// The newest version published by a day: the one to read, in its notice period too.
  public func newest(on day: Day) -> VersionRow? {
    history.newest(on: day).map { versions[$0] }
  }

  /// The version with a label.
  public func version(_ label: String) throws(SubjectError) -> VersionRow {
    if let found = versions.first(where: { $0.version.label.text == label }) { return found }
    throw .unknownVersion(code: subject.code, label: label, labels: versions.map(\.version.label))
  }
}

extension Register {
  /// Every policy or every course, in the order in which they were first published.
  public func catalogue(of sort: SubjectKind? = nil) throws -> [CatalogueEntry] {
    let versions = Dictionary(grouping: try store.versions(), by: \.subject)
    return try store.subjects().filter { sort == nil || $0.sort == sort }.map {
      CatalogueEntry(subject: $0, versions: versions[$0.id] ?? [])
    }
  }

  /// The policy or course with a code.
  ///
  /// - Throws: ``SubjectError``.
  public func entry(_ code: String, _ sort: SubjectKind? = nil) throws -> CatalogueEntry {
    let all = try catalogue()
    guard let found = all.first(where: { $0.subject.code.text == code }) else {
      let codes = all.filter { sort == nil || $0.subject.sort == sort }.map(\.subject.code.text)
      throw SubjectError.unknown(
        code: code, sort: sort?.rawValue ?? "policy or course", nearest: NearMiss.of(code, among: codes))
    }
    guard sort == nil || found.subject.sort == sort else {
      throw SubjectError.otherSort(code: found.subject.code, isCourse: found.subject.sort == .course)
    }
    return found
  }

  /// The files of a version, byte for byte as they were published.
  public func documents(of version: VersionRow) throws -> [DocumentRow] {
    try store.documents(of: version.subject, place: version.place)
  }

  /// The text of a version of a policy.
  public func text(of version: VersionRow) throws -> Document {
    guard let file = try documents(of: version).first else {
      throw StoreError.corrupt(detail: "version \(version.version.label) has no text")
    }
    return try Document(file.bytes, DocumentKind(fileName: file.path))
  }
}
