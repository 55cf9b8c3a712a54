import AttestRules
import Testing

@testable import AttestStore

/// Entries of so many parts that their commitments come from another thread.
@Suite struct PartBatchTests {
  @Test(arguments: [1, 2, 298, 299, 300, 301, 599, 600, 601, 1300])
  func `an entry about any number of people verifies`(people: Int) throws {
    let register = try ScratchRegister()
    let store = try register.open()
    let made = try store.change(.peopleImport, by: ScratchRegister.actor, at: ScratchRegister.start + 1) { change in
      for place in 0..<people {
        let number = PersonNumber("P\(10_000 + place)")!
        try change.about(number)
        try change.put(PersonRow(number: number, givenName: "Ann", familyName: "Lee"))
      }
    }
    #expect(made.receipt != nil)
    #expect(try store.countPeople() == people)
    #expect(try store.verify().findings.isEmpty)
  }
}
