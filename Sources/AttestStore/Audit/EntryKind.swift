/// What an entry of the audit chain is about; the word is part of what the chain commits to.
public enum EntryKind: String, CaseIterable, Sendable {
  case registerInit = "register.init"
  case registerMigrate = "register.migrate"
  case configure
  case roleGrant = "role.grant"
  case roleRevoke = "role.revoke"
  case peopleImport = "people.import"
  case personLeave = "person.leave"
  case personAbsent = "person.absent"
  case absencesImport = "absences.import"
  case attestationsImport = "attestations.import"
  case completionsImport = "completions.import"
  case policyPublish = "policy.publish"
  case coursePublish = "course.publish"
  case acknowledge
  case decline
  case courseProgress = "course.progress"
  case courseComplete = "course.complete"
  case recordFor = "record"
  case recordVoid = "record.void"
  case exempt
  case accountApply = "account.apply"
  case accountApprove = "account.approve"
  case accountReject = "account.reject"
  case accountActivate = "account.activate"
  case accountOperators = "account.operators"
  case accountSuspend = "account.suspend"
  case accountResume = "account.resume"
  case accountTransfer = "account.transfer"
  case accountClose = "account.close"
  case accountCredentials = "account.credentials"
  case accountsImport = "accounts.import"
  case remindRun = "remind.run"
  case remindDeliver = "remind.deliver"
  case remindLetters = "remind.letters"
  case sheetReturn = "sheet.return"
  case codeAttempt = "code.attempt"
}
