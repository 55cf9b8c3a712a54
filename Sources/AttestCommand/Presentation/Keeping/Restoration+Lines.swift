import Attest
import AttestText

extension Restoration {
  /// What was done, in lines.
  func lines(path: String) -> [Line] {
    let entries = Wording.count(Int(backup.head.size), "entry", "entries")
    var lines: [Line] = ["Restored \(entries): \(path)"]
    if let last = backup.last { lines.append("The last of them was made at \(Instant.utc(last)).") }
    switch comparison {
    case .behind(let lost):
      lines.append(
        "It is \(Wording.count(Int(lost), "entry", "entries")) behind the head: what was recorded since is not in it.")
    case .holds(after: 0): lines.append("It ends with the head: nothing is missing.")
    case .holds(let after):
      lines.append("It holds the head, and \(Wording.count(Int(after), "entry", "entries")) after it.")
    case .contradicts, nil:
      lines.append("No head was given, so that it cannot be said whether later entries are missing.")
    }
    if comparison != .holds(after: 0) {
      lines.append("Whoever was erased after the backup was made is in it again: see “attest retention”.")
    }
    return lines + [receipt.line]
  }
}
