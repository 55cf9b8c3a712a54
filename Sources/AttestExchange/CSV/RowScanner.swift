/// Finds the fields of one row in memory.
///
/// It keeps what it found until the next row: where the fields lie, where the row ends and what is wrong with it.
/// Nothing is copied and nothing allocated, but for room for more fields than any row before had.
struct RowScanner: ~Copyable {
  /// What became of a row.
  enum Outcome {
    /// The row is whole; `fault` says whether it is well formed.
    case row
    /// The row goes on beyond the bytes that are there.
    case more
  }

  /// Something that makes a row unreadable, and how far into the row it is.
  struct Fault {
    let kind: Kind
    let offset: Int

    enum Kind {
      case unclosedQuote
      case textAfterQuote
      case nul
      case fieldTooLong
    }
  }

  private(set) var fields: UnsafeMutablePointer<FieldSpan>
  private(set) var count = 0
  /// Everything that any field of the row holds.
  private(set) var marks: FieldSpan.Marks = []
  /// Bytes from the start of the row to its last one, the end of line not counted.
  private(set) var length = 0
  /// Bytes from the start of the row to the next.
  private(set) var next = 0
  /// Ends of lines inside the row's quotes.
  private(set) var innerLines = 0
  private(set) var fault: Fault?
  /// Where the quote stands after whose line reading should go on, because it seems never to be closed.
  private(set) var strayQuote: Int?

  private var capacity = 64
  private let bare: UnsafeMutablePointer<UInt8>
  private let quoted: UnsafeMutablePointer<UInt8>
  private let fieldLimit: Int

  init(delimiter: UInt8, fieldLimit: Int) {
    fields = .allocate(capacity: capacity)
    bare = .allocate(capacity: 256)
    quoted = .allocate(capacity: 256)
    bare.initialize(from: ByteClass.table(delimiter: delimiter, quote: nil), count: 256)
    quoted.initialize(from: ByteClass.table(delimiter: nil, quote: UInt8(ascii: "\"")), count: 256)
    self.fieldLimit = fieldLimit
  }

  deinit {
    fields.deallocate()
    bare.deallocate()
    quoted.deallocate()
  }

  /// Scans the row that begins at `row`, of which `available` bytes are in memory; all there will be, if `final`.
  ///
  /// The byte after the last must be readable and an end of line.
  mutating func scan(_ row: UnsafePointer<UInt8>, available: Int, final: Bool) -> Outcome {
    count = 0
    marks = []
    innerLines = 0
    fault = nil
    strayQuote = nil
    var position = 0
    while true {
      if position == available, !final { return .more }
      let step =
        row[position] == UInt8(ascii: "\"") && position < available
        ? scanQuoted(row, &position, available, final)
        : scanBare(row, &position, position, [], available, final)
      switch step {
      case .delimiter: continue
      case .endOfRow: return .row
      case .more: return .more
      }
    }
  }

  /// What came after a field.
  private enum Step {
    case delimiter
    case endOfRow
    case more
  }

  @inline(__always)
  private mutating func scanBare(
    _ row: UnsafePointer<UInt8>, _ position: inout Int, _ start: Int, _ before: FieldSpan.Marks,
    _ available: Int, _ final: Bool
  ) -> Step {
    var index = position
    var seen = before
    while true {
      var kind = bare[Int(row[index])]
      while kind == ByteClass.plain {
        index += 1
        kind = bare[Int(row[index])]
      }
      switch kind {
      case ByteClass.delimiter:
        add(start, index, seen)
        position = index + 1
        return .delimiter
      case ByteClass.lineFeed, ByteClass.carriageReturn:
        if index >= available, !final { return .more }
        let isPair = kind == ByteClass.carriageReturn && index + 1 < available
        if kind == ByteClass.carriageReturn, index + 1 == available, !final { return .more }
        add(start, index, seen)
        length = index
        next = index >= available ? available : isPair && row[index + 1] == 10 ? index + 2 : index + 1
        return .endOfRow
      case ByteClass.nul: note(.nul, at: index)
      case ByteClass.tab: seen.insert(.layout)
      case ByteClass.high: seen.insert(.high)
      default: seen.insert(.control)
      }
      index += 1
    }
  }

