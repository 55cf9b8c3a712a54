import Testing

@Suite("Story pages")
struct StoryTests {
  @Test("What a page says is what happens", arguments: try StoryPage.all())
  func story(page: StoryPage) throws {
    try StoryRunner(page).run()
  }
}
