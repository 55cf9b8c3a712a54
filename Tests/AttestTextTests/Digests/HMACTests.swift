import AttestText
import Testing

/// Published vectors of RFC 4231.
@Suite struct HMACTests {
  struct Vector: Sendable {
    let key: [UInt8]
    let message: [UInt8]
    let code: String
  }

  static let vectors = [
    Vector(
      key: [UInt8](repeating: 0x0b, count: 20), message: Array("Hi There".utf8),
      code: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    Vector(
      key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8),
      code: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    Vector(
      key: [UInt8](repeating: 0xaa, count: 20), message: [UInt8](repeating: 0xdd, count: 50),
      code: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
    Vector(
      key: [UInt8](repeating: 0xaa, count: 131),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      code: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
  ]

  @Test(arguments: vectors)
  func `a message has its published code`(vector: Vector) {
    #expect(HMACSHA256.code(of: vector.message, key: vector.key).hex == vector.code)
  }

  @Test func `one object serves messages under different keys one after another`() {
    var hmac = HMACSHA256()
    for vector in HMACTests.vectors + HMACTests.vectors.reversed() {
      #expect(hmac.code(of: vector.message, key: vector.key).hex == vector.code)
    }
  }

  @Test func `a message begun and not finished leaves no trace`() {
    var hmac = HMACSHA256()
    [1, 2, 3].withUnsafeBytes { hmac.begin(key: $0) }
    [4, 5, 6].withUnsafeBytes { hmac.update($0) }
    let vector = HMACTests.vectors[0]
    #expect(hmac.code(of: vector.message, key: vector.key).hex == vector.code)
  }

  @Test func `an empty key is a key of its own and not the key before`() {
    var hmac = HMACSHA256()
    _ = hmac.code(of: [1], key: [9])
    #expect(
      hmac.code(of: [], key: []).hex == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
  }
}
