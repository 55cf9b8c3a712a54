import Attest

extension EvidenceError: Explained {
  var failure: Failure {
    switch self {
    case .exists(let path):
      Failure(
        .cannotCreate, "There is something at \(path) already; it was left as it was.", "Name a folder that is new.")
    case .refused(let path, let reason):
      Failure(.cannotCreate, "\(path) cannot be made: \(reason). Nothing of it was left.")
    case .stopped:
      Failure(.interrupted, "Interrupted. Nothing of the folder was left.")
    }
  }
}
