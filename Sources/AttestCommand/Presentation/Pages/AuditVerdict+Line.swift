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

extension AuditFinding {
  /// The finding in words.
  var words: String {
    switch self {
    case .damaged(let detail): "the file is damaged: \(detail)"
    case .schema(let name): "the tables are not those that attest makes: \(name)"
    case .gap(let entry): "entry \(entry) is missing"
    case .parts(let entry): "entry \(entry) does not have the parts that it commits to"
    case .link(let entry): "entry \(entry) does not follow from the one before it"
    case .payload(let entry, let part): "entry \(entry), part \(part) is not what was committed to"
    case .erased(let entry, let part):
      "entry \(entry), part \(part) is gone, and nothing says that it was erased"
    case .changed(let table, let key): "table \(table), row \(key) is not as the chain says"
    case .added(let table, let key): "table \(table), row \(key) is unknown to the chain"
    case .missing(let table, let count):
      "table \(table) lacks \(Wording.count(Int(count), "row", "rows")) that the chain knows"
    case .document(let path): "the document \(path) is not what was published"
    }
  }
}
