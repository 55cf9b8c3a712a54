import AttestRules

extension Store {
  /// The addresses that more than one person has or had, in lower case, with all of those people.
  ///
  /// Every address is first hashed to eight bytes, so that a million of them need little memory; only where hashes are
  /// the same are the addresses themselves looked at.
  public func sharedAddresses() throws -> [String: Set<PersonNumber>] {
    var hashes: [UInt64] = []
    try forEachAddress { address, _ in hashes.append(Self.hash(address)) }
    hashes.sort()
    let repeated = Set(zip(hashes, hashes.dropFirst()).filter { $0 == $1 }.map { $0.0 })
    guard !repeated.isEmpty else { return [:] }
    var holders: [String: Set<PersonNumber>] = [:]
    try forEachAddress { address, person in
      guard repeated.contains(Self.hash(address)) else { return }
      holders[String(decoding: address, as: UTF8.self).lowercased(), default: []]
        .insert(PersonNumber(stored: person()))
    }
    return holders.filter { $0.value.count > 1 }
  }

  private func forEachAddress(_ body: (UnsafeRawBufferPointer, () -> String) -> Void) throws {
    for sql in ["SELECT email, number FROM person WHERE email IS NOT NULL", FormerAddressRow.table.selectSQL] {
      let select = try database.prepare(sql)
      while try select.step() { body(select.bytes(0)) { select.text(1) } }
    }
  }

  /// FNV-1a of the address, its ASCII letters in lower case.
  private static func hash(_ address: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in address {
      let lower = (65...90).contains(byte) ? byte | 32 : byte
      hash = (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }
}
