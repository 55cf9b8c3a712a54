import Attest
import AttestText

extension EvidencePackReport {
  /// What was written, and how to check it.
  var lines: [Line] {
    let erased = erased > 0 ? ", \(erased) had been erased" : ""
    return [
      Line(
        "\(path, .bold): \(Wording.count(files, "file", "files")) about \(Wording.count(people, "person", "people")); of "
          + "\(Wording.count(disclosed + withheld + self.erased, "part", "parts")) of the chain \(disclosed) are shown\(erased)."
      ).hanging(2),
      Line("Head: entry \(head.size, .bold), hash \(head.hash)").hanging(2),
      "Its README.txt says what is in it and how to check it. It holds personal data.",
    ]
  }
}
