import Attest
import AttestStore
import AttestText

extension BackupError: Explained {
  var failure: Failure {
    switch self {
    case .taken(let path):
      Failure(.cannotCreate, "\(path) is there already; it was left as it is.", "Give the backup a new name.")
    case .folder(let path):
      Failure(.cannotCreate, "\(path) is a folder.", "Give the backup a name in it, such as \(path)/attest.sqlite.")
    case .cannotCreate(let path, let reason):
      Failure(.cannotCreate, "\(path) cannot be created: \(reason).", "No backup was made.")
    case .noRoom(let path):
      Failure(
        .inputOutput, "There is no room for the backup \(path), or for checking it. Nothing was left of it.",
        "Free some space there and in the folder for temporary files, or choose another place.")
    case .unsound(let error):
      Failure(
        .badData,
        lines: ["The register does not verify, so that no backup was made:"] + error.lines + [
          "Look with “attest check” what is affected. To keep the register as it is, copy the file itself."
        ])
    }
  }
}

extension RestoreError: Explained {
  var failure: Failure {
    switch self {
    case .missing(let path): Failure(.notFound, "There is no backup at \(path).")
    case .notABackup(let path): Failure(.badData, "\(path) is no backup of a register.")
    case .registerThere(let path, let backup, let there):
      Failure(
        .cannotCreate, "There is a register at \(path) already; it was left as it is.",
        Self.words(there, of: Wording.count(Int(backup.head.size), "entry", "entries")),
        "If the backup is to take its place, see that nobody uses the register, move it away with all files whose names "
          + "begin with \(path), and do it again.")
    case .unsound(let path, let error):
      Failure(
        .badData,
        lines: ["\(path) does not verify, so that nothing was restored:"] + error.lines + ["Try an earlier backup."])
    case .contradictsHead(let size):
      Failure(
        .headContradicted,
        "The backup contradicts the head of \(Wording.count(Int(size), "entry", "entries")): it is of another register or "
          + "of another past. Nothing was restored.", "Is it the right backup, and the right head?")
    case .cannotCreate(let path, let reason):
      Failure(.cannotCreate, "\(path) cannot be created: \(reason).", "Nothing was restored.")
    }
  }

  /// How the backup stands beside the register that is there.
  private static func words(_ there: HeadComparison?, of entries: String) -> Line {
    switch there {
    case .holds(after: 0): "The backup verifies, has \(entries), and holds just what the register does."
    case .holds(let after):
      "The backup verifies, has \(entries), and goes on from the register: it has \(after) more."
    case .behind(let lost):
      "The backup verifies, has \(entries), and is \(lost) behind the register: restoring it would lose them."
    case .contradicts: "The backup verifies, has \(entries), and is of another register or of another past."
    case nil: "The backup verifies and has \(entries). The register cannot be read, so that they were not compared."
    }
  }
}

extension CopyError {
  /// The most findings that are named here; `check` names them all.
  private static let mostShown = 5

  /// What is wrong, in lines.
  fileprivate var lines: [Line] {
    let words: [String] =
      switch self {
      case .damaged(let findings): findings.map(\.words)
      case .altered(let findings): findings.map(\.words)
      case .otherHead: ["the copy does not end where the register did"]
      }
    let shown = words.prefix(CopyError.mostShown).map { ("  " + Line(outside: $0)).hanging(4) }
    return words.count > shown.count ? shown + ["  … and \(words.count - shown.count) more"] : shown
  }
}
