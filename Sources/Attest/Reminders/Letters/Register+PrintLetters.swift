import AttestMail
import AttestRules
import AttestStore

/// A sheet that was printed.
public struct PrintedLetter: Sendable {
  /// The number on it.
  public let number: SheetNumber
  /// Whom it is for.
  public let person: PersonRow
  /// What is on it.
  public let items: [ReminderItem]
}

extension Register {
  /// Prints a sheet for everybody who is due something and has no address that mail can go to; a sheet that is printed
  /// counts as a reminder that was sent (rules, section 9).
  ///
  /// What managers are to be told of first waits for the next run.
  ///
  /// - Parameters:
  ///   - templates: the folder of the templates; nil for where they usually are.
  ///   - output: takes the document, an HTML page a person; nothing is recorded when it throws.
  /// - Returns: the sheets in the order in which they are printed; nil when today is not a working day.
  /// - Throws: ``PermissionError``, `TemplateErrors`, ``ReminderError``, and what the output throws.
  public func printLetters(templates: String? = nil, to output: (String) throws -> Void) throws
    -> [PrintedLetter]?
  {
    try require(.keepRecords)
    let template = try self.templates(in: templates).printedSheet
    let settings = try settings()
    let catalogue = Dictionary(uniqueKeysWithValues: try catalogue().map { ($0.subject.code, $0) })
    return try change(.remindLetters, subject: today.description) { change -> [PrintedLetter]? in
      let ground = try RunGround(
        store, settings.reminders, on: zone.day(of: change.at), presence: PresenceBook(store))
      guard ground.run.isWorkingDay else { return nil }
      let letters = try letters(on: ground, in: change)
      guard !letters.isEmpty else { return [] }
      let sheets = letters.map { letter in
        PrintedSheetContent(
          number: letter.letter.number, name: letter.letter.person.fullName, site: letter.site,
          organisation: settings.name, today: ground.run.day,
          items: letter.letter.items.map { $0.onPaper(ground, catalogue) })
      }
      try output(
        PrintedSheets.html(
          title: "\(settings.name), \(ground.run.day)", sheets: sheets, template: template))
      return letters.map(\.letter)
    }.result
  }

  private func letters(on ground: RunGround, in change: Change) throws -> [(
    letter: PrintedLetter, site: String
  )] {
    var letters: [(PrintedLetter, String)] = []
    var next = try store.nextSheet()
    let day = ground.run.day
    let sweep = try ReminderSweep(store)
    while let (person, file, told) = try sweep.next() {
      let plan = ground.plan(for: file, person, sent: told.compactMap(\.sent))
      let items = plan.items.filter { !$0.waitsForDigest(in: ground.run) }
      guard plan.delivery == .sheet, !items.isEmpty, let number = SheetNumber(serial: Int(next)) else {
        continue
      }
      let site = file.appointments.first { $0.days.contains(day) }?.site.text ?? ""
      letters.append((PrintedLetter(number: number, person: person, items: items), site))
      next += 1
    }
    for (letter, _) in letters {
      let sheet = SheetRow(id: Int64(letter.number.serial), person: letter.person.number, day: day)
      try change.about(letter.person.number)
      try change.insert(sheet)
      for item in letter.items {
        let sent = SentReminder(
          topic: .requirement(item.requirement), due: item.due, stage: item.stage, day: day)
        try change.put(ReminderRow(person: letter.person.number, sent, sheet: sheet.id))
      }
    }
    return letters
  }
}

extension ReminderItem {
  /// Whether a manager or the SLT is to be told of it and was not yet.
  fileprivate func waitsForDigest(in run: ReminderRun) -> Bool {
    !isToldAlready && stage >= min(run.managerStage, run.sltStage)
  }

  /// What stands on the sheet.
  fileprivate func onPaper(_ ground: RunGround, _ catalogue: [SubjectCode: CatalogueEntry])
    -> PrintedSheetItem
  {
    let subject = ground.rulebook.requirement(requirement, on: ground.run.day)?.subject
    let entry = subject.flatMap { catalogue[$0] }
    let title = entry?.subject.title ?? requirement.text
    let version =
      entry?.newest(on: ground.run.day)?.version.label ?? VersionLabel(stored: "not published yet")
    return PrintedSheetItem(
      title: title, version: version, due: due,
      statement: entry?.subject.sort == .course
        ? "I have taken the course “\(title)”, version \(version)."
        : PolicyReading.statement(title: title, version: version))
  }
}
