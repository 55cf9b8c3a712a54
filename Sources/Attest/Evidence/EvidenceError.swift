/// Why no evidence pack was written.
public enum EvidenceError: Error, Hashable, Sendable {
  /// There is something at the path already.
  case exists(path: String)
  /// The system refused to make or finish the folder.
  case refused(path: String, reason: String)
  /// It was asked to stop.
  case stopped
}
