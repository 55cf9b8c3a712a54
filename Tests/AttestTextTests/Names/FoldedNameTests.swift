import AttestText
import Testing

@Suite struct FoldedNameTests {
  @Test(arguments: [
    ("sian jones", "Siân Jones"), ("SIAN JONES", "Siân Jones"), ("  sian   jones ", "Siân Jones"),
    ("Sia\u{302}n Jones", "Siân Jones"), ("lukasz zoltowski", "Łukasz Żółtowski"),
    ("sean obrien", "Seán O’Brien"), ("sean o'brien", "Seán O’Brien"), ("sean o brien", "Seán O’Brien"),
    ("mary-jane smith", "Mary Jane Smith"), ("maryjane smith", "Mary–Jane Smith"),
    ("soren", "Søren"), ("strasse", "Straße"), ("aethelred", "Æthelred"), ("thora", "Þóra"),
    ("ieuan ap dwr", "Ieuan ap Dŵr"),
    ("llyr", "Llŷr"), ("jose", "JOSÉ"), ("st john", "St. John"), ("ayse isik", "Ayşe Işık"),
    ("nguyen", "Nguyễn"), ("ﬁona", "Fiona"), ("王 小明", "王小明"), ("dot\u{200B}ty", "Dotty"),
  ])
  func `a name typed carelessly is recognised`(typed: String, name: String) {
    #expect(FoldedName(name).isMeant(by: typed))
  }

  @Test(arguments: [
    ("sian jones", "Siân James"), ("sian", "Siân Jones"), ("jones sian", "Siân Jones"), ("", ""), ("-", "'"),
    ("王小明", "王大明"), ("Łucja", "Lucia"),
  ])
  func `another name or none is not recognised`(typed: String, name: String) {
    #expect(!FoldedName(name).isMeant(by: typed))
  }

  @Test(arguments: [
    ("jones", true), ("sia", true), ("jon si", true), ("sian jones", true), ("ones", false), ("", false),
    ("sian james", false),
  ])
  func `a search is answered when each of its words begins one of the name's`(search: String, found: Bool) {
    #expect(FoldedName(given: "Siân", family: "Jones").answers(search: FoldedName(search)) == found)
  }

  @Test func `equal names meet in a table`() {
    let table = [FoldedName("Siân Jones"): 1]
    #expect(table[FoldedName("SIAN JONES")] == 1)
  }

  @Test(arguments: [
    ("w\u{302}", "ŵ"), ("Z\u{307}o\u{301}l", "Żól"), ("plain", "plain"), ("", ""), ("가", "가"),
  ])
  func `composed text has one form`(text: String, composed: String) {
    #expect(Array(NormalForm.composed(text).utf8) == Array(composed.utf8))
  }
}
