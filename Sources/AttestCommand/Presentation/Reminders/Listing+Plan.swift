import Attest
import AttestExchange
import AttestRules

/// A line of a plan: one item that one person is sent, or that is held back.
struct PlanItem {
  /// The day.
  let day: Day
  /// Who.
  let person: PersonNumber
  /// Their name; empty in lists for programs, which are to go by the number.
  let name: String
  /// How it gets to them.
  let delivery: PersonPlan.Delivery
  /// What.
  let code: String
  /// By when.
  let due: Day
  /// The stage.
  let stage: Int
  /// The accounts at stake.
  let accounts: [String]
  /// Why it is held back; nil when it is sent.
  let reason: HoldReason?

  /// Gives everything in a message, and what is held back of it.
  static func forEach(
    in message: PlannedMessage, to name: String = "", _ give: (PlanItem) throws -> Void
  ) rethrows {
    let plan = message.plan
    func item(_ item: ReminderItem, _ reason: HoldReason?) -> PlanItem {
      PlanItem(
        day: message.day, person: plan.person, name: name, delivery: plan.delivery, code: item.requirement.text,
        due: item.due, stage: item.stage, accounts: item.accounts, reason: reason)
    }
    func review(_ item: AttestRules.ReviewItem, _ reason: HoldReason?) -> PlanItem {
      PlanItem(
        day: message.day, person: plan.person, name: name, delivery: plan.delivery, code: "review of \(item.policy)",
        due: item.due, stage: item.stage, accounts: [], reason: reason)
    }
    for each in plan.items { try give(item(each, nil)) }
    for each in plan.reviews { try give(review(each, nil)) }
    for each in plan.heldBack { try give(item(each.item, each.reason)) }
    for each in plan.heldBackReviews { try give(review(each.item, each.reason)) }
  }

  /// The rows for programs of everything in the messages that are given one by one.
  static func rows(
    _ style: TableWriter.Style, _ forEachMessage: ((PlannedMessage) throws -> Void) throws -> Void
  ) throws -> TableRows {
    let listing = Listing.plan
    return try TableRows(of: listing.table, style: style) { writer in
      try forEachMessage { message in
        try forEach(in: message) { item in
          try listing.record(item, writer)
          try writer.endRow()
        }
      }
    }
  }

  /// How it gets to them, or why not.
  var state: String {
    if let reason { return "held back: \(reason)" }
    return delivery == .mail ? "to be mailed" : "on paper: no address"
  }
}

extension Listing where Item == PlanItem {
  /// One line an item.
  static var plan: Listing {
    Listing(
      table: .reminders, nothing: "Nothing is due.",
      columns: [
        .init("Day", overflow: .never), .init("Who"), .init("What"), .init("Due", overflow: .never),
        .init("Stage", isNumber: true), .init("How"), .init("Accounts at stake"),
      ],
      record: { item, writer in
        try writer.cell(item.day)
        try writer.cell(item.person.text)
        try writer.cell(item.code)
        try writer.cell(item.due)
        try writer.cell(item.stage)
        try writer.cell(item.person.text)
        try writer.cell(item.state)
        try writer.cell(String?.none)
      },
      row: { item in
        [
          "\(item.day)", "\(item.name) (\(item.person))", "\(item.code)",
          "\(item.due)", StageText.line(item.stage), "\(item.state)",
          "\(item.accounts.joined(separator: ", "))",
        ]
      })
  }
}
