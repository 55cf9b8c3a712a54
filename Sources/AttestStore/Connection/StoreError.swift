/// What can go wrong with a register as a file.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no register at the path.
  case missing(path: String)
  /// There is one already.
  case exists(path: String)
  /// The file is something else.
  case notARegister(path: String)
  /// The register was made by a newer program; it was left as it was.
  case newer(path: String, found: Int, known: Int)
  /// Somebody else is writing, and did not finish in time.
  case busy
  /// The disk is full.
  case full
  /// A file cannot be made at a path, for the system's reason.
  case cannotCreate(path: String, reason: String)
  /// The file or its folder may not be written.
  case readOnly(path: String)
  /// The operating system could not read, write or lock.
  case inputOutput(detail: String)
  /// The file is damaged.
  case corrupt(detail: String)
  /// A rule that the tables themselves keep was broken; nothing was written.
  case constraint(detail: String)
  /// Whoever asked for the work broke it off; the transaction was undone, and no file was left.
  case stopped
  /// SQLite refused what the program asked; a defect of the program.
  case refused(detail: String)
}
