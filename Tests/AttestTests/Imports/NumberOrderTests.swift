import Testing

@testable import Attest

@Suite("Rows in order of person number") struct NumberOrderTests {
  private static func order(_ numbers: [String]) -> [Int32]? {
    var (bytes, ends): ([UInt8], [Int]) = ([], [0])
    for number in numbers {
      bytes += Array(number.utf8)
      ends.append(bytes.count)
    }
    return bytes.withUnsafeBytes { bytes in
      NumberOrder(count: numbers.count) {
        UnsafeRawBufferPointer(rebasing: bytes[ends[$0]..<ends[$0 + 1]])
      }.places
    }
  }

  @Test("what stands in order already stays as it is", arguments: [[], ["7"], ["1", "1", "10", "2"], ["é", "ż"]])
  func sorted(numbers: [String]) {
    #expect(Self.order(numbers) == nil)
  }

  @Test("rows of one person stay as they came") func stable() {
    #expect(Self.order(["b", "a", "b", "a"]) == [1, 3, 0, 2])
  }

  @Test("a number comes before a longer one that begins with it") func prefix() {
    #expect(Self.order(["STAFF-10", "STAFF-1", "STAFF-"]) == [2, 1, 0])
  }

  @Test("numbers that first differ far from where they begin to differ come in order") func long() {
    #expect(Self.order(["P-0000000002", "P-0000000001", "A-1"]) == [2, 1, 0])
    #expect(Self.order(["A-1", "P-00000000000000002", "P-00000000000000001"]) == [0, 2, 1])
  }

  @Test("any numbers come in the order of their bytes", arguments: 0..<200) func any(seed: Int) {
    var random = Seeded(seed)
    let letters = ["0", "1", "9", "A", "é", "€"]
    let numbers = (0..<random.below(40)).map { _ in
      "P00" + (0..<random.below(12)).map { _ in letters[random.below(letters.count)] }.joined()
    }
    let plain = numbers.indices.sorted {
      numbers[$0] == numbers[$1] ? $0 < $1 : numbers[$0].utf8.lexicographicallyPrecedes(numbers[$1].utf8)
    }
    #expect((Self.order(numbers) ?? Array(0..<Int32(numbers.count))) == plain.map(Int32.init))
  }
}

/// Random numbers, the same ones for the same seed.
struct Seeded {
  private var state: UInt64

  init(_ seed: Int) {
    state = UInt64(seed) &+ 20_260_901
  }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
