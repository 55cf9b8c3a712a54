/// What went wrong between a test and the program that it runs.
enum HarnessError: Error, CustomStringConvertible {
  /// The system refused a call.
  case call(String, errno: Int32)
  /// Something did not happen in time; with what there was until then.
  case late(waitingFor: String, seen: String)
  /// The program ended while more was expected of it.
  case ended(waitingFor: String, seen: String)

  var description: String {
    switch self {
    case .call(let name, let number): "\(name) failed with errno \(number)"
    case .late(let what, let seen): "\(what) did not come in time; there was:\n\(seen)"
    case .ended(let what, let seen): "the program ended before \(what) came; there was:\n\(seen)"
    }
  }
}
