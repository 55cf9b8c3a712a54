import AttestText

/// What is shown of an output; what is left out is counted or named in its place.
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
  private let ends: (first: Int, last: Int)?
  private let part: String?

  /// All of it.
  static let whole = Excerpt(cuts: [], ends: nil, part: nil)

  /// A few lines at the beginning, and a few at the end.
  static func ends(_ first: Int, _ last: Int) -> Excerpt { Excerpt(cuts: [], ends: (first, last), part: nil) }

  /// The first few lines.
  static func first(_ count: Int) -> Excerpt { ends(count, 0) }

  /// The one line that has this in it.
  static func only(_ part: String) -> Excerpt { Excerpt(cuts: [], ends: nil, part: part) }

  /// All but some stretches, which come in this order.
  static func without(_ cuts: Cut...) -> Excerpt { Excerpt(cuts: cuts, ends: nil, part: nil) }

  /// The lines that are shown.
  func lines(of output: [String]) -> [String] {
    if let part, let line = output.first(where: { $0.contains(part) }) {
      return ["\(line) [… \(Wording.count(output.count - 1, "more line", "more lines"))]"]
    }
    guard let ends, output.count > ends.first + ends.last else { return without(cuts, output) }
    let hidden = output.count - ends.first - ends.last
    var beginning = Array(output.prefix(ends.first))
    if ends.last == 0, let last = beginning.popLast() {
      beginning.append("\(last) [… \(Wording.count(hidden, "more line", "more lines"))]")
    } else {
      beginning.append("[… \(Wording.count(hidden, "line", "lines"))]")
    }
    return beginning + output.suffix(ends.last)
  }

  private func without(_ cuts: [Cut], _ output: [String]) -> [String] {
    var shown: [String] = []
    var left = cuts[...]
    var rest = output[...]
    while let line = rest.first {
      guard let cut = left.first, line.hasPrefix(cut.from) else {
        shown.append(line)
        rest.removeFirst()
        continue
      }
      left.removeFirst()
      let end = cut.to.flatMap { to in rest.dropFirst().firstIndex { $0.hasPrefix(to) } } ?? rest.endIndex
      shown.append("[… \(cut.what)]")
      rest = rest[end...]
    }
    return shown
  }
}