  private mutating func scanQuoted(
    _ row: UnsafePointer<UInt8>, _ position: inout Int, _ available: Int, _ final: Bool
  ) -> Step {
    let start = position + 1
    var index = start
    var seen: FieldSpan.Marks = .quoted
    while true {
      var kind = quoted[Int(row[index])]
      while kind == ByteClass.plain {
        index += 1
        kind = quoted[Int(row[index])]
      }
      switch kind {
      case ByteClass.quote:
        if index + 1 == available, !final { return .more }
        guard index + 1 < available, row[index + 1] == UInt8(ascii: "\"") else {
          return afterQuote(row, &position, start, index, seen, available, final)
        }
        seen.insert(.doubled)
        index += 1
      case ByteClass.lineFeed, ByteClass.carriageReturn:
        if index >= available {
          if !final { return .more }
          return runsAway(.unclosedQuote, position, index)
        }
        if kind == ByteClass.carriageReturn {
          if index + 1 == available, !final { return .more }
          if index + 1 < available, row[index + 1] == 10 { index += 1 }
        }
        innerLines += 1
        seen.insert(.layout)
      case ByteClass.nul: note(.nul, at: index)
      case ByteClass.tab: seen.insert(.layout)
      case ByteClass.high: seen.insert(.high)
      default: seen.insert(.control)
      }
      index += 1
      if index - start > 2 * fieldLimit + 2 { return runsAway(.fieldTooLong, position, index) }
    }
  }

  /// A closing quote at `close`: the field must end there; what stands behind it is taken to the next delimiter.
  private mutating func afterQuote(
    _ row: UnsafePointer<UInt8>, _ position: inout Int, _ start: Int, _ close: Int, _ seen: FieldSpan.Marks,
    _ available: Int, _ final: Bool
  ) -> Step {
    position = close + 1
    if position == available, !final { return .more }
    switch bare[Int(row[position])] {
    case ByteClass.delimiter:
      add(start, close, seen)
      position += 1
      return .delimiter
    case ByteClass.lineFeed, ByteClass.carriageReturn:
      let step = scanBare(row, &position, position, [], available, final)
      if step == .endOfRow { replaceLast(start, close, seen) }
      return step
    default:
      note(.textAfterQuote, at: position)
      return scanBare(row, &position, start, seen.subtracting(.doubled), available, final)
    }
  }

  /// A quoted field that goes to the end, or is too long whatever comes: its quote was probably never closed.
  ///
  /// What else seems to be wrong behind the quote is not the row's fault.
  private mutating func runsAway(_ kind: Fault.Kind, _ quote: Int, _ index: Int) -> Step {
    if fault.map({ $0.offset > quote }) ?? true { fault = Fault(kind: kind, offset: quote) }
    strayQuote = quote
    length = index
    next = index
    return .endOfRow
  }

  @inline(__always)
  private mutating func add(_ start: Int, _ end: Int, _ seen: FieldSpan.Marks) {
    if count == capacity { grow() }
    fields[count] = FieldSpan(
      offset: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: end - start), marks: seen)
    count += 1
    marks.formUnion(seen)
    if end - start > fieldLimit, !seen.contains(.doubled) { note(.fieldTooLong, at: start) }
  }

  private mutating func replaceLast(_ start: Int, _ end: Int, _ seen: FieldSpan.Marks) {
    count -= 1
    add(start, end, seen)
  }

  private mutating func note(_ kind: Fault.Kind, at offset: Int) {
    if fault == nil { fault = Fault(kind: kind, offset: offset) }
  }

  /// Makes doubled quotes single, in place.
  ///
  /// What that leaves over at a field's end is filled so that counting characters up to a later field still gives its
  /// column: with quotes for those of the field's last line, with bytes that count for nothing for the others.
  mutating func compact(_ row: UnsafeMutablePointer<UInt8>) {
    let quote = UInt8(ascii: "\"")
    for index in 0..<count where fields[index].marks.contains(.doubled) {
      let start = row + Int(fields[index].offset)
      let length = Int(fields[index].length)
      var kept = 0
      var read = 0
      var inLastLine = 0
      while read < length {
        let byte = start[read]
        start[kept] = byte
        read += byte == quote ? 2 : 1
        kept += 1
        if byte == quote {
          inLastLine += 1
        } else if byte == 10 || byte == 13 {
          inLastLine = 0
        }
      }
      for rest in kept..<length { start[rest] = rest < length - inLastLine ? 0x80 : quote }
      fields[index].length = UInt32(kept)
      if kept > fieldLimit { note(.fieldTooLong, at: Int(fields[index].offset)) }
    }
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<FieldSpan>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: fields, count: count)
    fields.deallocate()
    fields = larger
    capacity *= 2
  }
}
