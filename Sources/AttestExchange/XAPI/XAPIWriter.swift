import AttestRules
import AttestText

/// A completion to be written as a statement.
public struct XAPICompletion: Sendable, Hashable {
  /// The record's number or name, unique in the register: the statement's id comes of it.
  public var record: String
  /// Whose it is.
  public var personNumber: String
  /// The name to show with it.
  public var name: String
  /// The course's code.
  public var course: String
  /// The course's title.
  public var title: String
  /// The version's label.
  public var version: String
  /// The day on which it was made.
  public var day: Day
  /// Whether it was passed; failed otherwise.
  public var isPassed: Bool
  /// Per cent.
  public var score: Int?
  /// The day from which it is void.
  public var voided: Day?

  /// A completion.
  public init(
    record: String, personNumber: String, name: String, course: String, title: String, version: String,
    day: Day,
    isPassed: Bool, score: Int? = nil, voided: Day? = nil
  ) {
    (self.record, self.personNumber, self.name) = (record, personNumber, name)
    (self.course, self.title, self.version) = (course, title, version)
    (self.day, self.isPassed, self.score, self.voided) = (day, isPassed, score, voided)
  }
}

/// Writes completions as xAPI 1.0.3 statements, which 2.0 takes too: an array, a statement a line.
///
/// A record has the same statement id whenever it is written. Its instant is noon UTC of its day, which is that day in
/// every zone from -12 to +11; a void record is followed by the statement that voids it.
public final class XAPIWriter {
  private var buffer: OutputBuffer
  private let register: String
  private var count = 0

  /// Starts the array; the name of the register keeps the ids of two registers apart.
  public init(register: String, to sink: some ByteSink) throws(WriteError) {
    self.register = register
    buffer = OutputBuffer(sink)
    try buffer.put("[")
  }

  /// Writes one completion.
  public func write(_ completion: XAPICompletion) throws(WriteError) {
    let id = identifier("record", completion.record)
    let isPassed = completion.isPassed
    var result = "\"success\":\(isPassed),\"completion\":true"
    if let score = completion.score {
      let hundredths = score % 100 < 10 ? "0\(score % 100)" : "\(score % 100)"
      result += ",\"score\":{\"scaled\":\(score / 100).\(hundredths)}"
    }
    try put(
      """
      {"id":"\(id)","actor":{"objectType":"Agent","name":\(quoted(completion.name)),"account":\
      {"homePage":"\(XAPIName.people)","name":\(quoted(completion.personNumber))}},\
      "verb":{"id":"\(XAPIName.verbs)\(isPassed ? "passed" : "failed")","display":{"en-GB":"\(isPassed ? "passed" : "failed")"}},\
      "object":{"objectType":"Activity","id":\(quoted(XAPIName.course + completion.course)),\
      "definition":{"name":{"en-GB":\(quoted(completion.title))},"type":"http://adlnet.gov/expapi/activities/course"}},\
      "result":{\(result)},"context":{"revision":\(quoted(completion.version))},"timestamp":"\(completion.day)T12:00:00Z"}
      """)
    guard let voided = completion.voided else { return }
    try put(
      """
      {"id":"\(identifier("void", completion.record))","actor":{"objectType":"Agent","account":\
      {"homePage":"urn:attest:register","name":\(quoted(register))}},\
      "verb":{"id":"\(XAPIName.verbs)voided","display":{"en-GB":"voided"}},\
      "object":{"objectType":"StatementRef","id":"\(id)"},"timestamp":"\(voided)T12:00:00Z"}
      """)
  }

  /// Ends the array and hands everything to the sink.
  public func finish() throws(WriteError) {
    try buffer.put(count == 0 ? "]\n" : "\n]\n")
    try buffer.flush()
  }

  private func put(_ statement: String) throws(WriteError) {
    try buffer.put(count == 0 ? "\n" : ",\n")
    try buffer.put(text: statement)
    count += 1
  }

  private func quoted(_ text: String) -> String { JSONCell.quoted(text) }

  /// A UUID (version 8) from a digest of what it stands for.
  private func identifier(_ kind: String, _ record: String) -> String {
    var hasher = SHA256Hasher()
    for part in ["attest/xapi/v1", register, kind, record] {
      hasher.update(bigEndian: UInt64(part.utf8.count))
      hasher.update(part)
    }
    var bytes = Array(hasher.finish().bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array(Hex.text(of: bytes).utf8)
    let parts = [digits[0..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20..<32]]
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }
}
