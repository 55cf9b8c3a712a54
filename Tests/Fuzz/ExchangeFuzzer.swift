import AttestExchange
import AttestRules

/// What libFuzzer calls with one input after another; the first byte says which part is tried.
///
/// Nothing is asserted beyond what must hold for any input: no crash, no endless loop, and rows that come are whole.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let start, count > 0 else { return 0 }
  let rest = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  switch start[0] % 8 {
  case 0: readRows(rest)
  case 1: readTable(RosterField.self, rest)
  case 2: readTable(AttestationField.self, rest)
  case 3: readTable(CompletionField.self, rest)
  case 4: readTable(AbsenceField.self, rest)
  case 5: readDates(rest)
  case 6: _ = try? MappingFile.read(rest)
  default: writeAndRead(rest)
  }
  return 0
}

/// The bare reader, with limits that small inputs reach, and with its source in pieces.
private func readRows(_ bytes: [UInt8]) {
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

/// A kind of table, whichever format the header shows.
private func readTable<Field: TableField>(_ type: Field.Type, _ bytes: [UInt8]) {
  var options = ImportOptions()
  options.limits = CSVLimits(field: 256, row: 1024, file: 1 << 16)
  options.mapping.values = Field.table == "people" || Field.table == "absences" ? [:] : ["version": "V1"]
  options.mapping.passMark = 80
  do {
    let reader = try TableReader<Field>(.bytes(bytes), options: options)
    try reader.forEach { row in
      for field in Field.allCases {
        if case .set(let text) = row.text(field) { precondition(!text.isEmpty) }
        _ = row.day(field)
      }
      _ = row.digest
    } rejected: { row in
      precondition(!row.problems.isEmpty)
    }
    for problem in reader.problems.first { _ = problem.message }
  } catch {
    _ = "\(error)"
  }
}

/// A column of dates, one a line, in all three forms.
private func readDates(_ bytes: [UInt8]) {
  let header = Array("person_number,from\n".utf8)
  var rows: [UInt8] = []
  for line in bytes.split(separator: 10) { rows += Array("P,".utf8) + line + [10] }
  for form in [DateForm?.none] + DateForm.allCases {
    var options = ImportOptions()
    options.dateForm = form
    options.mapping.columns = ["from": "from"]
    guard let reader = try? AbsenceReader(.bytes(header + rows), options: options) else { continue }
    try? reader.forEach({ row in
      precondition((Day.first...Day.last).contains(row.day(.from).value ?? .first))
    })
  }
}

/// Text that is taken comes back from our own file as it was.
private func writeAndRead(_ bytes: [UInt8]) {
  let sink = MemorySink()
  guard let writer = try? TableWriter(.people, to: sink), let text = String(validating: bytes, as: UTF8.self)
  else {
    return
  }
  try? writer.cell("P1")
  try? writer.cell(text)
  try? writer.endRow()
  try? writer.finish()
  guard let reader = try? RosterReader(.bytes(sink.bytes)) else { return }
  var found: String?
  try? reader.forEach({ row in found = row.text(.givenName).value })
  if let found { precondition(text.contains(found) && !found.isEmpty) }
}
