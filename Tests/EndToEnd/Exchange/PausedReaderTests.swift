import Foundation
import Glibc
import Testing

@Suite("Somebody who reads page by page")
struct PausedReaderTests {
  @Test("keeps nobody from writing", arguments: [["export", "people"], ["remind", "plan", "--csv"]])
  func pauses(words: [String]) throws {
    let school = try SmallSchool(people: 5000)
    let output = try Pipe()
    let reader = try Child(
      Binary.path, words + ["--data", school.data], environment: Binary.environment([:]), folder: "/",
      descriptors: [(0, .path("/dev/null")), (1, .ours(output.writing)), (2, .path("/dev/null"))])
    output.closeWriting()
    // It has begun to answer, and cannot end: no pipe holds all of it.
    var first = [UInt8](repeating: 0, count: 100)
    let count = read(output.reading, &first, first.count)
    #expect(count == 100 && reader.poll() == nil)
    let start = ContinuousClock.now
    try school.must("record", "1001", "SM", "--label", "V1", "--done", "2025-03-03", "--paper", "sheet 7")
    #expect(reader.poll() == nil && ContinuousClock.now - start < .seconds(9), "a writer gives up after 10 seconds")
    var text = String(decoding: first, as: UTF8.self)
    text += String(decoding: FileHandle(fileDescriptor: output.reading).readDataToEndOfFile(), as: UTF8.self)
    #expect(text.split(separator: "\n").count == 5001 && text.contains("1001,"))
    let deadline = Deadline()
    while reader.poll() == nil, !deadline.hasPassed { usleep(1000) }
    #expect(reader.poll() == .exited(0))
  }
}
