/// Where an account's credentials are kept: a reference, never the secret itself (section 8).
public struct CredentialsReference: Hashable, Sendable {
  /// The reference, such as `Bitwarden, Afon Primary, Facebook`.
  public let text: String

  /// Why a text is no reference.
  public enum Fault: Error, Hashable, Sendable {
    /// There is nothing in it.
    case empty
    /// It has a word for a secret with something after it, such as `password: …`.
    case namesSecret(word: String)
    /// One of its words looks like a password.
    case looksLikeSecret
    /// It is a link with a user and a password in it.
    case linkWithSecret
  }

  /// A reference, unless it looks like a password.
  ///
  /// A guess that would rather refuse a reference than keep a secret: it can be worded differently, a secret that was
  /// kept is lost. What counts is whether a word mixes letters, digits and signs as no name does.
  public init(_ text: String) throws(Fault) {
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty }
    if let word = CredentialsReference.namedSecret(in: text) { throw .namesSecret(word: word) }
    if CredentialsReference.hasUserInLink(text) { throw .linkWithSecret }
    let words = CredentialsReference.words(of: text)
    guard !words.contains(where: { CredentialsReference.looksLikeSecret($0, isAlone: words.count == 1) })
    else {
      throw .looksLikeSecret
    }
    self.text = text
  }
}

extension CredentialsReference {
  private static let secretWords: Set<String> = [
    "password", "passwords", "passcode", "passphrase", "passwd", "pwd", "pw", "pin", "secret",
  ]

  /// Names of what passwords are kept in, some of which mix letters and digits.
  private static let keepers: Set<String> = ["1password", "1pass", "365", "m365", "office365", "o365"]

  /// A word for a secret that is followed by `:`, `=` or "is", and something more.
  private static func namedSecret(in text: String) -> String? {
    let scalars = Array(text.lowercased().unicodeScalars)
    var index = 0
    while index < scalars.count {
      var end = index
      while end < scalars.count, scalars[end].properties.isAlphabetic { end += 1 }
      let word = String(String.UnicodeScalarView(scalars[index..<end]))
      // "1Password: Marketing" names a keeper of passwords.
      let isWhole = index == 0 || !("0"..."9").contains(scalars[index - 1])
      if isWhole, secretWords.contains(word) {
        var next = end
        while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
        let rest = scalars[next...]
        let says = rest.first == ":" || rest.first == "=" || rest.starts(with: "is ".unicodeScalars)
        if says, rest.dropFirst().contains(where: { !$0.properties.isWhitespace }) { return word }
      }
      index = max(end, index + 1)
    }
    return nil
  }

  /// Whether a link carries a password before its host, as in `https://user:secret@host`.
  private static func hasUserInLink(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices.dropFirst(2) where scalars[index] == "/" && scalars[index - 1] == "/" {
      guard scalars[index - 2] == ":" else { continue }
      let host = scalars[(index + 1)...].prefix { $0 != "/" && !$0.properties.isWhitespace }
      if let at = host.firstIndex(of: "@"), host[..<at].contains(":") { return true }
    }
    return false
  }

  /// The words between blanks and the signs that part a path; a link is an address, whatever stands in it.
  private static func words(of text: String) -> [[Unicode.Scalar]] {
    let parting: Set<Unicode.Scalar> = ["/", "\\", ":", ",", ";", "(", ")", "|", "“", "”", "\"", "→", "–"]
    let parts = text.unicodeScalars.split { $0.properties.isWhitespace }
    let plain = parts.filter { !$0.starts(with: "https://".unicodeScalars) }
    return plain.flatMap { $0.split { parting.contains($0) } }.map { Array($0) }
  }

  private static func looksLikeSecret(_ word: [Unicode.Scalar], isAlone: Bool) -> Bool {
    let text = String(String.UnicodeScalarView(word)).lowercased()
    guard word.count >= 6, !keepers.contains(text), !isIdentifier(text) else { return false }
    let letters = word.count { $0.properties.isAlphabetic }
    let digits = word.count { ("0"..."9").contains($0) }
    guard letters > 0 else { return isAlone && digits >= 6 }
    let signs: Set<Unicode.Scalar> = [
      "!", "$", "%", "^", "*", "=", "+", "~", "?", "<", ">", "{", "}", "[", "]", "`", "&", "#", "@",
    ]
    let odd = word.count { signs.contains($0) }
    if isAddress(word) { return false }
    if odd > 0, digits > 0 { return true }
    if odd > 1 || (odd == 1 && isAlone) { return true }
    // "Summer2024" alone is a password as people make them; in "Bitwarden, Facebook2026" it is an entry's name.
    if digits > 0, isAlone { return true }
    return word.count >= 8 && turns(word) >= 3
  }

  /// How often letters and digits change places.
  private static func turns(_ word: [Unicode.Scalar]) -> Int {
    zip(word, word.dropFirst()).count { one, other in
      let kinds = (("0"..."9").contains(one), ("0"..."9").contains(other))
      return kinds.0 != kinds.1
    }
  }

  /// Whether it is an e-mail address or a host, which name and do not hide.
  private static func isAddress(_ word: [Unicode.Scalar]) -> Bool {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let host = parts.last, !parts[0].isEmpty, host.contains(".") else { return false }
    return word.allSatisfy { $0.properties.isAlphabetic || "0123456789.-_@".unicodeScalars.contains($0) }
  }

  /// Whether it is an item's number in hexadecimal, as password managers show them.
  private static func isIdentifier(_ text: String) -> Bool {
    text.utf8.count >= 8 && text.utf8.contains(UInt8(ascii: "-"))
      && text.unicodeScalars.allSatisfy { "0123456789abcdef-".unicodeScalars.contains($0) }
  }
}
