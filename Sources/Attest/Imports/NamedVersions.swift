import AttestExchange

/// The versions that the rows of a file name, each kept once.
struct NamedVersions: Sendable {
  /// A code and a label, as the file has them.
  struct Name: Hashable, Sendable {
    let code: [UInt8]
    let label: [UInt8]
  }

  /// So many are looked through one by one; files name few.
  private static let mostCompared = 16

  /// The names in the order in which they first came.
  private(set) var names: [Name] = []
  private var places: [Name: Int32] = [:]

  /// The place of a name among those of the file.
  mutating func place(of code: Bytes, _ label: Bytes) -> Int32 {
    for (place, name) in names.prefix(Self.mostCompared).enumerated()
    where name.label.elementsEqual(label) && name.code.elementsEqual(code) {
      return Int32(place)
    }
    let name = Name(code: Array(code), label: Array(label))
    if let place = places[name] { return place }
    let place = Int32(names.count)
    names.append(name)
    places[name] = place
    return place
  }
}
