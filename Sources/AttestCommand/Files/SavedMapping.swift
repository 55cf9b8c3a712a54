import AttestExchange

/// Column mappings that are kept under a name, in `mappings` beside the register.
enum SavedMapping {
  /// Where the mapping with a name lies.
  static func path(_ name: String, in folder: String) -> String {
    "\(Self.folder(in: folder))/\(name)\(suffix)"
  }

  /// The folder of the mappings.
  static func folder(in folder: String) -> String { "\(folder)/mappings" }

  /// The mapping with a name; nil when there is none.
  static func read(_ name: String, in folder: String) throws -> Mapping? {
    guard MappingFile.isName(name) else { return nil }
    let path = path(name, in: folder)
    guard Platform.exists(path) else { return nil }
    return try FileFailure.naming(path) { try MappingFile.read(try SmallFile.bytes(of: path)) }
  }

  /// The names of all of them, in order.
  static func names(in folder: String) -> [String] {
    Platform.names(in: Self.folder(in: folder)).filter { $0.hasSuffix(suffix) }
      .map { String($0.dropLast(suffix.count)) }.filter(MappingFile.isName).sorted()
  }

  /// Keeps a mapping under a name; what was kept under it before is replaced, when the new one is whole.
  static func write(_ mapping: Mapping, as name: String, in folder: String) throws {
    Platform.makeFolder(Self.folder(in: folder))
    let file = try ReplacingFile(path(name, in: folder))
    try Array(MappingFile.text(mapping).utf8).withUnsafeBytes { try file.write($0) }
    try file.finish()
    do throws(Platform.Failed) { try Platform.synchroniseFolder(of: Self.folder(in: folder)) } catch {
      throw NewFileError(path: Self.folder(in: folder), reason: error.reason)
    }
  }

  private static let suffix = ".json"
}

/// A saved mapping that is for another table.
struct MappingForOther: Error, Explained {
  /// Its name.
  let name: String
  /// The table that it is for.
  let table: String

  var failure: Failure {
    Failure(.badData, "The mapping “\(name)” is for \(table).", "“attest mapping list” shows what there is.")
  }
}
