import AttestRules
import AttestText

/// The other people who may be named in what was written about one.
struct Neighbours {
  private(set) var texts = NamedTexts()

  /// Everybody whose name begins with a word that stands in one of the texts; the others cannot be named there.
  init(of person: PersonRow, in store: Store, near access: SubjectAccess) throws {
    let words = Set(access.writings.flatMap { NamedTexts.words(in: $0) })
    guard !words.isEmpty else { return }
    let select = try store.database.prepare(PersonRow.table.selectSQL)
    while try select.step() {
      let other = PersonRow(select)
      guard other.number != person.number, !other.isErased else { continue }
      let all = [other.givenName, other.familyName, other.email ?? "", other.login ?? ""]
      guard all.contains(where: { NamedTexts.words(in: $0).contains(where: words.contains) }) else { continue }
      texts.insert(given: other.givenName, family: other.familyName, others: [other.email, other.login])
      if FoldedName(other.familyName) != FoldedName(person.familyName) { texts.insert(titled: other.familyName) }
    }
  }
}

extension SubjectAccess {
  private static let written: Set<String> = Set(
    TableKind.allCases.flatMap(\.meanings).filter { [.personal, .words].contains($0.privacy) }.map(\.name))

  /// What people wrote.
  fileprivate var writings: [String] {
    (rows + entries.flatMap { $0.put + $0.removed }).flatMap(\.cells).compactMap {
      SubjectAccess.written.contains($0.column) ? $0.value?.text : nil
    } + entries.compactMap(\.subject)
  }

  /// Takes other people's names out of what was written.
  mutating func leaveOut(_ neighbours: Neighbours) throws {
    guard !neighbours.texts.isEmpty else { return }
    func clean(_ rows: inout [Row]) {
      for row in rows.indices {
        for cell in rows[row].cells.indices where SubjectAccess.written.contains(rows[row].cells[cell].column) {
          guard let text = rows[row].cells[cell].value?.text else { continue }
          rows[row].cells[cell].value = .text(neighbours.texts.removed(from: text, leaving: "[somebody else]"))
        }
      }
    }
    clean(&rows)
    for entry in entries.indices {
      clean(&entries[entry].put)
      clean(&entries[entry].removed)
      entries[entry].subject = entries[entry].subject.map {
        neighbours.texts.removed(from: $0, leaving: "[somebody else]")
      }
    }
  }
}
