import AttestRules
import AttestText

/// What `course.json` says.
struct CourseManifest {
  let code: SubjectCode
  let title: String
  let version: VersionLabel
  let isMaterial: Bool
  let passMark: Int
  let minutes: Int
}

/// The keys of `course.json`, each with a value that shows what it is.
enum ManifestKey: String, CaseIterable {
  case code
  case title
  case version
  case material
  case passMark
  case minutes

  /// What somebody could write there.
  var example: String {
    switch self {
    case .code: "\"SAFE\""
    case .title: "\"Keeping children safe\""
    case .version: "\"V1\""
    case .material: "true"
    case .passMark: "80"
    case .minutes: "30"
    }
  }

  /// All keys, as a sentence lists them.
  static let list = allCases.dropLast().map(\.rawValue).joined(separator: ", ") + " and minutes"
}

/// Reads `course.json`: every key is needed, no other is known.
struct ManifestReader {
  private(set) var faults: [Placed<ManifestFault>] = []

  /// The manifest, unless something is wrong with it.
  mutating func read(_ source: SourceText) -> CourseManifest? {
    let node: JSONNode
    do throws(JSONFault) { node = try JSONReader.read(source) } catch {
      note(.notJSON(expected: error.expected, found: error.found), at: error.place)
      return nil
    }
    guard case .object(let members) = node.value else {
      note(.notAnObject(found: node.value.kind), at: node.place)
      return nil
    }
    checkKeys(members, at: node.place)
    let code = text(.code, members).flatMap { SubjectCode($0) }
    let title = text(.title, members)
    let version = text(.version, members).flatMap { VersionLabel($0) }
    let isMaterial = flag(.material, members)
    let passMark = whole(.passMark, members, 1...100)
    let minutes = whole(.minutes, members, 1...600)
    guard faults.isEmpty, let code, let title, let version, let isMaterial, let passMark, let minutes else {
      return nil
    }
    return CourseManifest(
      code: code, title: title, version: version, isMaterial: isMaterial, passMark: passMark, minutes: minutes
    )
  }

  private mutating func note(_ fault: ManifestFault, at place: SourcePlace) {
    faults.append(Placed(fault, at: place))
  }

  private mutating func checkKeys(_ members: [JSONMember], at start: SourcePlace) {
    let missing = ManifestKey.allCases.filter { key in !members.contains { $0.key == key.rawValue } }
    for member in members where ManifestKey(rawValue: member.key) == nil {
      let nearMiss = NearMiss.of(member.key, among: ManifestKey.allCases.map(\.rawValue))
      note(.unknownKey(member.key, nearMiss: nearMiss), at: member.place)
    }
    for key in missing { note(.missingKey(key.rawValue, example: key.example), at: start) }
  }

  private func node(_ key: ManifestKey, _ members: [JSONMember]) -> JSONNode? {
    members.first { $0.key == key.rawValue }?.node
  }

  private mutating func refuse(_ node: JSONNode, _ key: ManifestKey, expected: String) {
    note(.wrongKind(key: key.rawValue, expected: expected, found: node.value.kind), at: node.place)
  }

  private mutating func text(_ key: ManifestKey, _ members: [JSONMember]) -> String? {
    guard let node = node(key, members) else { return nil }
    guard case .string(let text) = node.value else {
      refuse(node, key, expected: "a text in double quotes")
      return nil
    }
    let rule = OutsideText.line
    let isPadded = text.unicodeScalars.first?.isBlank ?? true || text.unicodeScalars.last?.isBlank ?? true
    let isFit = (try? rule.check(text)) != nil
    guard isFit, !isPadded else {
      note(.badText(key: key.rawValue, value: text, longest: rule.mostBytes), at: node.place)
      return nil
    }
    return text
  }

  private mutating func flag(_ key: ManifestKey, _ members: [JSONMember]) -> Bool? {
    guard let node = node(key, members) else { return nil }
    guard case .bool(let flag) = node.value else {
      refuse(node, key, expected: "true or false")
      return nil
    }
    return flag
  }

  private mutating func whole(_ key: ManifestKey, _ members: [JSONMember], _ limits: ClosedRange<Int>) -> Int? {
    guard let node = node(key, members) else { return nil }
    guard let value = node.value.whole else {
      var found = node.value.kind
      if case .number(let text) = node.value { found = text.cut(to: 20) }
      let expected = "a whole number from \(limits.lowerBound) to \(limits.upperBound)"
      note(.wrongKind(key: key.rawValue, expected: expected, found: found), at: node.place)
      return nil
    }
    guard limits.contains(value) else {
      let (lowest, highest) = (limits.lowerBound, limits.upperBound)
      note(.outOfRange(key: key.rawValue, value: value, lowest: lowest, highest: highest), at: node.place)
      return nil
    }
    return value
  }
}
