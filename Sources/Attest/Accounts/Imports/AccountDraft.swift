import AttestExchange
import AttestRules
import AttestText

/// A row of a list of accounts, checked as far as it can be without the register.
struct AccountDraft {
  let line: Int
  let name: AccountName
  let site: SiteCode
  let lead: PersonNumber?
  /// Everybody who runs it, the lead among them.
  let people: [PersonNumber]
  let credentials: String?

  /// What is wrong with a cell.
  struct Fault: Error {
    let field: AccountField
    let value: String
    let words: String

    func problem(line: Int) -> Problem {
      Problem(
        place: SourcePlace(line: line, column: 1), column: field.name, value: value, reason: .refused(words))
    }
  }

  init(_ row: borrowing TableRow<AccountField>) throws(Fault) {
    line = row.line
    let handle = row.text(.handle).value ?? ""
    do throws(AccountName.Fault) {
      name = try AccountName(platform: row.text(.platform).value ?? "", handle: handle)
    } catch {
      throw Fault(field: .handle, value: handle, words: AccountError.badName(error).description)
    }
    let siteText = row.text(.site).value ?? ""
    guard let site = SiteCode(siteText) else {
      throw Fault(field: .site, value: siteText, words: "is not a site's code")
    }
    self.site = site
    lead = row.text(.lead).value.flatMap { PersonNumber($0) }
    var operators: [PersonNumber] = []
    for text in row.operators {
      guard let number = PersonNumber(text) else {
        throw Fault(field: .operators, value: text, words: "is not a person number")
      }
      operators.append(number)
    }
    people = Set(operators + [lead].compactMap { $0 }).sorted()
    let kept = row.text(.credentialsKept).value
    do throws(CredentialsReference.Fault) {
      credentials = if let kept { try CredentialsReference(kept).text } else { nil }
    } catch {
      // What may be a secret is not shown again.
      throw Fault(field: .credentialsKept, value: "", words: AccountError.notReference(error).description)
    }
  }
}
