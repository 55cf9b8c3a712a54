import AttestRules

/// Some thousands of people who follow one another in order of person number, as bytes.
struct PeopleStretch {
  /// How many they are at most.
  private static let most = 2048

  private var bytes: [UInt8] = []
  /// Where the number of each ends in the bytes, and the address that comes after it.
  private var ends: [(number: Int, email: Int)] = []

  /// How many they are.
  var count: Int { ends.count }
  /// Whether there is no room for more.
  var isFull: Bool { count >= PeopleStretch.most }

  /// The last of them; nil when there is nobody.
  var last: PersonNumber? {
    count == 0 ? nil : withNumber(at: count - 1) { PersonNumber(stored: String(decoding: $0, as: UTF8.self)) }
  }

  /// Adds somebody; an address that is empty is none.
  mutating func add(_ number: UnsafeRawBufferPointer, email: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: number)
    ends.append((bytes.count, bytes.count + email.count))
    bytes.append(contentsOf: email)
  }

  /// Gives the bytes of somebody's number.
  @inline(__always)
  func withNumber<Result>(at place: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let start = place == 0 ? 0 : ends[place - 1].email
    return try bytes.withUnsafeBytes { bytes in
      try body(UnsafeRawBufferPointer(rebasing: bytes[start..<ends[place].number]))
    }
  }

  /// Gives the bytes of somebody's address; nil for none.
  func withEmail<Result>(at place: Int, _ body: (UnsafeBufferPointer<UInt8>?) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      let address = bytes[ends[place].number..<ends[place].email]
      return body(address.isEmpty ? nil : UnsafeBufferPointer(rebasing: address))
    }
  }

  /// Where those of some people stand who are among these; they are taken off the list.
  func places(of numbers: inout ArraySlice<PersonNumber>) -> Set<Int> {
    var places: Set<Int> = []
    var place = 0
    while let number = numbers.first, place < count {
      var text = number.text
      let order = text.withUTF8 { bytes in
        withNumber(at: place) { Platform.compare($0, UnsafeRawBufferPointer(bytes)) }
      }
      if order == 0 { places.insert(place) }
      if order < 0 { place += 1 } else { numbers.removeFirst() }
    }
    return places
  }
}
