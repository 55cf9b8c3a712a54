/// A platform and a handle, recognised whatever way they are written (section 8).
///
/// `@AfonPrimary`, `afonprimary` and `https://www.facebook.com/AfonPrimary/` are the same account on Facebook, so that it
/// cannot be registered twice.
public struct AccountName: Hashable, Sendable {
  /// The platform as it was written.
  public let platform: String
  /// The handle as it was written.
  public let handle: String
  /// The same text for every way of writing the same account.
  public let key: String

  /// Why a platform and a handle name no account.
  public enum Fault: Error, Hashable, Sendable {
    /// There is no platform.
    case noPlatform
    /// Nothing is left of the handle once `@` and the site's address are taken off.
    case noHandle
    /// The handle is an address on another platform.
    case otherPlatform(String)
  }

  /// The account of this name.
  public init(platform: String, handle: String) throws(Fault) {
    self.platform = platform
    self.handle = handle
    let site = AccountName.platformKey(platform)
    guard !site.isEmpty else { throw .noPlatform }
    let (host, rest) = AccountName.parted(handle.lowercased())
    let owner = host.flatMap { AccountName.platform(ofHost: $0) }
    if let owner, owner != site, AccountName.hosts[site] != nil { throw .otherPlatform(owner) }
    let path = owner == nil ? host.map { AccountName.federated($0, rest) } ?? rest : rest
    let name = AccountName.bare(path, on: owner ?? site)
    guard !name.isEmpty else { throw .noHandle }
    key = "\(site):\(name)"
  }
}

extension AccountName {
  /// The addresses of platforms, so that a handle can be given as a link.
  private static let hosts: [String: [String]] = [
    "facebook": ["facebook.com", "fb.com", "fb.me"], "x": ["x.com", "twitter.com"],
    "instagram": ["instagram.com", "instagr.am"], "youtube": ["youtube.com", "youtu.be"],
    "tiktok": ["tiktok.com"], "linkedin": ["linkedin.com"], "threads": ["threads.net", "threads.com"],
    "bluesky": ["bsky.app"], "pinterest": ["pinterest.com", "pinterest.co.uk"], "vimeo": ["vimeo.com"],
    "snapchat": ["snapchat.com"],
  ]

  /// What else platforms are called.
  private static let aliases: [String: String] = [
    "twitter": "x", "xtwitter": "x", "xformerlytwitter": "x", "twitterx": "x", "fb": "facebook",
    "facebookpage": "facebook", "insta": "instagram", "ig": "instagram", "yt": "youtube", "bsky": "bluesky",
  ]

  /// What stands before the name in a platform's links.
  private static let folders = [
    "youtube": ["c/", "user/", "channel/"], "linkedin": ["company/", "school/", "in/"],
    "bluesky": ["profile/"], "facebook": ["pg/"], "snapchat": ["add/"],
  ]

  /// Whether two words name the same platform.
  public static func isSame(platform one: String, _ other: String) -> Bool {
    platformKey(one) == platformKey(other)
  }

  private static func platformKey(_ platform: String) -> String {
    var text = platform.lowercased()
    if text.hasSuffix(".com") { text.removeLast(4) }
    let key = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.isASCII || $0.properties.isAlphabetic || $0.isDigit }))
    return aliases[key] ?? key
  }

  /// The host of a link and what follows it; no host for what is no link.
  private static func parted(_ handle: String) -> (host: String?, rest: String) {
    var text = handle.unicodeScalars[...]
    while let first = text.first, first.properties.isWhitespace { text.removeFirst() }
    while let last = text.last, last.properties.isWhitespace { text.removeLast() }
    var isLink = false
    for scheme in ["https://", "http://", "//"] where text.starts(with: scheme.unicodeScalars) {
      text = text.dropFirst(scheme.unicodeScalars.count)
      isLink = true
      break
    }
    let slash = text.firstIndex(of: "/") ?? text.endIndex
    let host = String(text[..<slash])
    guard isLink || platform(ofHost: host) != nil else { return (nil, String(text)) }
    return (host, slash == text.endIndex ? "" : String(text[text.index(after: slash)...]))
  }

  private static func platform(ofHost host: String) -> String? {
    hosts.first { $0.value.contains { host == $0 || host.hasSuffix(".\($0)") } }?.key
  }

  /// A link to a server of its own, such as `mastodon.social/@afon`, in the form `afon@mastodon.social`.
  private static func federated(_ host: String, _ path: String) -> String {
    guard path.utf8.first == UInt8(ascii: "@") else { return path.isEmpty ? host : "\(host)/\(path)" }
    let name = path.utf8.dropFirst().prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    return "\(Substring(name))@\(host)"
  }

  /// A name without what a link or a habit puts around it.
  private static func bare(_ path: String, on platform: String) -> String {
    var text = path
    for folder in folders[platform] ?? [] where text.hasPrefix(folder) { text.removeFirst(folder.count) }
    if !text.hasPrefix("profile.php") {
      text = String(text.unicodeScalars.prefix { $0 != "?" && $0 != "#" })
    }
    while text.utf8.last == UInt8(ascii: "/") { text.unicodeScalars.removeLast() }
    while text.utf8.first == UInt8(ascii: "@") { text.unicodeScalars.removeFirst() }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
