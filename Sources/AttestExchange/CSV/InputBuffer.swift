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
  private var raw: UnsafeMutableRawBufferPointer?

  /// Most files are small, and many are read only for their header: memory for the others comes with the second piece.
  private static let firstCapacity = 32 << 10
  private static let chunk = 256 << 10

  init(_ source: any ByteSource, limits: CSVLimits) {
    self.source = source
    self.limits = limits
    capacity = InputBuffer.firstCapacity
    base = .allocate(capacity: capacity + 16)
    base[0] = 10
  }

  deinit {
    base.deallocate()
    raw?.deallocate()
  }

  /// The bytes from the next row on.
  var available: Bytes { Bytes(start: base + begin, count: end - begin) }

  /// Reads the first piece, as it stands in the file.
  mutating func readFirst() throws(ReadError) {
    try readMore()
    base[end] = 10
  }

  /// Reads until the memory is full or the source is at its end, making room first.
  mutating func fill() throws(ReadError) {
    if begin > 0 {
      base.update(from: base + begin, count: end - begin)
      end -= begin
      begin = 0
    }
    if capacity - end < InputBuffer.chunk / 2 { grow(to: max(capacity * 2, 2 * InputBuffer.chunk)) }
    if transcoder == nil { try readMore() } else { try decodeMore() }
    base[end] = 10
  }

  private mutating func readMore() throws(ReadError) {
    while !isFinal, capacity > end {
      end += try read(into: UnsafeMutableRawBufferPointer(start: base + end, count: capacity - end))
    }
  }

  private mutating func decodeMore() throws(ReadError) {
    let raw = self.raw ?? .allocate(byteCount: InputBuffer.chunk / 8, alignment: 16)
    self.raw = raw
    while !isFinal, capacity - end >= Transcoder.growth * raw.count + 8 {
      let count = try read(into: raw)
      let input = Bytes(rebasing: raw.bindMemory(to: UInt8.self)[..<count])
      end += transcoder?.decode(input, to: base + end) ?? 0
      if count == 0 { end += transcoder?.finish(to: base + end) ?? 0 }
    }
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
    larger.update(from: base, count: end)
    base.deallocate()
    base = larger
    capacity = wanted
  }
}
