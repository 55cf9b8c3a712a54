import Attest
import AttestExchange
import AttestRules
import AttestStore
import AttestText
import Testing

@testable import AttestCommand

@Suite("What an error comes to")
struct FailureTests {
  static let store: [(StoreError, ExitCode)] = [
    (.missing(path: "/a"), .notFound), (.exists(path: "/a"), .cannotCreate),
    (.notARegister(path: "/a"), .badData), (.newer(path: "/a", found: 3, known: 2), .configuration),
    (.busy, .tryAgain), (.full, .inputOutput), (.readOnly(path: "/a"), .inputOutput),
    (.inputOutput(detail: "x"), .inputOutput), (.corrupt(detail: "x"), .badData),
    (.constraint(detail: "x"), .badData), (.refused(detail: "x"), .inputOutput),
  ]

  @Test("what goes wrong with the register has the exit code that scripts rely on", arguments: store)
  func register(error: StoreError, code: ExitCode) {
    let failure = Failure(error)
    #expect(failure.code == code)
    #expect(failure.lines.first?.isEmpty == false)
  }

  static let others: [(any Error, ExitCode)] = [
    (PersonLookupError.nobody(text: "x"), .notFound),
    (PersonLookupError.several(text: "x", candidates: []), .notFound),
    (PersonError.nothingToEnd(last: .first), .badData),
    (IdentityError.unknown(login: "x"), .notPermitted), (IdentityError.nobodyBehindSudo, .notPermitted),
    (IdentityError.noLogin(userID: 5), .notPermitted),
    (RecordError.ownRecord, .notPermitted), (RecordError.unknown(number: "5"), .notFound),
    (RecordError.recordedBefore(number: RecordNumber(entry: 5)), .badData),
    (RecordError.unknownRequirement(code: "A", nearest: nil), .notFound),
    (SubjectError.nameOne(codes: []), .notFound), (RoleError.lastAdministrator, .badData),
    (RegisterError.unknownZone(name: "Mars"), .configuration),
    (ConfigurationError.changedMeanwhile, .tryAgain),
    (ImportError.tooManyLeavers(leaving: 9, scope: 10, allowed: 3), .badData),
    (ReadError.unreadable(code: 2, reason: "gone"), .notFound),
    (ReadError.unreadable(code: 5, reason: "broken"), .inputOutput), (ReadError.spreadsheet, .badData),
    (WriteError.unwritable(code: 28, reason: "full"), .inputOutput), (DocumentError.empty, .badData),
    (NewFileError(path: "x", reason: "no"), .cannotCreate), (NotAHead(file: "x"), .badData),
    (ReceiptError.unknown(entry: 4), .notFound), (ConsoleError.yesNeeded, .usage),
  ]

  @Test("every error of ours has its exit code and its words", arguments: others.indices)
  func other(index: Int) {
    let (error, code) = Self.others[index]
    #expect(error is any Explained)
    #expect(Failure(error).code == code, "\(error)")
    #expect(Failure(error).lines.first?.isEmpty == false)
  }

  @Test("text from outside is escaped in every line")
  func escaped() {
    let hostile = "x\u{1B}[31m\u{202E}"
    let errors: [any Error] = [
      PersonLookupError.nobody(text: hostile), RegisterError.unknownZone(name: hostile),
      StoreError.missing(path: hostile), NewFileError(path: hostile, reason: "no"),
      FileFailure(file: hostile, reason: ReadError.empty), RoleError.unfitLogin(reason: hostile),
    ]
    for error in errors {
      let text = Failure(error).lines.map(\.plain).joined()
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }, "\(text)")
    }
  }
}
