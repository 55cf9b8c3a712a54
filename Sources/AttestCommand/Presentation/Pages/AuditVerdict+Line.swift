import Attest
import AttestStore
import AttestText

extension AuditVerdict {
  /// What the process ends with.
  var code: ExitCode {
    switch self {
    case .intact: .done
    case .broken: .chainBroken
    case .contradicts: .headContradicted
    case .shorter: .headShorter
    }
  }

  /// The verdict in a sentence.
  ///
  /// - Parameters:
  ///   - heads: how many heads it was compared with.
  ///   - receipts: how many receipts.
  func line(_ outcome: AuditOutcome, heads: Int = 0, receipts: Int = 0) -> Line {
    let entries = Wording.count(Int(outcome.head.size), "entry", "entries")
    switch self {
    case .intact:
      let kept = [(heads, "head", "heads"), (receipts, "receipt", "receipts")].filter { $0.0 > 0 }.map {
        $0.0 == 1 ? "the \($0.1)" : "all \($0.0) \($0.2)"
      }
      let held: Line = kept.isEmpty ? "." : ", and the chain holds \(Wording.all(kept))."
      return "\("Intact:", .green) \(entries), hash \(outcome.head.hash)" + held
    case .broken:
      return "\("Broken:", .red) \(Wording.count(outcome.findings.count, "finding", "findings"))."
    case .contradicts(let head) where head.registerID != outcome.head.registerID:
      return
        "\("The chain contradicts the head:", .red) the head is of register \(head.registerID), and this is \(outcome.head.registerID)."
    case .contradicts(let head):
      return
        "\("The chain contradicts the head:", .red) after entry \(head.size) it has another hash, so that its past is another one."
    case .shorter(let head):
      return "\("The chain is shorter than the head:", .red) \(entries), and the head has \(head.size)."
    }
  }
}

extension AuditVerdict {
  /// The verdict on a receipt in a sentence.
  func line(_ receipt: KeptReceipt) -> Line {
    switch self {
    case .intact: "\("Held:", .green) the chain has this hash after entry \(receipt.entry)."
    case .broken: "\("Broken:", .red) the chain up to entry \(receipt.entry) does not hold together."
    case .contradicts:
      "\("The chain contradicts the receipt:", .red) after entry \(receipt.entry) it has another hash."
    case .shorter: "\("The chain is shorter than the receipt:", .red) there is no entry \(receipt.entry) any more."
    }
  }
}
