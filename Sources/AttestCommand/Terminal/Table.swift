/// Rows under headings, which fit themselves to the terminal and stay plain in a pipe.
struct Table: Sendable {
  /// A column.
  struct Column: Sendable {
    /// What a column does when the terminal is too narrow for it.
    enum Overflow: Sendable {
      /// Goes on in the next line.
      case wrap
      /// Ends in `…`.
      case cut
      /// Keeps its width, as a number or a day should.
      case never
    }

    /// The heading.
    let title: Line
    /// Whether its cells stand on the right, as numbers do.
    let isNumber: Bool
    /// What it does when the terminal is too narrow.
    let overflow: Overflow

    /// A column; text wraps where nothing else is said.
    init(_ title: Line, isNumber: Bool = false, overflow: Overflow = .wrap) {
      self.title = title
      self.isNumber = isNumber
      self.overflow = isNumber ? .never : overflow
    }
  }

  /// The columns, left to right.
  let columns: [Column]
  /// The rows, with a cell a column.
  private(set) var rows: [[Line]] = []

  /// The columns between each two.
  static let gap = 2
  /// The width below which a column that wraps is not made narrower.
  static let narrowest = 8

  /// A table with these columns and no rows.
  init(_ columns: Column...) {
    self.columns = columns
  }

  /// Adds a row; cells that are missing are empty, and cells too many are dropped.
  mutating func add(_ cells: Line...) { add(row: cells) }

  /// Adds a row; cells that are missing are empty, and cells too many are dropped.
  mutating func add(row cells: [Line]) {
    rows.append((0..<columns.count).map { $0 < cells.count ? cells[$0] : .empty })
  }

  /// The lines to print: at a width for a terminal, without one for a pipe.
  func lines(width: Int?) -> [Line] {
    let natural = columns.indices.map { place in
      rows.reduce(columns[place].title.width) { max($0, $1[place].width) }
    }
    guard let width else { return aligned(natural) }
    if natural.reduce(Table.gap * max(0, columns.count - 1), +) > width, let fuller = withoutEmptyColumns {
      return fuller.lines(width: width)
    }
    guard let widths = fitted(natural, to: width) else { return blocks(width: width) }
    return aligned(widths)
  }

  /// The same without the columns in which nothing stands, for a terminal that has no room for them; nil when there are none.
  private var withoutEmptyColumns: Table? {
    let kept = columns.indices.filter { place in rows.contains { !$0[place].isEmpty } }
    guard !kept.isEmpty, kept.count < columns.count else { return nil }
    var table = Table(columns: kept.map { columns[$0] })
    table.rows = rows.map { row in kept.map { row[$0] } }
    return table
  }

  /// The widths at which the table fits, taking from the widest that can give; nil when it cannot.
  private func fitted(_ natural: [Int], to width: Int) -> [Int]? {
    var widths = natural
    let gaps = Table.gap * max(0, columns.count - 1)
    var excess = widths.reduce(gaps, +) - width
    while excess > 0 {
      let able = columns.indices.filter {
        columns[$0].overflow != .never && widths[$0] > Table.narrowest
      }
      guard let widest = able.max(by: { widths[$0] < widths[$1] }) else { return nil }
      let next = able.map { widths[$0] }.filter { $0 < widths[widest] }.max() ?? Table.narrowest
      let step = min(excess, max(1, widths[widest] - max(next, Table.narrowest)))
      widths[widest] -= step
      excess -= step
    }
    return widths
  }

  private func aligned(_ widths: [Int]) -> [Line] {
    let heading = columns.map { $0.title.styled(.heading) }
    return ([heading] + rows).flatMap { row in laidOut(row, widths) }
  }

  /// One row in as many lines as its tallest cell takes, without spaces at the end.
  private func laidOut(_ row: [Line], _ widths: [Int]) -> [Line] {
    let cells = columns.indices.map { place in
      columns[place].overflow == .cut
        ? [row[place].cut(to: widths[place])] : row[place].wrapped(to: widths[place])
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { level in
      var line = Line()
      var column = 0
      for place in columns.indices {
        let cell = level < cells[place].count ? cells[place][level] : .empty
        if !cell.isEmpty {
          let lead = columns[place].isNumber ? widths[place] - cell.width : 0
          line = line + .spaces(column + lead - line.width) + cell
        }
        column += widths[place] + Table.gap
      }
      return line
    }
  }

  /// A block a row, a line a cell, for terminals on which the table cannot stand.
  private func blocks(width: Int) -> [Line] {
    rows.enumerated().flatMap { place, row in
      let lines = columns.indices.filter { !row[$0].isEmpty }.flatMap { column in
        Line("\(columns[column].title, .heading): \(row[column])").hanging(2).wrapped(to: width)
      }
      return place == 0 ? lines : [.empty] + lines
    }
  }
}
