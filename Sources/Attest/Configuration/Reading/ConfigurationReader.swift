import AttestRules
import AttestText

/// Reads configuration written by people: goes on after a mistake, so that all of them are reported at once.
struct ConfigurationReader {
  private(set) var faults: [Placed<ConfigurationFault>] = []

  /// An object with the keys that it may have.
  struct Fields {
    let place: SourcePlace
    let members: [JSONMember]

    subscript(_ key: ConfigurationKey) -> JSONNode? {
      members.first { $0.key == key.name }?.node
    }
  }

  mutating func note(_ fault: ConfigurationFault, at place: SourcePlace) {
    faults.append(Placed(fault, at: place))
  }

  mutating func refuse(_ node: JSONNode, _ key: ConfigurationKey, expected: String) {
    var found = node.value.kind
    if case .number(let text) = node.value { found = text.cut(to: 20) }
    note(.wrongKind(key: key.name, expected: expected, example: key.example, found: found), at: node.place)
  }

  /// The one value of the file.
  mutating func root(_ bytes: [UInt8]) -> JSONNode? {
    let source = SourceText(bytes) { note(.text($0.value), at: $0.place) }
    guard !source.scalars.isEmpty || faults.isEmpty else { return nil }
    do throws(JSONFault) { return try JSONReader.read(source) } catch {
      note(.notJSON(expected: error.expected, found: error.found), at: error.place)
      return nil
    }
  }

  /// An object, whose unknown keys are reported unless `known` is nil.
  mutating func fields(_ node: JSONNode, _ key: ConfigurationKey, known: [ConfigurationKey]?) -> Fields? {
    guard case .object(let members) = node.value else {
      refuse(node, key, expected: "an object")
      return nil
    }
    for member in members {
      guard let known, !known.contains(where: { $0.name == member.key }) else { continue }
      let names = known.map(\.name)
      let nearMiss = NearMiss.of(member.key, among: names)
      note(.unknownKey(member.key, nearMiss: nearMiss, known: names), at: member.place)
    }
    return Fields(place: node.place, members: members)
  }

  /// The value of a key; reported when it is missing.
  mutating func needed(_ key: ConfigurationKey, _ fields: Fields) -> JSONNode? {
    if let node = fields[key] { return node }
    note(.missingKey(key.name, example: key.example), at: fields.place)
    return nil
  }

  /// The elements of a list.
  mutating func elements(_ node: JSONNode, _ key: ConfigurationKey) -> [JSONNode] {
    guard case .array(let elements) = node.value else {
      refuse(node, key, expected: "a list")
      return []
    }
    return elements
  }

  /// A text of one line that may be shown.
  mutating func text(_ node: JSONNode, _ key: ConfigurationKey) -> String? {
    guard case .string(let text) = node.value else {
      refuse(node, key, expected: "a text in double quotes")
      return nil
    }
    do throws(OutsideTextError) { try OutsideText.line.check(text) } catch {
      note(.unfitText(key: key.name, value: text, error.problem), at: node.place)
      return nil
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, !first.isBlank, !last.isBlank else {
      note(.unfitText(key: key.name, value: text, nil), at: node.place)
      return nil
    }
    return text
  }

  /// A day as `YYYY-MM-DD`.
  mutating func day(_ node: JSONNode, _ key: ConfigurationKey) -> Day? {
    guard case .string(let text) = node.value else {
      refuse(node, key, expected: "a day in double quotes")
      return nil
    }
    guard let day = Day(text) else {
      note(.notADay(key: key.name, value: text), at: node.place)
      return nil
    }
    return day
  }

  /// A whole number within limits.
  mutating func whole(_ node: JSONNode, _ key: ConfigurationKey, _ limits: ClosedRange<Int>) -> Int? {
    guard let value = node.value.whole else {
      refuse(node, key, expected: "a whole number")
      return nil
    }
    guard limits.contains(value) else {
      let (lowest, highest) = (limits.lowerBound, limits.upperBound)
      note(.outOfRange(key: key.name, value: value, lowest: lowest, highest: highest), at: node.place)
      return nil
    }
    return value
  }

  /// True or false.
  mutating func flag(_ node: JSONNode, _ key: ConfigurationKey) -> Bool? {
    guard case .bool(let flag) = node.value else {
      refuse(node, key, expected: "true or false")
      return nil
    }
    return flag
  }

  /// One of some known words.
  mutating func word(_ node: JSONNode, _ key: ConfigurationKey, among known: [String]) -> String? {
    guard let word = text(node, key) else { return nil }
    guard known.contains(word) else {
      let nearMiss = NearMiss.of(word, among: known)
      note(.unknownWord(key: key.name, value: word, nearMiss: nearMiss, known: known), at: node.place)
      return nil
    }
    return word
  }
}
