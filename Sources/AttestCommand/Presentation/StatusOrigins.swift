import Attest
import AttestRules
import AttestStore

/// Who stands behind what an explanation names, and why they did it: a record for somebody else, a void, an exemption.
struct StatusOrigins {
  /// What is kept of the person.
  let dossier: PersonDossier
  /// The requirement.
  let code: RequirementCode

  /// What is added to a line of the explanation.
  func words(for line: Explanation.Line) -> Line {
    switch line {
    case .record(let use):
      guard let row = dossier.records.first(where: { $0.number == use.record.number }) else { return .empty }
      guard case .voided = use.use else { return row.recorder + reason(row.recordedBy == nil ? nil : row.note) }
      return " by \(row.voidedBy ?? "somebody")" + reason(row.voidReason) + row.recorder
    case .decision(.exempted(let days)):
      let row = dossier.exemptions.first { $0.exemption.requirement == code && $0.exemption.days == days }
      return row.map { ", granted by \($0.grantedBy)" + reason($0.reason) } ?? .empty
    default: return .empty
    }
  }

  private func reason(_ text: String?) -> Line {
    text.map { ": “\($0)”" } ?? .empty
  }
}

extension RecordRow {
  /// Who recorded it for somebody else; nothing for what somebody did themselves.
  var recorder: Line { recordedBy.map { "; recorded by \($0)" } ?? .empty }

  /// Who recorded it for somebody else, and from when it is void by whom.
  var origin: Line {
    recorder + (voided.map { "; \("void", .red) from \($0) by \(voidedBy ?? "somebody")" } ?? .empty)
  }
}
