import AttestText
import Testing

/// Published vectors: FIPS 180-2, appendix B, and the digest of nothing.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `a message has its published digest`(message: String, hex: String) {
    #expect(SHA256Digest.of(message).hex == hex)
  }

  @Test func `a million letters given in uneven pieces have their published digest`() {
    var hasher = SHA256Hasher()
    var left = 1_000_000
    var size = 1
    while left > 0 {
      hasher.update([UInt8](repeating: UInt8(ascii: "a"), count: min(size, left)))
      left -= min(size, left)
      size = size * 3 % 7919 + 1
    }
    #expect(
      hasher.finish().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `a hasher begins anew after each digest`() {
    var hasher = SHA256Hasher()
    hasher.update("something else")
    _ = hasher.finish()
    hasher.update("abc")
    #expect(hasher.finish() == SHA256Digest.of("abc"))
  }

  @Test func `numbers are added with the highest byte first`() {
    var hasher = SHA256Hasher()
    hasher.update(bigEndian: 0x0102_0304 as UInt32)
    #expect(hasher.finish() == SHA256Digest.of([1, 2, 3, 4]))
  }

  @Test func `a digest reads back from its digits in either case`() throws {
    let digest = SHA256Digest.of("abc")
    #expect(SHA256Digest(digest.hex) == digest)
    #expect(SHA256Digest(digest.hex.uppercased()) == digest)
    #expect(SHA256Digest(digest.bytes) == digest)
  }

  @Test(arguments: ["", "ba", String(repeating: "g", count: 64), String(repeating: "0", count: 65)])
  func `what is not 64 digits is no digest`(text: String) {
    #expect(SHA256Digest(text) == nil)
  }

  @Test func `digests that differ in any one bit are not equal`() throws {
    let bytes = SHA256Digest.of("abc").bytes
    for bit in 0..<256 {
      var other = bytes
      other[bit / 8] ^= 1 << (bit % 8)
      #expect(SHA256Digest(other) != SHA256Digest(bytes))
    }
  }
}
