import Attest
import AttestText

extension IdentityError: Explained {
  var failure: Failure {
    switch self {
    case .noLogin(let userID):
      Failure(
        .notPermitted, "This machine has no login for user id \(userID), so nobody can be named.",
        "Run attest as a user that the machine knows.")
    case .nobodyBehindSudo:
      Failure(
        .notPermitted, "sudo was called by root, who is nobody in particular.",
        "Call it from your own login, so that what is recorded has a name.")
    case .sudoNotBelieved(let doubt):
      Failure(
        .notPermitted,
        "SUDO_UID says that sudo was called, but it can be believed only in a register's own account: \(doubt.sentence)",
        "“attest deploy sudo” prints what such an account needs. At home, leave sudo out, or unset SUDO_UID.")
    case .changedRights:
      Failure(
        .notPermitted, "attest was given the rights of somebody else's program file, and does nothing with them.",
        "Take the set-user-id and set-group-id bits away from it: chmod ug-s.")
    case .changedOtherwise(let variable):
      Failure(
        .notPermitted,
        "\(variable) says that somebody changed the user in another way than with sudo, which names nobody here.",
        "Use sudo, or ssh: “attest deploy” prints what they need.")
    case .noForcedCommand(let doubt):
      Failure(
        .notPermitted, "“attest gate” is for a register's own account, and this is none: \(doubt.sentence)",
        "“attest deploy ssh” prints what such an account needs.")
    case .forcedCommandForLentRights:
      Failure(
        .notPermitted, "“attest gate” cannot be called through sudo or ssh: it would make you somebody else.")
    case .unfitLogin(let reason): Failure(.badData, "No machine has such a login: \(reason).")
    case .otherRegister(let folder, let own):
      Failure(.notPermitted, "Through sudo or ssh only the register in \(own) can be used, not the one in \(folder).")
    case .ambiguous(let login):
      Failure(
        .badData, "Several people in the register have the login “\(login)”.",
        "Somebody with the role hr gives each their own, with “attest people import”.")
    case .unknown(let login):
      Failure(
        .notPermitted, "Nobody in the register has the login “\(login)”.",
        "Somebody with the role hr enters it in the roster, in the column login.")
    }
  }
}

extension ServiceAccount.Doubt {
  /// What speaks against the account, as a sentence.
  fileprivate var sentence: Line {
    switch self {
    case .noLogin(let userID): "the machine has no login for user id \(userID)."
    case .person(let login, let first):
      "“\(login)” is a person's account or root's; a service account has a user id from 1 to \(first - 1)."
    case .noFolder(let login, let path):
      "the home directory of “\(login)”, \(path), is not there, or a symbolic link leads to it."
    case .openFolder(let path): "\(path) does not belong to it with mode 0700."
    case .loosePath(let path, let place): "others can change \(place), and so what is at \(path)."
    }
  }
}

extension PermissionError: Explained {
  var failure: Failure {
    let roles = permission.rolesForAll.map(\.rawValue)
    let needed =
      roles.isEmpty
      ? "For that, the register must know you: somebody with the role hr enters your login in the roster."
      : "For that, the role \(Wording.either(roles)) is needed; an administrator grants it with "
        + "“attest role grant \(roles.first ?? "") \(login)”." as Line
    return Failure(
      .notPermitted,
      mayForThemselves
        ? "The login “\(login)” may do this only for itself: \(permission.summary)."
        : "The login “\(login)” may not do this: \(permission.summary).", needed)
  }
}

extension RoleError: Explained {
  var failure: Failure {
    switch self {
    case .grantedBefore(let role, let login):
      Failure(.badData, "The login “\(login)” has the role \(role.rawValue) already.")
    case .notGranted(let role, let login):
      Failure(
        .notFound, "The login “\(login)” does not have the role \(role.rawValue).",
        "“attest role list” shows who has which.")
    case .lastAdministrator:
      Failure(
        .badData, "This is the last administrator, and without one nobody could grant a role again.",
        "Grant the role to somebody else first.")
    case .unfitLogin(let reason): Failure(.badData, "No machine has such a login: \(reason).")
    }
  }
}

extension PersonLookupError: Explained {
  var failure: Failure {
    switch self {
    case .nobody(let text):
      Failure(
        .notFound, "Nobody has the number, the login or the name “\(text)”.",
        "“attest people list” shows who is there.")
    case .several(let text, let candidates):
      .problems(
        .notFound, "Several people match “\(text)”:",
        candidates.map { "  \($0.number) \(personal: $0.fullName)" as Line }, advice: "Give the person number.")
    }
  }
}

extension PersonError: Explained {
  var failure: Failure {
    switch self {
    case .nothingToEnd(let last):
      Failure(
        .badData, "No appointment of theirs lasts beyond \(last). Nothing was changed.",
        "“attest people show” shows their appointments.")
    case .erased(let number):
      Failure(
        .badData, "Number \(number) is that of somebody who was erased. Nothing was recorded.",
        "Numbers are never used again: is it the right one?")
    case .endsBeforeItStarts(let first, let last):
      Failure(.badData, "The last day, \(last), is before the first, \(first).")
    }
  }
}

extension ReceiptError: Explained {
  var failure: Failure {
    switch self {
    case .unknown(let entry):
      Failure(
        .notFound, "There is no entry \(entry) about you.",
        "“attest receipt” lists those for your own records.")
    }
  }
}
