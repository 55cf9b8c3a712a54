import AttestExchange
import AttestText

/// A new folder that appears under its name only when all of it is on the disk.
///
/// It is made beside that name, as `NAME.new-PID`; what was made is removed when it is not finished.
final class PackFolder {
  /// The list of the files with their digests, in the form of `sha256sum`.
  static let manifest = "SHA256SUMS"

  /// The name that it will have.
  let path: String
  private let draft: String
  private var folders: [String] = []
  private var files: [(name: String, digest: SHA256Digest?)] = []
  private var isFinished = false

  /// Begins a folder, where nothing is yet.
  ///
  /// - Throws: ``EvidenceError``.
  init(_ path: String) throws(EvidenceError) {
    let bare = path.utf8.count > 1 && path.utf8.last == UInt8(ascii: "/") ? String(path.dropLast()) : path
    guard !Platform.isTaken(bare) else { throw .exists(path: path) }
    self.path = bare
    draft = "\(bare).new-\(Platform.processID)"
    do throws(Platform.Refusal) { try Platform.makeNewFolder(draft) } catch {
      throw .refused(path: bare, reason: error.reason)
    }
  }

  deinit {
    guard !isFinished else { return }
    for (name, _) in files { Platform.removeFile("\(draft)/\(name)") }
    for folder in folders.reversed() { Platform.removeFolder("\(draft)/\(folder)") }
    Platform.removeFolder(draft)
  }

  /// How many files there are.
  var count: Int { files.count }

  /// Writes a file; the folders in its name are made when they are not there.
  @discardableResult
  func write(_ name: String, _ body: (PackFile) throws -> Void) throws -> SHA256Digest {
    let file: PackFile
    do throws(Platform.Refusal) {
      try makeFolders(for: name)
      files.append((name, nil))
      file = try PackFile(name, in: draft)
    } catch { throw EvidenceError.refused(path: "\(path)/\(name)", reason: error.reason) }
    let place = files.count - 1
    try body(file)
    do throws(Platform.Refusal) {
      let digest = try file.finish()
      files[place].digest = digest
      return digest
    } catch { throw EvidenceError.refused(path: "\(path)/\(name)", reason: error.reason) }
  }

  /// Writes the manifest and gives the folder its name.
  ///
  /// - Throws: ``EvidenceError``, `WriteError`.
  func finish() throws {
    let lines = files.compactMap { file in file.digest.map { "\($0.hex)  \(file.name)\n" } }.sorted {
      $0.utf8.dropFirst(64).lexicographicallyPrecedes($1.utf8.dropFirst(64))
    }
    try write(Self.manifest) { try $0.write(lines.joined()) }
    do throws(Platform.Refusal) {
      for folder in folders { try Platform.synchronise(folder: "\(draft)/\(folder)") }
      try Platform.synchronise(folder: draft)
      guard !Platform.isTaken(path) else { throw Platform.Refusal.taken }
      try Platform.rename(folder: draft, to: path)
      isFinished = true
      let parent = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
      try Platform.synchronise(folder: parent)
    } catch { throw EvidenceError.refused(path: path, reason: error.reason) }
  }

  private func makeFolders(for name: String) throws(Platform.Refusal) {
    let parts = name.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }.dropLast()
    for count in 0..<parts.count {
      let folder = parts[0...count].joined(separator: "/")
      guard !folders.contains(folder) else { continue }
      try Platform.makeNewFolder("\(draft)/\(folder)")
      folders.append(folder)
    }
  }
}
