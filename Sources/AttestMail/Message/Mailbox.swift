/// An address with the name to show beside it.
public struct Mailbox: Hashable, Sendable {
  /// The name to show; may be empty.
  public let name: HeaderText
  /// Where the mail goes.
  public let address: MailAddress

  /// A name beside an address.
  public init(name: HeaderText, address: MailAddress) {
    self.name = name
    self.address = address
  }

  /// A name beside an address; control characters in the name become spaces.
  public init(name: String, address: MailAddress) {
    self.init(name: HeaderText(name), address: address)
  }

  /// The pieces of the mailbox in a header, between which a line may be folded.
  var headerTokens: [String] {
    guard !name.isEmpty else { return [address.text] }
    return nameTokens + ["<\(address.text)>"]
  }

  private var nameTokens: [String] {
    guard EncodedWord.isPlain(name.text) else { return EncodedWord.words(name.text) }
    let words = name.text.split(separator: " ").map(String.init)
    if name.text.utf8.allSatisfy({ Mailbox.isAtomByte($0) || $0 == UInt8(ascii: " ") }) { return words }
    var quoted = "\""
    for scalar in name.text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return (quoted + "\"").split(separator: " ").map(String.init)
  }

  private static func isAtomByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "'"): true
    default: false
    }
  }
}
