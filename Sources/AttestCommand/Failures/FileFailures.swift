import AttestExchange
import AttestText

/// Something that is wrong with a file that was named on the command line.
struct FileFailure: Error {
  /// The file, as it was named.
  let file: String
  /// What is wrong with it.
  let reason: any Error

  /// Runs the body, and puts the file's name to whatever is wrong with it.
  static func naming<Result>(_ file: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch {
      switch error {
      case is ReadError, is HeaderError, is DocumentError, is MappingError:
        throw FileFailure(file: file, reason: error)
      default: throw error
      }
    }
  }
}

extension FileFailure: Explained {
  var failure: Failure {
    switch reason {
    case let error as ReadError: Failure(error.code, "\(file) \(error).")
    case let error as HeaderError: Failure(.badData, "\(file): \(error).")
    case let error as DocumentError where error.hasPlace: Failure(.badData, "\(file):\(error).")
    case let error as DocumentError: Failure(.badData, "\(file): \(error).")
    case let error as MappingError: Failure(.configuration, "\(file):\(error).")
    default: Failure(reason)
    }
  }
}

extension DocumentError {
  fileprivate var hasPlace: Bool {
    switch self {
    case .notUTF8, .binary: true
    case .tooLong, .empty: false
    }
  }
}

extension ReadError: Explained {
  /// What the process ends with.
  var code: ExitCode {
    switch self {
    case .unreadable(let number, _): number == Platform.noSuchFile ? .notFound : .inputOutput
    case .folder: .notFound
    case .stopped: .interrupted
    default: .badData
    }
  }

  var failure: Failure { Failure(code, "The file \(self).") }
}

extension HeaderError: Explained {
  var failure: Failure { Failure(.badData, "The file \(self).") }
}

extension MappingError: Explained {
  var failure: Failure { Failure(.configuration, "The mapping cannot be taken: \(self).") }
}

extension WriteError: Explained {
  var failure: Failure { Failure(.inputOutput, "The output \(self).") }
}
