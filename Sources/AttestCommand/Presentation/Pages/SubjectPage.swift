import Attest
import AttestRules
import AttestStore

/// What is known of a policy or course besides its text.
struct SubjectPage {
  /// The policy or course with its versions.
  let entry: CatalogueEntry
  /// The files of the version that is shown.
  let documents: [DocumentRow]

  /// The page.
  var lines: [Line] {
    let subject = entry.subject
    var lines: [Line] = ["\(subject.title, .heading), \(subject.sort.rawValue) \(subject.code)"]
    if let owner = subject.owner { lines.append("Owner: \(owner)") }
    if let body = subject.approvedBy { lines.append("Approved by: \(body)") }
    if let months = subject.reviewMonths { lines.append("Reviewed every \(months) months") }
    if let day = subject.nextReview { lines.append("Next review: \(day)") }
    lines.append(.empty)
    lines += entry.versions.map(words)
    lines += documents.map { Line("SHA-256 \($0.digest)  \($0.path)").hanging(2) }
    return lines + [.empty]
  }

  private func words(_ row: VersionRow) -> Line {
    let version = row.version
    var line: Line =
      "\(version.label, .bold): published \(version.published), in force from \(version.effective), "
      + "\(version.isMaterial ? "material" : "minor"), \(row.minutes) min"
    if let mark = row.passMark { line = line + ", pass mark \(mark) %" }
    if let summary = row.summary { line = line + ". \(summary)" }
    return line.hanging(2)
  }
}
