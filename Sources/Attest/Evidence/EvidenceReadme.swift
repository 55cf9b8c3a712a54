import AttestRules
import AttestStore
import AttestText

/// What stands in a pack's `README.txt`: what the folder is, what is in it, how to check it, and what it cannot show.
struct EvidenceReadme {
  /// The text.
  let text: String

  init(_ pack: EvidencePack, head: AuditHead, _ count: EvidencePack.Count) {
    let blocks = [
      Self.what(pack, head), Self.files, Self.checking, Self.limits(pack, count),
      """
      Keep it safe

      The tables and payloads hold personal data, more than the tables show: a payload is all that was entered about
      somebody at once, their e-mail address for example. Pass the folder on as you would a personnel file, and delete
      it when it has done its work.
      """,
    ]
    text = blocks.joined(separator: "\n\n") + "\n"
  }

  private static func what(_ pack: EvidencePack, _ head: AuditHead) -> String {
    let about =
      switch pack.subject {
      case .everything: "the whole register"
      case .person(let person): "\(person.fullName), number \(person.number)"
      case .account(let number): "account \(number) and everybody who runs it or once did"
      }
    return """
      Evidence from the register of \(Escaping.line(pack.organisation))

      About:  \(Escaping.line(about))
      Made:   \(UTCTime.text(pack.now))
      Head:   entry \(head.size) of register \(head.registerID), hash
              \(head.hash.hex)
      """
  }

  private static let files = """
    What is in it

    people, appointments         who they are, and what they are to the organisation
    attestations, completions    who read which version of a policy, who passed which course, when, and how that is known
    exemptions                   who was released from what, why, and by whom
    requirements, subjects,      what was asked of whom; the policies and courses and their versions; where
    versions, texts              the text of each is, byte for byte as it was published (folder texts); the quizzes
                                 of courses, which have the answers, are in packs of the whole register only
    accounts, operators,         the accounts, who ran them from when to when, what was done with each account by whom
    account-events               and why
    decisions,                   what was known of each operator when it was decided, and the records that
    decision-evidence            the decision stood on
    sources, roles               the files that records were imported from; which login may do what
    eligibility                  who may run an account on the day asked about, as the program worked it out
    scope                        what this pack is about
    head.txt, chain              the audit chain: every entry, and what each entry says as far as it belongs here
    SHA256SUMS                   the SHA-256 digest of every file

    A record that is void, or was made by somebody else than the person, says so: see voided, void_reason, voided_by,
    evidence and recorded_by.
    """

  private static let checking = """
    How to check it

    1. That no file was changed since the pack was made:    sha256sum -c SHA256SUMS
    2. That the tables say what the audit chain says: any program that follows the page “The evidence pack” of attest's
       documentation can work it out. One of fewer than 100 lines of Python comes with attest:
                                                            python3 verify_evidence.py FOLDER
    3. That the chain is the register's: compare head.txt with a head that was kept elsewhere, such as those that are
       mailed out each day; or ask the register:            attest audit verify --head head.txt
    """

  private static func limits(_ pack: EvidencePack, _ count: EvidencePack.Count) -> String {
    """
    What it cannot show

    The entries have \(Wording.count(count.disclosed + count.withheld + count.erased, "part", "parts")).
      shown:     \(count.disclosed)
      withheld:  \(count.withheld), because they are about something or somebody else; absences and reminders always are
      erased:    \(count.erased), because the register does not keep them any more
    What is withheld can be proved later, but not read here: that nothing was left out is for whoever reads the
    register itself.
    eligibility.csv is an answer of the program, worked out for \(pack.day) by its rules; it is not in the chain.
    The chain says what was recorded, by which login and when by the machine's clock. It does not say that it was true.
    """
  }
}
