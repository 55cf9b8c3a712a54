import AttestRules
import AttestStore
import AttestText

/// A version to be published, and what is known about the policy or course itself.
public struct VersionDraft: Sendable {
  /// The code of the policy or course.
  public var code: SubjectCode
  /// The label of the version.
  public var label: VersionLabel
  /// The day it is published; nil for today.
  public var published: Day?
  /// The day from which it is in force.
  public var effective: Day
  /// Whether it supersedes what was recorded for earlier versions.
  public var isMaterial: Bool
  /// What changed.
  public var summary: String?
  /// The title; needed for a first version unless the text has one.
  public var title: String?
  /// Who owns it.
  public var owner: PersonNumber?
  /// The body that approves it.
  public var approvedBy: String?
  /// How often it is reviewed, in months.
  public var reviewMonths: Int?
  /// When it is next reviewed.
  public var nextReview: Day?

  /// A version with what it must have; the rest is unset.
  public init(code: SubjectCode, label: VersionLabel, effective: Day, isMaterial: Bool = true) {
    self.code = code
    self.label = label
    self.effective = effective
    self.isMaterial = isMaterial
  }

  /// The version, checked against those before it (rules, section 3).
  func version(after history: [VersionRow], today: Day) throws(PublishError) -> Version {
    let published = published ?? min(today, effective)
    guard published <= today else { throw .publishedInFuture(published: published, today: today) }
    guard effective >= published else {
      throw .effectiveBeforePublished(effective: effective, published: published)
    }
    guard !history.contains(where: { $0.version.label == label }) else {
      throw .labelTaken(code: code, label: label)
    }
    if let previous = history.last?.version {
      guard published >= previous.published else {
        throw .publishedEarlier(
          published: published, previous: previous.label, previousPublished: previous.published)
      }
      guard effective > previous.effective else {
        throw .effectiveNotLater(
          effective: effective, previous: previous.label, previousEffective: previous.effective)
      }
    }
    return Version(label: label, published: published, effective: effective, isMaterial: isMaterial)
  }

  /// The policy or course as it is after publishing.
  func subject(_ existing: SubjectRow?, sort: SubjectKind, id: Int64, heading: String?) throws(PublishError)
    -> SubjectRow
  {
    guard let title = title ?? existing?.title ?? heading else { throw .titleNeeded(code: code) }
    for (what, text) in [("title", title), ("approving body", approvedBy ?? ""), ("summary", summary ?? "")] {
      do throws(OutsideTextError) {
        try OutsideText(mostBytes: what == "summary" ? 2000 : 200, allowsLines: what == "summary").check(text)
      } catch { throw .unfitText(what: what, reason: error.description) }
    }
    var subject = existing ?? SubjectRow(id: id, code: code, sort: sort, title: title)
    subject.title = title
    subject.owner = owner ?? subject.owner
    subject.approvedBy = approvedBy ?? subject.approvedBy
    subject.reviewMonths = reviewMonths ?? subject.reviewMonths
    subject.nextReview = nextReview ?? subject.nextReview
    return subject
  }
}
