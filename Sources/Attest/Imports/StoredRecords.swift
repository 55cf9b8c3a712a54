import AttestStore

/// The records that somebody has, to be taken one by one by the rows of a file that say the same.
struct StoredRecords {
  private var records: [StoredRecord] = []
  /// How many were taken of those that are the same as the one at a place, the last of them.
  private var taken: [Int] = []

  /// Forgets the records, keeping the memory.
  mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    taken.removeAll(keepingCapacity: true)
  }

  /// Adds a record.
  mutating func add(_ record: StoredRecord) {
    records.append(record)
  }

  /// Ends adding.
  mutating func finish() {
    records.sort { ($0.key, $0.number) < ($1.key, $1.number) }
    taken.append(contentsOf: repeatElement(0, count: records.count))
  }

  /// The last record that is the same and was not taken yet; nil when there is none.
  mutating func take(_ key: RecordKey) -> StoredRecord? {
    var (low, high) = (0, records.count)
    while low < high {
      let middle = (low + high) / 2
      if key < records[middle].key { high = middle } else { low = middle + 1 }
    }
    let last = low - 1
    guard last >= 0, records[last].key == key else { return nil }
    let place = last - taken[last]
    guard place >= 0, records[place].key == key else { return nil }
    taken[last] += 1
    return records[place]
  }
}
