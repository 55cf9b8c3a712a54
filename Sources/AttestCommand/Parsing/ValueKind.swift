/// Why a text is not a value of its kind.
struct WrongValue: Error, Sendable {
  /// What would have been right, as a noun phrase: "a day such as 2026-09-01".
  let expected: String
}

/// What a value on the command line leads to on the disk.
///
/// Shells complete it accordingly, and to whoever has lent rights all but standard input is refused (``FileRights``): a parameter
/// that names anything on the disk must say so here.
enum PathUse: Sendable, Equatable {
  /// It is no path.
  case nothing
  /// A file that is read; `-` is standard input.
  case file
  /// A file that is written, and perhaps read before.
  case newFile
  /// A file that is written; `-` is standard output.
  case output
  /// A folder whose files are read.
  case folder
  /// A folder into which files are written.
  case newFolder
  /// The folder of the register.
  case register
}

/// A kind of value on the command line: what it is called in the help, how it is read, what completes it.
struct ValueKind<Value>: Sendable {
  /// What stands for it in the usage line, such as `DAY`.
  let name: String
  /// The words that can be given, where they are few; empty otherwise.
  var choices: [String] = []
  /// What it leads to on the disk.
  var leadsTo = PathUse.nothing
  /// Reads one value.
  let read: @Sendable (String) throws(WrongValue) -> Value

  /// The same kind under another name in the usage line.
  func named(_ name: String) -> ValueKind {
    ValueKind(name: name, choices: choices, leadsTo: leadsTo, read: read)
  }
}
