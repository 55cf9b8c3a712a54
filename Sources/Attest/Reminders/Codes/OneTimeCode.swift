import AttestText

/// A code of twelve letters and digits by which somebody without a login signs once.
///
/// The first four find it again, the other eight are the secret. Letters and digits that look alike are not in it, and
/// are forgiven when they are typed.
public struct OneTimeCode: Hashable, Sendable {
  /// The four characters by which it is found.
  let selector: String
  /// The eight that are secret.
  let secret: String

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  private static let selectorLength = 4
  private static let length = 12

  /// A code that nobody can guess.
  static func random(_ source: RandomSource) -> OneTimeCode {
    OneTimeCode(characters: source.bytes(length).map { alphabet[Int($0) % alphabet.count] })
  }

  private init(characters: [UInt8]) {
    selector = String(decoding: characters.prefix(Self.selectorLength), as: UTF8.self)
    secret = String(decoding: characters.dropFirst(Self.selectorLength), as: UTF8.self)
  }

  /// Reads a code as somebody typed it, with or without hyphens and capitals; nil when it cannot be one.
  public init?(_ typed: String) {
    var characters: [UInt8] = []
    for byte in typed.utf8 {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: " "): continue
      case UInt8(ascii: "o"), UInt8(ascii: "O"): characters.append(UInt8(ascii: "0"))
      case UInt8(ascii: "i"), UInt8(ascii: "I"), UInt8(ascii: "l"), UInt8(ascii: "L"):
        characters.append(UInt8(ascii: "1"))
      case UInt8(ascii: "a")...UInt8(ascii: "z"): characters.append(byte - 32)
      default: characters.append(byte)
      }
    }
    guard characters.count == Self.length, characters.allSatisfy(Self.alphabet.contains) else { return nil }
    self.init(characters: characters)
  }

  /// The code as it is shown, in three groups.
  var text: String {
    let characters = Array((selector + secret).utf8)
    return stride(from: 0, to: Self.length, by: 4).map { start in
      String(decoding: characters[start..<start + 4], as: UTF8.self)
    }.joined(separator: "-")
  }
}
