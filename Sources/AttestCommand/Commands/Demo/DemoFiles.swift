import Attest

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
        var text = String(decoding: try SmallFile.bytes(of: "\(root)/\(folder)/\(name)"), as: UTF8.self)
        if name == Organisation.fileName {
          text = text.replacing("/usr/sbin/sendmail", with: "\(scratch)/\(DemoFiles.sendmail)")
        }
        try DemoFiles.write(text, to: "\(scratch)/\(folder)/\(name)")
      }
    }
    try post(in: scratch)
    return scratch
  }

  /// The script that stands in for sendmail, and the folder into which it puts the messages.
  static let (sendmail, mail) = ("sendmail", "mail")

  /// Sets up a sendmail that sends nothing.
  private func post(in scratch: String) throws {
    Platform.makeFolder("\(scratch)/\(DemoFiles.mail)")
    let script = """
      #!/bin/sh
      # Stands in for sendmail in the demonstration: keeps each message in a file, and sends nothing.
      for address; do :; done
      cd "$(dirname "$0")/\(DemoFiles.mail)" || exit 75
      cat > "$(printf %03d $(($(ls | wc -l) + 1)))-$address.eml"

      """
    let path = "\(scratch)/\(DemoFiles.sendmail)"
    try DemoFiles.write(script, to: path)
    do throws(Platform.Failed) { try Platform.makeRunnable(path) } catch {
      throw DemoError.scratch(path: path, reason: error.reason)
    }
  }

  private static func write(_ text: String, to path: String) throws {
    let file = try NewFile(path)
    try Array(text.utf8).withUnsafeBytes { try file.write($0) }
  }
}
