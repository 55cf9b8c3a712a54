/// A file to import, which can be opened again where it has to be read twice.
public enum Input: Sendable, Hashable {
  /// The file at this path.
  case file(String)
  /// Standard input, which can be read only once.
  case standardInput
  /// The files in the folder at this path.
  case folder(String)
  /// Bytes in memory.
  case bytes([UInt8])

  /// The file or folder at a path, or standard input for `-`.
  public init(path: String) {
    self = path == "-" ? .standardInput : Platform.isFolder(path) ? .folder(path) : .file(path)
  }

  /// Whether it can be read more than once.
  public var isRepeatable: Bool { self != .standardInput }

  /// Opens it at its beginning.
  ///
  /// - Throws: `unreadable` with the system's reason, `folder`.
  public func open() throws(ReadError) -> any ByteSource {
    switch self {
    case .file(let path): try FileSource(path: path)
    case .folder: throw .folder
    case .standardInput: DescriptorSource(descriptor: 0)
    case .bytes(let bytes): MemorySource(bytes)
    }
  }
}

/// The bytes of a file, which is closed when nobody reads it any more.
final class FileSource: ByteSource {
  private let descriptor: Int32

  init(path: String) throws(ReadError) {
    descriptor = try Platform.open(path)
  }

  deinit {
    Platform.close(descriptor)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    try Platform.read(descriptor, into: buffer)
  }
}
