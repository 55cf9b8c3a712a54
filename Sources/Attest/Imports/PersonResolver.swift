import AttestExchange
import AttestRules
import AttestStore
import AttestText

/// Whom a row is about, by what its file says.
struct RowIdentity: Hashable {
  let kind: IdentityKind
  let text: String

  init(_ kind: IdentityKind, _ text: String) {
    (self.kind, self.text) = (kind, text)
  }

  init(_ identity: AttestExchange.Identity) {
    let (kind, bytes) = identity.parts
    self.init(kind, String(decoding: bytes, as: UTF8.self))
  }
}

/// A row whose person could not be found, for somebody to decide.
public struct OpenCase: Hashable, Sendable {
  /// What the row says: a person number, a login, an address, a name.
  public let kind: IdentityKind
  /// The text.
  public let text: String
  /// The first line that says so.
  public let line: Int
  /// The people who could be meant.
  public let candidates: [PersonRow]
  /// Whether the number is that of somebody who was erased.
  public var isErased = false
}

/// Finds the person whom a row is about; nobody is ever merged by name (rules, section 10).
final class PersonResolver {
  private let store: Store
  private let lookup: PersonLookup
  private let today: Day
  private let decided: [String: PersonNumber]
  private var known: [RowIdentity: PersonNumber?] = [:]
  private var holders: [String: [PersonNumber]]?
  private var erased: Set<String> = []
  private(set) var openCases: [RowIdentity: OpenCase] = [:]

  /// - Parameter decided: who is meant by a text, as somebody settled it.
  init(_ store: Store, lookup: PersonLookup, today: Day, decided: [String: PersonNumber]) {
    self.store = store
    self.lookup = lookup
    self.today = today
    self.decided = decided
  }

  /// The person; nil when nobody, or nobody in particular, is meant, which is kept as an open case.
  func person(_ identity: RowIdentity, line: Int) throws -> PersonNumber? {
    if let found = known[identity] { return found }
    let candidates = try candidates(identity)
    let isEnough = identity.kind != .name || decided[identity.text] != nil
    let found = candidates.count == 1 && isEnough ? candidates[0] : nil
    known[identity] = .some(found)
    if found == nil {
      openCases[identity] = OpenCase(
        kind: identity.kind, text: identity.text, line: line,
        candidates: try candidates.compactMap { try lookup.person($0) },
        isErased: erased.contains(decided[identity.text]?.text ?? identity.text))
    }
    return found
  }

  private func candidates(_ identity: RowIdentity) throws -> [PersonNumber] {
    if let number = decided[identity.text] { return try unlessErased(number) }
    switch identity.kind {
    case .personNumber:
      return try unlessErased(PersonNumber(stored: identity.text))
    case .login:
      return try store.owners(of: identity.text).filter { $0.isPresent(on: today) }.map(\.person.number)
    case .email: return try present(withAddress: identity.text.lowercased())
    case .name: return try store.people(matching: identity.text).map(\.number)
    }
  }

  /// The person with a number, unless they were erased: nothing new is recorded about them.
  private func unlessErased(_ number: PersonNumber) throws -> [PersonNumber] {
    guard let person = try lookup.person(number) else { return [] }
    if person.isErased { erased.insert(number.text) }
    return person.isErased ? [] : [number]
  }

  private func present(withAddress address: String) throws -> [PersonNumber] {
    if holders == nil {
      var all: [String: [PersonNumber]] = [:]
      let sweep = try PeopleSweep(store)
      while let (person, file) = try sweep.next() {
        guard let email = person.email, file.presence(on: today) != .left else { continue }
        all[email.lowercased(), default: []].append(person.number)
      }
      holders = all
    }
    return holders?[address] ?? []
  }
}
