import Testing

@testable import AttestCommand

@Suite("Tables")
struct TableTests {
  private var sample: Table {
    var table = Table(
      Table.Column("Name"), Table.Column("Until", overflow: .never), Table.Column("Days", isNumber: true),
      Table.Column("Why", overflow: .cut))
    table.add("Siân Jones", "2026-09-01", "14", "current")
    table.add("日本語 Łukasz", "", "3", "overdue since the summer before last")
    return table
  }

  private func text(_ width: Int?) -> [String] { sample.lines(width: width).map(\.plain) }

  @Test("A pipe gets every cell whole, aligned with spaces, and nothing at the ends of lines")
  func pipe() {
    #expect(
      text(nil) == [
        "Name           Until       Days  Why",
        "Siân Jones     2026-09-01    14  current",
        "日本語 Łukasz                 3  overdue since the summer before last",
      ])
  }

  @Test("A terminal that is too narrow wraps and cuts the widest columns")
  func narrow() {
    #expect(
      text(44) == [
        "Name         Until       Days  Why",
        "Siân Jones   2026-09-01    14  current",
        "日本語                      3  overdue sinc…",
        "Łukasz",
      ])
  }

  @Test("A terminal on which the table cannot stand gets a block a row")
  func blocks() {
    #expect(
      text(20) == [
        "Name: Siân Jones", "Until: 2026-09-01", "Days: 14", "Why: current", "", "Name: 日本語 Łukasz",
        "Days: 3",
        "Why: overdue since", "  the summer before", "  last",
      ])
  }

  @Test("No line is wider than the terminal", arguments: 1...100)
  func width(width: Int) {
    for line in sample.lines(width: width) { #expect(line.width <= max(2, width), "\(line.plain)") }
  }

  @Test("A terminal that is too narrow gets no column in which nothing stands")
  func empty() {
    var table = Table(Table.Column("Name"), Table.Column("Accounts at stake"), Table.Column("Why"))
    table.add("Siân Jones", "", "already sent")
    let narrow = ["Name        Why", "Siân Jones  already sent"]
    #expect(table.lines(width: 43).map(\.plain)[0] == "Name        Accounts at stake  Why")
    #expect(table.lines(width: 40).map(\.plain) == narrow)
    #expect(table.lines(width: nil).map(\.plain)[0] == "Name        Accounts at stake  Why")
  }

  @Test("Cells that are missing are empty and cells too many are dropped")
  func ragged() {
    var table = Table(Table.Column("A"), Table.Column("B"))
    table.add("1")
    table.add("2", "3", "4")
    #expect(table.lines(width: nil).map(\.plain) == ["A  B", "1", "2  3"])
  }

  @Test("Two rows cannot be told from one by what stands in a cell")
  func lineEnds() {
    var table = Table(Table.Column("A"))
    table.add("\("x\ny")")
    #expect(table.lines(width: nil).count == 2)
  }
}
