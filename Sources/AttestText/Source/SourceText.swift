/// The text of a file as Unicode scalars that know their line and column.
///
/// Every line break is one LF here, whichever kind the file has, and a UTF-8 byte-order mark is left out. What
/// is not UTF-8 stands as U+FFFD, so that the rest can still be checked, and is reported.
public struct SourceText: Sendable {
  /// The scalars of the whole text.
  public let scalars: [Unicode.Scalar]
  /// Where each line starts in `scalars`.
  private let lineStarts: [Int]

  /// Reports at most this many faulty lines: a picture with a text's name has thousands.
  public static let mostFaults = 20

  /// Decodes the bytes; `report` hears of the first fault of each line.
  public init(_ bytes: [UInt8], report: (Placed<TextFault>) -> Void) {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      report(Placed(.utf16, at: SourcePlace(line: 1, column: 1)))
      self.init(scalars: [], lineStarts: [0])
      return
    }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count)
    var lineStarts: [Int] = []
    var faults = 0
    for line in SourceText.lines(bytes) {
      lineStarts.append(scalars.count)
      if faults < SourceText.mostFaults, let fault = SourceText.fault(in: line, number: lineStarts.count) {
        report(fault)
        faults += 1
      }
      scalars.append(contentsOf: String(decoding: line, as: UTF8.self).unicodeScalars)
      scalars.append("\n")
    }
    scalars.removeLast()
    self.init(scalars: scalars, lineStarts: lineStarts)
  }

  private init(scalars: [Unicode.Scalar], lineStarts: [Int]) {
    self.scalars = scalars
    self.lineStarts = lineStarts
  }

  /// The line and column of an offset into `scalars`; the end of the text is a place too.
  public func place(of offset: Int) -> SourcePlace {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePlace(line: low + 1, column: offset - lineStarts[low] + 1)
  }

  /// The text as a string, with LF line breaks.
  public var string: String { String(scalars[...]) }

  /// The lines of the bytes without what ends them: LF, CR LF or a lone CR; always at least one.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for index in start..<bytes.count where bytes[index] == 0x0A || bytes[index] == 0x0D {
      let endsReturn = bytes[index] == 0x0A && index > 0 && bytes[index - 1] == 0x0D
      if !endsReturn { lines.append(bytes[start..<index]) }
      start = index + 1
    }
    lines.append(bytes[start...])
    return lines
  }

  private static func fault(in line: ArraySlice<UInt8>, number: Int) -> Placed<TextFault>? {
    let rule = OutsideText(mostBytes: .max, allowsLines: true)
    guard let error = line.withUnsafeBufferPointer({ rule.error(in: $0) }) else { return nil }
    let before = String(decoding: line.prefix(error.offset), as: UTF8.self).unicodeScalars.count
    return Placed(.unfit(error.problem), at: SourcePlace(line: number, column: before + 1))
  }
}

extension String {
  /// The text made of these scalars.
  public init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
