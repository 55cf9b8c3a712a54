import Attest
import AttestText

extension SubjectError: Explained {
  var failure: Failure {
    switch self {
    case .unknown(let code, let sort, let nearest):
      Failure(
        .notFound, "There is no \(sort) “\(code)”.",
        nearest.map { "Did you mean “\($0)”?" }
          ?? "“attest policy list” and “attest course list” show what there is.")
    case .otherSort(let code, let isCourse):
      Failure(
        .badData, isCourse ? "\(code) is a course, not a policy." : "\(code) is a policy, not a course.",
        isCourse ? "Use “attest course”." : "Use “attest policy”.")
    case .unknownVersion(let code, let label, let labels):
      Failure(
        .notFound, "\(code) has no version “\(label)”.",
        "It has \(Wording.all(labels.map(\.text))).")
    case .nothingPublished(let code):
      Failure(.notFound, "No version of \(code) is published yet.")
    case .nameOne(let codes):
      if codes.isEmpty {
        Failure(.notFound, "No policy is published yet.")
      } else {
        Failure(.notFound, "Say which policy: \(Wording.either(codes.map(\.text))).")
      }
    }
  }
}

extension PublishError: Explained {
  var failure: Failure {
    switch self {
    case .labelTaken(let code, let label):
      Failure(
        .badData, "\(code) has a version \(label) already, and two texts never share a label.",
        "Give the new text a label of its own.")
    case .effectiveBeforePublished(let effective, let published):
      Failure(
        .badData, "The effective day, \(effective), is before the published day, \(published).",
        "A version cannot be in force before it can be read.")
    case .effectiveNotLater(let effective, let previous, let previousEffective):
      Failure(
        .badData,
        "The effective day, \(effective), is not after that of \(previous), \(previousEffective).",
        "Effective days increase in the order of publishing.")
    case .publishedEarlier(let published, let previous, let previousPublished):
      Failure(
        .badData, "The published day, \(published), is before that of \(previous), \(previousPublished).",
        "Enter versions in the order in which they were published.")
    case .publishedInFuture(let published, let today):
      Failure(
        .badData, "The published day, \(published), has not come: today is \(today).",
        "Publish on the day; --effective may lie ahead.")
    case .titleNeeded(let code):
      Failure(
        .badData, "\(code) is new and needs a title: the text has no heading to take it from.",
        "Give --title.")
    case .unfitText(let what, let reason): Failure(.badData, "The \(what) cannot be taken: \(reason).")
    }
  }
}

extension DocumentError: Explained {
  var failure: Failure { Failure(.badData, "The text cannot be taken: \(self).") }
}
