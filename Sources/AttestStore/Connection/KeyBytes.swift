/// The bytes of a person's number, in a place that is used again for the next.
struct KeyBytes: ~Copyable {
  private var place: UnsafeMutableRawBufferPointer
  private var count = 0

  init() {
    place = .allocate(byteCount: 256, alignment: 1)
  }

  deinit {
    place.deallocate()
  }

  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: place[..<count])
  }

  mutating func set(_ bytes: UnsafeRawBufferPointer) {
    if bytes.count > place.count {
      place.deallocate()
      place = .allocate(byteCount: bytes.count, alignment: 1)
    }
    place.copyMemory(from: bytes)
    count = bytes.count
  }
}
