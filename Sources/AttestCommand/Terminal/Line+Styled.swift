import AttestText

extension Line {
  /// A line that was laid out by AttestText, such as one of a document.
  init(_ laidOut: StyledLine) {
    var line = Line()
    for run in laidOut.runs { line = line + Line(outside: run.text, Style(run.style)) }
    self = line
  }
}

extension Style {
  /// How a piece of a document looks.
  init(_ style: TextStyle) {
    var look: Style = []
    if !style.isDisjoint(with: [.title, .heading, .strong, .code]) { look.insert(.bold) }
    if !style.isDisjoint(with: [.title, .emphasis, .address]) { look.insert(.underlined) }
    if style.contains(.quote) { look.insert(.dim) }
    if style.contains(.added) { look.insert(.green) }
    if style.contains(.removed) { look.insert(.red) }
    self = look
  }
}
