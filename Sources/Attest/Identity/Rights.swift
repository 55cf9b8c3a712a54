/// What the machine says of the rights of a process.
struct Rights: Hashable, Sendable {
  /// The user id of whoever started it.
  var userID: UInt32
  /// Whether its rights are those of whoever started it, and not of the owner or group of the program's file.
  var areTheStarters: Bool
  /// `SUDO_UID`, as it stands in the environment.
  var sudoUserID: String?
  /// A variable in which another program than sudo says that it changed the user; nil where there is none.
  var otherChange: String?

  /// The variables that doas and pkexec leave behind.
  ///
  /// Of those, none says reliably enough who was there before.
  private static let ofOthers = ["DOAS_USER", "PKEXEC_UID"]

  /// Those of this process.
  static var ofThisProcess: Rights {
    Rights(
      userID: Platform.userID, areTheStarters: Platform.hasRightsOfItsStarter,
      sudoUserID: Platform.variable("SUDO_UID"),
      otherChange: ofOthers.first { Platform.variable($0) != nil })
  }

  /// A user id as sudo writes it; nil for 0, who is nobody in particular, and for whatever else it is not.
  static func number(_ text: String) -> UInt32? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), text.utf8.first != 48 else { return nil }
    return UInt32(text).flatMap { $0 == .max ? nil : $0 }
  }
}
