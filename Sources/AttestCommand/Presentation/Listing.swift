import AttestExchange

/// What a listing looks like: its columns for programs, its columns for people, and what stands in each.
struct Listing<Item> {
  /// The columns for programs.
  let table: AttestExchange.Table
  /// What people read when there is nothing to list.
  let nothing: Line
  /// The columns for people.
  let columns: [Table.Column]
  /// Writes the cells of a row for programs.
  let record: (Item, TableWriter) throws -> Void
  /// The cells of a row for people.
  let row: (Item) -> [Line]
}

extension Console {
  /// Lists what the source gives, in the format asked for.
  ///
  /// For programs it is written as it comes; for people a table is laid out at the end, as wide as its cells.
  func list<Item>(
    _ listing: Listing<Item>, as format: ListingFormat, _ source: ((Item) throws -> Void) throws -> Void
  ) throws {
    switch format {
    case .csv, .json:
      try write(listing.table, format == .json ? .json : .csv(raw: false)) { writer in
        try source { item in
          try listing.record(item, writer)
          try writer.endRow()
        }
      }
    case .text:
      var table = Table(columns: listing.columns)
      try source { table.add(row: listing.row($0)) }
      if table.rows.isEmpty { try print(listing.nothing) } else { try print(table) }
    }
  }

  /// Lists some items, in the format asked for.
  func list<Item>(_ listing: Listing<Item>, as format: ListingFormat, _ items: some Sequence<Item>) throws {
    try list(listing, as: format) { each in
      for item in items { try each(item) }
    }
  }

  /// Writes a table for programs, row by row as the body gives them.
  ///
  /// - Parameter progress: shows how many MiB were written, unless the rows can be seen themselves.
  func write(
    _ table: AttestExchange.Table, _ style: TableWriter.Style, progress: Progress? = nil,
    _ body: (TableWriter) throws -> Void
  ) throws {
    try write { sink in
      let counted = CountedSink(sink, output.isTerminal ? nil : progress)
      let writer = try TableWriter(table, to: counted, style: style)
      try body(writer)
      try writer.finish()
    }
  }

  /// Writes bytes for programs, at a pace that no reader of them can slow down.
  func write(_ body: (ConsoleSink) throws -> Void) throws {
    do { try output.withoutWaiting { try body(ConsoleSink(output: output)) } } catch let error as WriteError {
      // A stream that failed once says why again; a reader who left is nothing to complain of.
      try output.flush()
      throw error
    }
  }
}

/// Standard output, as the exchange of tables sees it.
struct ConsoleSink: ByteSink {
  fileprivate let output: OutputStream

  /// Takes all of the bytes.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(WriteError) {
    do throws(ConsoleError) { try output.write(bytes) } catch {
      throw .unwritable(code: 0, reason: "\(error)")
    }
  }
}

/// Standard output, with progress at every piece that is handed to it.
private struct CountedSink: ByteSink {
  private var sink: ConsoleSink
  private let progress: Progress?
  private var count = 0

  init(_ sink: ConsoleSink, _ progress: Progress?) {
    self.sink = sink
    self.progress = progress
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(WriteError) {
    count += bytes.count
    progress?.advance(to: count >> 20)
    try sink.write(bytes)
  }
}

extension Table {
  /// A table with these columns and no rows.
  init(columns: [Column]) {
    self.columns = columns
  }
}
