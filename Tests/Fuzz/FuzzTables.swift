import AttestExchange
import AttestRules

/// The bare reader, with limits that small inputs reach.
func fuzzRows(_ bytes: [UInt8]) {
  var options = CSVReader.Options()
  options.limits = CSVLimits(field: 64, row: 256, file: 1 << 16)
  options.encoding = bytes.first.flatMap { $0 % 16 == 3 ? .utf16LittleEndian : nil }
  guard let reader = try? CSVReader(MemorySource(bytes), options: options) else { return }
  var columns: Int?
  try? reader.forEach { row in
    columns = columns ?? row.count
    precondition(row.count == columns)
    for text in row.texts { precondition(text.utf8.count <= 64 * 3) }
  } bad: { problem in
    precondition(problem.place.line > 0 && problem.place.column > 0)
    _ = problem.described(in: "file")
  }
}

/// A whole file of one of the tables, its header too.
func fuzzTables(_ bytes: [UInt8]) {
  guard let which = bytes.first else { return }
  let file = Array(bytes.dropFirst())
  switch which % 6 {
  case 0: read(RosterField.self, file)
  case 1: read(AbsenceField.self, file)
  case 2: read(AttestationField.self, file)
  case 3: read(CompletionField.self, file)
  case 4: read(AccountField.self, file)
  default: read(ResolutionField.self, file)
  }
}

/// Reads a file as a table, with what its rows lack given beside it.
func read<Field: TableField>(_ type: Field.Type, _ file: [UInt8]) {
  var options = ImportOptions()
  options.limits = CSVLimits(field: 256, row: 1024, file: 1 << 16)
  switch Field.table {
  case AttestationField.table:
    options.mapping.values = ["policy": "SM", "version": "V1", "outcome": "accepted"]
  case CompletionField.table: options.mapping.values = ["course": "SM", "version": "V1"]
  default: break
  }
  options.mapping.passMark = 80
  read(type, .bytes(file), options)
}

/// Reads everything of an input, and looks at every cell of it.
func read<Field: TableField>(_ type: Field.Type, _ input: Input, _ options: ImportOptions) {
  do {
    let reader = try TableReader<Field>(input, options: options)
    try reader.forEach { row in
      for field in Field.allCases {
        if case .set(let text) = row.text(field) { precondition(!text.isEmpty) }
        switch field.rule {
        case .day, .recordDay:
          if let day = row.day(field).value { precondition((Day.first...Day.last).contains(day)) }
        default: break
        }
      }
    } rejected: { row in
      precondition(!row.problems.isEmpty)
    }
    for problem in reader.problems.first {
      precondition(problem.place.line > 0 && problem.place.column > 0)
      _ = problem.message
    }
    _ = reader.detection.lines
  } catch {
    _ = "\(error)"
  }
}

/// Text that is taken comes back from our own file as it was, but for spaces around it.
func fuzzRoundTrip(_ bytes: [UInt8]) {
  guard let text = String(validating: bytes, as: UTF8.self), let first = text.utf8.first, first != 32,
    first != 0xC2
  else { return }
  let sink = MemorySink()
  guard let writer = try? TableWriter(.people, to: sink) else { return }
  try? writer.cell("P1")
  try? writer.cell(text)
  try? writer.endRow()
  try? writer.finish()
  guard let reader = try? RosterReader(.bytes(sink.bytes)) else { return }
  var found: String?
  try? reader.forEach({ row in found = row.text(.givenName).value })
  guard let found else { return }
  precondition(!found.isEmpty && text.hasPrefix(found))
  precondition(text.utf8.dropFirst(found.utf8.count).allSatisfy { $0 == 32 || $0 == 0xC2 || $0 == 0xA0 })
}
