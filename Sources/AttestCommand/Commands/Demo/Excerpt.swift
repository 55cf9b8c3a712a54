import AttestText

/// What is shown of an output; what is left out is counted in its place.
struct Excerpt: Sendable {
  /// Lines that are left out.
  struct Cut: Sendable {
    /// How the first of them begins.
    let from: String
    /// How the line begins that is shown again; nil leaves out the rest.
    let to: String?
    /// What is in them, in a few words.
    let what: String
  }

  private let cuts: [Cut]
  private let most: Int

  /// All of it.
  static let whole = Excerpt(cuts: [], most: .max)

  /// The first few lines.
  static func first(_ count: Int) -> Excerpt { Excerpt(cuts: [], most: count) }

  /// All but some stretches, which come in this order.
  static func without(_ cuts: Cut...) -> Excerpt { Excerpt(cuts: cuts, most: .max) }

  /// The lines that are shown.
  func lines(of output: [String]) -> [String] {
    var shown: [String] = []
    var left = cuts[...]
    var rest = output.prefix(most)
    while let line = rest.first {
      guard let cut = left.first, line.hasPrefix(cut.from) else {
        shown.append(line)
        rest.removeFirst()
        continue
      }
      left.removeFirst()
      let end = cut.to.flatMap { to in rest.dropFirst().firstIndex { $0.hasPrefix(to) } } ?? rest.endIndex
      shown.append("[… \(Wording.count(end - rest.startIndex, "line", "lines")): \(cut.what)]")
      rest = rest[end...]
    }
    let hidden = output.count - min(output.count, most)
    if hidden > 0 { shown.append("[… \(Wording.count(hidden, "more line", "more lines"))]") }
    return shown
  }
}
