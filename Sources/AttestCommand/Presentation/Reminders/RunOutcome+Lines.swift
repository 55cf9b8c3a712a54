import Attest
import AttestText

extension RunOutcome {
  /// What a run that is over at an instant came to: a line of counts, then what somebody has to see to.
  func lines(in zone: Zone, at now: Int64) -> [Line] {
    [counts(in: zone, at: now)] + troubles
  }

  /// The counts, in one line.
  func counts(in zone: Zone, at now: Int64) -> Line {
    guard decided.isWorkingDay else {
      return "\(decided.day): not a working day, nothing goes out." + waiting(in: zone, at: now)
    }
    var parts: [Line] = ["\(delivered.sent) sent"]
    if delivered.heads > 0 { parts.append("\(Wording.count(delivered.heads, "audit head", "audit heads"))") }
    if delivered.withdrawn > 0 { parts.append("\(delivered.withdrawn) no longer needed") }
    if !decided.forPaper.isEmpty { parts.append("\(decided.forPaper.count) for paper") }
    if !delivered.undelivered.isEmpty { parts.append("\(delivered.undelivered.count, .red) undelivered") }
    return "\(decided.day): " + Line.joined(parts, by: ", ") + "." + waiting(in: zone, at: now)
  }

  /// What waits, and until when; nothing of that is said when the next run can send it at once.
  private func waiting(in zone: Zone, at now: Int64) -> Line {
    guard delivered.waiting > 0 else { return .empty }
    let later = delivered.nextTry.flatMap { $0 > now ? $0 : nil }
    let next = later.map { ", the first from \(Instant.local($0, in: zone)) on" } ?? Line.empty
    return " \(Wording.count(delivered.waiting, "message waits", "messages wait"))" + next + "."
  }

  /// What somebody has to see to.
  var troubles: [Line] {
    var lines: [Line] = []
    if delivered.isStopped, delivered.waiting > 0 { lines.append("Stopped: the rest goes out with the next run.") }
    if let (program, problem) = delivered.misconfigured {
      lines.append(
        "\("Sendmail is not set up", .red): \(program): \(problem). Put it right, or set another with “mail”: {“sendmail”: "
          + "PATH} in organisation.json. Nothing is lost: the messages wait, and go out with the next run once it is.")
    }
    if !delivered.undelivered.isEmpty {
      lines.append(
        "\(Wording.count(delivered.undelivered.count, "message", "messages")) could not be delivered: see “attest remind log "
          + "--undelivered”, and put right what it names before the next reminder.")
    }
    if !decided.forPaper.isEmpty {
      lines.append(
        "\(Wording.count(decided.forPaper.count, "person has", "people have")) no address that mail can go to: "
          + "print their sheets with “attest remind letters --out FILE”.")
    }
    if decided.untold > 0 {
      lines.append(
        "\(Wording.count(decided.untold, "late item", "late items")): there is no manager and no SLT to tell."
      )
    }
    for review in decided.nobodysReviews {
      lines.append("The review of \(review.policy), due \(review.next), is nobody's: it has no active owner.")
    }
    if decided.isReviewUntold {
      lines.append(
        "The account review has changed, and no administrator is there to be told: see “attest account review”."
      )
    }
    if let last = decided.holidaysKnownUntil {
      lines.append(
        "Bank holidays are known until \(last) only; weekdays after that count as working days. See “attest calendar check”."
      )
    }
    return lines
  }
}

extension DeliveredMessage {
  /// What went wrong with it; nil when nothing did.
  ///
  /// What sendmail says often quotes the address, which is left out where people's values are hidden.
  var line: Line? {
    problem.map { problem in
      let hidden = recipient.texts.removed(from: problem, leaving: Line.hiddenValue)
      let state = state == "waiting" ? "not now" : state
      return "\(recipient.words): \(state): \(personal: problem, hidden: hidden)"
    }
  }
}

extension DeliveredMessage.Recipient {
  fileprivate var words: Line {
    switch self {
    case .person(let person): "Number \(person.number)"
    case .keeper(let address): "The audit head for \(personal: address, hidden: Line.hiddenValue)"
    }
  }

  /// What would give them away.
  fileprivate var texts: NamedTexts {
    var texts = NamedTexts()
    switch self {
    case .person(let person):
      texts.insert(given: person.givenName, family: person.familyName, others: [person.email])
    case .keeper(let address): texts.insert(given: "", family: "", others: [address])
    }
    return texts
  }
}
