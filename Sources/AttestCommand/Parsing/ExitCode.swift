/// How a command ended, for scripts: every code that `attest` ever exits with.
enum ExitCode: Int32, CaseIterable, Sendable {
  /// Done, or the answer is yes.
  case done = 0
  /// The answer is no.
  case no = 1
  /// The audit chain is broken.
  case chainBroken = 10
  /// The audit chain contradicts the head that was given.
  case headContradicted = 11
  /// The audit chain ends before the head that was given.
  case headShorter = 12
  /// The command line cannot be understood, or a terminal is needed and there is none.
  case usage = 64
  /// What was read is wrong.
  case badData = 65
  /// There is no such file or record.
  case notFound = 66
  /// Another service refused.
  case serviceRefused = 69
  /// A file cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// Somebody else is writing.
  case tryAgain = 75
  /// The role does not allow it.
  case notPermitted = 77
  /// The configuration or the register's version does not fit.
  case configuration = 78
  /// Interrupted at a prompt.
  case interrupted = 130

  /// What the code says, in half a line, for `help exit-codes` and the README.
  var meaning: String {
    switch self {
    case .done: "done, or the answer is yes"
    case .no: "the answer is no: not eligible, problems found, an approval refused"
    case .chainBroken: "audit verify: the chain is broken"
    case .headContradicted: "audit verify: the chain contradicts the head that was given"
    case .headShorter: "audit verify: the chain is shorter than the head that was given"
    case .usage: "the command line is wrong, or a terminal is needed and there is none"
    case .badData: "the data is wrong: a file that cannot be taken as it is, or too many leavers"
    case .notFound: "no such file or record, or several people match"
    case .serviceRefused: "another service refused, such as sendmail"
    case .cannotCreate: "a file cannot be created"
    case .inputOutput: "reading or writing failed"
    case .tryAgain: "somebody else is writing: try again"
    case .notPermitted: "not permitted: another role is needed, or rights of your own over a file"
    case .configuration: "the configuration is wrong, or the register is newer than this program"
    case .interrupted: "interrupted at a prompt, or before an import was done"
    }
  }
}
