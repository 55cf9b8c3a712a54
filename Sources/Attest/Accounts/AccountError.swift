import AttestRules
import AttestStore
import AttestText

/// Why something about an account cannot be done.
public enum AccountError: Error, Hashable, Sendable {
  /// There is no account with the number.
  case unknown(number: Int64)
  /// The rules refuse it, for all of these reasons; people are named as given.
  case refused([AccountRefusal], names: [PersonNumber: String])
  /// The application leaves these out.
  case incomplete(missing: [String])
  /// The platform and handle are registered already.
  case handleTaken(number: Int64, state: AccountState)
  /// The platform and handle name no account.
  case badName(AccountName.Fault)
  /// What was given is no place where credentials are kept.
  case notReference(CredentialsReference.Fault)
  /// A text that has no place in the register.
  case unfitText(what: String, reason: String)
}

extension AccountError: CustomStringConvertible {
  /// What is wrong and what to do, a line each.
  public var lines: [String] {
    switch self {
    case .unknown(let number):
      ["There is no account \(number).", "“attest account list” shows what there is."]
    case .refused(let refusals, let names):
      refusals.map { refusal in
        Wording.sentence(refusal.words { names[$0] ?? "number \($0)" })
      }
    case .incomplete(let missing):
      [
        "The application does not say \(Wording.all(missing)).",
        "Give what is missing; to be asked for it, this needs a terminal.",
      ]
    case .handleTaken(let number, let state):
      ["That platform and handle are registered already: account \(number), which is \(state.words)."]
    case .badName(let fault): [fault.sentence]
    case .notReference(let fault):
      [
        fault.sentence,
        "Say where they are kept, such as the name of a password manager's entry; never the secret.",
      ]
    case .unfitText(let what, let reason): ["The \(what) cannot be taken: \(reason)."]
    }
  }

  /// The lines in one.
  public var description: String { lines.joined(separator: " ") }
}

extension AccountName.Fault {
  fileprivate var sentence: String {
    switch self {
    case .noPlatform: "There is no platform; it is a name such as Facebook or Instagram."
    case .noHandle:
      "There is no handle; it is what stands after the @ or at the end of the account's address."
    case .otherPlatform(let other): "The handle is an address on another platform (\(other))."
    }
  }
}

extension CredentialsReference.Fault {
  fileprivate var sentence: String {
    switch self {
    case .empty: "It is not said where the credentials are kept."
    case .namesSecret(let word): "That seems to give a \(word) away, and secrets are not kept here."
    case .looksLikeSecret: "That looks like a password, and secrets are not kept here."
    case .linkWithSecret: "That link has a password in it, and secrets are not kept here."
    }
  }
}

extension Wording {
  /// Words as a sentence: a capital first and a full stop last.
  static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + "."
  }
}
