import AttestRules
import Testing

@testable import AttestStore

@Suite struct OperatorshipTests {
  private static func operatorships(_ change: (inout AccountRow) -> Void) throws -> [Operatorship] {
    let register = try ScratchRegister()
    try register.fill()
    let store = try register.open()
    var account = try #require(try store.account(1))
    change(&account)
    _ = try store.change(.accountClose, by: ScratchRegister.actor, at: ScratchRegister.start + 2000) {
      try $0.put(account)
    }
    let sweep = try PeopleSweep(store)
    let everybody = try #require(try sweep.next()).file.operatorships
    let alone = try #require(try PeopleSweep(store, only: PersonNumber("P1")!).next()).file.operatorships
    #expect(everybody == alone)
    #expect(try #require(try sweep.next()).file.operatorships.isEmpty)
    return alone
  }

  @Test func `somebody's file has the approved accounts that they operate`() throws {
    let day = Day("2025-09-01")!
    let part = Operatorship(account: "Facebook @Afon", opened: day, closed: nil, first: day, removed: nil)
    #expect(try Self.operatorships { $0.state = .active } == [part])
  }

  @Test func `an account that was never approved is nobody's`() throws {
    let none = try Self.operatorships {
      $0.state = .applied
      $0.opened = nil
    }
    #expect(none.isEmpty)
  }

  @Test func `a closed account stays in the file with the day it was closed`() throws {
    let parts = try Self.operatorships {
      $0.state = .closed
      $0.closed = Day("2025-10-01")!
    }
    #expect(parts.map(\.closed) == [Day("2025-10-01")!])
  }

  @Test func `a platform and handle cannot stand twice, unless one is rejected or closed`() throws {
    let register = try ScratchRegister()
    try register.fill()
    let store = try register.open()
    var twin = try #require(try store.account(1))
    twin = AccountRow(
      id: 2, nameKey: twin.nameKey, platform: "facebook", handle: "afon", site: twin.site, state: .applied)
    func put(_ at: Int64) throws {
      _ = try store.change(.accountApply, by: ScratchRegister.actor, at: ScratchRegister.start + at) {
        try $0.put(twin)
      }
    }
    #expect(throws: StoreError.self) { try put(2000) }
    twin.state = .rejected
    try put(2001)
    #expect(try store.accounts().count == 2)
    #expect(try store.account(named: twin.nameKey)?.id == 1)
  }
}
