import AttestText
import Foundation
import Testing

@testable import AttestExchange

@Suite("Encodings")
struct EncodingTests {
  private let text = "name,n\nSiân ŵ Łukasz 🏴,1\n"

  @Test(
    "a mark says the encoding",
    arguments: [
      (String.Encoding.utf8, [0xEF, 0xBB, 0xBF], TextEncoding.utf8),
      (.utf16LittleEndian, [0xFF, 0xFE], .utf16LittleEndian),
      (.utf16BigEndian, [0xFE, 0xFF], .utf16BigEndian),
    ])
  func marks(foundation: String.Encoding, mark: [UInt8], expected: TextEncoding) throws {
    let bytes = try mark + #require(text.data(using: foundation))
    let reader = try CSVReader(MemorySource(bytes))
    var rows: [[String]] = []
    try reader.forEach {
      rows.append($0.texts)
    } bad: {
      Issue.record("\($0)")
    }
    #expect(reader.encoding == expected)
    #expect(rows == [["name", "n"], ["Siân ŵ Łukasz 🏴", "1"]])
    #expect(!reader.isEncodingGuessed)
  }

  @Test("a file that is not UTF-8 is read as Windows-1252, and the names it decoded are shown")
  func windows1252() throws {
    let plain = String(repeating: "x,1\n", count: 200_000)
    let bytes = try #require((plain + "Siân Jones,2\n“Zoë” – €5,3\n").data(using: .windowsCP1252))
    let reader = try CSVReader(MemorySource(bytes))
    var last: [[String]] = []
    try reader.forEach {
      last = last.suffix(1) + [$0.texts]
    } bad: {
      Issue.record("\($0)")
    }
    #expect(last == [["Siân Jones", "2"], ["“Zoë” – €5", "3"]])
    #expect(reader.encoding == .windows1252)
    #expect(reader.isEncodingGuessed)
    #expect(reader.guessedTexts == ["Siân Jones", "“Zoë” – €5"])
  }

  @Test("a file that is partly UTF-8 is neither: the bytes that are not are refused")
  func mixed() throws {
    let file = try WholeFile(Array("Siân,1\nJos".utf8) + [0xE9] + Array(",2\nx,3\n".utf8))
    #expect(
      file.problems == [
        Problem(
          place: SourcePlace(line: 2, column: 4), column: nil, value: "\u{FFFD},2", reason: .notText(.utf8))
      ])
    #expect(file.rows.count == 2)
  }

  @Test("an encoding that is given is believed")
  func given() throws {
    let polish =
      Array("name\n".utf8) + [0xA3, 0x75, 0x6B, 0x61, 0x73, 0x7A, 0x20, 0xAF, 0xF3, 0xB3, 0x74, 0x6F, 0x0A]
    #expect(try WholeFile(polish) { $0.encoding = .windows1250 }.rows.last == ["Łukasz Żółto"])
    #expect(try WholeFile(polish) { $0.encoding = .utf8 }.problems.map(\.reason) == [.notText(.utf8)])
    #expect(try WholeFile(polish).rows.last == ["£ukasz ¯ó³to"])
  }

  @Test("an encoding that the file's mark contradicts is refused")
  func contradicted() {
    let error = ReadError.encodingContradicted(given: .windows1252, marked: .utf8)
    #expect(throws: error) { try WholeFile("\u{FEFF}a\n") { $0.encoding = .windows1252 } }
  }

  @Test("half a surrogate pair and half a unit are refused at their place")
  func surrogates() throws {
    let half: [UInt8] = [
      0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x62, 0, 0x3D, 0xD8, 0x63, 0, 0x0A, 0, 0x64, 0, 0x0A, 0, 0x65,
    ]
    let file = try WholeFile(half)
    #expect(file.problems.map(\.place) == [SourcePlace(line: 2, column: 2), SourcePlace(line: 4, column: 1)])
    #expect(file.rows == [["a"], ["d"]])
  }

  @Test("bytes that mean nothing in Windows-1252 are refused")
  func meaningless() throws {
    let file = try WholeFile(Array("a\n".utf8) + [0xE9, 0x81, 0x0A])
    #expect(file.problems.map(\.reason) == [.notText(.windows1252)])
    #expect(file.problems.map(\.place) == [SourcePlace(line: 2, column: 2)])
  }

  @Test(
    "UTF-8 is taken strictly",
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80],
      [0x80], [0xE2, 0x82],
    ] as [[UInt8]])
  func strict(bytes: [UInt8]) {
    #expect(bytes.withUnsafeBufferPointer { UTF8Scan.firstInvalid($0) } == 0)
  }

  @Test(
    "names of encodings are taken in any spelling",
    arguments: [
      ("UTF-8", TextEncoding.utf8), ("utf8", .utf8), ("UTF-16LE", .utf16LittleEndian),
      ("cp1252", .windows1252),
      ("Windows-1250", .windows1250), ("windows_1252", .windows1252),
    ])
  func names(name: String, expected: TextEncoding) {
    #expect(TextEncoding(name: name) == expected)
  }
}
