/// The part of a file that is in memory, as UTF-8, and how more of it gets there.
///
/// Its size does not grow with the file, only with the longest row.
struct InputBuffer: ~Copyable {
  private(set) var base: UnsafeMutablePointer<UInt8>
  /// Where the next row begins.
  var begin = 0
  /// Where the bytes end that are there; the one there is readable and an end of line.
  private(set) var end = 0
  /// Whether the source has given all.
  private(set) var isFinal = false
  private(set) var encoding: TextEncoding = .utf8
  /// Bytes read from the source so far.
  private(set) var bytesRead = 0

  private var capacity: Int
  private var source: any ByteSource
  private var transcoder: Transcoder?
  private let limits: CSVLimits
  private let raw: UnsafeMutableRawBufferPointer

  static let chunk = 256 << 10

  init(_ source: any ByteSource, limits: CSVLimits) {
    self.source = source
    self.limits = limits
    capacity = 2 * InputBuffer.chunk
    base = .allocate(capacity: capacity + 16)
    base.initialize(repeating: 10, count: capacity + 16)
    raw = .allocate(byteCount: InputBuffer.chunk / 8, alignment: 16)
  }

  deinit {
    base.deallocate()
    raw.deallocate()
  }

  /// The bytes from the next row on.
  var available: Bytes { Bytes(start: base + begin, count: end - begin) }

  /// Reads until the memory is full or the source is at its end, making room first.
  mutating func fill() throws(ReadError) {
    if begin > 0 {
      base.update(from: base + begin, count: end - begin)
      end -= begin
      begin = 0
    }
    if capacity - end < InputBuffer.chunk / 2 { grow(to: capacity * 2) }
    while !isFinal {
      if transcoder == nil {
        guard capacity > end else { break }
        let count = try read(into: UnsafeMutableRawBufferPointer(start: base + end, count: capacity - end))
        end += count
      } else {
        guard capacity - end >= Transcoder.growth * raw.count + 8 else { break }
        let count = try read(into: raw)
        let input = Bytes(rebasing: raw.bindMemory(to: UInt8.self)[..<count])
        end += transcoder?.decode(input, to: base + end) ?? 0
        if count == 0 { end += transcoder?.finish(to: base + end) ?? 0 }
      }
    }
    base[end] = 10
  }

  /// Reads everything from now on, and what is in memory already, as this encoding.
  mutating func decode(as encoding: TextEncoding) {
    self.encoding = encoding
    guard encoding != .utf8 else { return }
    var transcoder = Transcoder(encoding)
    let unread = Array(available)
    begin = 0
    let needed = unread.count * Transcoder.growth + 8
    if capacity < needed { grow(to: needed) }
    end = unread.withUnsafeBufferPointer { transcoder.decode($0, to: base) }
    if isFinal { end += transcoder.finish(to: base + end) }
    base[end] = 10
    self.transcoder = transcoder
  }

  private mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    let count = try source.read(into: buffer)
    bytesRead += count
    if bytesRead > limits.file { throw .fileTooLong(limit: limits.file) }
    if count == 0 { isFinal = true }
    return count
  }

  private mutating func grow(to wanted: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted + 16)
    larger.initialize(repeating: 10, count: wanted + 16)
    larger.update(from: base, count: end)
    base.deallocate()
    base = larger
    capacity = wanted
  }
}
