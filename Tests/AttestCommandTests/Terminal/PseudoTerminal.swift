import Foundation
import Glibc

/// A terminal inside the test's own process, for what only needs something that is one.
final class PseudoTerminal {
  private let master: FileHandle
  /// The program's end.
  let slave: Int32

  init() throws {
    var (ours, theirs) = (Int32(-1), Int32(-1))
    guard openpty(&ours, &theirs, nil, nil, nil) == 0 else { throw POSIXError(.EIO) }
    master = FileHandle(fileDescriptor: ours, closeOnDealloc: true)
    slave = theirs
  }

  deinit { close(slave) }

  /// Types something before it is asked for.
  func type(_ text: String) throws { try master.write(contentsOf: Data(text.utf8)) }

  /// What was written to it so far; waits until there is something.
  func read() -> String { String(decoding: master.availableData, as: UTF8.self) }

  /// Whether something was written to it.
  var hasText: Bool {
    var polls = [pollfd(fd: master.fileDescriptor, events: Int16(POLLIN), revents: 0)]
    return poll(&polls, 1, 100) > 0
  }
}
