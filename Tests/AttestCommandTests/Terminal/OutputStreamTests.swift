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

  @Test(
    "What does not wait for its reader is done before anything is read, and all of it arrives", arguments: [1, 300])
  func withoutWaiting(thousands: Int) throws {
    let pipe = Pipe()
    let stream = OutputStream(pipe.fileHandleForWriting.fileDescriptor)
    let isDone = DispatchSemaphore(value: 0)
    let writer = Helper {
      try stream.write("first ")
      try stream.withoutWaiting {
        for number in 0..<thousands * 1000 {
          try stream.write("\(number)\n")
          if number % 777 == 0 { try stream.flush() }
        }
        isDone.signal()
      }
      try stream.write("last")
      try stream.flush()
      try pipe.fileHandleForWriting.close()
    }
    #expect(isDone.wait(timeout: .now() + 60) == .success)
    let read = pipe.fileHandleForReading.readDataToEndOfFile()
    try writer.result()
    let numbers = (0..<thousands * 1000).map { "\($0)\n" }.joined()
    #expect(String(decoding: read, as: UTF8.self) == "first \(numbers)last")
  }

  @Test("A reader who leaves what was kept for them has gone all the same")
  func leaving() throws {
    Platform.ignoreSignalsOfWriting()
    let pipe = Pipe()
    let stream = OutputStream(pipe.fileHandleForWriting.fileDescriptor)
    try stream.withoutWaiting {
      for _ in 0..<100 { try stream.write(String(repeating: "x", count: 10_000)) }
      try pipe.fileHandleForReading.close()
    }
    #expect(throws: ConsoleError.readerGone) { try stream.flush() }
  }

  @Test("Nothing is sent before it is asked for or there is much")
  func gathered() throws {
    let stream = OutputStream(nil)
    try stream.write("a")
    try stream.flush()
    #expect(stream.written == [97])
  }
}
