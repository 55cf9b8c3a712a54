import Attest
import AttestRules
import AttestStore

/// One account for people to read: what it is, who runs it, what happened, what was decided.
struct AccountPage {
  /// The account.
  let file: AccountFile

  /// Everything.
  var lines: [Line] {
    heading + caseLines + operators + former + findings + events + decisions
  }

  /// What SLT decides on: the case, and what each operator holds.
  var caseToDecide: [Line] {
    heading + caseLines + operators
  }

  private var heading: [Line] {
    let account = file.account
    guard let line = file.line else {
      return ["Account \(account.id, .heading), \(account.name): not registered yet on \(file.day)"]
    }
    let kept = line.credentials.map { [Line("Credentials kept: \($0)").hanging(2)] } ?? []
    return [
      Line(
        "Account \(account.id, .heading), \(account.name, .heading), site \(account.site): "
          + "\(line.state.words, line.state.style), as of \(file.day)"
      ).hanging(2),
      "Lead: \(line.lead.map(file.name) ?? "nobody")",
    ] + kept
  }

  private var caseLines: [Line] {
    let account = file.account
    guard let aim = account.aim else { return [.empty, "It was never applied for."] }
    let access = account.isOpen ?? true ? "open to everybody" : "closed"
    return [
      .empty, "The case".heading, Line("  Aim: \(aim)").hanging(4),
      Line("  Audience: \(account.audience ?? "")").hanging(4),
      Line("  Promotion: \(account.promotion ?? "")").hanging(4), "  Access: \(access)",
      "  Applied for by: \(account.applicant ?? "")",
    ]
  }

  private var operators: [Line] {
    guard let line = file.line else { return [] }
    guard !file.operators.isEmpty else { return [.empty, "Nobody operates it."] }
    return [.empty, "Operators".heading]
      + file.operators.flatMap {
        $0.lines(file.name, isLead: $0.person == line.lead, records: file.records)
      }
  }

  private var former: [Line] {
    let gone = file.parts.filter { part in part.removed.map { $0 <= file.day } ?? false }
    guard !gone.isEmpty else { return [] }
    return [.empty, "Former operators".heading]
      + gone.map { part in
        "  \(file.name(part.person)), \(part.first) to \(part.removed?.eve.description ?? "")"
      }
  }

  private var findings: [Line] {
    guard let review = file.line?.review, !review.findings.isEmpty else { return [] }
    return [.empty, "Review".heading] + review.findings.map { ("  " + $0.line(file.name)).hanging(4) }
  }

  private var events: [Line] {
    guard !file.events.isEmpty else { return [] }
    return [.empty, "What happened".heading]
      + file.events.map { event in
        let reason = event.reason.map { ": \($0)" } ?? ""
        return Line(
          "  \(event.day) \(event.action.past) by \(event.login)\(reason) (entry \(event.entry))"
        )
        .hanging(4)
      }
  }

  private var decisions: [Line] {
    file.decisions.flatMap { decision -> [Line] in
      let title =
        "\(decision.event.action.decision ?? "") on \(decision.event.day) by \(decision.event.login)"
      return [.empty, "As it stood when it was \(title, .heading)"]
        + decision.operators.flatMap {
          $0.lines(file.name, isLead: $0.person == decision.event.lead, records: file.records)
        }
    }
  }
}

extension AccountFinding {
  /// What was found: what lies ahead in yellow, what is to be done now in red.
  func line(_ name: (PersonNumber) -> String) -> Line {
    if case .forwardRisk = self { return "\(words(name), .yellow)" }
    return "\(words(name), .red)"
  }
}
