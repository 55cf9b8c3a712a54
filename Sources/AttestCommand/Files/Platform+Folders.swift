#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Platform {
  /// Whether there is something at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes a folder for its owner only; one that is there already stays.
  static func makeFolder(_ path: String) { mkdir(path, 0o700) }

  /// The names of what is in a folder, in no order; none when it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        let capacity = MemoryLayout.size(ofValue: entry.pointee.d_name)
        name.withMemoryRebound(to: CChar.self, capacity: capacity) { names.append(String(cString: $0)) }
      }
    }
    return names
  }
}
