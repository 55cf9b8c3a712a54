import AttestMail
import AttestRules
import AttestStore

/// A signed sheet that came back, as it was recorded.
public struct ReturnedSheet: Sendable {
  /// Whose it is.
  public let person: PersonRow
  /// What was signed: the code of each policy or course, and the version.
  public let signed: [(code: SubjectCode, label: VersionLabel)]
  /// The day on which it was signed.
  public let day: Day
  /// The receipt of the entry.
  public let receipt: Receipt
}

/// Why a sheet cannot be recorded.
public enum SheetError: Error, Hashable, Sendable {
  /// The number is not one that stands on any sheet: its check digit does not fit.
  case mistyped(text: String)
  /// No sheet has the number.
  case unknown(number: String)
  /// There is nothing to sign on the sheet.
  case nothingToSign(number: String)
  /// The sheet was recorded before.
  case recordedBefore(number: String)
  /// The day is before the sheet was printed.
  case beforePrinting(printed: Day, day: Day)
}

extension Register {
  /// Records everything on a signed sheet that came back, by the number on it, as evidence on paper.
  ///
  /// The versions are those that were the newest when it was printed, which are the ones that it names.
  ///
  /// - Parameters:
  ///   - typed: the number with its check digit.
  ///   - done: the day it was signed, not in the future and not before it was printed; nil for today.
  /// - Throws: ``SheetError``, ``RecordError``, ``PermissionError``, `StoreError`.
  public func returnSheet(_ typed: String, done: Day? = nil) throws -> ReturnedSheet {
    try require(.keepRecords)
    guard let number = SheetNumber(typed) else { throw SheetError.mistyped(text: typed) }
    let done = done ?? today
    guard done <= today else { throw RecordError.inFuture(day: done, today: today) }
    let (receipt, result) = try change(.sheetReturn, subject: "sheet \(number)") { change in
      guard let sheet = try store.sheet(Int64(number.serial)),
        let dossier = try store.dossier(of: sheet.person)
      else { throw SheetError.unknown(number: "\(number)") }
      guard sheet.person != me?.number else { throw RecordError.ownRecord }
      guard sheet.day <= done else { throw SheetError.beforePrinting(printed: sheet.day, day: done) }
      let reference = "sheet \(number)"
      guard !dossier.records.contains(where: { $0.reference == reference }) else {
        throw SheetError.recordedBefore(number: "\(number)")
      }
      let signed = try sign(sheet, done: done, reference: reference, in: change)
      guard !signed.isEmpty else { throw SheetError.nothingToSign(number: "\(number)") }
      return (dossier.person, signed)
    }
    guard let receipt else { throw SheetError.unknown(number: "\(number)") }
    return ReturnedSheet(person: result.0, signed: result.1, day: done, receipt: receipt)
  }

  private func sign(
    _ sheet: SheetRow, done: Day, reference: String, in change: Change
  ) throws -> [(code: SubjectCode, label: VersionLabel)] {
    let rulebook = try store.rulebook()
    let catalogue = try catalogue()
    let codes = try store.reminders(of: sheet.person).filter { $0.sheet == sheet.id }
      .compactMap(\.requirement).compactMap { rulebook.requirement($0, on: sheet.day)?.subject }
    try change.about(sheet.person)
    var signed: [(SubjectCode, VersionLabel)] = []
    for code in Set(codes).sorted() {
      guard let entry = catalogue.first(where: { $0.subject.code == code }),
        let version = entry.newest(on: sheet.day)
      else { continue }
      var row = RecordRow(
        person: sheet.person, number: RecordNumber(entry: change.entry, item: Int32(signed.count + 1)),
        subject: entry.subject.id, version: version.place, day: done, satisfies: true, evidence: .paper)
      row.reference = reference
      row.recordedBy = identity.login
      try change.insert(row)
      signed.append((code, version.version.label))
    }
    return signed
  }
}
