/// Where the wording of messages is.
///
/// A school that words its own has all of the files in `templates` beside its register. Otherwise those that came with
/// the program are used: in `share/attest/templates` or `data/templates` of a folder that the program lies in.
enum TemplateFolder {
  /// The name of the folder beside a register.
  static let name = "templates"

  /// The folder for a register.
  ///
  /// - Throws: ``ReminderError/noTemplates(folders:)``.
  static func find(besides folder: String) throws(ReminderError) -> String {
    let places = ["\(folder)/\(name)"] + shipped
    for place in places where Platform.isFolder(place) { return place }
    throw .noTemplates(folders: [places[0]] + shipped.suffix(2))
  }

  /// Where the program's own may be, the nearest first.
  private static var shipped: [String] {
    guard let program = Platform.programPath else { return [] }
    var folders: [String] = []
    var rest = program.utf8[...]
    while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      let folder = String(Substring(rest))
      folders += ["\(folder)/share/attest/\(name)", "\(folder)/data/\(name)"]
    }
    return folders
  }
}
