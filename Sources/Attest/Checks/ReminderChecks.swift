import AttestRules
import AttestStore
import AttestText

extension RegisterCheck {
  /// Messages (section 9).
  static let messages = RegisterCheck(
    "messages",
    "each is in a state that fits what is kept of it, has something in it, and nobody gets two of one kind decided on the "
      + "same day",
    .register { ground, found in
      try ground.store.forEachMessage { row, hasContent in
        for problem in ReminderCheckup.problems(row, hasContent: hasContent) {
          try found(Finding("message \(row.id) to person \(row.recipient)", problem, Finding.restore))
        }
      }
      try ground.store.forEachCrowdedDay { person, day, sort, count in
        let what = sort == .personal ? "messages" : "digests"
        try found(Finding("person \(person), \(day)", "gets \(count) \(what)", Finding.restore))
      }
    })

  /// Reminders (section 9).
  static let reminders = RegisterCheck(
    "reminders",
    "each went out by a message to that person or on a sheet of theirs, or waits to be printed, and is about something that "
      + "there is or was",
    .register { ground, found in
      let codes = Set(try ground.store.requirements().map(\.code.text))
      let policies = Set(try ground.store.subjects().map(\.code.text))
      try ground.store.forEachLinkedReminder { reminder in
        let known = reminder.row.requirement == nil ? policies : codes
        for problem in ReminderCheckup.problems(reminder, known: known) {
          try found(
            Finding(
              "person \(reminder.row.person), reminder of \(reminder.row.code) due \(reminder.row.due)", problem,
              Finding.restore))
        }
      }
    })

  /// One-time codes.
  static let codes = RegisterCheck(
    "codes",
    "each is for a version of a policy or course, was tried wrongly no more than five times, and was used by a record of whoever it "
      + "was made for",
    .register { ground, found in
      let catalogue = try PersonGround(ground.store).subjects
      try ground.store.forEachCode { code in
        let record = try code.used.flatMap { try ground.store.record(of: code.person, by: $0) }
        for problem in ReminderCheckup.problems(code, of: catalogue[code.subject], usedBy: record) {
          try found(Finding("a code of person \(code.person)", problem, Finding.restore))
        }
      }
    })
}

enum ReminderCheckup {
  /// What is wrong with a message.
  static func problems(_ row: OutboxRow, hasContent: Bool) -> [String] {
    var problems: [String] = []
    if (row.state == "claimed") != (row.claim != nil) {
      problems.append("is \(row.state), and that does not fit its claim")
    }
    if (row.failures > 0) != (row.firstFailure != nil) || row.failures < 0 {
      problems.append("failed \(row.failures) times, and that does not fit when it first did")
    }
    if row.state == "sent", row.address == nil { problems.append("was sent, and nobody knows where") }
    if row.state == "undelivered", row.problem == nil { problems.append("was given up, and nobody knows why") }
    if !hasContent, !row.bringsReview { problems.append("has nothing in it") }
    return problems
  }

  /// What is wrong with a reminder, given the codes of what reminders can be about.
  static func problems(_ reminder: LinkedReminder, known: Set<String>) -> [String] {
    let row = reminder.row
    var problems: [String] = []
    let ways = [row.message, row.sheet].compactMap(\.self).count
    switch row.state {
    case .sent where ways != 1: problems.append("was sent by \(ways) ways, and one is right")
    case .listed where ways != 0: problems.append("waits to be printed, and went out before")
    case .withdrawn where row.message == nil: problems.append("was withdrawn, and no message had it")
    default: break
    }
    if row.message != nil, reminder.recipient != row.person { problems.append("is in a message to somebody else") }
    if row.sheet != nil, reminder.sheetHolder != row.person { problems.append("is on a sheet for somebody else") }
    if !known.contains(row.code) { problems.append("is about something that never was") }
    return problems
  }

  /// What is wrong with a one-time code.
  static func problems(_ code: CodeRow, of subject: CatalogueEntry?, usedBy record: RecordRow?) -> [String] {
    var problems: [String] = []
    if !(0...Register.mostAttempts).contains(code.attempts) {
      problems.append("was tried wrongly \(code.attempts) times")
    }
    let isOfVersion = subject?.versions.contains { $0.place == code.version } ?? false
    if !isOfVersion { problems.append("is for no version of a policy or course") }
    if code.used != nil {
      let fits =
        record?.evidence == .code && record?.subject == code.subject && record?.version == code.version
      if !fits { problems.append("was used by a record that is not of it") }
    }
    return problems
  }
}
