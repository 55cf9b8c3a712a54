import Attest
import AttestCourses
import AttestRules

/// Plays scenes: runs what is typed in them, and shows it with what it printed.
final class Stage {
  private let console: Console
  private let tree: CommandTree
  private let time = DemoTime()
  /// What the quiz of the course asks, for those who know the answers.
  private let sheet: AnswerSheet
  /// Whether a command line can follow without an empty line: what one before it printed is one line.
  private var isTight = false
  private var isFirst = true
  /// The code in the message that was shown last.
  private var code = ""
  /// How wide the people's terminals are: what they see is shown set in by two columns.
  private let columns: Int

  init(console: Console, tree: CommandTree) throws {
    self.console = console
    self.tree = tree
    columns = console.width.map { max(Stage.narrowest, $0 - 2) } ?? Manner.pipe.fallbackColumns
    sheet = AnswerSheet(try CourseFolder.check(at: "courses/social-media-operators").course, columns: columns)
  }

  /// The lines that are shown of a message.
  private static let mostOfLetter = 17
  /// Narrower terminals than this are shown in lines that are wrapped once more.
  private static let narrowest = 20

  /// Plays one scene.
  func play(_ scene: Scene) throws {
    switch scene {
    case .day(let text, let occasion):
      guard let day = Day(text) else { throw DemoError.noSuchDay(text: text) }
      time.begin(day)
      try say("\("\(day.withWeekday)", [.bold, .underlined]), \(occasion)")
    case .tell(let line): try say(line)
    case .type(var typing):
      typing.line = typing.line.replacing("{code}", with: code)
      try run(typing)
    case .letter(let address): try show(address)
    }
    try console.output.flush()
  }

  /// Tells the reader something, with an empty line before it.
  func say(_ line: Line) throws {
    if !isFirst { try console.print() }
    try console.print(line)
    (isFirst, isTight) = (false, false)
  }

  /// Shows the last message to an address, which sendmail was handed.
  private func show(_ address: String) throws {
    let names = Platform.names(in: DemoFiles.mail).filter { $0.hasSuffix("-\(address).eml") }
    guard let name = names.max() else { throw DemoError.noLetter(address: address) }
    let path = "\(DemoFiles.mail)/\(name)"
    let bytes = try SmallFile.bytes(of: path)
    guard let letter = Letter(String(decoding: bytes, as: UTF8.self)) else {
      throw DemoError.noLetter(address: address)
    }
    code = letter.code ?? ""
    try say("  \("\(path), its plain text:", .dim)")
    try show(Excerpt.first(Stage.mostOfLetter).lines(of: letter.lines))
  }

  private func show(_ lines: [String]) throws {
    for line in lines {
      try console.print(line.isEmpty ? .empty : (Line("  ") + Line(outside: line)).hanging(4))
    }
  }

  private func run(_ typing: Typing) throws {
    time.pass(seconds: 60)
    if !isTight { try console.print() }
    try console.print(Line("  \(typing.login, .dim)\("$", .dim) \(typing.line, .bold)").hanging(4))
    let player = typing.answers.map {
      Player(time: time, answers: $0, sheet: sheet.mistaking(typing.mistakes), reading: typing.reading)
    }
    let isWide = player == nil && console.width == nil
    let theirs = Console(recordingWith: time.elapsed, asking: player, columns: isWide ? nil : columns)
    let code = tree.run(Array(typing.words.dropFirst()), on: theirs, in: world(of: typing.login))
    let shown = typing.shown.lines(of: Stage.lines(of: theirs))
    try show(shown)
    isTight = shown.count < 2 && code == .done
    if code != .done { try console.print("  \("(exit \(code.rawValue))", .dim)") }
    guard code == typing.code else {
      throw DemoError.surprise(line: typing.line, code: code, expected: typing.code)
    }
  }

  /// What the command takes from the machine, were it that day and they there.
  private func world(of login: String) -> World {
    World(
      clock: time.clock, identity: { _ in Identity(login: login, established: "demonstration") },
      variable: { _ in nil }, seed: { 2025 })
  }

  private static func lines(of console: Console) -> [String] {
    let text = String(decoding: console.output.written, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.last == "" ? Array(lines.dropLast()) : lines
  }
}
