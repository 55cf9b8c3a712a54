import AttestRules
import AttestStore
import AttestText

extension RegisterCheck {
  /// Attestations and completions (section 6).
  static let records = RegisterCheck(
    "records",
    "each is of a version that was published by then, was not made after it was entered, has what its evidence needs, and "
      + "says who voided it and why if it is void",
    .person { dossier, ground in
      try dossier.records.flatMap { record in
        RecordCheckup.problems(
          record, in: ground.subjects[record.subject], entry: try ground.entry(record.number.entry)
        ).map {
          Finding(
            "person \(record.person), record \(record.number)", $0,
            "void it with “attest void \(record.number)”, and record what is right")
        }
      }
    })

  /// Exemptions (section 5).
  static let exemptions = RegisterCheck(
    "exemptions", "each is from a requirement that there is or was, has a day, a reason, and who granted it",
    .person { dossier, ground in
      dossier.exemptions.compactMap { row in
        RecordCheckup.problem(row, codes: ground.requirements).map {
          Finding(
            "person \(row.person), exemption from \(row.exemption.requirement) on \(row.exemption.days.first)", $0,
            Finding.restore)
        }
      }
    })

  /// How far courses were taken.
  static let progress = RegisterCheck(
    "progress", "each is of a version of a course",
    .register { ground, found in
      let catalogue = try PersonGround(ground.store).subjects
      try ground.store.forEachProgress { person, subject, version in
        let entry = catalogue[subject]
        if entry?.subject.sort == .course, entry?.versions.contains(where: { $0.place == version }) ?? false { return }
        try found(Finding("person \(person)", "is in the middle of something that is no course", Finding.restore))
      }
    })

  /// Files that records came from (section 6).
  static let sources = RegisterCheck(
    "sources", "each file that records came from has a name and a SHA-256",
    .register { ground, found in
      try ground.store.forEachSource { id, name, digest in
        guard name.isEmpty || SHA256Digest(digest) == nil else { return }
        try found(Finding("file \(id)", "has no name or no SHA-256", Finding.restore))
      }
    })
}

enum RecordCheckup {
  /// The kinds of entries that make records with each kind of evidence.
  private static let makers: [Evidence: Set<EntryKind>] = [
    .prompt: [.acknowledge, .decline, .courseComplete], .code: [.acknowledge, .decline, .courseComplete],
    .witnessed: [.recordFor], .paper: [.recordFor, .sheetReturn],
    .import: [.attestationsImport, .completionsImport],
  ]

  /// What is wrong with a record, given what it is of and the entry that brought it in.
  static func problems(
    _ record: RecordRow, in subject: CatalogueEntry?, entry: EntryLookup.Entry?
  ) -> [String] {
    var problems: [String] = []
    if let version = subject?.versions.first(where: { $0.place == record.version }) {
      if record.day < version.version.published {
        problems.append(
          "was made on \(record.day), before \(version.version.label) was published on \(version.version.published)")
      }
    } else {
      problems.append("is of a version that does not exist")
    }
    if let entry {
      if record.day > entry.latestDay { problems.append("was made on \(record.day), after it was entered") }
      let kind = EntryKind(rawValue: entry.kind)
      if !(kind.map { makers[record.evidence]?.contains($0) ?? false } ?? false) {
        problems.append("has evidence \(record.evidence), and came in by “\(entry.kind)”")
      }
    } else {
      problems.append("came in by an entry that does not exist")
    }
    if let lack = lack(record) { problems.append(lack) }
    if let fault = voidFault(record) { problems.append(fault) }
    if let score = record.score, !(0...100).contains(score) || subject?.subject.sort == .policy {
      problems.append("has a score of \(score)")
    }
    return problems
  }

  /// What the evidence of a record lacks.
  private static func lack(_ record: RecordRow) -> String? {
    switch record.evidence {
    case .prompt, .code: record.recordedBy == nil ? nil : "was signed in person, and recorded by somebody else"
    case .witnessed: record.recordedBy == nil ? "does not say who witnessed it" : nil
    case .paper:
      record.recordedBy == nil || record.reference?.isEmpty ?? true
        ? "is on paper, and does not say where the sheet is or who recorded it" : nil
    case .import:
      record.source == nil || record.line == nil ? "is imported, and does not say from which file and line" : nil
    }
  }

  private static func voidFault(_ record: RecordRow) -> String? {
    guard let voided = record.voided else {
      return record.voidReason == nil && record.voidedBy == nil ? nil : "says who voided it and why, and is not void"
    }
    if voided < record.day { return "is void from \(voided), before it was made on \(record.day)" }
    let isSaid = !(record.voidReason ?? "").isEmpty && !(record.voidedBy ?? "").isEmpty
    return isSaid ? nil : "is void, and does not say who voided it and why"
  }

  /// What is wrong with an exemption.
  static func problem(_ row: ExemptionRow, codes: Set<RequirementCode>) -> String? {
    if !codes.contains(row.exemption.requirement) { return "is from a requirement that never was" }
    if row.exemption.days.isEmpty { return "ends before it begins" }
    if row.reason.isEmpty || row.grantedBy.isEmpty { return "does not say who granted it and why" }
    return nil
  }
}
