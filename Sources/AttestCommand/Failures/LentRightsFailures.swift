extension LentRightsError: Explained {
  var failure: Failure {
    switch self {
    case .reading(let parameter, let account):
      Failure(
        .notPermitted, "\(parameter): attest runs as “\(account)” here, and opens no file for you with its rights.",
        "Let your shell open it with yours: write “-” in its place and “< FILE” at the end.")
    case .writing(let parameter, let account):
      Failure(
        .notPermitted, "\(parameter): attest runs as “\(account)” here, and writes no file for you with its rights.",
        "Leave it out. What goes to standard output, your shell can put into a file: “> FILE”.")
    case .output(let parameter, let account):
      Failure(
        .notPermitted, "\(parameter): attest runs as “\(account)” here, and writes no file for you with its rights.",
        "Let your shell write it with yours: write “-” in its place and “> FILE” at the end.")
    case .folder(let parameter, let account):
      Failure(
        .notPermitted, "\(parameter): attest runs as “\(account)” here, and opens no folder for you with its rights.",
        "Whoever looks after this machine can run it as “\(account)”: see “attest help files”.")
    case .otherFolder(let parameter, let own):
      Failure(
        .notPermitted, "\(parameter): through sudo or ssh only the register in \(own) can be used.",
        "Leave it out.")
    case .command(let command, let account):
      Failure(
        .notPermitted, "“attest \(command)” is not for use through sudo or ssh: it would act as “\(account)” itself.",
        "Whoever looks after this machine can run it as “\(account)”: see “attest help files”.")
    }
  }
}
