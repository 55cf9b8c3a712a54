import AttestRules
import Testing

@Suite struct CredentialsReferenceTests {
  @Test(arguments: [
    "Bitwarden, Afon Primary, Facebook", "1Password: Marketing / Instagram",
    "KeePass database on the office drive",
    "Office safe, envelope 14", "LastPass → Social media → Facebook2026",
    "Trust password manager, entry AFON-FB",
    "https://vault.bitwarden.com/#/vault?itemId=3f2a9c1e-77b2-4a10-9d2e-0c55f1e8a001", "M365 vault",
    "with the head's PA", "ict@afon.example, shared vault", "Passwords are in Bitwarden, folder Comms",
    "Y Ddraig Goch: sêff y swyddfa", "vault item 3f2a9c1e-77b2-4a10",
  ])
  func `a place is taken`(text: String) throws {
    #expect(try CredentialsReference(text).text == text)
  }

  @Test(arguments: [
    "hunter2!", "P@ssw0rd", "Summer2024", "Tr0ub4dor&3", "kX9vQ2pLm4", "correct1horse2battery3",
    "Bitwarden kX9vQ2pLm4",
    "Facebook: S3cret!2026", "482915", "Afon#Primary", "log in with Xy7#kk2Q",
  ])
  func `what looks like a password is refused`(text: String) {
    #expect(throws: CredentialsReference.Fault.looksLikeSecret) { try CredentialsReference(text) }
  }

  @Test(arguments: [
    ("password: letmein", "password"), ("Facebook, password = letmein", "password"), ("pwd:letmein", "pwd"),
    ("The password is letmein", "password"), ("PIN: 4821", "pin"),
    ("passphrase : correct horse", "passphrase"),
  ])
  func `a secret that is announced is refused`(text: String, word: String) {
    #expect(throws: CredentialsReference.Fault.namesSecret(word: word)) { try CredentialsReference(text) }
  }

  @Test func `nothing, and a link with a password in it, are refused`() {
    #expect(throws: CredentialsReference.Fault.empty) { try CredentialsReference("  ") }
    #expect(throws: CredentialsReference.Fault.linkWithSecret) {
      try CredentialsReference("https://afon:letmein@vault.example/x")
    }
  }
}
