import AttestCourses
import AttestRules
import AttestStore

/// What finishing an attempt came to.
public struct CourseCompletion: Sendable {
  /// The score, and whether it passes.
  public let result: CourseResult
  /// The entry in the audit chain.
  public let receipt: Receipt
}

extension Register {
  /// The course that whoever uses the register is to take, and how far they have come.
  ///
  /// - Throws: ``SubjectError``, ``IdentityError``, `StoreError`.
  public func sitting(of code: String) throws -> CourseSitting {
    let person = try requireMe()
    try require(.actForMyself, about: person)
    let entry = try entry(code, .course)
    guard let version = entry.newest(on: today) else {
      throw SubjectError.nothingPublished(code: entry.subject.code)
    }
    let files = try documents(of: version).map { CourseFile(name: $0.path, bytes: $0.bytes) }
    guard let course = CourseFolder.load(files).course else {
      throw StoreError.corrupt(detail: "the files of course \(code) \(version.version.label) are no course")
    }
    let row = try store.progress(of: person, in: entry.subject.id)
    let kept = row.flatMap {
      $0.version == version.place ? KeptProgress(state: $0.state, course: course) : nil
    }
    return CourseSitting(
      person: person, subject: entry.subject, version: version, course: course,
      standing: try standing(with: entry), kept: kept, hasStaleProgress: row != nil && kept == nil)
  }

  /// Keeps how far an attempt has come, so that leaving half-way loses nothing; it passes nobody.
  ///
  /// - Returns: the receipt; nil when that was kept already.
  /// - Throws: ``ReadingError``, ``IdentityError``, `StoreError`.
  @discardableResult
  public func keep(_ progress: KeptProgress, of sitting: CourseSitting) throws -> Receipt? {
    let person = try requireMe()
    try require(.actForMyself, about: person)
    return try change(.courseProgress) { change in
      try expect(sitting.version, of: sitting.subject, by: sitting.person)
      let row = ProgressRow(
        person: person, subject: sitting.subject.id, version: sitting.version.place, state: progress.state)
      guard try store.progress(of: person, in: row.subject) != row else { return }
      try change.about(person)
      try change.put(row)
    }.receipt
  }

  /// Records an attempt in which every question was answered, passed or failed.
  ///
  /// What was kept of it goes with a pass. After a failed attempt it is kept that the lessons were read, so that the next
  /// attempt can begin with the questions. A one-time code is used up by the attempt that passes.
  ///
  /// - Returns: nil when a question is still open.
  /// - Throws: ``ReadingError``, ``IdentityError``, ``CodeError``, `StoreError`.
  public func complete(_ finished: KeptProgress, of sitting: CourseSitting) throws -> CourseCompletion? {
    guard let result = finished.run.result else { return nil }
    let person = try requireMe()
    try require(.actForMyself, about: person)
    let receipt = try enter(.courseComplete, about: person) { change in
      try expect(sitting.version, of: sitting.subject, by: sitting.person)
      var record = RecordRow(
        person: person, number: RecordNumber(entry: change.entry), subject: sitting.subject.id,
        version: sitting.version.place, day: today, satisfies: result.isPassed,
        evidence: grant == nil ? .prompt : .code)
      record.score = result.score
      record.seconds = finished.seconds
      try change.insert(record)
      if result.isPassed { try useCode(for: sitting.version, in: change) }
      let next = KeptProgress(run: finished.run.again(seed: CourseSitting.drawSeed()), seconds: 0)
      let row = ProgressRow(
        person: person, subject: sitting.subject.id, version: sitting.version.place, state: next.state)
      if !result.isPassed {
        try change.put(row)
      } else if try store.progress(of: person, in: row.subject) != nil {
        try change.delete(row)
      }
    }
    return CourseCompletion(result: result, receipt: receipt)
  }
}
