import AttestRules

/// Some thousands of people who follow one another in order of person number, as bytes.
struct PeopleStretch {
  /// How many people there are at most.
  private static let most = 2048

  private var bytes: [UInt8] = []
  /// Where the number of each ends in the bytes, and their address after it.
  private var ends: [(number: Int, email: Int)] = []
  private var hasEmail: [Bool] = []

  /// How many they are.
  var count: Int { ends.count }

  /// Takes the next people from a statement that gives number and address; false once there are no more.
  mutating func fill(from people: Statement) throws -> Bool {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hasEmail.removeAll(keepingCapacity: true)
    while count < PeopleStretch.most {
      guard try people.step() else { return false }
      bytes.append(contentsOf: people.bytes(0))
      let number = bytes.count
      bytes.append(contentsOf: people.bytes(1))
      ends.append((number, bytes.count))
      hasEmail.append(!people.isNull(1))
    }
    return true
  }

  /// Gives the bytes of somebody's number.
  @inline(__always)
  func withNumber<Result>(at place: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBytes { bytes in
      try body(UnsafeRawBufferPointer(rebasing: bytes[(place == 0 ? 0 : ends[place - 1].email)..<ends[place].number]))
    }
  }

  /// Where those of some people stand who are among these; whoever comes before the last of these is taken off the list.
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

  /// Somebody's address; nil when none is kept.
  func email(at place: Int) -> String? {
    hasEmail[place] ? String(decoding: bytes[ends[place].number..<ends[place].email], as: UTF8.self) : nil
  }
}
