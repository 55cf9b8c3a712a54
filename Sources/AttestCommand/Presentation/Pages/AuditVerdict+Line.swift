import Attest
import AttestStore
import AttestText

extension AuditVerdict {
  /// What the process ends with.
  var code: ExitCode {
    switch self {
    case .intact: .done
    case .broken: .chainBroken
    case .contradictsHead: .headContradicted
    case .shorterThanHead: .headShorter
    }
  }

  /// The verdict in a sentence.
  func line(_ outcome: AuditOutcome, kept: AuditHead?) -> Line {
    let entries = Wording.count(Int(outcome.head.size), "entry", "entries")
    switch self {
    case .intact:
      return kept == nil
        ? "\("Intact:", .green) \(entries), hash \(outcome.head.hash)."
        : "\("Intact:", .green) \(entries), hash \(outcome.head.hash), and the chain holds the head."
    case .broken:
      return "\("Broken:", .red) \(Wording.count(outcome.findings.count, "finding", "findings"))."
    case .contradictsHead:
      return "\("The chain contradicts the head:", .red) the register or its history is another one."
    case .shorterThanHead:
      return "\("The chain is shorter than the head:", .red) \(entries), and the head has \(kept?.size ?? 0)."
    }
  }
}
