import AttestStore
import AttestText

extension AuditFinding {
  /// The finding in words.
  public var words: String {
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
