import AttestExchange
import AttestRules
import AttestStore
import AttestText

/// Whose the rows of a roster without person numbers are (rules, section 2: an address is never an identity).
///
/// A login or an address means somebody when exactly one person present has it; a name never does by itself. Whoever
/// decides may name somebody who is new, by the number that HR gives them.
struct RosterIdentities {
  private let resolver: PersonResolver
  private let decided: [String: PersonNumber]
  /// Rows of which nobody can say whose they are.
  private(set) var problems: [Problem] = []

  init(_ register: Register, _ request: ImportRequest) throws {
    decided = request.decided
    resolver = PersonResolver(
      register.store, lookup: try PersonLookup(register.store), today: register.today,
      decided: request.decided)
  }

  /// The rows whose person somebody has to decide, in the order of the file.
  var openCases: [OpenCase] { resolver.openCases.values.sorted { $0.line < $1.line } }

  /// The number of the person a row is about; nil when that is open.
  mutating func number(for row: borrowing RosterRow) throws -> PersonNumber? {
    let identity = RowIdentity(row.identity)
    if let number = decided[identity.text] { return number }
    if let number = try resolver.person(identity, line: row.line) { return number }
    problems.append(
      Problem(
        place: SourcePlace(line: row.line, column: 1), column: nil, value: identity.text,
        reason: .refused(
          resolver.openCases[identity]?.words ?? "", unnamed: resolver.openCases[identity]?.unnamedWords)))
    return nil
  }
}

extension OpenCase {
  /// Why nobody is meant, in words to follow the text.
  var words: String { words { "\($0.number) \($0.fullName)" } }

  /// The same by number only.
  var unnamedWords: String { words(naming: \.number.text) }

  private func words(naming name: (PersonRow) -> String) -> String {
    if isErased { return "is the number of somebody who was erased, and nothing more is recorded about them" }
    let candidates = candidates.prefix(5).map(name)
    switch kind {
    case .personNumber: return "is nobody's number in the register: import the person first, or correct it"
    case .login where candidates.isEmpty, .email where candidates.isEmpty:
      return "belongs to nobody present: settle it with --resolve"
    case .login, .email: return "belongs to \(Wording.all(candidates)): settle it with --resolve"
    case .name where candidates.isEmpty: return "is nobody's name in the register: settle it with --resolve"
    case .name:
      return "could be \(Wording.either(candidates)), and a name is never enough: settle it with --resolve"
    }
  }
}
