/// The files of the made-up trust, which lie in the folder of the source.
struct DemoFiles {
  /// The folder that has `data` and `courses`.
  let root: String

  /// What is copied: nothing else in `data` is ours, least of all somebody's register.
  private static let folders = [
    "data", "data/policies", "data/samples", "data/templates", "courses", "courses/social-media-operators",
  ]
  private static let suffixes = [".json", ".md", ".csv", ".txt", ".gift"]
  private static let proof = "data/samples/people.csv"

  /// Looks here, then in the folders above the program.
  static func found() throws(DemoError) -> DemoFiles {
    let looked = ["."] + above(Platform.program ?? "")
    guard
      let root = looked.first(where: { Platform.exists("\($0)/\(proof)") && Platform.exists("\($0)/courses") }
      )
    else { throw .noFiles(looked: looked) }
    return DemoFiles(root: root)
  }

  /// The folders above a file, from the inside out.
  private static func above(_ path: String) -> [String] {
    var parts = path.split(separator: "/")
    var folders: [String] = []
    while parts.popLast() != nil, folders.count < 6, !parts.isEmpty {
      folders.append("/" + parts.joined(separator: "/"))
    }
    return folders
  }

  /// Copies them into a new folder; its path.
  func copied(into temporary: String) throws -> String {
    let beginning = "\(temporary)/attest-demo-"
    let scratch: String
    do throws(Platform.Failed) { scratch = try Platform.makeScratchFolder(beginning: beginning) } catch {
      throw DemoError.scratch(path: "\(beginning)XXXXXX", reason: error.reason)
    }
    for folder in DemoFiles.folders {
      Platform.makeFolder("\(scratch)/\(folder)")
      let names = Platform.names(in: "\(root)/\(folder)")
      for name in names where DemoFiles.suffixes.contains(where: name.hasSuffix) {
        let bytes = try SmallFile.bytes(of: "\(root)/\(folder)/\(name)")
        let copy = try NewFile("\(scratch)/\(folder)/\(name)")
        try bytes.withUnsafeBytes { try copy.write($0) }
      }
    }
    return scratch
  }
}
