import Attest
import AttestText

extension Publication {
  /// What was published, the digests of its files, and the receipt.
  var lines: [Line] {
    let version = version.version
    return [
      "Published: \(subject.title, .bold), \(subject.code) \(version.label)",
      "Published \(version.published), in force from \(version.effective), "
        + "\(version.isMaterial ? "material" : "minor"), "
        + "\(Wording.count(self.version.minutes, "minute", "minutes"))",
    ] + documents.map { Line("SHA-256 \($0.digest)  \($0.path)").hanging(2) } + [receipt.line]
  }
}
