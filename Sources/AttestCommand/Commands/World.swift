import Attest

/// What a command takes from the machine: the time, and who is there.
///
/// The demonstration passes in its own.
struct World: Sendable {
  /// Tells the time.
  let clock: Clock
  /// Who is there, for the register in a folder.
  let identity: @Sendable (_ folder: String) throws -> Identity
  /// The value of a variable of the environment.
  let variable: @Sendable (_ name: String) -> String?
  /// Whose rights over files the command has.
  var rights = FileRights.own
  /// Draws what the order of a quiz comes from.
  var seed: @Sendable () -> UInt64 = { CourseSitting.drawSeed() }

  /// The machine itself, entered in this way.
  static func machine(_ entrance: Entrance) -> World {
    World(
      clock: .system, identity: { try entrance.identity(forRegisterIn: $0) }, variable: Platform.variable,
      rights: FileRights(entrance))
  }
}
