import AttestMail
import AttestRules
import AttestStore

/// A sheet that was printed.
public struct PrintedLetter: Sendable {
  /// The number on it.
  public let number: SheetNumber
  /// Whom it is for.
  public let person: PersonRow
  /// What is to be signed.
  public let items: [ReminderItem]
  /// The policies whose review its person is reminded of.
  public let reviews: [ReviewItem]
  /// The messages that its person would have been mailed: the account review, digests.
  let messages: [OutboxRow]

  /// What is to be remembered of it.
  func reminders(on day: Day) -> [SentReminder] {
    items.map { SentReminder(topic: .requirement($0.requirement), due: $0.due, stage: $0.stage, day: day) }
      + reviews.map { SentReminder(topic: .review($0.policy), due: $0.due, stage: $0.stage, day: day) }
  }
}

/// What a printing came to.
public struct PrintedLetters: Sendable {
  /// The sheets, in the order in which they are printed.
  public let letters: [PrintedLetter]
  /// How many people have something that is printed only after the next run, which tells a manager or the SLT of it.
  public let waiting: Int
}

extension Register {
  /// Prints a sheet for everybody who is due something and has no address that mail can go to; a sheet that is printed
  /// counts as a reminder that was sent (rules, section 9).
  ///
  /// What they are to be told as owner of a policy, manager, SLT or administrator is on it too. What managers are to be told
  /// of first waits for the next run; where no mail is set up there is none, and nothing waits.
  ///
  /// - Parameters:
  ///   - templates: the folder of the templates; nil for where they usually are.
  ///   - output: takes the document, an HTML page a person; nothing is recorded when it throws.
  /// - Returns: the sheets; nil when today is not a working day.
  /// - Throws: ``PermissionError``, `TemplateErrors`, ``ReminderError``, and what the output throws.
  public func printLetters(templates: String? = nil, to output: (String) throws -> Void) throws
    -> PrintedLetters?
  {
    try require(.keepRecords)
    let templates = try self.templates(in: templates)
    let settings = try settings()
    let catalogue = Dictionary(uniqueKeysWithValues: try catalogue().map { ($0.subject.code, $0) })
    return try change(.remindLetters, subject: today.description) { change -> PrintedLetters? in
      let presence = try PresenceBook(store)
      let ground = try RunGround(
        store, settings.reminders, on: zone.day(of: change.at), presence: presence)
      guard ground.run.isWorkingDay else { return nil }
      let wording = MessageWording(
        templates: templates, catalogue: catalogue, ground: ground, organisation: settings.name)
      let writer = LetterWriter(
        store: store, wording: wording, presence: presence, minimum: settings.minimumOperators,
        isMailed: settings.mail.from != nil)
      let (made, waiting) = try writer.letters()
      let printed = PrintedLetters(letters: made.map(\.letter), waiting: waiting)
      guard !made.isEmpty else { return printed }
      try writer.record(printed.letters, in: change)
      try output(
        PrintedSheets.html(
          title: "\(settings.name), \(ground.run.day)", sheets: made.map(\.sheet),
          template: templates.printedSheet))
      return printed
    }.result
  }
}
