import AttestExchange
import AttestText

@testable import Attest
@testable import AttestCourses

/// A mapping: what is read and written again is read the same.
func fuzzMapping(_ bytes: [UInt8]) {
  guard let mapping = try? MappingFile.read(bytes) else { return }
  let again = try? MappingFile.read(Array(MappingFile.text(mapping).utf8))
  precondition(again == mapping)
}

/// Statements of a learning record store.
func fuzzXAPI(_ bytes: [UInt8]) {
  var options = ImportOptions()
  options.format = "xapi"
  options.mapping.values = ["version": "V1"]
  read(CompletionField.self, .bytes(bytes), options)
}

/// A quiz.
func fuzzGIFT(_ bytes: [UInt8]) {
  let source = SourceText(bytes) { fault in precondition(fault.place.line > 0) }
  let (_, faults) = GIFTParser.parse(source)
  for fault in faults {
    precondition(fault.place.line > 0 && fault.place.column > 0)
    _ = "\(fault.value)"
  }
}

/// What an organisation says of itself.
func fuzzOrganisation(_ bytes: [UInt8]) {
  do { _ = try Organisation.read(bytes) } catch { _ = "\(error)" }
  do { _ = try BankHolidays.read(bytes, division: .englandAndWales) } catch { _ = "\(error)" }
}
