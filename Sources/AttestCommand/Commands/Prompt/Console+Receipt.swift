import Attest
import AttestRules
import AttestStore

extension Console {
  /// Shows a receipt: the entry's number, its hash and when it was made.
  func print(_ receipt: Receipt, in zone: Zone) throws(ConsoleError) {
    let time = zone.localTime(of: receipt.at)
    try print("Your receipt".heading)
    try print(Line("  Entry  \(receipt.entry, .bold), on \(time.day.inWords) at \(time.clock)").hanging(9))
    let hash: Line = "  Hash   \(receipt.hash.hex)"
    if let width, hash.width > width {
      try print("  Hash")
      try print(Line("  \(receipt.hash.hex)").hanging(2))
    } else {
      try print(hash)
    }
  }

  /// Says until when what was just recorded counts, and what is still lacking.
  func print(_ standing: SubjectStanding) throws(ConsoleError) {
    if standing.standings.isEmpty {
      try print("Nothing in the register requires it of you; it is on record all the same.")
      return
    }
    for requirement in standing.standings {
      if requirement.status.isHeld {
        let end = requirement.holding?.ending.day.map { "until \($0.inWords)" } ?? "for good"
        try print("\(requirement.code) is done: it counts \(end, .bold).")
      } else {
        try print("\(requirement.code) is still not done; “attest explain” says why.")
      }
    }
  }
}
