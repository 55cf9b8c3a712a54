import Attest
import AttestStore

extension StoreError: Explained {
  var failure: Failure {
    switch self {
    case .missing(let path):
      Failure(
        .notFound, "There is no register at \(path).",
        "Make one with “attest init”, or say with --data DIR where it is.")
    case .exists(let path) where path.hasSuffix("-journal") || path.hasSuffix("-wal") || path.hasSuffix("-shm"):
      Failure(
        .cannotCreate, "\(path) lies there, left by a register that is gone; it would spoil a new one.",
        "Move it to where that register is, or away, and do it again.")
    case .exists(let path):
      Failure(
        .cannotCreate, "There is a register at \(path) already; it was left as it is.",
        "Use it, or choose another folder with --data DIR.")
    case .notARegister(let path):
      Failure(.badData, "\(path) is not a register.", "Say with --data DIR where the register is.")
    case .newer(let path, let found, let known):
      Failure(
        .configuration,
        "\(path) was made by a newer attest: it has step \(found) of the tables, and this program knows \(known). "
          + "It was left as it was.", "Install the newer attest.")
    case .busy:
      Failure(
        .tryAgain, "Somebody else is writing to the register. Nothing was done.", "Try again in a moment.")
    case .full:
      Failure(
        .inputOutput, "The disk is full. Nothing was recorded.", "Free some space, and do it again.")
    case .cannotCreate(let path, let reason): Failure(.cannotCreate, "\(path) cannot be created: \(reason).")
    case .readOnly(let path):
      Failure(
        .inputOutput, "\(path) or its folder cannot be written. Nothing was recorded.",
        "Whoever runs this needs the right to write both; “attest help files” says which files there are.")
    case .inputOutput(let detail):
      Failure(.inputOutput, "The register cannot be read or written: \(detail).")
    case .corrupt(let detail):
      Failure(
        .badData, "The register is damaged: \(detail).",
        "Keep the file, look with “attest audit verify” what is affected, and restore a backup.")
    case .constraint(let detail):
      Failure(.badData, "A rule of the register's tables was broken: \(detail). Nothing was recorded.")
    case .stopped: Failure(.interrupted, "Interrupted. Nothing was recorded or left behind.")
    case .refused(let detail):
      Failure(.inputOutput, "The register refused: \(detail). Nothing was recorded. Please report this.")
    }
  }
}

extension ClockError: Explained {
  var failure: Failure {
    Failure(
      .tryAgain,
      "This machine's clock says \(Instant.utc(now)), which is before the last entry of the register, "
        + "\(Instant.utc(last)). Nothing was recorded.",
      "If the clock is wrong, put it right, and do it again. If the clock is right and the entry was made while it was wrong, "
        + "an administrator says so with “attest clock accept --reason TEXT”, and work goes on.")
  }
}

extension RegisterError: Explained {
  var failure: Failure {
    switch self {
    case .unknownZone(let name):
      Failure(
        .configuration, "This machine does not know the time zone “\(name)”.",
        "Install the time zone data (package tzdata), or correct timeZone in organisation.json.")
    }
  }
}
