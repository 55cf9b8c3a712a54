import Attest
import AttestExchange
import AttestRules
import AttestStore

/// A policy or course in a listing, on the day it is asked for.
struct CatalogueItem {
  /// The policy or course with its versions.
  let entry: CatalogueEntry
  /// The day.
  let day: Day

  /// The version in force.
  var inForce: VersionRow? { entry.history.inForce(on: day).map { entry.versions[$0] } }

  /// The newest version published, where that is not the one in force.
  var coming: VersionRow? {
    guard let newest = entry.newest(on: day), newest.place != inForce?.place else { return nil }
    return newest
  }
}

extension Listing where Item == CatalogueItem {
  /// One line a policy or course.
  static var catalogue: Listing {
    Listing(
      table: AttestExchange.Table(
        name: "catalogue",
        columns: [
          "code", "title", "version", "effective", "next_version", "next_effective", "owner", "approved_by",
          "review_months", "next_review",
        ]),
      nothing: "Nothing is published yet.",
      columns: [
        .init("Code", overflow: .never), .init("Title"), .init("In force"), .init("Coming"), .init("Owner"),
        .init("Next review", overflow: .never),
      ],
      record: { item, writer in
        let subject = item.entry.subject
        try writer.cell(subject.code.text)
        try writer.cell(subject.title)
        for version in [item.inForce, item.coming] {
          try writer.cell(version?.version.label.text)
          try writer.cell(version?.version.effective)
        }
        try writer.cell(subject.owner?.text)
        try writer.cell(subject.approvedBy)
        try writer.cell(subject.reviewMonths)
        try writer.cell(subject.nextReview)
      },
      row: { item in
        let subject = item.entry.subject
        return [
          "\(subject.code)", "\(subject.title)", words(item.inForce, "since"), words(item.coming, "from"),
          "\(subject.owner?.text ?? "")", "\(subject.nextReview?.description ?? "")",
        ]
      })
  }

  private static func words(_ version: VersionRow?, _ preposition: String) -> Line {
    version.map { "\($0.version.label) \(preposition) \($0.version.effective)" } ?? ""
  }
}
