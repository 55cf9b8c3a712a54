import AttestRules
import AttestStore

extension RecordRow {
  /// How the record was made, for the person whom it is about.
  var evidenceInWords: Line {
    switch evidence {
    case .prompt: "signed in as yourself"
    case .code: "with a one-time code sent to you"
    case .witnessed: "witnessed by \(recordedBy ?? "a colleague")"
    case .paper: "on paper" + (reference.map { ", reference \($0)" } ?? Line.empty)
    case .import: "taken over from another system"
    }
  }
}
