/// One version of a policy or course, as far as the rules care (section 3).
public struct Version: Hashable, Sendable {
  /// Its label, such as `V3`.
  public let label: VersionLabel
  /// The day it was published: from then on it can be read, and reading it counts.
  public let published: Day
  /// The day from which it is in force; not before it was published.
  public let effective: Day
  /// Whether it supersedes what was recorded for earlier versions; a minor one does not.
  public let isMaterial: Bool

  /// A version; see the properties.
  public init(label: VersionLabel, published: Day, effective: Day, isMaterial: Bool) {
    self.label = label
    self.published = published
    self.effective = effective
    self.isMaterial = isMaterial
  }
}

/// The versions of one policy or course, in the order of publishing; effective days increase with it.
public struct VersionHistory: Hashable, Sendable {
  /// The versions, first published first.
  public let versions: [Version]

  /// A history of these versions in the order of publishing.
  public init(_ versions: [Version]) {
    self.versions = versions
  }

  /// The version at a place; nil where there is none.
  @inlinable
  public subscript(place: Int) -> Version? {
    versions.indices.contains(place) ? versions[place] : nil
  }

  /// The place of the version in force on a day, as far as published by then; nil before the first.
  public func inForce(on day: Day) -> Int? {
    versions.lastIndex { $0.effective <= day && $0.published <= day }
  }

  /// The place of the newest version published by the day: the one to read, in its notice period too.
  public func newest(on day: Day) -> Int? {
    versions.lastIndex { $0.published <= day }
  }

  /// The first material version after the one at a place, as far as published by a day.
  @inlinable
  public func superseding(_ place: Int, known: Day) -> Version? {
    var next = place + 1
    while next < versions.count {
      if versions[next].isMaterial, versions[next].published <= known { return versions[next] }
      next += 1
    }
    return nil
  }
}
