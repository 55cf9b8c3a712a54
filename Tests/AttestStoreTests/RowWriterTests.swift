import AttestRules
import Testing

@testable import AttestStore

@Suite("Rows that a second thread puts in") struct RowWriterTests {
  private static func add(_ places: [Int], to store: Store) throws {
    _ = try store.change(.peopleImport, by: ScratchRegister.actor, at: ScratchRegister.start + 1) { change in
      try change.insertingBehind {
        for place in places {
          let person = PersonRow(number: PersonNumber("P\(10_000 + place)")!, givenName: "Ann", familyName: "Lee")
          var row = RowBytes()
          person.write(to: &row)
          try change.about(person.number)
          try row.bytes.withUnsafeBytes { try change.insertInBulk(into: .person, fields: $0) }
        }
      }
      // From here on the register can be read again.
      #expect(try store.countPeople() == places.count)
    }
  }

  @Test("are all there, and in the chain", arguments: [1, 99, 100, 999, 1000, 1001, 12_345])
  func all(people: Int) throws {
    let register = try ScratchRegister()
    let store = try register.open()
    try Self.add(Array(0..<people), to: store)
    #expect(try store.countPeople() == people)
    #expect(try store.verify().findings.isEmpty)
  }

  @Test("are undone with everything else when one of them cannot go in", arguments: [5, 11_900])
  func refused(twice: Int) throws {
    let register = try ScratchRegister()
    let store = try register.open()
    let before = try store.head()
    #expect(throws: StoreError.self) { try Self.add(Array(0..<12_000) + [twice], to: store) }
    #expect(try store.countPeople() == 0)
    #expect(try store.head() == before)
    try Self.add([1, 2, 3], to: store)
    #expect(try store.verify().findings.isEmpty)
  }
}
