import AttestMail
import AttestRules
import AttestStore

/// Makes the sheets of a day, and remembers them.
struct LetterWriter {
  let store: Store
  let wording: MessageWording
  let presence: PresenceBook
  /// The fewest operators that an account may have, for the account review.
  let minimum: Int
  /// Whether runs send mail, so that managers and the SLT can be told of late items at all.
  let isMailed: Bool

  private var ground: RunGround { wording.ground }
  private var day: Day { ground.run.day }

  /// The sheets of everybody who has something coming and no address, and how many people have something that waits for
  /// the run that tells others of it.
  func letters() throws -> (made: [(letter: PrintedLetter, sheet: PrintedSheet)], waiting: Int) {
    var letters: [(PrintedLetter, PrintedSheet)] = []
    var waiting = 0
    var serial = try store.nextSheet()
    let messages = Dictionary(grouping: try store.messagesForPaper(), by: \.recipient)
    let sweep = try ReminderSweep(
      store, unless: QuietRecords(ground.rulebook, in: [ground.run]),
      or: Set(messages.keys).union(ground.reviews.keys), isAddress: MailAddress.isSafe)
    while let next = try sweep.next() {
      guard !next.hasAddress, next.file.presence(on: day) == .active,
        let number = SheetNumber(serial: Int(serial)), let person = try presence.person(next.person)
      else { continue }
      let plan = ground.plan(for: next.file, hasAddress: false, sent: next.sent)
      // Where mail is set up, a run tells a manager or the SLT first.
      let items = plan.items.filter { !isMailed || !$0.isForDigest(in: ground.run) }
      if items.count < plan.items.count { waiting += 1 }
      let letter = PrintedLetter(
        number: number, person: person, items: items, reviews: plan.reviews,
        messages: messages[person.number] ?? [])
      guard let sheet = try sheet(letter, next.file) else { continue }
      letters.append((letter, sheet))
      serial += 1
    }
    return (letters, waiting)
  }

  /// Remembers that they were printed.
  func record(_ letters: [PrintedLetter], in change: Change) throws {
    for letter in letters {
      let person = letter.person.number
      let sheet = SheetRow(id: Int64(letter.number.serial), person: person, day: day)
      try change.about(person)
      try change.insert(sheet)
      for sent in letter.reminders(on: day) {
        try change.put(ReminderRow(person: person, sent, sheet: sheet.id))
      }
      for message in letter.messages { try change.put(message.printed(at: change.at)) }
    }
  }

  /// What stands on somebody's sheet; nil when nothing does.
  private func sheet(_ letter: PrintedLetter, _ file: PersonFile) throws -> PrintedSheet? {
    let notices = Notices(store: store, wording: wording, presence: presence)
    var texts = try letter.reviews.map { try notices.review($0, to: letter.person) }
    if letter.messages.contains(where: \.bringsReview), ground.administrators.contains(letter.person.number) {
      texts.append(try notices.accountReview(to: letter.person, minimum: minimum))
    }
    texts += try letter.messages.filter { $0.sort == .digest }.compactMap {
      try notices.digest($0, to: letter.person, file)
    }
    guard !letter.items.isEmpty || !texts.isEmpty else { return nil }
    let content = PrintedSheetContent(
      number: letter.number, name: letter.person.fullName,
      site: file.appointments.first { $0.days.contains(day) }?.site.text ?? "",
      organisation: wording.organisation, today: day, items: letter.items.map(wording.onPaper))
    return PrintedSheet(content, notices: texts)
  }
}

extension MessageWording {
  /// What stands on a sheet of one thing that is to be signed.
  fileprivate func onPaper(_ item: ReminderItem) -> PrintedSheetItem {
    let subject = ground.rulebook.requirement(item.requirement, on: ground.run.day)?.subject
    let entry = subject.flatMap { catalogue[$0] }
    let title = entry?.subject.title ?? item.requirement.text
    let version =
      entry?.newest(on: ground.run.day)?.version.label ?? VersionLabel(stored: "not published yet")
    return PrintedSheetItem(
      title: title, version: version, due: item.due,
      statement: entry?.subject.sort == .course
        ? "I have taken the course “\(title)”, version \(version)."
        : PolicyReading.statement(title: title, version: version))
  }
}
