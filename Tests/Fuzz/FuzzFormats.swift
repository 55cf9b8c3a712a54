import AttestExchange
import Glibc

/// The headers of other systems, so that none has to be found by chance; the first byte of an input says which.
private let headers: [(table: String, header: String)] = [
  ("people", "sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,email"),
  (
    "people",
    "userPrincipalName,displayName,surname,mail,givenName,userType,jobTitle,department,accountEnabled,employeeId"
  ),
  (
    "people",
    "version:v1.0\nName [displayName] Required,User name [userPrincipalName] Required,First name [givenName],"
      + "Last name [surname]"
  ),
  (
    "people",
    "First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required],Status,Employee ID"
  ),
  ("people", "GID,URN,Role,Forename 1,Surname,Date of appointment,Date term of office ends/ended"),
  ("people", "username,firstname,lastname,email,idnumber,suspended,deleted"),
  ("people", "School_id,Staff_id,Staff_email,First_name,Last_name,Department,Title,Username"),
  ("people", "SIS ID,School SIS ID,Username,First Name,Last Name,Teacher Number,Status,Secondary Email"),
  ("people", "person_id,first_name,last_name,email_address,sis_username,location_id"),
  ("people", "Email,First_name,Last_Name,Active"),
  ("completions", "id,Name,ID number,Course complete"),
  ("completions", ",ID number,Email address,Quiz,"),
  ("completions", "ID,Start time,Completion time,Email,Name,Total points"),
  ("completions", "Timestamp,Email Address,Score"),
  ("completions", "Accreditation Name,Content Title,Status,Users"),
  ("attestations", "Full name,Email address,Response,Date,Respondent,Remarks"),
  ("attestations", "ID,Start time,Completion time,Email,Name"),
  ("attestations", "Timestamp,Email Address"),
]

/// Rows below the header of another system.
func fuzzFormats(_ bytes: [UInt8]) {
  guard let which = bytes.first else { return }
  let (table, header) = headers[Int(which) % headers.count]
  let file = Array(header.utf8) + [10] + bytes.dropFirst()
  switch table {
  case RosterField.table: read(RosterField.self, file)
  case CompletionField.table: read(CompletionField.self, file)
  default: read(AttestationField.self, file)
  }
}

/// The folder in memory in which the files of OneRoster are put.
private let folder: String = {
  let path = "/dev/shm/attest-fuzz-\(getpid())"
  mkdir(path, 0o700)
  return path
}()

/// The rows of `users.csv`, `roles.csv` and `orgs.csv` below their headers, with a line of `%` between.
func fuzzOneRoster(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: UInt8(ascii: "%"), maxSplits: 2, omittingEmptySubsequences: false)
  let files = [
    ("users.csv", "sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,email\n"),
    ("roles.csv", "sourcedId,status,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\n"),
    ("orgs.csv", "sourcedId,status,name,type,identifier\n"),
  ]
  for (index, file) in files.enumerated() {
    let descriptor = open("\(folder)/\(file.0)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(descriptor >= 0)
    let text = Array(file.1.utf8) + (index < parts.count ? Array(parts[index]) : [])
    precondition(write(descriptor, text, text.count) == text.count)
    close(descriptor)
  }
  var options = ImportOptions()
  options.limits = CSVLimits(field: 256, row: 1024, file: 1 << 16)
  options.mapping.codes = ["100001": "S1"]
  read(RosterField.self, .folder(folder), options)
}
