import Attest
import AttestRules
import AttestText

/// The words of somebody's own page.
struct PageText {
  let page: PersonalPage
  let register: Register

  /// The whole page.
  var lines: [Line] {
    var lines = heading
    let due = page.requirements.filter { !$0.standing.status.isHeld && $0.standing.status != .exempt }
    let held = page.requirements.filter(\.standing.status.isHeld)
    let exempt = page.requirements.filter { $0.standing.status == .exempt }
    if page.requirements.isEmpty {
      lines += [.empty, "Nothing is required of you today."]
    } else if due.isEmpty {
      lines += [.empty, "Nothing is due."]
    }
    lines += section("To do", due, due(_:))
    lines += section("Done", held, held(_:))
    lines += section("Excused", exempt, exempt(_:))
    return lines + accounts
  }

  private var heading: [Line] {
    let roles = register.roles.map(\.rawValue).sorted().joined(separator: ", ")
    var lines: [Line] = [
      "\(page.person.fullName, .bold), person \(page.person.number)",
      "Signed in as \(register.identity.login) (\(register.identity.established)). Roles: \(roles).",
      "Today is \(page.day.withWeekday).",
    ]
    switch page.presence {
    case .absent: lines.append("You are on leave: nobody reminds you of anything until you are back.")
    case .upcoming: lines.append("You have not started yet.")
    case .active, .left: break
    }
    return lines
  }

  private func section(_ title: String, _ items: [MyRequirement], _ text: (MyRequirement) -> [Line]) -> [Line] {
    guard !items.isEmpty else { return [] }
    return [.empty, title.heading]
      + items.flatMap { item in
        text(item).enumerated().map { place, line in
          (place == 0 ? Line("  ") + line : Line("    ") + line).hanging(4)
        }
      }
  }

  private func due(_ item: MyRequirement) -> [Line] {
    guard item.newest != nil else {
      return [
        "\(item.title, .bold) (\(item.standing.code))", when(item),
        "It is not published yet; there is nothing to do so far.",
      ]
    }
    return ["\(item.deed, .bold) (\(item.standing.code))", when(item), item.effort]
  }

  /// By when, or since when, and why.
  private func when(_ item: MyRequirement) -> Line {
    switch item.standing.status {
    case .overdue(let since, let lack):
      return "\("Late", [.bold, .red]) since \(since.inWords): \(why(lack, item))"
    case .pending(let due):
      let day: Line = "\("Due", .bold) by \(due.withWeekday), \(due.distance(from: page.day))."
      return item.latest == nil ? day : day + " " + why(Lack(of: item.standing), item)
    case .current, .expiring, .exempt, .notRequired: return .empty
    }
  }

  private func why(_ lack: Lack, _ item: MyRequirement) -> Line {
    switch lack {
    case .neverDone: return "you have not done it yet."
    case .expired:
      let end = item.standing.holding?.ending.day.map { " on \($0.inWords)" } ?? Line.empty
      return "what you did before ran out" + end + "."
    case .superseded:
      guard let latest = item.latest else { return "a new version has replaced it." }
      let newest = item.newest.map { $0.version.label.text } ?? "a new version"
      let deed = item.subject?.sort == .course ? "passed" : "acknowledged"
      return
        "\(newest) has replaced \(latest.version.version.label), which you \(deed) on \(latest.row.day.inWords)."
    }
  }

  private func held(_ item: MyRequirement) -> [Line] {
    var first: Line = "\(item.title, .bold) (\(item.standing.code))"
    let end = item.standing.holding?.ending.day
    first =
      first + (end.map { ": until \($0.inWords, .bold), \($0.distance(from: page.day))" } ?? ": for good")
    var lines = [first]
    if case .expiring = item.standing.status {
      lines.append(
        "\("You can renew it now", .yellow)" + (item.newest == nil ? "." : ", and lose no time by it."))
    }
    if let latest = item.latest { lines.append(record(latest, item)) }
    return lines
  }

  /// The record that it rests on: what, when, how, and its receipt.
  private func record(_ latest: MyRequirement.HeldRecord, _ item: MyRequirement) -> Line {
    let row = latest.row
    let deed = item.subject?.sort == .course ? "passed" : "acknowledged"
    let score = row.score.map { " with \($0) %" } ?? Line.empty
    let receipt =
      latest.receipt.map { "; receipt \(row.number), \(String($0.hash.hex.prefix(12)))…" } ?? Line.empty
    return "\(latest.version.version.label) \(deed)" + score + " on \(row.day.inWords), "
      + row.evidenceInWords + receipt
  }

  private func exempt(_ item: MyRequirement) -> [Line] {
    let end = item.standing.exemption?.days.last.map { "until \($0.inWords)" } ?? "until further notice"
    return ["\(item.title, .bold) (\(item.standing.code)): \(end)"]
  }

  /// Whether they may operate an account; nothing where nothing gates one.
  private var accounts: [Line] {
    switch page.eligibility {
    case .eligible(let until):
      let end = until.map { " until \($0.inWords)" } ?? Line.empty
      return [.empty, "You may run an official social media account" + end + "."]
    case .notEligible(let objections):
      if objections.contains(.nothingGates) { return [] }
      let reasons = objections.map(\.description).joined(separator: "; ")
      return [.empty, "You may not run an official social media account today (\(reasons))."]
    }
  }
}

extension MyRequirement {
  /// What it is about, in quotation marks.
  var title: String { "“\(subject?.title ?? standing.requirement?.subject.text ?? standing.code.text)”" }

  /// What to do.
  var deed: String {
    let version = newest.map { ", \($0.version.label)" } ?? ""
    if subject?.sort == .course { return "\(isBegun ? "Finish" : "Take") the course \(title)\(version)" }
    return "Read and acknowledge \(title)\(version)"
  }

  /// How long it takes.
  var effort: Line {
    let time = newest.map { "About \(Span.words(minutes: $0.minutes))" } ?? ""
    return isBegun ? "\(time) in all; you have begun, and go on where you were." : "\(time)."
  }
}

extension Lack {
  /// What is lacking in a standing that is not held, while there is still time.
  fileprivate init(of standing: Standing) {
    switch standing.holding?.ending.cause {
    case nil: self = .neverDone
    case .expired, .cycle: self = .expired
    case .superseded: self = .superseded
    }
  }
}
