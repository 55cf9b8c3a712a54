/// A program running in a session of its own, so that it can be ended with everything that it started.
struct ChildProcess {
  /// How a program ended.
  enum End: Hashable {
    case exited(Int32)
    case signalled(Int32)
    /// Somebody else collected the program's end, so how it ended is not known.
    case unknown
  }

  private let id: Int32

  /// Starts a program, no shell between: its own arguments and environment, input from a file, both outputs to
  /// another, and no other descriptor of ours.
  ///
  /// The output is closed here once the program has it, so that its end can be seen.
  init(
    program: String, arguments: [String], environment: [String],
    input: borrowing Platform.FileHandle, output: consuming Platform.FileHandle
  ) throws(Platform.Failure) {
    id = try Platform.spawn(
      program, arguments: arguments, environment: environment, input: input.descriptor,
      output: output.descriptor)
    _ = consume output
  }

  /// How the program ended, or nil while it runs.
  func endIfOver() -> End? {
    Platform.collect(id, waiting: false)
  }

  /// Asks the program and all that it started to end, and after the grace makes them.
  ///
  /// The program is collected only afterwards: until then its number cannot belong to anybody else.
  func end(graceMilliseconds: Int32) {
    Platform.endGroup(id, byForce: false)
    var waited: Int32 = 0
    while waited < graceMilliseconds, !Platform.isOver(id) {
      Platform.sleep(milliseconds: 20)
      waited += 20
    }
    Platform.endGroup(id, byForce: true)
    _ = Platform.collect(id, waiting: true)
  }
}
