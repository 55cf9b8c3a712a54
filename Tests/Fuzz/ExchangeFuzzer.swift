import AttestExchange
import AttestRules

/// What libFuzzer calls with one input after another; the first byte says which part is tried.
///
/// Nothing is asserted beyond what must hold for any input: no crash, no endless loop, and rows that come are whole.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let start, count > 0 else { return 0 }
  let rest = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  switch start[0] % 9 {
  case 0: readRows(rest)
  case 1: readTable(RosterField.self, rest)
  case 2: readTable(AttestationField.self, rest)
  case 3: readTable(CompletionField.self, rest)
  case 4: readTable(AbsenceField.self, rest)
  case 5: readDates(rest)
  case 6: _ = try? MappingFile.read(rest)
  case 7: writeAndRead(rest)
  default: readFormat(rest)
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
  switch Field.table {
  case AttestationField.table:
    options.mapping.values = ["policy": "SM", "version": "V1", "outcome": "accepted"]
  case CompletionField.table: options.mapping.values = ["course": "SM", "version": "V1"]
  default: break
  }
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

/// Rows below the header of each format, so that none has to be found by chance; the first byte says which.
private func readFormat(_ bytes: [UInt8]) {
  guard let which = bytes.first else { return }
  let rows = Array(bytes.dropFirst())
  func file(_ header: String) -> [UInt8] { Array(header.utf8) + [10] + rows }
  let rosters = [
    "sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,email",
    "userPrincipalName,displayName,surname,mail,givenName,userType,jobTitle,department,accountEnabled,employeeId",
    "version:v1.0\nName [displayName] Required,User name [userPrincipalName] Required,First name [givenName],"
      + "Last name [surname]",
    "First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required],Status,Employee ID",
    "GID,URN,Role,Forename 1,Surname,Date of appointment,Date term of office ends/ended",
    "username,firstname,lastname,email,idnumber,suspended,deleted",
    "School_id,Staff_id,Staff_email,First_name,Last_name,Department,Title,Username",
    "SIS ID,School SIS ID,Username,First Name,Last Name,Teacher Number,Status,Secondary Email",
    "person_id,first_name,last_name,email_address,sis_username,location_id",
    "Email,First_name,Last_Name,Active",
  ]
  let records = [
    "id,Name,ID number,Course complete", ",ID number,Email address,Quiz,",
    "ID,Start time,Completion time,Email,Name,Total points", "Timestamp,Email Address,Score",
    "Accreditation Name,Content Title,Status,Users",
  ]
  let attestations = [
    "Full name,Email address,Response,Date,Respondent,Remarks", "ID,Start time,Completion time,Email,Name",
    "Timestamp,Email Address",
  ]
  let index = Int(which) % (rosters.count + records.count + attestations.count)
  if index < rosters.count {
    readTable(RosterField.self, file(rosters[index]))
  } else if index < rosters.count + records.count {
    readTable(CompletionField.self, file(records[index - rosters.count]))
  } else {
    readTable(AttestationField.self, file(attestations[index - rosters.count - records.count]))
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
