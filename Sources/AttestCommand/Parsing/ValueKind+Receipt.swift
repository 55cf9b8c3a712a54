import Attest

extension ValueKind where Value == KeptReceipt {
  /// A receipt as somebody kept it, such as `17:` and its hash.
  static var receipt: ValueKind {
    ValueKind(name: "ENTRY:HASH") { text throws(WrongValue) in
      guard let receipt = KeptReceipt(text) else {
        throw WrongValue(expected: "the entry's number, a colon and the 64 digits of the hash")
      }
      return receipt
    }
  }
}
