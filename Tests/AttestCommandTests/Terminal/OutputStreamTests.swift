import Foundation
import Testing

@testable import AttestCommand

@Suite("Writing")
struct OutputStreamTests {
  @Test("A full disk is an error, once and for ever")
  func full() throws {
    let file = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let stream = OutputStream(file.fileDescriptor)
    try stream.write("x")
    let error = ConsoleError.cannotWrite(reason: "No space left on device")
    #expect(throws: error) { try stream.flush() }
    #expect(throws: error) { try stream.flush() }
  }

  @Test("A reader that has gone is an error of its own")
  func gone() throws {
    Platform.ignoreSignalsOfWriting()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let stream = OutputStream(pipe.fileHandleForWriting.fileDescriptor)
    try stream.write("x")
    #expect(throws: ConsoleError.readerGone) { try stream.flush() }
    #expect(Failure(ConsoleError.readerGone).lines.isEmpty)
    #expect(Failure(ConsoleError.readerGone).code == .inputOutput)
  }

  @Test("All bytes arrive in order, through many short writes")
  func many() throws {
    let pipe = Pipe()
    let reader = Helper { pipe.fileHandleForReading.readDataToEndOfFile() }
    let stream = OutputStream(pipe.fileHandleForWriting.fileDescriptor)
    var expected: [UInt8] = []
    for number in 0..<30_000 {
      let text = "\(number * 7919)\n"
      expected += Array(text.utf8)
      try stream.write(text)
    }
    try stream.flush()
    try pipe.fileHandleForWriting.close()
    #expect(try Array(reader.result()) == expected)
  }

  @Test("Nothing is sent before it is asked for or there is much")
  func gathered() throws {
    let stream = OutputStream(nil)
    try stream.write("a")
    try stream.flush()
    #expect(stream.written == [97])
  }
}
