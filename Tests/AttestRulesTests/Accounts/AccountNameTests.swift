import AttestRules
import Testing

@Suite struct AccountNameTests {
  @Test(
    arguments: [
      (
        ["Facebook", "facebook", "FB", "Facebook.com", " Face book"],
        [
          "AfonPrimary", "@AfonPrimary", "afonprimary", "https://www.facebook.com/AfonPrimary/",
          "http://facebook.com/AfonPrimary", "facebook.com/afonprimary?ref=page",
          "https://m.facebook.com/AfonPrimary#top",
          " https://fb.com/AFONPRIMARY ", "https://en-gb.facebook.com/pg/AfonPrimary/",
        ], "facebook:afonprimary"
      ),
      (
        ["X", "Twitter", "x.com", "X (formerly Twitter)"],
        ["@Afon", "afon", "https://twitter.com/Afon", "https://x.com/afon/", "mobile.twitter.com/@Afon"],
        "x:afon"
      ),
      (["Instagram", "insta"], ["@afon.art", "https://www.instagram.com/Afon.Art/"], "instagram:afon.art"),
      (
        ["YouTube", "yt"],
        [
          "@AfonTV", "https://www.youtube.com/@AfonTV", "youtube.com/c/afontv",
          "https://youtube.com/user/AfonTV",
        ],
        "youtube:afontv"
      ),
      (["LinkedIn"], ["afon-trust", "https://uk.linkedin.com/company/Afon-Trust/"], "linkedin:afon-trust"),
      (
        ["Bluesky", "bsky"], ["@afon.bsky.social", "https://bsky.app/profile/afon.bsky.social"],
        "bluesky:afon.bsky.social"
      ),
      (
        ["Mastodon"], ["@afon@mastodon.social", "https://mastodon.social/@Afon", "afon@mastodon.social"],
        "mastodon:afon@mastodon.social"
      ),
      (["Facebook"], ["https://www.facebook.com/profile.php?id=1000"], "facebook:profile.php?id=1000"),
      (["Podcast"], ["https://afon.example/podcast/"], "podcast:afon.example/podcast"),
    ] as [([String], [String], String)])
  func `the same account is recognised however it is written`(
    platforms: [String], handles: [String], key: String
  ) throws {
    for platform in platforms {
      for handle in handles {
        #expect(try AccountName(platform: platform, handle: handle).key == key, "\(platform) \(handle)")
      }
    }
  }

  @Test func `different accounts stay different`() throws {
    let keys = try [
      AccountName(platform: "Facebook", handle: "afon").key, AccountName(platform: "X", handle: "afon").key,
      AccountName(platform: "Facebook", handle: "afon.art").key,
      AccountName(platform: "Facebook", handle: "afon/art").key,
      AccountName(platform: "Facebook", handle: "https://facebook.com/profile.php?id=1").key,
      AccountName(platform: "Facebook", handle: "https://facebook.com/profile.php?id=2").key,
      AccountName(platform: "Ffrwd", handle: "afon").key, AccountName(platform: "Ffŵrd", handle: "afon").key,
    ]
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: [
    ("", "afon", AccountName.Fault.noPlatform), (" - ", "afon", .noPlatform), ("Facebook", "", .noHandle),
    ("Facebook", " @ ", .noHandle), ("Facebook", "https://www.facebook.com/", .noHandle),
    ("Facebook", "https://x.com/afon", .otherPlatform("x")),
  ])
  func `what names no account is refused`(platform: String, handle: String, fault: AccountName.Fault) {
    #expect(throws: fault) { try AccountName(platform: platform, handle: handle) }
  }

  @Test func `what was written is kept as it was written`() throws {
    let name = try AccountName(platform: "Facebook", handle: "https://www.facebook.com/AfonPrimary/")
    #expect(name.platform == "Facebook")
    #expect(name.handle == "https://www.facebook.com/AfonPrimary/")
  }
}
