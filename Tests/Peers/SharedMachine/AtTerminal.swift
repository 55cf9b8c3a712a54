import Foundation

/// A command on a terminal of its own, with what somebody does there.
enum AtTerminal {
  /// Something that is done.
  enum Step {
    /// Waits for a text.
    case expect(String)
    /// Types keys.
    case type(String)
    /// Lets time pass, so that what was typed can have its effect.
    case pause
    /// Looks at the process that has lent rights.
    case look
    /// Runs a command of its own, with that process's number for `{pid}`.
    case run([String])
    /// Waits for the end.
    case end

    fileprivate var words: [String] {
      switch self {
      case .expect(let text): ["expect", text]
      case .type(let text): ["type", text]
      case .pause: ["pause"]
      case .look: ["look"]
      case .run(let words): ["run"] + words
      case .end: ["end"]
      }
    }
  }

  /// What came of it all.
  struct Outcome: Decodable {
    let results: [Result]
    let seen: String
  }

  /// What came of a step.
  enum Result: Decodable, Equatable {
    case happened(Bool)
    case ended(Int)
    case ran(Int, String)
    case process(Seen)
    case nothing

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .nothing
      } else if let happened = try? value.decode(Bool.self) {
        self = .happened(happened)
      } else if let code = try? value.decode(Int.self) {
        self = .ended(code)
      } else if let process = try? value.decode(Seen.self) {
        self = .process(process)
      } else {
        var list = try decoder.unkeyedContainer()
        self = .ran(try list.decode(Int.self), try list.decode(String.self))
      }
    }
  }

  /// A process as the machine shows it.
  struct Seen: Decodable, Equatable {
    let files: [String: String]
    let cores: String
    let state: String
    let folder: String
    let isDumped: Bool
  }

  private struct Told: Encodable {
    let command: [String]
    let owner: String
    let steps: [[String]]
  }

  /// Does it.
  static func run(_ command: [String], _ steps: [Step]) throws -> Outcome {
    let told = Told(command: command, owner: SharedMachine.service, steps: steps.map(\.words))
    let result = try Python.run([Python.script("at_terminal.py")], input: JSONEncoder().encode(told))
    return try JSONDecoder().decode(Outcome.self, from: result.output)
  }
}
