/// Compares two paragraphs word by word.
enum WordDifference {
  /// The words of both, neighbours of one kind together; removed ones before those put in their place.
  static func words(from old: String, to new: String) -> [DocumentDifference.Words] {
    let (old, new) = (WordBag.words(of: old), WordBag.words(of: new))
    var (kept, removed, added): ([String], [String], [String]) = ([], [], [])
    var result: [DocumentDifference.Words] = []
    func endKept() {
      if !kept.isEmpty { result.append(.kept(kept.joined(separator: " "))) }
      kept = []
    }
    func endChanged() {
      if !removed.isEmpty { result.append(.removed(removed.joined(separator: " "))) }
      if !added.isEmpty { result.append(.added(added.joined(separator: " "))) }
      (removed, added) = ([], [])
    }
    for step in Alignment.steps(from: old, to: new) {
      switch step {
      case .keep(let index, _):
        endChanged()
        kept.append(old[index])
      case .remove(let index):
        endKept()
        removed.append(old[index])
      case .add(let index):
        endKept()
        added.append(new[index])
      }
    }
    endKept()
    endChanged()
    return result
  }
}
