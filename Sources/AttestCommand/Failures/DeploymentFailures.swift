import Attest

extension DeploymentError: Explained {
  var failure: Failure {
    switch self {
    case .noPlace:
      Failure(
        .inputOutput, "The system does not say where attest and the register lie.",
        "Give --data with a path that begins with /.")
    case .unfitPath(let name, let path):
      Failure(
        .badData,
        "The path of the \(name), “\(path)”, has characters that sudo, sshd and systemd each read in their own way.",
        "Use a path of letters, digits, “-”, “_” and “.”, such as /srv/attest.")
    case .unfitLogin(let login):
      Failure(
        .badData, "“\(login)” is no login or group that can stand in such files.",
        "Letters, digits, “-”, “_” and “.” can.")
    }
  }
}
