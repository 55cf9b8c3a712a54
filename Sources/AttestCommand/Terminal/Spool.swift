/// Bytes that wait for whoever reads them, in a file without a name: nobody else can open it, and it goes with the process.
struct Spool: ~Copyable {
  private let descriptor: Int32
  private var count = 0

  private static let piece = 1 << 16

  /// A new spool in the folder for temporary files; nil where none can be made.
  init?() {
    let folder = Platform.variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    guard let descriptor = Platform.openNameless(in: folder) else { return nil }
    self.descriptor = descriptor
  }

  deinit { Platform.close(descriptor) }

  /// Takes bytes; how many there was room for.
  mutating func append(_ bytes: UnsafeRawBufferPointer) -> Int {
    var rest = bytes[...]
    while !rest.isEmpty {
      do throws(Platform.Failed) {
        rest = rest.dropFirst(try Platform.write(UnsafeRawBufferPointer(rebasing: rest), to: descriptor))
      } catch {
        guard error.isInterrupted else { break }
      }
    }
    let taken = bytes.count - rest.count
    count += taken
    return taken
  }

  /// Hands on all that it took, in order, until somebody refuses it; what the reader gave as the reason.
  func handOn(to take: ([UInt8]) -> ConsoleError?) -> ConsoleError? {
    var done = 0
    while done < count {
      do throws(Platform.Failed) {
        let bytes = try Platform.read(from: descriptor, atMost: min(Self.piece, count - done), at: done)
        guard !bytes.isEmpty else { return .cannotWrite(reason: "the temporary file was cut short") }
        if let refusal = take(bytes) { return refusal }
        done += bytes.count
      } catch {
        guard error.isInterrupted else { return .cannotWrite(reason: error.reason) }
      }
    }
    return nil
  }
}
