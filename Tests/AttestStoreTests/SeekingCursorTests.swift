import AttestRules
import Foundation
import Testing

@testable import AttestStore

@Suite("People sought in order") struct SeekingCursorTests {
  /// The numbers of a hundred people, in order.
  private static let numbers = (100..<200).map { "P\($0)" }

  private static func found(_ wanted: [String]) throws -> [String: [Int64]] {
    let scratch = try ScratchRegister()
    let store = try scratch.open()
    try store.database.run("CREATE TEMP TABLE thing (person TEXT, place INTEGER, PRIMARY KEY (person, place))")
    for (place, number) in numbers.enumerated() where place % 3 > 0 {
      for row in 0..<place % 30 {
        try store.database.run("INSERT INTO thing VALUES ('\(number)', \(row))")
      }
    }
    let cursor = try SeekingCursor(
      store.database, "SELECT person, place FROM thing", where: "place % 2 = 0", key: ["person", "place"])
    var found: [String: [Int64]] = [:]
    for number in wanted {
      var (text, rows): (String, [Int64]) = (number, [])
      try text.withUTF8 { number in
        let number = UnsafeRawBufferPointer(number)
        guard try cursor.advance(to: number) else { return }
        repeat { rows.append(cursor.row.integer(1)) } while try cursor.next(of: number)
      }
      found[number] = rows
    }
    return found
  }

  private static func expected(_ number: String) -> [Int64] {
    guard let place = numbers.firstIndex(of: number), place % 3 > 0 else { return [] }
    return (0..<Int64(place % 30)).filter { $0 % 2 == 0 }
  }

  @Test(
    "each has the rows that are theirs, near or far",
    arguments: [
      numbers, ["P199"], ["P100", "P101", "P187", "P188"], ["A", "P1", "P101", "P1010", "P150", "P150x", "Z"],
      numbers.enumerated().filter { $0.offset % 7 == 1 }.map(\.element), [],
    ])
  func rows(wanted: [String]) throws {
    let found = try Self.found(wanted)
    #expect(found == Dictionary(uniqueKeysWithValues: wanted.map { ($0, Self.expected($0)) }))
  }
}
