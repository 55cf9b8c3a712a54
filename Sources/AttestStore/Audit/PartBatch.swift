import AttestText
import Dispatch
import Synchronization

/// Parts of an entry whose commitments are worked out together.
struct PartBatch: Sendable {
  /// The parts as rows of their table, and the commitments to them.
  struct Committed: Sendable {
    let rows: RowBlock
    let commitments: [SHA256Digest]
  }

  private let entry: Int64
  private let first: Int
  private var payloads: [UInt8] = []
  private var ends: [Int] = []

  /// No parts yet of an entry; the first will have a place among all its parts.
  init(entry: Int64, first: Int) {
    self.entry = entry
    self.first = first
  }

  /// How many parts there are.
  var count: Int { ends.count }

  /// Adds a part.
  mutating func add(_ payload: UnsafeRawBufferPointer) {
    payloads.append(contentsOf: payload.assumingMemoryBound(to: UInt8.self))
    ends.append(payloads.count)
  }

  /// Draws a salt for each part and works out the commitments.
  func committed() -> Committed {
    let salts = RandomSource().bytes(count * Change.saltLength)
    var hmac = HMACSHA256()
    var commitments: [SHA256Digest] = []
    commitments.reserveCapacity(count)
    var rows = RowBlock()
    eachPart(salts) { place, salt, payload in
      let commitment = hmac.code(of: payload, key: salt)
      commitments.append(commitment)
      rows.add { row in
        row.integer(entry)
        row.integer(Int64(first + place))
        commitment.withUnsafeBytes { row.blob($0) }
        row.blob(salt)
        row.blob(payload)
      }
    }
    return Committed(rows: rows, commitments: commitments)
  }

  /// Gives the parts in order, each with its salt.
  private func eachPart(
    _ salts: [UInt8], _ body: (Int, _ salt: UnsafeRawBufferPointer, _ payload: UnsafeRawBufferPointer) -> Void
  ) {
    salts.withUnsafeBytes { salts in
      payloads.withUnsafeBytes { bytes in
        var start = 0
        for (place, end) in ends.enumerated() {
          let salt = salts[place * Change.saltLength..<(place + 1) * Change.saltLength]
          body(place, UnsafeRawBufferPointer(rebasing: salt), UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
          start = end
        }
      }
    }
  }
}

/// Works out the commitments of one batch on another thread, while the last one goes into the tables.
///
/// Only an entry of many parts gets here: an import of a hundred thousand people spends a tenth of its time on them.
final class PartPipeline {
  private let queue = DispatchQueue(label: "attest.commitments")
  private var pending: Result?

  private final class Result: Sendable {
    let isDone = DispatchSemaphore(value: 0)
    let value = Mutex<PartBatch.Committed?>(nil)
  }

  /// Begins with a batch, and gives the one before it, finished; nil when there was none.
  func exchange(_ batch: PartBatch) -> PartBatch.Committed? {
    let result = Result()
    queue.async {
      let committed = batch.committed()
      result.value.withLock { $0 = committed }
      result.isDone.signal()
    }
    let finished = finish()
    pending = result
    return finished
  }

  /// Waits for the batch that was begun last; nil when none is under way.
  func finish() -> PartBatch.Committed? {
    guard let result = pending else { return nil }
    pending = nil
    result.isDone.wait()
    return result.value.withLock { $0 }
  }
}
