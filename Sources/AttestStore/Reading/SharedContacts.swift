import AttestRules
import Dispatch
import Synchronization

/// The logins and addresses that more than one person has or had.
public struct SharedContacts: Sendable {
  /// The logins, in order.
  public let logins: [String]
  /// The addresses in lower case, with all who have or had them.
  public let addresses: [String: Set<PersonNumber>]

  /// What is shared; see the properties.
  public init(logins: [String], addresses: [String: Set<PersonNumber>]) {
    self.logins = logins
    self.addresses = addresses
  }
}

extension Store {
  /// Finds what more than one person has.
  ///
  /// Everything is first hashed to eight bytes, so that a million people need little memory; only where hashes are the
  /// same are the texts themselves looked at.
  public func sharedContacts() throws -> SharedContacts {
    var (logins, addresses): ([UInt64], [UInt64]) = ([], [])
    try forEachContact { contact in
      if let login = contact.login { logins.append(Self.hash(login)) }
      if let email = contact.email { addresses.append(Self.hash(email)) }
    }
    let (sharedLogins, sharedAddresses) = Self.repeated(logins, addresses)
    guard !sharedLogins.isEmpty || !sharedAddresses.isEmpty else {
      return SharedContacts(logins: [], addresses: [:])
    }
    var (owners, holders): ([String: Int], [String: Set<PersonNumber>]) = ([:], [:])
    try forEachContact { contact in
      if let login = contact.login, sharedLogins.contains(Self.hash(login)) {
        owners[String(decoding: login, as: UTF8.self), default: 0] += 1
      }
      if let email = contact.email, sharedAddresses.contains(Self.hash(email)) {
        holders[String(decoding: email, as: UTF8.self).lowercased(), default: []].insert(contact.person())
      }
    }
    return SharedContacts(
      logins: owners.filter { $0.value > 1 }.keys.sorted(), addresses: holders.filter { $0.value.count > 1 })
  }

  /// How one person is reached and known; the bytes live as long as the call.
  private struct Contact {
    let email: UnsafeRawBufferPointer?
    let login: UnsafeRawBufferPointer?
    let person: () -> PersonNumber
  }

  private func forEachContact(_ body: (Contact) -> Void) throws {
    for sql in ["SELECT email, login, number FROM person", "SELECT email, NULL, person FROM former_address"] {
      let select = try database.prepare(sql)
      while try select.step() {
        body(
          Contact(
            email: select.isNull(0) ? nil : select.bytes(0), login: select.isNull(1) ? nil : select.bytes(1),
            person: { PersonNumber(stored: select.text(2)) }))
      }
    }
  }

  /// What comes more than once in each list; long lists are sorted at the same time, each on its own thread.
  private static func repeated(_ one: [UInt64], _ other: [UInt64]) -> (Set<UInt64>, Set<UInt64>) {
    let found = Mutex<[Int: Set<UInt64>]>([:])
    DispatchQueue.concurrentPerform(iterations: 2) { place in
      let repeated = Self.repeated(place == 0 ? one : other)
      found.withLock { $0[place] = repeated }
    }
    return found.withLock { ($0[0] ?? [], $0[1] ?? []) }
  }

  private static func repeated(_ hashes: [UInt64]) -> Set<UInt64> {
    let sorted = hashes.sorted()
    return Set(zip(sorted, sorted.dropFirst()).filter { $0 == $1 }.map(\.0))
  }

  /// FNV-1a of a text, its ASCII letters in lower case.
  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text {
      let lower = (65...90).contains(byte) ? byte | 32 : byte
      hash = (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }
}
