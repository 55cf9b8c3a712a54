import AttestRules
import AttestStore

/// Who is there on a day, looked up once a person: owners, administrators, managers and SLT.
final class PresenceBook {
  private let store: Store
  private let lookup: PresenceLookup
  private var files: [PersonNumber: PersonFile] = [:]
  private var people: [PersonNumber: PersonRow?] = [:]

  /// A book over one unchanging state.
  init(_ store: Store) throws {
    self.store = store
    lookup = try PresenceLookup(store)
  }

  /// Those of the people who are active on a day.
  func active(among numbers: some Sequence<PersonNumber>, on day: Day) throws -> Set<PersonNumber> {
    var active: Set<PersonNumber> = []
    for number in numbers where try file(number).presence(on: day) == .active { active.insert(number) }
    return active
  }

  /// The person with a number; nil when there is nobody.
  func person(_ number: PersonNumber) throws -> PersonRow? {
    if let known = people[number] { return known }
    let person = try lookup.person(number)
    people[number] = .some(person)
    return person
  }

  /// The people with a role: whoever has a login that it was granted to, and has not left.
  func people(with role: Role, on day: Day) throws -> Set<PersonNumber> {
    var found: Set<PersonNumber> = []
    for grant in try store.roles() where grant.role == role.rawValue {
      for owner in try store.owners(of: grant.login) where owner.isPresent(on: day) {
        found.insert(owner.person.number)
      }
    }
    return found
  }

  private func file(_ number: PersonNumber) throws -> PersonFile {
    if let known = files[number] { return known }
    let file = try lookup.file(number)
    files[number] = file
    return file
  }
}
