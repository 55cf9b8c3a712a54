import AttestText
import Dispatch
import Synchronization

/// Parts of an entry whose commitments are worked out together.
struct PartBatch: Sendable {
  /// A part with its salt and the commitment to it.
  struct Committed: Sendable {
    let salts: [UInt8]
    let commitments: [SHA256Digest]
  }

  private var payloads: [UInt8] = []
  private var ends: [Int] = []

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
    eachPart { place, payload in
      salts.withUnsafeBytes { salts in
        let salt = salts[place * Change.saltLength..<(place + 1) * Change.saltLength]
        commitments.append(hmac.code(of: payload, key: UnsafeRawBufferPointer(rebasing: salt)))
      }
    }
    return Committed(salts: salts, commitments: commitments)
  }

  /// Gives the parts in order.
  func eachPart(_ body: (Int, UnsafeRawBufferPointer) throws -> Void) rethrows {
    try payloads.withUnsafeBytes { bytes in
      var start = 0
      for (place, end) in ends.enumerated() {
        try body(place, UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
  }
}

/// Works out the commitments of one batch on another thread, while the last one goes into the tables.
///
/// Only an entry of many parts gets here: an import of a hundred thousand people spends a tenth of its time on them.
final class PartPipeline {
  private let queue = DispatchQueue(label: "attest.commitments")
  private var pending: (batch: PartBatch, result: Result)?

  private final class Result: Sendable {
    let isDone = DispatchSemaphore(value: 0)
    let value = Mutex<PartBatch.Committed?>(nil)
  }

  /// Begins with a batch, and gives the one before it, finished; nil when there was none.
  func exchange(_ batch: PartBatch) -> (batch: PartBatch, committed: PartBatch.Committed)? {
    let result = Result()
    queue.async {
      let committed = batch.committed()
      result.value.withLock { $0 = committed }
      result.isDone.signal()
    }
    let finished = finish()
    pending = (batch, result)
    return finished
  }

  /// Waits for the batch that was begun last; nil when none is under way.
  func finish() -> (batch: PartBatch, committed: PartBatch.Committed)? {
    guard let (batch, result) = pending else { return nil }
    pending = nil
    result.isDone.wait()
    return result.value.withLock { $0 }.map { (batch, $0) }
  }
}
