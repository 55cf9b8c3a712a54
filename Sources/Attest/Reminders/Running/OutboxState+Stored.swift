import AttestMail

extension OutboxState {
  /// The state as it is stored; nil for a word that no program writes.
  init?(word: String, instant: Int64, claim: Int64?) {
    switch word {
    case "waiting": self = .waiting(notBefore: instant)
    case "claimed": self = .claimed(by: ClaimID(claim ?? 0), until: instant)
    case "sent": self = .sent(at: instant)
    case "undelivered": self = .undelivered(at: instant)
    case "withdrawn": self = .withdrawn(at: instant)
    default: return nil
    }
  }

  /// What is stored beside the word.
  var stored: (instant: Int64, claim: Int64?) {
    switch self {
    case .waiting(let instant), .sent(let instant), .undelivered(let instant), .withdrawn(let instant):
      (instant, nil)
    case .claimed(let claim, let until): (until, claim.number)
    }
  }
}
