/// A character of a question after GIFT's escapes are undone, and where it stands.
struct GIFTUnit: Sendable {
  let scalar: Unicode.Scalar
  /// Whether it was written with a backslash, so that it is text and never a sign of GIFT's own.
  let isEscaped: Bool
  /// Where it, or its backslash, stands in the source.
  let offset: Int

  /// Whether this is that sign of GIFT's own.
  func isSign(_ sign: Unicode.Scalar) -> Bool {
    scalar == sign && !isEscaped
  }

  /// Undoes the escapes `\~ \= \# \{ \} \: \\` and `\n`; a backslash before anything else is text, because
  /// Markdown has escapes of its own.
  static func units(of scalars: [(scalar: Unicode.Scalar, offset: Int)]) -> [GIFTUnit] {
    var units: [GIFTUnit] = []
    units.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let (scalar, offset) = scalars[index]
      index += 1
      guard scalar == "\\", index < scalars.count, let meant = escapes[scalars[index].scalar] else {
        units.append(GIFTUnit(scalar: scalar, isEscaped: false, offset: offset))
        continue
      }
      units.append(GIFTUnit(scalar: meant, isEscaped: true, offset: offset))
      index += 1
    }
    return units
  }

  /// What each letter after a backslash means.
  static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "~": "~", "=": "=", "#": "#", "{": "{", "}": "}", ":": ":", "\\": "\\", "n": "\n",
  ]
}

extension ArraySlice<GIFTUnit> {
  /// Without blanks at both ends; a `\n` at an end goes too.
  var trimmed: ArraySlice<GIFTUnit> {
    guard let start = firstIndex(where: { !$0.scalar.isBlank }),
      let end = lastIndex(where: { !$0.scalar.isBlank })
    else { return self[startIndex..<startIndex] }
    return self[start...end]
  }

  /// Where this sign of GIFT's own first stands.
  func firstSign(_ sign: Unicode.Scalar) -> Int? {
    firstIndex { $0.isSign(sign) }
  }

  /// Where two or more of these signs first stand in a row.
  func firstRun(of signs: [Unicode.Scalar]) -> Int? {
    guard count >= signs.count else { return nil }
    return (startIndex...(endIndex - signs.count)).first { start in
      signs.indices.allSatisfy { self[start + $0].isSign(signs[$0]) }
    }
  }

  /// The characters as written, on one line.
  var line: String {
    var view = String.UnicodeScalarView()
    for unit in trimmed { view.append(unit.scalar == "\n" ? " " : unit.scalar) }
    return String(view)
  }

  /// The passage that these characters are: a format in square brackets, if there is one, then text.
  ///
  /// A line break of the source is kept in Markdown, where it may mean something, and a space elsewhere. `\n` is a
  /// line break everywhere.
  func passage(inheriting format: TextFormat) -> Passage {
    let (format, body) = trimmed.formatAndBody(inheriting: format)
    return Passage(body.text(keepsBreaks: format == .markdown), format)
  }

  /// The characters; unless they are to be kept, a line break of the source and the blanks around it are one space.
  func text(keepsBreaks: Bool) -> String {
    var view = String.UnicodeScalarView()
    var breaks = false
    for unit in trimmed {
      let isBreak = unit.scalar == "\n" && !unit.isEscaped && !keepsBreaks
      if isBreak {
        while let last = view.last, last == " " || last == "\t" { view.removeLast() }
      }
      if isBreak || (breaks && (unit.scalar == " " || unit.scalar == "\t")) {
        breaks = true
        continue
      }
      if breaks { view.append(" ") }
      breaks = false
      view.append(unit.scalar)
    }
    return String(view)
  }

  private func formatAndBody(inheriting format: TextFormat) -> (TextFormat, ArraySlice<GIFTUnit>) {
    guard first?.isSign("[") == true, let close = firstSign("]"), close - startIndex <= 10 else {
      return (format, self)
    }
    var view = String.UnicodeScalarView()
    for unit in self[(startIndex + 1)..<close] { view.append(unit.scalar) }
    guard let named = TextFormat(rawValue: String(view).lowercased()) else { return (format, self) }
    return (named, self[(close + 1)...])
  }
}
