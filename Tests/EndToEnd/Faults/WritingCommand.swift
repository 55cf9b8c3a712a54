import Foundation
import Testing

/// A command that writes, and the school that it is tried on.
struct WritingCommand: Sendable, CustomTestStringConvertible {
  /// What is typed after `attest`; `RECORD` and `SHEET` stand for numbers in the register.
  let words: [String]
  /// The school.
  let state: FaultSchool.State
  /// What is typed when the program shows a text; empty for a command that asks nothing.
  let answers: [Answer]
  /// Whether all of it is one change of the register; otherwise there are states in between, each as good.
  let isOneChange: Bool
  /// Whether it says that something happened, so that said again it happened again.
  let isEvent: Bool
  /// Words by which it says, ending well, that not all is done yet.
  let waiting: String?

  /// What is typed when the program shows a text.
  struct Answer: Sendable {
    let text: String
    let keys: String
  }

  init(
    _ line: String, on state: FaultSchool.State = .school, answers: [(String, String)] = [], isOneChange: Bool = true,
    isEvent: Bool = false, waiting: String? = nil
  ) {
    words = line.split(separator: " ").map(String.init)
    self.state = state
    self.answers = answers.map { Answer(text: $0.0, keys: $0.1) }
    self.isOneChange = isOneChange
    self.isEvent = isEvent
    self.waiting = waiting
  }

  var testDescription: String { words.joined(separator: " ") }

  /// Whether it is the command that these words lead to.
  func isFor(_ path: String) -> Bool {
    words.starts(with: path.split(separator: " ").map(String.init))
  }
}

extension WritingCommand {
  /// Every command that writes: a row a command, which all faults of the suite take from here.
  ///
  /// `ATTEST_FAULTS_COMMAND` leaves only those that begin with its words.
  static let all: [WritingCommand] = (everyDay + (RemindSchool.isWorkingDay ? onWorkingDays : [])).filter {
    $0.isFor(ProcessInfo.processInfo.environment["ATTEST_FAULTS_COMMAND"] ?? "")
  }

  private static let everyDay: [WritingCommand] = [
    .init("init", on: .empty),
    .init("configure --yes"),
    .init("role grant auditor login2001"),
    .init("role revoke auditor login2005"),
    .init("people import roster.csv"),
    .init("people leave 2004 --last 2026-08-31"),
    .init("people absent 2004 --from 2026-01-05 --kind sickness"),
    .init("absences import absences.csv"),
    .init("policy publish policy-2.md --code POL --label V2 --published 2025-06-01 --effective 2025-06-01"),
    .init("course publish course --published 2025-06-01 --effective 2025-06-01"),
    .init("acknowledge POL", answers: signing),
    .init("course take ASKING", answers: taking, isOneChange: false),
    .init("record 2004 POL --label V1 --done 2025-09-01 --paper S-1"),
    .init("void RECORD --reason Mistaken"),
    .init("exempt 2004 READ --reason Ill --from 2025-09-01 --to 2025-12-31"),
    .init("attestations import attestations.csv"),
    .init("completions import completions.csv"),
    .init("accounts import accounts.csv"),
    .init(
      "account apply --platform X --handle @new --site MAIN --aim News --audience All --promotion None --open --lead 2001"
    ),
    .init("account approve 1 --yes", on: .applied),
    .init("account reject 1 --reason No", on: .applied),
    .init("account activate 1 --credentials Safe", on: .approved),
    .init("account operators 1 --add 2006", on: .active),
    .init("account suspend 1 --reason Pause", on: .active),
    .init("account resume 1", on: .suspended),
    .init("account transfer 1 --lead 2002", on: .active),
    .init("account credentials 1 --changed", on: .active, isEvent: true),
    .init("account close 1 --reason Over --yes", on: .active),
    .init("remind returned SHEET"),
    .init("mapping save arbor --table people --map Id=person_number"),
    .init("people list", on: .older),
    .init("erase 2013 --yes"),
    .init("clock accept --reason Mended --yes", on: .ahead),
    .init("restore backup.sqlite --yes", on: .lost),
    .init("backup copy.sqlite"),
    .init("evidence pack --all"),
    .init("export attestations"),
  ]

  /// Reminders go out on working days only.
  static let onWorkingDays: [WritingCommand] = [
    .init("remind letters --out sheets.html"),
    .init("remind run", isOneChange: false, waiting: "message waits"),
  ]

  private static let signing = [
    ("q: stop", "\r"), ("Your name:", "Sian Jones\r"), ("[y/N]", "\r"), ("[Y/n]", "n\r"),
  ]
  private static let taking = [
    ("q: stop):", "checking\r"), ("q: stop", "\r"), ("[Y/n]", "y\r"), ("[y/N]", "\r"), ("Number:", "1\r"),
    ("your result", "\r"),
  ]

  /// The verbs that may change something and have no row of their own, each with the reason.
  static let without: [String: String] = [
    "remind watch": "does what “remind run” does, over and over"
  ]
}
