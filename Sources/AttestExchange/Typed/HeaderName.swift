/// A column's header as it is compared: case, spaces, `_`, `-` and a trailing `[Required]` and the like do not count.
public struct HeaderName: Hashable, Sendable {
  /// What is left to compare.
  public let key: String

  /// The name behind this header.
  public init(_ header: String) {
    var scalars = Array(header.unicodeScalars)
    while let last = scalars.last, last == " " || last == "\u{A0}" { scalars.removeLast() }
    if scalars.last == "]", let open = scalars.lastIndex(of: "["), open > 0 {
      let note = String(String.UnicodeScalarView(scalars[(open + 1)..<(scalars.count - 1)])).lowercased()
      let isNote = ["required", "read only", "upload only", "optional"].contains(note)
      if isNote || note.hasPrefix("must be") { scalars.removeSubrange(open...) }
    }
    let kept = scalars.filter { $0 != " " && $0 != "_" && $0 != "-" && $0 != "\u{A0}" && $0 != "\t" }
    key = String(String.UnicodeScalarView(kept)).lowercased()
  }
}
