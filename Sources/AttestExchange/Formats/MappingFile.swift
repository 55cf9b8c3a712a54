import AttestText

/// A mapping as it is kept under a name in `data/mappings`: JSON, with every key optional.
///
/// `{"table": "people", "format": "…", "columns": {"Employee No": "person_number"}, "values": {"site": "S1"},
/// "roles": {"Clerk": "governor"}, "codes": {"100001": "S1"}, "dateFormat": "dd/MM/yyyy", "points": 20, "passMark": 80}`
public enum MappingFile {
  private static let keys = [
    "table", "format", "columns", "values", "roles", "codes", "dateFormat", "points", "passMark",
  ]

  /// Whether a mapping can be kept under this name: letters, digits, `-` and `_`, and no other format's name.
  public static func isName(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte & 0xDF) || byte == 45 || byte == 95
    }
    let tables = [RosterField.table, AbsenceField.table, AttestationField.table, CompletionField.table]
    let names = tables.flatMap { Format.all(for: $0).map(\.name) } + ["own", "oneroster", "xapi"]
    return isPlain && (1...64).contains(name.utf8.count) && !name.hasPrefix("-") && !names.contains(name)
  }

  /// The mapping as text, the same for the same mapping.
  public static func text(_ mapping: Mapping) -> String {
    var members: [String] = []
    func add(_ key: String, _ value: String?) {
      if let value { members.append("  \(JSONText.quoted(key)): \(value)") }
    }
    func table(_ table: [String: String]) -> String? {
      guard !table.isEmpty else { return nil }
      let lines = table.sorted(by: <).map { "    \(JSONText.quoted($0.key)): \(JSONText.quoted($0.value))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n  }"
    }
    add("table", mapping.table.map(JSONText.quoted))
    add("format", mapping.format.map(JSONText.quoted))
    add("columns", table(mapping.columns))
    add("values", table(mapping.values))
    add("roles", table(mapping.roles))
    add("codes", table(mapping.codes))
    add("dateFormat", (mapping.dateFormat?.rawValue).map(JSONText.quoted))
    add("points", mapping.points.map { String($0) })
    add("passMark", mapping.passMark.map { String($0) })
    return "{\n" + members.joined(separator: ",\n") + "\n}\n"
  }

  /// The mapping that the text of a file holds.
  ///
  /// - Throws: `MappingError` with the place of what is not right.
  public static func read(_ bytes: [UInt8]) throws(MappingError) -> Mapping {
    let root: JSONNode
    do throws(JSONInput.Fault) {
      root = try JSONInput.read(bytes)
    } catch {
      throw MappingError(place: error.place, reason: .notJSON(error.words))
    }
    guard case .object(let members) = root.value else {
      throw MappingError(place: root.place, reason: .wrongKind(key: "the mapping", expected: "an object"))
    }
    var mapping = Mapping()
    for member in members {
      switch member.key {
      case "table": mapping.table = try string(member)
      case "format": mapping.format = try string(member)
      case "columns": mapping.columns = try table(member)
      case "values": mapping.values = try table(member)
      case "roles": mapping.roles = try table(member)
      case "codes": mapping.codes = try table(member)
      case "dateFormat": mapping.dateFormat = try form(member)
      case "points": mapping.points = try number(member, 1...1_000_000)
      case "passMark": mapping.passMark = try number(member, 0...100)
      default:
        let reason = MappingError.Reason.unknownKey(member.key, nearest: NearMiss.of(member.key, among: keys))
        throw MappingError(place: member.place, reason: reason)
      }
    }
    return mapping
  }

  private static func string(_ member: JSONMember) throws(MappingError) -> String {
    guard case .string(let text) = member.node.value else { throw wrong(member, "a text") }
    return text
  }

  private static func number(_ member: JSONMember, _ range: ClosedRange<Int>) throws(MappingError) -> Int {
    guard let number = member.node.value.whole, range.contains(number) else {
      throw wrong(member, "a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private static func form(_ member: JSONMember) throws(MappingError) -> DateForm {
    guard let form = DateForm(rawValue: try string(member)) else {
      throw wrong(member, Wording.either(DateForm.allCases.map(\.rawValue)))
    }
    return form
  }

  private static func table(_ member: JSONMember) throws(MappingError) -> [String: String] {
    guard case .object(let members) = member.node.value else { throw wrong(member, "an object of texts") }
    var table: [String: String] = [:]
    for entry in members { table[entry.key] = try string(entry) }
    return table
  }

  private static func wrong(_ member: JSONMember, _ expected: String) -> MappingError {
    MappingError(place: member.node.place, reason: .wrongKind(key: member.key, expected: expected))
  }
}

/// What is wrong with the file of a mapping, and where.
public struct MappingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// The text is not JSON.
    case notJSON(String)
    /// A key that a mapping has not.
    case unknownKey(String, nearest: String?)
    /// A value of the wrong kind.
    case wrongKind(key: String, expected: String)
  }

  /// Where.
  public let place: SourcePlace
  /// What.
  public let reason: Reason

  /// The place and what is wrong there.
  public var description: String {
    switch reason {
    case .notJSON(let words): "\(place): \(words)"
    case .unknownKey(let key, let nearest):
      "\(place): there is no key \(Shown.quoted(key))" + (nearest.map { ": did you mean \($0)?" } ?? "")
    case .wrongKind(let key, let expected): "\(place): \(Escaping.line(key)): expected \(expected)"
    }
  }
}
