/// Goes through a text scalar by scalar and says which must not be shown as they are.
///
/// The one place that knows: ``OutsideText`` refuses what it finds, ``Escaping`` makes it visible.
struct InvisibleGuard {
  private let allowsLines: Bool
  private var previous: Unicode.Scalar?
  private var marks = 0
  private var inFlag = false
  private var inPicture = false

  /// A guard at the start of a text; `allowsLines` lets tabs and line ends through.
  init(allowsLines: Bool) {
    self.allowsLines = allowsLines
  }

  /// What is wrong with this scalar, after those before it and before the next one; nil when nothing is.
  mutating func problem(
    with scalar: Unicode.Scalar, before next: Unicode.Scalar?
  ) -> OutsideTextError.Problem? {
    if InvisibleGuard.isPlain(scalar.value) {
      forget()
      previous = scalar
      return nil
    }
    let problem = look(at: scalar, next)
    // What is refused joins nothing: whoever shows it puts plain text in its place.
    previous = problem == nil ? scalar : nil
    inFlag = scalar == InvisibleGuard.blackFlag || (inFlag && isFlagTag(scalar) && scalar.value != 0xe007f)
    inPicture = problem == nil && (isPicture(scalar) || (inPicture && goesOn(scalar)))
    return problem
  }

  /// Forgets what stood before, where nothing could join to it.
  mutating func forget() {
    self = InvisibleGuard(allowsLines: allowsLines)
  }

  private mutating func look(
    at scalar: Unicode.Scalar, _ next: Unicode.Scalar?
  ) -> OutsideTextError.Problem? {
    control(scalar, next) ?? direction(scalar) ?? invisible(scalar, next) ?? stacked(scalar)
  }

  /// Printable ASCII and the letters of Europe's Latin alphabets, which most names are made of.
  private static func isPlain(_ value: UInt32) -> Bool {
    (0x20...0x7e).contains(value) || ((0xa1...0x24f).contains(value) && value != 0xad)
  }

  private func control(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar?) -> OutsideTextError.Problem? {
    switch scalar.value {
    case 0x0a, 0x09: allowsLines ? nil : .control(scalar)
    case 0x0d: allowsLines && next == "\n" ? nil : .control(scalar)
    case 0x1b, 0x90, 0x9b, 0x9d: .escape(scalar)
    case 0x00...0x1f, 0x7f...0x9f, 0x2028, 0x2029: .control(scalar)
    default: nil
    }
  }

  private func direction(_ scalar: Unicode.Scalar) -> OutsideTextError.Problem? {
    switch scalar.value {
    case 0x061c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: .direction(scalar)
    default: nil
    }
  }

  private func invisible(
    _ scalar: Unicode.Scalar, _ next: Unicode.Scalar?
  ) -> OutsideTextError.Problem? {
    let properties = scalar.properties
    if properties.isNoncharacterCodePoint { return .nonCharacter(scalar) }
    switch scalar.value {
    case 0x200c, 0x200d: return joins(scalar, next) ? nil : .invisible(scalar)
    case 0xfe0e, 0xfe0f: return previous?.properties.isEmoji == true ? nil : .invisible(scalar)
    case 0xe0100...0xe01ef: return previous?.properties.isIdeographic == true ? nil : .invisible(scalar)
    case _ where isFlagTag(scalar): return inFlag ? nil : .invisible(scalar)
    case 0xfff9...0xfffb: return .invisible(scalar)
    default: break
    }
    return properties.isDefaultIgnorableCodePoint || scalar.value == 0x2800 ? .invisible(scalar) : nil
  }

  private static let blackFlag: Unicode.Scalar = "\u{1F3F4}"

  /// Tags spell the flags of Wales, Scotland and England after a black flag, up to the one that ends them.
  private func isFlagTag(_ scalar: Unicode.Scalar) -> Bool {
    (0xe0020...0xe007f).contains(scalar.value)
  }

  /// Joiners join emoji into one, follow a virama in Indic spelling, and part letters in Persian.
  private func joins(_ joiner: Unicode.Scalar, _ next: Unicode.Scalar?) -> Bool {
    if previous?.properties.canonicalCombiningClass == .virama { return true }
    guard let previous, let next else { return false }
    if joiner == "\u{200C}" { return isArabic(previous) && isArabic(next) }
    return inPicture && isPicture(next)
  }

  /// Whether a scalar is a picture of its own; digits, half flags and skin tones count as emoji too but are none.
  private func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isEmoji && !scalar.isASCII && !properties.isEmojiModifier
      && !(0x1f1e6...0x1f1ff).contains(scalar.value)
  }

  /// Whether a scalar belongs to the picture before it.
  private func goesOn(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FE0F}" || scalar.properties.isEmojiModifier || isFlagTag(scalar)
  }

  private func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    (0x0620...0x06ff).contains(scalar.value) || (0x0750...0x077f).contains(scalar.value)
  }

  private mutating func stacked(_ scalar: Unicode.Scalar) -> OutsideTextError.Problem? {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: marks += 1
    default: marks = 0
    }
    return marks > 8 ? .stackedMarks(scalar) : nil
  }
}
