import AttestExchange
import AttestRules
import AttestStore

/// One difference that an import makes.
public struct ImportChange: Sendable, Hashable {
  /// What happens.
  public enum Kind: Int, Sendable, Comparable, CaseIterable {
    /// The person has no appointment left.
    case left
    /// An appointment ends.
    case ended
    /// A column changes.
    case changed
    /// A person comes back, or gets a further appointment.
    case appointed
    /// A person or record is new.
    case new

    /// Those that could hurt come first.
    public static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }

    /// The word used in files and on the screen.
    public var word: String {
      switch self {
      case .left: "left"
      case .ended: "ended"
      case .changed: "changed"
      case .appointed: "appointed"
      case .new: "new"
      }
    }
  }

  /// What happens.
  public let kind: Kind
  /// To whom.
  public let person: PersonNumber
  /// Their name.
  public let name: String
  /// What it is about: an appointment, a record.
  public internal(set) var about: String
  /// The column that changes; empty where it is not one column.
  public let column: String
  /// What was stored.
  public let from: String
  /// What is stored now.
  public let to: String
}

/// Something that an import did not stop for, and that somebody should look at.
public enum ImportWarning: Sendable, Hashable {
  /// An address that somebody else has, or had.
  case sharedAddress(email: String, now: PersonNumber, others: [PersonNumber])
  /// A line manager whom the register does not know.
  case unknownManager(PersonNumber)
  /// A record that is void in the file and counts in the register.
  case voidInFileOnly(person: PersonNumber, record: RecordNumber)
  /// Rows about somebody who was erased, whose appointments have all ended: they were passed over.
  case erased(PersonNumber)
  /// Somebody who was erased is here again under the same number, and begins anew.
  case backAfterErasure(PersonNumber)
}

/// What an import did, or would do.
public struct ImportReport: Sendable {
  /// What the columns were taken for.
  public var detection: Detection
  /// The differences, those first that could hurt.
  public var changes: [ImportChange] = []
  /// Further people or records that are new, where there are too many to list them all; nil otherwise.
  public var arrivals: (any ImportArrivals)?
  /// How many things are as they were.
  public var unchanged = 0
  /// The accounts that lose eligible operators.
  public var accountsAtStake: [AccountAtStake] = []
  /// The day from which on nobody is administrator any more; nil when there is somebody.
  public var administratorLoss: AdministratorLoss?
  /// The people who leave although they operate accounts, and which.
  public var leavingOperators: [PersonNumber: [Int64]] = [:]
  /// What somebody should look at.
  public var warnings: [ImportWarning] = []
  /// The rows that were not taken.
  public var rejected: Problems
  /// Rows whose person somebody has to decide.
  public var openCases: [OpenCase] = []
  /// Names decoded from a file that was taken for Windows-1252.
  public var guessedTexts: [String] = []
  /// The entry in the audit chain; nil for a dry run, or when nothing changed.
  public var receipt: Receipt?
  /// How many rows the file has.
  public var rows = 0

  /// So many people or records that are new are listed one by one.
  static let mostListed = 10_000

  init(detection: Detection, rejected: Problems) {
    self.detection = detection
    self.rejected = rejected
  }

  /// Puts those first that could hurt: who leaves, operators before the others; within a kind they stay in order of person.
  mutating func sortChanges() {
    var kinds: [ImportChange.Kind: [ImportChange]] = [:]
    for change in changes { kinds[change.kind, default: []].append(change) }
    guard kinds.count > 1 || !leavingOperators.isEmpty else { return }
    let leaving = kinds[.left] ?? []
    kinds[.left] =
      leaving.filter { leavingOperators[$0.person] != nil }
      + leaving.filter { leavingOperators[$0.person] == nil }
    changes = ImportChange.Kind.allCases.flatMap { kinds[$0] ?? [] }
  }

  /// How many differences of a kind there are.
  public func count(_ kind: ImportChange.Kind) -> Int {
    changes.count { $0.kind == kind } + (kind == .new ? arrivals?.count ?? 0 : 0)
  }

  /// Gives every difference, those of ``arrivals`` too.
  public func forEachChange(_ body: (ImportChange) throws -> Void) rethrows {
    for change in changes { try body(change) }
    try arrivals?.forEachChange(body)
  }
}
