import AttestRules
import AttestStore

/// The rows of a roster by which somebody came into the register with one appointment, read again when asked for.
///
/// A first roster has hundreds of thousands of them, which nobody looks at one by one.
public struct RosterArrivals: ImportArrivals {
  private let batch: RosterBatch
  private let today: Day
  private var rows: [Int32] = []

  init(in batch: RosterBatch, today: Day) {
    self.batch = batch
    self.today = today
  }

  /// How many there are.
  public var count: Int { rows.count }

  /// Notes the row at a place of the batch.
  mutating func note(_ row: Int) {
    rows.append(Int32(row))
  }

  /// Whether somebody with a number is among them.
  func include(_ number: PersonNumber) -> Bool {
    let wanted = Array(number.text.utf8)
    return batch.withBytes { bytes in
      var (low, high) = (0, rows.count)
      while low < high {
        let middle = (low + high) / 2
        let found = RosterBatch.number(bytes, batch.places[Int(rows[middle])])
        if found.elementsEqual(wanted) { return true }
        if found.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
      }
      return false
    }
  }

  /// Gives them as differences, in order of person number.
  public func forEachChange(_ body: (ImportChange) throws -> Void) rethrows {
    try forEachLine { try body(ImportChange(new: $0, today: today)) }
  }

  func forEachLine(_ body: (RosterLine) throws -> Void) rethrows {
    try batch.withBytes { bytes in
      for row in rows { try body(RosterLine(StagedRow(bytes, batch.places[Int(row)]))) }
    }
  }
}
