import Attest
import AttestRules
import AttestStore

/// What is held, in words: columns, days, codes.
struct HeldWords {
  private let codes: [Int64: String]
  private let zone: Zone

  /// The words of a register.
  init(_ catalogue: [CatalogueEntry], in zone: Zone) {
    codes = Dictionary(uniqueKeysWithValues: catalogue.map { ($0.subject.id, $0.subject.code.text) })
    self.zone = zone
  }

  private static let columns = [
    "number": "person number", "person": "person number", "recipient": "person number", "email": "e-mail",
    "first": "from", "last": "to", "satisfies": "counts", "item": "place in the entry", "seconds": "seconds of reading",
    "line": "line in the file", "source": "number of the imported file", "manager": "line manager",
    "applicant_person": "person number of the applicant", "is_open": "open to everybody", "opened": "approved on",
    "written": "decided on at", "instant": "state since", "review": "brings the account review",
    "attempts": "wrong tries", "used": "used at", "name_key": "name for comparing", "message_id": "message number",
  ]

  /// A column in words.
  static func column(_ name: String) -> String {
    columns[name] ?? name.replacing("_", with: " ")
  }

  /// A value in words.
  func value(_ cell: SubjectAccess.Cell) -> String {
    guard let value = cell.value else { return "somebody else" }
    switch (value, cell.form) {
    case (.nothing, _): return ""
    case (.text(let text), _): return text
    case (.bytes(let bytes), _): return "\(bytes.count) bytes"
    case (.integer(let number), .day): return "\(Day(number: Int32(clamping: number)))"
    case (.integer(let number), .instant): return Instant.local(number, in: zone)
    case (.integer(let number), .flag): return number == 1 ? "yes" : "no"
    case (.integer(let number), .category):
      return Category(rawValue: UInt8(clamping: number))?.description ?? "\(number)"
    case (.integer(let number), .evidence):
      return Evidence(rawValue: UInt8(clamping: number))?.description ?? "\(number)"
    case (.integer(let number), .subject): return codes[number] ?? "\(number)"
    case (.integer(let number), .version): return "\(number + 1)"
    case (.integer(let number), _): return "\(number)"
    }
  }

  /// When an entry was made.
  func instant(_ at: Int64) -> String { Instant.local(at, in: zone) }
}
