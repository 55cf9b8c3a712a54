import AttestExchange
import AttestRules
import AttestStore
import AttestText

/// What the rows of a file of records are to the register: new, there already, or not to be taken.
///
/// Rows and records are walked side by side in order of person number; nothing is written meanwhile.
struct RecordComparison {
  /// A row that cannot be taken.
  struct Refusal {
    let line: Int32
    let column: String?
    let value: String
    let words: String
    /// The same without anybody's name; nil where there is none in it.
    var unnamed: String?
  }

  /// The rows that are new.
  private(set) var additions: RecordAdditions
  /// How many rows say what the register says already.
  private(set) var unchanged = 0
  /// Records that are void in the file and count in the register.
  private(set) var warnings: [ImportWarning] = []
  /// Rows that cannot be taken, in the order in which they came up.
  private(set) var refusals: [Refusal] = []
  /// People whom the register does not know.
  private(set) var unknown: [OpenCase] = []

  private let versions: [NamedVersion]
  private var stored = StoredRecords()

  /// Compares a batch, in order of person number, with the register.
  init(_ batch: RecordBatch, naming versions: [NamedVersion], with sweep: RecordSweep) throws {
    self.versions = versions
    additions = RecordAdditions(in: batch, naming: versions)
    try batch.withBytes { bytes in
      var rows = batch.rows[...]
      while let first = rows.first {
        let number = RecordBatch.who(bytes, first)
        let end =
          rows.firstIndex { $0.who != first.who && !RecordBatch.who(bytes, $0).isSame(as: number) } ?? rows.endIndex
        let isKnown = try sweep.advance(to: number)
        if isKnown, !sweep.isErased {
          try compare(rows[..<end], of: number, bytes, sweep)
          additions.endPerson(sweep)
        } else {
          refuse(rows[..<end], of: number, isErased: isKnown)
        }
        rows = rows[end...]
      }
    }
  }

  private mutating func compare(
    _ rows: ArraySlice<RecordBatch.Row>, of number: UnsafeRawBufferPointer, _ bytes: UnsafeRawBufferPointer,
    _ sweep: RecordSweep
  ) throws {
    stored.removeAll()
    try sweep.forEachRecord(of: number) { stored.add($0) }
    stored.finish()
    for place in rows.indices {
      let row = rows[place]
      do throws(NamedVersion.Problem) {
        let (subject, version) = try versions[Int(row.version)].version(on: row.day)
        let key = RecordKey(
          subject: subject, version: Int64(version), day: row.day, satisfies: row.satisfies,
          score: RecordBatch.score(bytes, row))
        guard let same = stored.take(key) else {
          additions.note(place)
          continue
        }
        unchanged += 1
        if !same.isVoided, RecordBatch.isVoid(bytes, row) {
          let person = PersonNumber(stored: String(decoding: number, as: UTF8.self))
          warnings.append(.voidInFileOnly(person: person, record: same.number))
        }
      } catch {
        refusals.append(Refusal(line: row.line, column: error.column, value: error.value, words: error.words))
      }
    }
  }

  /// Refuses the rows of somebody whom the register does not know, or who was erased.
  private mutating func refuse(
    _ rows: ArraySlice<RecordBatch.Row>, of number: UnsafeRawBufferPointer, isErased: Bool
  ) {
    let text = String(decoding: number, as: UTF8.self)
    let open = OpenCase(
      kind: .personNumber, text: text, line: Int(rows.first?.line ?? 0), candidates: [], isErased: isErased)
    unknown.append(open)
    for row in rows {
      refusals.append(Refusal(line: row.line, column: nil, value: text, words: open.words))
    }
  }
}
