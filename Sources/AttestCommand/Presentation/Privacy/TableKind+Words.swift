import AttestStore

extension TableKind {
  /// The heading over its rows, for whoever they are about.
  var heading: String {
    switch self {
    case .setting: "Settings"
    case .migration: "Steps of the register's tables"
    case .role: "Roles of the login"
    case .closure: "Closures"
    case .holiday: "Bank holidays"
    case .subject: "Policies and courses owned"
    case .version: "Versions"
    case .document: "Texts"
    case .requirement: "Requirements"
    case .person: "Who it is about"
    case .appointment: "Appointments"
    case .absence: "Absences"
    case .source: "Imported files"
    case .record: "What was read and taken"
    case .exemption: "Exemptions"
    case .progress: "Courses that are not finished"
    case .formerAddress: "Former addresses"
    case .account: "Accounts applied for or led"
    case .accountOperator: "Accounts operated"
    case .accountEvent: "What happened to accounts"
    case .decisionOperator: "Decisions on accounts"
    case .decisionEvidence: "What was held at decisions on accounts"
    case .outbox: "Mails"
    case .sheet: "Printed sheets"
    case .reminder: "Reminders"
    case .digestItem: "Named in a digest to a manager or SLT"
    case .code: "One-time codes"
    case .headMail: "Mailed audit heads"
    }
  }

  /// A row, and several.
  var words: (one: String, many: String) {
    switch self {
    case .setting: ("setting", "settings")
    case .migration: ("step of the tables", "steps of the tables")
    case .role: ("role of the login", "roles of the login")
    case .closure: ("closure", "closures")
    case .holiday: ("bank holiday", "bank holidays")
    case .subject: ("policy or course", "policies and courses")
    case .version: ("version", "versions")
    case .document: ("text", "texts")
    case .requirement: ("requirement", "requirements")
    case .person: ("person", "people")
    case .appointment: ("appointment", "appointments")
    case .absence: ("absence", "absences")
    case .source: ("imported file", "imported files")
    case .record: ("record", "records")
    case .exemption: ("exemption", "exemptions")
    case .progress: ("unfinished course", "unfinished courses")
    case .formerAddress: ("former address", "former addresses")
    case .account: ("account", "accounts")
    case .accountOperator: ("time as an operator", "times as an operator")
    case .accountEvent: ("event of an account", "events of accounts")
    case .decisionOperator: ("place in a decision on an account", "places in decisions on accounts")
    case .decisionEvidence: ("piece of evidence for a decision", "pieces of evidence for decisions")
    case .outbox: ("mail", "mails")
    case .sheet: ("printed sheet", "printed sheets")
    case .reminder: ("reminder", "reminders")
    case .digestItem: ("line in a digest", "lines in digests")
    case .code: ("one-time code", "one-time codes")
    case .headMail: ("mailed audit head", "mailed audit heads")
    }
  }
}
