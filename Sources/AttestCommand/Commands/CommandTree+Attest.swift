extension CommandTree {
  /// What can be typed after `attest`, a section a theme; each stands in a file of its own kind of commands.
  static let attest = CommandTree(
    summary: "who has read the policy, who is trained, who may run an account",
    version: "0.1",
    alone: MyPage.self,
    sections: [
      .mine, .answers, .setup, .people, .accounts, .records, .subjects, .reminders, .tables, .audit, .keeping,
      .privacy, .help,
    ],
    topics: [.exitCodes, .files, .rules, .roles, .checks, .privacy])
}

extension CommandTree.Section {
  static let mine = Self("For yourself", [.verb(Acknowledge.self)])

  static let setup = Self(
    "Setting up",
    [
      .verb(Initialise.self), .verb(Configure.self), .verb(Simulate.self), .verb(WhoAmI.self),
      .verb(Deploy.self), .verb(Gate.self),
      .group(CommandGroup("role", "Who may do what", [RoleGrant.self, RoleRevoke.self, RoleList.self])),
    ])

  static let people = Self(
    "People",
    [
      .group(
        CommandGroup(
          "people", "The people",
          [ImportPeople.self, PeopleList.self, PeopleShow.self, PeopleLeave.self, PeopleAbsent.self])),
      .group(CommandGroup("absences", "The absences", [ImportAbsences.self])),
    ])

  static let answers = Self(
    "Answers",
    [
      .verb(CheckEligibility.self), .verb(ShowStatus.self), .verb(ExplainStatus.self),
      .verb(ShowCoverage.self),
    ])

  static let accounts = Self(
    "Accounts",
    [
      .group(
        CommandGroup(
          "account", "An account, from the application to its end",
          [
            ApplyForAccount.self, ApproveAccount.self, RejectAccount.self, ActivateAccount.self,
            ChangeAccountOperators.self, SuspendAccount.self, ResumeAccount.self, TransferAccount.self,
            CloseAccount.self, ChangeAccountCredentials.self, ListAccounts.self, ShowAccount.self,
            ReviewAccounts.self,
          ])),
      .group(CommandGroup("accounts", "The accounts that exist already", [ImportAccounts.self])),
    ])

  static let records = Self(
    "Records",
    [
      .verb(RecordForOther.self), .verb(VoidRecord.self), .verb(GrantExemption.self),
      .group(CommandGroup("attestations", "Who read which policy", [ImportAttestations.self])),
      .group(CommandGroup("completions", "Who took which course", [ImportCompletions.self])),
    ])

  static let subjects = Self(
    "Policies and courses",
    [
      .group(
        CommandGroup(
          "policy", "The policies", [PolicyPublish.self, PolicyList.self, PolicyShow.self, PolicyDiff.self])),
      .group(
        CommandGroup(
          "course", "The courses",
          [CourseTake.self, CourseCheck.self, CoursePublish.self, CourseList.self, CourseShow.self])),
    ])

  static let reminders = Self(
    "Reminders",
    [
      .group(
        CommandGroup(
          "remind", "Reminders",
          [
            RemindPlan.self, RemindRun.self, RemindWatch.self, RemindLog.self, RemindLetters.self,
            RemindReturned.self, RemindSchedule.self, RemindCalendar.self,
          ])),
      .group(CommandGroup("calendar", "The working days", [CalendarCheck.self])),
    ])

  static let tables = Self(
    "Tables in and out",
    [
      .verb(ExportTable.self),
      .group(CommandGroup("csv", "Delimited files", [CSVShow.self])),
      .group(CommandGroup("mapping", "Column mappings", [MappingSave.self, MappingList.self, MappingRoles.self])),
    ])

  static let audit = Self(
    "Audit",
    [
      .group(
        CommandGroup("audit", "The audit chain", [ShowAuditHead.self, VerifyAudit.self, AuditLog.self])),
      .verb(ShowReceipt.self), .verb(WriteEvidence.self),
    ])

  static let keeping = Self(
    "Keeping it safe",
    [
      .verb(BackUp.self), .verb(Restore.self), .verb(CheckRegister.self),
      .group(CommandGroup("clock", "The machine's clock", [ClockCheck.self, ClockAccept.self])),
    ])

  static let privacy = Self(
    "Privacy", [.verb(ShowSubjectAccess.self), .verb(ErasePerson.self), .verb(ListRetention.self)])

  static let help = Self(
    "Help",
    [.verb(Demo.self), .verb(Help.self), .verb(CompletionsScript.self), .verb(TerminalCheck.self)])
}
