import Attest
import AttestRules
import AttestText

extension Console {
  /// Prints whom a changed configuration concerns: the totals, then the first few by name.
  func print(_ effect: ConfigurationEffect) throws {
    try print(.empty)
    try print(effect.accountLines)
    guard effect.peopleAffected > 0 else {
      try print("Nobody's status changes.")
      return
    }
    try print("Whose status changes".heading)
    try print(effect.moveTable)
    try print(.empty)
    for person in effect.people { try print(person.lines) }
    if effect.peopleNotShown > 0 {
      try print("… and \(Wording.count(effect.peopleNotShown, "person", "people")) more")
    }
    try print(
      Line(
        "\(effect.peopleAffected) of \(Wording.count(effect.peopleChecked, "person", "people")) concerned; "
          + "\(effect.peopleLosing) could operate an account on fewer days, "
          + "\(effect.peopleGaining) on more (until \(effect.horizon.last?.description ?? "the end"))."
      )
      .hanging(2))
  }
}

extension ConfigurationEffect {
  /// How many people each change of status concerns.
  fileprivate var moveTable: Table {
    var table = Table(
      .init("Requirement", overflow: .never), .init("From", overflow: .never), .init("Change"),
      .init("People", isNumber: true))
    for (move, people) in moves {
      let change: Line =
        move.before == move.after ? "\(move.after), due another day" : "\(move.before) → \(move.after)"
      table.add("\(move.code)", "\(move.day)", change, "\(people)")
    }
    return table
  }
}

extension PersonEffect {
  /// What changes for them, under their name.
  fileprivate var lines: [Line] {
    var lines: [Line] = ["\(person.number) \(person.fullName)"]
    for status in statuses {
      lines.append(
        Line(
          "  \(status.code) from \(status.day): \(status.before.name)\(due(status.dueBefore)) → "
            + "\(status.after.name)\(due(status.dueAfter))"
        ).hanging(4))
    }
    lines += lost.map { "  can no longer operate an account: \($0.words)" }
    lines += gained.map { "  can operate an account as well: \($0.words)" }
    return lines
  }

  private func due(_ day: Day?) -> String {
    day.map { ", due \($0)" } ?? ""
  }
}
