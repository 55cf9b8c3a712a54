import Testing

/// One attempt to get in as somebody else, or to what is somebody else's, and how it has to end.
struct Attempt: Sendable, CustomTestStringConvertible {
  /// What is tried.
  let name: String
  /// What is typed.
  let script: String
  /// Who types it: alice, if nobody else is said.
  let person: String
  /// The role that she holds meanwhile; she is always staff.
  var role: String?
  /// The exit codes that it may end with.
  let codes: Set<Int32>
  /// What is said, among other things.
  let says: String

  var testDescription: String { name }

  /// An attempt that has to end with one of these codes and say this.
  init(
    _ name: String, _ script: String, as role: String? = nil, by person: String = SharedMachine.alice,
    _ codes: Set<Int32>, _ says: String = ""
  ) {
    self.name = name
    self.script = script
    self.person = person
    self.role = role
    self.codes = codes
    self.says = says
  }
}
