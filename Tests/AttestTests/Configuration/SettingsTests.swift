import AttestRules
import AttestStore
import Testing

@testable import Attest

@Suite struct SettingsTests {
  private static var full: OrganisationSettings {
    var settings = OrganisationSettings(name: "Afon Trust")
    settings.timeZone = "UTC"
    settings.division = .northernIreland
    settings.minimumOperators = 3
    settings.mail.from = "a@b.example"
    settings.mail.envelope = "c@b.example"
    settings.reminders.offsets = [-7, 0, 7]
    settings.reminders.manager = -1
    settings.heads = ["clerk@governors.example", "x@b.example"]
    return settings
  }

  @Test(arguments: [full, OrganisationSettings(name: "B")])
  func `settings come back from their texts as they were`(_ settings: OrganisationSettings) throws {
    let again = try OrganisationSettings(stored: { settings.text(of: $0) })
    #expect(again == settings)
  }

  @Test func `a register without settings has those for what is left out`() throws {
    let settings = try OrganisationSettings(stored: { _ in nil })
    #expect(settings == OrganisationSettings(name: ""))
  }

  @Test(
    arguments: [
      (SettingName.minimumOperators, "two"), (.remindersOffsets, "1 x"), (.bankHolidays, "wales"),
      (.remindersSLT, ""),
    ])
  func `a text that the program never wrote is a damaged register`(_ name: SettingName, _ text: String) {
    #expect(throws: StoreError.self) { try OrganisationSettings(stored: { $0 == name ? text : nil }) }
  }

  @Test func `a difference shows both values`() {
    let minimum = SettingDifference(name: .minimumOperators, old: "2", new: "3")
    let sender = SettingDifference(name: .mailFrom, old: nil, new: "a@b.example")
    #expect(minimum.description == "minimumOperators: 2 → 3")
    #expect(sender.description == "mail.from: not set → a@b.example")
  }
}
