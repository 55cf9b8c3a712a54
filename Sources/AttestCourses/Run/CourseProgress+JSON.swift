import AttestRules
import AttestText

extension CourseProgress {
  /// The number of the form that is written; another form gets another number.
  private static let format = 1

  /// The progress as a short JSON text, always the same for the same progress.
  public func encoded() -> [UInt8] {
    let answers = answers.map(Self.encoded).joined(separator: ",")
    let text =
      "{\"format\":\(Self.format),\"course\":\(JSONText.quoted(course.text)),"
      + "\"version\":\(JSONText.quoted(version.text)),\"seed\":\"\(seed)\",\"lessonsRead\":\(lessonsRead),"
      + "\"answers\":[\(answers)]}"
    return Array(text.utf8)
  }

  private static func encoded(_ response: Response) -> String {
    switch response {
    case .picked(let places): "{\"picked\":\(places.sorted())}"
    case .typed(let text): "{\"typed\":\(JSONText.quoted(text))}"
    case .matched(let places): "{\"matched\":\(places)}"
    }
  }

  /// The progress that ``encoded()`` wrote.
  ///
  /// Whether it fits a course is decided when the run is taken up.
  public init(decoding bytes: [UInt8]) throws(ProgressError) {
    var isText = true
    let source = SourceText(bytes) { _ in isText = false }
    guard isText, let node = try? JSONReader.read(source) else {
      throw .unreadable(SourcePlace(line: 1, column: 1))
    }
    let format = try Self.member("format", of: node)
    guard let number = format.value.whole else { throw .unreadable(format.place) }
    guard number == Self.format else { throw .laterFormat(number) }
    let course = try Self.member("course", of: node)
    let version = try Self.member("version", of: node)
    let seed = try Self.member("seed", of: node)
    let lessons = try Self.member("lessonsRead", of: node)
    let answers = try Self.member("answers", of: node)
    guard let code = SubjectCode(try Self.text(course)) else { throw .unreadable(course.place) }
    guard let label = VersionLabel(try Self.text(version)) else { throw .unreadable(version.place) }
    guard let seedNumber = UInt64(try Self.text(seed)) else { throw .unreadable(seed.place) }
    guard let lessonsRead = lessons.value.whole, lessonsRead >= 0 else { throw .unreadable(lessons.place) }
    guard case .array(let given) = answers.value else { throw .unreadable(answers.place) }
    self.init(course: code, version: label, seed: seedNumber)
    self.lessonsRead = lessonsRead
    for answer in given { self.answers.append(try Self.response(answer)) }
  }

  private static func member(_ key: String, of node: JSONNode) throws(ProgressError) -> JSONNode {
    guard case .object(let members) = node.value, let member = members.first(where: { $0.key == key }) else {
      throw .unreadable(node.place)
    }
    return member.node
  }

  private static func text(_ node: JSONNode) throws(ProgressError) -> String {
    guard case .string(let text) = node.value else { throw .unreadable(node.place) }
    return text
  }

  private static func response(_ node: JSONNode) throws(ProgressError) -> Response {
    guard case .object(let members) = node.value, members.count == 1, let member = members.first else {
      throw .unreadable(node.place)
    }
    switch member.key {
    case "picked": return .picked(Set(try places(member.node)))
    case "typed": return .typed(try text(member.node))
    case "matched": return .matched(try places(member.node))
    default: throw .unreadable(member.place)
    }
  }

  private static func places(_ node: JSONNode) throws(ProgressError) -> [Int] {
    guard case .array(let nodes) = node.value else { throw .unreadable(node.place) }
    var places: [Int] = []
    for node in nodes {
      guard let place = node.value.whole else { throw .unreadable(node.place) }
      places.append(place)
    }
    return places
  }
}
