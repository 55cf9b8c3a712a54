/// Shows a text page by page and measures how long that takes.
struct Pager {
  /// How somebody read.
  struct Reading: Sendable, Equatable {
    /// Whether the last page was reached and left with Enter; false when they stopped before.
    let isComplete: Bool
    /// How long the pages stood on the screen, time in the background left out.
    let time: Duration
  }

  /// What somebody wants next.
  private enum Wish {
    case on
    case back
    case stop
  }

  private let console: Console
  private let lines: (Int) -> [Line]
  private var pages: Pages
  private var width: Int
  private var page = 0

  /// Shows a text; `lines` lays it out for a number of columns, again whenever the terminal's size changes.
  static func show(
    on console: Console, _ lines: @escaping (_ width: Int) -> [Line]
  ) throws(ConsoleError) -> Reading {
    if let standIn = console.standIn {
      let start = console.clock()
      let size = console.size
      try standIn.read(Pages(lines(size.columns), height: size.rows - 1), on: console)
      return Reading(isComplete: true, time: console.clock() - start)
    }
    return try Asking.run(on: console, console.manner.isStill ? .byLine : .byKey) {
      asking throws(ConsoleError) in
      var pager = Pager(console: console, lines: lines)
      let start = console.clock()
      let isComplete = try pager.run(asking)
      return Reading(isComplete: isComplete, time: console.clock() - start - asking.timeAway)
    }
  }

  private init(console: Console, lines: @escaping (Int) -> [Line]) {
    let size = console.size
    self.console = console
    self.lines = lines
    width = size.columns
    pages = Pages(lines(width), height: size.rows - 1)
  }

  private mutating func run(_ asking: borrowing Asking) throws(ConsoleError) -> Bool {
    try showPage(asking)
    while true {
      switch try wish(asking) {
      case nil:
        layOutAgain()
        guard !console.manner.isStill else { continue }
        try clear(asking)
      case .on?:
        if page == pages.pages.count - 1 { return true }
        page += 1
      case .back?:
        page = max(0, page - 1)
        if !console.manner.isStill { try clear(asking) }
      case .stop?: return false
      }
      try showPage(asking)
    }
  }

  /// Wraps the text for the terminal's size now, and finds the page on which the reader was.
  private mutating func layOutAgain() {
    let place = pages.place(of: page)
    let size = console.size
    width = size.columns
    pages = Pages(lines(width), height: size.rows - 1)
    page = pages.page(at: place)
  }

  /// Shows the page and asks below it; what was typed before it stood there is thrown away.
  private func showPage(_ asking: borrowing Asking) throws(ConsoleError) {
    let text = pages.pages[page].map { $0.rendered(styled: console.manner.isStyled) + "\n" }
    try asking.show(text.joined())
    asking.discardTyped()
    try asking.show(prompt.rendered(styled: console.manner.isStyled))
  }

  private func clear(_ asking: borrowing Asking) throws(ConsoleError) {
    try asking.show("\u{1B}[H\u{1B}[2J")
  }

  /// The longest wording that fits on one line.
  private var prompt: Line {
    let number = page + 1
    let count = pages.pages.count
    if console.manner.isStill {
      return "Page \(number) of \(count). Enter: on. b: back. q: stop. "
    }
    let wordings: [Line] = [
      "page \(number) of \(count) — Enter: on, b: back, q: stop",
      "page \(number) of \(count): Enter on, b back, q stop", "\(number)/\(count) Enter b q",
      "\(number)/\(count)",
    ]
    let fitting = wordings.first { $0.width < width } ?? ":"
    return fitting.styled(.dim)
  }

  /// Waits for a key that means something; nil when the screen has to be laid out again.
  private func wish(_ asking: borrowing Asking) throws(ConsoleError) -> Wish? {
    var typed: [UInt8] = []
    while true {
      guard case .typed(let bytes) = try asking.wait() else { return nil }
      typed = console.manner.isStill ? typed + bytes : bytes
      guard let wish = try console.manner.isStill ? wish(line: typed) : wish(key: typed) else { continue }
      if !console.manner.isStill { try asking.show("\r\u{1B}[K") }
      return wish
    }
  }

  /// What a whole line means; anything but b and q goes on.
  private func wish(line: [UInt8]) -> Wish? {
    guard line.last == UInt8(ascii: "\n") else { return nil }
    switch line.first {
    case UInt8(ascii: "b"), UInt8(ascii: "B"): return .back
    case UInt8(ascii: "q"), UInt8(ascii: "Q"): return .stop
    default: return .on
    }
  }

  /// What a key means; of several that arrive at once, only the first was meant for this page.
  private func wish(key bytes: [UInt8]) throws(ConsoleError) -> Wish? {
    let arrows: [[UInt8]: Wish] = [
      Array("\u{1B}[B".utf8): .on, Array("\u{1B}[6~".utf8): .on,
      Array("\u{1B}[A".utf8): .back, Array("\u{1B}[5~".utf8): .back,
    ]
    if bytes.first == 0x1B { return arrows.first { bytes.starts(with: $0.key) }?.value }
    switch bytes.first {
    case 4: throw .interrupted(.endOfInput)
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " "): return .on
    case UInt8(ascii: "b"), UInt8(ascii: "B"): return .back
    case UInt8(ascii: "q"), UInt8(ascii: "Q"): return .stop
    default: return nil
    }
  }
}
