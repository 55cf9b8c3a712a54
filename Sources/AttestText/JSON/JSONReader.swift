/// Reads JSON by the letter of RFC 8259, keeping the line and column of every key and value.
///
/// Why not a decoder of the library: what is read here is written by people, who need the place of an unknown key or of a
/// value of the wrong kind, and the same key twice must not pass in silence.
public struct JSONReader {
  private let source: SourceText
  private var offset = 0
  private var depth = 0

  /// Lists and objects may lie this deep in one another.
  public static let deepest = 32

  private init(_ source: SourceText) {
    self.source = source
  }

  /// The one value that the text holds.
  public static func read(_ source: SourceText) throws(JSONFault) -> JSONNode {
    var reader = JSONReader(source)
    let node = try reader.value()
    reader.skipBlanks()
    guard reader.next == nil else { throw reader.fault("nothing more after the value") }
    return node
  }

  private var next: Unicode.Scalar? {
    offset < source.scalars.count ? source.scalars[offset] : nil
  }

  private func fault(_ expected: String) -> JSONFault {
    JSONFault(expected: expected, found: next, place: source.place(of: offset))
  }

  private mutating func skipBlanks() {
    while let scalar = next, scalar == " " || scalar == "\t" || scalar == "\n" { offset += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    offset += 1
    return true
  }

  private mutating func value() throws(JSONFault) -> JSONNode {
    skipBlanks()
    let place = source.place(of: offset)
    let value: JSONValue
    switch next {
    case "{": value = .object(try members())
    case "[": value = .array(try elements())
    case "\"": value = .string(try string())
    case "t": value = try word("true", .bool(true))
    case "f": value = try word("false", .bool(false))
    case "n": value = try word("null", .null)
    case "-": value = .number(try number())
    case let digit? where digit.isDigit: value = .number(try number())
    default: throw fault("a value")
    }
    return JSONNode(value: value, place: place)
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    for scalar in word.unicodeScalars {
      guard take(scalar) else { throw fault("the word `\(word)`") }
    }
    return value
  }

  private mutating func members() throws(JSONFault) -> [JSONMember] {
    try enter()
    defer { depth -= 1 }
    var members: [JSONMember] = []
    var keys: Set<String> = []
    skipBlanks()
    if take("}") { return members }
    repeat {
      skipBlanks()
      let place = source.place(of: offset)
      guard next == "\"" else { throw fault("a key in double quotes") }
      let start = offset
      let key = try string()
      if !keys.insert(key).inserted {
        offset = start
        throw fault("each key only once; \"\(key)\" stands here again")
      }
      skipBlanks()
      guard take(":") else { throw fault("a colon after the key") }
      members.append(JSONMember(key: key, place: place, node: try value()))
      skipBlanks()
    } while take(",")
    guard take("}") else { throw fault("a comma or `}`") }
    return members
  }

  private mutating func elements() throws(JSONFault) -> [JSONNode] {
    try enter()
    defer { depth -= 1 }
    var elements: [JSONNode] = []
    skipBlanks()
    if take("]") { return elements }
    repeat {
      elements.append(try value())
      skipBlanks()
    } while take(",")
    guard take("]") else { throw fault("a comma or `]`") }
    return elements
  }

  private mutating func enter() throws(JSONFault) {
    guard depth < Self.deepest else { throw fault("at most \(Self.deepest) levels") }
    depth += 1
    offset += 1
  }

  private mutating func digits() throws(JSONFault) {
    guard next?.isDigit == true else { throw fault("a digit") }
    while next?.isDigit == true { offset += 1 }
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = offset
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return String(String.UnicodeScalarView(source.scalars[start..<offset]))
  }

  private mutating func string() throws(JSONFault) -> String {
    offset += 1
    var text = String.UnicodeScalarView()
    while let scalar = next {
      switch scalar {
      case "\"":
        offset += 1
        return String(text)
      case "\\":
        offset += 1
        text.append(try escape())
      case _ where scalar.value < 0x20:
        throw fault("the closing quote on the same line")
      default:
        offset += 1
        text.append(scalar)
      }
    }
    throw fault("the closing quote")
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let plain: [Unicode.Scalar: Unicode.Scalar] = [
      "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
    ]
    guard let letter = next else { throw fault("the closing quote") }
    if let scalar = plain[letter] {
      offset += 1
      return scalar
    }
    guard take("u") else { throw fault("an escape such as \\n or \\u00e9") }
    let unit = try hexadecimal()
    guard (0xD800...0xDBFF).contains(unit) else {
      guard let scalar = Unicode.Scalar(unit) else {
        throw fault("a character, not half of one, before this")
      }
      return scalar
    }
    guard take("\\"), take("u") else { throw fault("the second half of a surrogate pair") }
    let low = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    else { throw fault("the second half of a surrogate pair before this") }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let scalar = next, scalar.isASCII, let digit = Character(scalar).hexDigitValue else {
        throw fault("four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }
}
