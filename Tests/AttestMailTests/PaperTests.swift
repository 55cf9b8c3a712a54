import AttestRules
import Testing

@testable import AttestMail

@Suite struct PaperTests {
  @Test(arguments: [1, 7, 10, 99, 1042, 572, 999_999_999])
  func `a number is read back however it is typed`(serial: Int) throws {
    let number = try #require(SheetNumber(serial: serial))
    #expect(SheetNumber(number.description) == number)
    #expect(SheetNumber(number.description.filter { $0 != "-" }) == number)
    #expect(SheetNumber(" " + number.description) == number)
  }

  @Test func `the check digit is Damm's`() {
    #expect(SheetNumber(serial: 572)?.description == "572-4")
  }

  @Test(arguments: ["", "5", "572", "573-4", "752-4", "57-24x", "0-0", "5724567890123", "٥٧٢-٤"])
  func `a slip is noticed`(typed: String) {
    #expect(SheetNumber(typed) == nil)
  }

  @Test func `no single wrong digit and no swapped neighbours pass`() {
    for serial in stride(from: 1, through: 99_999, by: 613) {
      let right = Array(SheetNumber(serial: serial)!.description.utf8.filter { $0 != 45 })
      for place in right.indices {
        for digit in UInt8(48)...57 where digit != right[place] {
          var wrong = right
          wrong[place] = digit
          #expect(SheetNumber(String(decoding: wrong, as: UTF8.self)) == nil)
        }
        if place > 0, right[place] != right[place - 1] {
          var wrong = right
          wrong.swapAt(place, place - 1)
          #expect(SheetNumber(String(decoding: wrong, as: UTF8.self)) == nil)
        }
      }
    }
  }

  @Test func `a sheet is a page a person, with its number, the statement and lines to sign`() throws {
    let template = try MailTemplates(directory: MailTemplatesTests.directory).printedSheet
    let sheets = ["Siân Llŷr", "<Łukasz>"].enumerated().map { index, name in
      PrintedSheetContent(
        number: SheetNumber(serial: index + 1)!, name: name, site: "Northfield Primary",
        organisation: "Trust",
        today: Sample.day("2026-09-01"),
        items: [
          PrintedSheetItem(
            title: "Policy", version: VersionLabel("V3")!, due: Sample.day("2026-09-08"),
            statement: "I have read it.\n\nI will keep to it.")
        ])
    }
    let html = PrintedSheets.html(
      title: "Sheets", sheets: sheets.map { PrintedSheet($0) }, template: template)
    #expect(html.split(separator: "<section class=\"sheet\">").count == 3)
    #expect(html.contains("break-after:page") && html.contains("@page{"))
    #expect(html.contains("Sheet \(SheetNumber(serial: 2)!)") && html.contains("&lt;Łukasz&gt;"))
    #expect(html.contains("<p>I have read it.</p>\n<p>I will keep to it.</p>"))
    #expect(html.contains("Signed <span class=\"rule\"></span> Day <span class=\"rule\"></span>"))
    #expect(html.contains("Policy (V3), by Tuesday 8 September 2026"))
  }
}
