import Attest

/// A command as data: parsing, `--help`, completions and the README's reference all come from this.
struct CommandDeclaration: Sendable {
  /// The command's own word, such as `show` in `attest people show`.
  let name: String
  /// What it does, in half a line, without a full stop.
  let summary: String
  /// What else somebody needs to know; paragraphs.
  let discussion: [String]
  /// What it takes, arguments in their order.
  let parameters: [ParameterDeclaration]
  /// Which of them exclude each other.
  let alternatives: [Alternatives]
  /// What somebody must be allowed to do; nil where the register is not touched.
  let needs: Permission?
  /// Whether it can be used through sudo and ssh.
  ///
  /// What starts other programs or sets up the machine's own things cannot.
  let worksWithLentRights: Bool
  /// The exit codes that have a meaning of their own here.
  let exits: [Exit]
  /// Command lines to learn from.
  let examples: [Example]

  /// Options of which one at most, or exactly one, is given.
  struct Alternatives: Sendable {
    /// Their names.
    let names: [String]
    /// Whether one must be given.
    let isNeeded: Bool

    /// One of these, or none.
    static func atMostOne(_ parameters: any DeclaredParameter...) -> Alternatives {
      Alternatives(names: parameters.map(\.declaration.name), isNeeded: false)
    }

    /// Exactly one of these.
    static func exactlyOne(_ parameters: any DeclaredParameter...) -> Alternatives {
      Alternatives(names: parameters.map(\.declaration.name), isNeeded: true)
    }
  }

  /// An exit code and what it says here.
  struct Exit: Sendable {
    /// The code.
    let code: ExitCode
    /// What it says.
    let meaning: String

    /// The code and what it says here.
    init(_ code: ExitCode, _ meaning: String) {
      self.code = code
      self.meaning = meaning
    }
  }

  /// A command line and what it is good for.
  struct Example: Sendable {
    /// The whole line, `attest` included.
    let line: String
    /// What it is good for.
    let purpose: String

    /// A line and what it is good for.
    init(_ line: String, _ purpose: String) {
      self.line = line
      self.purpose = purpose
    }
  }

  /// A command; `common` adds options that many commands share, and `.data` goes with every permission.
  init(
    _ name: String, _ summary: String, _ discussion: String...,
    needs: Permission?, worksWithLentRights: Bool = true, parameters: [any DeclaredParameter] = [],
    common: [CommonOption] = [],
    alternatives: [Alternatives] = [], exits: [Exit] = [], examples: [Example] = []
  ) {
    let shared = needs == nil || common.contains(.data) ? common : common + [.data]
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.parameters = parameters.map(\.declaration) + shared.flatMap(\.parameters).map(\.declaration)
    self.alternatives =
      alternatives
      + (common.contains(.formats) ? [.atMostOne(CommonOption.json, CommonOption.csv)] : [])
    self.needs = needs
    self.worksWithLentRights = worksWithLentRights
    self.exits = exits
    self.examples = examples
  }

  /// What is told by its place.
  var arguments: [ParameterDeclaration] { parameters.filter { $0.shape == .argument } }

  /// What is told by its name.
  var options: [ParameterDeclaration] { parameters.filter { $0.shape != .argument } }
}
