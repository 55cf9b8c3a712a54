import AttestMail
import AttestRules
import AttestStore
import AttestText

/// Makes one-time codes and keeps what recognises them.
struct CodeMaker {
  /// How many days a code can be used.
  static let days = 15

  let store: Store
  private let random = RandomSource()

  init(_ store: Store) {
    self.store = store
  }

  /// A new code for somebody and one version, kept as a slow hash.
  ///
  /// Every message gets one of its own, so that the text of a code never has to be kept for a second copy.
  func issue(to person: PersonNumber, for version: VersionRow, on day: Day, in change: Change) throws
    -> IssuedCode
  {
    var code = OneTimeCode.random(random)
    while try store.code(code.selector) != nil { code = OneTimeCode.random(random) }
    let salt = random.bytes(16)
    let last = day.adding(days: Self.days)
    try change.insert(
      CodeRow(
        selector: code.selector, person: person, subject: version.subject, version: version.place,
        expires: last, salt: salt, hash: try Self.hash(code, salt: salt)))
    return IssuedCode(text: code.text, until: last)
  }

  /// The hash of the secret part of a code.
  static func hash(_ code: OneTimeCode, salt: [UInt8]) throws -> [UInt8] {
    try Scrypt.standard.key(of: Array(code.secret.utf8), salt: salt)
  }
}
