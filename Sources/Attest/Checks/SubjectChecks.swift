import AttestRules
import AttestStore
import AttestText

extension RegisterCheck {
  /// Policies and courses (section 3).
  static let subjects = RegisterCheck(
    "subjects", "every policy and course has a title, a version, and an owner who is in the register, if any",
    .register { ground, found in
      let published = Set(try ground.store.versions().map(\.subject))
      for subject in try ground.store.subjects() {
        let isOwned = try subject.owner.map { try ground.store.person($0) != nil } ?? true
        for finding in SubjectCheckup.findings(
          in: subject, hasVersion: published.contains(subject.id), isOwned: isOwned)
        {
          try found(finding)
        }
      }
    })

  /// Versions (section 3).
  static let versions = RegisterCheck(
    "versions",
    "places are without a gap, published days do not decrease, effective days increase and are not before the published "
      + "day, and no label stands for two texts",
    .register { ground, found in
      let codes = try ground.store.subjectCodes()
      let histories = Dictionary(grouping: try ground.store.versions(), by: \.subject)
      for (subject, versions) in histories.sorted(by: { $0.key < $1.key }) {
        for finding in SubjectCheckup.findings(in: versions, of: codes[subject]?.text ?? "\(subject)") {
          try found(finding)
        }
      }
    })

  /// Documents (section 3).
  static let documents = RegisterCheck(
    "documents", "every version has its text, and the text has the digest that was stored with it",
    .register { ground, found in
      let codes = try ground.store.subjectCodes()
      var written: Set<[Int64]> = []
      try ground.store.forEachDocument { document in
        written.insert([document.subject, Int64(document.place)])
        guard document.digest.hex != document.storedDigest else { return }
        let code = codes[document.subject]?.text ?? "\(document.subject)"
        try found(
          Finding("\(code), file \(document.path)", "is not what was published", "restore a backup"))
      }
      for version in try ground.store.versions() where !written.contains([version.subject, Int64(version.place)]) {
        let code = codes[version.subject]?.text ?? "\(version.subject)"
        try found(Finding("\(code) \(version.version.label)", "has no text", Finding.restore))
      }
    })

  /// Requirements (section 3).
  static let requirements = RegisterCheck(
    "requirements",
    "no two under one code are in force on the same day, none ends before it begins, and windows are shorter than 28 days "
      + "for each month held",
    .register { ground, found in
      let codes = Dictionary(grouping: try ground.store.requirements(), by: \.code)
      for (_, requirements) in codes.sorted(by: { $0.key < $1.key }) {
        for finding in SubjectCheckup.findings(in: requirements) { try found(finding) }
      }
    })
}

enum SubjectCheckup {
  /// What is wrong with a policy or course.
  static func findings(in subject: SubjectRow, hasVersion: Bool, isOwned: Bool) -> [Finding] {
    let place = "\(subject.sort) \(subject.code)"
    var findings: [Finding] = []
    if SubjectCode(subject.code.text) == nil {
      findings.append(Finding(place, "has a code that is none", Finding.restore))
    }
    if subject.title.isEmpty {
      findings.append(Finding(place, "has no title", "give one when the next version is published"))
    }
    if !hasVersion { findings.append(Finding(place, "has no version", Finding.restore)) }
    if !isOwned {
      findings.append(
        Finding(
          place, "is owned by somebody who is not in the register: \(subject.owner?.text ?? "")",
          "give it another owner when the next version is published"))
    }
    if let months = subject.reviewMonths, months < 1 {
      findings.append(
        Finding(place, "is reviewed every \(months) months", "give --review-months with the next version"))
    }
    return findings
  }

  /// What is wrong with the versions of one policy or course, in order of place.
  static func findings(in versions: [VersionRow], of code: String) -> [Finding] {
    var findings: [Finding] = []
    func add(_ row: VersionRow, _ problem: String) {
      findings.append(Finding("\(code) \(row.version.label)", problem, Finding.restore))
    }
    for (place, row) in versions.enumerated() where row.place != place {
      add(row, "stands in place \(row.place), and \(place) is its turn")
    }
    for row in versions where row.version.effective < row.version.published {
      add(row, "is effective on \(row.version.effective), before it was published on \(row.version.published)")
    }
    for (before, after) in zip(versions, versions.dropFirst()) {
      if after.version.published < before.version.published {
        add(after, "was published on \(after.version.published), before \(before.version.label)")
      }
      if after.version.effective <= before.version.effective {
        add(after, "is effective on \(after.version.effective), no later than \(before.version.label)")
      }
    }
    for (label, rows) in Dictionary(grouping: versions, by: { NormalForm.composed($0.version.label.text) })
    where rows.count > 1 {
      add(rows[1], "shares its label with another text: \(label)")
    }
    return findings
  }

  private static let daysToComply = 0...3650

  /// What is wrong with the requirements under one code, in order of their first days.
  static func findings(in requirements: [Requirement]) -> [Finding] {
    let advice = "correct it in organisation.json, and run “attest configure”"
    var findings: [Finding] = []
    for requirement in requirements {
      let place = "\(requirement.code) from \(requirement.days.first)"
      if requirement.days.isEmpty { findings.append(Finding(place, "ends before it begins", Finding.restore)) }
      if let limit = requirement.renewal.windowLimit, requirement.window >= limit {
        findings.append(
          Finding(place, "has a window of \(requirement.window) days, and must have fewer than \(limit)", advice))
      }
      if requirement.window < 0 || !daysToComply.contains(requirement.daysToComply) {
        findings.append(Finding(place, "has a window or days to comply that nobody can set", advice))
      }
    }
    for (before, after) in zip(requirements, requirements.dropFirst())
    where !before.days.ended(before: after.days.first) {
      findings.append(
        Finding(
          "\(after.code) from \(after.days.first)", "overlaps the one from \(before.days.first)", Finding.restore))
    }
    return findings
  }
}
