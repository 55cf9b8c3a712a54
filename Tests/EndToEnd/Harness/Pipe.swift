import Glibc

/// A pipe between a child and us; both ends close in every other child.
final class Pipe {
  /// The end to read from.
  let reading: Int32
  /// The end to write to.
  let writing: Int32
  private var isOpen = (reading: true, writing: true)

  init() throws {
    (reading, writing) = try Descriptors.make("pipe") { ends in pipe(&ends) }
  }

  deinit {
    closeReading()
    closeWriting()
  }

  /// Closes the end to read from.
  func closeReading() {
    if isOpen.reading { close(reading) }
    isOpen.reading = false
  }

  /// Closes the end to write to.
  func closeWriting() {
    if isOpen.writing { close(writing) }
    isOpen.writing = false
  }
}
