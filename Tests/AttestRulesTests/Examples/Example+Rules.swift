import AttestRules

extension Example.Register {
  var rulebook: Rulebook {
    var histories: [SubjectCode: [Version]] = [:]
    for version in versions {
      histories[SubjectCode(stored: version.subject), default: []].append(
        Version(
          label: VersionLabel(stored: version.label), published: version.published,
          effective: version.effective, isMaterial: version.material))
    }
    return Rulebook(
      requirements: requirements.map(\.value), histories: histories.mapValues { VersionHistory($0) })
  }

  var files: [PersonNumber: PersonFile] {
    var places: [String: Int] = [:]
    var count: [String: Int] = [:]
    for version in versions {
      places["\(version.subject) \(version.label)"] = count[version.subject, default: 0]
      count[version.subject, default: 0] += 1
    }
    var files: [PersonNumber: PersonFile] = [:]
    for person in people {
      let number = PersonNumber(stored: person.number)
      files[number] = PersonFile(
        number: number,
        appointments: appointments.filter { $0.person == person.number }.map(\.value),
        absences: absences.filter { $0.person == person.number }.map {
          DayRange(first: $0.first, last: $0.last)
        },
        records: records.filter { $0.person == person.number }.map {
          Record(
            number: RecordNumber(entry: $0.entry), subject: SubjectCode(stored: $0.subject),
            version: places["\($0.subject) \($0.version)"]!, day: $0.day, satisfies: $0.passed,
            voided: $0.voided)
        },
        exemptions: exemptions.filter { $0.person == person.number }.map {
          Exemption(
            requirement: RequirementCode(stored: $0.requirement),
            days: DayRange(first: $0.first, last: $0.last))
        },
        operatorships: accounts.flatMap { account in
          account.operators.filter { $0.person == person.number }.map(account.operatorship)
        })
    }
    return files
  }
}

extension Example.Appointment {
  var value: Appointment {
    Appointment(
      category: Category(category)!, site: SiteCode(stored: site), days: DayRange(first: start, last: last),
      manager: manager.map { PersonNumber(stored: $0) })
  }
}

extension Example.Requirement {
  var value: Requirement {
    let renewal: Renewal =
      switch mode {
      case "once": .once
      case "rolling": .rolling(months: months!)
      case "anchored": .anchored(months: months!)
      default: .fixed(Anniversary(String(mode.dropFirst(6)))!)
      }
    return Requirement(
      code: RequirementCode(stored: code), subject: SubjectCode(stored: subject),
      audience: Audience(
        categories: Set(categories.map { Category($0)! }), sites: Set(sites.map { SiteCode(stored: $0) })),
      days: DayRange(first: start, last: last), renewal: renewal, window: window, daysToComply: comply,
      gates: gates)
  }
}

extension Example.Account {
  func operatorship(_ part: Part) -> Operatorship {
    Operatorship(account: handle, opened: opened, closed: closed, first: part.first, removed: part.removed)
  }

  var value: ReviewedAccount {
    ReviewedAccount(
      lead: PersonNumber(stored: lead),
      operators: operators.map { (PersonNumber(stored: $0.person), operatorship($0)) },
      credentialsChanged: credentialsChanged)
  }
}
