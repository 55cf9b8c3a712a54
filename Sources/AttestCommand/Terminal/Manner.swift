/// How a terminal, or what stands in for one, wants to be spoken to.
struct Manner: Sendable, Equatable {
  /// Whether styles may be used.
  var isStyled: Bool
  /// Whether the cursor stays where it is: for a screen reader, and for terminals that cannot move it.
  var isStill: Bool
  /// The columns when the terminal reports none.
  var fallbackColumns: Int
  /// Whether messages name people and quote what a file says of them: on a terminal, and where it was asked for.
  var showsPersonal = false

  /// A pipe or a file: no styles.
  static let pipe = Manner(isStyled: false, isStill: true, fallbackColumns: 80)

  /// What the environment asks for, on a terminal or not.
  ///
  /// `NO_COLOR` and `TERM=dumb` switch styles off. `TERM=dumb`, `ATTEST_SCREEN_READER` and `ACCESSIBLE` keep the cursor
  /// still. `ATTEST_SHOW_VALUES` names people off a terminal too. A variable counts when it is set and not empty.
  init(isTerminal: Bool, variable: (String) -> String?) {
    func isSet(_ name: String) -> Bool { variable(name).map { !$0.isEmpty } ?? false }
    let isDumb = !isSet("TERM") || variable("TERM") == "dumb"
    isStyled = isTerminal && !isDumb && !isSet("NO_COLOR")
    isStill = !isTerminal || isDumb || isSet("ATTEST_SCREEN_READER") || isSet("ACCESSIBLE")
    showsPersonal = isTerminal || isSet("ATTEST_SHOW_VALUES")
    let columns = variable("COLUMNS").flatMap { Int($0) } ?? 80
    fallbackColumns = (1...10_000).contains(columns) ? columns : 80
  }

  /// A manner, said outright.
  init(isStyled: Bool, isStill: Bool, fallbackColumns: Int) {
    self.isStyled = isStyled
    self.isStill = isStill
    self.fallbackColumns = fallbackColumns
  }
}
