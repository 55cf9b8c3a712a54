import AttestText

/// The header of a file, with its columns found by name.
struct Header: Sendable {
  let headers: [String]
  let keys: [HeaderName]

  init(_ headers: [String]) {
    self.headers = headers
    keys = headers.map { HeaderName($0) }
  }

  /// The columns with a name, from 0.
  func columns(named name: String) -> [Int] {
    let key = HeaderName(name)
    return keys.indices.filter { keys[$0] == key }
  }

  /// Whether there is a column with a name.
  func has(_ name: String) -> Bool { !columns(named: name).isEmpty }

  /// The header that is nearest to a name.
  func nearest(to name: String) -> String? {
    let wanted = HeaderName(name).key
    guard let key = NearMiss.of(wanted, among: keys.map(\.key)) else { return nil }
    return keys.firstIndex { $0.key == key }.map { headers[$0] }
  }
}
