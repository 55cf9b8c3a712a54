import AttestStore

/// The order of rows by person number, rows of one person as they came.
///
/// Most systems hand out numbers of one length with a common beginning, so that eight bytes from where numbers first
/// differ nearly always decide, and comparing those is comparing two integers.
struct NumberOrder {
  private struct Entry {
    let key: UInt64
    let place: Int32
  }

  /// The places of the rows in order; nil when they stand in order already.
  let places: [Int32]?

  /// Sorts so many rows; `number` gives the person number of the row at a place, as UTF-8.
  init(count: Int, number: (Int) -> UnsafeRawBufferPointer) {
    guard !Self.isSorted(count, number) else {
      places = nil
      return
    }
    let shared = Self.sharedPrefix(count, number)
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    for place in 0..<count {
      entries.append(Entry(key: Self.key(number(place), from: shared), place: Int32(place)))
    }
    entries.sort { one, other in
      if one.key != other.key { return one.key < other.key }
      let (left, right) = (number(Int(one.place)), number(Int(other.place)))
      if left.isSame(as: right) { return one.place < other.place }
      return left.isBefore(right)
    }
    places = entries.map(\.place)
  }

  private static func isSorted(_ count: Int, _ number: (Int) -> UnsafeRawBufferPointer) -> Bool {
    guard count > 1 else { return true }
    var last = number(0)
    for place in 1..<count {
      let next = number(place)
      if next.baseAddress != last.baseAddress, next.isBefore(last) { return false }
      last = next
    }
    return true
  }

  /// How many bytes all numbers have in common at their beginning.
  private static func sharedPrefix(_ count: Int, _ number: (Int) -> UnsafeRawBufferPointer) -> Int {
    let first = number(0)
    var shared = first.count
    for place in 1..<count {
      let other = number(place)
      shared = min(shared, other.count)
      for index in 0..<shared where first[index] != other[index] {
        shared = index
        break
      }
    }
    return shared
  }

  /// Eight bytes as one integer; a number that ends before has zeros, which stand in no number.
  private static func key(_ number: UnsafeRawBufferPointer, from start: Int) -> UInt64 {
    var key: UInt64 = 0
    for index in start..<start + 8 {
      key = key << 8 | (index < number.count ? UInt64(number[index]) : 0)
    }
    return key
  }
}
