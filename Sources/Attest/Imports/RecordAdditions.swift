import AttestRules
import AttestStore

/// The rows of a file of records that the register does not have yet, in order of person number.
///
/// There may be millions, which nobody looks at one by one: they become words only when asked for.
struct RecordAdditions: ImportArrivals {
  /// Whose the rows are that follow those of the person before.
  private struct Person {
    /// Where their rows end.
    let end: Int32
    /// Where their name begins.
    let name: Int
  }

  private let batch: RecordBatch
  private let versions: [NamedVersion]
  private var rows: [Int32] = []
  private var people: [Person] = []
  private var names = RowBytes()

  init(in batch: RecordBatch, naming versions: [NamedVersion]) {
    self.batch = batch
    self.versions = versions
  }

  /// How many rows there are.
  var count: Int { rows.count }

  /// Notes the row at a place of the batch.
  mutating func note(_ place: Int) {
    rows.append(Int32(place))
  }

  /// Ends the rows of the person on whom the sweep stands.
  mutating func endPerson(_ sweep: RecordSweep) {
    guard rows.count > Int(people.last?.end ?? 0) else { return }
    people.append(Person(end: Int32(rows.count), name: names.bytes.count))
    sweep.addName(to: &names)
  }

  /// Gives the rows with the memory in which they lie, person by person.
  func forEachPerson(
    _ body: (_ bytes: UnsafeRawBufferPointer, _ rows: [RecordBatch.Row]) throws -> Void
  ) rethrows {
    try batch.withBytes { bytes in
      var start = 0
      for person in people {
        try body(bytes, rows[start..<Int(person.end)].map { batch.rows[Int($0)] })
        start = Int(person.end)
      }
    }
  }

  /// Gives them as differences.
  func forEachChange(_ body: (ImportChange) throws -> Void) rethrows {
    try names.bytes.withUnsafeBytes { names in
      var person = 0
      try forEachPerson { bytes, rows in
        var reader = RowReader(UnsafeRawBufferPointer(rebasing: names[people[person].name...]))
        let (number, name) = (String(decoding: RecordBatch.who(bytes, rows[0]), as: UTF8.self), reader.text() ?? "")
        person += 1
        for row in rows {
          try body(
            ImportChange(
              kind: .new, person: PersonNumber(stored: number), name: name,
              about: versions[Int(row.version)].words(row, isVoid: RecordBatch.isVoid(bytes, row)), column: "day",
              from: "", to: "\(row.day)"))
        }
      }
    }
  }
}

extension NamedVersion {
  /// Such as `SOCIAL-MEDIA V1, accepted`.
  fileprivate func words(_ row: RecordBatch.Row, isVoid: Bool) -> String {
    let outcome =
      switch (sort, row.satisfies) {
      case (.policy, true): "accepted"
      case (.policy, false): "declined"
      case (.course, true): "passed"
      case (.course, false): "failed"
      }
    return "\(code) \(label), \(outcome)\(isVoid ? ", void" : "")"
  }
}
