import AttestText
import Testing

@Suite struct SecretTests {
  /// Published vectors of RFC 7914, section 12.
  @Test(arguments: [
    (
      "", "", Scrypt(cost: 16, blockSize: 1, parallelism: 1),
      "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
    ),
    (
      "password", "NaCl", Scrypt(cost: 1024, blockSize: 8, parallelism: 16),
      "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
    ),
  ])
  func `a secret has its published key`(secret: String, salt: String, cost: Scrypt, hex: String) throws {
    let key = try cost.key(of: Array(secret.utf8), salt: Array(salt.utf8), byteCount: 64)
    #expect(Hex.text(of: key) == hex)
  }

  @Test(arguments: [
    Scrypt(cost: 1000, blockSize: 8, parallelism: 1), Scrypt(cost: 1, blockSize: 8, parallelism: 1),
    Scrypt(cost: 1 << 30, blockSize: 8, parallelism: 1),
  ])
  func `a cost that scrypt cannot use is refused by name`(cost: Scrypt) {
    #expect(throws: ScryptError(refused: cost)) { try cost.key(of: [1], salt: [2]) }
  }

  @Test(arguments: [0, 1, 31, 32, 255, 256, 257, 5000])
  func `so many random bytes come as were asked for, and others the next time`(count: Int) {
    let source = RandomSource()
    let (one, other) = (source.bytes(count), source.bytes(count))
    #expect(one.count == count)
    #expect(count < 8 || one != other)
  }

  @Test func `random bytes take every value`() {
    #expect(Set(RandomSource().bytes(20_000)).count == 256)
  }

  @Test func `secrets are equal only when every byte is`() {
    #expect(ConstantTime.equal([1, 2, 3], [1, 2, 3]))
    #expect(!ConstantTime.equal([1, 2, 3], [1, 2, 4]))
    #expect(!ConstantTime.equal([1, 2, 3], [1, 2]))
    #expect(ConstantTime.equal([], []))
  }

  @Test func `digits that are odd in number or no digits are no bytes`() {
    #expect(Hex.bytes(of: "0aFF") == [10, 255])
    #expect(Hex.bytes(of: "0") == nil)
    #expect(Hex.bytes(of: "0x") == nil)
  }
}
