import Glibc

/// One run of a program from start to end.
struct Run {
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let errors: String
  /// How it ended.
  let ending: Child.Ending

  /// Its exit code; -1 when a signal killed it.
  var code: Int32 {
    if case .exited(let code) = ending { code } else { -1 }
  }

  /// Runs `attest` with these arguments.
  static func attest(
    _ arguments: String..., input: String = "", environment: [String: String] = [:], in folder: String = "/",
    deadline: Deadline = Deadline()
  ) throws -> Run {
    try Run(
      Binary.path, arguments, input: input, environment: Binary.environment(environment), in: folder,
      deadline: deadline)
  }

  /// Runs any program.
  init(
    _ path: String, _ arguments: [String], input: String = "", environment: [String: String],
    in folder: String = "/", deadline: Deadline = Deadline()
  ) throws {
    let pipes = (input: try Pipe(), output: try Pipe(), errors: try Pipe())
    let child = try Child(
      path, arguments, environment: environment, folder: folder,
      descriptors: [
        (0, .ours(pipes.input.reading)), (1, .ours(pipes.output.writing)), (2, .ours(pipes.errors.writing)),
      ])
    pipes.input.closeReading()
    pipes.output.closeWriting()
    pipes.errors.closeWriting()

    var input = Array(input.utf8)[...]
    var texts: [Int32: [UInt8]] = [pipes.output.reading: [], pipes.errors.reading: []]
    var open = Set(texts.keys)
    if input.isEmpty { pipes.input.closeWriting() }
    while !open.isEmpty {
      if deadline.hasPassed {
        throw HarnessError.late(
          waitingFor: "the end of \(path) \(arguments)", seen: texts.values.map(Run.text).joined())
      }
      var polls = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      if !input.isEmpty { polls.append(pollfd(fd: pipes.input.writing, events: Int16(POLLOUT), revents: 0)) }
      poll(&polls, nfds_t(polls.count), deadline.milliseconds)
      for ready in polls where ready.revents != 0 {
        if ready.fd == pipes.input.writing {
          let count = Array(input.prefix(4096)).withUnsafeBytes { write(ready.fd, $0.baseAddress, $0.count) }
          // A program may stop reading whenever it likes.
          input = count > 0 ? input.dropFirst(count) : []
          if input.isEmpty { pipes.input.closeWriting() }
        } else if let bytes = Run.read(ready.fd) {
          texts[ready.fd, default: []] += bytes
        } else {
          open.remove(ready.fd)
        }
      }
    }
    while child.poll() == nil {
      if deadline.hasPassed { throw HarnessError.late(waitingFor: "the end of \(path)", seen: "") }
      usleep(1000)
    }
    output = Run.text(texts[pipes.output.reading] ?? [])
    errors = Run.text(texts[pipes.errors.reading] ?? [])
    ending = child.poll() ?? .exited(-1)
  }

  private static func read(_ descriptor: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
