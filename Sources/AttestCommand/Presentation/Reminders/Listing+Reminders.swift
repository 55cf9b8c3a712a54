import Attest
import AttestExchange
import AttestRules

extension Listing where Item == ReminderLine {
  /// One line a reminder and recipient.
  ///
  /// - Parameter nothing: what people read when there is none.
  static func reminders(nothing: Line) -> Listing {
    Listing(
      table: .reminders, nothing: nothing,
      columns: [
        .init("Day", overflow: .never), .init("Who", overflow: .never), .init("What"),
        .init("Due", overflow: .never), .init("Stage", isNumber: true), .init("Told", overflow: .never),
        .init("State"),
      ],
      record: { line, writer in try writer.reminder(line) },
      row: { line in
        [
          "\(line.day)", "\(line.person?.text ?? "")", "\(line.code)", "\(line.due)", StageText.line(line.stage),
          "\(line.recipient)", line.stateLine,
        ]
      })
  }
}

extension ReminderLine {
  /// The state, with what went wrong.
  fileprivate var stateLine: Line {
    let word: Line = state == "undelivered" ? "\(state, .red)" : "\(state)"
    // What went wrong before it went out is no longer of interest.
    return word + (state == "sent" ? Line.empty : problem.map { ": \($0)" } ?? Line.empty)
  }
}

/// How a stage is shown.
enum StageText {
  /// Such as `-30` or `+7`.
  static func line(_ stage: Int) -> Line { stage > 0 ? "+\(stage)" : "\(stage)" }
}

extension TableWriter {
  /// The cells of a row of the table `reminders`.
  func reminder(_ line: ReminderLine) throws(WriteError) {
    try cell(line.day)
    try cell(line.person?.text)
    try cell(line.code)
    try cell(line.due)
    try cell(line.stage)
    try cell(line.recipient.description)
    try cell(line.state)
    try cell(line.messageID)
  }
}
