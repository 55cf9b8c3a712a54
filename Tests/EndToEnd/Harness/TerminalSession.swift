import Glibc

/// The real program on a pseudo-terminal, with somebody who reads, types, resizes and closes it.
final class TerminalSession {
  private let master: Int32
  private let child: Child
  private let before: [UInt8]
  private var unread: [UInt8] = []
  private var isOpen = true

  /// All that the program has shown so far, byte for byte.
  private(set) var transcript: [UInt8] = []
  /// What a person would see now.
  private(set) var screen: Screen

  /// Starts `attest` with these arguments on a terminal of this size.
  convenience init(
    _ arguments: String..., columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    in folder: String = "/"
  ) throws {
    try self.init(
      program: Binary.path, arguments, columns: columns, rows: rows, environment: environment, in: folder)
  }

  /// Starts any program with these arguments on a terminal of this size.
  init(
    program: String, _ arguments: [String], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], in folder: String = "/"
  ) throws {
    let ends = try Descriptors.make("openpty") { ends in
      var (master, slave) = (Int32(-1), Int32(-1))
      defer { ends = [master, slave] }
      return openpty(&master, &slave, nil, nil, nil)
    }
    master = ends.0
    let name = try TerminalSession.name(of: ends.1)
    screen = Screen(columns: columns, rows: rows)
    TerminalSession.setSize(of: master, columns, rows)
    before = TerminalSession.mode(of: master)
    child = try Child(
      program, arguments, environment: Binary.environment(["TERM": "xterm"].merging(environment) { $1 }),
      folder: folder,
      descriptors: [(0, .path(name)), (1, .same(0)), (2, .same(0))], ownSession: true)
    close(ends.1)
  }

  deinit { if isOpen { close(master) } }

  /// All that the program has shown so far.
  var text: String { String(decoding: transcript, as: UTF8.self) }

  /// Types; a line is ended by `\r`, as the Enter key does.
  func type(_ keys: String) {
    _ = Array(keys.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Types a key together with Ctrl.
  func control(_ key: Character) {
    type(String(UnicodeScalar((key.asciiValue ?? 0) & 0x1f)))
  }

  /// Sends the program a signal.
  func send(signal: Int32) { child.send(signal: signal) }

  /// Changes the terminal's size, which tells the program by SIGWINCH.
  func resize(columns: Int, rows: Int) {
    screen = Screen(columns: columns, rows: rows)
    TerminalSession.setSize(of: master, columns, rows)
  }

  /// Closes the terminal as if its window were closed.
  func hangUp() {
    close(master)
    isOpen = false
  }

  /// Whether the terminal treats what is typed as it did before the program started.
  var isAsBefore: Bool { TerminalSession.mode(of: master) == before }

  /// Waits until the program shows a text, after all that was waited for already.
  @discardableResult
  func expect(_ text: String, _ deadline: Deadline = Deadline()) throws -> TerminalSession {
    let wanted = Array(text.utf8)
    while true {
      if let range = unread.firstRange(of: wanted) {
        unread.removeSubrange(..<range.upperBound)
        return self
      }
      if deadline.hasPassed { throw HarnessError.late(waitingFor: "“\(text)”", seen: self.text) }
      if !read(deadline), child.poll() != nil {
        throw HarnessError.ended(waitingFor: "“\(text)”", seen: self.text)
      }
    }
  }

  /// Waits until the program ends; how it did.
  func end(_ deadline: Deadline = Deadline()) throws -> Child.Ending {
    while true {
      let hasRead = isOpen && read(deadline)
      if !hasRead, let ending = child.poll() { return ending }
      if deadline.hasPassed { throw HarnessError.late(waitingFor: "the end", seen: text) }
      if !isOpen { usleep(1000) }
    }
  }

  /// Answers whatever the program asks until it ends; how it did.
  ///
  /// - Parameters:
  ///   - answers: what is typed when a text is shown.
  ///   - other: a descriptor that is looked at as well; once it can be read from, this returns nil.
  func answer(
    _ answers: [(text: String, keys: String)], until other: Int32? = nil, _ deadline: Deadline = Deadline()
  ) throws -> Child.Ending? {
    while true {
      if let other, isReadable(other) { return nil }
      let shown = answers.compactMap { answer in
        unread.firstRange(of: Array(answer.text.utf8)).map { (range: $0, keys: answer.keys) }
      }
      if let first = shown.min(by: { $0.range.lowerBound < $1.range.lowerBound }) {
        unread.removeSubrange(..<first.range.upperBound)
        type(first.keys)
      } else if !read(deadline, or: other), let ending = child.poll() {
        return ending
      }
      if deadline.hasPassed { throw HarnessError.late(waitingFor: "the end", seen: text) }
    }
  }

  /// Reads what there is, waiting a little; whether there was anything.
  private func read(_ deadline: Deadline, or other: Int32? = nil) -> Bool {
    var polls = ([master] + (other.map { [$0] } ?? [])).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&polls, nfds_t(polls.count), deadline.milliseconds) > 0, polls[0].revents != 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(master, &bytes, bytes.count)
    guard count > 0 else {
      // Nobody has the other end open: before the program has opened it, or after it has ended.
      usleep(1000)
      return false
    }
    transcript += bytes.prefix(count)
    unread += bytes.prefix(count)
    screen.show(bytes.prefix(count))
    return true
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var polls = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    return poll(&polls, 1, 0) > 0
  }

  private static func name(of slave: Int32) throws -> String {
    var name = [CChar](repeating: 0, count: 256)
    let result = ttyname_r(slave, &name, name.count)
    guard result == 0 else { throw HarnessError.call("ttyname_r", errno: result) }
    return name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  private static func setSize(of master: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  private static func mode(of master: Int32) -> [UInt8] {
    var settings = termios()
    tcgetattr(master, &settings)
    return withUnsafeBytes(of: settings) { Array($0) }
  }
}
